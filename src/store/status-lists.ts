import { and, desc, eq, inArray, isNotNull, sql } from 'drizzle-orm';
import type { AwardId, StatusListId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { awards, credentials, statusLists, statusSlots } from './schema/index.ts';

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
    /** The slots of an award, one for each key that signed it, with the key of the list. */
    listSlots: (awardId: AwardId) =>
      db
        .select({
          listId: statusSlots.listId,
          slot: statusSlots.slot,
          revokedAt: statusSlots.revokedAt,
          keyId: statusLists.keyId,
        })
        .from(statusSlots)
        .innerJoin(statusLists, eq(statusLists.id, statusSlots.listId))
        .where(eq(statusSlots.awardId, awardId))
        .all(),
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
  /**
   * Takes a slot for another form of a document that is signed already. If the award is revoked by then, the
   * slot is as well; if the document has been replaced or erased, it is a revoked slot of nobody's.
   */
  takeSlotOf: (
    { listId, slot }: { listId: StatusListId; slot: number },
    { awardId, revision }: { awardId: AwardId; revision: number },
    now: Date,
  ) => {
    const isLatest = sql`(SELECT max(${credentials.revision}) FROM ${credentials} WHERE ${credentials.awardId} = ${awardId}) = ${revision}`;
    const revoked = sql`CASE WHEN ${isLatest} THEN (SELECT ${awards.revokedAt} FROM ${awards} WHERE ${awards.id} = ${awardId}) ELSE ${now.getTime()} END`;
    return [
      db.insert(statusSlots).values({
        listId,
        slot,
        awardId: sql`CASE WHEN ${isLatest} THEN ${awardId} END`,
        revokedAt: revoked,
      }),
      db
        .update(statusLists)
        .set({
          taken: sql`${statusLists.taken} + 1`,
          revision: sql`${statusLists.revision} + (${revoked} IS NOT NULL)`,
        })
        .where(eq(statusLists.id, listId)),
    ] as const;
  },
  /** Revokes every slot that an award has when the batch is made, in the lists of whatever keys. */
  revokeAward: (awardId: AwardId, revokedAt: Date) =>
    [
      db.update(statusSlots).set({ revokedAt }).where(eq(statusSlots.awardId, awardId)),
      db
        .update(statusLists)
        .set({ revision: sql`${statusLists.revision} + 1` })
        .where(
          inArray(
            statusLists.id,
            db
              .select({ id: statusSlots.listId })
              .from(statusSlots)
              .where(eq(statusSlots.awardId, awardId)),
          ),
        ),
    ] as const,
  /** Makes the bits of an award's slots nobody's, so that it can have others. */
  freeAward: (awardId: AwardId) =>
    db.update(statusSlots).set({ awardId: null }).where(eq(statusSlots.awardId, awardId)),
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
