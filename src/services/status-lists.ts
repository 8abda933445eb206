import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId, StatusListId } from '#domain/ids.ts';
import { isJwtSigner, signCredentialJwt } from '#domain/proof/jwt-sign.ts';
import { signCredential } from '#domain/proof/sign.ts';
import {
  buildBits,
  buildStatusListCredential,
  drawSlots,
  encodeBits,
  openRange,
} from '#domain/status-list.ts';
import type { Write } from '#store/database.ts';
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
  // Whoever reads JSON Web Tokens can read their lists by the same means, and by no others.
  const document = isJwtSigner(signer)
    ? await signCredentialJwt(unsigned, { signer, created: now })
    : JSON.stringify(
        await signCredential(unsigned, {
          signer,
          created: now,
          documentLoader: ctx.documentLoader,
        }),
      );
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
): Promise<{ readonly body: string; readonly mediaType: string; readonly etag: string }> {
  const list = await ctx.store.statusLists.find(id);
  if (!list) throw new LaurelError('not_found');
  const now = ctx.clock();
  const body = isFresh(list, now) ? list.document : await signList(ctx, list, now);
  return {
    body,
    mediaType: body.startsWith('{') ? 'application/vc' : 'application/vc+jwt',
    etag: `"${(await digestHex(body)).slice(0, 32)}"`,
  };
}

/** The writes by which every slot of an award says "revoked", also one that is taken at this moment. */
export const writeRevocation = (ctx: Deps, awardId: AwardId, now: Date): readonly Write[] =>
  ctx.store.statusLists.revokeAward(awardId, now);

/** A slot for an award, and whether it has it already. */
export interface FoundSlot extends ReservedSlot {
  readonly isTaken: boolean;
}

/** The slot of an award in a list of this key, or a free one where another key signed it so far. @throws `slot_exhausted` */
export async function findSlotOf(ctx: Deps, awardId: AwardId, keyId: string): Promise<FoundSlot> {
  const slots = await ctx.store.statusLists.listSlots(awardId);
  const present = slots.find((slot) => slot.keyId === keyId);
  return present
    ? { listId: present.listId, slot: present.slot, isTaken: true }
    : { ...(await findFreeSlot(ctx, keyId)), isTaken: false };
}

/**
 * Signs lists at once after slots of them were revoked. If that fails, the revocation stands all the
 * same: a list is signed by whoever asks next.
 */
export async function publishStatusLists(
  ctx: Context,
  slots: readonly Pick<ReservedSlot, 'listId'>[],
): Promise<void> {
  for (const { listId } of slots) {
    await readStatusList(ctx, listId).catch((error: unknown) =>
      ctx.log.error('status-list.publish', error, { list: listId }),
    );
  }
}
