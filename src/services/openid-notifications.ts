import { LaurelError } from '#domain/errors.ts';
import { asObject, asString } from '#domain/reading.ts';
import type { WalletIssuanceState } from '#domain/wallet-offer.ts';
import type { WalletOffer } from '#store/wallets.ts';
import type { Context } from './context.ts';
import { findTransaction } from './openid-transactions.ts';

/** What a wallet can say of what it got. @source OpenID4VCI 1.0, section 11.1 */
const events: ReadonlyMap<unknown, WalletIssuanceState> = new Map<unknown, WalletIssuanceState>([
  ['credential_accepted', 'accepted'],
  ['credential_failure', 'failed'],
  ['credential_deleted', 'deleted'],
]);

/**
 * Notes what a wallet says of what it got; to say it again changes nothing.
 *
 * @param offer - the offer that the wallet's access token was given for
 * @param sent - the body of the request
 * @throws `wallet_request_refused`, `notification_unknown`
 * @source OpenID4VCI 1.0, section 11
 */
export async function noteNotification(
  ctx: Context,
  offer: WalletOffer,
  sent: unknown,
): Promise<void> {
  const body = asObject(sent);
  const name = asString(body?.['notification_id']);
  const state = events.get(body?.['event']);
  if (name === undefined || state === undefined)
    throw new LaurelError('wallet_request_refused', {
      detail: `A notification has a notification_id, and an event out of ${[...events.keys()].join(', ')}.`,
    });
  const found = await findTransaction(ctx, offer, name);
  if (!found || found.some((each) => each.state === 'deferred'))
    throw new LaurelError('notification_unknown');
  const changed = found.filter((each) => each.state !== state);
  await ctx.store.commit(changed.map(({ id }) => ctx.store.walletIssuances.update(id, { state })));
}
