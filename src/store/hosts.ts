import { and, desc, eq } from 'drizzle-orm';
import type { HostConnectionId, LearnerId } from '#domain/ids.ts';
import type { Database, Write } from './database.ts';
import { protect } from './errors.ts';
import { hostConnections, hostPushes } from './schema/index.ts';

export type HostConnection = typeof hostConnections.$inferSelect;
export type HostPush = typeof hostPushes.$inferSelect;

export const createHostConnections = (db: Database) => ({
  ...protect({
    find: (id: HostConnectionId) =>
      db.select().from(hostConnections).where(eq(hostConnections.id, id)).get(),
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(hostConnections)
        .where(eq(hostConnections.learnerId, learnerId))
        .orderBy(desc(hostConnections.createdAt))
        .all(),
    listPushes: (connectionId: HostConnectionId) =>
      db.select().from(hostPushes).where(eq(hostPushes.connectionId, connectionId)).all(),
  }),
  insert: (row: typeof hostConnections.$inferInsert) => db.insert(hostConnections).values(row),
  update: (id: HostConnectionId, version: number, patch: Partial<HostConnection>) =>
    db
      .update(hostConnections)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(hostConnections.id, id), eq(hostConnections.version, version))),
  /** Notes what of a badge is at a host now. */
  putPush: (row: HostPush) =>
    db
      .insert(hostPushes)
      .values(row)
      .onConflictDoUpdate({
        target: [hostPushes.connectionId, hostPushes.awardId],
        set: { revision: row.revision, pushedAt: row.pushedAt },
      }),
  remove: (id: HostConnectionId): readonly Write[] => [
    db.delete(hostPushes).where(eq(hostPushes.connectionId, id)),
    db.delete(hostConnections).where(eq(hostConnections.id, id)),
  ],
});
