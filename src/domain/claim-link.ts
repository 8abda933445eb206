import { type AddressId, type AwardId, isId } from './ids.ts';

/** For how long after it was mailed a claim link signs its bearer in to an account that exists already. */
export const claimOpeningDays = 30;

/** What a claim link stands for: an award, and the mailbox it was sent to. */
export interface ClaimLink {
  readonly awardId: AwardId;
  /** Null where the award has no address any more, and only its learner can answer. */
  readonly addressId: AddressId | null;
}

/**
 * A claim link as the id inside its token.
 *
 * The address is part of it: once an address has been corrected, the links that were mailed to the
 * wrong one are worth nothing.
 */
export function encodeClaimLink({ awardId, addressId }: ClaimLink): string {
  return addressId === null ? awardId : `${awardId}-${addressId}`;
}

/** The claim link inside a token, or `undefined` when it is none. */
export function decodeClaimLink(text: string): ClaimLink | undefined {
  const [awardId = '', addressId, ...rest] = text.split('-');
  if (!isId('award', awardId) || rest.length > 0) return undefined;
  if (addressId === undefined) return { awardId, addressId: null };
  return isId('address', addressId) ? { awardId, addressId } : undefined;
}
