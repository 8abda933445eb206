import { createClaimPath } from '#services/claim-links.ts';
import { listOwnRequests } from '#services/claim-requests.ts';
import type { Context } from '#services/context.ts';
import type { OwnRequest } from '#views/request-row.tsx';
import { imagePath, presentDay } from './present.ts';

type Own = Awaited<ReturnType<typeof listOwnRequests>>[number];

/** Where what was granted can be answered, or seen once it is accepted. */
async function findAwardUrl(ctx: Context, award: Own['award']): Promise<string | undefined> {
  if (award?.state === 'offered') return createClaimPath(ctx, award);
  return award?.state === 'accepted' || award?.state === 'revoked'
    ? `/credentials/${award.id}`
    : undefined;
}

async function presentRequest(ctx: Context, detail: Own): Promise<OwnRequest> {
  const { request, achievement, issuer, centre, award } = detail;
  return {
    id: request.id,
    name: achievement.name,
    achievementUrl: `/achievements/${achievement.id}`,
    imageUrl: imagePath(achievement),
    state: request.state,
    askedOn: presentDay(request.createdAt),
    decider: centre?.name ?? issuer.name,
    reason: request.decision ?? undefined,
    awardUrl: await findAwardUrl(ctx, award),
    requestUrl: `/achievements/${achievement.id}/request`,
    withdrawAction: `/requests/${request.id}/withdraw`,
  };
}

/** One's own requests, newest first, as rows of a page. */
export async function presentOwnRequests(ctx: Context): Promise<readonly OwnRequest[]> {
  const own = await listOwnRequests(ctx);
  return Promise.all(own.map((detail) => presentRequest(ctx, detail)));
}
