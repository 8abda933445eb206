/** Offers to wallets in a world, and how a wallet asks that world. */
import type { AwardId, LearnerId } from '#domain/ids.ts';
import type { Context } from '#services/context.ts';
import { createOfferToken, offerOwn } from '#services/wallet-offers.ts';
import { createHolder } from '#test/support/holders.ts';
import { createWorld, type World, type WorldOptions } from '#test/support/world.ts';

/** `fetch` into a world. */
export const fetchFrom =
  (world: World): typeof fetch =>
  async (input, init) =>
    world.app.fetch(new Request(input, init));

export const offerUriOf = (world: World, token: string): string =>
  `openid-credential-offer://?credential_offer_uri=${encodeURIComponent(`${world.system.config.publicUrl}/wallet/offers/${token}`)}`;

/** A learner with accepted awards of these names, and what makes offers of them. */
export async function createOffered(
  names: readonly string[] = ['Level 5 Certificate in Coaching'],
  options: WorldOptions = {},
) {
  const world = await createWorld(options);
  const { ids, cookie } = await createHolder(world, names);
  const awardIds = ids as readonly AwardId[];
  const detail = await world.store.awards.find(awardIds[0]!);
  const learner: Context = {
    ...world.system,
    actor: { kind: 'learner', id: detail!.award.learnerId as LearnerId },
  };
  const makeOffer = async (needsCode = false, of = awardIds) => {
    const offer = await offerOwn(learner, of, { needsCode });
    const token = await createOfferToken(world.system, offer.id);
    return { offer, token, uri: offerUriOf(world, token) };
  };
  return { world, cookie, awardIds, learner, makeOffer };
}
