import { and, desc, eq, inArray, isNotNull, isNull, sql } from 'drizzle-orm';
import type { AwardState } from '#domain/award.ts';
import type { AchievementId, AwardId, CentreId, IssuerId, LearnerId } from '#domain/ids.ts';
import { cutPage, isAfter } from './cursor.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { isAwardOf } from './ownership.ts';
import { achievements, addresses, awards, centres, credentials, issuers } from './schema/index.ts';

export type Award = typeof awards.$inferSelect;
export type Credential = typeof credentials.$inferSelect;

export interface AwardListing {
  readonly issuerId: IssuerId;
  readonly achievementId?: AchievementId | undefined;
  readonly state?: AwardState | undefined;
  readonly email?: string | undefined;
  readonly centreId?: CentreId | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

function selectDetails(db: Database) {
  return db
    .select({
      award: awards,
      achievement: achievements,
      issuer: issuers,
      centre: centres,
      address: addresses,
    })
    .from(awards)
    .innerJoin(achievements, eq(achievements.id, awards.achievementId))
    .innerJoin(issuers, eq(issuers.id, awards.issuerId))
    .leftJoin(centres, eq(centres.id, awards.centreId))
    .leftJoin(addresses, eq(addresses.id, awards.addressId));
}

/** An award with what it is of, whose, and where its offer went. */
export type AwardDetail = NonNullable<Awaited<ReturnType<ReturnType<typeof createAwards>['find']>>>;

export const createAwards = (db: Database) => ({
  ...protect({
    /** An award with all that a credential or a page says of it. */
    find: (id: AwardId) => selectDetails(db).where(eq(awards.id, id)).get(),
    /** Those of these awards that there are, in no particular order; at most 100 at once. */
    findAll: (ids: readonly AwardId[]) =>
      selectDetails(db)
        .where(inArray(awards.id, [...ids]))
        .all(),
    listOfLearner: (learnerId: LearnerId) =>
      selectDetails(db)
        .where(eq(awards.learnerId, learnerId))
        .orderBy(desc(awards.awardedAt), desc(awards.id))
        .all(),
    /** Awards sent to addresses that this learner has proved, and not taken into the account yet. */
    listUnclaimed: (learnerId: LearnerId) =>
      selectDetails(db)
        .where(
          and(
            isNull(awards.learnerId),
            eq(addresses.learnerId, learnerId),
            isNotNull(addresses.provedAt),
          ),
        )
        .orderBy(desc(awards.awardedAt), desc(awards.id))
        .all(),
    /** Awards of this learner that wait for an answer. */
    listOffers: (learnerId: LearnerId) =>
      selectDetails(db)
        .where(and(isAwardOf(learnerId), eq(awards.state, 'offered')))
        .orderBy(desc(awards.offeredAt))
        .all(),
    list: async (query: AwardListing) => {
      const rows = await selectDetails(db)
        .where(
          and(
            eq(awards.issuerId, query.issuerId),
            query.achievementId ? eq(awards.achievementId, query.achievementId) : undefined,
            query.state ? eq(awards.state, query.state) : undefined,
            query.centreId ? eq(awards.centreId, query.centreId) : undefined,
            query.email ? eq(addresses.email, query.email) : undefined,
            isAfter({ at: awards.createdAt, id: awards.id }, query.cursor),
          ),
        )
        .orderBy(desc(awards.createdAt), desc(awards.id))
        .limit(query.limit + 1)
        .all();
      return cutPage(rows, query.limit, ({ award }) => ({ at: award.createdAt, id: award.id }));
    },
  }),
  /** The address is looked up by the batch itself, so that two awards to a new address share one row. */
  insert: (row: Omit<typeof awards.$inferInsert, 'addressId'>, email: string | undefined) =>
    db.insert(awards).values({
      ...row,
      addressId:
        email === undefined
          ? null
          : sql`(SELECT ${addresses.id} FROM ${addresses} WHERE ${addresses.email} = ${email})`,
    }),
  update: (id: AwardId, version: number, patch: Partial<Award>) =>
    db
      .update(awards)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(awards.id, id), eq(awards.version, version))),
  updateAddress: (id: AwardId, email: string) =>
    db
      .update(awards)
      .set({
        addressId: sql`(SELECT ${addresses.id} FROM ${addresses} WHERE ${addresses.email} = ${email})`,
      })
      .where(eq(awards.id, id)),
});

export const createCredentials = (db: Database) => ({
  ...protect({
    findLatest: (awardId: AwardId) =>
      db
        .select()
        .from(credentials)
        .where(eq(credentials.awardId, awardId))
        .orderBy(desc(credentials.revision))
        .limit(1)
        .get(),
    /** Every signed document of these awards, the latest of each last; at most 100 awards at once. */
    listOf: (awardIds: readonly AwardId[]) =>
      db
        .select()
        .from(credentials)
        .where(inArray(credentials.awardId, [...awardIds]))
        .orderBy(credentials.revision)
        .all(),
  }),
  insert: (row: typeof credentials.$inferInsert) => db.insert(credentials).values(row),
});
