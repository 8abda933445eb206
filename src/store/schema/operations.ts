import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { Id, IssuerId, JobId, MessageId } from '#domain/ids.ts';
import type { MailKind } from '#domain/mail.ts';
import { json, moment } from './columns.ts';

/** Mail to be sent. What it says is rendered from `reference` when it is sent, so no link is stored. */
export const outbox = sqliteTable(
  'outbox',
  {
    id: text('id').$type<MessageId>().primaryKey(),
    kind: text('kind').$type<MailKind>().notNull(),
    /** The award or the mailed link it is about. */
    reference: text('reference').notNull(),
    /** 1 for the first of its kind about this reference; a resend is the next. */
    sequence: integer('sequence').notNull(),
    state: text('state').$type<'pending' | 'sent' | 'failed' | 'dropped'>().notNull(),
    attempts: integer('attempts').notNull().default(0),
    nextAttemptAt: moment('next_attempt_at').notNull(),
    leasedUntil: moment('leased_until'),
    lastError: text('last_error'),
    createdAt: moment('created_at').notNull(),
    sentAt: moment('sent_at'),
  },
  (table) => [
    uniqueIndex('outbox_once').on(table.kind, table.reference, table.sequence),
    index('outbox_due').on(table.state, table.nextAttemptAt),
    index('outbox_reference').on(table.reference),
  ],
);

/** The development mailbox: what would have been mailed. Never written in production. */
export const mailbox = sqliteTable('mailbox', {
  id: text('id').$type<MessageId>().primaryKey(),
  recipient: text('recipient').notNull(),
  subject: text('subject').notNull(),
  text: text('text').notNull(),
  html: text('html').notNull(),
  at: moment('at').notNull(),
});

/** Work that takes longer than a request. */
export const jobs = sqliteTable('jobs', {
  id: text('id').$type<JobId>().primaryKey(),
  issuerId: text('issuer_id').$type<IssuerId>().notNull(),
  kind: text('kind').notNull(),
  state: text('state').$type<'waiting' | 'running' | 'done' | 'failed'>().notNull(),
  done: integer('done').notNull().default(0),
  total: integer('total').notNull().default(0),
  failed: integer('failed').notNull().default(0),
  problems: json<readonly { row: number; detail: string }[]>('problems').notNull(),
  input: text('input'),
  leasedUntil: moment('leased_until'),
  createdAt: moment('created_at').notNull(),
  finishedAt: moment('finished_at'),
});

/** Who did what and when; append-only, ids only, no personal data. */
export const audit = sqliteTable(
  'audit',
  {
    id: text('id').$type<Id<'audit'>>().primaryKey(),
    at: moment('at').notNull(),
    actor: text('actor').notNull(),
    action: text('action').notNull(),
    subject: text('subject').notNull(),
    /** The version the change made of the subject; null where there is none. Unique, so it is the lock. */
    subjectVersion: integer('subject_version'),
    issuerId: text('issuer_id').$type<IssuerId>(),
    details: json<Readonly<Record<string, string | number | boolean>>>('details').notNull(),
  },
  (table) => [
    uniqueIndex('audit_lock').on(table.subject, table.subjectVersion),
    index('audit_listing').on(table.issuerId, table.at),
  ],
);

/** What an API call with an Idempotency-Key came to. */
export const idempotencyKeys = sqliteTable(
  'idempotency_keys',
  {
    apiKey: text('api_key').notNull(),
    key: text('key').notNull(),
    requestDigest: text('request_digest').notNull(),
    /** The award that was made. */
    reference: text('reference').notNull(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.apiKey, table.key] })],
);

/** How often something happened to an achievement at a centre on a day; never who. */
export const dailyCounts = sqliteTable(
  'daily_counts',
  {
    day: text('day').notNull(),
    achievementId: text('achievement_id').notNull(),
    centreId: text('centre_id').notNull().default(''),
    event: text('event').notNull(),
    count: integer('count').notNull().default(0),
  },
  (table) => [
    primaryKey({ columns: [table.day, table.achievementId, table.centreId, table.event] }),
  ],
);

export const webhookDeliveries = sqliteTable('webhook_deliveries', {
  id: text('id').primaryKey(),
  webhookId: text('webhook_id').notNull(),
  event: text('event').notNull(),
  reference: text('reference').notNull(),
  state: text('state').$type<'pending' | 'sent' | 'failed'>().notNull(),
  attempts: integer('attempts').notNull().default(0),
  nextAttemptAt: moment('next_attempt_at').notNull(),
  lastError: text('last_error'),
  createdAt: moment('created_at').notNull(),
});
