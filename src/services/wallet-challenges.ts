import type { WalletOfferId } from '#domain/ids.ts';
import { createToken } from '#domain/token.ts';
import type { Deps } from './context.ts';

/**
 * What a wallet has to sign to take up this offer. It is made from the offer's id again whenever it is needed,
 * so it is stored nowhere; it is good once because the offer is. It is no secret: without the offer's own
 * token it opens nothing.
 *
 * @returns 43 characters of base64url
 */
export async function createChallenge(ctx: Deps, id: WalletOfferId): Promise<string> {
  const token = await createToken(ctx.tokenKey, 'wallet-challenge', id);
  return token.slice(token.lastIndexOf('.') + 1);
}
