import { blob, index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ImportedBadgeId, LearnerId, OauthClientId } from '#domain/ids.ts';
import type { Visibility } from '#domain/award.ts';
import type { KeptRecipient, StoredReport } from '#domain/imported-badge.ts';
import type { Kind, Outcome } from '#domain/verify/report.ts';
import { json, moment, version } from './columns.ts';
import { learners } from './people.ts';

/** Badges of other issuers that a learner brought along, kept as they were received. */
export const importedBadges = sqliteTable(
  'imported_badges',
  {
    id: text('id').$type<ImportedBadgeId>().primaryKey(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    /** The file, byte for byte. */
    bytes: blob('bytes', { mode: 'buffer' }).$type<Uint8Array>().notNull(),
    mediaType: text('media_type').notNull(),
    /** The signed JSON or JWT that was in it. */
    document: text('document').notNull(),
    /** SHA-256 of the document: the same badge is brought in once. */
    digest: text('digest').notNull(),
    /** The `id` of the credential, where it has one. */
    credentialId: text('credential_id'),
    /** Where it was fetched from; null for a file. */
    sourceUrl: text('source_url'),
    /** Which program brought it, where one did. */
    clientId: text('client_id').$type<OauthClientId>(),
    kind: text('kind').$type<Kind>().notNull(),
    name: text('name').notNull(),
    issuerName: text('issuer_name').notNull(),
    /** Who says to have issued it: of two documents with one `id` and one issuer the later stays. */
    issuerId: text('issuer_id'),
    awardedAt: moment('awarded_at'),
    /** Whether it names an address that its learner has proved, or nobody that could be compared. */
    recipient: text('recipient').$type<KeptRecipient>().notNull(),
    verdict: text('verdict').$type<Outcome>().notNull(),
    /** What was found when it was checked last, without the reports of what it contains. */
    report: json<StoredReport>('report').notNull(),
    visibility: text('visibility').$type<Visibility>().notNull().default('private'),
    receivedAt: moment('received_at').notNull(),
    checkedAt: moment('checked_at').notNull(),
    version: version(),
  },
  (table) => [
    uniqueIndex('imported_badges_once').on(table.learnerId, table.digest),
    index('imported_badges_learner').on(table.learnerId, table.receivedAt),
  ],
);
