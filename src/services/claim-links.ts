import { type ClaimLink, decodeClaimLink, encodeClaimLink } from '#domain/claim-link.ts';
import { createToken, readToken } from '#domain/token.ts';
import type { Award } from '#store/awards.ts';
import type { Deps } from './context.ts';

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

/** Where a learner answers an offer, for a link on a page of this site. */
export async function createClaimPath(
  ctx: Deps,
  award: Pick<Award, 'id' | 'addressId'>,
): Promise<string> {
  return `/claim/${await createClaimToken(ctx, award)}`;
}

/** The same as a whole URL, for mail and for the API. */
export async function createClaimUrl(
  ctx: Deps,
  award: Pick<Award, 'id' | 'addressId'>,
): Promise<string> {
  return `${ctx.config.publicUrl}${await createClaimPath(ctx, award)}`;
}

/** What a claim link stands for, or `undefined` when it was not made here. */
export async function readClaimLink(ctx: Deps, token: string): Promise<ClaimLink | undefined> {
  const text = await readToken(ctx.tokenKey, 'claim', token);
  return text === undefined ? undefined : decodeClaimLink(text);
}
