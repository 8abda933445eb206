import { index, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AddressId, IssuerId, LearnerId, SessionId } from '#domain/ids.ts';
import { flag, moment, version } from './columns.ts';
import { issuers } from './organisations.ts';

export const learners = sqliteTable('learners', {
  id: text('id').$type<LearnerId>().primaryKey(),
  name: text('name').notNull(),
  biography: text('biography'),
  imageDigest: text('image_digest'),
  profilePublic: flag('profile_public').notNull().default(false),
  underGuardian: flag('under_guardian').notNull().default(false),
  locale: text('locale'),
  createdAt: moment('created_at').notNull(),
  version: version(),
});

/** Every handle ever chosen; the newest of a learner is the present one, and none is given twice. */
export const handles = sqliteTable('handles', {
  handle: text('handle').primaryKey(),
  learnerId: text('learner_id').$type<LearnerId>(),
  createdAt: moment('created_at').notNull(),
});

/** Email addresses. One without a learner is known from an award and has not been proved. */
export const addresses = sqliteTable(
  'addresses',
  {
    id: text('id').$type<AddressId>().primaryKey(),
    email: text('email').notNull().unique(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .references(() => learners.id),
    provedAt: moment('proved_at'),
    isPrimary: flag('is_primary').notNull().default(false),
    bouncedAt: moment('bounced_at'),
    bounceReason: text('bounce_reason'),
    remindersStoppedAt: moment('reminders_stopped_at'),
    createdAt: moment('created_at').notNull(),
    version: version(),
  },
  (table) => [index('addresses_learner').on(table.learnerId)],
);

/** Mailed links, single use. The token is an HMAC of the id and is stored nowhere. */
export const mailedLinks = sqliteTable(
  'mailed_links',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose').$type<'sign-in' | 'prove-address'>().notNull(),
    email: text('email').notNull(),
    learnerId: text('learner_id').$type<LearnerId>(),
    returnTo: text('return_to'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    usedAt: moment('used_at'),
  },
  (table) => [index('mailed_links_expiry').on(table.expiresAt)],
);

/** Signed-in browsers; the cookie's token is kept as a SHA-256 digest only. */
export const sessions = sqliteTable(
  'sessions',
  {
    id: text('id').$type<SessionId>().primaryKey(),
    digest: text('digest').notNull().unique(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('sessions_learner').on(table.learnerId)],
);

/** Issuers whose future awards a learner accepts beforehand. */
export const autoAccepts = sqliteTable(
  'auto_accepts',
  {
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    since: moment('since').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learnerId, table.issuerId] })],
);

export const consents = sqliteTable(
  'consents',
  {
    learnerId: text('learner_id').$type<LearnerId>().notNull(),
    kind: text('kind').notNull(),
    textVersion: text('text_version').notNull(),
    at: moment('at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.learnerId, table.kind, table.textVersion] })],
);
