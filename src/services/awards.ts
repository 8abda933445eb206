import { LaurelError } from '#domain/errors.ts';
import { type AwardState, moveAward } from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { type Reach, reachesAward } from '#domain/visibility.ts';
import type { AwardDetail, AwardListing } from '#store/awards.ts';
import type { Page } from '#store/cursor.ts';
import { createClaimUrl } from './claim-links.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { viewCredential } from './credentials.ts';
import { nextSequence, writeMail } from './mail-queue.ts';
import { requireScope } from './permissions.ts';
import { publishStatusLists, writeRevocation } from './status-lists.ts';

export type { AwardDetail } from '#store/awards.ts';

/** The award, if it is the actor's to see; otherwise it does not exist. */
export async function getAward(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const actor = requireScope(ctx, 'awards:read');
  return requireAward(ctx, id, actor);
}

/** The award, if it is within this reach. @throws `not_found` */
export async function requireAward(ctx: Context, id: AwardId, reach: Reach): Promise<AwardDetail> {
  const detail = await ctx.store.awards.find(id);
  if (!detail || !reachesAward(reach, detail.award)) throw new LaurelError('not_found');
  return detail;
}

export async function listAwards(
  ctx: Context,
  query: Omit<AwardListing, 'issuerId' | 'centreId'>,
): Promise<Page<AwardDetail>> {
  const { issuerId, centreId } = requireScope(ctx, 'awards:read');
  return ctx.store.awards.list({
    ...query,
    achievementId: query.achievementId,
    issuerId,
    centreId,
  });
}

/** The signed credential whatever its visibility, for staff. @throws `not_found`, `award_unsigned` */
export async function getCredential(ctx: Context, id: AwardId): Promise<JsonObject> {
  requireScope(ctx, 'awards:read');
  const { viewer, document } = await viewCredential(ctx, id);
  if (viewer !== 'staff') throw new LaurelError('not_found');
  return document;
}

/**
 * The link by which the learner claims an offer, while it can be claimed. It proves the mailbox and
 * signs its bearer in, so only an actor with the scope `claim-links:read` is given it.
 */
export async function findClaimUrl(
  ctx: Context,
  { award }: AwardDetail,
): Promise<string | undefined> {
  const { actor } = ctx;
  const allowed = actor.kind === 'api-key' && actor.scopes.includes('claim-links:read');
  if (!allowed || award.state !== 'offered') return undefined;
  return createClaimUrl(ctx, award);
}

/** Sends the offer again. @throws `award_transition` unless the award is offered */
export async function resendOffer(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const reach = requireScope(ctx, 'awards:write');
  const detail = await requireAward(ctx, id, reach);
  if (detail.award.state !== 'offered') {
    throw new LaurelError('award_transition', {
      detail: `An offer can be sent again only while the award is offered; it is ${detail.award.state}.`,
    });
  }
  const now = ctx.clock();
  const sequence = nextSequence(await ctx.store.outbox.listByReference(id), 'offer');
  await commitChange(ctx, [
    writeMail(ctx, { kind: 'offer', reference: id, sequence }, now),
    writeAudit(ctx, now, {
      action: 'award.resend',
      subject: id,
      issuerId: detail.award.issuerId,
    }),
  ]);
  return detail;
}

/** Whoever has an offer or a credential is told that it is gone; who declined or deleted it is left in peace. */
const toldStates: ReadonlySet<AwardState> = new Set(['offered', 'accepted']);

/**
 * Revokes an award and publishes the status list at once.
 *
 * If publishing fails, the revocation stands all the same: the list is signed by whoever asks next.
 *
 * @throws `award_transition`, `changed_meanwhile`
 */
export async function revokeAward(ctx: Context, id: AwardId, reason: string): Promise<AwardDetail> {
  const reach = requireScope(ctx, 'awards:write');
  const { award } = await requireAward(ctx, id, reach);
  const state = moveAward(award.state, 'revoke');
  const slots = await ctx.store.statusLists.listSlots(id);
  if (slots.length === 0) throw new LaurelError('internal', { detail: 'The award has no slot.' });
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.awards.update(id, award.version, { state, revokedAt: now, revocationReason: reason }),
    ...writeRevocation(ctx, id, now),
    ...(toldStates.has(award.state)
      ? [writeMail(ctx, { kind: 'revoked', reference: id }, now)]
      : []),
    writeAudit(ctx, now, {
      action: 'award.revoke',
      subject: id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
  await publishStatusLists(ctx, await ctx.store.statusLists.listSlots(id));
  return requireAward(ctx, id, reach);
}

/** What was mailed about an award that the actor has just read or changed. */
export const listAwardMail = (ctx: Context, { award }: AwardDetail) =>
  ctx.store.outbox.listByReference(award.id);
