import { and, desc, eq, like, lt, or, sql } from 'drizzle-orm';
import type { AchievementState } from '#domain/achievement.ts';
import type { AchievementId, IssuerId } from '#domain/ids.ts';
import { cutPage, decodeCursor } from './cursor.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { achievements, images } from './schema/index.ts';

export type Achievement = typeof achievements.$inferSelect;
export type Image = typeof images.$inferSelect;

export interface CatalogueQuery {
  readonly text?: string | undefined;
  readonly achievementType?: string | undefined;
  readonly limit: number;
  readonly offset: number;
}

export interface AchievementListing {
  readonly issuerId: IssuerId;
  readonly state?: AchievementState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function matching(query: CatalogueQuery) {
  // Not LIKE: D1 refuses patterns of more than 50 bytes, and here nothing needs escaping.
  const contains = (column: unknown) => sql`instr(lower(${column}), lower(${query.text})) > 0`;
  return and(
    eq(achievements.state, 'published'),
    query.text
      ? or(
          contains(achievements.name),
          contains(achievements.description),
          contains(achievements.tags),
        )
      : undefined,
    query.achievementType ? eq(achievements.achievementType, query.achievementType) : undefined,
  );
}

export const createAchievements = (db: Database) => ({
  ...protect({
    find: (id: AchievementId) =>
      db.select().from(achievements).where(eq(achievements.id, id)).get(),
    /** The public catalogue, by name. */
    listPublished: (query: CatalogueQuery) =>
      db
        .select()
        .from(achievements)
        .where(matching(query))
        .orderBy(achievements.name)
        .limit(query.limit)
        .offset(query.offset)
        .all(),
    countPublished: async (query: CatalogueQuery): Promise<number> =>
      db.$count(achievements, matching(query)),
    listTypes: async () =>
      (
        await db
          .selectDistinct({ type: achievements.achievementType })
          .from(achievements)
          .where(and(eq(achievements.state, 'published'), like(achievements.achievementType, '_%')))
          .orderBy(achievements.achievementType)
          .all()
      ).flatMap(({ type }) => (type ? [type] : [])),
    list: async ({ issuerId, state, limit, cursor }: AchievementListing) => {
      const place = cursor === undefined ? undefined : decodeCursor(cursor);
      const rows = await db
        .select()
        .from(achievements)
        .where(
          and(
            eq(achievements.issuerId, issuerId),
            state ? eq(achievements.state, state) : undefined,
            place &&
              or(
                lt(achievements.createdAt, place.at),
                and(
                  eq(achievements.createdAt, place.at),
                  lt(achievements.id, place.id as AchievementId),
                ),
              ),
          ),
        )
        .orderBy(desc(achievements.createdAt), desc(achievements.id))
        .limit(limit + 1)
        .all();
      return cutPage(
        rows,
        limit,
        (row) => ({ at: row.createdAt, id: row.id }),
        (row) => row,
      );
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
