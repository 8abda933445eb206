import { blob, index, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AddressId, LearnerId } from '#domain/ids.ts';
import { flag, moment, version } from './columns.ts';

export const learners = sqliteTable('learners', {
  id: text('id').$type<LearnerId>().primaryKey(),
  name: text('name').notNull(),
  biography: text('biography'),
  profilePublic: flag('profile_public').notNull().default(false),
  /** Accounts of minors: nothing is accepted for them beforehand. */
  underGuardian: flag('under_guardian').notNull().default(false),
  /** The language of their mail. */
  locale: text('locale'),
  createdAt: moment('created_at').notNull(),
  version: version(),
});

/** Pictures on profiles, drawn again from what was uploaded, so that nothing else travels with them. */
export const portraits = sqliteTable('portraits', {
  learnerId: text('learner_id')
    .$type<LearnerId>()
    .primaryKey()
    .references(() => learners.id),
  mediaType: text('media_type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).$type<Uint8Array>().notNull(),
  createdAt: moment('created_at').notNull(),
});

/** Every handle ever chosen; the newest of a learner is the present one, and none is given twice. */
export const handles = sqliteTable(
  'handles',
  {
    handle: text('handle').primaryKey(),
    /** What the handle looks like: two handles that could be taken for one another share it. */
    skeleton: text('skeleton').notNull().default('').unique(),
    /** Null after erasure: the handle stays taken. */
    learnerId: text('learner_id').$type<LearnerId>(),
    createdAt: moment('created_at').notNull(),
  },
  (table) => [index('handles_learner').on(table.learnerId, table.createdAt)],
);

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
    /** Said by whoever registered the learner, before there was an account. */
    underGuardian: flag('under_guardian').notNull().default(false),
    bouncedAt: moment('bounced_at'),
    bounceReason: text('bounce_reason'),
    remindersStoppedAt: moment('reminders_stopped_at'),
    createdAt: moment('created_at').notNull(),
    version: version(),
  },
  (table) => [index('addresses_learner').on(table.learnerId)],
);
