import { eq, inArray, or, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { LearnerId } from '#domain/ids.ts';
import type { Database } from './database.ts';
import { addresses, awards, claimRequests, mailedLinks } from './schema/index.ts';

type Selection = ReturnType<typeof selectBelongings>[keyof ReturnType<typeof selectBelongings>];

/** Everything of one learner, as subqueries, so that a batch has few parameters however much there is. */
export function selectBelongings(db: Database, learnerId: LearnerId) {
  const ofLearner = eq(mailedLinks.learnerId, learnerId);
  const emails = db
    .select({ value: addresses.email })
    .from(addresses)
    .where(eq(addresses.learnerId, learnerId));
  return {
    awards: db.select({ value: awards.id }).from(awards).where(eq(awards.learnerId, learnerId)),
    addresses: db
      .select({ value: addresses.id })
      .from(addresses)
      .where(eq(addresses.learnerId, learnerId)),
    emails,
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
