import { and, asc, desc, eq, exists, inArray, isNotNull, or, sql } from 'drizzle-orm';
import type { AwardState } from '#domain/award.ts';
import type { AchievementId, IssuerId, LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { isAwardOf } from './ownership.ts';
import { achievements, addresses, awards, claimRequests, issuers } from './schema/index.ts';

/** Only what a learner holds, or only what waits for their answer. */
export interface MineFilter {
  readonly learnerId: LearnerId;
  readonly which: 'held' | 'offered';
}

export interface CatalogueQuery {
  readonly text?: string | undefined;
  readonly achievementType?: string | undefined;
  readonly tag?: string | undefined;
  readonly issuerId?: IssuerId | undefined;
  readonly mine?: MineFilter | undefined;
  readonly sort: 'name' | 'newest';
  readonly limit: number;
  readonly offset: number;
}

const stateOf: Readonly<Record<MineFilter['which'], AwardState>> = {
  held: 'accepted',
  offered: 'offered',
};

function selectMine(db: Database, { learnerId, which }: MineFilter) {
  return db
    .select({ one: sql`1` })
    .from(awards)
    .leftJoin(addresses, eq(addresses.id, awards.addressId))
    .where(
      and(
        eq(awards.achievementId, achievements.id),
        eq(awards.state, stateOf[which]),
        isAwardOf(learnerId),
      ),
    );
}

function matching(db: Database, query: CatalogueQuery) {
  // Not LIKE: D1 refuses patterns of more than 50 bytes, and here nothing needs escaping.
  const contains = (column: unknown) => sql`instr(lower(${column}), lower(${query.text})) > 0`;
  const { tag, achievementType, issuerId, mine } = query;
  return and(
    // What is no longer awarded leaves the catalogue, and stays with those who hold it.
    mine
      ? inArray(achievements.state, ['published', 'retired'])
      : eq(achievements.state, 'published'),
    query.text
      ? or(
          contains(achievements.name),
          contains(achievements.description),
          contains(achievements.tags),
        )
      : undefined,
    achievementType ? eq(achievements.achievementType, achievementType) : undefined,
    tag
      ? sql`EXISTS (SELECT 1 FROM json_each(${achievements.tags}) WHERE json_each.value = ${tag})`
      : undefined,
    issuerId ? eq(achievements.issuerId, issuerId) : undefined,
    mine ? exists(selectMine(db, mine)) : undefined,
  );
}

const orders = {
  name: [sql`${achievements.name} COLLATE NOCASE`, asc(achievements.id)],
  newest: [desc(achievements.publishedAt), desc(achievements.id)],
} as const;

export const createCatalogue = (db: Database) => ({
  ...protect({
    /** A page of the public catalogue, with the names of the issuers. */
    list: (query: CatalogueQuery) =>
      db
        .select({ achievement: achievements, issuerName: issuers.name })
        .from(achievements)
        .innerJoin(issuers, eq(issuers.id, achievements.issuerId))
        .where(matching(db, query))
        .orderBy(...orders[query.sort])
        .limit(query.limit)
        .offset(query.offset)
        .all(),
    count: async (query: CatalogueQuery): Promise<number> =>
      db.$count(achievements, matching(db, query)),
    listTypes: async () =>
      (
        await db
          .selectDistinct({ type: achievements.achievementType })
          .from(achievements)
          .where(and(eq(achievements.state, 'published'), isNotNull(achievements.achievementType)))
          .orderBy(achievements.achievementType)
          .all()
      ).flatMap(({ type }) => (type ? [type] : [])),
    /** The tags in use, in alphabetical order. */
    listTags: async (limit: number) =>
      (
        await db.all<{ tag: string }>(
          sql`SELECT DISTINCT json_each.value AS tag FROM ${achievements}, json_each(${achievements.tags}) WHERE ${achievements.state} = 'published' ORDER BY json_each.value COLLATE NOCASE LIMIT ${limit}`,
        )
      ).map(({ tag }) => tag),
    /** The issuers that have something in the catalogue. */
    listIssuers: () =>
      db
        .selectDistinct({ id: issuers.id, name: issuers.name })
        .from(issuers)
        .innerJoin(achievements, eq(achievements.issuerId, issuers.id))
        .where(eq(achievements.state, 'published'))
        .orderBy(asc(issuers.name))
        .all(),
    /** A learner's awards of these achievements that are held or wait for an answer. */
    listAwards: async (learnerId: LearnerId, ids: readonly AchievementId[]) =>
      ids.length === 0
        ? []
        : db
            .select({
              id: awards.id,
              achievementId: awards.achievementId,
              addressId: awards.addressId,
              state: awards.state,
            })
            .from(awards)
            .leftJoin(addresses, eq(addresses.id, awards.addressId))
            .where(
              and(
                inArray(awards.achievementId, [...ids]),
                inArray(awards.state, ['accepted', 'offered']),
                isAwardOf(learnerId),
              ),
            )
            .orderBy(desc(awards.awardedAt), desc(awards.id))
            .all(),
    /** Which of these achievements a learner has asked for and not been answered about. */
    listRequested: async (learnerId: LearnerId, ids: readonly AchievementId[]) =>
      ids.length === 0
        ? []
        : (
            await db
              .select({ id: claimRequests.achievementId })
              .from(claimRequests)
              .where(
                and(
                  eq(claimRequests.learnerId, learnerId),
                  eq(claimRequests.state, 'open'),
                  inArray(claimRequests.achievementId, [...ids]),
                ),
              )
              .all()
          ).map(({ id }) => id),
  }),
});
