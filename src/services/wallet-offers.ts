import { LaurelError } from '#domain/errors.ts';
import { type AwardId, isId, type WalletOfferId } from '#domain/ids.ts';
import { createToken, readToken } from '#domain/token.ts';
import {
  moveWalletOffer,
  offerMinutes,
  type walletOfferTransitions,
} from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { commitChange, type Context, type Deps, newId, writeAudit } from './context.ts';
import { requireOwn } from './credentials.ts';

const offerMs = offerMinutes * 60 * 1000;

/** The secret of an offer: whoever has it can put its credentials into a wallet, once. */
export const createOfferToken = (ctx: Deps, id: WalletOfferId) =>
  createToken(ctx.tokenKey, 'wallet-offer', id);

interface OfferOptions {
  /** Whether the wallet has to send a code, too. */
  readonly needsCode?: boolean | undefined;
}

/**
 * Makes a fresh offer of accepted awards of the learner who asks.
 *
 * @throws `sign_in_required`, `not_found`, `award_transition` for one that is not accepted
 */
export async function offerOwn(
  ctx: Context,
  awardIds: readonly AwardId[],
  options: OfferOptions = {},
): Promise<WalletOffer> {
  for (const id of awardIds) {
    const { award } = await requireOwn(ctx, id);
    if (award.state !== 'accepted')
      throw new LaurelError('award_transition', {
        detail: `Only an accepted credential goes into a wallet; this one is ${award.state}.`,
      });
  }
  return makeOffer(ctx, awardIds, options);
}

async function makeOffer(
  ctx: Context,
  awardIds: readonly AwardId[],
  { needsCode = false }: OfferOptions,
): Promise<WalletOffer> {
  const { actor } = ctx;
  const now = ctx.clock();
  const id = newId(ctx, 'walletOffer');
  await commitChange(ctx, [
    ctx.store.walletOffers.insert({
      id,
      learnerId: actor.kind === 'learner' ? actor.id : null,
      apiKeyId: actor.kind === 'api-key' ? actor.id : null,
      awardIds,
      needsCode,
      state: 'open',
      createdAt: now,
      expiresAt: new Date(now.getTime() + offerMs),
    }),
    writeAudit(ctx, now, { action: 'wallet-offer.create', subject: id, version: 1 }),
  ]);
  const offer = await ctx.store.walletOffers.find(id);
  if (!offer) throw new LaurelError('internal', { detail: 'The offer was not kept.' });
  return offer;
}

/**
 * The offer that a secret stands for, whatever became of it since.
 *
 * @throws `not_found` for a secret that was not made here
 */
export async function readOffer(ctx: Context, token: string): Promise<WalletOffer> {
  const id = await readToken(ctx.tokenKey, 'wallet-offer', token);
  const offer =
    id !== undefined && isId('walletOffer', id) ? await ctx.store.walletOffers.find(id) : undefined;
  if (!offer) throw new LaurelError('not_found');
  return offer;
}

/** @throws `offer_spent` unless it can be taken up at this moment */
export function requireOpen(offer: WalletOffer, now: Date): WalletOffer {
  if (offer.state !== 'open' || offer.expiresAt <= now) throw new LaurelError('offer_spent');
  return offer;
}

/** The writes that move an offer: of two at once, only one is committed. @throws `offer_spent` */
export function writeOfferMove(
  ctx: Context,
  offer: WalletOffer,
  transition: keyof typeof walletOfferTransitions,
  now: Date,
  patch: Partial<WalletOffer> = {},
): readonly Write[] {
  const state = moveWalletOffer(offer.state, transition);
  return [
    ctx.store.walletOffers.update(offer.id, offer.version, { ...patch, state }),
    writeAudit(ctx, now, {
      action: `wallet-offer.${transition}`,
      subject: offer.id,
      version: offer.version + 1,
    }),
  ];
}

/** States in which the credential of an award may be handed to the holder of an offer for it. */
const handedOver: ReadonlySet<string> = new Set(['registered', 'offered', 'accepted']);

/**
 * The awards of an offer, as they are now: what was deleted, declined or revoked since it was made is gone from it.
 *
 * @throws `offer_spent` when nothing is left
 */
export async function listOffered(
  ctx: Context,
  offer: WalletOffer,
): Promise<readonly AwardDetail[]> {
  const found = await Promise.all(offer.awardIds.map((id) => ctx.store.awards.find(id)));
  const details = found.flatMap((detail) =>
    detail && handedOver.has(detail.award.state) ? [detail] : [],
  );
  if (details.length === 0) throw new LaurelError('offer_spent');
  return details;
}
