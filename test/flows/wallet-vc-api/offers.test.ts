import { describe, expect, test } from 'vitest';
import { offerMinutes } from '#domain/wallet-offer.ts';
import { eraseAccount } from '#services/erasure.ts';
import { withdrawOwnOffer } from '#services/own-offers.ts';
import { takeUpOffer } from '#services/wallet-exchange.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { createHolderKey, presentKey } from '#test/support/wallets/holder-keys.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import { openExchange, postJson } from '#test/support/wallets/vc-api.ts';
import { type OfferToWallets, offerToWallets } from '#test/support/wallets/vc-api-offer.ts';

const offerMs = offerMinutes * 60_000;

/** What a wallet gets that answers an exchange as it was asked, a moment ago or now. */
async function createAnswer({ ask, vcApi }: Pick<OfferToWallets, 'ask' | 'vcApi'>) {
  const key = await createHolderKey();
  const asked = await openExchange(ask, vcApi.exchangeUrl);
  const verifiablePresentation = await presentKey(key, { asked });
  return { did: key.did, verifiablePresentation };
}

const outcomeOf = ({ status, body }: Awaited<ReturnType<typeof postJson>>) => [status, body.code];

/** How many slots an award has, and what wallets have got of an offer. */
async function count({ world, offer, awardIds }: OfferToWallets) {
  const issuances = await world.store.walletIssuances.listOfOffer(offer.id);
  const slots = await world.store.statusLists.listSlots(awardIds[0]!);
  return { issuances: issuances.length, slots: slots.length };
}

describe('an offer', () => {
  test('is taken up by one presentation, once: a second time it is spent, by whomever', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi } = offered;
    const [first, second] = [await createAnswer(offered), await createAnswer(offered)];
    expect((await postJson(ask, vcApi.exchangeUrl, first)).status).toBe(200);
    for (const body of [first, second, {}])
      expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, body))).toEqual([409, 'offer_spent']);
    expect(await count(offered)).toEqual({ issuances: 1, slots: 1 });
  });

  test('is not taken up by what was signed for another offer of the same learner', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi } = offered;
    const other = await offered.makeOffer();
    const answer = await createAnswer(offered);
    const url = vcApi.exchangeUrl.replace(/[^/]+$/, other.token);
    expect(outcomeOf(await postJson(ask, url, answer))).toEqual([400, 'holder_unproved']);
    expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, answer))[0]).toBe(200);
  });

  test.each([
    ['to the last second', -1000, 200, undefined],
    ['and not one second longer', 0, 409, 'offer_spent'],
  ])('is good for its time %s', async (_, late, status, code) => {
    const offered = await offerToWallets();
    const answer = await createAnswer(offered);
    offered.world.clock.advance(offerMs + late);
    const { vcApi, ask } = offered;
    expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, answer))).toEqual([status, code]);
  });

  test('that its learner withdrew leads nowhere', async () => {
    const offered = await offerToWallets();
    const answer = await createAnswer(offered);
    await withdrawOwnOffer(offered.learner, offered.offer.id);
    const { ask, vcApi, links } = offered;
    for (const body of [answer, {}])
      expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, body))).toEqual([409, 'offer_spent']);
    expect((await ask(links.interactionUrl)).status).toBe(409);
  });

  test('that a wallet has taken up by OpenID4VCI is none for VC-API, and the other way round', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi, uri, world } = offered;
    const answer = await createAnswer(offered);
    const wallet = await createOpenidWallet({ fetch: ask, clock: () => world.clock.now });
    const other = await offered.makeOffer();
    await wallet.redeem(uri);
    expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, answer))).toEqual([409, 'offer_spent']);
    const lcw = await createLcw(ask, () => world.clock.now);
    await lcw.exchange(vcApi.exchangeUrl.replace(/[^/]+$/, other.token));
    await expect(wallet.redeem(other.uri)).rejects.toBeInstanceOf(Error);
  });

  test('goes to exactly one of many wallets that come at once', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi } = offered;
    const answers = await Promise.all(Array.from({ length: 8 }, () => createAnswer(offered)));
    const outcomes = await Promise.all(
      answers.map(async (answer) => postJson(ask, vcApi.exchangeUrl, answer)),
    );
    expect(outcomes.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200,
      ...Array(7).fill(409),
    ]);
    expect(await count(offered)).toEqual({ issuances: 1, slots: 1 });
    const trail = await offered.world.store.audit.listOfSubject(offered.awardIds[0]!);
    expect(trail.filter(({ action }) => action === 'award.bind')).toHaveLength(1);
  });

  test('waits for a wallet that disappears before it has signed, and asks it the same again', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi, world } = offered;
    const asked = await openExchange(ask, vcApi.exchangeUrl);
    world.clock.advance(offerMs - 2000);
    expect(await openExchange(ask, vcApi.exchangeUrl)).toEqual(asked);
    const key = await createHolderKey();
    const answer = { verifiablePresentation: await presentKey(key, { asked }) };
    expect((await postJson(ask, vcApi.exchangeUrl, answer)).status).toBe(200);
  });

  test('whose answer was lost on the way is replaced by another, with the same award in the same slot', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi, makeOffer, world } = offered;
    const wallet = await createLcw(ask, () => world.clock.now);
    const [lost] = await wallet.exchange(vcApi.exchangeUrl);
    await expect(wallet.exchange(vcApi.exchangeUrl)).rejects.toThrow(/offer_spent/);
    const { token } = await makeOffer();
    const [got] = await wallet.exchange(vcApi.exchangeUrl.replace(/[^/]+$/, token));
    expect(got).toMatchObject({ id: lost!['id'], credentialStatus: lost!['credentialStatus'] });
    expect((await count(offered)).slots).toBe(1);
  });

  test('that asks for a code is nothing for VC-API, and says so', async () => {
    const offered = await offerToWallets();
    const { ask, vcApi, world } = offered;
    const { token } = await offered.makeOffer(true);
    const url = vcApi.exchangeUrl.replace(/[^/]+$/, token);
    expect(outcomeOf(await postJson(ask, url, {}))).toEqual([409, 'offer_code_needed']);
    const answer = await createAnswer(offered);
    expect(outcomeOf(await postJson(ask, url, answer))).toEqual([409, 'offer_code_needed']);
    const interaction = await ask(`${world.system.config.publicUrl}/wallet/interactions/${token}`);
    const { protocols } = (await interaction.json()) as { protocols: object };
    expect(Object.keys(protocols)).toEqual(['OID4VCI', 'oid4vci-1.0', 'openid4vci']);
  });
});

