import { and, asc, desc, eq, exists, gt, isNull, or, sql } from 'drizzle-orm';
import type { LearnerId, OauthClientId, OauthGrantId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { oauthClients, oauthCodes, oauthGrants, oauthTokens } from './schema/index.ts';

export type OauthClient = typeof oauthClients.$inferSelect;
export type OauthGrant = typeof oauthGrants.$inferSelect;
export type OauthToken = typeof oauthTokens.$inferSelect;

export const createOauthClients = (db: Database) => ({
  ...protect({
    find: (id: OauthClientId) =>
      db.select().from(oauthClients).where(eq(oauthClients.id, id)).get(),
    countSince: async (since: Date): Promise<number> =>
      db.$count(oauthClients, gt(oauthClients.createdAt, since)),
  }),
  insert: (row: typeof oauthClients.$inferInsert) => db.insert(oauthClients).values(row),
});

const selectWithClient = (db: Database) =>
  db
    .select({ grant: oauthGrants, client: oauthClients })
    .from(oauthGrants)
    .innerJoin(oauthClients, eq(oauthClients.id, oauthGrants.clientId));

const hasCode = (db: Database, now: Date) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(oauthCodes)
      .where(
        and(
          eq(oauthCodes.grantId, oauthGrants.id),
          isNull(oauthCodes.usedAt),
          gt(oauthCodes.expiresAt, now),
        ),
      ),
  );

const hasToken = (db: Database, now: Date) =>
  exists(
    db
      .select({ one: sql`1` })
      .from(oauthTokens)
      .where(
        and(
          eq(oauthTokens.grantId, oauthGrants.id),
          isNull(oauthTokens.endedAt),
          gt(oauthTokens.expiresAt, now),
        ),
      ),
  );

export const createOauthGrants = (db: Database) => ({
  ...protect({
    find: (id: OauthGrantId) => db.select().from(oauthGrants).where(eq(oauthGrants.id, id)).get(),
    /** What a learner allows at this moment, the newest first, with whom: what can still be used. */
    listOfLearner: (learnerId: LearnerId, now: Date) =>
      selectWithClient(db)
        .where(
          and(
            eq(oauthGrants.learnerId, learnerId),
            isNull(oauthGrants.revokedAt),
            or(hasCode(db, now), hasToken(db, now)),
          ),
        )
        .orderBy(desc(oauthGrants.createdAt), asc(oauthGrants.id))
        .all(),
    /** Everything that a learner ever allowed and that is still kept, the oldest first. */
    listEver: (learnerId: LearnerId) =>
      selectWithClient(db)
        .where(eq(oauthGrants.learnerId, learnerId))
        .orderBy(asc(oauthGrants.createdAt), asc(oauthGrants.id))
        .all(),
  }),
  insert: (row: typeof oauthGrants.$inferInsert) => db.insert(oauthGrants).values(row),
  update: (id: OauthGrantId, version: number, patch: Partial<OauthGrant>) =>
    db
      .update(oauthGrants)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(oauthGrants.id, id), eq(oauthGrants.version, version))),
});

export const createOauthCodes = (db: Database) => ({
  ...protect({
    /** With the grant that it belongs to. */
    find: (digest: string) =>
      db
        .select({ code: oauthCodes, grant: oauthGrants })
        .from(oauthCodes)
        .innerJoin(oauthGrants, eq(oauthGrants.id, oauthCodes.grantId))
        .where(eq(oauthCodes.digest, digest))
        .get(),
  }),
  insert: (row: typeof oauthCodes.$inferInsert) => db.insert(oauthCodes).values(row),
  use: (digest: string, usedAt: Date) =>
    db.update(oauthCodes).set({ usedAt }).where(eq(oauthCodes.digest, digest)),
});

export const createOauthTokens = (db: Database) => ({
  ...protect({
    /** With the grant that it belongs to. */
    find: (digest: string, kind: OauthToken['kind']) =>
      db
        .select({ token: oauthTokens, grant: oauthGrants })
        .from(oauthTokens)
        .innerJoin(oauthGrants, eq(oauthGrants.id, oauthTokens.grantId))
        .where(and(eq(oauthTokens.digest, digest), eq(oauthTokens.kind, kind)))
        .get(),
  }),
  insert: (row: typeof oauthTokens.$inferInsert) => db.insert(oauthTokens).values(row),
  end: (digest: string, endedAt: Date) =>
    db.update(oauthTokens).set({ endedAt }).where(eq(oauthTokens.digest, digest)),
  endOfGrant: (grantId: OauthGrantId, endedAt: Date) =>
    db
      .update(oauthTokens)
      .set({ endedAt })
      .where(and(eq(oauthTokens.grantId, grantId), isNull(oauthTokens.endedAt))),
});
