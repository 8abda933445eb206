import { and, asc, desc, eq, isNotNull } from 'drizzle-orm';
import type { AddressId, LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { addresses, learners } from './schema/index.ts';

export type Learner = typeof learners.$inferSelect;
export type Address = typeof addresses.$inferSelect;

export const createLearners = (db: Database) => ({
  ...protect({
    find: (id: LearnerId) => db.select().from(learners).where(eq(learners.id, id)).get(),
  }),
  insert: (row: typeof learners.$inferInsert) => db.insert(learners).values(row),
  update: (id: LearnerId, version: number, patch: Partial<Learner>) =>
    db
      .update(learners)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(learners.id, id), eq(learners.version, version))),
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
  /** Notes an address that must be new: one that became known meanwhile is a conflict. */
  create: (row: typeof addresses.$inferInsert) => db.insert(addresses).values(row),
  update: (id: AddressId, version: number, patch: Partial<Address>) =>
    db
      .update(addresses)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(addresses.id, id), eq(addresses.version, version))),
  /** Says that whoever reads mail at an address is under a guardian; nothing unsays it, so it needs no version. */
  setUnderGuardian: (email: string) =>
    db.update(addresses).set({ underGuardian: true }).where(eq(addresses.email, email)),
  // What mail finds out is nobody's decision and must not get in the way of one: these change no version.
  markBounced: (id: AddressId, bounce: { bouncedAt: Date; bounceReason: string }) =>
    db.update(addresses).set(bounce).where(eq(addresses.id, id)),
  clearBounce: (email: string) =>
    db
      .update(addresses)
      .set({ bouncedAt: null, bounceReason: null })
      .where(and(eq(addresses.email, email), isNotNull(addresses.bouncedAt))),
  setReminders: (id: AddressId, remindersStoppedAt: Date | null) =>
    db.update(addresses).set({ remindersStoppedAt }).where(eq(addresses.id, id)),
});
