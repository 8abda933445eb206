import { and, eq, exists, inArray, isNull, sql, type SQL } from 'drizzle-orm';
import { alias, type SQLiteColumn, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import type { AddressId, Id, IssuerId, LearnerId } from '#domain/ids.ts';
import type { Database, Write } from './database.ts';
import {
  addresses,
  audit,
  autoAccepts,
  awards,
  claimRequests,
  consents,
  handles,
  hostConnections,
  importedBadges,
  learners,
  mailedLinks,
  oauthGrants,
  oauthTokens,
  passkeyChallenges,
  passkeys,
  portraits,
  sessions,
  staff,
  walletOffers,
} from './schema/index.ts';

/** What the audit says of every row that a statement changes; each gets this id with its own behind it. */
export interface BulkAudit {
  readonly id: Id<'audit'>;
  readonly at: Date;
  readonly actor: string;
  readonly action: string;
}

type Condition = ReturnType<typeof and>;
type Versioned = SQLiteTable & {
  readonly id: SQLiteColumn;
  readonly version: SQLiteColumn;
  readonly issuerId?: SQLiteColumn;
};
type Owned = SQLiteTable & { readonly learnerId: SQLiteColumn };

/** What has no version of its own, and what both may have: then that of `to` stays. */
function moveRest(db: Database, from: LearnerId, to: LearnerId): readonly Write[] {
  const [role, portrait] = [alias(staff, 'held'), alias(portraits, 'held')];
  const [trust, given] = [alias(autoAccepts, 'held'), alias(consents, 'held')];
  const badge = alias(importedBadges, 'held');
  /** Whether `to` has such a row too. */
  const hasToo = (held: Owned, ...same: readonly SQL[]) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(held)
        .where(and(eq(held.learnerId, to), ...same)),
    );
  return [
    db.update(passkeys).set({ learnerId: to }).where(eq(passkeys.learnerId, from)),
    db
      .delete(staff)
      .where(
        and(
          eq(staff.learnerId, from),
          hasToo(role, eq(role.issuerId, staff.issuerId), eq(role.role, staff.role)),
        ),
      ),
    db.update(staff).set({ learnerId: to }).where(eq(staff.learnerId, from)),
    db
      .delete(autoAccepts)
      .where(
        and(
          eq(autoAccepts.learnerId, from),
          hasToo(trust, eq(trust.issuerId, autoAccepts.issuerId)),
        ),
      ),
    db.update(autoAccepts).set({ learnerId: to }).where(eq(autoAccepts.learnerId, from)),
    db
      .delete(consents)
      .where(
        and(
          eq(consents.learnerId, from),
          hasToo(given, eq(given.kind, consents.kind), eq(given.textVersion, consents.textVersion)),
        ),
      ),
    db.update(consents).set({ learnerId: to }).where(eq(consents.learnerId, from)),
    db.delete(portraits).where(and(eq(portraits.learnerId, from), hasToo(portrait))),
    db.update(portraits).set({ learnerId: to }).where(eq(portraits.learnerId, from)),
    db
      .delete(importedBadges)
      .where(
        and(
          eq(importedBadges.learnerId, from),
          hasToo(badge, eq(badge.digest, importedBadges.digest)),
        ),
      ),
    db.update(importedBadges).set({ learnerId: to }).where(eq(importedBadges.learnerId, from)),
    db.update(hostConnections).set({ learnerId: to }).where(eq(hostConnections.learnerId, from)),
  ];
}

/**
 * Changes of everything that is somebody's. The rows that change are found by the batch itself, and
 * each gets its audit row: a change of one of them that is under way elsewhere is refused, or this is.
 */
