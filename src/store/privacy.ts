import {
  and,
  asc,
  eq,
  inArray,
  isNull,
  like,
  lt,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { LearnerId } from '#domain/ids.ts';
import type { RetentionKind } from '#domain/retention.ts';
import { isAmong, selectBelongings } from './belongings.ts';
import type { Database, Write } from './database.ts';
import { protect } from './errors.ts';
import { walletRules } from './retention-wallets.ts';
import {
  addresses,
  audit,
  awards,
  claimRequests,
  consents,
  idempotencyKeys,
  mailbox,
  mailedLinks,
  oauthClients,
  oauthCodes,
  oauthGrants,
  oauthTokens,
  outbox,
  passkeyChallenges,
  renditions,
  sessions,
} from './schema/index.ts';

export const createConsents = (db: Database) => ({
  ...protect({
    listOfLearner: (learnerId: LearnerId) =>
      db
        .select()
        .from(consents)
        .where(eq(consents.learnerId, learnerId))
        .orderBy(asc(consents.at))
        .all(),
  }),
  /** Agreeing again to the same text changes nothing. */
  insert: (row: typeof consents.$inferInsert) =>
    db.insert(consents).values(row).onConflictDoNothing(),
});

/** What the system noted of a learner: what was done, and which mail was sent. Oldest first. */
export const createHistories = (db: Database) =>
  protect({
    listChanges: (learnerId: LearnerId) => {
      const own = selectBelongings(db, learnerId);
      return db
        .select({ at: audit.at, action: audit.action, subject: audit.subject, actor: audit.actor })
        .from(audit)
        .where(
          or(
            eq(audit.actor, learnerId),
            eq(audit.subject, learnerId),
            isAmong(audit.subject, [
              own.awards,
              own.addresses,
              own.links,
              own.requests,
              own.walletOffers,
              own.grants,
              own.connections,
              own.imports,
            ]),
          ),
        )
        .orderBy(asc(audit.at), asc(audit.id))
        .all();
    },
    listMail: (learnerId: LearnerId) => {
      const own = selectBelongings(db, learnerId);
      return db
        .select({
          kind: outbox.kind,
          state: outbox.state,
          at: outbox.createdAt,
          sentAt: outbox.sentAt,
        })
        .from(outbox)
        .where(
          isAmong(outbox.reference, [
            own.awards,
            own.links,
            own.requests,
            own.notices,
            own.walletOffers,
          ]),
        )
        .orderBy(asc(outbox.createdAt), asc(outbox.id))
        .all();
    },
  });

interface Rule {
  readonly table: SQLiteTable;
  readonly where: (before: Date) => SQL | undefined;
}

/** Addresses that no account and no award speaks of. */
const isUnused = (db: Database) =>
  and(
    isNull(addresses.learnerId),
    notInArray(
      addresses.id,
      db
        .select({ id: sql<typeof addresses.$inferSelect.id>`${awards.addressId}` })
        .from(awards)
        .where(sql`${awards.addressId} IS NOT NULL`),
    ),
  );

const createRules = (db: Database): Readonly<Record<RetentionKind, Rule>> => ({
  'mailed-links': { table: mailedLinks, where: (before) => lt(mailedLinks.expiresAt, before) },
  'passkey-challenges': {
    table: passkeyChallenges,
    where: (before) => lt(passkeyChallenges.expiresAt, before),
  },
  sessions: {
    table: sessions,
    where: (before) => or(lt(sessions.expiresAt, before), lt(sessions.revokedAt, before)),
  },
  mail: {
    table: outbox,
    where: (before) =>
      and(inArray(outbox.state, ['sent', 'dropped']), lt(outbox.nextAttemptAt, before)),
  },
  'failed-mail': {
    table: outbox,
    where: (before) => and(eq(outbox.state, 'failed'), lt(outbox.nextAttemptAt, before)),
  },
  'development-mail': { table: mailbox, where: (before) => lt(mailbox.at, before) },
  'idempotency-keys': {
    table: idempotencyKeys,
    where: (before) => lt(idempotencyKeys.createdAt, before),
  },
  'unused-addresses': {
    table: addresses,
    where: (before) => and(lt(addresses.createdAt, before), isUnused(db)),
  },
  renditions: {
    table: renditions,
    // Those of awards that are gone go at once: one can be drawn just while its learner is being erased.
    where: (before) =>
      or(
        lt(renditions.createdAt, before),
        and(
          like(renditions.subject, 'awd%'),
          sql`${renditions.subject} NOT IN (SELECT ${awards.id} FROM ${awards})`,
        ),
      ),
  },
  'claim-requests': {
    table: claimRequests,
    where: (before) =>
      and(
        inArray(claimRequests.state, ['refused', 'withdrawn']),
        lt(claimRequests.decidedAt, before),
      ),
  },
  'program-codes': { table: oauthCodes, where: (before) => lt(oauthCodes.expiresAt, before) },
  'program-tokens': { table: oauthTokens, where: (before) => lt(oauthTokens.expiresAt, before) },
  'ended-programs': {
    table: oauthGrants,
    // Also what nobody took back, once all that was given by it is gone.
    where: (before) =>
      and(
        or(
          lt(oauthGrants.revokedAt, before),
          and(
            isNull(oauthGrants.revokedAt),
            lt(oauthGrants.createdAt, before),
            or(isNull(oauthGrants.lastUsedAt), lt(oauthGrants.lastUsedAt, before)),
          ),
        ),
        sql`${oauthGrants.id} NOT IN (SELECT ${oauthCodes.grantId} FROM ${oauthCodes})`,
        sql`${oauthGrants.id} NOT IN (SELECT ${oauthTokens.grantId} FROM ${oauthTokens})`,
      ),
  },
  'unused-programs': {
    table: oauthClients,
    where: (before) =>
      and(
        lt(oauthClients.createdAt, before),
        sql`${oauthClients.id} NOT IN (SELECT ${oauthGrants.clientId} FROM ${oauthGrants})`,
      ),
  },
  ...walletRules,
});

/** Deletes what has been kept long enough. */
export const createRetention = (db: Database) => {
  const rules = createRules(db);
  return {
    ...protect({
      count: async (kind: RetentionKind, before: Date): Promise<number> =>
        db.$count(rules[kind].table, rules[kind].where(before)),
    }),
    remove: (kind: RetentionKind, before: Date): Write => {
      const { table, where } = rules[kind];
      return db.delete(table).where(where(before));
    },
  };
};
