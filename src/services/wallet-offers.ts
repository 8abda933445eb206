import { LaurelError } from '#domain/errors.ts';
import { type AwardId, isId, type WalletOfferId } from '#domain/ids.ts';
import { createToken, readToken } from '#domain/token.ts';
import { findLearnerOf } from '#domain/visibility.ts';
import {
  maxOffered,
  moveWalletOffer,
  offerMinutes,
  type walletOfferTransitions,
} from '#domain/wallet-offer.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import type { WalletOffer } from '#store/wallets.ts';
import { commitChange, type Context, type Deps, newId, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { requireLearner } from './permissions.ts';

const offerMs = offerMinutes * 60 * 1000;

/** The secret of an offer: whoever has it can put its credentials into a wallet, once. */
export const createOfferToken = (ctx: Deps, id: WalletOfferId) =>
  createToken(ctx.tokenKey, 'wallet-offer', id);

interface OfferOptions {
  /** Whether the wallet has to send a code, too. */
  readonly needsCode?: boolean | undefined;
}

/** These awards as they are now, in the same order and each once; whatever there is not is left out. */
async function listAwards(ctx: Context, ids: readonly AwardId[]): Promise<readonly AwardDetail[]> {
  const found = new Map(
    (await ctx.store.awards.findAll(ids)).map((detail) => [detail.award.id, detail]),
  );
  return [...new Set(ids)].flatMap((id) => found.get(id) ?? []);
}

const isOf =
  (learnerId: string | null) =>
  ({ award, address }: AwardDetail): boolean =>
    learnerId !== null && findLearnerOf(award, address) === learnerId;

/**
 * Makes a fresh offer of accepted awards of the learner who asks.
 *
 * @param awardIds - at least one; at most {@link maxOffered}
 * @throws `sign_in_required`, `not_found`, `award_transition` for one that is not accepted, `input_invalid` for too many
 */
export async function offerOwn(
  ctx: Context,
  awardIds: readonly AwardId[],
  options: OfferOptions = {},
): Promise<WalletOffer> {
  const learner = requireLearner(ctx);
  const ids = [...new Set(awardIds)];
  if (ids.length > maxOffered)
    throw new LaurelError('input_invalid', {
      detail: `One offer holds ${maxOffered} credentials at most.`,
    });
  const details = (await listAwards(ctx, ids)).filter(isOf(learner.id));
  const isOpenToAll = details.every(({ award }) => award.state !== 'registered');
  if (ids.length === 0 || details.length < ids.length || !isOpenToAll)
    throw new LaurelError('not_found');
  const unready = details.find(({ award }) => award.state !== 'accepted');
  if (unready)
    throw new LaurelError('award_transition', {
      detail: `Only an accepted credential goes into a wallet; this one is ${unready.award.state}.`,
    });
  return makeOffer(ctx, ids, options);
}

/**
 * Makes an offer in the name of whoever asks, whose right to it has been established.
 *
 * @param others - further writes of the same change
 */
export async function makeOffer(
  ctx: Context,
  awardIds: readonly AwardId[],
  { needsCode = false }: OfferOptions,
  others: readonly Write[] = [],
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
    // A system tells its learner the code itself.
    ...(needsCode && actor.kind === 'learner'
      ? [writeMail(ctx, { kind: 'wallet-code', reference: id }, now)]
      : []),
    ...others,
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
  if (offer.state !== 'open') throw new LaurelError('offer_spent');
  if (offer.expiresAt <= now)
    throw new LaurelError('offer_spent', {
      detail: `The offer could be taken up until ${offer.expiresAt.toISOString()}.`,
    });
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

/** States in which an award goes into a wallet on the word of its issuer, whose system offered it. */
const offeredBySystem: ReadonlySet<string> = new Set(['registered', 'offered', 'accepted']);

/** An offer is as good as the right of whoever made it: a key that was revoked since gives nothing away. */
async function isKeyInForce(ctx: Context, { apiKeyId }: WalletOffer): Promise<boolean> {
  if (apiKeyId === null) return false;
  if (apiKeyId === 'bootstrap') return ctx.bootstrapDigest !== undefined;
  const key = await ctx.store.apiKeys.find(apiKeyId);
  return key !== undefined && key.revokedAt === null;
}

/** What may still be handed over by an offer, by who made it. */
async function findStanding(
  ctx: Context,
  offer: WalletOffer,
): Promise<(detail: AwardDetail) => boolean> {
  if (offer.learnerId !== null)
    return (detail) => detail.award.state === 'accepted' && isOf(offer.learnerId)(detail);
  const inForce = await isKeyInForce(ctx, offer);
  return ({ award }) => inForce && offeredBySystem.has(award.state);
}

/**
 * The awards of an offer, as they are now, in its order. What was deleted, declined or revoked since it was
 * made is gone from it, and so is what is no longer in the charge of whoever made it.
 *
 * @throws `not_found` when nothing is left: what became of an award is nobody's business
 */
export async function listOffered(
  ctx: Context,
  offer: WalletOffer,
): Promise<readonly AwardDetail[]> {
  const [details, isStanding] = await Promise.all([
    listAwards(ctx, offer.awardIds),
    findStanding(ctx, offer),
  ]);
  const standing = details.filter(isStanding);
  if (standing.length === 0) throw new LaurelError('not_found');
  return standing;
}
