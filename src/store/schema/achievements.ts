import { blob, index, real, sqliteTable, text } from 'drizzle-orm/sqlite-core';
import type { AchievementState, Alignment, ResultDescription } from '#domain/achievement.ts';
import type { AchievementId, IssuerId } from '#domain/ids.ts';
import { json, moment, version } from './columns.ts';
import { issuers } from './organisations.ts';

/** Badge art, named by the SHA-256 of its bytes, so that a signed credential's image never changes. */
export const images = sqliteTable('images', {
  digest: text('digest').primaryKey(),
  mediaType: text('media_type').notNull(),
  bytes: blob('bytes', { mode: 'buffer' }).$type<Uint8Array>().notNull(),
  createdAt: moment('created_at').notNull(),
});

export const achievements = sqliteTable(
  'achievements',
  {
    id: text('id').$type<AchievementId>().primaryKey(),
    issuerId: text('issuer_id')
      .$type<IssuerId>()
      .notNull()
      .references(() => issuers.id),
    state: text('state').$type<AchievementState>().notNull(),
    name: text('name').notNull(),
    description: text('description').notNull(),
    criteriaNarrative: text('criteria_narrative').notNull(),
    achievementType: text('achievement_type'),
    imageDigest: text('image_digest')
      .notNull()
      .references(() => images.digest),
    imageCaption: text('image_caption').notNull(),
    alignment: json<readonly Alignment[]>('alignment').notNull(),
    tags: json<readonly string[]>('tags').notNull(),
    resultDescriptions: json<readonly ResultDescription[]>('result_descriptions').notNull(),
    humanCode: text('human_code'),
    fieldOfStudy: text('field_of_study'),
    specialization: text('specialization'),
    edition: text('edition'),
    creditsAvailable: real('credits_available'),
    related: json<readonly string[]>('related').notNull(),
    createdAt: moment('created_at').notNull(),
    publishedAt: moment('published_at'),
    retiredAt: moment('retired_at'),
    version: version(),
  },
  (table) => [index('achievements_listing').on(table.issuerId, table.state, table.createdAt)],
);
