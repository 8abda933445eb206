import { and, desc, eq } from 'drizzle-orm';
import type { AchievementState } from '#domain/achievement.ts';
import type { AchievementId, IssuerId } from '#domain/ids.ts';
import { cutPage, isAfter } from './cursor.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { achievements, images } from './schema/index.ts';

export type Achievement = typeof achievements.$inferSelect;
export type Image = typeof images.$inferSelect;

interface AchievementListing {
  readonly issuerId: IssuerId;
  readonly state?: AchievementState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export const createAchievements = (db: Database) => ({
  ...protect({
    find: (id: AchievementId) =>
      db.select().from(achievements).where(eq(achievements.id, id)).get(),
    /** The ids of everything in the public catalogue. */
    listPublishedIds: async (limit: number) =>
      (
        await db
          .select({ id: achievements.id })
          .from(achievements)
          .where(eq(achievements.state, 'published'))
          .orderBy(achievements.id)
          .limit(limit)
          .all()
      ).map(({ id }) => id),
    list: async ({ issuerId, state, limit, cursor }: AchievementListing) => {
      const rows = await db
        .select()
        .from(achievements)
        .where(
          and(
            eq(achievements.issuerId, issuerId),
            state ? eq(achievements.state, state) : undefined,
            isAfter({ at: achievements.createdAt, id: achievements.id }, cursor),
          ),
        )
        .orderBy(desc(achievements.createdAt), desc(achievements.id))
        .limit(limit + 1)
        .all();
      return cutPage(rows, limit, (row) => ({ at: row.createdAt, id: row.id }));
    },
  }),
  insert: (row: typeof achievements.$inferInsert) => db.insert(achievements).values(row),
  update: (id: AchievementId, version: number, patch: Partial<Achievement>) =>
    db
      .update(achievements)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(achievements.id, id), eq(achievements.version, version))),
});

export const createImages = (db: Database) => ({
  ...protect({
    find: (digest: string) => db.select().from(images).where(eq(images.digest, digest)).get(),
  }),
  /** Keeping the same bytes twice keeps them once. */
  insert: (row: typeof images.$inferInsert) => db.insert(images).values(row).onConflictDoNothing(),
});
