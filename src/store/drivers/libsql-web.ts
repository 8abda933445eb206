import { type Client, type Config, createClient } from '@libsql/client/web';
import { drizzle } from 'drizzle-orm/libsql/web';
import * as schema from '../schema/index.ts';
import { createStore, type Store } from '../store.ts';

/**
 * A client that opens a connection for every call and keeps nothing.
 *
 * In workerd a request must not wait for what another one started; a shared client queues calls
 * and so hangs under load. Over HTTP a connection is no more than the call itself.
 */
function createStatelessClient(config: Config): Client {
  const once = async <T>(work: (client: Client) => Promise<T>): Promise<T> => {
    const client = createClient(config);
    try {
      return await work(client);
    } finally {
      client.close();
    }
  };
  return {
    execute: (...args: Parameters<Client['execute']>) => once((client) => client.execute(...args)),
    batch: (...args: Parameters<Client['batch']>) => once((client) => client.batch(...args)),
    migrate: (...args: Parameters<Client['migrate']>) => once((client) => client.migrate(...args)),
    executeMultiple: (sql: string) => once((client) => client.executeMultiple(sql)),
    transaction: () =>
      Promise.reject(new Error('Changes are batches; there are no interactive transactions.')),
    sync: () => Promise.resolve(undefined),
    close: () => {},
    reconnect: () => {},
    closed: false,
    protocol: 'http',
  };
}

/** Opens a libSQL server over HTTP, where there are no files and no sockets. */
export function openLibsqlWeb(url: string, authToken?: string): Store {
  const client = createStatelessClient({ url, ...(authToken ? { authToken } : {}) });
  return createStore(drizzle(client, { schema }));
}
