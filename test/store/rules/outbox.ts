import { expect, test } from 'vitest';
import { at, later, messageRow } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

const minute = 60_000;

export function describeOutbox(use: UseStore): void {
  const enqueue = async (count: number) => {
    const { store } = use();
    const rows = Array.from({ length: count }, () => messageRow());
    await store.commit(rows.map((row) => store.outbox.enqueue(row)));
    return rows.map(({ id }) => id).sort();
  };
  const lease = async (now: Date, limit = 100) =>
    (await use().store.outbox.lease(now, new Date(now.getTime() + 2 * minute), limit)).map(({ id }) => id);

  test('of many who lease at once no two get the same message, and none is left over', async () => {
    const ids = await enqueue(40);
    const leased = (await Promise.all(Array.from({ length: 8 }, () => lease(at, 7)))).flat();
    expect(leased.sort()).toEqual(ids);
    expect(await lease(at)).toEqual([]);
  });

  test('a lease that ran out is given again, and counts as another attempt', async () => {
    const ids = await enqueue(2);
    expect((await lease(at)).sort()).toEqual(ids);
    expect(await lease(later(2 * minute))).toEqual([]);
    const again = await use().store.outbox.lease(later(2 * minute + 1), later(4 * minute), 100);
    expect(again.map(({ id }) => id).sort()).toEqual(ids);
    expect(again.map(({ attempts }) => attempts)).toEqual([2, 2]);
  });

  test('leases that are released are due again at once', async () => {
    const { store } = use();
    const ids = await enqueue(2);
    await lease(at);
    await store.commit([store.outbox.releaseLeases()]);
    expect((await lease(at)).sort()).toEqual(ids);
  });

  test('a message is leased when it is due and not a millisecond before, the longest due first', async () => {
    const { store } = use();
    const [late, early] = [messageRow({ nextAttemptAt: later(2) }), messageRow({ nextAttemptAt: later(1) })];
    await store.commit([store.outbox.enqueue(late), store.outbox.enqueue(early)]);
    expect(await lease(at)).toEqual([]);
    expect(await lease(later(2), 1)).toEqual([early.id]);
    expect(await lease(later(2), 1)).toEqual([late.id]);
  });

  test('a message that was sent, dropped or given up is never leased again', async () => {
    const { store } = use();
    const rows = [messageRow(), messageRow(), messageRow(), messageRow()] as const;
    await store.commit(rows.map((row) => store.outbox.enqueue(row)));
    await lease(at);
    const [sent, dropped, failed, postponed] = rows;
    await store.commit([
      store.outbox.markSent(sent.id, at),
      store.outbox.markDropped(dropped.id, 'expired'),
      store.outbox.markFailed(failed.id, { state: 'failed', lastError: 'Error', nextAttemptAt: at }),
      store.outbox.markFailed(postponed.id, { state: 'pending', lastError: 'Error', nextAttemptAt: later(minute) }),
    ]);
    expect(await lease(later(minute - 1))).toEqual([]);
    expect(await lease(later(minute))).toEqual([postponed.id]);
    const [kept] = await store.outbox.listByReference(sent.reference);
    expect(kept).toMatchObject({ state: 'sent', sentAt: at, leasedUntil: null, lastError: null });
  });

  test('the development mailbox keeps a message that is put in twice once', async () => {
    const { store } = use();
    const mail = { id: messageRow().id, recipient: 'ann@example.com', subject: 's', text: 't', html: 'h', at };
    await store.commit([store.mailbox.insert(mail)]);
    await store.commit([store.mailbox.insert({ ...mail, subject: 'again' })]);
    expect(await store.mailbox.list(10)).toEqual([mail]);
  });
}
