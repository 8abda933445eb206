import { and, asc, desc, eq, gt, inArray, isNull, lt, lte, ne, or } from 'drizzle-orm';
import type { LearnerId, SessionId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import {
  addresses,
  learners,
  mailedLinks,
  passkeyChallenges,
  passkeys,
  sessions,
} from './schema/index.ts';

export type MailedLink = typeof mailedLinks.$inferSelect;
export type Session = typeof sessions.$inferSelect;
export type Passkey = typeof passkeys.$inferSelect;

export const createMailedLinks = (db: Database) => ({
  ...protect({
    find: (id: string) => db.select().from(mailedLinks).where(eq(mailedLinks.id, id)).get(),
    /** How many links for one purpose an address was sent since then; where an account is named, those it asked for. */
    countSince: async (
      purpose: MailedLink['purpose'],
      email: string,
      since: Date,
      learnerId?: LearnerId,
    ): Promise<number> =>
      db.$count(
        mailedLinks,
        and(
          eq(mailedLinks.purpose, purpose),
          eq(mailedLinks.email, email),
          learnerId ? eq(mailedLinks.learnerId, learnerId) : undefined,
          gt(mailedLinks.createdAt, since),
        ),
      ),
    countOfLearnerSince: async (learnerId: LearnerId, since: Date): Promise<number> =>
      db.$count(
        mailedLinks,
        and(eq(mailedLinks.learnerId, learnerId), gt(mailedLinks.createdAt, since)),
      ),
    /** Links by which a learner can still prove an address, newest first. */
    listOpenOfLearner: (learnerId: LearnerId, now: Date) =>
      db
        .select()
        .from(mailedLinks)
        .where(
          and(
            eq(mailedLinks.learnerId, learnerId),
            isNull(mailedLinks.usedAt),
            gt(mailedLinks.expiresAt, now),
          ),
        )
        .orderBy(desc(mailedLinks.createdAt))
        .all(),
  }),
  insert: (row: typeof mailedLinks.$inferInsert) => db.insert(mailedLinks).values(row),
  use: (id: string, usedAt: Date) =>
    db
      .update(mailedLinks)
      .set({ usedAt })
      .where(and(eq(mailedLinks.id, id), isNull(mailedLinks.usedAt))),
  /** Makes every open link useless that a learner asked for, or that was sent to an address of theirs. */
  closeOfLearner: (learnerId: LearnerId, usedAt: Date) =>
    db
      .update(mailedLinks)
      .set({ usedAt })
      .where(
        and(
          isNull(mailedLinks.usedAt),
          or(
            eq(mailedLinks.learnerId, learnerId),
            inArray(
              mailedLinks.email,
              db
                .select({ email: addresses.email })
                .from(addresses)
                .where(eq(addresses.learnerId, learnerId)),
            ),
          ),
        ),
      ),
});

export const createSessions = (db: Database) => {
  const inForce = (now: Date) => and(isNull(sessions.revokedAt), gt(sessions.expiresAt, now));
  return {
    ...protect({
      /** A session in force, with its learner. */
      findByDigest: (digest: string, now: Date) =>
        db
          .select({ session: sessions, learner: learners })
          .from(sessions)
          .innerJoin(learners, eq(learners.id, sessions.learnerId))
          .where(and(eq(sessions.digest, digest), inForce(now)))
          .get(),
      /** Sessions in force, the newest first. */
      listOfLearner: (learnerId: LearnerId, now: Date) =>
        db
          .select()
          .from(sessions)
          .where(and(eq(sessions.learnerId, learnerId), inForce(now)))
          .orderBy(desc(sessions.createdAt), desc(sessions.id))
          .all(),
    }),
    insert: (row: typeof sessions.$inferInsert) => db.insert(sessions).values(row),
    revoke: (id: SessionId, revokedAt: Date) =>
      db
        .update(sessions)
        .set({ revokedAt })
        .where(and(eq(sessions.id, id), isNull(sessions.revokedAt))),
    /** Ends one session, if it is this learner's. */
    revokeOfLearner: (id: SessionId, learnerId: LearnerId, revokedAt: Date) =>
      db
        .update(sessions)
        .set({ revokedAt })
        .where(
          and(eq(sessions.id, id), eq(sessions.learnerId, learnerId), isNull(sessions.revokedAt)),
        ),
    /** Ends every session of a learner but one. */
    revokeOthers: (learnerId: LearnerId, kept: SessionId | undefined, revokedAt: Date) =>
      db
        .update(sessions)
        .set({ revokedAt })
        .where(
          and(
            eq(sessions.learnerId, learnerId),
            isNull(sessions.revokedAt),
            kept === undefined ? undefined : ne(sessions.id, kept),
          ),
        ),
    /** Notes the day on which a session was last used. */
    touch: (id: SessionId, day: Date) =>
      db
        .update(sessions)
        .set({ lastSeenAt: day })
        .where(
          and(eq(sessions.id, id), or(isNull(sessions.lastSeenAt), lt(sessions.lastSeenAt, day))),
        ),
  };
};

export const createPasskeys = (db: Database) => {
  const own = (id: string, learnerId: LearnerId) =>
    and(eq(passkeys.id, id), eq(passkeys.learnerId, learnerId));
  return {
    ...protect({
      find: (id: string) => db.select().from(passkeys).where(eq(passkeys.id, id)).get(),
      listOfLearner: (learnerId: LearnerId) =>
        db
          .select()
          .from(passkeys)
          .where(eq(passkeys.learnerId, learnerId))
          .orderBy(asc(passkeys.createdAt), asc(passkeys.id))
          .all(),
    }),
    insert: (row: typeof passkeys.$inferInsert) => db.insert(passkeys).values(row),
    noteUse: (id: string, patch: Pick<Passkey, 'counter' | 'backedUp' | 'lastUsedAt'>) =>
      db.update(passkeys).set(patch).where(eq(passkeys.id, id)),
    rename: (id: string, learnerId: LearnerId, name: string) =>
      db.update(passkeys).set({ name }).where(own(id, learnerId)),
    remove: (id: string, learnerId: LearnerId) => db.delete(passkeys).where(own(id, learnerId)),
  };
};

export const createPasskeyChallenges = (db: Database) => ({
  ...protect({
    /** A challenge that can still be answered. */
    find: (challenge: string, now: Date) =>
      db
        .select()
        .from(passkeyChallenges)
        .where(
          and(eq(passkeyChallenges.challenge, challenge), gt(passkeyChallenges.expiresAt, now)),
        )
        .get(),
  }),
  insert: (row: typeof passkeyChallenges.$inferInsert) => db.insert(passkeyChallenges).values(row),
  remove: (challenge: string) =>
    db.delete(passkeyChallenges).where(eq(passkeyChallenges.challenge, challenge)),
  removeExpired: (now: Date) =>
    db.delete(passkeyChallenges).where(lte(passkeyChallenges.expiresAt, now)),
});
