import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { WalletIssuanceId } from '#domain/ids.ts';
import type { CredentialForm } from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import type { WalletIssuance, WalletOffer } from '#store/wallets.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { type BoundCredential, issueToHolder } from './holder-binding.ts';
import { finishIfComplete } from './openid-finish.ts';
import { listForms } from './openid-forms.ts';
import { proveHolder } from './openid-proofs.ts';
import { type CredentialRequest, parseCredentialRequest } from './openid-requests.ts';
import { describeIssuance } from './wallet-issuances.ts';
import { listOffered } from './wallet-offers.ts';

/** What a wallet gets for a credential request: credentials, or a promise of them. */
export type Handover =
  | {
      readonly credentials: readonly BoundCredential[];
      /** What was handed over, by which the wallet can speak of it. */
      readonly issuanceIds: readonly WalletIssuanceId[];
      readonly isDraft: boolean;
    }
  | { readonly waiting: readonly WalletIssuanceId[] };

interface Wanted {
  readonly details: readonly AwardDetail[];
  readonly form: CredentialForm;
  readonly holder: string;
  readonly spendNonce: () => Write;
}

/** The issuances of the offer that were promised to this holder and are not handed over yet. */
const listPromised = (
  issuances: readonly WalletIssuance[],
  { form, holder }: Pick<Wanted, 'form' | 'holder'>,
  details: readonly AwardDetail[],
) =>
  issuances.filter(
    (each) =>
      each.state === 'deferred' &&
      each.form === form &&
      each.holder === holder &&
      details.some(({ award }) => award.id === each.awardId),
  );

const isSigned = ({ award }: AwardDetail) => award.state !== 'registered';

/** What is left of what was asked for: what can be signed now, and only then what cannot yet. */
function chooseLeft(
  details: readonly AwardDetail[],
  issuances: readonly WalletIssuance[],
  { form, isByFormat }: CredentialRequest,
): readonly AwardDetail[] {
  const left = details.filter(
    ({ award }) => !issuances.some((each) => each.awardId === award.id && each.form === form),
  );
  const signed = left.filter(isSigned);
  const chosen = signed.length > 0 ? signed : left;
  return isByFormat ? chosen.slice(0, 1) : chosen;
}

/** Of two requests for the same at the same time, one is answered; and none once the offer is withdrawn. */
async function refuseLate<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (isConflict(cause, 'spent_nonces')) throw new LaurelError('nonce_refused', { cause });
    if (isConflict(cause, 'wallet_issuances'))
      throw new LaurelError('credential_handed_over', { cause });
    if (isLaurelError(cause, 'changed_meanwhile')) throw new LaurelError('offer_spent', { cause });
    throw cause;
  }
}

async function promise(ctx: Context, offer: WalletOffer, wanted: Wanted, now: Date) {
  const { details, form, holder, spendNonce } = wanted;
  const rows = details.map((detail) => ({
    ...describeIssuance(ctx, offer, detail, form),
    state: 'deferred' as const,
    holder,
    createdAt: now,
  }));
  await commitChange(ctx, [
    spendNonce(),
    ...rows.map((row) => ctx.store.walletIssuances.insert(row)),
    writeAudit(ctx, now, { action: 'wallet-offer.defer', subject: offer.id }),
  ]);
  return { waiting: rows.map(({ id }) => id) };
}

async function handOver(ctx: Context, offer: WalletOffer, wanted: Wanted, now: Date) {
  const { details, form, holder, spendNonce } = wanted;
  const rows = details.map((detail) => ({
    ...describeIssuance(ctx, offer, detail, form),
    state: 'issued' as const,
    createdAt: now,
    issuedAt: now,
  }));
  const credentials = await issueToHolder(
    ctx,
    details.map((detail) => ({ detail, holder, form })),
    now,
    () => [spendNonce(), ...rows.map((row) => ctx.store.walletIssuances.insert(row))],
  );
  await finishIfComplete(ctx, offer.id);
  return { credentials, issuanceIds: rows.map(({ id }) => id) };
}

/**
 * Hands awards of an offer to the holder whose key the wallet proves to have, each once in each form;
 * what is not signed yet is promised.
 *
 * @param offer - the offer that the wallet's access token was given for
 * @param sent - the body of the request
 * @throws what {@link parseCredentialRequest} throws; `holder_unproved`, `nonce_refused`, `offer_spent`,
 *   `credential_handed_over`
 * @source OpenID4VCI 1.0, section 8
 */
export async function answerCredentialRequest(
  ctx: Context,
  offer: WalletOffer,
  sent: unknown,
): Promise<Handover> {
  const now = ctx.clock();
  const request = parseCredentialRequest(ctx, sent);
  const { form, awardId } = request;
  const { holder, spendNonce } = await proveHolder(ctx, request.proof, now);
  const offered = await listOffered(ctx, offer);
  const details = offered.filter(({ award }) => awardId === undefined || award.id === awardId);
  if (details.length === 0) throw new LaurelError('wallet_identifier_unknown');
  // In the metadata, but not of these awards: their own issuer has no key for it.
  if (!listForms(ctx, details).some((each) => each.form === form))
    throw new LaurelError('wallet_configuration_unknown');
  const issuances = await ctx.store.walletIssuances.listOfOffer(offer.id);
  const chosen = chooseLeft(details, issuances, request);
  const wanted: Wanted = { details: chosen, form, holder, spendNonce };
  return refuseLate(async () => {
    if (chosen.length === 0) {
      const waiting = listPromised(issuances, wanted, details).map(({ id }) => id);
      if (waiting.length === 0) throw new LaurelError('credential_handed_over');
      await ctx.store.commit([spendNonce()]);
      return { waiting };
    }
    return chosen.every(isSigned)
      ? { ...(await handOver(ctx, offer, wanted, now)), isDraft: request.isDraft }
      : promise(ctx, offer, wanted, now);
  });
}
