import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { StatusListId } from '#domain/ids.ts';
import { type JsonObject, signCredential } from '#domain/proof/sign.ts';
import {
  buildBits,
  buildStatusListCredential,
  drawSlots,
  encodeBits,
  openRange,
} from '#domain/status-list.ts';
import type { StatusList } from '#store/status-lists.ts';
import { type Context, type Deps, newId } from './context.ts';
import { statusListUrl } from './urls.ts';

/** A signed list is good for this long … */
const validSeconds = 7 * 24 * 60 * 60;
/** … and is signed again when less than this is left. */
const renewSeconds = 24 * 60 * 60;
/** How long a verifier may keep a list before asking again. */
export const statusMaxAgeSeconds = 300;
/** Slots looked up at once: at three quarters full, one time in a hundred million all of them are taken. */
const draws = 64;

export interface ReservedSlot {
  readonly listId: StatusListId;
  readonly slot: number;
}

async function openList(ctx: Deps, keyId: string): Promise<{ list: StatusList; range: number }> {
  const newest = await ctx.store.statusLists.findNewest(keyId);
  const range = newest ? openRange(newest.taken) : 0;
  if (newest && range > 0) return { list: newest, range };
  const ordinal = newest ? newest.ordinal + 1 : 1;
  await ctx.store.commit([
    ctx.store.statusLists.insert({
      id: newId(ctx, 'statusList'),
      keyId,
      ordinal,
      createdAt: ctx.clock(),
    }),
  ]);
  return openList(ctx, keyId);
}

/**
 * Finds a slot that is free at this moment. It is taken by the batch that uses it; where somebody
 * else takes it first, the batch is refused and the caller draws again.
 *
 * @param keyId - the public key that signs the credential, and so its list
 * @throws `slot_exhausted`
 */
export async function findFreeSlot(ctx: Deps, keyId: string): Promise<ReservedSlot> {
  const { list, range } = await openList(ctx, keyId);
  const candidates = drawSlots(range, draws, ctx.random);
  const taken = new Set(await ctx.store.statusLists.listTaken(list.id, candidates));
  const slot = candidates.find((candidate) => !taken.has(candidate));
  if (slot === undefined) throw new LaurelError('slot_exhausted');
  return { listId: list.id, slot };
}

async function signList(ctx: Deps, list: StatusList, now: Date): Promise<string> {
  const signer = ctx.keychain.findSignerOf(list.keyId);
  if (!signer)
    throw new LaurelError('signing_key_missing', {
      detail: 'The key that signs this status list is not here.',
    });
  const revoked = await ctx.store.statusLists.listRevoked(list.id);
  const validUntil = new Date(now.getTime() + validSeconds * 1000);
  const unsigned = buildStatusListCredential({
    url: statusListUrl(ctx, list.id),
    issuerDid: signer.controller,
    encodedList: await encodeBits(buildBits(revoked)),
    validFrom: now,
    validUntil,
  });
  const signed = await signCredential(unsigned, {
    signer,
    created: now,
    documentLoader: ctx.documentLoader,
  });
  const document = JSON.stringify(signed);
  await ctx.store.commit([
    ctx.store.statusLists.saveSigned(list.id, { revision: list.revision, document, validUntil }),
  ]);
  return document;
}

function isFresh(list: StatusList, now: Date): list is StatusList & { document: string } {
  return (
    list.document !== null &&
    list.signedRevision === list.revision &&
    (list.validUntil?.getTime() ?? 0) - now.getTime() > renewSeconds * 1000
  );
}

/**
 * The signed credential of a status list: the kept one, or a new one when a revocation or the
 * calendar has overtaken it.
 *
 * The revision is read before the revoked slots, so what is signed is never older than it claims.
 *
 * @throws `not_found`
 */
export async function readStatusList(
  ctx: Context,
  id: StatusListId,
): Promise<{ readonly document: JsonObject; readonly body: string; readonly etag: string }> {
  const list = await ctx.store.statusLists.find(id);
  if (!list) throw new LaurelError('not_found');
  const now = ctx.clock();
  const body = isFresh(list, now) ? list.document : await signList(ctx, list, now);
  return {
    document: JSON.parse(body) as JsonObject,
    body,
    etag: `"${(await digestHex(body)).slice(0, 32)}"`,
  };
}

/**
 * Signs a list at once after a slot of it was revoked. If that fails, the revocation stands all the
 * same: the list is signed by whoever asks next.
 */
export async function publishStatusList(ctx: Context, id: StatusListId): Promise<void> {
  await readStatusList(ctx, id).catch((error: unknown) =>
    ctx.log.error('status-list.publish', error, { list: id }),
  );
}
