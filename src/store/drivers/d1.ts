import type { D1Database } from '@cloudflare/workers-types';
import { drizzle } from 'drizzle-orm/d1';
import * as schema from '../schema/index.ts';
import { createStore, type Store } from '../store.ts';

/** Opens a Cloudflare D1 database. */
export function openD1(binding: D1Database): Store {
  return createStore(drizzle(binding as never, { schema }));
}
