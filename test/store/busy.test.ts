import { expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import type { Database, Write } from '#store/database.ts';
import { createStore } from '#store/store.ts';

/** A store whose database fails with each of these in turn, and then makes the batch. */
function createFailing(...messages: readonly string[]) {
  const left = [...messages];
  const made: unknown[] = [];
  let asked = 0;
  const batch = async (writes: unknown) => {
    asked++;
    const message = left.shift();
    if (message !== undefined) throw new Error(message);
    made.push(writes);
  };
  const { commit } = createStore({ batch } as unknown as Database);
  const write = {} as Write;
  return { commit: () => commit([write]), made, countAsked: () => asked };
}

const busy = 'SQLITE_BUSY: SQLite error: database is locked';

test('a batch that others leave no room for is made when they do', async () => {
  const { commit, made } = createFailing(busy, busy, busy);
  await commit();
  expect(made).toHaveLength(1);
});

test('a database that stays busy is given up as unavailable', async () => {
  const { commit, made, countAsked } = createFailing(...Array<string>(9).fill(busy));
  await expect(commit()).rejects.toSatisfy((error) => isLaurelError(error, 'store_unavailable'));
  expect(made).toEqual([]);
  expect(countAsked()).toBe(4);
});

test.for([
  ['UNIQUE constraint failed: audit.subject', { name: 'ConflictError', table: 'audit' }],
  ['SQLITE_ERROR: no such table: audit', { code: 'internal' }],
  ['fetch failed', { code: 'store_unavailable' }],
] as const)('a batch that fails with "%s" is not made again', async ([message, error]) => {
  const { commit, made, countAsked } = createFailing(message);
  await expect(commit()).rejects.toMatchObject(error);
  expect(made).toEqual([]);
  expect(countAsked()).toBe(1);
});
