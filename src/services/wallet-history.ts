import type { AwardId } from '#domain/ids.ts';
import type { WalletIssuanceState } from '#domain/wallet-offer.ts';
import type { Context } from './context.ts';
import { requireOwn } from './credentials.ts';

/** How a wallet got a credential; unknown once its offer is gone. */
export type WalletProtocol = 'openid' | 'vc-api';

/** One copy of a credential that a wallet got. */
export interface WalletAddition {
  readonly at: Date;
  readonly protocol: WalletProtocol | undefined;
}

const kept: ReadonlySet<WalletIssuanceState> = new Set(['issued', 'accepted']);
/** How many are told of. */
const maxTold = 5;

/** When wallets got an award of the learner who asks, the latest first. @throws `sign_in_required`, `not_found` */
export async function listWalletAdditions(
  ctx: Context,
  id: AwardId,
): Promise<readonly WalletAddition[]> {
  await requireOwn(ctx, id);
  const { walletIssuances, walletOffers } = ctx.store;
  const issuances = (await walletIssuances.listOfAwards([id]))
    .filter(({ state }) => kept.has(state))
    .slice(0, maxTold);
  return Promise.all(
    issuances.map(async ({ offerId, issuedAt, createdAt }) => {
      const offer = await walletOffers.find(offerId);
      // Only OpenID4VCI exchanges an offer for a token.
      const protocol = offer && (offer.tokenDigest ? 'openid' : 'vc-api');
      return { at: issuedAt ?? createdAt, protocol };
    }),
  );
}
