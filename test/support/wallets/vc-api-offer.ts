/** An offer with every link that leads to it. */
import { expect } from 'vitest';
import { listWalletLinks } from '#services/wallet-links.ts';
import type { WorldOptions } from '#test/support/world.ts';
import { createHolderKey } from './holder-keys.ts';
import { createOffered, fetchFrom } from './offered.ts';
import { openExchange, postJson } from './vc-api.ts';

/** A learner's offer of awards with these names, before any wallet has seen it. */
export async function offerToWallets(options: WorldOptions = {}, names?: readonly string[]) {
  const offered = await createOffered(names, options);
  const made = await offered.makeOffer();
  const links = await listWalletLinks(offered.world.system, made.offer);
  return { ...offered, ...made, links, vcApi: links.vcApi!, ask: fetchFrom(offered.world) };
}

export type OfferToWallets = Awaited<ReturnType<typeof offerToWallets>>;

/** An offer, what it asks, and a key to answer with. */
export async function createAsked() {
  const offered = await offerToWallets();
  const asked = await openExchange(offered.ask, offered.vcApi.exchangeUrl);
  const key = await createHolderKey();
  const send = (verifiablePresentation: unknown) =>
    postJson(offered.ask, offered.vcApi.exchangeUrl, { verifiablePresentation });
  return { ...offered, asked, key, send };
}

export type Asked = Awaited<ReturnType<typeof createAsked>>;

/** What an offer that nothing has come of looks like. */
export async function expectUntouched({ world, offer, awardIds }: OfferToWallets) {
  expect(await world.store.walletOffers.find(offer.id)).toMatchObject({ state: 'open' });
  expect(await world.store.walletIssuances.listOfOffer(offer.id)).toEqual([]);
  expect(await world.store.statusLists.listSlots(awardIds[0]!)).toHaveLength(1);
}
