import { findUndoEnd } from '#domain/award.ts';
import {
  arrange,
  type DashboardItem,
  type DashboardQuery,
  findStanding,
} from '#domain/dashboard.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { Context } from './context.ts';
import { listOwn } from './credentials.ts';
import { readOwnProfile } from './profiles.ts';

/** How many accepted credentials stand on one page. */
const dashboardPageSize = 50;

/** An accepted credential with what the dashboard orders and filters by. */
export interface HeldCredential extends DashboardItem {
  readonly detail: AwardDetail;
}

const hold = (detail: AwardDetail, now: Date): HeldCredential => ({
  detail,
  name: detail.achievement.name,
  issuer: detail.issuer,
  awardedAt: detail.award.awardedAt,
  standing: findStanding(detail.award, now),
  visibility: detail.award.visibility,
});

/** Where on the dashboard an award stands; `undefined` once it is gone for good. */
function place({ award }: AwardDetail, now: Date) {
  if (award.deletedAt) {
    const undoable = award.state === 'deleted' && award.acceptedAt;
    return undoable && findUndoEnd(award.deletedAt) > now ? 'deleted' : undefined;
  }
  if (award.acceptedAt) return 'accepted';
  if (award.state === 'revoked') return award.declinedAt ? undefined : 'withdrawn';
  return award.state === 'declined' ? 'declined' : 'offered';
}

/**
 * Everything that a learner has, by what can be done with it.
 *
 * @param locale - whose alphabet orders the names
 * @throws `sign_in_required`
 */
export async function readDashboard(ctx: Context, query: DashboardQuery, locale: string) {
  const now = ctx.clock();
  const [own, profile] = await Promise.all([listOwn(ctx), readOwnProfile(ctx)]);
  const placed = Map.groupBy(own, (detail) => place(detail, now));
  const held = (placed.get('accepted') ?? []).map((detail) => hold(detail, now));
  const found = arrange(held, query, locale);
  const lastPage = Math.max(1, Math.ceil(found.length / dashboardPageSize));
  const page = Math.min(query.page, lastPage);
  const start = (page - 1) * dashboardPageSize;
  return {
    profile,
    offered: placed.get('offered') ?? [],
    declined: placed.get('declined') ?? [],
    withdrawn: placed.get('withdrawn') ?? [],
    deleted: placed.get('deleted') ?? [],
    accepted: {
      items: found.slice(start, start + dashboardPageSize),
      page,
      lastPage,
      found: found.length,
      total: held.length,
      public: held.filter(({ visibility }) => visibility === 'public').length,
      issuers: [...new Map(held.map(({ issuer }) => [issuer.id, issuer.name]))].map(
        ([id, name]) => ({ id, name }),
      ),
      years: [...new Set(held.map(({ awardedAt }) => awardedAt.getUTCFullYear()))].toSorted(
        (a, b) => b - a,
      ),
    },
  };
}
