import { LaurelError } from '#domain/errors.ts';
import { type KeptRecipient, requireKeepable, storeReport } from '#domain/imported-badge.ts';
import { type AwardId, isId, type LearnerId } from '#domain/ids.ts';
import { parseInstant } from '#domain/reading.ts';
import { findLearnerOf } from '#domain/visibility.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import type { Context } from './context.ts';
import { addBadge, type ImportResult, noteCheck, replaceBadge } from './import-keeping.ts';
import { receiveBadge, type Received } from './import-reading.ts';
import { compareRecipient } from './import-recipients.ts';
import { requireBringer } from './permissions.ts';
import { credentialUrl } from './urls.ts';
import { findTrust } from './verification.ts';

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
    ? replaceBadge(ctx, earlier, { ...described, clientId })
    : addBadge(ctx, learnerId, { ...described, clientId });
}
