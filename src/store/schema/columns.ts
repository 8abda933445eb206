import { integer, text } from 'drizzle-orm/sqlite-core';

/** A moment, stored as milliseconds since 1970, read as a `Date`. */
export const moment = (name: string) => integer(name, { mode: 'timestamp_ms' });
export const flag = (name: string) => integer(name, { mode: 'boolean' });
export const json = <T>(name: string) => text(name, { mode: 'json' }).$type<T>();
/** How often a row has changed; each change's audit row carries it, so two at once cannot both land. */
export const version = () => integer('version').notNull().default(1);
