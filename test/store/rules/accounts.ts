import { expect, test } from 'vitest';
import type { LearnerId } from '#domain/ids.ts';
import { at, id, later } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';
import { addLearner, linkRow, passkeyRow, sessionRow } from './account-rows.ts';

export function describeAccounts(use: UseStore): void {
  test('links of one purpose are counted apart from those of another', async () => {
    const { store } = use();
    const learnerId = await addLearner(store, 'Ann');
    await store.commit([
      store.mailedLinks.insert(linkRow()),
      store.mailedLinks.insert(linkRow({ purpose: 'prove-address', learnerId })),
      store.mailedLinks.insert(linkRow({ email: 'bob@example.com' })),
    ]);
    const count = (purpose: 'sign-in' | 'prove-address', since: Date) =>
      store.mailedLinks.countSince(purpose, 'ann@example.com', since);
    expect([await count('sign-in', later(-1)), await count('prove-address', later(-1))]).toEqual([
      1, 1,
    ]);
    expect(await count('sign-in', at)).toBe(0);
    expect(await store.mailedLinks.countOfLearnerSince(learnerId, later(-1))).toBe(1);
    expect(await store.mailedLinks.listOpenOfLearner(learnerId, later(999))).toHaveLength(1);
    expect(await store.mailedLinks.listOpenOfLearner(learnerId, later(1000))).toHaveLength(0);
  });

  test('closing the links of a learner closes those sent to their addresses, and no others', async () => {
    const { store } = use();
    const learnerId = await addLearner(store, 'Ann');
    const rows = [
      linkRow(),
      linkRow({ email: 'new@example.com', purpose: 'prove-address', learnerId }),
      linkRow({ email: 'bob@example.com' }),
    ];
    await store.commit([
      store.addresses.insert({
        id: id('address'),
        email: 'ann@example.com',
        learnerId,
        createdAt: at,
      }),
      ...rows.map((row) => store.mailedLinks.insert(row)),
    ]);
    await store.commit([store.mailedLinks.closeOfLearner(learnerId, at)]);
    const used = await Promise.all(
      rows.map(async (row) => (await store.mailedLinks.find(row.id))?.usedAt),
    );
    expect(used).toEqual([at, at, null]);
  });

  test('sessions are ended one by one, or all but one, and only by whom they belong to', async () => {
    const { store } = use();
    const [ann, bob] = [await addLearner(store, 'Ann'), await addLearner(store, 'Bob')];
    const rows = [sessionRow(ann), sessionRow(ann), sessionRow(ann), sessionRow(bob)];
    await store.commit(rows.map((row) => store.sessions.insert(row)));
    const inForce = async (learnerId: LearnerId) =>
      (await store.sessions.listOfLearner(learnerId, at)).length;
    await store.commit([store.sessions.revokeOfLearner(rows[3]!.id, ann, at)]);
    expect([await inForce(ann), await inForce(bob)]).toEqual([3, 1]);
    await store.commit([store.sessions.revokeOfLearner(rows[0]!.id, ann, at)]);
    expect(await inForce(ann)).toBe(2);
    await store.commit([store.sessions.revokeOthers(ann, rows[2]!.id, at)]);
    expect([await inForce(ann), await inForce(bob)]).toEqual([1, 1]);
    expect(await store.sessions.findByDigest(rows[1]!.digest, at)).toBeUndefined();
    expect(await store.sessions.findByDigest(rows[2]!.digest, at)).toBeDefined();
    expect(await store.sessions.findByDigest(rows[2]!.digest, later(1000))).toBeUndefined();
  });

  test('the day of a session moves forward only', async () => {
    const { store } = use();
    const row = sessionRow(await addLearner(store, 'Ann'));
    await store.commit([store.sessions.insert(row)]);
    const seen = async (day: Date) => {
      await store.commit([store.sessions.touch(row.id, day)]);
      return (await store.sessions.listOfLearner(row.learnerId, at))[0]?.lastSeenAt;
    };
    expect(await seen(at)).toEqual(at);
    expect(await seen(later(-1))).toEqual(at);
    expect(await seen(later(1))).toEqual(later(1));
  });

  test('a passkey comes back as it was, and is changed by its learner alone', async () => {
    const { store } = use();
    const [ann, bob] = [await addLearner(store, 'Ann'), await addLearner(store, 'Bob')];
    const row = passkeyRow(ann);
    await store.commit([store.passkeys.insert(row)]);
    const kept = (await store.passkeys.find(row.id))!;
    expect({ ...kept, publicKey: Uint8Array.from(kept.publicKey) }).toEqual({
      ...row,
      lastUsedAt: null,
    });
    await store.commit([
      store.passkeys.rename(row.id, bob, 'Stolen'),
      store.passkeys.remove(row.id, bob),
    ]);
    expect((await store.passkeys.find(row.id))?.name).toBe('Phone');
    await expect(
      store.commit([store.passkeys.insert({ ...row, learnerId: bob })]),
    ).rejects.toMatchObject({ table: 'passkeys' });
    await store.commit([store.passkeys.remove(row.id, ann)]);
    expect(await store.passkeys.listOfLearner(ann)).toEqual([]);
  });

  test('a challenge is found until it expires, and not a moment longer', async () => {
    const { store } = use();
    await store.commit([
      store.passkeyChallenges.insert({ challenge: 'a', learnerId: null, expiresAt: later(1) }),
    ]);
    expect(await store.passkeyChallenges.find('a', at)).toBeDefined();
    expect(await store.passkeyChallenges.find('a', later(1))).toBeUndefined();
    await store.commit([store.passkeyChallenges.removeExpired(at)]);
    expect(await store.passkeyChallenges.find('a', at)).toBeDefined();
    await store.commit([store.passkeyChallenges.removeExpired(later(1))]);
    expect(await store.passkeyChallenges.find('a', at)).toBeUndefined();
  });
}
