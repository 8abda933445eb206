import type { Context } from './context.ts';
import { listWalletLinks } from './wallet-links.ts';
import { listOffered, readOffer, requireOpen } from './wallet-offers.ts';

/** By what names wallets look for OpenID4VCI: VC-API's, its versioned one, and LearnCard's. */
const openidNames = ['OID4VCI', 'oid4vci-1.0', 'openid4vci'] as const;

/**
 * The protocols by which an offer can be taken up, for a wallet that opens its interaction URL.
 *
 * @param token - the secret of the offer
 * @throws `not_found`, `offer_spent`
 * @source VC-API, interaction URLs https://w3c-ccg.github.io/vc-api/#interaction-url-format
 */
export async function listProtocols(
  ctx: Context,
  token: string,
): Promise<Readonly<Record<string, string>>> {
  const offer = requireOpen(await readOffer(ctx, token), ctx.clock());
  const details = await listOffered(ctx, offer);
  const { openidOfferUri, vcApi } = await listWalletLinks(ctx, offer);
  const isSigned = details.every(({ award }) => award.state !== 'registered');
  return {
    ...(vcApi && isSigned ? { vcapi: vcApi.exchangeUrl } : {}),
    ...Object.fromEntries(openidNames.map((name) => [name, openidOfferUri])),
  };
}
