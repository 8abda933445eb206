import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from 'drizzle-orm';
import type { SQLiteColumn } from 'drizzle-orm/sqlite-core';
import type { Id, LearnerId } from '#domain/ids.ts';
import { type Belongings, isAmong, selectAccounts, selectBelongings } from './belongings.ts';
import type { Database, Write } from './database.ts';
import {
  addresses,
  audit,
  autoAccepts,
  awards,
  claimRequests,
  consents,
  credentialJwts,
  credentials,
  handles,
  hostConnections,
  hostPushes,
  idempotencyKeys,
  importedBadges,
  learners,
  mailbox,
  mailedLinks,
  oauthCodes,
  oauthGrants,
  oauthTokens,
  outbox,
  passkeyChallenges,
  passkeys,
  portraits,
  renditions,
  sessions,
  staff,
  statusSlots,
  walletIssuances,
  walletOffers,
} from './schema/index.ts';

/** What stands in the audit where a person's id was. */
const erased = 'erased';

/**
 * First everything that is theirs is made to say so: offers to their addresses, and addresses they
 * removed. Those are known by the awards that came by them, or else by the audit.
 */
function gather(db: Database, learnerId: LearnerId): readonly Write[] {
  const own = selectBelongings(db, learnerId);
  const reachedBy = (whose: SQL | undefined) =>
    db
      .select({ value: awards.addressId })
      .from(awards)
      .where(and(isNotNull(awards.addressId), whose));
  const removed = db
    .select({ value: audit.subject })
    .from(audit)
    .where(
      and(eq(audit.action, 'address.remove'), sql`${audit.actor} IN ${selectAccounts(learnerId)}`),
    );
  return [
    db
      .update(awards)
      .set({ learnerId })
      .where(and(isNull(awards.learnerId), sql`${awards.addressId} IN ${own.addresses}`)),
    db
      .update(addresses)
      .set({ learnerId })
      .where(
        and(
          isNull(addresses.learnerId),
          or(
            sql`${addresses.id} IN ${reachedBy(eq(awards.learnerId, learnerId))}`,
            sql`${addresses.id} IN ${removed}`,
          ),
          sql`${addresses.id} NOT IN ${reachedBy(or(isNull(awards.learnerId), ne(awards.learnerId, learnerId)))}`,
        ),
      ),
  ];
}

/** An id made by the database, in the form that ids have. */
const newAuditId = sql<Id<'audit'>>`'aud_' || lower(hex(randomblob(11)))`;

/** The audit keeps what was done and when, and no longer to whom or by whom. */
function anonymise(db: Database, learnerId: LearnerId): readonly Write[] {
  const { emails: _emails, notices: _notices, ...subjects } = selectBelongings(db, learnerId);
  const accounts = selectAccounts(learnerId);
  return [
    db
      .update(audit)
      .set({ actor: erased })
      .where(sql`${audit.actor} IN ${accounts}`),
    db
      .update(audit)
      // Rows that were written many at once bear the subject in their own id.
      .set({ id: newAuditId, subject: erased, subjectVersion: null, details: {} })
      .where(
        or(sql`${audit.subject} IN ${accounts}`, isAmong(audit.subject, Object.values(subjects))),
      ),
  ];
}

/** What went into wallets and to other programs, and came from there. */
const removeConnections = (db: Database, own: Belongings): readonly Write[] => [
  db
    .delete(walletIssuances)
    .where(
      or(
        isAmong(walletIssuances.awardId, [own.awards]),
        isAmong(walletIssuances.offerId, [own.walletOffers]),
      ),
    ),
  db.delete(walletOffers).where(isAmong(walletOffers.id, [own.walletOffers])),
  db.delete(oauthCodes).where(isAmong(oauthCodes.grantId, [own.grants])),
  db.delete(oauthTokens).where(isAmong(oauthTokens.grantId, [own.grants])),
  db.delete(oauthGrants).where(isAmong(oauthGrants.id, [own.grants])),
  db.delete(hostPushes).where(isAmong(hostPushes.connectionId, [own.connections])),
  db.delete(hostConnections).where(isAmong(hostConnections.id, [own.connections])),
  db.delete(importedBadges).where(isAmong(importedBadges.id, [own.imports])),
];

/**
 * Everything that leaves nothing of a learner behind, in the order that foreign keys ask for. The slots
 * of their credentials stay taken, and say revoked or not of nobody in particular.
 *
 * @param takenHandles - what stands for the learner's handles, so that nobody is given them again
 */
export const createErasure = (db: Database) => ({
  eraseLearner: (
    learnerId: LearnerId,
    takenHandles: readonly (typeof handles.$inferInsert)[],
  ): readonly Write[] => {
    const own = selectBelongings(db, learnerId);
    const isOfAward = (column: SQLiteColumn) => isAmong(column, [own.awards]);
    return [
      ...gather(db, learnerId),
      ...anonymise(db, learnerId),
      db.update(statusSlots).set({ awardId: null }).where(isOfAward(statusSlots.awardId)),
      db.delete(credentials).where(isOfAward(credentials.awardId)),
      db.delete(credentialJwts).where(isOfAward(credentialJwts.awardId)),
      // Before the offers to wallets that some of it is about.
      db
        .delete(outbox)
        .where(
          isAmong(outbox.reference, [
            own.awards,
            own.links,
            own.requests,
            own.notices,
            own.walletOffers,
          ]),
        ),
      ...removeConnections(db, own),
      db.delete(renditions).where(isOfAward(renditions.subject)),
      db.delete(idempotencyKeys).where(isOfAward(idempotencyKeys.reference)),
      db.delete(mailbox).where(isAmong(mailbox.recipient, [own.emails])),
      db.update(awards).set({ replacesId: null }).where(isOfAward(awards.replacesId)),
      db.delete(claimRequests).where(eq(claimRequests.learnerId, learnerId)),
      db.delete(awards).where(eq(awards.learnerId, learnerId)),
      db.delete(mailedLinks).where(isAmong(mailedLinks.id, [own.links])),
      ...[
        passkeys,
        passkeyChallenges,
        sessions,
        autoAccepts,
        consents,
        portraits,
        staff,
        handles,
      ].map((table) => db.delete(table).where(eq(table.learnerId, learnerId))),
      // Of two erasures at once the first has left the marks.
      ...takenHandles.map((row) => db.insert(handles).values(row).onConflictDoNothing()),
      db
        .update(awards)
        .set({ addressId: null })
        .where(isAmong(awards.addressId, [own.addresses])),
      db.delete(addresses).where(eq(addresses.learnerId, learnerId)),
      db.delete(learners).where(eq(learners.id, learnerId)),
    ];
  },
});
