import { LaurelError } from '#domain/errors.ts';
import {
  findUndoEnd,
  type LearnerMove,
  moveAward,
  undoDays,
  type Visibility,
} from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import type { Award } from '#store/awards.ts';
import type { AwardDetail } from './awards.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireOwn } from './credentials.ts';
import { requireLearner } from './permissions.ts';

const stamps: Readonly<Record<LearnerMove, (now: Date) => Partial<Award>>> = {
  accept: (now) => ({ acceptedAt: now }),
  decline: (now) => ({ declinedAt: now }),
  reconsider: () => ({ declinedAt: null }),
  // Deleting takes back the choice to be public, so that nothing can bring the page back later.
  delete: (now) => ({ deletedAt: now, visibility: 'private' }),
  restore: () => ({ deletedAt: null }),
};

/** A learner's move of an award, with its audit row. @throws `award_transition` */
export function writeMove(
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
  // What has been revoked can still be hidden, not shown again.
  const may = award.state === 'accepted' || (award.state === 'revoked' && visibility === 'private');
  if (!may) {
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
