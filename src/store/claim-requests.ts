import { and, desc, eq, isNotNull } from 'drizzle-orm';
import type { ClaimRequestState } from '#domain/claim-request.ts';
import type { AchievementId, CentreId, ClaimRequestId, IssuerId, LearnerId } from '#domain/ids.ts';
import { cutPage, isAfter } from './cursor.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { achievements, addresses, centres, claimRequests, issuers } from './schema/index.ts';

export type ClaimRequest = typeof claimRequests.$inferSelect;

export interface ClaimRequestListing {
  readonly issuerId: IssuerId;
  readonly centreId?: CentreId | undefined;
  readonly achievementId?: AchievementId | undefined;
  readonly state?: ClaimRequestState | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** Requests with what they ask for, of whom, and the primary address of who asks. */
function selectDetails(db: Database) {
  return db
    .select({
      request: claimRequests,
      achievement: achievements,
      issuer: issuers,
      centre: centres,
      address: addresses,
    })
    .from(claimRequests)
    .innerJoin(achievements, eq(achievements.id, claimRequests.achievementId))
    .innerJoin(issuers, eq(issuers.id, claimRequests.issuerId))
    .leftJoin(centres, eq(centres.id, claimRequests.centreId))
    .leftJoin(
      addresses,
      and(
        eq(addresses.learnerId, claimRequests.learnerId),
        eq(addresses.isPrimary, true),
        isNotNull(addresses.provedAt),
      ),
    );
}

export const createClaimRequests = (db: Database) => ({
  ...protect({
    find: (id: ClaimRequestId) => selectDetails(db).where(eq(claimRequests.id, id)).get(),
    listOfLearner: (learnerId: LearnerId) =>
      selectDetails(db)
        .where(eq(claimRequests.learnerId, learnerId))
        .orderBy(desc(claimRequests.createdAt), desc(claimRequests.id))
        .all(),
    list: async (query: ClaimRequestListing) => {
      const rows = await selectDetails(db)
        .where(
          and(
            eq(claimRequests.issuerId, query.issuerId),
            query.centreId ? eq(claimRequests.centreId, query.centreId) : undefined,
            query.achievementId ? eq(claimRequests.achievementId, query.achievementId) : undefined,
            query.state ? eq(claimRequests.state, query.state) : undefined,
            isAfter({ at: claimRequests.createdAt, id: claimRequests.id }, query.cursor),
          ),
        )
        .orderBy(desc(claimRequests.createdAt), desc(claimRequests.id))
        .limit(query.limit + 1)
        .all();
      return cutPage(rows, query.limit, ({ request }) => ({
        at: request.createdAt,
        id: request.id,
      }));
    },
  }),
  /** A second open request of a learner for the same achievement is refused by a constraint. */
  insert: (row: typeof claimRequests.$inferInsert) => db.insert(claimRequests).values(row),
  update: (id: ClaimRequestId, version: number, patch: Partial<ClaimRequest>) =>
    db
      .update(claimRequests)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(claimRequests.id, id), eq(claimRequests.version, version))),
});
