/** A real libSQL file that counts the statements put to it. */
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLibsql } from '#store/drivers/libsql.ts';
import * as schema from '#store/schema/index.ts';
import { createStore, type Store } from '#store/store.ts';
import { migrationsFolder } from './world.ts';

export interface CountingStore {
  readonly store: Store;
  /** How many statements and batches there have been so far. */
  readonly count: () => number;
  readonly close: () => void;
}

const counted = new Set<string | symbol>(['execute', 'batch', 'transaction']);

export async function createCountingStore(): Promise<CountingStore> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  const url = `file:${folder}/laurel.db`;
  const opened = await openLibsql({ url, migrationsFolder });
  await opened.migrate();
  const client = createClient({ url, timeout: 5000 });
  let statements = 0;
  const watched = new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...args: unknown[]) => {
        if (counted.has(name)) statements++;
        return Reflect.apply(value, target, args) as unknown;
      };
    },
  });
  return {
    store: createStore(drizzle(watched, { schema })),
    count: () => statements,
    close: () => {
      client.close();
      opened.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
