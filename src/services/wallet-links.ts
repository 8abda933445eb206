import type { WalletOffer } from '#store/wallets.ts';
import type { Deps } from './context.ts';
import {
  walletExchangeUrl,
  walletInteractionUrl,
  walletOfferUrl,
  walletRequestUrl,
} from './urls.ts';
import { createChallenge } from './wallet-challenges.ts';
import { createOfferToken } from './wallet-offers.ts';

/** Every way from an offer into a wallet, as addresses. Each holds the secret of the offer. */
export interface WalletLinks {
  /** The credential offer itself, for OpenID4VCI wallets. */
  readonly offerUrl: string;
  /** Opens whichever OpenID4VCI wallet there is, and asks it to fetch the offer; good as a QR code, too. */
  readonly openidOfferUri: string;
  /** Says which protocols there are; good as a QR code. Its page is readable. */
  readonly interactionUrl: string;
  /** The ways of wallets that speak VC-API; absent where the offer asks for a code, which VC-API has no place for. */
  readonly vcApi?: VcApiLinks;
}

export interface VcApiLinks {
  readonly exchangeUrl: string;
  /** Opens Learner Credential Wallet from version 2.2 on. */
  readonly lcwUrl: string;
  /** Opens older ones. */
  readonly lcwOlderUrl: string;
  readonly learnCardUrl: string;
}

const withQuery = (base: string, query: Readonly<Record<string, string>>): string =>
  `${base}?${Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join('&')}`;

async function listVcApi(ctx: Deps, offer: WalletOffer, token: string): Promise<VcApiLinks> {
  const exchangeUrl = walletExchangeUrl(ctx, token);
  const { host, origin } = new URL(ctx.config.publicUrl);
  return {
    exchangeUrl,
    lcwUrl: withQuery('https://lcw.app/request', {
      request: JSON.stringify({
        credentialRequestOrigin: origin,
        protocols: { vcapi: exchangeUrl },
      }),
    }),
    lcwOlderUrl: withQuery('https://lcw.app/request', {
      issuer: host,
      auth_type: 'bearer',
      challenge: await createChallenge(ctx, offer.id),
      vc_request_url: walletRequestUrl(ctx, token),
    }),
    learnCardUrl: withQuery('https://learncard.app/request', { vc_request_url: exchangeUrl }),
  };
}

/**
 * The links of an offer, for whoever may have its secret: the learner who made it, or the system that did.
 *
 * @source OpenID4VCI 1.0, section 4.1.3 https://openid.net/specs/openid-4-verifiable-credential-issuance-1_0.html#section-4.1.3
 * @source VC-API 1.0, interaction URLs https://w3c-ccg.github.io/vc-api/#interaction-url-format
 */
export async function listWalletLinks(ctx: Deps, offer: WalletOffer): Promise<WalletLinks> {
  const token = await createOfferToken(ctx, offer.id);
  const offerUrl = walletOfferUrl(ctx, token);
  return {
    offerUrl,
    openidOfferUri: withQuery('openid-credential-offer://', { credential_offer_uri: offerUrl }),
    interactionUrl: walletInteractionUrl(ctx, token),
    ...(offer.needsCode ? {} : { vcApi: await listVcApi(ctx, offer, token) }),
  };
}
