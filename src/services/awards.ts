import { LaurelError } from '#domain/errors.ts';
import { moveAward } from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { parseEmail } from '#domain/recipient.ts';
import { createToken } from '#domain/token.ts';
import type { AwardListing } from '#store/awards.ts';
import type { Page } from '#store/cursor.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { issueAward } from './issuance.ts';
import { writeMail } from './mail-queue.ts';
import { requireScope } from './permissions.ts';
import { readStatusList } from './status-lists.ts';
import { claimUrl } from './urls.ts';

/** An award with what it is of, whose, and where its offer went. */
export type AwardDetail = NonNullable<Awaited<ReturnType<Context['store']['awards']['find']>>>;

/** The award, if it is the actor's to see; otherwise it does not exist. */
export async function getAward(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const actor = requireScope(ctx, 'awards:read');
  return requireAward(ctx, id, actor);
}

type Reach = Pick<ReturnType<typeof requireScope>, 'issuerId' | 'centreId'>;

async function requireAward(ctx: Context, id: AwardId, reach: Reach): Promise<AwardDetail> {
  const detail = await ctx.store.awards.find(id);
  const mine =
    detail?.award.issuerId === reach.issuerId &&
    (reach.centreId === undefined || detail.award.centreId === reach.centreId);
  if (!detail || !mine) throw new LaurelError('not_found');
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

/** The signed credential whatever its visibility, for the issuer. @throws `award_unsigned` */
export async function getCredential(ctx: Context, id: AwardId): Promise<JsonObject> {
  await getAward(ctx, id);
  const credential = await ctx.store.credentials.findLatest(id);
  if (!credential) throw new LaurelError('award_unsigned');
  return JSON.parse(credential.document) as JsonObject;
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
  return claimUrl(ctx, await createToken(ctx.tokenKey, 'claim', award.id));
}

/**
 * Gives a registered award its email address: it is signed and offered at once.
 *
 * @throws `address_invalid`, `address_present`, and those of issuing
 */
export async function addAddress(ctx: Context, id: AwardId, text: string): Promise<AwardDetail> {
  const reach = requireScope(ctx, 'awards:write');
  const { award, issuer, achievement, centre } = await requireAward(ctx, id, reach);
  if (award.state === 'offered') throw new LaurelError('address_present');
  const email = parseEmail(text);
  const state = moveAward(award.state, 'offer');
  const now = ctx.clock();
  await issueAward(ctx, { award, issuer, achievement, centre, email }, now, () => [
    ctx.store.addresses.insert({ id: newId(ctx, 'address'), email, createdAt: now }),
    ctx.store.awards.update(award.id, award.version, { state, offeredAt: now }),
    ctx.store.awards.updateAddress(award.id, email),
    writeAudit(ctx, now, {
      action: 'award.offer',
      subject: award.id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
  return requireAward(ctx, id, reach);
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
  const sequence = (await ctx.store.outbox.listByReference(id)).length + 1;
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
  const slot = await ctx.store.statusLists.findSlot(id);
  if (!slot) throw new LaurelError('internal', { detail: 'The award has no slot.' });
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.awards.update(id, award.version, { state, revokedAt: now, revocationReason: reason }),
    ...ctx.store.statusLists.revokeSlot(slot.listId, slot.slot, now),
    writeAudit(ctx, now, {
      action: 'award.revoke',
      subject: id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
  await readStatusList(ctx, slot.listId).catch((error: unknown) =>
    ctx.log.error('status-list.publish', error, { list: slot.listId }),
  );
  return requireAward(ctx, id, reach);
}
