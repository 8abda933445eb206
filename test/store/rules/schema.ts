import { getTableName } from 'drizzle-orm';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import { tables } from '#test/support/stores.ts';
import type { UseStore } from '../describe-store.ts';

export function describeSchema(use: UseStore): void {
  test('every table of the schema is there with its columns and unique indexes', async () => {
    const { query } = use();
    for (const table of tables) {
      const name = getTableName(table);
      const { columns, indexes } = getTableConfig(table as SQLiteTable);
      const there = await query(`PRAGMA table_info(${name})`);
      const names = there.map((row) => String(row['name']));
      expect(names.toSorted()).toEqual(columns.map((column) => column.name).toSorted());
      const unique = (await query(`PRAGMA index_list(${name})`)).filter(
        (row) => row['unique'] === 1,
      );
      const expected = indexes
        .filter(({ config }) => config.unique)
        .map(({ config }) => config.name);
      expect(unique.map((row) => row['name'])).toEqual(expect.arrayContaining(expected));
    }
  });

  test('a store that is there answers a ping', async () => {
    await expect(use().store.ping()).resolves.toBeDefined();
  });

  test('a store that is away says store_unavailable, for a read and for a change', async () => {
    const away = await use().openAway();
    const unavailable = (error: unknown) => isLaurelError(error, 'store_unavailable');
    await expect(away.issuers.list()).rejects.toSatisfy(unavailable);
    await expect(away.commit([away.outbox.markSent('msg_none', new Date(0))])).rejects.toSatisfy(
      unavailable,
    );
    // What a person typed is never taken for what the database said.
    const text = 'UNIQUE constraint failed: audit.subject, syntax error, SQLITE_ERROR';
    await expect(
      away.catalogue.list({ text, sort: 'name', limit: 1, offset: 0 }),
    ).rejects.toSatisfy(unavailable);
  });

  test('a statement that the database cannot carry out is an error of ours, not a store that is away', async () => {
    const { store, query } = use();
    await query('ALTER TABLE mailbox RENAME TO mailbox_gone');
    try {
      await expect(store.mailbox.list(1)).rejects.toSatisfy((error) =>
        isLaurelError(error, 'internal'),
      );
    } finally {
      await query('ALTER TABLE mailbox_gone RENAME TO mailbox');
    }
  });
}
