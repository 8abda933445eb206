import { and, eq, inArray } from 'drizzle-orm';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { renditions } from './schema/index.ts';

export const createRenditions = (db: Database) => ({
  ...protect({
    find: (subject: string, kind: string) =>
      db
        .select()
        .from(renditions)
        .where(and(eq(renditions.subject, subject), eq(renditions.kind, kind)))
        .get(),
  }),
  /** Of two that were made at once the first is kept. */
  insert: (row: typeof renditions.$inferInsert) =>
    db.insert(renditions).values(row).onConflictDoNothing(),
  /** @param subjects - at most 90 */
  forget: (subjects: readonly string[]) =>
    db.delete(renditions).where(inArray(renditions.subject, [...subjects])),
});
