import { and, count, eq, gt, isNull } from 'drizzle-orm';
import type { PresentationRequestId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { presentationRequests } from './schema/index.ts';

export type PresentationRequest = typeof presentationRequests.$inferSelect;

export const createPresentationRequests = (db: Database) => ({
  ...protect({
    find: (id: PresentationRequestId) =>
      db.select().from(presentationRequests).where(eq(presentationRequests.id, id)).get(),
    /** How many are not over at this moment. */
    countOpen: async (now: Date) => {
      const row = await db
        .select({ open: count() })
        .from(presentationRequests)
        .where(gt(presentationRequests.expiresAt, now))
        .get();
      return row?.open ?? 0;
    },
  }),
  insert: (row: typeof presentationRequests.$inferInsert) =>
    db.insert(presentationRequests).values(row),
  /** Keeps an answer where there is none. */
  answer: (id: PresentationRequestId, answer: string) =>
    db
      .update(presentationRequests)
      .set({ answer })
      .where(and(eq(presentationRequests.id, id), isNull(presentationRequests.answer))),
});
