import { digestHex } from '#domain/bytes.ts';
import { type Card, cardSize, drawCard } from '#domain/card/draw.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AchievementId, AwardId } from '#domain/ids.ts';
import { drawQr } from '#domain/qr.ts';
import { viewAchievement } from './achievements.ts';
import { readDrawableArt } from './badge-art.ts';
import type { Context } from './context.ts';
import { viewCredential } from './credentials.ts';
import { readRendition } from './renditions.ts';
import { credentialUrl } from './urls.ts';

export { cardSize } from '#domain/card/draw.ts';

/** A picture that is made when it is asked for; its tag changes with what it shows. */
export interface Picture {
  readonly tag: string;
  readonly mediaType: 'image/png' | 'image/svg+xml';
  /** Whether everybody may see it. */
  readonly isPublic: boolean;
  readonly read: () => Promise<Uint8Array>;
}

async function preparePicture(
  ctx: Context,
  { card, subject, isPublic }: { card: Card; subject: string; isPublic: boolean },
): Promise<Picture> {
  const svg = drawCard(card);
  const tag = (await digestHex(svg)).slice(0, 24);
  const key = { subject, kind: `card-${tag}`, mediaType: 'image/png' };
  const make = () => ctx.rasterize(svg, { width: cardSize.width });
  return {
    tag,
    mediaType: 'image/png',
    isPublic,
    read: async () => (await readRendition(ctx, key, make)).bytes,
  };
}

/** Who looks at a preview has no language yet, so cards are in the one that is complete. */
const wordsOf = (ctx: Context) => ctx.texts.en.t;

/** The preview card of a credential, for whoever may see it. @throws `not_found` */
export async function readCredentialCard(ctx: Context, id: AwardId): Promise<Picture> {
  const { detail, viewer } = await viewCredential(ctx, id);
  const { award, achievement, issuer } = detail;
  const t = wordsOf(ctx);
  const revoked = award.state === 'revoked';
  const card: Card = {
    achievementName: achievement.name,
    issuerName: issuer.name,
    recipient: { label: t('share.cardAwardedTo'), name: award.recipientName },
    mark: t(revoked ? 'share.cardRevoked' : 'share.cardMark'),
    revoked,
    accent: issuer.accent,
    art: await readDrawableArt(ctx, achievement),
  };
  return preparePicture(ctx, { card, subject: id, isPublic: isOpen(award, viewer) });
}

const isOpen = (award: { readonly visibility: string }, viewer: string) =>
  viewer === 'anyone' && award.visibility === 'public';

/** The preview card of an achievement. @throws `not_found` for drafts too */
export async function readAchievementCard(ctx: Context, id: AchievementId): Promise<Picture> {
  const achievement = await viewAchievement(ctx, id);
  const issuer = await ctx.store.issuers.find(achievement.issuerId);
  if (!issuer) throw new LaurelError('not_found');
  const card: Card = {
    achievementName: achievement.name,
    issuerName: issuer.name,
    mark: wordsOf(ctx)('share.cardAchievement'),
    revoked: false,
    accent: issuer.accent,
    art: await readDrawableArt(ctx, achievement),
  };
  return preparePicture(ctx, { card, subject: achievement.imageDigest, isPublic: true });
}

/** The QR code that leads to a credential, for whoever may see it. @throws `not_found` */
export async function readQr(ctx: Context, id: AwardId): Promise<Picture> {
  const { detail, viewer } = await viewCredential(ctx, id);
  const svg = drawQr(credentialUrl(ctx, id));
  return {
    tag: (await digestHex(svg)).slice(0, 24),
    mediaType: 'image/svg+xml',
    isPublic: isOpen(detail.award, viewer),
    read: async () => new TextEncoder().encode(svg),
  };
}
