import { digestHex } from '#domain/bytes.ts';
import type { WalletOfferId } from '#domain/ids.ts';
import { createToken } from '#domain/token.ts';
import type { Deps } from './context.ts';

/** How many digits a code has. @source OpenID4VCI 1.0, section 4.1.1 (`tx_code`) */
export const codeDigits = 6;

/** Hexadecimal digits that are taken of a digest: 52 bits, which a number holds exactly. */
const hexDigits = 13;

/** The code of an offer that needs one: made again whenever it is needed, so it is stored nowhere. */
export async function createOfferCode(ctx: Deps, id: WalletOfferId): Promise<string> {
  const digest = await digestHex(await createToken(ctx.tokenKey, 'wallet-code', id));
  const number = Number.parseInt(digest.slice(0, hexDigits), 16) % 10 ** codeDigits;
  return String(number).padStart(codeDigits, '0');
}

/** Whether a wallet sent the code of an offer; takes as long for a wrong one as for the right one. */
export async function isOfferCode(ctx: Deps, id: WalletOfferId, given: string): Promise<boolean> {
  const code = await createOfferCode(ctx, id);
  // Digests of both are compared: how far they agree tells nothing of the code.
  const [expected, found] = await Promise.all([
    digestHex(`${id}:${code}`),
    digestHex(`${id}:${given}`),
  ]);
  return expected === found;
}
