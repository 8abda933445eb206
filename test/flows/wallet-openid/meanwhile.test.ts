import { describe, expect, test } from 'vitest';
import { withdrawOwnOffer } from '#services/own-offers.ts';
import { createOfferToken, offerOwn } from '#services/wallet-offers.ts';
import { ann, askForAddress, bob, createAccount } from '#test/support/accounts.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { createInterleavedStore } from '#test/support/interleaved-store.ts';
import { createWalletKey } from '#test/support/wallets/keys.ts';
import { createOffered } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { publishAchievement } from '#test/support/world.ts';

const denied = [400, 'credential_request_denied'];
const shut = [401, 'invalid_token'];
const jwtForm = { credential_configuration_id: 'OpenBadge_jwt_vc_json' };

async function start() {
  const { store, beforeCommit } = await createInterleavedStore();
  const offered = await createOffered(undefined, { store });
  const { world, awardIds, cookie, learner } = offered;
  const { offer, token: code } = await offered.makeOffer();
  const hand = await createHand(world);
  const [id] = awardIds;
  return {
    ...offered,
    store,
    beforeCommit,
    hand,
    offer,
    code,
    ways: {
      withdraws: () => withdrawOwnOffer(learner, offer.id),
      deletes: () => world.postForm(`/dashboard/${id}/delete`, {}, cookie),
      erases: () => world.postForm('/account/data/erase', { email: ann }, cookie),
      revokes: () => world.api('POST', `/awards/${id}/revoke`, { reason: 'Entered by mistake' }),
      shows: () => world.postForm(`/dashboard/${id}/visibility`, { visibility: 'public' }, cookie),
    },
    listHanded: () => store.walletIssuances.listOfOffer(offer.id),
  };
}

describe('between token and credential', () => {
  test.each([
    ['the learner withdraws the offer', 'withdraws', shut],
    ['the learner deletes the credential', 'deletes', denied],
    ['the learner’s account is erased', 'erases', shut],
    ['the credential is revoked', 'revokes', denied],
  ] as const)('%s: nothing is handed over', async (_, way, fault) => {
    const { hand, code, ways, listHanded } = await start();
    const access = await hand.takeToken(code);
    await ways[way]();
    expect(faultOf(await hand.ask(access))).toEqual(fault);
    expect(await listHanded()).toEqual([]);
  });

  test('the account becomes part of another: the offer is over, and a new one is made there', async () => {
    const { world, cookie, store } = await start();
    const achievementId = await publishAchievement(world);
    const other = await createAccount(world, achievementId, { name: 'Bob', email: bob });
    const learnerId = (await store.addresses.findByEmail(bob))!.learnerId!;
    const asBob = { ...world.system, actor: { kind: 'learner', id: learnerId } } as const;
    const offer = await offerOwn(asBob, [other.award.id]);
    const hand = await createHand(world);
    const access = await hand.takeToken(await createOfferToken(world.system, offer.id));
    const link = (await askForAddress(world, cookie, bob))!;
    expect((await world.postForm(link, { merge: 'yes' }, cookie)).status).toBe(303);
    expect(faultOf(await hand.ask(access))).toEqual(shut);
  });
});

