import type { BatchItem } from 'drizzle-orm/batch';
import type { BaseSQLiteDatabase } from 'drizzle-orm/sqlite-core';
import type * as schema from './schema/index.ts';

/** What the three drivers have in common: asynchronous SQLite, and a batch that lands whole or not at all. */
export type Database = BaseSQLiteDatabase<'async', unknown, typeof schema> & {
  batch(writes: readonly [BatchItem<'sqlite'>, ...BatchItem<'sqlite'>[]]): Promise<unknown>;
};

/** A change that has been described and not made yet; `Store.commit` makes it. */
export type Write = BatchItem<'sqlite'>;
