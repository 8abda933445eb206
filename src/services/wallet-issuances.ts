import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { type Context, newId } from './context.ts';

/** What is written of an award that a wallet gets, or is promised, under an offer: as it was read, so that a change since refuses the batch. */
export const describeIssuance = (
  ctx: Context,
  offer: WalletOffer,
  { award }: AwardDetail,
  form: CredentialForm,
) => ({
  id: newId(ctx, 'walletIssuance'),
  offerId: offer.id,
  awardId: award.id,
  awardState: award.state,
  form,
});
