import type { Context } from '#services/context.ts';
import { listTakeable } from '#services/profile-export.ts';
import type { TakeAway } from '#views/take-away-section.tsx';
import { presentDay } from './present.ts';

/** What the learner who asks can take along in one document. @throws `sign_in_required` */
export async function presentTakeAway(ctx: Context): Promise<TakeAway> {
  const takeable = await listTakeable(ctx);
  const now = ctx.clock();
  const issuers = new Map(takeable.map(({ issuer }) => [issuer.id, issuer.name]));
  return {
    credentials: takeable.map(({ award, achievement }) => ({
      id: award.id,
      name: achievement.name,
      awarded: presentDay(award.awardedAt),
      isExpired: award.validUntil !== null && award.validUntil <= now,
    })),
    issuers: [...issuers].map(([id, name]) => ({ id, name })),
  };
}
