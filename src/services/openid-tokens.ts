import { digestHex } from '#domain/bytes.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import { createSecret } from '#domain/token.ts';
import { nameDataset, walletConfigurations } from '#domain/wallet-configuration.ts';
import { maxWrongCodes, tokenMinutes } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { listForms } from './openid-forms.ts';
import { describeNonce } from './openid-nonces.ts';
import { isOfferCode } from './wallet-codes.ts';
import { listOffered, readOffer, requireOpen, writeOfferMove } from './wallet-offers.ts';

/** How long a wallet can come back for an award that is not signed yet. */
export const deferredDays = 30;

interface TokenRequest {
  /** The secret of the offer. */
  readonly code: string;
  /** The code that the learner was told by another way. */
  readonly txCode?: string | undefined;
}

const refuse = (detail: string): never => {
  throw new LaurelError('oauth_grant_refused', { detail });
};

/** Counts a wrong code; the last that is allowed withdraws the offer. Nobody can try two at once. */
async function countWrongCode(ctx: Context, offer: WalletOffer, now: Date): Promise<never> {
  const wrongCodes = offer.wrongCodes + 1;
  if (wrongCodes >= maxWrongCodes) {
    await commitChange(ctx, writeOfferMove(ctx, offer, 'withdraw', now, { wrongCodes }));
    return refuse('The tx_code is wrong; after so many wrong ones the offer is withdrawn.');
  }
  await commitChange(ctx, [
    ctx.store.walletOffers.update(offer.id, offer.version, { wrongCodes }),
    writeAudit(ctx, now, {
      action: 'wallet-offer.wrong-code',
      subject: offer.id,
      version: offer.version + 1,
    }),
  ]);
  return refuse('The tx_code is wrong.');
}

async function requireCode(
  ctx: Context,
  offer: WalletOffer,
  given: string | undefined,
  now: Date,
): Promise<void> {
  if (!offer.needsCode) {
    if (given === undefined) return;
    throw new LaurelError('oauth_request_refused', { detail: 'This offer asks for no tx_code.' });
  }
  if (given === undefined)
    throw new LaurelError('oauth_request_refused', { detail: 'The tx_code is missing.' });
  if (!(await isOfferCode(ctx, offer.id, given))) await countWrongCode(ctx, offer, now);
}

/** Names each award of each form: of several, a wallet asks for one after the other. @source OpenID4VCI 1.0, section 6.2 */
const listDetails = (ctx: Context, details: readonly AwardDetail[]) =>
  listForms(ctx, details).map(({ form }) => ({
    type: 'openid_credential',
    credential_configuration_id: walletConfigurations[form].id,
    credential_identifiers: details.map(({ award }) => nameDataset(form, award.id)),
  }));

async function redeem(ctx: Context, { code, txCode }: TokenRequest) {
  const now = ctx.clock();
  const offer = requireOpen(await readOffer(ctx, code), now);
  const details = await listOffered(ctx, offer);
  await requireCode(ctx, offer, txCode, now);
  const waits = details.some(({ award }) => award.state === 'registered');
  const expiresIn = waits ? deferredDays * 24 * 60 * 60 : tokenMinutes * 60;
  const accessToken = createSecret(ctx.random);
  await commitChange(
    ctx,
    writeOfferMove(ctx, offer, 'redeem', now, {
      tokenDigest: await digestHex(accessToken),
      tokenExpiresAt: new Date(now.getTime() + expiresIn * 1000),
    }),
  );
  return {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: expiresIn,
    ...(details.length > 1 ? { authorization_details: listDetails(ctx, details) } : {}),
    ...(await describeNonce(ctx)),
  };
}

/**
 * Exchanges the secret of an offer for a token: of two wallets that try, one gets it.
 *
 * @returns the answer of the token endpoint
 * @throws `oauth_grant_refused` for an offer that is unknown, over or taken, and for a wrong code; `oauth_request_refused`
 * @source OpenID4VCI 1.0, section 6
 */
export async function redeemOffer(ctx: Context, request: TokenRequest) {
  try {
    return await redeem(ctx, request);
  } catch (cause) {
    const isOver = (['not_found', 'offer_spent', 'changed_meanwhile'] as const).some((code) =>
      isLaurelError(cause, code),
    );
    if (!isOver) throw cause;
    throw new LaurelError('oauth_grant_refused', {
      detail: 'The pre-authorized_code is unknown, was used before, or its time is over.',
      cause,
    });
  }
}

/**
 * The offer that a wallet's access token was given for.
 *
 * @throws `wallet_token_refused`
 */
export async function requireWalletToken(
  ctx: Context,
  token: string | undefined,
): Promise<WalletOffer> {
  const offer = token && (await ctx.store.walletOffers.findByToken(await digestHex(token)));
  const isGood =
    offer &&
    (offer.state === 'redeemed' || offer.state === 'done') &&
    offer.tokenExpiresAt !== null &&
    offer.tokenExpiresAt > ctx.clock();
  if (!isGood) throw new LaurelError('wallet_token_refused');
  return offer;
}
