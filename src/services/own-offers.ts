import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { AwardId, WalletOfferId } from '#domain/ids.ts';
import { offerMinutes } from '#domain/wallet-offer.ts';
import { findOfferStanding, isLive, type OfferStanding } from '#domain/wallet-standing.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { WalletIssuance, WalletOffer } from '#store/wallets.ts';
import { commitChange, type Context } from './context.ts';
import { listOwn, requireOwn } from './credentials.ts';
import { requireLearner } from './permissions.ts';
import { offerOwn, writeOfferMove } from './wallet-offers.ts';

/** Offers of a learner that can be taken up at the same time; one more withdraws the oldest. */
export const maxLiveOffers = 5;
/** Codes that are mailed to a learner within the time that an offer lasts. */
export const maxCodeMails = 5;

/** An offer to a wallet as its learner sees it. */
export interface OwnOffer {
  readonly offer: WalletOffer;
  /** What is in it and still theirs to hand over. */
  readonly details: readonly AwardDetail[];
  readonly issuances: readonly WalletIssuance[];
  readonly standing: OfferStanding;
}

const isAccepted = ({ award }: AwardDetail) => award.state === 'accepted';

/** An accepted award of the learner who asks. @throws `sign_in_required`, `not_found` for everything else */
export async function requireOwnAccepted(ctx: Context, id: AwardId): Promise<AwardDetail> {
  const detail = await requireOwn(ctx, id);
  if (!isAccepted(detail)) throw new LaurelError('not_found');
  return detail;
}

/** Everything that the learner who asks can put into a wallet, the newest first. @throws `sign_in_required` */
export async function listOwnAccepted(ctx: Context): Promise<readonly AwardDetail[]> {
  return (await listOwn(ctx)).filter(isAccepted);
}

async function readStanding(ctx: Context, offer: WalletOffer) {
  const issuances = await ctx.store.walletIssuances.listOfOffer(offer.id);
  const states = issuances.map(({ state }) => state);
  return { issuances, standing: findOfferStanding(offer, states, ctx.clock()) };
}

async function requireOwnOffer(ctx: Context, id: WalletOfferId): Promise<WalletOffer> {
  const learner = requireLearner(ctx);
  const offer = await ctx.store.walletOffers.find(id);
  if (offer?.learnerId !== learner.id) throw new LaurelError('not_found');
  return offer;
}

/** An offer, for the learner who made it. @throws `sign_in_required`, `not_found` */
export async function readOwnOffer(ctx: Context, id: WalletOfferId): Promise<OwnOffer> {
  const offer = await requireOwnOffer(ctx, id);
  const [found, rest] = await Promise.all([
    ctx.store.awards.findAll(offer.awardIds),
    readStanding(ctx, offer),
  ]);
  const details = offer.awardIds.flatMap(
    (awardId) => found.find((detail) => detail.award.id === awardId && isAccepted(detail)) ?? [],
  );
  return { offer, details, ...rest };
}

/** Withdraws an offer that something could still come of; any other is over already. */
async function withdraw(ctx: Context, offer: WalletOffer): Promise<void> {
  const { standing } = await readStanding(ctx, offer);
  if (isLive(standing))
    await commitChange(ctx, writeOfferMove(ctx, offer, 'withdraw', ctx.clock()));
}

/**
 * Withdraws an offer of the learner who asks.
 *
 * @throws `sign_in_required`, `not_found`, `changed_meanwhile` when a wallet was faster
 */
export async function withdrawOwnOffer(ctx: Context, id: WalletOfferId): Promise<void> {
  await withdraw(ctx, await requireOwnOffer(ctx, id));
}

/** Makes room: no learner has more than a few offers that can be taken up, nor mails themselves codes without end. */
async function makeRoom(ctx: Context, needsCode: boolean): Promise<void> {
  const { id } = requireLearner(ctx);
  const since = ctx.clock().getTime() - offerMinutes * 60 * 1000;
  const recent = (await ctx.store.walletOffers.listOfLearner(id)).filter(
    ({ createdAt }) => createdAt.getTime() > since,
  );
  if (needsCode && recent.filter((offer) => offer.needsCode).length >= maxCodeMails)
    throw new LaurelError('offer_codes_many', {
      detail: `${maxCodeMails} codes were mailed to you in the last ${offerMinutes} minutes.`,
    });
  const open = recent.filter(({ state }) => state === 'open');
  for (const offer of open.slice(maxLiveOffers - 1)) await withdraw(ctx, offer);
}

/**
 * Makes a fresh offer of awards that the learner who asks has accepted.
 *
 * @param needsCode - whether the wallet has to send a code, which is mailed to the learner
 * @throws `sign_in_required`, `not_found`, `offer_codes_many`
 */
export async function startOwnOffer(
  ctx: Context,
  awardIds: readonly AwardId[],
  needsCode: boolean,
): Promise<WalletOffer> {
  await makeRoom(ctx, needsCode);
  try {
    return await offerOwn(ctx, awardIds, { needsCode });
  } catch (error) {
    // On these pages, what cannot go into a wallet is not there.
    if (isLaurelError(error, 'award_transition')) throw new LaurelError('not_found');
    throw error;
  }
}

/**
 * Makes an offer of the same awards once more, as far as they can still be handed over, and ends the one before.
 *
 * @throws `sign_in_required`, `not_found`, `offer_codes_many`
 */
export async function renewOwnOffer(ctx: Context, id: WalletOfferId): Promise<WalletOffer> {
  const { offer, details } = await readOwnOffer(ctx, id);
  if (details.length === 0) throw new LaurelError('not_found');
  await withdraw(ctx, offer);
  return startOwnOffer(
    ctx,
    details.map(({ award }) => award.id),
    offer.needsCode,
  );
}
