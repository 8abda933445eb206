import { maxWrongCodes, type WalletIssuanceState, type WalletOfferState } from './wallet-offer.ts';

/** What has become of an offer to a wallet, in the eyes of its learner. */
export const offerStandings = [
  /** Nobody has taken it up. */
  'waiting',
  /** A wallet has sent a wrong code, and may try again. */
  'code-wrong',
  /** A wallet has taken it up and has not fetched everything yet. */
  'fetching',
  'taken',
  /** Handed over, and then the wallet said that it could not keep it. */
  'refused',
  /** A wallet took it up and never fetched anything. */
  'unfetched',
  'withdrawn',
  /** Too many wrong codes. */
  'locked',
  'expired',
] as const;

export type OfferStanding = (typeof offerStandings)[number];

interface Facts {
  readonly state: WalletOfferState;
  readonly wrongCodes: number;
  readonly expiresAt: Date;
  readonly tokenExpiresAt: Date | null;
}

const handedOver: ReadonlySet<WalletIssuanceState> = new Set(['issued', 'accepted']);
const turnedDown: ReadonlySet<WalletIssuanceState> = new Set(['failed', 'deleted']);

const isHandedOver = (issuances: readonly WalletIssuanceState[]) =>
  issuances.some((state) => handedOver.has(state));

const isRefused = (issuances: readonly WalletIssuanceState[]) =>
  issuances.some((state) => turnedDown.has(state)) && !isHandedOver(issuances);

/**
 * What has become of an offer.
 *
 * @param issuances - the states of what wallets got by it
 */
export function findOfferStanding(
  { state, wrongCodes, expiresAt, tokenExpiresAt }: Facts,
  issuances: readonly WalletIssuanceState[],
  now: Date,
): OfferStanding {
  // Withdrawn just after a wallet had it: to say that nothing went into a wallet would not be true.
  if (state === 'withdrawn' && !isHandedOver(issuances))
    return wrongCodes >= maxWrongCodes ? 'locked' : 'withdrawn';
  if (isRefused(issuances)) return 'refused';
  if (state === 'done' || state === 'withdrawn') return 'taken';
  if (state === 'redeemed') {
    if ((tokenExpiresAt ?? expiresAt) > now) return 'fetching';
    return isHandedOver(issuances) ? 'taken' : 'unfetched';
  }
  if (expiresAt <= now) return 'expired';
  return wrongCodes > 0 ? 'code-wrong' : 'waiting';
}

const live: ReadonlySet<OfferStanding> = new Set(['waiting', 'code-wrong', 'fetching']);

/** Whether something can still come of it. */
export const isLive = (standing: OfferStanding): boolean => live.has(standing);

/** Whether a wallet can still take it up. */
export const isTakeable = (standing: OfferStanding): boolean =>
  standing === 'waiting' || standing === 'code-wrong';
