import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import {
  buildBits,
  buildStatusListCredential,
  drawSlots,
  encodeBits,
  statusListLength,
} from '#domain/status-list.ts';
import type { Bench } from './bench.ts';

/** The list in which everything issued with a status has its slot; nothing in it is ever revoked. */
export interface StatusList {
  readonly url: string;
  readonly takeSlot: () => number;
  readonly read: () => Promise<JsonObject>;
}

const validMs = 24 * 60 * 60 * 1000;

/** A list at an https address of this server, signed when it is first asked for. */
export function createStatusList(
  url: string,
  { bench }: { readonly bench: () => Bench },
): StatusList {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  let signed: Promise<JsonObject> | undefined;
  const sign = async () => {
    const { signer, clock, documentLoader } = bench();
    const now = clock();
    const unsigned = buildStatusListCredential({
      url,
      issuerDid: signer.controller,
      encodedList: await encodeBits(buildBits([])),
      validFrom: now,
      validUntil: new Date(now.getTime() + validMs),
    });
    const list = await signCredential(unsigned, {
      signer,
      documentLoader,
      created: now,
      suiteNames: ['eddsa-rdfc-2022'],
    });
    return { ...list, proof: (list['proof'] as readonly unknown[])[0] };
  };
  return {
    url,
    takeSlot: () => drawSlots(statusListLength, 1, random)[0] ?? 0,
    read: () => (signed ??= sign()),
  };
}
