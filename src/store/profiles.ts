import { and, asc, count, desc, eq, gt, sql } from 'drizzle-orm';
import type { LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { handles, learners, portraits } from './schema/index.ts';

export type Handle = typeof handles.$inferSelect;
export type Portrait = typeof portraits.$inferSelect;

/** The handle that a learner has now: the one that was taken up last. */
const present = sql<string>`(
  SELECT present.handle FROM handles AS present
  WHERE present.learner_id = learners.id ORDER BY present.created_at DESC LIMIT 1
)`;

/** Learners who have switched their profile on, and have a handle to be found by. */
const isOpen = and(eq(learners.profilePublic, true), sql`${present} IS NOT NULL`);

export const createHandles = (db: Database) => ({
  ...protect({
    /** The learner to whom a handle leads, and the handle they have now. */
    findLearner: (skeleton: string) =>
      db
        .select({ learner: learners, handle: present })
        .from(handles)
        .innerJoin(learners, eq(learners.id, handles.learnerId))
        .where(eq(handles.skeleton, skeleton))
        .get(),
    findBySkeleton: (skeleton: string) =>
      db.select().from(handles).where(eq(handles.skeleton, skeleton)).get(),
    /** The newest, which is the present one, first. */
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(handles)
        .where(eq(handles.learnerId, learnerId))
        .orderBy(desc(handles.createdAt))
        .all(),
    countSince: async (learnerId: LearnerId, since: Date): Promise<number> =>
      db.$count(handles, and(eq(handles.learnerId, learnerId), gt(handles.createdAt, since))),
    countOpen: async (): Promise<number> =>
      (await db.select({ open: count() }).from(learners).where(isOpen).get())?.open ?? 0,
    /** Handles of profiles that are on, for search engines. */
    listOpen: async (limit: number, offset: number) =>
      (
        await db
          .select({ handle: present })
          .from(learners)
          .where(isOpen)
          .orderBy(asc(learners.createdAt), asc(learners.id))
          .limit(limit)
          .offset(offset)
          .all()
      ).map(({ handle }) => handle),
  }),
  insert: (row: typeof handles.$inferInsert) => db.insert(handles).values(row),
  /** Takes up again what the learner had before, perhaps spelled in another way that looks the same. */
  renew: (skeleton: string, learnerId: LearnerId, patch: Pick<Handle, 'handle' | 'createdAt'>) =>
    db
      .update(handles)
      .set(patch)
      .where(and(eq(handles.skeleton, skeleton), eq(handles.learnerId, learnerId))),
});

export const createPortraits = (db: Database) => ({
  ...protect({
    find: (learnerId: LearnerId) =>
      db.select().from(portraits).where(eq(portraits.learnerId, learnerId)).get(),
    /** When the picture was uploaded, without the picture; `undefined` where there is none. */
    findMoment: async (learnerId: LearnerId) =>
      (
        await db
          .select({ createdAt: portraits.createdAt })
          .from(portraits)
          .where(eq(portraits.learnerId, learnerId))
          .get()
      )?.createdAt,
  }),
  put: (row: typeof portraits.$inferInsert) =>
    db
      .insert(portraits)
      .values(row)
      .onConflictDoUpdate({
        target: portraits.learnerId,
        set: { mediaType: row.mediaType, bytes: row.bytes, createdAt: row.createdAt },
      }),
  remove: (learnerId: LearnerId) => db.delete(portraits).where(eq(portraits.learnerId, learnerId)),
});