describe('while a credential is being signed', () => {
  test.each([
    ['the learner withdraws the offer', 'withdraws'],
    ['the learner deletes the credential', 'deletes'],
    ['the learner’s account is erased', 'erases'],
    ['the credential is revoked', 'revokes'],
  ] as const)('%s: whichever was first holds, and nothing is handed over', async (_, way) => {
    const { hand, code, ways, beforeCommit, listHanded } = await start();
    const access = await hand.takeToken(code);
    const proofs = { jwt: [await hand.prove()] };
    beforeCommit(ways[way]);
    expect(faultOf(await hand.ask(access, {}, { ...jwtForm, proofs }))).toEqual(denied);
    expect(await listHanded()).toEqual([]);
  });

  test('a change that does not concern the wallet does not disturb it', async () => {
    const { hand, code, ways, beforeCommit, listHanded } = await start();
    const access = await hand.takeToken(code);
    beforeCommit(ways.shows);
    expect((await hand.ask(access)).status).toBe(200);
    expect(await listHanded()).toMatchObject([{ state: 'issued' }]);
  });

  test('the wallet asks again for the same: it gets it once', async () => {
    const { hand, code, beforeCommit } = await start();
    const access = await hand.takeToken(code);
    let faster: Awaited<ReturnType<typeof hand.ask>> | undefined;
    beforeCommit(async () => {
      faster = await hand.ask(access);
    });
    expect(faultOf(await hand.ask(access))).toEqual(denied);
    expect(faster?.status).toBe(200);
  });

  test('another wallet uses the same proof: it is good once', async () => {
    const { hand, code, beforeCommit, makeOffer } = await start();
    const [first, second] = [
      await hand.takeToken(code),
      await hand.takeToken((await makeOffer()).token),
    ];
    const proofs = { jwt: [await hand.prove()] };
    beforeCommit(() => hand.ask(second, {}, { proofs }));
    expect(faultOf(await hand.ask(first, {}, { proofs }))).toEqual([400, 'invalid_nonce']);
  });

  test('of many requests by one token, with different keys, one is answered', async () => {
    const { hand, code, listHanded } = await start();
    const access = await hand.takeToken(code);
    const keys = await Promise.all([1, 2, 3, 4].map(() => createWalletKey()));
    const answers = await Promise.all(keys.map((key) => hand.ask(access, { key })));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([
      200, 400, 400, 400,
    ]);
    expect(await listHanded()).toHaveLength(1);
  });
});

describe('while a code is being exchanged', () => {
  test('the learner withdraws the offer: there is no token', async () => {
    const { hand, code, ways, beforeCommit, offer, store } = await start();
    beforeCommit(ways.withdraws);
    expect(faultOf(await hand.redeem(code))).toEqual([400, 'invalid_grant']);
    expect(await store.walletOffers.find(offer.id)).toMatchObject({
      state: 'withdrawn',
      tokenDigest: null,
    });
  });
});

test('a wallet that disappears after the token holds nothing, and the learner makes another offer', async () => {
  const { world, hand, code, makeOffer, listHanded } = await start();
  await hand.takeToken(code);
  world.clock.advance(60 * 60_000);
  expect(await listHanded()).toEqual([]);
  const access = await hand.takeToken((await makeOffer()).token);
  expect((await hand.ask(access)).status).toBe(200);
});

describe('a store that fails', () => {
  const counted = ['wallet_issuances', 'spent_nonces', 'status_slots', 'audit', 'status_lists'];

  test('at any statement leaves a wallet with all or with nothing, and the same proof can be sent again', async () => {
    const failing = await createFailingStore();
    const { world, makeOffer } = await createOffered(undefined, { store: failing.store });
    const hand = await createHand(world);
    const access = await hand.takeToken((await makeOffer()).token);
    const proofs = { jwt: [await hand.prove()] };
    const count = async () => {
      const rows = await failing.countRows();
      return counted.map((table) => rows[table]);
    };
    const before = await count();
    let failures = 0;
    for (let cut = 0; ; cut++) {
      failing.cutAfter(cut);
      const answer = await hand.ask(access, {}, { ...jwtForm, proofs });
      failing.mend();
      if (answer.status === 200) break;
      failures++;
      expect(faultOf(answer)).toEqual([503, 'temporarily_unavailable']);
      const [issuances, nonces, slots] = await count();
      expect([issuances, nonces, slots]).toEqual(before.slice(0, 3));
    }
    expect(failures).toBeGreaterThan(3);
    expect(faultOf(await hand.ask(access, {}, jwtForm))).toEqual(denied);
  });

  test('whose answer is lost has handed over once, and does not twice', async () => {
    const failing = await createFailingStore();
    const { world, makeOffer } = await createOffered(undefined, { store: failing.store });
    const hand = await createHand(world);
    const { token, offer } = await makeOffer();
    const access = await hand.takeToken(token);
    failing.loseAnswer();
    expect(faultOf(await hand.ask(access))).toEqual([503, 'temporarily_unavailable']);
    expect(faultOf(await hand.ask(access))).toEqual(denied);
    expect(await failing.store.walletIssuances.listOfOffer(offer.id)).toHaveLength(1);
    const other = await hand.takeToken((await makeOffer()).token);
    expect((await hand.ask(other)).status).toBe(200);
  });
});
