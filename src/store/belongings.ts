import { and, eq, inArray, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { addresses, audit, awards, claimRequests, mailedLinks, outbox } from './schema/index.ts';

type Selection = ReturnType<typeof selectBelongings>[keyof ReturnType<typeof selectBelongings>];

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
  const separator = sql`instr(${outbox.reference}, ':')`;
  return {
    awards: db.select({ value: awards.id }).from(awards).where(eq(awards.learnerId, learnerId)),
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
  };
}

/** Whether a column holds one of these. */
export const isAmong = (column: SQLiteColumn, selections: readonly Selection[]) =>
  or(...selections.map((selection) => sql`${column} IN ${selection}`));
