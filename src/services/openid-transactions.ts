import { isId, type WalletIssuanceId } from '#domain/ids.ts';
import type { WalletIssuance, WalletOffer } from '#store/wallets.ts';
import type { Context } from './context.ts';

/** One name for what was asked for in one request: the ids of its issuances. */
export const nameTransaction = (ids: readonly WalletIssuanceId[]): string => ids.join('.');

/**
 * The issuances that {@link nameTransaction} named, in that order.
 *
 * @returns `undefined` unless all of them were made under this offer
 */
export async function findTransaction(
  ctx: Context,
  offer: WalletOffer,
  name: string,
): Promise<readonly WalletIssuance[] | undefined> {
  const own = new Map<string, WalletIssuance>(
    (await ctx.store.walletIssuances.listOfOffer(offer.id)).map((each) => [each.id, each]),
  );
  const ids = name.split('.');
  // Named twice is not as it was named here.
  if (new Set(ids).size !== ids.length) return undefined;
  const found = ids.flatMap((id) => (isId('walletIssuance', id) ? (own.get(id) ?? []) : []));
  return found.length === ids.length ? found : undefined;
}
