import { and, desc, eq } from 'drizzle-orm';
import type { ImportedBadgeId, LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { importedBadges } from './schema/index.ts';

export type ImportedBadge = typeof importedBadges.$inferSelect;

export const createImportedBadges = (db: Database) => ({
  ...protect({
    find: (id: ImportedBadgeId) =>
      db.select().from(importedBadges).where(eq(importedBadges.id, id)).get(),
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(importedBadges)
        .where(eq(importedBadges.learnerId, learnerId))
        .orderBy(desc(importedBadges.receivedAt))
        .all(),
  }),
  insert: (row: typeof importedBadges.$inferInsert) => db.insert(importedBadges).values(row),
  update: (id: ImportedBadgeId, version: number, patch: Partial<ImportedBadge>) =>
    db
      .update(importedBadges)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(importedBadges.id, id), eq(importedBadges.version, version))),
  remove: (id: ImportedBadgeId) => db.delete(importedBadges).where(eq(importedBadges.id, id)),
});
