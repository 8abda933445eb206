/** The drivers that the store is tested on: each opens a real database with every migration applied. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createClient } from '@libsql/client';
import { getTableName, is, Table } from 'drizzle-orm';
import { openD1 } from '#store/drivers/d1.ts';
import { openLibsqlWeb } from '#store/drivers/libsql-web.ts';
import { openLibsql } from '#store/drivers/libsql.ts';
import * as schema from '#store/schema/index.ts';
import type { Store } from '#store/store.ts';
import { startD1 } from './d1.ts';
import { startSqld } from './sqld.ts';
import { migrationsFolder } from './world.ts';

export type Row = Readonly<Record<string, unknown>>;

export interface TestStore {
  readonly store: Store;
  /** Asks the database itself, past the store. */
  readonly query: (sql: string) => Promise<readonly Row[]>;
  readonly batch: (statements: readonly string[]) => Promise<unknown>;
  /** Opens the same driver on a database that cannot be reached. */
  readonly openAway: () => Promise<Store>;
  readonly close: () => Promise<void>;
}

/** Nothing listens on the discard port of the loopback address. */
const deadUrl = 'http://127.0.0.1:9';

export const tables: readonly Table[] = Object.values(schema).filter((value) => is(value, Table));

/** Empties every table; those that point at others first. */
export async function wipe({ batch }: TestStore): Promise<void> {
  const last = ['awards', 'achievements', 'status_lists', 'addresses', 'centres'];
  const names = tables.map(getTableName).filter((name) => !last.includes(name));
  const roots = [
    'images',
    'oauth_grants',
    'host_connections',
    'oauth_clients',
    'learners',
    'issuers',
  ];
  const order = [...names.filter((name) => !roots.includes(name)), ...last, ...roots];
  await batch(order.map((name) => `DELETE FROM ${name}`));
}

function queryLibsql(url: string) {
  const client = createClient({ url });
  return {
    query: async (sql: string) => (await client.execute(sql)).rows as unknown as readonly Row[],
    batch: (statements: readonly string[]) => client.batch([...statements], 'write'),
    close: () => client.close(),
  };
}

export async function openFileStore(): Promise<TestStore> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  const url = `file:${folder}/laurel.db`;
  const opened = await openLibsql({ url, migrationsFolder });
  await opened.migrate();
  const raw = queryLibsql(url);
  return {
    store: opened.store,
    query: raw.query,
    batch: raw.batch,
    openAway: async () => {
      const closed = await openLibsql({ url, migrationsFolder });
      closed.close();
      return closed.store;
    },
    close: async () => {
      raw.close();
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export async function openHttpStore(): Promise<TestStore & { readonly url: string }> {
  const sqld = await startSqld();
  const opened = await openLibsql({ url: sqld.url, migrationsFolder });
  await opened.migrate();
  return {
    url: sqld.url,
    store: opened.store,
    ...queryLibsql(sqld.url),
    openAway: async () => (await openLibsql({ url: deadUrl, migrationsFolder })).store,
    close: async () => {
      opened.close();
      await sqld.stop();
    },
  };
}

export async function openWebStore(): Promise<TestStore> {
  const http = await openHttpStore();
  return { ...http, store: openLibsqlWeb(http.url), openAway: async () => openLibsqlWeb(deadUrl) };
}

export async function openD1Store(): Promise<TestStore> {
  const { database, stop } = await startD1();
  return {
    store: openD1(database),
    query: async (sql) => (await database.prepare(sql).all<Row>()).results,
    batch: (statements) => database.batch(statements.map((sql) => database.prepare(sql))),
    openAway: async () => {
      const away = await startD1();
      await away.stop();
      return openD1(away.database);
    },
    close: stop,
  };
}
