import { and, asc, desc, eq, gt, isNull } from 'drizzle-orm';
import type { AddressId, LearnerId, SessionId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { addresses, learners, mailedLinks, sessions } from './schema/index.ts';

export type Learner = typeof learners.$inferSelect;
export type Address = typeof addresses.$inferSelect;
export type MailedLink = typeof mailedLinks.$inferSelect;
export type Session = typeof sessions.$inferSelect;

export const createLearners = (db: Database) => ({
  ...protect({
    find: (id: LearnerId) => db.select().from(learners).where(eq(learners.id, id)).get(),
  }),
  insert: (row: typeof learners.$inferInsert) => db.insert(learners).values(row),
});

export const createAddresses = (db: Database) => ({
  ...protect({
    find: (id: AddressId) => db.select().from(addresses).where(eq(addresses.id, id)).get(),
    findByEmail: (email: string) =>
      db.select().from(addresses).where(eq(addresses.email, email)).get(),
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(addresses)
        .where(eq(addresses.learnerId, learnerId))
        .orderBy(desc(addresses.isPrimary), asc(addresses.createdAt))
        .all(),
  }),
  /** Noting an address that is known already changes nothing. */
  insert: (row: typeof addresses.$inferInsert) =>
    db.insert(addresses).values(row).onConflictDoNothing(),
  update: (id: AddressId, version: number, patch: Partial<Address>) =>
    db
      .update(addresses)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(addresses.id, id), eq(addresses.version, version))),
});

export const createMailedLinks = (db: Database) => ({
  ...protect({
    find: (id: string) => db.select().from(mailedLinks).where(eq(mailedLinks.id, id)).get(),
    countSince: async (email: string, since: Date): Promise<number> =>
      db.$count(mailedLinks, and(eq(mailedLinks.email, email), gt(mailedLinks.createdAt, since))),
  }),
  insert: (row: typeof mailedLinks.$inferInsert) => db.insert(mailedLinks).values(row),
  use: (id: string, usedAt: Date) =>
    db
      .update(mailedLinks)
      .set({ usedAt })
      .where(and(eq(mailedLinks.id, id), isNull(mailedLinks.usedAt))),
});

export const createSessions = (db: Database) => ({
  ...protect({
    /** A session in force, with its learner. */
    findByDigest: (digest: string, now: Date) =>
      db
        .select({ session: sessions, learner: learners })
        .from(sessions)
        .innerJoin(learners, eq(learners.id, sessions.learnerId))
        .where(
          and(eq(sessions.digest, digest), isNull(sessions.revokedAt), gt(sessions.expiresAt, now)),
        )
        .get(),
  }),
  insert: (row: typeof sessions.$inferInsert) => db.insert(sessions).values(row),
  revoke: (id: SessionId, revokedAt: Date) =>
    db.update(sessions).set({ revokedAt }).where(eq(sessions.id, id)),
});
