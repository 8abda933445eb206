import { expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import type { Write } from '#store/database.ts';
import { ConflictError } from '#store/errors.ts';
import type { Store } from '#store/store.ts';
import {
  at,
  auditRow,
  awardRow,
  id,
  issuerRow,
  layGround,
  listRow,
  messageRow,
} from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

const idempotencyRow = (key: string) => ({
  apiKey: 'key_a',
  key,
  requestDigest: 'd',
  reference: id('award'),
  createdAt: at,
});

/** Two changes that cannot both be kept, one that can beside the first, and the table that refuses. */
const conflicts: readonly (readonly [
  rule: string,
  table: string,
  pair: (store: Store) => readonly [Write, Write, Write],
])[] = [
  [
    'an issuer handle',
    'issuers',
    ({ issuers }) => [
      issuers.insert(issuerRow({ handle: 'main' })),
      issuers.insert(issuerRow({ handle: 'main' })),
      issuers.insert(issuerRow({ handle: 'other' })),
    ],
  ],
  [
    'a version of a subject in the audit',
    'audit',
    ({ audit }) => [
      audit.append(auditRow('awd_1', 2)),
      audit.append(auditRow('awd_1', 2)),
      audit.append(auditRow('awd_1', 3)),
    ],
  ],
  [
    'an idempotency key',
    'idempotency_keys',
    ({ idempotencyKeys }) => [
      idempotencyKeys.insert(idempotencyRow('k')),
      idempotencyKeys.insert(idempotencyRow('k')),
      idempotencyKeys.insert(idempotencyRow('l')),
    ],
  ],
  [
    'a message about a reference',
    'outbox',
    ({ outbox }) => [
      outbox.enqueue(messageRow({ reference: 'awd_1' })),
      outbox.enqueue(messageRow({ reference: 'awd_1' })),
      outbox.enqueue(messageRow({ reference: 'awd_1', sequence: 2 })),
    ],
  ],
];

export function describeBatches(use: UseStore): void {
  test('a batch whose last statement is refused leaves nothing of the first', async () => {
    const { store } = use();
    await store.commit([store.audit.append(auditRow('awd_1', 1))]);
    const issuer = issuerRow();
    const batch = [
      store.issuers.insert(issuer),
      store.outbox.enqueue(messageRow()),
      store.audit.append(auditRow('awd_1', 1)),
    ];
    await expect(store.commit(batch)).rejects.toThrow(ConflictError);
    expect(await store.issuers.find(issuer.id)).toBeUndefined();
    expect(await store.outbox.countPending()).toBe(0);

    await store.commit([store.issuers.insert(issuer), store.audit.append(auditRow('awd_1', 2))]);
    expect(await store.issuers.find(issuer.id)).toBeDefined();
  });

  test.for(conflicts)(
    '%s that exists already is refused as a conflict of its table',
    async ([, table, pair]) => {
      const { store } = use();
      const [first, same, other] = pair(store);
      await store.commit([first]);
      await expect(store.commit([same])).rejects.toMatchObject({ name: 'ConflictError', table });
      await store.commit([other]);
    },
  );

  test('a change of an address to one that exists is refused as a conflict of addresses', async () => {
    const { store } = use();
    const ann = { id: id('address'), email: 'ann@example.com', createdAt: at };
    const bob = { id: id('address'), email: 'bob@example.com', createdAt: at };
    await store.commit([store.addresses.insert(ann), store.addresses.insert(bob)]);
    const change = (email: string) => store.commit([store.addresses.update(bob.id, 1, { email })]);
    await expect(change('ann@example.com')).rejects.toMatchObject({ table: 'addresses' });
    await change('bobby@example.com');
  });

  test('a slot is taken once, and an award takes one slot of a list', async () => {
    const { store } = use();
    const [list, other] = [listRow(), listRow()];
    await store.commit([store.statusLists.insert(list), store.statusLists.insert(other)]);
    const take = (listId: typeof list.id, slot: number, award = id('award')) =>
      store.commit([...store.statusLists.takeSlot(listId, slot, award)]);
    const award = id('award');
    await take(list.id, 7, award);
    await expect(take(list.id, 7)).rejects.toMatchObject({ table: 'status_slots' });
    await expect(take(list.id, 8, award)).rejects.toMatchObject({ table: 'status_slots' });
    await take(list.id, 8);
    await take(other.id, 8, award);
    expect((await store.statusLists.find(list.id))?.taken).toBe(2);
    expect((await store.statusLists.find(other.id))?.taken).toBe(1);
  });

  test('of two changes made from the same version the second is refused and changes nothing', async () => {
    const { store } = use();
    const row = awardRow(await layGround(store));
    await store.commit([store.awards.insert(row, undefined)]);
    const change = (version: number, recipientName: string) =>
      store.commit([
        store.awards.update(row.id, version, { recipientName }),
        store.audit.append(auditRow(row.id, version + 1)),
      ]);
    const outcomes = await Promise.allSettled([change(1, 'First'), change(1, 'Second')]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { table: 'audit' },
    });
    const kept = (await store.awards.find(row.id))?.award;
    expect(kept).toMatchObject({
      version: 2,
      recipientName: outcomes[0]?.status === 'fulfilled' ? 'First' : 'Second',
    });
    await change(2, 'Third');
    expect((await store.awards.find(row.id))?.award.recipientName).toBe('Third');
  });

  test('audit rows without a version do not stand in each other’s way', async () => {
    const { store } = use();
    await store.commit([
      store.audit.append(auditRow('awd_1', null)),
      store.audit.append(auditRow('awd_1', null)),
    ]);
    expect(await store.audit.listOfSubject('awd_1')).toHaveLength(2);
  });

  test('a row that points at nothing is refused, and not as a conflict', async () => {
    const { store } = use();
    const ground = await layGround(store);
    const lost = awardRow({ ...ground, achievementId: id('achievement') });
    await expect(
      store.commit([
        store.audit.append(auditRow(lost.id, 1)),
        store.awards.insert(lost, undefined),
      ]),
    ).rejects.toSatisfy((error) => isLaurelError(error, 'internal'));
    expect(await store.audit.listOfSubject(lost.id)).toEqual([]);
  });
}