/** What can become of an award while an offer of it is open. */
const ends: Readonly<Record<string, (offered: OfferToWallets) => Promise<unknown>>> = {
  'was revoked': ({ world, awardIds }) =>
    world.api('POST', `/awards/${awardIds[0]}/revoke`, { reason: 'Entered by mistake' }),
  'was deleted by its learner': ({ world, awardIds, cookie }) =>
    world.postForm(`/dashboard/${awardIds[0]}/delete`, { confirm: 'yes' }, cookie),
  'was erased with its learner': ({ learner }) => eraseAccount(learner, 'ann@example.com'),
};

describe('an award that', () => {
  test.each(Object.keys(ends))('%s is not handed over by an offer made before', async (end) => {
    const offered = await offerToWallets();
    const answer = await createAnswer(offered);
    await ends[end]!(offered);
    const { ask, vcApi } = offered;
    for (const body of [answer, {}])
      expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, body))).toEqual([404, 'not_found']);
    expect((await ask(offered.links.interactionUrl)).status).toBe(404);
  });

  test.each(Object.keys(ends))(
    '%s in the very moment of being handed over is not: nothing is written',
    async (end) => {
      const offered = await offerToWallets();
      const { verifiablePresentation: presentation } = await createAnswer(offered);
      const { world, token } = offered;
      let isOver = false;
      const store = {
        ...world.store,
        commit: async (writes: Parameters<typeof world.store.commit>[0]) => {
          if (!isOver) await ends[end]!(offered);
          isOver = true;
          return world.store.commit(writes);
        },
      };
      await expect(
        takeUpOffer({ ...world.system, store }, token, { presentation }),
      ).rejects.toMatchObject({ code: 'offer_spent' });
      expect((await count(offered)).issuances).toBe(0);
      const trail = await world.store.audit.listOfSubject(offered.awardIds[0]!);
      expect(trail.filter(({ action }) => action === 'award.bind')).toEqual([]);
    },
  );

  test('is one of several in an offer leaves the others to be handed over', async () => {
    const offered = await offerToWallets({}, ['Weaving', 'Spinning']);
    await ends['was revoked']!(offered);
    const wallet = await createLcw(offered.ask, () => offered.world.clock.now);
    const received = await wallet.exchange(offered.vcApi.exchangeUrl);
    expect(received.map(({ name }) => name)).toEqual(['Spinning']);
  });
});

describe('a store that goes away', () => {
  const tables = ['wallet_issuances', 'status_slots', 'audit', 'credentials'] as const;

  test('at any statement of the handover leaves nothing half-written, and the offer as it was', async () => {
    const failing = await createFailingStore();
    const offered = await offerToWallets({ store: failing.store });
    const { ask, vcApi, world } = offered;
    const answer = await createAnswer(offered);
    const before = await failing.countRows();
    let statements = 0;
    for (; statements < 40; statements++) {
      failing.cutAfter(statements);
      const { status } = await postJson(ask, vcApi.exchangeUrl, answer);
      failing.mend();
      if (status === 200) break;
      expect(status).toBe(503);
      expect(await failing.countRows()).toEqual(before);
      expect(await world.store.walletOffers.find(offered.offer.id)).toMatchObject({
        state: 'open',
        version: 1,
      });
    }
    expect(statements).toBeGreaterThan(3);
    const after = await failing.countRows();
    expect(tables.map((table) => after[table]! - before[table]!)).toEqual([1, 0, 2, 0]);
  });

  test('once it has written leaves the offer spent, whole', async () => {
    const failing = await createFailingStore();
    const offered = await offerToWallets({ store: failing.store });
    const answer = await createAnswer(offered);
    failing.loseAnswer();
    const { ask, vcApi } = offered;
    expect((await postJson(ask, vcApi.exchangeUrl, answer)).status).toBe(503);
    expect(outcomeOf(await postJson(ask, vcApi.exchangeUrl, answer))).toEqual([409, 'offer_spent']);
    expect(await count(offered)).toEqual({ issuances: 1, slots: 1 });
  });
});
