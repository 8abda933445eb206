import { digestHex, encodeBase64Url } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import { createToken, readToken } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import type { Deps } from './context.ts';

/** How long a wallet has to sign a nonce. */
const nonceSeconds = 5 * 60;
const randomBytes = 16;

/** Makes a nonce: its end and an HMAC are in it, so nothing is kept until it is used. @source OpenID4VCI 1.0, section 7 */
export function createNonce(ctx: Deps): Promise<string> {
  const end = ctx.clock().getTime() + nonceSeconds * 1000;
  const id = `${end.toString(36)}-${encodeBase64Url(ctx.random(randomBytes))}`;
  return createToken(ctx.tokenKey, 'openid-nonce', id);
}

/** A fresh nonce as wallets of draft 13 get it with other answers: they know no endpoint for it. @source OpenID4VCI draft 13, sections 6.2, 7.3 and 7.3.2 */
export const describeNonce = async (ctx: Deps) => ({
  c_nonce: await createNonce(ctx),
  c_nonce_expires_in: nonceSeconds,
});

/**
 * What makes a nonce used; it belongs in the batch that hands something over.
 *
 * @returns a write that conflicts on `spent_nonces` when the nonce was used before
 * @throws `nonce_refused` when it was not made here, or its time is over
 */
export async function readNonce(ctx: Deps, nonce: string, now: Date): Promise<() => Write> {
  const id = await readToken(ctx.tokenKey, 'openid-nonce', nonce);
  const end = new Date(Number.parseInt(id?.split('-')[0] ?? '', 36));
  if (!(end > now)) throw new LaurelError('nonce_refused');
  const digest = await digestHex(nonce);
  return () => ctx.store.spentNonces.spend(digest, end);
}