export function createMerges(db: Database) {
  const writeAudits = (table: Versioned, condition: Condition, note: BulkAudit): Write =>
    db.insert(audit).select(
      db
        .select({
          id: sql<Id<'audit'>>`${note.id} || '_' || ${table.id}`.as('id'),
          at: sql<Date>`${note.at.getTime()}`.as('at'),
          actor: sql<string>`${note.actor}`.as('actor'),
          action: sql<string>`${note.action}`.as('action'),
          subject: sql<string>`${table.id}`.as('subject'),
          subjectVersion: sql<number>`${table.version} + 1`.as('subject_version'),
          issuerId: sql<IssuerId | null>`${table.issuerId ?? sql`NULL`}`.as('issuer_id'),
          details: sql<Record<string, string>>`'{}'`.as('details'),
        })
        .from(table)
        .where(condition),
    );
  const ofAwards = (condition: Condition, learnerId: LearnerId, note: BulkAudit) => [
    writeAudits(awards, condition, note),
    db
      .update(awards)
      .set({ learnerId, version: sql`${awards.version} + 1` })
      .where(condition),
  ];
  const ofAddresses = (condition: Condition, learnerId: LearnerId, note: BulkAudit) => [
    writeAudits(addresses, condition, note),
    db
      .update(addresses)
      .set({ learnerId, isPrimary: false, version: sql`${addresses.version} + 1` })
      .where(condition),
  ];

  return {
    /** Gives a learner every award that came by an address and is in no account yet. */
    keepAwards: (addressId: AddressId, learnerId: LearnerId, note: BulkAudit) =>
      ofAwards(and(eq(awards.addressId, addressId), isNull(awards.learnerId)), learnerId, note),
    moveAwards: (from: LearnerId, to: LearnerId, note: BulkAudit) =>
      ofAwards(eq(awards.learnerId, from), to, note),
    /** Moved addresses are proved as before; the primary one is that of the account they come to. */
    moveAddresses: (from: LearnerId, to: LearnerId, note: BulkAudit) =>
      ofAddresses(eq(addresses.learnerId, from), to, note),
    /** Of two open requests for the same achievement the one of `to` stays. */
    moveClaimRequests: (from: LearnerId, to: LearnerId, note: BulkAudit): readonly Write[] => {
      const held = alias(claimRequests, 'held');
      const twice = and(
        eq(claimRequests.learnerId, from),
        eq(claimRequests.state, 'open'),
        inArray(
          claimRequests.achievementId,
          db
            .select({ id: held.achievementId })
            .from(held)
            .where(and(eq(held.learnerId, to), eq(held.state, 'open'))),
        ),
      );
      const mine = eq(claimRequests.learnerId, from);
      return [
        writeAudits(claimRequests, mine, note),
        db.update(claimRequests).set({ state: 'withdrawn', decidedAt: note.at }).where(twice),
        db
          .update(claimRequests)
          .set({ learnerId: to, version: sql`${claimRequests.version} + 1` })
          .where(mine),
      ];
    },
    /** What `from` allowed ends, because nobody allowed it for the account of `to`; that it was allowed stays on record. */
    endPrograms: (from: LearnerId, to: LearnerId, note: BulkAudit): readonly Write[] => {
      const allowed = eq(oauthGrants.learnerId, from);
      const ids = db.select({ id: oauthGrants.id }).from(oauthGrants).where(allowed);
      return [
        writeAudits(oauthGrants, allowed, note),
        db
          .update(oauthTokens)
          .set({ endedAt: note.at })
          .where(and(inArray(oauthTokens.grantId, ids), isNull(oauthTokens.endedAt))),
        db
          .update(oauthGrants)
          .set({
            learnerId: to,
            revokedAt: sql`coalesce(${oauthGrants.revokedAt}, ${note.at.getTime()})`,
            version: sql`${oauthGrants.version} + 1`,
          })
          .where(allowed),
      ];
    },
    /** The handles of `from` lead to `to` from now on, and none of them is newer than the present one of `to`. */
    moveHandles: (from: LearnerId, to: LearnerId): Write => {
      const present = alias(handles, 'present');
      const newest = db
        .select({ at: sql`max(${present.createdAt})` })
        .from(present)
        .where(eq(present.learnerId, to));
      return db
        .update(handles)
        .set({
          learnerId: to,
          createdAt: sql`min(${handles.createdAt}, coalesce(${newest} - 1, ${handles.createdAt}))`,
        })
        .where(eq(handles.learnerId, from));
    },
    moveRest: (from: LearnerId, to: LearnerId) => moveRest(db, from, to),
    /** Removes an account from which everything else has been moved. */
    removeAccount: (id: LearnerId): readonly Write[] => [
      db.delete(sessions).where(eq(sessions.learnerId, id)),
      db.delete(passkeyChallenges).where(eq(passkeyChallenges.learnerId, id)),
      db.delete(mailedLinks).where(eq(mailedLinks.learnerId, id)),
      db.delete(walletOffers).where(eq(walletOffers.learnerId, id)),
      db.delete(learners).where(eq(learners.id, id)),
    ],
  };
}
