import { expect, test } from 'vitest';
import type { StatusListId } from '#domain/ids.ts';
import { findFreeSlot } from '#services/status-lists.ts';
import { at, id, later, listRow } from '#test/support/stores-rows.ts';
import { createWorld } from '#test/support/world.ts';
import type { UseStore } from '../describe-store.ts';

/** The ranges slots are drawn from; of every eight slots the first four are given out. */
const [youngRange, length] = [16_384, 131_072];
const [youngFull, full] = [youngRange * 0.375, length * 0.375];

export function describeSlots(use: UseStore): void {
  test('a list that two open at the same moment is opened once', async () => {
    const { store } = use();
    const row = listRow();
    await Promise.all([
      store.commit([store.statusLists.insert(row)]),
      store.commit([store.statusLists.insert({ ...row, id: id('statusList') })]),
    ]);
    const newest = await store.statusLists.findNewest(row.keyId);
    expect(newest?.ordinal).toBe(1);
    await store.commit([store.statusLists.insert({ ...row, id: id('statusList'), ordinal: 2 })]);
    expect((await store.statusLists.findNewest(row.keyId))?.ordinal).toBe(2);
  });

  test('slots are drawn low until three quarters of the low ones are taken, then everywhere, then from a new list', async () => {
    const { store, query } = use();
    const { system } = await createWorld({ store });
    const drawMany = async () => {
      const slots = await Promise.all(
        Array.from({ length: 8 }, () => findFreeSlot(system, 'z6Mk')),
      );
      return {
        lists: new Set(slots.map(({ listId }) => listId)),
        highest: Math.max(...slots.map(({ slot }) => slot)),
      };
    };
    const fill = (taken: number) => query(`UPDATE status_lists SET taken = ${taken}`);
    const first = await drawMany();
    expect(first.lists.size).toBe(1);

    await fill(youngFull - 1);
    expect((await drawMany()).highest).toBeLessThan(youngRange);
    await fill(youngFull);
    expect((await drawMany()).highest).toBeGreaterThanOrEqual(youngRange);
    await fill(full - 1);
    expect((await drawMany()).lists).toEqual(first.lists);
    await fill(full);
    const next = await drawMany();
    expect(next.lists).not.toEqual(first.lists);
    expect(next.lists.size).toBe(1);
    expect(next.highest).toBeLessThan(youngRange);
  });

  test('a slot that is taken is not drawn', async () => {
    const { store } = use();
    const { system } = await createWorld({ store });
    // Every draw offers the slots 0 to 15, in this order.
    const drawing = () => {
      let next = 0;
      const draw = () => new Uint8Array([0, 0, 0, next++]);
      return {
        ...system,
        random: (bytes: number) => (bytes === 4 ? draw() : system.random(bytes)),
      };
    };
    const { listId, slot } = await findFreeSlot(drawing(), 'z6Mk');
    expect(slot).toBe(0);
    await store.commit([
      ...store.statusLists.takeSlot(listId, 0, id('award')),
      ...store.statusLists.takeSlot(listId, 2, id('award')),
    ]);
    expect((await findFreeSlot(drawing(), 'z6Mk')).slot).toBe(1);
    expect(await store.statusLists.listTaken(listId, [0, 1, 2, 3])).toEqual([0, 2]);
  });

  test('a revocation sets its slot alone and moves the revision of its list on', async () => {
    const { store } = use();
    const row = listRow();
    await store.commit([
      store.statusLists.insert(row),
      ...store.statusLists.takeSlot(row.id, 3, id('award')),
      ...store.statusLists.takeSlot(row.id, 4, id('award')),
    ]);
    await store.commit([...store.statusLists.revokeSlot(row.id, 4, at)]);
    expect(await store.statusLists.listRevoked(row.id)).toEqual([4]);
    expect((await store.statusLists.find(row.id))?.revision).toBe(1);
  });

  test('a signed list is never replaced by one of an earlier revision', async () => {
    const { store } = use();
    const row = listRow();
    const save = (listId: StatusListId, revision: number, document: string) =>
      store.commit([
        store.statusLists.saveSigned(listId, { revision, document, validUntil: later(1) }),
      ]);
    await store.commit([store.statusLists.insert(row)]);
    await save(row.id, 2, 'two');
    await save(row.id, 1, 'one');
    expect(await store.statusLists.find(row.id)).toMatchObject({
      signedRevision: 2,
      document: 'two',
    });
    await save(row.id, 2, 'two, renewed');
    expect((await store.statusLists.find(row.id))?.document).toBe('two, renewed');
  });
}
