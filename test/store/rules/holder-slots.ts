import { expect, test } from 'vitest';
import { findSlotOf } from '#services/status-lists.ts';
import { ConflictError } from '#store/errors.ts';
import { at, awardRow, id, later, layGround, listRow } from '#test/support/stores-rows.ts';
import { createWorld } from '#test/support/world.ts';
import type { TestStore } from '#test/support/stores.ts';
import type { UseStore } from '../describe-store.ts';

/** A signed award with its first slot, and a list of another key. */
async function layAward({ store }: TestStore) {
  const award = awardRow(await layGround(store), { state: 'accepted' });
  const [first, second] = [listRow(), listRow()];
  await store.commit([
    store.awards.insert(award, undefined),
    store.credentials.insert({
      awardId: award.id,
      revision: 1,
      document: '{}',
      keyId: first.keyId,
      signedAt: at,
    }),
    store.statusLists.insert(first),
    store.statusLists.insert(second),
    ...store.statusLists.takeSlot(first.id, 3, award.id),
  ]);
  const document = { awardId: award.id, revision: 1 };
  const take = (slot: number, of = document) =>
    store.commit([...store.statusLists.takeSlotOf({ listId: second.id, slot }, of, later(1))]);
  const read = async () => ({
    slots: (await store.statusLists.listSlots(award.id))
      .map(({ slot }) => slot)
      .toSorted((a, b) => a - b),
    revoked: [
      await store.statusLists.listRevoked(first.id),
      await store.statusLists.listRevoked(second.id),
    ],
    revisions: [
      (await store.statusLists.find(first.id))?.revision,
      (await store.statusLists.find(second.id))?.revision,
    ],
  });
  return { award, first, second, take, read };
}

/** The slots of an award that several keys have signed. */
export function describeHolderSlots(use: UseStore): void {
  test('an award keeps its slot with a key, and takes another with another key', async () => {
    const { store } = use();
    const { award, first, second, take, read } = await layAward(use());
    const { system } = await createWorld({ store });
    expect(await findSlotOf(system, award.id, first.keyId)).toEqual({
      listId: first.id,
      slot: 3,
      isTaken: true,
    });
    const free = await findSlotOf(system, award.id, second.keyId);
    expect(free).toMatchObject({ listId: second.id, isTaken: false });
    await take(free.slot);
    expect(await findSlotOf(system, award.id, second.keyId)).toEqual({ ...free, isTaken: true });
    expect((await read()).revoked).toEqual([[], []]);
    expect((await store.statusLists.find(second.id))?.taken).toBe(1);
  });

  test('a slot that somebody else was faster to take is refused, and nothing is counted', async () => {
    const { store } = use();
    const { second, take, read } = await layAward(use());
    await store.commit([...store.statusLists.takeSlot(second.id, 5, id('award'))]);
    await expect(take(5)).rejects.toMatchObject({ table: 'status_slots' });
    await expect(take(5)).rejects.toBeInstanceOf(ConflictError);
    expect((await read()).slots).toEqual([3]);
    expect((await store.statusLists.find(second.id))?.taken).toBe(1);
  });

  test('a revocation sets every slot of the award and no other, and moves every list on that has one', async () => {
    const { store } = use();
    const { award, first, second, take, read } = await layAward(use());
    const bystander = listRow();
    await take(5);
    await store.commit([
      store.statusLists.insert(bystander),
      ...store.statusLists.takeSlot(first.id, 4, id('award')),
      ...store.statusLists.takeSlot(second.id, 6, id('award')),
      ...store.statusLists.takeSlot(bystander.id, 3, id('award')),
    ]);
    await store.commit([...store.statusLists.revokeAward(award.id, later(2))]);
    expect(await read()).toEqual({ slots: [3, 5], revoked: [[3], [5]], revisions: [1, 1] });
    expect(await store.statusLists.listRevoked(bystander.id)).toEqual([]);
    expect((await store.statusLists.find(bystander.id))?.revision).toBe(0);
  });

  test('a slot that is taken for an award which has been revoked says so from the start', async () => {
    const { store, query } = use();
    const { award, take, read } = await layAward(use());
    await store.commit([...store.statusLists.revokeAward(award.id, later(2))]);
    await query(`UPDATE awards SET revoked_at = ${at.getTime()} WHERE id = '${award.id}'`);
    await take(5);
    expect(await read()).toEqual({ slots: [3, 5], revoked: [[3], [5]], revisions: [1, 1] });
  });

  test.each([
    ['has been replaced', { revision: 2 }],
    ['is gone', { awardId: id('award') }],
  ])('a slot that is taken for a document which %s is revoked, and nobody’s', async (_, patch) => {
    const { award, take, read } = await layAward(use());
    await take(5, { awardId: award.id, revision: 1, ...patch });
    expect(await read()).toEqual({ slots: [3], revoked: [[], [5]], revisions: [0, 1] });
  });
}
