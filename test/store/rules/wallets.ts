import { expect, test } from 'vitest';
import { isDangling } from '#store/errors.ts';
import type { TestStore } from '#test/support/stores.ts';
import { at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

/** An offer that a wallet takes up in the batches that are tried. */
async function layOffer({ store }: TestStore) {
  const award = awardRow(await layGround(store), { state: 'accepted' });
  const offerId = id('walletOffer');
  await store.commit([
    store.awards.insert(award, undefined),
    store.walletOffers.insert({
      id: offerId,
      learnerId: id('learner'),
      awardIds: [award.id],
      state: 'open',
      createdAt: at,
      expiresAt: later(600_000),
    }),
  ]);
  const issue = (patch: object = {}) =>
    store.walletIssuances.insert({
      id: id('walletIssuance'),
      offerId,
      awardId: award.id,
      awardState: 'accepted',
      form: 'ldp_vc',
      state: 'issued',
      createdAt: at,
      issuedAt: at,
      ...patch,
    });
  const finish = () => store.walletOffers.update(offerId, 1, { state: 'done' });
  const read = async () => ({
    state: (await store.walletOffers.find(offerId))?.state,
    issuances: (await store.walletIssuances.listOfOffer(offerId)).length,
  });
  return { award, offerId, issue, finish, read };
}

export function describeWallets(use: UseStore): void {
  test('what a wallet gets is written with the move that spends its offer, and once in each form', async () => {
    const { store } = use();
    const { issue, finish, read } = await layOffer(use());
    await store.commit([finish(), issue()]);
    expect(await read()).toEqual({ state: 'done', issuances: 1 });
    await expect(store.commit([issue()])).rejects.toMatchObject({ table: 'wallet_issuances' });
    await store.commit([issue({ form: 'jwt_vc_json' })]);
    expect((await read()).issuances).toBe(2);
  });

  test.each([
    ['whose offer nobody took up', 'UPDATE wallet_offers SET version = 2'],
    ['whose offer was withdrawn', `UPDATE wallet_offers SET state = 'withdrawn', version = 2`],
    ['whose offer is gone', 'DELETE FROM wallet_offers'],
    ['whose award was deleted', `UPDATE awards SET state = 'deleted'`],
    ['whose award is gone', 'DELETE FROM awards'],
  ])('a batch %s meanwhile is refused as a whole', async (_, meanwhile) => {
    const { store, batch } = use();
    const { issue, finish, read } = await layOffer(use());
    await batch([meanwhile]);
    const before = await read();
    await expect(store.commit([finish(), issue()])).rejects.toSatisfy(isDangling);
    expect(await read()).toEqual(before);
  });

  const layPromise = async () => {
    const { store } = use();
    const { issue, finish, offerId, award } = await layOffer(use());
    await store.commit([finish(), issue({ state: 'deferred', holder: 'did:key:z6Mk' })]);
    const read = async () => (await store.walletIssuances.listOfOffer(offerId))[0]!;
    const { id: promised } = await read();
    const standing = { offerId, awardId: award.id, awardState: 'accepted' } as const;
    const deliver = () =>
      store.commit([store.walletIssuances.deliver(promised, standing, later(1))]);
    return { read, deliver };
  };

  test('what was promised is delivered, and whose it is forgotten', async () => {
    const { read, deliver } = await layPromise();
    await deliver();
    expect(await read()).toMatchObject({ state: 'issued', holder: null, issuedAt: later(1) });
  });

  test.each([
    ['withdrawn', `UPDATE wallet_offers SET state = 'withdrawn'`],
    ['gone', 'DELETE FROM wallet_offers'],
    ['of an award that was declined', `UPDATE awards SET state = 'declined'`],
  ])('what was promised is not delivered once its offer is %s', async (_, meanwhile) => {
    const { read, deliver } = await layPromise();
    await use().batch([meanwhile]);
    await expect(deliver()).rejects.toSatisfy(isDangling);
    expect(await read()).toMatchObject({ state: 'deferred', issuedAt: at });
  });
}
