import { LaurelError } from './errors.ts';

/** The forms in which a wallet gets a credential. @source OpenID4VCI 1.0, appendix A.1 */
export const credentialForms = ['ldp_vc', 'jwt_vc_json'] as const;

export type CredentialForm = (typeof credentialForms)[number];

/** Where an offer to a wallet is in its short life. */
export type WalletOfferState = 'open' | 'redeemed' | 'done' | 'withdrawn';

/** What became of a credential that a wallet asked for: the last three are what the wallet said of it. */
export type WalletIssuanceState = 'deferred' | 'issued' | 'accepted' | 'failed' | 'deleted';

/** How long an offer can be taken up. */
export const offerMinutes = 10;
/** How many awards one offer can hold: the store is asked for all of them at once. */
export const maxOffered = 100;
/** How long a wallet may fetch what it redeemed an offer for; longer while an award is not signed yet. */
export const tokenMinutes = 10;
/** Wrong codes after which an offer is withdrawn. */
export const maxWrongCodes = 5;

interface Transition {
  readonly from: readonly WalletOfferState[];
  readonly to: WalletOfferState;
}

/** Every move an offer to a wallet can make. */
export const walletOfferTransitions = {
  /** OpenID4VCI: the code was exchanged for a token. */
  redeem: { from: ['open'], to: 'redeemed' },
  /** Everything in it was handed over. */
  finish: { from: ['open', 'redeemed'], to: 'done' },
  /** By its learner, or after too many wrong codes. */
  withdraw: { from: ['open', 'redeemed'], to: 'withdrawn' },
} as const satisfies Record<string, Transition>;

/**
 * The state after a transition.
 *
 * @throws `offer_spent` when the table has no such move from the present state
 */
export function moveWalletOffer(
  state: WalletOfferState,
  transition: keyof typeof walletOfferTransitions,
): WalletOfferState {
  const { from, to } = walletOfferTransitions[transition];
  if (!(from as readonly WalletOfferState[]).includes(state)) throw new LaurelError('offer_spent');
  return to;
}
