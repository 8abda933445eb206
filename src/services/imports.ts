import { LaurelError } from '#domain/errors.ts';
import {
  importLimits,
  type KeptRecipient,
  requireKeepable,
  storeReport,
} from '#domain/imported-badge.ts';
import { type AwardId, isId, type LearnerId } from '#domain/ids.ts';
import { parseInstant } from '#domain/reading.ts';
import { findLearnerOf } from '#domain/visibility.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import type { ImportedBadge } from '#store/imports.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { compareRecipient, receiveBadge, type Received } from './import-reading.ts';
import { requireBringer } from './permissions.ts';
import { credentialUrl } from './urls.ts';
import { findTrust } from './verification.ts';

/**
 * What came of bringing a badge in: `added`; `replaced` where an earlier document of the same badge was there;
 * `known` where the very same was; `own` where it is one of this site that the learner has already.
 */
export type ImportResult =
  | { readonly outcome: 'added' | 'replaced' | 'known'; readonly badge: ImportedBadge }
  | { readonly outcome: 'own'; readonly awardId: AwardId };

/** The award that an address of this site is of; `undefined` for any other address. */
function findAwardId(ctx: Context, url = ''): AwardId | undefined {
  const prefix = credentialUrl(ctx, '' as AwardId);
  const id = url.startsWith(prefix) ? (/^\w+/.exec(url.slice(prefix.length))?.[0] ?? '') : '';
  return isId('award', id) ? id : undefined;
}

/** A badge of this site is not brought in. Of one that is somebody else's nothing is told. @throws `badge_of_ours` */
async function requireOwnAward(
  ctx: Context,
  learnerId: LearnerId,
  id: AwardId | undefined,
): Promise<ImportResult> {
  const detail = id && (await ctx.store.awards.find(id));
  const isOwn = detail && findLearnerOf(detail.award, detail.address) === learnerId;
  if (!isOwn || detail.award.state === 'registered' || detail.award.state === 'deleted')
    throw new LaurelError('badge_of_ours');
  return { outcome: 'own', awardId: detail.award.id };
}

/** Whether a document was signed here, whoever hands it in. */
async function isOurs(ctx: Context, { summary }: VerificationReport): Promise<boolean> {
  const { knownIssuers } = await findTrust(ctx);
  return (
    findAwardId(ctx, summary.id) !== undefined ||
    knownIssuers.some(({ did }) => did === summary.issuerId)
  );
}

const momentOf = (text: string | undefined): Date | null => {
  const instant = parseInstant(text);
  return instant === undefined ? null : new Date(instant);
};

/** Of names that are shown in lists, in characters. */
const maxNameLength = 300;

/** What the columns say of a badge, out of what it says of itself. */
function describe({ report, ...received }: Received, recipient: KeptRecipient) {
  const { summary, kind, verdict, checkedAt } = report;
  const name = summary.name ?? summary.achievementName ?? '';
  return {
    ...received,
    recipient,
    kind,
    verdict,
    name: name.slice(0, maxNameLength),
    issuerName: (summary.issuerName ?? summary.issuerId ?? '').slice(0, maxNameLength),
    issuerId: summary.issuerId ?? null,
    credentialId: summary.id ?? null,
    awardedAt: momentOf(summary.awardedDate ?? summary.validFrom),
    report: storeReport(report),
    checkedAt: new Date(checkedAt),
  };
}

type Described = ReturnType<typeof describe>;

/** Requires a badge to be genuine, and nobody else's. @throws `badge_unfit`, `badge_unproved`, `badge_of_another` */
async function judge(ctx: Context, learnerId: LearnerId, received: Received): Promise<Described> {
  requireKeepable(received.report);
  const recipient = await compareRecipient(ctx, learnerId, received);
  if (recipient === 'other') throw new LaurelError('badge_of_another');
  return describe(received, recipient);
}

/** An earlier document of the same badge: with the same `id` of the same issuer. */
async function findEarlier(ctx: Context, learnerId: LearnerId, badge: Described) {
  const { credentialId, issuerId } = badge;
  return credentialId && issuerId
    ? ctx.store.importedBadges.findByCredential(learnerId, credentialId, issuerId)
    : undefined;
}

/**
 * Brings a badge from elsewhere into a learner's account: verified, kept as it was received, never signed
 * again. The same badge twice is one, whose check is then the newest.
 *
 * @param input - `given` is a file's bytes (at most 1 MiB), or text: JSON, a JWT, or an address, which only a
 *   learner may have fetched
 * @throws `sign_in_required`, `credential_unreadable`, `url_refused`, `fetch_failed`, `badge_too_large`,
 *   `badge_unfit`, `badge_unproved`, `badge_of_another`, `badge_of_ours`, `badges_full`, `changed_meanwhile`
 * @source Open Badges 3.0, section 8.4 "Credential Equality and Comparison Algorithm"
 *   https://www.imsglobal.org/spec/ob/v3p0/#comparison-algorithm
 */
export async function importBadge(
  ctx: Context,
  { given }: { readonly given: Uint8Array | string },
): Promise<ImportResult> {
  const { learnerId, clientId } = requireBringer(ctx);
  const ours = typeof given === 'string' ? findAwardId(ctx, given.trim()) : undefined;
  if (ours) return requireOwnAward(ctx, learnerId, ours);
  const received = await receiveBadge(ctx, given);
  if (await isOurs(ctx, received.report))
    return requireOwnAward(ctx, learnerId, findAwardId(ctx, received.report.summary.id));
  const same = await ctx.store.importedBadges.findByDigest(learnerId, received.digest);
  // Whatever has become of it, the badge is here already: it is checked again, and nothing else.
  if (same) return { outcome: 'known', badge: await noteCheck(ctx, same, received) };
  const described = await judge(ctx, learnerId, received);
  const earlier = await findEarlier(ctx, learnerId, described);
  return earlier
    ? replace(ctx, earlier, { ...described, clientId })
    : add(ctx, learnerId, { ...described, clientId });
}

async function add(
  ctx: Context,
  learnerId: LearnerId,
  described: Described & Pick<ImportedBadge, 'clientId'>,
): Promise<ImportResult> {
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
  ]);
  return { outcome: 'added', badge };
}

/** A later document takes the place of an earlier one; what is worse proved, or older, does not. */
function supersedes(next: Described, held: ImportedBadge): boolean {
  const isOlder = (next.awardedAt?.getTime() ?? 0) < (held.awardedAt?.getTime() ?? 0);
  return !isOlder && (next.verdict === 'passed' || held.verdict !== 'passed');
}

async function replace(
  ctx: Context,
  earlier: ImportedBadge,
  described: Described & Pick<ImportedBadge, 'clientId'>,
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
