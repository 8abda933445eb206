import { expect, test } from 'vitest';
import { at, later, messageRow } from '#test/support/stores-rows.ts';
import type { UseStore } from '../describe-store.ts';

const minute = 60_000;

export function describeOutbox(use: UseStore): void {
  const enqueue = async (count: number) => {
    const { store } = use();
    const rows = Array.from({ length: count }, () => messageRow());
    await store.commit(rows.map((row) => store.outbox.enqueue(row)));
    return rows.map(({ id }) => id).toSorted();
  };
  const lease = async (now: Date, limit = 100) =>
    (await use().store.outbox.lease(now, new Date(now.getTime() + 2 * minute), limit)).map(
      ({ id }) => id,
    );

  test('of many who lease at once no two get the same message, and none is left over', async () => {
    const ids = await enqueue(40);
    const leased = (await Promise.all(Array.from({ length: 8 }, () => lease(at, 7)))).flat();
    expect(leased.toSorted()).toEqual(ids);
    expect(await lease(at)).toEqual([]);
  });

  test('a lease that ran out is given again, and not before', async () => {
    const ids = await enqueue(2);
    expect((await lease(at)).toSorted()).toEqual(ids);
    expect(await lease(later(2 * minute))).toEqual([]);
    expect((await lease(later(2 * minute + 1))).toSorted()).toEqual(ids);
  });

  test('a message is failed or given back by its holder alone', async () => {
    const { outbox, commit } = use().store;
    const row = messageRow();
    await commit([outbox.enqueue(row)]);
    const read = async () => (await outbox.listByReference(row.reference))[0];
    const [first] = await outbox.lease(at, later(minute), 1);
    const [second] = await outbox.lease(later(minute + 1), later(3 * minute), 1);
    const failure = { state: 'failed', lastError: 'Error', nextAttemptAt: at } as const;
    await commit([outbox.markFailed(first!, failure), outbox.release(first!)]);
    expect(await read()).toMatchObject({
      state: 'pending',
      attempts: 0,
      leasedUntil: later(3 * minute),
    });
    await commit([outbox.release(second!)]);
    expect(await read()).toMatchObject({ state: 'pending', attempts: 0, leasedUntil: null });
    await commit([outbox.markFailed({ ...row, leasedUntil: null }, failure)]);
    expect(await read()).toMatchObject({ state: 'failed', attempts: 1 });
  });

  test('leases that are released are due again at once', async () => {
    const { store } = use();
    const ids = await enqueue(2);
    await lease(at);
    await store.commit([store.outbox.releaseLeases()]);
    expect((await lease(at)).toSorted()).toEqual(ids);
  });

  test('a message is leased when it is due and not a millisecond before, the longest due first', async () => {
    const { store } = use();
    const [late, early] = [
      messageRow({ nextAttemptAt: later(2) }),
      messageRow({ nextAttemptAt: later(1) }),
    ];
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
    const leasedUntil = later(2 * minute);
    const [sent, dropped, failed, postponed] = rows;
    await store.commit([
      store.outbox.markSent(sent.id, at),
      store.outbox.markDropped(dropped.id, 'expired'),
      store.outbox.markFailed(
        { id: failed.id, leasedUntil },
        { state: 'failed', lastError: 'Error', nextAttemptAt: at },
      ),
      store.outbox.markFailed(
        { id: postponed.id, leasedUntil },
        { state: 'pending', lastError: 'Error', nextAttemptAt: later(minute) },
      ),
    ]);
    expect(await lease(later(minute - 1))).toEqual([]);
    expect(await lease(later(minute))).toEqual([postponed.id]);
    const [kept] = await store.outbox.listByReference(sent.reference);
    expect(kept).toMatchObject({ state: 'sent', sentAt: at, leasedUntil: null, lastError: null });
  });

  test('the development mailbox keeps a message that is put in twice once', async () => {
    const { store } = use();
    const mail = {
      id: messageRow().id,
      recipient: 'ann@example.com',
      subject: 's',
      text: 't',
      html: 'h',
      at,
    };
    await store.commit([store.mailbox.insert(mail)]);
    await store.commit([store.mailbox.insert({ ...mail, subject: 'again' })]);
    expect(await store.mailbox.list(10)).toEqual([mail]);
  });
}
