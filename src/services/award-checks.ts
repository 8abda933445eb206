import { LaurelError } from '#domain/errors.ts';
import type { Result } from '#domain/credential.ts';
import type { AchievementId, CentreId, IssuerId } from '#domain/ids.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Centre } from '#store/issuers.ts';
import type { Context } from './context.ts';

/** A date without a time begins up to 14 hours earlier in the east than in UTC. */
const zoneSlackMs = 14 * 60 * 60 * 1000;

/** Whether a day lies in the future wherever on Earth one asks. */
export const isFuture = (day: Date, now: Date): boolean =>
  day.getTime() > now.getTime() + zoneSlackMs;

/** @throws `date_order` when the award lies in the future, or its end before its beginning */
export function checkDates(awardedAt: Date, validUntil: Date | undefined, now: Date): void {
  if (isFuture(awardedAt, now)) {
    throw new LaurelError('date_order', {
      detail: 'awardedDate lies in the future.',
      problems: [
        {
          pointer: '/awardedDate',
          detail: 'Give the day on which the achievement was completed, not a later one.',
        },
      ],
    });
  }
  if (validUntil && validUntil <= awardedAt) {
    throw new LaurelError('date_order', {
      detail: 'validUntil does not lie after awardedDate.',
      problems: [
        { pointer: '/validUntil', detail: 'Give a moment after awardedDate, or leave it out.' },
      ],
    });
  }
}

/** An input that names something which is not there, or must not be. */
export const refuseMember = (pointer: string, detail: string) =>
  new LaurelError('input_invalid', { detail, problems: [{ pointer, detail }] });

/** An achievement of the issuer that can be awarded. @throws `input_invalid`, `achievement_not_published` */
export async function requireAwardable(
  ctx: Context,
  id: AchievementId,
  issuerId: IssuerId,
): Promise<Achievement> {
  const achievement = await ctx.store.achievements.find(id);
  if (!achievement || achievement.issuerId !== issuerId)
    throw refuseMember('/achievementId', 'There is no such achievement.');
  if (achievement.state !== 'published') {
    const detail = `The achievement is ${achievement.state}.`;
    throw new LaurelError('achievement_not_published', {
      detail,
      problems: [{ pointer: '/achievementId', detail }],
    });
  }
  return achievement;
}

/** A result is measured by a result description of its own achievement, or by none. @throws `input_invalid` */
export function checkResults(results: readonly Result[], achievement: Achievement): void {
  const known = new Set(achievement.resultDescriptions.map(({ id }) => id));
  const position = results.findIndex(
    ({ resultDescription: id }) => id !== undefined && !known.has(id),
  );
  if (position >= 0) {
    throw refuseMember(
      `/results/${position}/resultDescription`,
      'The achievement has no such result description.',
    );
  }
}

/** The centre of the issuer that is named, or none. @throws `input_invalid` */
export async function findCentre(
  ctx: Context,
  id: CentreId | undefined,
  issuerId: IssuerId,
  pointer = '/source/centreId',
): Promise<Centre | null> {
  if (id === undefined) return null;
  const centre = await ctx.store.centres.find(id);
  if (!centre || centre.issuerId !== issuerId)
    throw refuseMember(pointer, 'There is no such centre.');
  return centre;
}
