import { expect, test } from 'vitest';
import { isConflict } from '#store/errors.ts';
import { at, awardRow, type Ground, id, later, layGround } from '#test/support/stores-rows.ts';
import type { TestStore } from '#test/support/stores.ts';
import type { UseStore } from '../describe-store.ts';

type RequestRow = Parameters<TestStore['store']['claimRequests']['insert']>[0];

/** A learner with one address, proved unless told. */
async function addLearner({ store }: TestStore, email: string, provedAt: Date | null = at) {
  const learnerId = id('learner');
  await store.commit([
    store.learners.insert({ id: learnerId, name: 'Ann', createdAt: at }),
    store.addresses.insert({
      id: id('address'),
      email,
      learnerId,
      provedAt,
      isPrimary: true,
      createdAt: at,
    }),
  ]);
  return learnerId;
}

const requestRow = (
  { issuerId, achievementId }: Ground,
  learnerId: RequestRow['learnerId'],
  patch: Partial<RequestRow> = {},
): RequestRow => ({
  id: id('claimRequest'),
  issuerId,
  achievementId,
  learnerId,
  name: 'Ann',
  evidence: [],
  state: 'open',
  createdAt: at,
  ...patch,
});

export function describeClaims(use: UseStore): void {
  test('an offer is its learner’s by a proved address or by their account, and nobody’s by an address that is only known', async () => {
    const opened = use();
    const { store } = opened;
    const ground = await layGround(store);
    const ann = await addLearner(opened, 'ann@example.com');
    const bob = await addLearner(opened, 'bob@example.com', null);
    const rows = [
      [awardRow(ground, { state: 'offered' }), 'ann@example.com'],
      [awardRow(ground, { state: 'offered', learnerId: ann }), undefined],
      [awardRow(ground, { state: 'offered', learnerId: bob }), 'ann@example.com'],
      [awardRow(ground, { state: 'offered' }), 'bob@example.com'],
      [awardRow(ground, { state: 'accepted', learnerId: ann }), 'ann@example.com'],
    ] as const;
    await store.commit(rows.map(([row, email]) => store.awards.insert(row, email)));
    const offers = async (learnerId: typeof ann) =>
      (await store.awards.listOffers(learnerId)).map(({ award }) => award.id).toSorted();
    expect(await offers(ann)).toEqual([rows[0][0].id, rows[1][0].id].toSorted());
    expect(await offers(bob)).toEqual([rows[2][0].id]);
    const listed = await store.catalogue.listAwards(ann, [ground.achievementId]);
    expect(listed.map(({ state }) => state).toSorted()).toEqual(['accepted', 'offered', 'offered']);
    expect(await store.catalogue.listAwards(ann, [])).toEqual([]);
  });

  test('a guardian of the account, or of one address of it, is found; of another account’s it is not', async () => {
    const opened = use();
    const { store } = opened;
    const [ann, bob, cay] = [
      await addLearner(opened, 'ann@example.com'),
      await addLearner(opened, 'bob@example.com'),
      await addLearner(opened, 'cay@example.com'),
    ];
    await store.commit([
      store.addresses.setUnderGuardian('bob@example.com'),
      store.learners.update(cay, 1, { underGuardian: true }),
    ]);
    const flags = await Promise.all([ann, bob, cay].map(store.autoAccepts.isUnderGuardian));
    expect(flags).toEqual([false, true, true]);
  });

  test('a switch is on for one learner and one issuer; setting it twice sets it once', async () => {
    const opened = use();
    const { store } = opened;
    const [mine, theirs] = [await layGround(store), await layGround(store)];
    const ann = await addLearner(opened, 'ann@example.com');
    const bob = await addLearner(opened, 'bob@example.com');
    const row = { learnerId: ann, issuerId: mine.issuerId };
    await store.commit([
      store.awards.insert(awardRow(mine, { state: 'offered' }), 'ann@example.com'),
      store.awards.insert(awardRow(theirs, { state: 'offered' }), 'ann@example.com'),
      store.autoAccepts.insert({ ...row, since: at }),
      store.autoAccepts.insert({ ...row, since: later(5) }),
    ]);
    expect(await store.autoAccepts.find(ann, mine.issuerId)).toMatchObject({ since: at });
    expect(await store.autoAccepts.find(ann, theirs.issuerId)).toBeUndefined();
    expect(await store.autoAccepts.find(bob, mine.issuerId)).toBeUndefined();
    const issuers = await store.autoAccepts.listIssuers(ann);
    expect(new Map(issuers.map((issuer) => [issuer.id, issuer.since]))).toEqual(
      new Map([
        [mine.issuerId, at],
        [theirs.issuerId, null],
      ]),
    );
    expect(await store.autoAccepts.listIssuers(bob)).toEqual([]);
    await store.commit([store.autoAccepts.remove(ann, mine.issuerId)]);
    expect(await store.autoAccepts.find(ann, mine.issuerId)).toBeUndefined();
  });

  test('a learner has one open request for an achievement, and as many closed ones as there were', async () => {
    const opened = use();
    const { store } = opened;
    const ground = await layGround(store);
    const ann = await addLearner(opened, 'ann@example.com');
    const bob = await addLearner(opened, 'bob@example.com');
    const first = requestRow(ground, ann);
    await store.commit([
      store.claimRequests.insert(first),
      store.claimRequests.insert(requestRow(ground, ann, { state: 'refused' })),
      store.claimRequests.insert(requestRow(ground, ann, { state: 'refused' })),
      store.claimRequests.insert(requestRow(ground, bob)),
    ]);
    await expect(
      store.commit([store.claimRequests.insert(requestRow(ground, ann))]),
    ).rejects.toSatisfy((error) => isConflict(error, 'claim_requests'));
    expect(await store.catalogue.listRequested(ann, [ground.achievementId])).toEqual([
      ground.achievementId,
    ]);
    await store.commit([store.claimRequests.update(first.id, 1, { state: 'withdrawn' })]);
    await store.commit([store.claimRequests.update(first.id, 1, { state: 'granted' })]);
    expect((await store.claimRequests.find(first.id))?.request).toMatchObject({
      state: 'withdrawn',
      version: 2,
    });
    expect(await store.catalogue.listRequested(ann, [ground.achievementId])).toEqual([]);
    await store.commit([store.claimRequests.insert(requestRow(ground, ann))]);
  });

  test('pages of requests have no gap and no repetition, and hold one issuer’s or one centre’s only', async () => {
    const opened = use();
    const { store } = opened;
    const [mine, theirs] = [await layGround(store), await layGround(store)];
    const ann = await addLearner(opened, 'ann@example.com');
    const centreId = id('centre');
    await store.commit([
      store.centres.insert({ id: centreId, issuerId: mine.issuerId, name: 'C', approvedAt: at }),
    ]);
    const rows = Array.from({ length: 25 }, (_, n) =>
      requestRow(mine, ann, { state: 'refused', createdAt: later(Math.floor(n / 9)) }),
    );
    const named = requestRow(mine, ann, { state: 'open', centreId, createdAt: later(99) });
    await store.commit(
      [...rows, named, requestRow(theirs, ann)].map((row) => store.claimRequests.insert(row)),
    );
    const read: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await store.claimRequests.list({ issuerId: mine.issuerId, limit: 10, cursor });
      read.push(...page.items.map(({ request }) => request.id));
      cursor = page.nextCursor ?? undefined;
    } while (cursor !== undefined && read.length < 100);
    expect(read).toHaveLength(26);
    expect(new Set(read)).toEqual(new Set([...rows, named].map((row) => row.id)));
    const ofCentre = { issuerId: mine.issuerId, centreId, limit: 10 };
    const [one, ...others] = (await store.claimRequests.list(ofCentre)).items;
    expect(one).toMatchObject({ request: { id: named.id }, address: { email: 'ann@example.com' } });
    expect(others).toEqual([]);
  });

  test('a slot that is given up stays taken and revoked, and its award can have another', async () => {
    const opened = use();
    const { store } = opened;
    const award = awardRow(await layGround(store));
    const listId = id('statusList');
    await store.commit([
      store.awards.insert(award, undefined),
      store.statusLists.insert({ id: listId, keyId: 'k', ordinal: 1, createdAt: at }),
      ...store.statusLists.takeSlot(listId, 1, award.id),
    ]);
    await store.commit([
      ...store.statusLists.revokeSlot(listId, 1, at),
      store.statusLists.freeAward(award.id),
      ...store.statusLists.takeSlot(listId, 2, award.id),
    ]);
    expect(await store.statusLists.listSlots(award.id)).toMatchObject([
      { slot: 2, revokedAt: null },
    ]);
    expect(await store.statusLists.listRevoked(listId)).toEqual([1]);
    expect(new Set(await store.statusLists.listTaken(listId, [1, 2]))).toEqual(new Set([1, 2]));
  });
}
