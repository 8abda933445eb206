/** A real libSQL file whose connection a test can cut, before or after a statement has been run. */
import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openLibsql } from '#store/drivers/libsql.ts';
import * as schema from '#store/schema/index.ts';
import { createStore, type Store } from '#store/store.ts';
import { migrationsFolder } from './world.ts';

export interface FailingStore {
  readonly store: Store;
  /** From the next statement but `answers` on, every one fails without having been run. */
  readonly cutAfter: (answers: number) => void;
  /** The next batch is run, and its answer is lost. */
  readonly loseAnswer: () => void;
  readonly mend: () => void;
  /** How many rows every table has, by its name; asked for behind the back of the cut. */
  readonly countRows: () => Promise<Readonly<Record<string, number>>>;
}

const statements = new Set<string | symbol>(['execute', 'batch', 'transaction']);

export async function createFailingStore(): Promise<FailingStore> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  const url = `file:${folder}/laurel.db`;
  const opened = await openLibsql({ url, migrationsFolder });
  await opened.migrate();
  const client = createClient({ url, timeout: 5000 });
  onTestFinished(() => {
    client.close();
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  let answers = Infinity;
  let losing = false;
  const cut = () => new Error('connect ECONNREFUSED 127.0.0.1:8080');
  const guarded = new Proxy(client, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      if (!statements.has(name)) return value.bind(target) as unknown;
      return async (...args: unknown[]) => {
        if (answers-- <= 0) throw cut();
        const result: unknown = await Reflect.apply(value, target, args);
        if (!losing || name !== 'batch') return result;
        losing = false;
        throw cut();
      };
    },
  });
  return {
    store: createStore(drizzle(guarded, { schema })),
    cutAfter: (count) => {
      answers = count;
    },
    loseAnswer: () => {
      losing = true;
    },
    mend: () => {
      answers = Infinity;
      losing = false;
    },
    countRows: async () => {
      const tables = await client.execute(`SELECT name FROM sqlite_master WHERE type = 'table'`);
      const counts: Record<string, number> = {};
      for (const name of tables.rows.map((row) => row['name'] as string)) {
        const { rows } = await client.execute(`SELECT count(*) AS n FROM "${name}"`);
        counts[name] = Number(rows[0]?.['n']);
      }
      return counts;
    },
  };
}
