import { findUndoEnd } from '#domain/award.ts';
import { type DashboardQuery, encodeDashboardQuery, isFiltered } from '#domain/dashboard.ts';
import { createClaimPath } from '#services/claim-links.ts';
import type { Context } from '#services/context.ts';
import type { HeldCredential, readDashboard } from '#services/dashboard.ts';
import type { AwardDetail } from '#store/awards.ts';
import type { DashboardAward } from '#views/award-row.tsx';
import type { AcceptedSectionProps } from '#views/dashboard-accepted.tsx';
import type { DashboardPageProps } from '#views/dashboard-page.tsx';
import type { RowFacts } from '#views/dashboard-rows.tsx';
import { imagePath, presentDay } from './present.ts';

type Dashboard = Awaited<ReturnType<typeof readDashboard>>;

/** A path with the query behind it, so that whatever is done there comes back to the same list. */
export function withQuery(path: string, query: DashboardQuery, more: Record<string, string> = {}) {
  const search = new URLSearchParams([...encodeDashboardQuery(query), ...Object.entries(more)]);
  return search.size > 0 ? `${path}?${search}` : path;
}

const presentFacts = ({ award, achievement, issuer }: AwardDetail, on: Date | null): RowFacts => ({
  id: award.id,
  name: achievement.name,
  imageUrl: imagePath(achievement),
  issuerName: issuer.name,
  on: presentDay(on ?? award.createdAt),
});

function presentHeld(held: HeldCredential, query: DashboardQuery): DashboardAward {
  const { award, achievement, issuer } = held.detail;
  const changeable = held.standing !== 'revoked';
  return {
    id: award.id,
    name: achievement.name,
    imageUrl: imagePath(achievement),
    issuerName: issuer.name,
    awardedOn: presentDay(award.awardedAt),
    state: held.standing,
    visibility: award.visibility,
    url: `/credentials/${award.id}`,
    embedUrl: `/embed?credential=${award.id}`,
    walletUrl: award.state === 'accepted' ? `/credentials/${award.id}/wallet` : undefined,
    // What is revoked and public can still be hidden.
    visibilityAction:
      changeable || award.visibility === 'public'
        ? withQuery(`/dashboard/${award.id}/visibility`, query)
        : undefined,
    deleteUrl: changeable ? withQuery(`/dashboard/${award.id}/delete`, query) : undefined,
  };
}

function presentAccepted({ accepted }: Dashboard, query: DashboardQuery): AcceptedSectionProps {
  const { page, lastPage, issuers, years, items, total, found } = accepted;
  const pageUrl = (number: number) => withQuery('/dashboard', { ...query, page: number });
  return {
    awards: items.map((held) => presentHeld(held, { ...query, page })),
    filters: {
      chosen: Object.fromEntries(encodeDashboardQuery(query)),
      issuers,
      years,
      filtered: isFiltered(query),
    },
    counts: { total, public: accepted.public, found },
    pages: {
      page,
      last: lastPage,
      previousUrl: page > 1 ? pageUrl(page - 1) : undefined,
      nextUrl: page < lastPage ? pageUrl(page + 1) : undefined,
    },
  };
}

async function presentOffer(ctx: Context, detail: AwardDetail) {
  const { award } = detail;
  return {
    ...presentFacts(detail, award.offeredAt),
    claimUrl: await createClaimPath(ctx, award),
  };
}

/** The lists of the dashboard as its page shows them. */
export async function presentDashboard(
  ctx: Context,
  dashboard: Dashboard,
  query: DashboardQuery,
): Promise<Omit<DashboardPageProps, 'frame' | 'done' | 'undo'>> {
  const { profile, offered, declined, withdrawn, deleted } = dashboard;
  const action = (detail: AwardDetail, verb: string) =>
    withQuery(`/dashboard/${detail.award.id}/${verb}`, query);
  return {
    profileUrl:
      profile.learner.profilePublic && profile.handle ? `/people/${profile.handle}` : undefined,
    offers: await Promise.all(offered.map((detail) => presentOffer(ctx, detail))),
    accepted: presentAccepted(dashboard, query),
    declined: declined.map((detail) => ({
      ...presentFacts(detail, detail.award.declinedAt),
      reconsiderAction: action(detail, 'reconsider'),
    })),
    withdrawn: withdrawn.map((detail) => ({
      ...presentFacts(detail, detail.award.revokedAt),
      url: `/credentials/${detail.award.id}`,
    })),
    deleted: deleted.map((detail) => ({
      ...presentFacts(detail, findUndoEnd(detail.award.deletedAt ?? detail.award.createdAt)),
      restoreAction: action(detail, 'restore'),
    })),
  };
}
