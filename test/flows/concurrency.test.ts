import { describe, expect, onTestFinished, test } from 'vitest';
import type { AchievementId } from '#domain/ids.ts';
import { createAward } from '#services/registration.ts';
import { scopes } from '#domain/permission.ts';
import { openD1Store, openFileStore, openHttpStore, type TestStore } from '#test/support/stores.ts';
import { findSqld } from '#test/support/sqld.ts';
import { createWorld, publishAchievement, type World } from '#test/support/world.ts';

const youngRange = 16_384;
/** Everything at once is slow, and slower where other tests run beside it. */
const timeout = 120_000;

async function build(
  open: () => Promise<TestStore>,
): Promise<TestStore & { world: World; achievementId: string }> {
  const opened = await open();
  onTestFinished(() => opened.close());
  const world = await createWorld({ store: opened.store });
  return { ...opened, world, achievementId: await publishAchievement(world) };
}

const input = (achievementId: string, n: number) => ({
  achievementId: achievementId as AchievementId,
  recipient: { name: `Learner ${n}`, email: `learner-${n % 50}@example.com` },
});

/** Every award beside its slot and its credential, by the database itself. */
async function readBooks({ query }: TestStore) {
  const rows = await query(
    `SELECT a.id, s.slot, c.document, (SELECT count(*) FROM outbox o WHERE o.reference = a.id) AS mails
     FROM awards a LEFT JOIN status_slots s ON s.award_id = a.id LEFT JOIN credentials c ON c.award_id = a.id ORDER BY a.rowid`,
  );
  const lists = await query('SELECT taken FROM status_lists');
  const counts = await query(
    `SELECT (SELECT count(*) FROM awards) AS awards, (SELECT count(*) FROM status_slots) AS slots,
     (SELECT count(*) FROM credentials) AS credentials, (SELECT count(*) FROM outbox) AS mails,
     (SELECT count(*) FROM idempotency_keys) AS keys`,
  );
  return { rows, lists, counts: counts[0] };
}

function readIndex(document: unknown): number {
  const { credentialStatus } = JSON.parse(document as string) as {
    credentialStatus: { statusListIndex: string };
  };
  return Number(credentialStatus.statusListIndex);
}

const stores: readonly (readonly [string, number, () => Promise<TestStore>])[] = [
  ['an embedded libSQL file', 200, openFileStore],
  ...(findSqld() ? [['a libSQL server over HTTP', 60, openHttpStore] as const] : []),
  ['D1', 60, openD1Store],
];

describe.for(stores)('on %s', { timeout }, ([, count, open]) => {
  test(`${count} awards made at once have a slot each, and each credential names its own`, async () => {
    const opened = await build(open);
    const post = (n: number) => opened.world.api('POST', '/awards', input(opened.achievementId, n));
    const answers = await Promise.all(Array.from({ length: count }, (_, n) => post(n)));
    expect(answers.filter(({ status }) => status !== 201)).toEqual([]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(count);

    const { rows, lists, counts } = await readBooks(opened);
    expect(counts).toEqual({
      awards: count,
      slots: count,
      credentials: count,
      mails: count,
      keys: 0,
    });
    expect(lists).toEqual([{ taken: count }]);
    expect(rows.map(({ document }) => readIndex(document))).toEqual(rows.map(({ slot }) => slot));
    expect(rows.filter(({ mails }) => mails !== 1)).toEqual([]);

    const slots = rows.map(({ slot }) => slot as number);
    expect(new Set(slots).size).toBe(count);
    expect(Math.max(...slots)).toBeLessThan(youngRange);
    // In no order: about half of the steps lead down, and none of these runs has fewer than a quarter by chance.
    const down = slots.filter((slot, n) => n > 0 && slot < slots[n - 1]!).length;
    expect(down).toBeGreaterThan(count / 4);
    expect(down).toBeLessThan((count * 3) / 4);
  });

  test('one Idempotency-Key that is used twenty times at once makes one award', async () => {
    const opened = await build(open);
    const headers = { 'Idempotency-Key': 'the-same' };
    const post = (n: number) =>
      opened.world.api('POST', '/awards', input(opened.achievementId, n), { headers });
    const answers = await Promise.all(Array.from({ length: 20 }, () => post(1)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await readBooks(opened)).counts).toEqual({
      awards: 1,
      slots: 1,
      credentials: 1,
      mails: 1,
      keys: 1,
    });

    expect(await post(2)).toMatchObject({ status: 409, body: { code: 'idempotency_mismatch' } });
    const other = await opened.world.api('POST', '/awards', input(opened.achievementId, 1), {
      headers: { 'Idempotency-Key': 'another' },
    });
    expect(other.status).toBe(201);
    expect(other.body.id).not.toBe(answers[0]?.body.id);
  });
});

/** Awards of which every one draws the slots 0 to 15 in this order, so that all run for the same one. */
async function crowd(count: number) {
  const opened = await build(openFileStore);
  const issuer = (await opened.store.issuers.list())[0]!;
  const makeOne = async (n: number) => {
    let next = 0;
    const { system } = opened.world;
    const random = (length: number) =>
      length === 4 ? new Uint8Array([0, 0, 0, next++ & 15]) : system.random(length);
    const actor = { kind: 'api-key', id: 'bootstrap', issuerId: issuer.id, scopes } as const;
    return createAward({ ...system, random, actor }, input(opened.achievementId, n));
  };
  const outcomes = await Promise.allSettled(Array.from({ length: count }, (_, n) => makeOne(n)));
  return { outcomes, books: await readBooks(opened) };
}

test('awards that run for the same slot get another each', async () => {
  const { outcomes, books } = await crowd(10);
  expect(outcomes.map(({ status }) => status)).toEqual(outcomes.map(() => 'fulfilled'));
  expect(new Set(books.rows.map(({ slot }) => slot)).size).toBe(10);
  expect(books.rows.map(({ document }) => readIndex(document))).toEqual(
    books.rows.map(({ slot }) => slot),
  );
  expect(books.lists).toEqual([{ taken: 10 }]);
});

test('an award that finds no slot is not made at all', async () => {
  const { outcomes, books } = await crowd(18);
  const made = outcomes.filter(({ status }) => status === 'fulfilled').length;
  const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
  expect(refused.length).toBeGreaterThanOrEqual(2);
  for (const { reason } of refused) expect(reason).toMatchObject({ code: 'slot_exhausted' });
  expect(books.counts).toEqual({
    awards: made,
    slots: made,
    credentials: made,
    mails: made,
    keys: 0,
  });
  expect(books.lists).toEqual([{ taken: made }]);
});
