import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { importLimits, storeReport } from '#domain/imported-badge.ts';
import type { AwardId, LearnerId } from '#domain/ids.ts';
import type { ImportedBadge } from '#store/imports.ts';
import { changeLearner } from './addresses.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import type { Received } from './import-reading.ts';
import { compareRecipient } from './import-recipients.ts';

/**
 * What came of bringing a badge in: `added`; `replaced` where an earlier document of the same badge was there;
 * `known` where the very same was; `own` where it is one of this site that the learner has already.
 */
export type ImportResult =
  | { readonly outcome: 'added' | 'replaced' | 'known'; readonly badge: ImportedBadge }
  | { readonly outcome: 'own'; readonly awardId: AwardId };

/** What is kept of a badge, before it is anybody's. */
type Kept = Omit<ImportedBadge, 'id' | 'learnerId' | 'visibility' | 'receivedAt' | 'version'>;

/** How often a badge is added again that others overtook. */
const maxTries = 5;

/**
 * Adds a badge, unless the account is full. The account is the lock: of two at once the second counts again.
 *
 * @throws `badges_full`, `changed_meanwhile`
 */
export async function addBadge(
  ctx: Context,
  learnerId: LearnerId,
  described: Kept,
): Promise<ImportResult> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await addOnce(ctx, learnerId, described);
    } catch (error) {
      if (!isLaurelError(error, 'changed_meanwhile') || attempt === maxTries) throw error;
    }
  }
}

async function addOnce(ctx: Context, learnerId: LearnerId, described: Kept): Promise<ImportResult> {
  const learner = await ctx.store.learners.find(learnerId);
  if (!learner) throw new LaurelError('sign_in_required');
  if ((await ctx.store.importedBadges.countOfLearner(learnerId)) >= importLimits.maxBadges)
    throw new LaurelError('badges_full');
  const now = ctx.clock();
  const id = newId(ctx, 'importedBadge');
  const badge: ImportedBadge = {
    ...described,
    id,
    learnerId,
    visibility: 'private',
    receivedAt: now,
    version: 1,
  };
  await commitChange(ctx, [
    ctx.store.importedBadges.insert(badge),
    writeAudit(ctx, now, { action: 'import.add', subject: id, version: 1 }),
    ...changeLearner(ctx, learner, now, 'learner.import'),
  ]);
  return { outcome: 'added', badge };
}

/** A later document takes the place of an earlier one; what is worse proved, or older, does not. */
function supersedes(next: Kept, held: ImportedBadge): boolean {
  const isOlder = (next.awardedAt?.getTime() ?? 0) < (held.awardedAt?.getTime() ?? 0);
  return !isOlder && (next.verdict === 'passed' || held.verdict !== 'passed');
}

/** Puts a document in the place of an earlier one of the same badge, if it is later and as well proved. @throws `changed_meanwhile` */
export async function replaceBadge(
  ctx: Context,
  earlier: ImportedBadge,
  described: Kept,
): Promise<ImportResult> {
  return supersedes(described, earlier)
    ? { outcome: 'replaced', badge: await updateBadge(ctx, earlier, described, 'import.replace') }
    : { outcome: 'known', badge: earlier };
}

/** Notes what a later check of a badge found. An address can have left the account since; the badge stays. */
export async function noteCheck(
  ctx: Context,
  badge: ImportedBadge,
  received: Received,
): Promise<ImportedBadge> {
  const { report } = received;
  const match = await compareRecipient(ctx, badge.learnerId, received);
  const patch = {
    report: storeReport(report),
    verdict: report.verdict,
    checkedAt: new Date(report.checkedAt),
    recipient: match === 'own' ? match : 'unnamed',
  } as const;
  return updateBadge(ctx, badge, patch, 'import.check');
}

/** Changes a badge that was brought in, with its audit row; one that is not proved to be its learner's is private. */
export async function updateBadge(
  ctx: Context,
  held: ImportedBadge,
  patch: Partial<ImportedBadge>,
  action: string,
): Promise<ImportedBadge> {
  const next = { ...held, ...patch, version: held.version + 1 };
  const visibility = next.recipient === 'own' ? next.visibility : 'private';
  await commitChange(ctx, [
    ctx.store.importedBadges.update(held.id, held.version, { ...patch, visibility }),
    writeAudit(ctx, ctx.clock(), { action, subject: held.id, version: next.version }),
  ]);
  return { ...next, visibility };
}
