import { isLaurelError } from '#domain/errors.ts';
import type { AwardId } from '#domain/ids.ts';
import type { VerificationReport } from '#domain/verify/report.ts';
import type { Texts } from '#messages/texts.ts';
import type { Context } from '#services/context.ts';
import { type CredentialView, viewCredential } from '#services/credentials.ts';
import { findSupportContact } from '#services/issuers.ts';
import { credentialUrl } from '#services/urls.ts';
import { listWalletAdditions } from '#services/wallet-history.ts';
import { resultStatuses } from '#domain/result-status.ts';
import type { CredentialPageProps, Result } from '#views/credential-props.ts';
import { renderMarkdown } from './markdown.ts';
import { presentChecks } from '#views/present-report.ts';
import { imagePath, presentAdditions, presentAlignments, presentDay, sayType } from './present.ts';
import { isPublic, presentPreview, presentShare } from './present-share.ts';

type Detail = CredentialView['detail'];

const fileKinds = ['png', 'svg', 'pdf', 'json', 'jwt'] as const;

/** Every file of a credential, by its kind; the JWT only where the issuer has a key to sign it. */
export const presentFiles = (ctx: Context, { award, issuer }: Detail) => {
  const canSignJwt = ctx.keychain.findJwtSigner(issuer.handle, ctx.clock()) !== undefined;
  return fileKinds
    .filter((kind) => kind !== 'jwt' || canSignJwt)
    .map((kind) => ({ kind, url: `/credentials/${award.id}.${kind}` }));
};

function presentSource({ award, centre }: Detail): CredentialPageProps['source'] {
  const person = award.assessorName ?? undefined;
  if (!centre) return person ? { centreName: person } : undefined;
  return { centreName: centre.name, person };
}

function presentResults({ award, achievement }: Detail): readonly Result[] {
  return award.results.map(({ resultDescription, value, status }) => {
    const described = achievement.resultDescriptions.find(({ id }) => id === resultDescription);
    return {
      name: described?.name,
      value,
      status: resultStatuses.find((known) => known === status),
      required: described?.requiredValue,
      lowest: described?.valueMin,
      highest: described?.valueMax,
      allowed: described?.allowedValue,
    };
  });
}

function presentAchievement(
  { achievement }: Detail,
  texts: Texts,
): CredentialPageProps['achievement'] {
  return {
    name: achievement.name,
    description: achievement.description,
    tags: [...achievement.tags],
    url: `/achievements/${achievement.id}`,
    imageUrl: imagePath(achievement),
    achievementType: sayType(texts, achievement.achievementType),
    criteriaHtml: renderMarkdown(achievement.criteriaNarrative),
    alignments: presentAlignments(achievement),
  };
}

/** The path of a credential, if whoever asks may see it. */
async function findVisiblePath(ctx: Context, id: AwardId | null): Promise<string | undefined> {
  if (!id) return undefined;
  try {
    await viewCredential(ctx, id);
    return `/credentials/${id}`;
  } catch (error) {
    if (isLaurelError(error, 'not_found')) return undefined;
    throw error;
  }
}

function presentDates({ award }: Detail, now: Date) {
  return {
    awardedOn: presentDay(award.awardedAt),
    expiresOn: award.validUntil ? presentDay(award.validUntil) : undefined,
    expired: award.validUntil !== null && award.validUntil <= now,
    revoked: award.revokedAt
      ? { on: presentDay(award.revokedAt), reason: award.revocationReason ?? undefined }
      : undefined,
  };
}

/** Everything the page of a credential shows, but its frame and message. */
export async function presentCredential(
  ctx: Context,
  view: CredentialView,
  { report, texts }: { report: VerificationReport; texts: Texts },
): Promise<Omit<CredentialPageProps, 'frame' | 'message'>> {
  const { award, issuer } = view.detail;
  const url = credentialUrl(ctx, award.id);
  const path = `/credentials/${award.id}`;
  const isOwn = view.viewer === 'learner' && award.state === 'accepted';
  return {
    achievement: presentAchievement(view.detail, texts),
    recipientName: award.recipientName,
    ...presentDates(view.detail, ctx.clock()),
    issuer: {
      name: issuer.name,
      url: issuer.url,
      did: String((view.document['issuer'] as { id?: unknown }).id),
      contact: findSupportContact(issuer),
    },
    source: presentSource(view.detail),
    evidence: award.evidence.map(({ name, description, narrative, url: evidenceUrl }) => ({
      name,
      description: description ?? narrative,
      url: evidenceUrl,
    })),
    results: presentResults(view.detail),
    verification: {
      outcome: report.verdict,
      checkedAt: { iso: report.checkedAt },
      checks: presentChecks(report.checks),
    },
    links: {
      url,
      jsonUrl: `${path}.json`,
      verifyUrl: isPublic(award) ? `/verify?url=${encodeURIComponent(url)}` : undefined,
    },
    files: presentFiles(ctx, view.detail),
    replacesUrl: await findVisiblePath(ctx, award.replacesId),
    controls: isOwn
      ? {
          visibility: award.visibility,
          visibilityAction: `${path}/visibility`,
          walletUrl: `${path}/wallet`,
        }
      : undefined,
    wallets:
      view.viewer === 'learner' && award.acceptedAt
        ? presentAdditions(await listWalletAdditions(ctx, award.id))
        : [],
    share: presentShare(ctx, view, texts),
    preview: isPublic(award) ? presentPreview(ctx, view, texts) : undefined,
  };
}
