import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import {
  addresses,
  audit,
  awards,
  claimRequests,
  hostConnections,
  importedBadges,
  mailedLinks,
  oauthGrants,
  outbox,
  walletOffers,
} from './schema/index.ts';

/** Everything of one learner: a subquery for each kind. */
export type Belongings = ReturnType<typeof selectBelongings>;

type Selection = Belongings[keyof Belongings];

/** The learner, and every account that became one with theirs: the audit still says so of those. */
export const selectAccounts = (learnerId: LearnerId) => sql`(
  WITH RECURSIVE account (id) AS (
    SELECT ${learnerId}
    UNION
    SELECT ended.subject FROM ${audit} AS ended
    JOIN account ON json_extract(ended.details, '$.into') = account.id
    WHERE ended.action = 'learner.end-by-merge'
  )
  SELECT id FROM account
)`;

/** Everything of one learner, as subqueries, so that a batch has few parameters however much there is. */
export function selectBelongings(db: Database, learnerId: LearnerId) {
  const ofLearner = eq(mailedLinks.learnerId, learnerId);
  const emails = db
    .select({ value: addresses.email })
    .from(addresses)
    .where(eq(addresses.learnerId, learnerId));
  const addressIds = db
    .select({ value: addresses.id })
    .from(addresses)
    .where(eq(addresses.learnerId, learnerId));
  const awardIds = db
    .select({ value: awards.id })
    .from(awards)
    .where(eq(awards.learnerId, learnerId));
  const separator = sql`instr(${outbox.reference}, ':')`;
  return {
    awards: awardIds,
    addresses: addressIds,
    emails,
    /** References of notices, `ACCOUNT:ADDRESS`: of this account, or to these addresses in one that was merged. */
    notices: db
      .select({ value: outbox.reference })
      .from(outbox)
      .where(
        and(
          eq(outbox.kind, 'account-changed'),
          or(
            sql`substr(${outbox.reference}, 1, ${separator} - 1) = ${learnerId}`,
            sql`substr(${outbox.reference}, ${separator} + 1) IN ${addressIds}`,
          ),
        ),
      ),
    links: db
      .select({ value: mailedLinks.id })
      .from(mailedLinks)
      .where(or(ofLearner, inArray(mailedLinks.email, emails))),
    requests: db
      .select({ value: claimRequests.id })
      .from(claimRequests)
      .where(eq(claimRequests.learnerId, learnerId)),
    /** Offers to wallets: the learner's own, and those that an API key made of their awards. */
    walletOffers: db
      .select({ value: walletOffers.id })
      .from(walletOffers)
      .where(
        or(
          eq(walletOffers.learnerId, learnerId),
          sql`EXISTS (SELECT 1 FROM json_each(${walletOffers.awardIds}) WHERE value IN ${awardIds})`,
        ),
      ),
    grants: db
      .select({ value: oauthGrants.id })
      .from(oauthGrants)
      .where(eq(oauthGrants.learnerId, learnerId)),
    connections: db
      .select({ value: hostConnections.id })
      .from(hostConnections)
      .where(eq(hostConnections.learnerId, learnerId)),
    imports: db
      .select({ value: importedBadges.id })
      .from(importedBadges)
      .where(eq(importedBadges.learnerId, learnerId)),
  };
}

/** Whether a column holds one of these. */
export const isAmong = (column: SQLiteColumn, selections: readonly Selection[]) =>
  or(...selections.map((selection) => sql`${column} IN ${selection}`));
