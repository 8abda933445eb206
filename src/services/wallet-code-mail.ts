import { isId } from '#domain/ids.ts';
import type { MailOf } from '#domain/mail.ts';
import { offerMinutes } from '#domain/wallet-offer.ts';
import type { WalletOffer } from '#store/wallets.ts';
import type { Context } from './context.ts';
import { readAward } from './mail-recipients.ts';
import { createOfferCode } from './wallet-codes.ts';

/** Whether somebody could still use the code of an offer. */
const isCodeOfUse = ({ state, needsCode, expiresAt }: WalletOffer, now: Date) =>
  state === 'open' && needsCode && expiresAt > now;

/**
 * What the mail with the code of an offer says now; it goes to whoever the offered award belongs to.
 *
 * @param reference - the id of the offer
 * @returns `undefined` once the offer is over
 */
export async function readCodeMail(
  ctx: Context,
  reference: string,
  now: Date,
): Promise<Omit<MailOf<'wallet-code'>, 'kind'> | undefined> {
  const offer = isId('walletOffer', reference)
    ? await ctx.store.walletOffers.find(reference)
    : undefined;
  if (!offer || !isCodeOfUse(offer, now)) return undefined;
  const found = await Promise.all(offer.awardIds.map((id) => readAward(ctx, id)));
  const first = found.find((each) => each !== undefined);
  return (
    first && {
      to: first.address.email,
      locale: first.locale,
      recipientName: first.detail.award.recipientName,
      achievementNames: found.flatMap((each) => each?.detail.achievement.name ?? []),
      code: await createOfferCode(ctx, offer.id),
      validForMinutes: offerMinutes,
    }
  );
}
