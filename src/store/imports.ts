import { and, count, desc, eq, getTableColumns, inArray } from 'drizzle-orm';
import type { ImportedBadgeId, LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { importedBadges } from './schema/index.ts';

export type ImportedBadge = typeof importedBadges.$inferSelect;
/** A badge without what takes up space: its file, its document and its report. */
export type ImportedBadgeRow = Omit<ImportedBadge, 'bytes' | 'document' | 'report'>;

const { bytes: _, document: __, report: ___, ...rowColumns } = getTableColumns(importedBadges);

export const createImportedBadges = (db: Database) => ({
  ...protect({
    find: (id: ImportedBadgeId) =>
      db.select().from(importedBadges).where(eq(importedBadges.id, id)).get(),
    findByDigest: (learnerId: LearnerId, digest: string) =>
      db
        .select()
        .from(importedBadges)
        .where(and(eq(importedBadges.learnerId, learnerId), eq(importedBadges.digest, digest)))
        .get(),
    /** What a learner has of this `id` from this issuer. */
    findByCredential: (learnerId: LearnerId, credentialId: string, issuerId: string) =>
      db
        .select()
        .from(importedBadges)
        .where(
          and(
            eq(importedBadges.learnerId, learnerId),
            eq(importedBadges.credentialId, credentialId),
            eq(importedBadges.issuerId, issuerId),
          ),
        )
        .get(),
    /** The newest first. */
    listOfLearner: (learnerId: LearnerId): Promise<ImportedBadgeRow[]> =>
      db
        .select(rowColumns)
        .from(importedBadges)
        .where(eq(importedBadges.learnerId, learnerId))
        .orderBy(desc(importedBadges.receivedAt), desc(importedBadges.id))
        .all(),
    /** What is in these, at most 100 at once. */
    listDocuments: (ids: readonly ImportedBadgeId[]) =>
      db
        .select({ id: importedBadges.id, document: importedBadges.document })
        .from(importedBadges)
        .where(inArray(importedBadges.id, [...ids]))
        .all(),
    countOfLearner: async (learnerId: LearnerId): Promise<number> => {
      const found = await db
        .select({ count: count() })
        .from(importedBadges)
        .where(eq(importedBadges.learnerId, learnerId))
        .get();
      return found?.count ?? 0;
    },
  }),
  insert: (row: typeof importedBadges.$inferInsert) => db.insert(importedBadges).values(row),
  update: (id: ImportedBadgeId, version: number, patch: Partial<ImportedBadge>) =>
    db
      .update(importedBadges)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(importedBadges.id, id), eq(importedBadges.version, version))),
  remove: (id: ImportedBadgeId) => db.delete(importedBadges).where(eq(importedBadges.id, id)),
});
