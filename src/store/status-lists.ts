import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { AwardId, StatusListId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { statusLists, statusSlots } from './schema/index.ts';

export type StatusList = typeof statusLists.$inferSelect;

export const createStatusLists = (db: Database) => ({
  ...protect({
    find: (id: StatusListId) => db.select().from(statusLists).where(eq(statusLists.id, id)).get(),
    findNewest: (keyId: string) =>
      db
        .select()
        .from(statusLists)
        .where(eq(statusLists.keyId, keyId))
        .orderBy(desc(statusLists.ordinal))
        .limit(1)
        .get(),
    listTaken: async (listId: StatusListId, among: readonly number[]) =>
      (
        await db
          .select({ slot: statusSlots.slot })
          .from(statusSlots)
          .where(and(eq(statusSlots.listId, listId), inArray(statusSlots.slot, [...among])))
          .all()
      ).map(({ slot }) => slot),
    listRevoked: async (listId: StatusListId) =>
      (
        await db
          .select({ slot: statusSlots.slot })
          .from(statusSlots)
          .where(and(eq(statusSlots.listId, listId), isNotNull(statusSlots.revokedAt)))
          .all()
      ).map(({ slot }) => slot),
    /** The keys that have lists, and so have to sign them. */
    listKeyIds: async () =>
      (await db.selectDistinct({ keyId: statusLists.keyId }).from(statusLists).all()).map(
        ({ keyId }) => keyId,
      ),
    findSlot: (awardId: AwardId) =>
      db.select().from(statusSlots).where(eq(statusSlots.awardId, awardId)).get(),
  }),
  /** Two that open the same list at once open it once. */
  insert: (row: typeof statusLists.$inferInsert) =>
    db.insert(statusLists).values(row).onConflictDoNothing(),
  takeSlot: (listId: StatusListId, slot: number, awardId: AwardId) =>
    [
      db.insert(statusSlots).values({ listId, slot, awardId }),
      db
        .update(statusLists)
        .set({ taken: sql`${statusLists.taken} + 1` })
        .where(eq(statusLists.id, listId)),
    ] as const,
  revokeSlot: (listId: StatusListId, slot: number, revokedAt: Date) =>
    [
      db
        .update(statusSlots)
        .set({ revokedAt })
        .where(and(eq(statusSlots.listId, listId), eq(statusSlots.slot, slot))),
      db
        .update(statusLists)
        .set({ revision: sql`${statusLists.revision} + 1` })
        .where(eq(statusLists.id, listId)),
    ] as const,
  /** Makes the bit of a slot nobody's, so that its award can have another. */
  freeAward: (listId: StatusListId, slot: number) =>
    db
      .update(statusSlots)
      .set({ awardId: null })
      .where(and(eq(statusSlots.listId, listId), eq(statusSlots.slot, slot))),
  /** Keeps a signed list unless a newer one was kept meanwhile. */
  saveSigned: (
    id: StatusListId,
    signed: { revision: number; document: string; validUntil: Date },
  ) =>
    db
      .update(statusLists)
      .set({
        signedRevision: signed.revision,
        document: signed.document,
        validUntil: signed.validUntil,
      })
      .where(and(eq(statusLists.id, id), sql`${statusLists.signedRevision} <= ${signed.revision}`)),
});
