import { isHandheld } from '#domain/device.ts';
import { buildQrPath } from '#domain/qr.ts';
import { maxWrongCodes } from '#domain/wallet-offer.ts';
import { isLive, isTakeable } from '#domain/wallet-standing.ts';
import type { OwnOffer } from '#services/own-offers.ts';
import { listWalletLinks } from '#services/wallet-links.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { WalletCandidate } from '#views/wallet-choice-page.tsx';
import type { WalletOfferPageProps } from '#views/wallet-offer-page.tsx';
import type { WalletWaysProps } from '#views/wallet-ways.tsx';
import type { Request } from '../env.ts';
import { imagePath, presentDay } from './present.ts';
import { presentFiles } from './present-credential.ts';

const minuteMs = 60_000;

/** A credential that can be chosen for a wallet. */
export const presentCandidate = (
  { award, achievement, issuer }: AwardDetail,
  chosen: boolean,
): WalletCandidate => ({
  id: award.id,
  name: achievement.name,
  issuerName: issuer.name,
  imageUrl: imagePath(achievement),
  awardedOn: presentDay(award.awardedAt),
  chosen,
});

/** How long an offer can still be taken up, in words; `undefined` once it cannot. */
export function sayUntil(c: Request, { offer, standing }: OwnOffer): string | undefined {
  if (!isTakeable(standing)) return undefined;
  const { t, moment } = c.get('texts');
  const left = offer.expiresAt.getTime() - c.get('ctx').clock().getTime();
  return t('wallet.until', {
    minutes: Math.floor(left / minuteMs),
    moment: moment(offer.expiresAt.toISOString()),
  });
}

async function presentWays(c: Request, { offer, details }: OwnOffer): Promise<WalletWaysProps> {
  const { interactionUrl, openidOfferUri, vcApi } = await listWalletLinks(c.get('ctx'), offer);
  const [only, ...rest] = details;
  return {
    education: vcApi && {
      url: interactionUrl,
      qr: buildQrPath(interactionUrl),
      lcwUrl: vcApi.lcwUrl,
      olderUrl: vcApi.lcwOlderUrl,
      learnCardUrl: vcApi.learnCardUrl,
    },
    openid: { url: openidOfferUri, qr: buildQrPath(openidOfferUri) },
    files: only && rest.length === 0 ? presentFiles(c.get('ctx'), only) : [],
    isHandheld: isHandheld(c.req.header('User-Agent') ?? ''),
  };
}

/** The page of an offer, but its frame. */
export async function presentOffer(
  c: Request,
  own: OwnOffer,
): Promise<Omit<WalletOfferPageProps, 'frame'>> {
  const { offer, details, standing } = own;
  const url = `/wallet/${offer.id}`;
  const [first] = offer.awardIds;
  const isLast = details.length === 0;
  return {
    state: {
      standing,
      triesLeft: maxWrongCodes - offer.wrongCodes,
      until: sayUntil(c, own),
      needsCode: offer.needsCode,
    },
    credentials: details.map(({ award, achievement }) => ({
      name: achievement.name,
      url: `/credentials/${award.id}`,
    })),
    ways: isTakeable(standing) && !isLast ? await presentWays(c, own) : undefined,
    url,
    stateUrl: isLive(standing) ? `${url}/state` : undefined,
    withdrawAction: isLive(standing) ? `${url}/withdraw` : undefined,
    againAction: isLast ? undefined : `${url}/again`,
    back:
      offer.awardIds.length === 1 && !isLast
        ? { url: `/credentials/${first}`, to: 'credential' }
        : { url: '/dashboard', to: 'dashboard' },
  };
}
