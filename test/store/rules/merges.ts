import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import type { LearnerId } from '#domain/ids.ts';
import type { Store } from '#store/store.ts';
import { tables } from '#test/support/stores.ts';
import { at, awardRow, id, later, layGround } from '#test/support/stores-rows.ts';
import { addLearner, linkRow, passkeyRow, sessionRow } from './account-rows.ts';
import type { UseStore } from '../describe-store.ts';

const note = (action: string) => ({ id: id('audit'), at, actor: 'system', action });

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
  const clientId = id('oauthClient');
  const grantId = id('oauthGrant');
  await store.commit([
    store.walletOffers.insert({
      id: id('walletOffer'),
      learnerId,
      awardIds: [award.id],
      state: 'open',
      createdAt: at,
      expiresAt: later(1),
    }),
    store.oauthClients.insert({
      id: clientId,
      name,
      redirectUris: [],
      scopes: [],
      authMethod: 'none',
      createdAt: at,
    }),
    store.oauthGrants.insert({
      id: grantId,
      clientId,
      learnerId,
      scopes: [],
      createdAt: at,
    }),
    store.oauthTokens.insert({
      digest: `${name}-token`,
      kind: 'access',
      grantId,
      scopes: [],
      createdAt: at,
      expiresAt: later(1),
    }),
    store.hostConnections.insert({
      id: id('hostConnection'),
      learnerId,
      url: 'https://host.example.com',
      name,
      state: 'asked',
      sealed: '',
      createdAt: at,
    }),
    store.importedBadges.insert({
      id: id('importedBadge'),
      learnerId,
      bytes: new Uint8Array([1]),
      mediaType: 'application/json',
      document: '{}',
      digest: name,
      name,
      issuerName: name,
      kind: 'badge',
      recipient: 'own',
      verdict: 'passed',
      report: {
        kind: 'badge',
        verdict: 'passed',
        checkedAt: at.toISOString(),
        summary: {},
        checks: [],
      },
      receivedAt: at,
      checkedAt: at,
    }),
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
  return { ...ground, address, award, waiting, request, grantId };
}

const merge = (store: Store, from: LearnerId, to: LearnerId) =>
  store.commit([
    ...store.merges.moveAwards(from, to, note('award.merge')),
    ...store.merges.moveAddresses(from, to, note('address.merge')),
    ...store.merges.moveClaimRequests(from, to, note('claim-request.merge')),
    ...store.merges.endPrograms(from, to, note('oauth-grant.merge')),
    store.merges.moveHandles(from, to),
    ...store.merges.moveRest(from, to),
    ...store.merges.removeAccount(from),
  ]);

/** Tables that name a learner, by their columns. */
const withLearner = tables
  .map((table) => getTableConfig(table as SQLiteTable))
  .filter(({ columns }) => columns.some(({ name }) => name === 'learner_id'));

export function describeMerges(use: UseStore): void {
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
    const gone = new Set(['sessions', 'passkey_challenges', 'mailed_links', 'wallet_offers']);
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

  test('a merge ends what the account that goes allowed programs, and nothing of the other’s', async () => {
    const { store } = use();
    const [from, to] = [await addLearner(store, 'Bob'), await addLearner(store, 'Ann')];
    const [gone, kept] = [await furnish(store, from, 'bob'), await furnish(store, to, 'ann')];
    await merge(store, from, to);
    expect(await store.oauthTokens.find('bob-token', 'access')).toMatchObject({
      token: { endedAt: at },
      grant: { id: gone.grantId, learnerId: to, revokedAt: at, version: 2 },
    });
    expect(await store.oauthTokens.find('ann-token', 'access')).toMatchObject({
      token: { endedAt: null },
      grant: { id: kept.grantId, learnerId: to, revokedAt: null, version: 1 },
    });
    expect(await store.audit.listOfSubject(gone.grantId)).toMatchObject([
      { action: 'oauth-grant.merge', subjectVersion: 2 },
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
}
