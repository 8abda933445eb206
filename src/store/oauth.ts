import { and, desc, eq, isNull } from 'drizzle-orm';
import type { LearnerId, OauthClientId, OauthGrantId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { protect } from './errors.ts';
import { oauthClients, oauthCodes, oauthGrants, oauthTokens } from './schema/index.ts';

export type OauthClient = typeof oauthClients.$inferSelect;
export type OauthGrant = typeof oauthGrants.$inferSelect;
export type OauthCode = typeof oauthCodes.$inferSelect;
export type OauthToken = typeof oauthTokens.$inferSelect;

export const createOauthClients = (db: Database) => ({
  ...protect({
    find: (id: OauthClientId) =>
      db.select().from(oauthClients).where(eq(oauthClients.id, id)).get(),
  }),
  insert: (row: typeof oauthClients.$inferInsert) => db.insert(oauthClients).values(row),
});

export const createOauthGrants = (db: Database) => ({
  ...protect({
    find: (id: OauthGrantId) => db.select().from(oauthGrants).where(eq(oauthGrants.id, id)).get(),
    /** What a learner allows at this moment, the newest first, with whom. */
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select({ grant: oauthGrants, client: oauthClients })
        .from(oauthGrants)
        .innerJoin(oauthClients, eq(oauthClients.id, oauthGrants.clientId))
        .where(and(eq(oauthGrants.learnerId, learnerId), isNull(oauthGrants.revokedAt)))
        .orderBy(desc(oauthGrants.createdAt))
        .all(),
  }),
  insert: (row: typeof oauthGrants.$inferInsert) => db.insert(oauthGrants).values(row),
  update: (id: OauthGrantId, version: number, patch: Partial<OauthGrant>) =>
    db
      .update(oauthGrants)
      .set({ ...patch, version: version + 1 })
      .where(and(eq(oauthGrants.id, id), eq(oauthGrants.version, version))),
});
