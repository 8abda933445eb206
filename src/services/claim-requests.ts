import { moveClaimRequest } from '#domain/claim-request.ts';
import type { Evidence } from '#domain/credential.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AchievementId, CentreId, ClaimRequestId } from '#domain/ids.ts';
import { normaliseName } from '#domain/recipient.ts';
import { findLearnerOf, reachesAward } from '#domain/visibility.ts';
import type { ClaimRequestListing } from '#store/claim-requests.ts';
import { isConflict } from '#store/errors.ts';
import type { Centre } from '#store/issuers.ts';
import { viewAchievement } from './achievements.ts';
import { isFuture, refuseMember } from './award-checks.ts';
import { findStanding } from './catalogue.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { requireLearner, requireScope } from './permissions.ts';

/** A request with what it asks for, of whom, and the primary address of who asks. */
export type ClaimRequestDetail = NonNullable<
  Awaited<ReturnType<Context['store']['claimRequests']['find']>>
>;

/** What a learner says who asks for an award that no record matches. */
export interface ClaimRequestInput {
  readonly achievementId: AchievementId;
  /** As they were registered. */
  readonly name: string;
  readonly registrationNumber?: string | undefined;
  readonly completedAt?: Date | undefined;
  readonly centreId?: CentreId | undefined;
  readonly evidence: readonly Evidence[];
}

/** The achievement, if the learner who asks can ask for it, and the centres they can name. @throws `not_found`, `achievement_not_published`, `request_needless`, `request_open` */
export async function prepareRequest(ctx: Context, achievementId: AchievementId) {
  requireLearner(ctx);
  const achievement = await viewAchievement(ctx, achievementId);
  if (achievement.state !== 'published') throw new LaurelError('achievement_not_published');
  const [standing, centres] = await Promise.all([
    findStanding(ctx, achievement),
    listOpenCentres(ctx, achievement.issuerId),
  ]);
  if (standing.heldAward || standing.claimPath) throw new LaurelError('request_needless');
  if (standing.isRequested) throw new LaurelError('request_open');
  return { achievement, centres };
}

async function listOpenCentres(ctx: Context, issuerId: Centre['issuerId']) {
  const centres = await ctx.store.centres.list(issuerId);
  return centres.filter(({ closedAt }) => closedAt === null);
}

/**
 * Asks for an award of an earlier completion. The centre that is named may decide, and the issuer
 * always; there is one open request for an achievement at most.
 *
 * @throws `not_found`, `achievement_not_published`, `request_needless`, `request_open`, `date_order`,
 *   `input_invalid`
 */
export async function requestAward(
  ctx: Context,
  input: ClaimRequestInput,
): Promise<ClaimRequestId> {
  const learner = requireLearner(ctx);
  const { achievement, centres } = await prepareRequest(ctx, input.achievementId);
  const now = ctx.clock();
  if (input.completedAt && isFuture(input.completedAt, now)) {
    const detail = 'The date of completion lies in the future.';
    throw new LaurelError('date_order', {
      detail,
      problems: [{ pointer: '/completedAt', detail }],
    });
  }
  const { centreId } = input;
  if (centreId && !centres.some(({ id }) => id === centreId))
    throw refuseMember('/centreId', 'There is no such centre.');
  const id = newId(ctx, 'claimRequest');
  try {
    await commitChange(ctx, [
      ctx.store.claimRequests.insert({
        id,
        issuerId: achievement.issuerId,
        achievementId: achievement.id,
        learnerId: learner.id,
        centreId: centreId ?? null,
        name: normaliseName(input.name),
        registrationNumber: input.registrationNumber ?? null,
        completedAt: input.completedAt ?? null,
        evidence: input.evidence,
        state: 'open',
        createdAt: now,
      }),
      writeAudit(ctx, now, {
        action: 'request.open',
        subject: id,
        version: 1,
        issuerId: achievement.issuerId,
      }),
    ]);
  } catch (error) {
    if (isConflict(error, 'claim_requests')) throw new LaurelError('request_open');
    throw error;
  }
  return id;
}

/** One's own requests, newest first; a granted one with the award it came to, while that is one's own. */
export async function listOwnRequests(ctx: Context) {
  const learner = requireLearner(ctx);
  const details = await ctx.store.claimRequests.listOfLearner(learner.id);
  return Promise.all(
    details.map(async (detail) => {
      const { awardId } = detail.request;
      const found = awardId ? await ctx.store.awards.find(awardId) : undefined;
      const isOwn = found && findLearnerOf(found.award, found.address) === learner.id;
      return { ...detail, award: isOwn ? found.award : undefined };
    }),
  );
}

/** Withdraws one's own open request. @throws `not_found`, `request_closed`, `changed_meanwhile` */
export async function withdrawRequest(ctx: Context, id: ClaimRequestId): Promise<void> {
  const learner = requireLearner(ctx);
  const detail = await ctx.store.claimRequests.find(id);
  if (detail?.request.learnerId !== learner.id) throw new LaurelError('not_found');
  const { request } = detail;
  const state = moveClaimRequest(request.state, 'withdraw');
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.claimRequests.update(id, request.version, { state, decidedAt: now }),
    writeAudit(ctx, now, {
      action: 'request.withdraw',
      subject: id,
      version: request.version + 1,
      issuerId: request.issuerId,
    }),
  ]);
}

/** The requests within the actor's reach: an issuer's all, a centre's those that name it. */
export async function listRequests(
  ctx: Context,
  query: Omit<ClaimRequestListing, 'issuerId' | 'centreId'>,
) {
  const { issuerId, centreId } = requireScope(ctx, 'awards:read');
  return ctx.store.claimRequests.list({ ...query, issuerId, centreId });
}

/** A request, if it is within the actor's reach; otherwise it does not exist. @throws `not_found` */
export async function getRequest(
  ctx: Context,
  id: ClaimRequestId,
  scope: 'awards:read' | 'awards:write' = 'awards:read',
): Promise<ClaimRequestDetail> {
  const reach = requireScope(ctx, scope);
  const detail = await ctx.store.claimRequests.find(id);
  if (!detail || !reachesAward(reach, detail.request)) throw new LaurelError('not_found');
  return detail;
}
