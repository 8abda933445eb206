import { sql } from 'drizzle-orm';
import {
  blob,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { AwardState, Visibility } from '#domain/award.ts';
import type { ClaimRequestState } from '#domain/claim-request.ts';
import type { Evidence, Result } from '#domain/credential.ts';
import type {
  AchievementId,
  AddressId,
  AwardId,
  CentreId,
  ClaimRequestId,
  IssuerId,
  LearnerId,
  StatusListId,
} from '#domain/ids.ts';
import { achievements } from './achievements.ts';
import { json, moment, version } from './columns.ts';
import { centres, issuers } from './organisations.ts';
import { addresses, learners } from './people.ts';

export const awards = sqliteTable(
  'awards',
  {
    id: text('id').$type<AwardId>().primaryKey(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    centreId: text('centre_id')
      .$type<CentreId>()
      .references(() => centres.id),
    achievementId: text('achievement_id')
      .$type<AchievementId>()
      .notNull()
      .references(() => achievements.id),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .references(() => learners.id),
    addressId: text('address_id')
      .$type<AddressId>()
      .references(() => addresses.id),
    recipientName: text('recipient_name').notNull(),
    registrationNumber: text('registration_number'),
    state: text('state').$type<AwardState>().notNull(),
    visibility: text('visibility').$type<Visibility>().notNull().default('private'),
    awardedAt: moment('awarded_at').notNull(),
    validUntil: moment('valid_until'),
    evidence: json<readonly Evidence[]>('evidence').notNull(),
    results: json<readonly Result[]>('results').notNull(),
    assessorName: text('assessor_name'),
    assessorUrl: text('assessor_url'),
    createdAt: moment('created_at').notNull(),
    offeredAt: moment('offered_at'),
    acceptedAt: moment('accepted_at'),
    declinedAt: moment('declined_at'),
    deletedAt: moment('deleted_at'),
    revokedAt: moment('revoked_at'),
    revocationReason: text('revocation_reason'),
    /** How many reminders of the offer were mailed, and when the last one was. */
    reminders: integer('reminders').notNull().default(0),
    remindedAt: moment('reminded_at'),
    replacesId: text('replaces_id').$type<AwardId>(),
    version: version(),
  },
  (table) => [
    index('awards_listing').on(table.issuerId, table.createdAt, table.id),
    index('awards_achievement').on(table.achievementId, table.createdAt),
    index('awards_address').on(table.addressId),
    index('awards_learner').on(table.learnerId),
    index('awards_state').on(table.state, table.offeredAt),
  ],
);

/** Signed credentials, exactly as signed. A new revision only binds the same award to a holder. */
export const credentials = sqliteTable(
  'credentials',
  {
    awardId: text('award_id')
      .$type<AwardId>()
      .notNull()
      .references(() => awards.id),
    revision: integer('revision').notNull(),
    document: text('document').notNull(),
    keyId: text('key_id').notNull(),
    holder: text('holder'),
    signedAt: moment('signed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.awardId, table.revision] })],
);

/** Status lists, one series for each signing key: a list must be signed by the issuer of its credentials. */
export const statusLists = sqliteTable(
  'status_lists',
  {
    id: text('id').$type<StatusListId>().primaryKey(),
    keyId: text('key_id').notNull(),
    ordinal: integer('ordinal').notNull(),
    taken: integer('taken').notNull().default(0),
    /** Counts revocations; the list is signed again when it is ahead of `signedRevision`. */
    revision: integer('revision').notNull().default(0),
    signedRevision: integer('signed_revision').notNull().default(-1),
    document: text('document'),
    validUntil: moment('valid_until'),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('status_lists_ordinal').on(table.keyId, table.ordinal)],
);

/**
 * Taken slots: one for each key that signed the award, because a list must be signed by the issuer its
 * credentials name. After erasure `awardId` is null and the bit belongs to nobody.
 */
export const statusSlots = sqliteTable(
  'status_slots',
  {
    listId: text('list_id')
      .$type<StatusListId>()
      .notNull()
      .references(() => statusLists.id),
    slot: integer('slot').notNull(),
    awardId: text('award_id').$type<AwardId>(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [
    primaryKey({ columns: [table.listId, table.slot] }),
    uniqueIndex('status_slots_award').on(table.awardId, table.listId),
  ],
);

/** Requests of learners for an award that no record matches. */
export const claimRequests = sqliteTable(
  'claim_requests',
  {
    id: text('id').$type<ClaimRequestId>().primaryKey(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    achievementId: text('achievement_id')
      .$type<AchievementId>()
      .notNull()
      .references(() => achievements.id),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    /** The centre where they say they learned; its officers may decide, and the issuer always. */
    centreId: text('centre_id')
      .$type<CentreId>()
      .references(() => centres.id),
    /** The name they were registered under. */
    name: text('name').notNull(),
    registrationNumber: text('registration_number'),
    completedAt: moment('completed_at'),
    evidence: json<readonly Evidence[]>('evidence').notNull(),
    state: text('state').$type<ClaimRequestState>().notNull(),
    /** The reason, in words for the learner. */
    decision: text('decision'),
    awardId: text('award_id').$type<AwardId>(),
    createdAt: moment('created_at').notNull(),
    decidedAt: moment('decided_at'),
    version: version(),
  },
  (table) => [
    uniqueIndex('claim_requests_open')
      .on(table.learnerId, table.achievementId)
      .where(sql`state = 'open'`),
    index('claim_requests_listing').on(table.issuerId, table.createdAt, table.id),
    index('claim_requests_learner').on(table.learnerId),
  ],
);

/** Pictures and files made from awards and badge art, kept so that they are drawn once. */
export const renditions = sqliteTable(
  'renditions',
  {
    /** The id of the award, or the digest of the badge art. */
    subject: text('subject').notNull(),
    /** What was made, with everything it depends on beside its subject. */
    kind: text('kind').notNull(),
    mediaType: text('media_type').notNull(),
    bytes: blob('bytes', { mode: 'buffer' }).$type<Uint8Array>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.kind] })],
);
