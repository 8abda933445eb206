import { index, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core';
import type { ApiKeyId, CentreId, Id, IssuerId, LearnerId } from '#domain/ids.ts';
import { json, moment, version } from './columns.ts';

/** Awarding bodies. Their keys are in the key ring, by `handle`. */
export const issuers = sqliteTable('issuers', {
  id: text('id').$type<IssuerId>().primaryKey(),
  handle: text('handle').notNull().unique(),
  name: text('name').notNull(),
  url: text('url').notNull(),
  email: text('email'),
  description: text('description'),
  imageDigest: text('image_digest'),
  supportContact: text('support_contact'),
  accent: text('accent'),
  createdAt: moment('created_at').notNull(),
  version: version(),
});

export const centres = sqliteTable(
  'centres',
  {
    id: text('id').$type<CentreId>().primaryKey(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    name: text('name').notNull(),
    url: text('url'),
    email: text('email'),
    number: text('number'),
    approvedAt: moment('approved_at').notNull(),
    closedAt: moment('closed_at'),
    version: version(),
  },
  (table) => [index('centres_issuer').on(table.issuerId)],
);

/** Who works for an issuer, or for a centre when `centreId` is set. */
export const staff = sqliteTable(
  'staff',
  {
    id: text('id').$type<Id<'staff'>>().primaryKey(),
    learnerId: text('learner_id').$type<LearnerId>().notNull(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    centreId: text('centre_id')
      .$type<CentreId>()
      .references(() => centres.id),
    role: text('role').$type<'owner' | 'editor' | 'issuer' | 'centre-officer'>().notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [uniqueIndex('staff_once').on(table.learnerId, table.issuerId, table.role)],
);

/** Keys for systems; the key itself is kept as a SHA-256 digest only. */
export const apiKeys = sqliteTable(
  'api_keys',
  {
    id: text('id').$type<ApiKeyId>().primaryKey(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    centreId: text('centre_id')
      .$type<CentreId>()
      .references(() => centres.id),
    name: text('name').notNull(),
    digest: text('digest').notNull().unique(),
    scopes: json<readonly string[]>('scopes').notNull(),
    createdAt: moment('created_at').notNull(),
    revokedAt: moment('revoked_at'),
    version: version(),
  },
  (table) => [index('api_keys_issuer').on(table.issuerId)],
);

/** Where an issuer wants to be told of events. */
export const webhooks = sqliteTable('webhooks', {
  id: text('id').primaryKey(),
  issuerId: text('issuer_id')
    .$type<IssuerId>()
    .notNull()
    .references(() => issuers.id),
  url: text('url').notNull(),
  events: json<readonly string[]>('events').notNull(),
  createdAt: moment('created_at').notNull(),
  disabledAt: moment('disabled_at'),
});
