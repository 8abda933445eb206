import { isLaurelError } from '#domain/errors.ts';
import type { WalletOfferId } from '#domain/ids.ts';
import { credentialForms } from '#domain/wallet-offer.ts';
import { commitChange, type Context } from './context.ts';
import { writeOfferMove } from './wallet-offers.ts';

async function finish(ctx: Context, id: WalletOfferId): Promise<void> {
  const [offer, issuances] = await Promise.all([
    ctx.store.walletOffers.find(id),
    ctx.store.walletIssuances.listOfOffer(id),
  ]);
  if (offer?.state !== 'redeemed') return;
  const isComplete = credentialForms.some((form) =>
    offer.awardIds.every((awardId) =>
      issuances.some(
        (each) => each.awardId === awardId && each.form === form && each.state !== 'deferred',
      ),
    ),
  );
  if (isComplete) await commitChange(ctx, writeOfferMove(ctx, offer, 'finish', ctx.clock()));
}

/**
 * Says that an offer is done as soon as every award of it was handed over in one form. A change of its own: of
 * two requests that finish an offer together neither knows of the other, and nothing depends on it, since what
 * was handed over is known by its issuances. So a failure is noted, and the wallet gets its credentials.
 */
export async function finishIfComplete(ctx: Context, id: WalletOfferId): Promise<void> {
  try {
    await finish(ctx, id);
  } catch (error) {
    if (!isLaurelError(error, 'changed_meanwhile'))
      ctx.log.error('wallet-offer.finish', error, { offer: id });
  }
}
