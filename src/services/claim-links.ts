import { type ClaimLink, decodeClaimLink, encodeClaimLink } from '#domain/claim-link.ts';
import { createToken, readToken } from '#domain/token.ts';
import type { Award } from '#store/awards.ts';
import type { Deps } from './context.ts';
import { claimUrl } from './urls.ts';

/**
 * The token of an award's claim link, for the address it has now. It proves the mailbox and signs
 * its bearer in, so it is given to that mailbox, to the learner who has proved it, and to keys with
 * the scope `claim-links:read`.
 */
export function createClaimToken(
  ctx: Deps,
  { id, addressId }: Pick<Award, 'id' | 'addressId'>,
): Promise<string> {
  return createToken(ctx.tokenKey, 'claim', encodeClaimLink({ awardId: id, addressId }));
}

/** The whole URL of {@link createClaimToken}, for mail and for the API. */
export async function createClaimUrl(
  ctx: Deps,
  award: Pick<Award, 'id' | 'addressId'>,
): Promise<string> {
  return claimUrl(ctx, await createClaimToken(ctx, award));
}

/** What a claim link stands for, or `undefined` when it was not made here. */
export async function readClaimLink(ctx: Deps, token: string): Promise<ClaimLink | undefined> {
  const text = await readToken(ctx.tokenKey, 'claim', token);
  return text === undefined ? undefined : decodeClaimLink(text);
}
