import { expect, test } from 'vitest';
import { findRemindersDue } from '#domain/reminder.ts';
import {
  at,
  awardRow,
  type Ground,
  id,
  later,
  layGround,
  messageRow,
} from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

const day = 24 * 60 * 60 * 1000;

export function describeReminders(use: UseStore): void {
  type AddressPatch = { bouncedAt?: Date; remindersStoppedAt?: Date };
  type AwardPatch = Parameters<typeof awardRow>[1];

  const offer = async (ground: Ground, award: AwardPatch = {}, address: AddressPatch = {}) => {
    const { store } = use();
    const email = `${id('address')}@example.com`;
    const row = awardRow(ground, { state: 'offered', offeredAt: at, ...award });
    await store.commit([
      store.addresses.insert({ id: id('address'), email, createdAt: at, ...address }),
      store.awards.insert(row, email),
    ]);
    return row.id;
  };
  const listDue = async (now: Date, limit = 100) =>
    (await use().store.reminders.listDue(findRemindersDue(now), limit)).map((row) => row.id);

  test('F20: an offer is reminded of after seven days, not a millisecond before, and not after ninety', async () => {
    const only = await offer(await layGround(use().store));
    expect(await listDue(later(7 * day - 1))).toEqual([]);
    expect(await listDue(later(7 * day))).toEqual([only]);
    expect(await listDue(later(90 * day - 1))).toEqual([only]);
    expect(await listDue(later(90 * day))).toEqual([]);
  });

  test('F20: a second time after thirty days and a week after the first, and never a third', async () => {
    const ground = await layGround(use().store);
    const second = await offer(ground, { reminders: 1, remindedAt: later(7 * day) });
    const late = await offer(ground, { reminders: 1, remindedAt: later(29 * day) });
    await offer(ground, { reminders: 2, remindedAt: later(30 * day) });
    expect(await listDue(later(30 * day - 1))).toEqual([]);
    expect(await listDue(later(30 * day))).toEqual([second]);
    expect(await listDue(later(36 * day))).toEqual([second, late].toSorted());
    expect(await listDue(later(80 * day))).toHaveLength(2);
  });

  test('F20: nobody is reminded who answered, wants no reminders, or takes no mail', async () => {
    const ground = await layGround(use().store);
    await offer(ground, { state: 'accepted' });
    await offer(ground, { state: 'declined' });
    await offer(ground, { state: 'revoked' });
    await offer(ground, {}, { remindersStoppedAt: at });
    await offer(ground, {}, { bouncedAt: at });
    expect(await listDue(later(8 * day))).toEqual([]);
  });

  test('F20: no reminder is due while the offer itself has not been sent', async () => {
    const { store } = use();
    const ground = await layGround(store);
    const [waiting, sent, given] = [await offer(ground), await offer(ground), await offer(ground)];
    await store.commit([
      store.outbox.enqueue(messageRow({ reference: waiting, state: 'pending' })),
      store.outbox.enqueue(messageRow({ reference: sent, state: 'sent' })),
      store.outbox.enqueue(messageRow({ reference: given, state: 'failed' })),
    ]);
    expect(await listDue(later(8 * day))).toEqual([sent, given].toSorted());
  });

  test('the longest offered come first, and no more than asked for', async () => {
    const ground = await layGround(use().store);
    const young = await offer(ground, { offeredAt: later(1) });
    const old = await offer(ground);
    expect(await listDue(later(8 * day), 1)).toEqual([old]);
    expect(await listDue(later(8 * day))).toEqual([old, young]);
  });

  test('a bounce is noted and cleared without getting in the way of another change', async () => {
    const { store } = use();
    const address = { id: id('address'), email: 'ann@example.com', createdAt: at };
    await store.commit([store.addresses.insert(address)]);
    const before = (await store.addresses.find(address.id))!;
    await store.commit([
      store.addresses.markBounced(address.id, { bouncedAt: at, bounceReason: '550' }),
      store.addresses.setReminders(address.id, at),
    ]);
    const marked = { bouncedAt: at, bounceReason: '550', remindersStoppedAt: at, version: 1 };
    expect(await store.addresses.find(address.id)).toEqual({ ...before, ...marked });
    await store.commit([store.addresses.clearBounce('ben@example.com')]);
    expect((await store.addresses.find(address.id))?.bouncedAt).toEqual(at);
    await store.commit([
      store.addresses.clearBounce('ann@example.com'),
      store.addresses.setReminders(address.id, null),
    ]);
    expect(await store.addresses.find(address.id)).toEqual(before);
  });
}
