import type { Visibility } from '#domain/award.ts';
import { LaurelError } from '#domain/errors.ts';
import type { ImportedBadgeId, LearnerId } from '#domain/ids.ts';
import type { ImportedBadge, ImportedBadgeRow } from '#store/imports.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { receiveBadge } from './import-reading.ts';
import { noteCheck, updateBadge } from './import-keeping.ts';
import { requireLearner } from './permissions.ts';

/** What the learner who asks has brought in, the newest first. @throws `sign_in_required` */
export async function listImports(ctx: Context): Promise<readonly ImportedBadgeRow[]> {
  return ctx.store.importedBadges.listOfLearner(requireLearner(ctx).id);
}

/** What of it everybody may see, beside a profile that is on. */
export async function listPublicImports(
  ctx: Context,
  learnerId: LearnerId,
): Promise<readonly ImportedBadgeRow[]> {
  const badges = await ctx.store.importedBadges.listOfLearner(learnerId);
  return badges.filter(({ visibility }) => visibility === 'public');
}

/** A badge that the learner who asks has brought in. @throws `sign_in_required`, `not_found` */
export async function requireOwnImport(ctx: Context, id: ImportedBadgeId): Promise<ImportedBadge> {
  const { id: learnerId } = requireLearner(ctx);
  const badge = await ctx.store.importedBadges.find(id);
  if (badge?.learnerId !== learnerId) throw new LaurelError('not_found');
  return badge;
}

/**
 * A badge from elsewhere for whoever asks: its learner's, or a public one of a profile that is on. What may not
 * be seen answers exactly like what does not exist.
 *
 * @throws `not_found`
 */
export async function viewImport(ctx: Context, id: ImportedBadgeId): Promise<ImportedBadge> {
  const badge = await ctx.store.importedBadges.find(id);
  const learner = badge && (await ctx.store.learners.find(badge.learnerId));
  const isOwn = ctx.actor.kind === 'learner' && ctx.actor.id === badge?.learnerId;
  const isShown = badge?.visibility === 'public' && learner?.profilePublic === true;
  if (!badge || !(isOwn || isShown)) throw new LaurelError('not_found');
  return badge;
}

/**
 * Checks a badge again. Whatever comes of it, the badge stays, and shows it.
 *
 * @throws `sign_in_required`, `not_found`, `changed_meanwhile`
 */
export async function recheckImport(ctx: Context, id: ImportedBadgeId): Promise<ImportedBadge> {
  const badge = await requireOwnImport(ctx, id);
  return noteCheck(ctx, badge, await receiveBadge(ctx, new Uint8Array(badge.bytes)));
}

/**
 * Shows a badge on one's profile, or hides it. Only one that names an address of the account is shown: of any
 * other nobody knows whose it is.
 *
 * @throws `sign_in_required`, `not_found`, `badge_not_showable`, `changed_meanwhile`
 */
export async function showImport(
  ctx: Context,
  id: ImportedBadgeId,
  visibility: Visibility,
): Promise<void> {
  const badge = await requireOwnImport(ctx, id);
  if (visibility === 'public' && badge.recipient !== 'own')
    throw new LaurelError('badge_not_showable');
  if (visibility !== badge.visibility)
    await updateBadge(ctx, badge, { visibility }, `import.${visibility}`);
}

/** Deletes a badge for good. @throws `sign_in_required`, `not_found`, `changed_meanwhile` */
export async function deleteImport(ctx: Context, id: ImportedBadgeId): Promise<void> {
  const badge = await requireOwnImport(ctx, id);
  await commitChange(ctx, [
    ctx.store.importedBadges.remove(id),
    writeAudit(ctx, ctx.clock(), {
      action: 'import.delete',
      subject: id,
      version: badge.version + 1,
    }),
  ]);
}
