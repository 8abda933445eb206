import { createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import * as schema from '../schema/index.ts';
import { createStore, type Store } from '../store.ts';

/** Opens a libSQL server over HTTP, where there are no files and no sockets. */
export function openLibsqlWeb(url: string, authToken?: string): Store {
  return createStore(drizzle(createClient({ url, ...(authToken ? { authToken } : {}) }), { schema }));
}
