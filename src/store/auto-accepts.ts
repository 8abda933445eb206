import { and, asc, eq, isNotNull, or } from 'drizzle-orm';
import type { IssuerId, LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { isAwardOf } from './ownership.ts';
import { addresses, autoAccepts, awards, issuers, learners } from './schema/index.ts';

export const createAutoAccepts = (db: Database) => ({
  ...protect({
    /** Since when a learner accepts the awards of an issuer beforehand. */
    find: (learnerId: LearnerId, issuerId: IssuerId) =>
      db
        .select()
        .from(autoAccepts)
        .where(and(eq(autoAccepts.learnerId, learnerId), eq(autoAccepts.issuerId, issuerId)))
        .get(),
    /** Every issuer a learner has awards of, offered or answered, with the switch where it is on. */
    listIssuers: (learnerId: LearnerId) =>
      db
        .selectDistinct({ id: issuers.id, name: issuers.name, since: autoAccepts.since })
        .from(awards)
        .innerJoin(issuers, eq(issuers.id, awards.issuerId))
        .leftJoin(addresses, eq(addresses.id, awards.addressId))
        .leftJoin(
          autoAccepts,
          and(eq(autoAccepts.issuerId, issuers.id), eq(autoAccepts.learnerId, learnerId)),
        )
        .where(isAwardOf(learnerId))
        .orderBy(asc(issuers.name))
        .all(),
    /** Whether a learner has accepted anything of an issuer yet, whatever became of it since. */
    hasAccepted: async (learnerId: LearnerId, issuerId: IssuerId): Promise<boolean> =>
      (await db
        .select({ id: awards.id })
        .from(awards)
        .where(
          and(
            eq(awards.learnerId, learnerId),
            eq(awards.issuerId, issuerId),
            isNotNull(awards.acceptedAt),
          ),
        )
        .limit(1)
        .get()) !== undefined,
    /** Whether the account, or any address of it, is under a guardian. */
    isUnderGuardian: async (learnerId: LearnerId): Promise<boolean> =>
      (await db
        .select({ id: learners.id })
        .from(learners)
        .leftJoin(addresses, eq(addresses.learnerId, learners.id))
        .where(
          and(
            eq(learners.id, learnerId),
            or(eq(learners.underGuardian, true), eq(addresses.underGuardian, true)),
          ),
        )
        .limit(1)
        .get()) !== undefined,
  }),
  /** Switching on what is on changes nothing. */
  insert: (row: typeof autoAccepts.$inferInsert) =>
    db.insert(autoAccepts).values(row).onConflictDoNothing(),
  remove: (learnerId: LearnerId, issuerId: IssuerId) =>
    db
      .delete(autoAccepts)
      .where(and(eq(autoAccepts.learnerId, learnerId), eq(autoAccepts.issuerId, issuerId))),
});
