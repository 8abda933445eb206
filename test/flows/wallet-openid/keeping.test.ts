import { expect, test } from 'vitest';
import { applyRetention } from '#services/retention.ts';
import { createOffered } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { createPromised } from '#test/support/wallets/waiting.ts';
import type { World } from '#test/support/world.ts';

const minuteMs = 60_000;
const dayMs = 24 * 60 * minuteMs;

/** What goes, once the clock has been moved on. */
async function sweep(world: World, ms: number) {
  world.clock.advance(ms);
  await applyRetention(world.system);
  const day = world.clock.now.toISOString().slice(0, 10);
  return (await world.store.audit.listOfSubject(`retention:${day}`))[0]?.details;
}

test('an offer and a used nonce go a day after their end; what a wallet got is known for a year', async () => {
  const { world, makeOffer } = await createOffered();
  const hand = await createHand(world);
  const nonce = await hand.findNonce();
  const { token, offer } = await makeOffer();
  expect((await hand.ask(await hand.takeToken(token), { nonce })).status).toBe(200);
  expect(await sweep(world, dayMs)).not.toHaveProperty('wallet-nonces');
  const access = await hand.takeToken((await makeOffer()).token);
  expect(await sweep(world, dayMs)).toMatchObject({ 'wallet-nonces': 1, 'wallet-offers': 1 });
  expect(await world.store.walletOffers.find(offer.id)).toBeUndefined();
  expect(await world.store.walletIssuances.listOfOffer(offer.id)).toHaveLength(1);
  // It is forgotten that the nonce was used, and it is of no use.
  expect(faultOf(await hand.ask(access, { nonce }))).toEqual([401, 'invalid_token']);
  const fresh = await hand.takeToken((await makeOffer()).token);
  expect(faultOf(await hand.ask(fresh, { nonce }))).toEqual([400, 'invalid_nonce']);
  expect((await hand.ask(fresh)).status).toBe(200);
});

test('a promise is kept for as long as its wallet can come back, and with it the DID, and no longer', async () => {
  const { world, comeBack, sign, award } = await createPromised();
  const listPromised = () => world.store.walletIssuances.listOfAwards([award.id]);
  await sweep(world, 29 * dayMs);
  expect((await listPromised()).map(({ holder }) => holder?.startsWith('did:key:'))).toEqual([
    true,
  ]);
  await sign();
  expect((await comeBack()).status).toBe(200);
  expect(await listPromised()).toMatchObject([{ state: 'issued', holder: null }]);

  const other = await createPromised();
  expect(await sweep(other.world, 32 * dayMs)).toMatchObject({ 'wallet-offers': 1 });
  await sweep(other.world, dayMs);
  expect(await other.world.store.walletIssuances.listOfAwards([other.award.id])).toEqual([]);
});

test('no secret of a wallet is kept as it is, nor its DID once it has what it asked for', async () => {
  const { world, makeOffer, awardIds } = await createOffered();
  const hand = await createHand(world);
  const { token, offer } = await makeOffer();
  const access = await hand.takeToken(token);
  await hand.ask(access);
  const kept = JSON.stringify([
    await world.store.walletOffers.find(offer.id),
    await world.store.walletIssuances.listOfOffer(offer.id),
    await world.store.audit.listOfSubject(offer.id),
    await world.store.audit.listOfSubject(awardIds[0]!),
  ]);
  expect(kept).toContain('"action":"award.bind"');
  for (const secret of [token, access, hand.key.did]) expect(kept).not.toContain(secret);
});
