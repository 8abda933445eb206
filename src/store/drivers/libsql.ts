import { createClient } from '@libsql/client';
import { drizzle } from 'drizzle-orm/libsql';
import { migrate } from 'drizzle-orm/libsql/migrator';
import * as schema from '../schema/index.ts';
import { createStore, type Store } from '../store.ts';

export interface OpenedStore {
  readonly store: Store;
  /** Applies the migrations that are missing; each once, in order. */
  readonly migrate: () => Promise<void>;
  /** Writes a consistent copy of an embedded file, while others read and write it. */
  readonly backup: (path: string) => Promise<void>;
  readonly close: () => void;
}

interface LibsqlOptions {
  /** `file:…`, or `http(s)://…`, `libsql://…` for a server. */
  readonly url: string;
  readonly authToken?: string | undefined;
  readonly migrationsFolder: string;
}

/** Waits this long for another process that is writing to the file. */
const busyTimeoutMs = 5_000;

/** Opens an embedded libSQL file or a libSQL server, on Node. */
export async function openLibsql(options: LibsqlOptions): Promise<OpenedStore> {
  const { url, authToken, migrationsFolder } = options;
  const isFile = url.startsWith('file:');
  const client = createClient({
    url,
    ...(authToken ? { authToken } : {}),
    // One connection, so that every statement runs under the pragmas below; each is synchronous anyway.
    ...(isFile ? { timeout: busyTimeoutMs, concurrency: 1 } : {}),
  });
  // What is deleted is overwritten, so that erasing a person leaves nothing in the file.
  if (isFile)
    await client.executeMultiple(
      'PRAGMA journal_mode = WAL; PRAGMA foreign_keys = ON; PRAGMA secure_delete = ON;',
    );
  const scrub = async () => {
    if (isFile) await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  };
  const db = drizzle(client, { schema });
  return {
    store: createStore(db, scrub),
    migrate: () => migrate(db, { migrationsFolder }),
    backup: async (path) => {
      await client.execute({ sql: 'VACUUM INTO ?', args: [path] });
    },
    close: () => client.close(),
  };
}
