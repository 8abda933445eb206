import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { DocumentLoader } from '#contexts/loader.ts';
import type { Multikey } from '#domain/did/multikey.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import type { Signer } from '#domain/proof/suites.ts';

/** By path. Each throws when it did not do what it should. */
export type Operations = Readonly<Record<string, () => Promise<void>>>;

/** What takes part in issuing and verifying, by itself. */
export const partNames = [
  'canonize-document',
  'canonize-proof',
  'resolve-did',
  'sign',
  'check-signature',
] as const;

/** A benchmark of something that did not happen would be fast. */
export function insist(holds: boolean, what: string): void {
  if (!holds) throw new Error(`The benchmark is broken: ${what}.`);
}

/** @param document - signed with the whole proof set */
export async function createParts(
  document: JsonObject,
  signer: Signer,
  documentLoader: DocumentLoader,
): Promise<Operations> {
  const { proof, ...unsecured } = document;
  const { proofValue: _, ...proofOptions } = (proof as JsonObject[])[1]!;
  const data = new Uint8Array(64);
  const signature = await signer.sign({ data });
  const method = (await documentLoader(signer.id)).document as Multikey;
  const canonize = async (input: object) =>
    insist((await cryptosuite.canonize(input, { documentLoader })).length > 0, 'nothing was left');
  return {
    'canonize-document': () => canonize(unsecured),
    'canonize-proof': () => canonize({ '@context': document['@context'], ...proofOptions }),
    'resolve-did': async () => void (await documentLoader(signer.controller)),
    sign: async () => void (await signer.sign({ data })),
    'check-signature': async () =>
      insist(
        await (await Ed25519Multikey.from(method)).verifier().verify({ data, signature }),
        'the signature was refused',
      ),
  };
}
