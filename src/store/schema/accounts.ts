import { blob, index, integer, primaryKey, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { IssuerId, LearnerId, SessionId } from '#domain/ids.ts';
import { flag, json, moment } from './columns.ts';
import { issuers } from './organisations.ts';
import { learners } from './people.ts';

/** Mailed links, single use. The token is an HMAC of the id and is stored nowhere. */
export const mailedLinks = sqliteTable(
  'mailed_links',
  {
    id: text('id').primaryKey(),
    purpose: text('purpose').$type<'sign-in' | 'prove-address'>().notNull(),
    email: text('email').notNull(),
    /** The account that wants the address; set for `prove-address` only. */
    learnerId: text('learner_id').$type<LearnerId>(),
    returnTo: text('return_to'),
    /** The language of whoever asked for it. */
    locale: text('locale'),
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
    /** Browser and system in words, such as "Firefox, Linux"; never the whole user agent, never an IP address. */
    device: text('device'),
    /** To the day, so that it tells little. */
    lastSeenAt: moment('last_seen_at'),
    createdAt: moment('created_at').notNull(),
    expiresAt: moment('expires_at').notNull(),
    revokedAt: moment('revoked_at'),
  },
  (table) => [index('sessions_learner').on(table.learnerId)],
);

/** WebAuthn credentials by which a learner signs in. */
export const passkeys = sqliteTable(
  'passkeys',
  {
    /** The credential id, base64url. */
    id: text('id').primaryKey(),
    learnerId: text('learner_id')
      .$type<LearnerId>()
      .notNull()
      .references(() => learners.id),
    /** COSE key. */
    publicKey: blob('public_key', { mode: 'buffer' }).$type<Uint8Array>().notNull(),
    counter: integer('counter').notNull(),
    transports: json<readonly string[]>('transports').notNull(),
    backedUp: flag('backed_up').notNull(),
    name: text('name').notNull(),
    createdAt: moment('created_at').notNull(),
    lastUsedAt: moment('last_used_at'),
  },
  (table) => [index('passkeys_learner').on(table.learnerId)],
);

/** WebAuthn challenges that were given out; each is answered once, and soon. */
export const passkeyChallenges = sqliteTable(
  'passkey_challenges',
  {
    challenge: text('challenge').primaryKey(),
    /** Whose passkey is being added; null when somebody signs in. */
    learnerId: text('learner_id').$type<LearnerId>(),
    expiresAt: moment('expires_at').notNull(),
  },
  (table) => [index('passkey_challenges_expiry').on(table.expiresAt)],
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
