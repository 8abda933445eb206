import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { WalletIssuanceId } from '#domain/ids.ts';
import { asObject, asString } from '#domain/reading.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { WalletIssuance, WalletOffer } from '#store/wallets.ts';
import { type Context, writeAudit } from './context.ts';
import { type BoundCredential, issueToHolder } from './holder-binding.ts';
import { finishIfComplete } from './openid-finish.ts';
import { findTransaction } from './openid-transactions.ts';
import { listOffered } from './wallet-offers.ts';

/** What a wallet gets that comes back: what it was promised, or the same promise again. */
export type Delivery =
  | { readonly credentials: readonly BoundCredential[] }
  | { readonly waiting: readonly WalletIssuanceId[] };

interface Promised {
  readonly issuance: WalletIssuance;
  readonly detail: AwardDetail;
  readonly holder: string;
}

async function requirePromised(
  ctx: Context,
  offer: WalletOffer,
  sent: unknown,
): Promise<readonly WalletIssuance[]> {
  const body = asObject(sent);
  if (body?.['credential_response_encryption'] !== undefined)
    throw new LaurelError('wallet_encryption_unknown');
  const name = asString(body?.['transaction_id']);
  if (name === undefined)
    throw new LaurelError('wallet_request_refused', { detail: 'The transaction_id is missing.' });
  const found = await findTransaction(ctx, offer, name);
  if (!found?.every(({ state }) => state === 'deferred'))
    throw new LaurelError('transaction_unknown');
  return found;
}

/** What was promised, as it is now. @throws `offer_spent` when an award was revoked, declined or deleted meanwhile */
async function readPromised(
  ctx: Context,
  offer: WalletOffer,
  issuances: readonly WalletIssuance[],
): Promise<readonly Promised[]> {
  const details = await listOffered(ctx, offer);
  return issuances.map((issuance) => {
    const detail = details.find(({ award }) => award.id === issuance.awardId);
    if (!detail || issuance.holder === null)
      throw new LaurelError('offer_spent', { detail: 'The award is no longer there to be given.' });
    return { issuance, detail, holder: issuance.holder };
  });
}

/** @throws `transaction_unknown` when another request was faster, or the offer was withdrawn at this moment */
async function deliver(ctx: Context, promised: readonly Promised[], now: Date) {
  const bindings = promised.map(({ detail, holder, issuance }) => ({
    detail,
    holder,
    form: issuance.form,
  }));
  const writes = () =>
    promised.flatMap(({ issuance: { id, offerId }, detail: { award } }) => [
      ctx.store.walletIssuances.deliver(
        id,
        { offerId, awardId: award.id, awardState: award.state },
        now,
      ),
      // The version makes it the lock: of two that come back at once, one is answered.
      writeAudit(ctx, now, { action: 'wallet-issuance.deliver', subject: id, version: 1 }),
    ]);
  try {
    return await issueToHolder(ctx, bindings, now, writes);
  } catch (cause) {
    if (isLaurelError(cause, 'changed_meanwhile'))
      throw new LaurelError('transaction_unknown', { cause });
    throw cause;
  }
}

/**
 * Hands over what was promised, as soon as all of it is signed.
 *
 * @param offer - the offer that the wallet's access token was given for
 * @param sent - the body of the request
 * @throws `wallet_request_refused`, `wallet_encryption_unknown`, `transaction_unknown`, `offer_spent`
 * @source OpenID4VCI 1.0, section 9
 */
export async function answerDeferredRequest(
  ctx: Context,
  offer: WalletOffer,
  sent: unknown,
): Promise<Delivery> {
  const issuances = await requirePromised(ctx, offer, sent);
  const promised = await readPromised(ctx, offer, issuances);
  if (promised.some(({ detail }) => detail.award.state === 'registered'))
    return { waiting: issuances.map(({ id }) => id) };
  const credentials = await deliver(ctx, promised, ctx.clock());
  await finishIfComplete(ctx, offer.id);
  return { credentials };
}
