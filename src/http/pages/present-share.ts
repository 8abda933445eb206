import { buildQrPath } from '#domain/qr.ts';
import { buildSchemaOrg } from '#domain/schema-org.ts';
import { listShareLinks } from '#domain/share.ts';
import { canSeeCredential } from '#domain/visibility.ts';
import type { Texts } from '#messages/texts.ts';
import { cardSize } from '#services/cards.ts';
import type { Context } from '#services/context.ts';
import type { CredentialView } from '#services/credentials.ts';
import { achievementUrl, credentialUrl, imageUrl } from '#services/urls.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Issuer } from '#store/issuers.ts';
import type { Preview } from '#views/preview-head.tsx';
import type { PublicShare, Share } from '#views/share-panel.tsx';
import { sayType } from './present.ts';

/** Whether everybody may see it, and so may be told of it. */
export const isPublic = (award: CredentialView['detail']['award']): boolean =>
  canSeeCredential(award, 'anyone');

/** A month such as “November 2026”: a day without its number. */
const sayMonth = ({ day }: Texts, date: Date) => day(date.toISOString()).replace(/^\d+\s+/, '');

function presentSignature(ctx: Context, { detail }: CredentialView, { t }: Texts) {
  const { award, achievement, issuer } = detail;
  const url = credentialUrl(ctx, award.id);
  const line = t('share.signatureLine', { achievement: achievement.name, issuer: issuer.name });
  return {
    url,
    imageUrl: `${url}.png`,
    imageAlt: achievement.imageCaption,
    line,
    verifyText: t('share.signatureVerify'),
    plain: `${line}\n${t('share.signatureVerifyAt', { url })}`,
  };
}

function presentPublicShare(ctx: Context, view: CredentialView, texts: Texts): PublicShare {
  const { award, achievement, issuer } = view.detail;
  const { t } = texts;
  const own = view.viewer === 'learner';
  const url = credentialUrl(ctx, award.id);
  const values = {
    achievement: achievement.name,
    issuer: issuer.name,
    recipient: award.recipientName,
    url,
  };
  const text = t(own ? 'share.ownText' : 'share.text', values);
  const subject = t('share.subject', values);
  return {
    kind: 'public',
    url,
    title: subject,
    text,
    links: listShareLinks(
      {
        url,
        text,
        subject,
        body: t('share.body', { text, url }),
        achievementName: achievement.name,
        issuerName: issuer.name,
        credentialId: award.id,
        awardedAt: award.awardedAt,
        validUntil: award.validUntil ?? undefined,
      },
      own,
    ),
    signature: presentSignature(ctx, view, texts),
    cvLine: t('share.cvText', { ...values, month: sayMonth(texts, award.awardedAt) }),
    qr: buildQrPath(url),
    qrUrl: `/credentials/${award.id}/qr.svg`,
  };
}

/** The share panel: for everybody of what is public, and for its own learner of what could be. A revoked credential has none. */
export function presentShare(ctx: Context, view: CredentialView, texts: Texts): Share | undefined {
  const { award } = view.detail;
  if (award.state !== 'accepted') return undefined;
  if (isPublic(award)) return presentPublicShare(ctx, view, texts);
  const makePublicAction = `/credentials/${award.id}/visibility?from=share`;
  return view.viewer === 'learner' ? { kind: 'private', makePublicAction } : undefined;
}

const presentCard = (url: string, alt: string): Preview['image'] => ({
  url: `${url}/card.png`,
  alt,
  ...cardSize,
});

/** What link previews and search engines are told of a public credential. */
export function presentPreview(ctx: Context, { detail }: CredentialView, texts: Texts): Preview {
  const { t } = texts;
  const { award, achievement, issuer } = detail;
  const url = credentialUrl(ctx, award.id);
  const values = {
    achievement: achievement.name,
    recipient: award.recipientName,
    issuer: issuer.name,
  };
  const revoked = award.state === 'revoked';
  return {
    title: t('credential.title', values),
    description: t(revoked ? 'credential.summary.revoked' : 'credential.summary', values),
    siteName: issuer.name,
    url,
    image: presentCard(url, t(revoked ? 'share.cardAltRevoked' : 'share.cardAlt', values)),
    data: buildSchemaOrg({
      ...describeAchievement(ctx, detail, texts),
      url,
      achievementUrl: achievementUrl(ctx, achievement.id),
      awardedAt: award.awardedAt,
      validUntil: award.validUntil ?? undefined,
    }),
  };
}

const describeAchievement = (
  ctx: Context,
  { achievement, issuer }: { achievement: Achievement; issuer: Issuer },
  texts: Texts,
) => ({
  url: achievementUrl(ctx, achievement.id),
  name: achievement.name,
  description: achievement.description,
  imageUrl: imageUrl(ctx, achievement.imageDigest),
  category: sayType(texts, achievement.achievementType),
  issuer,
  alignment: achievement.alignment,
  tags: achievement.tags,
});

/** What link previews and search engines are told of an achievement. */
export function presentAchievementPreview(
  ctx: Context,
  earned: { achievement: Achievement; issuer: Issuer },
  texts: Texts,
): Preview {
  const { achievement, issuer } = earned;
  const url = achievementUrl(ctx, achievement.id);
  const values = { achievement: achievement.name, issuer: issuer.name };
  return {
    title: achievement.name,
    description: achievement.description,
    siteName: issuer.name,
    url,
    image: presentCard(url, texts.t('share.cardAlt', values)),
    data: buildSchemaOrg(describeAchievement(ctx, earned, texts)),
  };
}
