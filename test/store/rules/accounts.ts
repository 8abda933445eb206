import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import type { LearnerId } from '#domain/ids.ts';
import type { Store } from '#store/store.ts';
import { tables } from '#test/support/stores.ts';
import { at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

const note = (action: string) => ({ id: id('audit'), at, actor: 'system', action });

const linkRow = (patch: Partial<Parameters<Store['mailedLinks']['insert']>[0]> = {}) => ({
  id: crypto.randomUUID(),
  purpose: 'sign-in' as const,
  email: 'ann@example.com',
  createdAt: at,
  expiresAt: later(1000),
  ...patch,
});

const sessionRow = (learnerId: LearnerId) => ({
  id: id('session'),
  digest: crypto.randomUUID(),
  learnerId,
  createdAt: at,
  expiresAt: later(1000),
});

const passkeyRow = (learnerId: LearnerId) => ({
  id: crypto.randomUUID(),
  learnerId,
  publicKey: new Uint8Array([0, 255, 7]),
  counter: 3,
  transports: ['internal', 'hybrid'],
  backedUp: true,
  name: 'Phone',
  createdAt: at,
});

async function addLearner(store: Store, name: string): Promise<LearnerId> {
  const learnerId = id('learner');
  await store.commit([store.learners.insert({ id: learnerId, name, createdAt: at })]);
  return learnerId;
}

/** Puts a row of a learner's into every table that can hold one, and an offer by address. */
async function furnish(store: Store, learnerId: LearnerId, name: string) {
  const ground = await layGround(store);
  const address = { id: id('address'), email: `${name}@example.com`, learnerId, provedAt: at };
  const award = awardRow(ground, { learnerId, state: 'accepted' });
  const waiting = awardRow(ground, { state: 'offered' });
  const request = {
    id: id('claimRequest'),
    issuerId: ground.issuerId,
    achievementId: ground.achievementId,
    learnerId,
    name,
    evidence: [],
    state: 'open' as const,
    createdAt: at,
  };
  await store.commit([
    store.addresses.insert({ ...address, isPrimary: true, createdAt: at }),
    store.awards.insert(award, undefined),
    store.awards.insert(waiting, address.email),
    store.claimRequests.insert(request),
    store.sessions.insert(sessionRow(learnerId)),
    store.passkeys.insert(passkeyRow(learnerId)),
    store.passkeyChallenges.insert({ challenge: name, learnerId, expiresAt: later(1) }),
    store.mailedLinks.insert(linkRow({ purpose: 'prove-address', learnerId })),
    store.autoAccepts.insert({ learnerId, issuerId: ground.issuerId, since: at }),
    store.consents.insert({ learnerId, kind: 'privacy', textVersion: '1', at }),
    store.handles.insert({
      handle: name,
      skeleton: name,
      learnerId,
      createdAt: later(name.length),
    }),
    store.portraits.put({
      learnerId,
      mediaType: 'image/png',
      bytes: new Uint8Array([name.length]),
      createdAt: at,
    }),
    store.staff.insert({
      id: id('staff'),
      learnerId,
      issuerId: ground.issuerId,
      role: 'editor',
      createdAt: at,
    }),
  ]);
  return { ...ground, address, award, waiting, request };
}

const merge = (store: Store, from: LearnerId, to: LearnerId) =>
  store.commit([
    ...store.merges.moveAwards(from, to, note('award.merge')),
    ...store.merges.moveAddresses(from, to, note('address.merge')),
    ...store.merges.moveClaimRequests(from, to, note('claim-request.merge')),
    store.merges.moveHandles(from, to),
    ...store.merges.moveRest(from, to),
    ...store.merges.removeAccount(from),
  ]);

/** Tables that name a learner, by their columns. */
const withLearner = tables
  .map((table) => getTableConfig(table as SQLiteTable))
  .filter(({ columns }) => columns.some(({ name }) => name === 'learner_id'));

export function describeAccounts(use: UseStore): void {
  test('F17: a merge moves every row of an account, whatever table it is in', async () => {
    const { store, query } = use();
    const [from, to] = [await addLearner(store, 'Bob'), await addLearner(store, 'Ann')];
    const own = await furnish(store, from, 'bob');
    const count = async (table: string, learnerId: string) =>
      Number(
        (await query(`SELECT count(*) AS n FROM ${table} WHERE learner_id = '${learnerId}'`))[0]?.[
          'n'
        ],
      );
    for (const { name } of withLearner) expect([name, await count(name, from)]).toEqual([name, 1]);
    await merge(store, from, to);
    const gone = new Set(['sessions', 'passkey_challenges', 'mailed_links']);
    for (const { name } of withLearner) {
      expect([name, await count(name, from)]).toEqual([name, 0]);
      expect([name, await count(name, to)]).toEqual([name, gone.has(name) ? 0 : 1]);
    }
    expect(await store.learners.find(from)).toBeUndefined();
    expect((await store.awards.listOffers(to)).map(({ award }) => award.id)).toEqual([
      own.waiting.id,
    ]);
  });

  test('F17: a merge of two who have the same keeps one of each', async () => {
    const { store } = use();
    const [from, to] = [await addLearner(store, 'Bob'), await addLearner(store, 'Ann')];
    const first = await furnish(store, from, 'bobby');
    await furnish(store, to, 'ann');
    const { issuerId, achievementId } = first;
    await store.commit([
      store.staff.insert({
        id: id('staff'),
        learnerId: to,
        issuerId,
        role: 'editor',
        createdAt: at,
      }),
      store.autoAccepts.insert({ learnerId: to, issuerId, since: at }),
      store.claimRequests.insert({
        ...first.request,
        id: id('claimRequest'),
        learnerId: to,
        achievementId,
      }),
    ]);
    await merge(store, from, to);
    expect(await store.staff.listRoles(to)).toHaveLength(2);
    expect(Array.from((await store.portraits.find(to))!.bytes)).toEqual([3]);
    // The handle of the account that stays is the present one, although the other is newer.
    expect((await store.handles.listOfLearner(to)).map(({ handle }) => handle)).toEqual([
      'ann',
      'bobby',
    ]);
    const addresses = await store.addresses.listOfLearner(to);
    expect(addresses.map(({ email, isPrimary }) => [email, isPrimary])).toEqual([
      ['ann@example.com', true],
      ['bobby@example.com', false],
    ]);
  });

  test('each row that a merge moves has its audit row, so a change made meanwhile is refused', async () => {
    const { store } = use();
    const [from, to] = [await addLearner(store, 'Bob'), await addLearner(store, 'Ann')];
    const { award, address } = await furnish(store, from, 'bob');
    await merge(store, from, to);
    expect((await store.awards.find(award.id))?.award).toMatchObject({ learnerId: to, version: 2 });
    expect(await store.audit.listOfSubject(award.id)).toMatchObject([
      { action: 'award.merge', subjectVersion: 2, actor: 'system', details: {}, at },
    ]);
    expect(await store.audit.listOfSubject(address.id)).toMatchObject([
      { action: 'address.merge', subjectVersion: 2 },
    ]);
    const late = store.commit([
      store.awards.update(award.id, 1, { visibility: 'public' }),
      store.audit.append({
        ...note('award.late'),
        subject: award.id,
        subjectVersion: 2,
        details: {},
      }),
    ]);
    await expect(late).rejects.toMatchObject({ table: 'audit' });
    expect((await store.awards.find(award.id))?.award.visibility).toBe('private');
  });

  test('F17: awards of an address that is removed are kept, and those of others are not touched', async () => {
    const { store } = use();
    const learnerId = await addLearner(store, 'Ann');
    const { waiting, address, achievementId, issuerId, imageDigest } = await furnish(
      store,
      learnerId,
      'ann',
    );
    const other = awardRow({ achievementId, issuerId, imageDigest }, { state: 'offered' });
    await store.commit([
      store.addresses.insert({ id: id('address'), email: 'bob@example.com', createdAt: at }),
      store.awards.insert(other, 'bob@example.com'),
    ]);
    await store.commit(store.merges.keepAwards(address.id, learnerId, note('award.keep')));
    expect((await store.awards.find(waiting.id))?.award).toMatchObject({ learnerId, version: 2 });
    expect((await store.awards.find(other.id))?.award).toMatchObject({
      learnerId: null,
      version: 1,
    });
  });

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
