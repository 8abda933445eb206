import { LaurelError } from '#domain/errors.ts';
import {
  findUndoEnd,
  type LearnerMove,
  moveAward,
  undoDays,
  type Visibility,
} from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import { readToken } from '#domain/token.ts';
import type { Award } from '#store/awards.ts';
import type { AwardDetail } from './awards.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';
import { type NewSession, prepareAccount, prepareSession } from './sessions.ts';

/**
 * The award behind a claim link, in whatever state it is now.
 *
 * The link is proof that the mailbox was opened, so its bearer is told the state; whether there is
 * anything to see besides is for the page to decide.
 *
 * @throws `not_found` when the link was not made here
 */
export async function readClaim(ctx: Context, token: string): Promise<AwardDetail> {
  const id = await readToken(ctx.tokenKey, 'claim', token);
  const detail = id ? await ctx.store.awards.find(id as AwardId) : undefined;
  if (!detail || detail.award.state === 'registered') throw new LaurelError('not_found');
  return detail;
}

const stamps: Readonly<Record<LearnerMove, (now: Date) => Partial<Award>>> = {
  accept: (now) => ({ acceptedAt: now }),
  decline: (now) => ({ declinedAt: now }),
  reconsider: () => ({ declinedAt: null }),
  // Deleting takes back the choice to be public, so that nothing can bring the page back later.
  delete: (now) => ({ deletedAt: now, visibility: 'private' }),
  restore: () => ({ deletedAt: null }),
};

function writeMove(
  ctx: Context,
  { award }: AwardDetail,
  move: LearnerMove,
  now: Date,
  patch: Partial<Award> = {},
) {
  const state = moveAward(award.state, move);
  return [
    ctx.store.awards.update(award.id, award.version, { state, ...stamps[move](now), ...patch }),
    writeAudit(ctx, now, {
      action: `award.${move}`,
      subject: award.id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ];
}

/**
 * Accepts by claim link: the address is proved by it, the account is made where there is none,
 * the award belongs to it, private, and the browser is signed in.
 *
 * @throws `award_transition` when the link has done its work, `changed_meanwhile` when two tabs race
 */
export async function acceptClaim(ctx: Context, token: string): Promise<NewSession> {
  const detail = await readClaim(ctx, token);
  moveAward(detail.award.state, 'accept');
  if (!detail.address) throw new LaurelError('not_found');
  const now = ctx.clock();
  const account = prepareAccount(ctx, detail.address, detail.award.recipientName, now);
  const { session, writes } = await prepareSession(ctx, account.learnerId, now);
  await commitChange(ctx, [
    ...account.writes,
    ...writeMove(ctx, detail, 'accept', now, { learnerId: account.learnerId }),
    ...writes,
  ]);
  return session;
}

/** Declines by claim link, or takes that back. No account is needed to say no. */
export async function answerClaim(
  ctx: Context,
  token: string,
  move: 'decline' | 'reconsider',
): Promise<void> {
  const detail = await readClaim(ctx, token);
  await commitChange(ctx, writeMove(ctx, detail, move, ctx.clock()));
}

/** An award of the learner who asks, or one offered to an address they have proved. */
async function requireOwn(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const { id: learnerId } = requireLearner(ctx);
  const detail = await ctx.store.awards.find(id);
  const owner =
    detail?.award.learnerId ?? (detail?.address?.provedAt ? detail.address.learnerId : null);
  if (!detail || owner !== learnerId || detail.award.state === 'registered')
    throw new LaurelError('not_found');
  return detail;
}

/** Moves one's own award. @throws `not_found`, `award_transition`, `changed_meanwhile` */
export async function moveOwnAward(ctx: Context, id: AwardId, move: LearnerMove): Promise<void> {
  const { id: learnerId } = requireLearner(ctx);
  const detail = await requireOwn(ctx, id);
  const now = ctx.clock();
  const deletedAt = detail.award.deletedAt ?? now;
  if (move === 'restore' && !detail.award.acceptedAt) {
    throw new LaurelError('award_transition', {
      detail: 'What was declined before it was deleted cannot be taken back as accepted.',
    });
  }
  if (move === 'restore' && now >= findUndoEnd(deletedAt)) {
    throw new LaurelError('award_transition', {
      detail: `A deleted credential can be taken back for ${undoDays} days; these are over.`,
    });
  }
  await commitChange(ctx, writeMove(ctx, detail, move, now, { learnerId }));
}

/** Shows one's own accepted credential to everybody, or to nobody. @throws `not_found`, `award_transition` */
export async function setVisibility(
  ctx: Context,
  id: AwardId,
  visibility: Visibility,
): Promise<void> {
  const { award } = await requireOwn(ctx, id);
  if (award.state !== 'accepted') {
    throw new LaurelError('award_transition', {
      detail: `Only an accepted credential can be shown or hidden; this one is ${award.state}.`,
    });
  }
  if (award.visibility === visibility) return;
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.awards.update(id, award.version, { visibility }),
    writeAudit(ctx, now, {
      action: `award.make-${visibility}`,
      subject: id,
      version: award.version + 1,
      issuerId: award.issuerId,
    }),
  ]);
}
