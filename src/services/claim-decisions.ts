import { type ClaimRequestMove, moveClaimRequest } from '#domain/claim-request.ts';
import type { Evidence, Result } from '#domain/credential.ts';
import { LaurelError } from '#domain/errors.ts';
import type { AwardId, ClaimRequestId } from '#domain/ids.ts';
import { checkDates, checkResults, requireAwardable } from './award-checks.ts';
import { makeAward } from './award-making.ts';
import { type ClaimRequestDetail, getRequest } from './claim-requests.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';

/** What whoever grants a request says of the award; the rest is in the request. */
export interface Grant {
  /** The day of completion as the records have it; otherwise the one that the learner gave, or today. */
  readonly awardedDate?: Date | undefined;
  readonly validUntil?: Date | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly results?: readonly Result[] | undefined;
  /** The person or role that decided, beside the centre. */
  readonly source?: { readonly name?: string | undefined; readonly url?: string | undefined };
}

/** The writes that close a request, and tell its learner. The audit row is the lock: of two deciders one wins. */
function writeDecision(
  ctx: Context,
  { request }: ClaimRequestDetail,
  move: Exclude<ClaimRequestMove, 'withdraw'>,
  now: Date,
  patch: { readonly decision?: string; readonly awardId?: AwardId },
) {
  return [
    ctx.store.claimRequests.update(request.id, request.version, {
      ...patch,
      state: moveClaimRequest(request.state, move),
      decidedAt: now,
    }),
    writeMail(ctx, { kind: 'request-decided', reference: request.id }, now),
    writeAudit(ctx, now, {
      action: `request.${move}`,
      subject: request.id,
      version: request.version + 1,
      issuerId: request.issuerId,
    }),
  ];
}

/**
 * Grants a request: the award is made as any other is, to the primary address of the learner, and the
 * request is closed in the same batch.
 *
 * The learner's own evidence is for the decision only. What goes into the credential, and may become
 * public with it, is what whoever decides puts there.
 *
 * @throws `not_found`, `request_closed`, `changed_meanwhile`, `address_invalid` when the learner has
 *   no proved address left, and those of making an award
 */
export async function grantRequest(
  ctx: Context,
  id: ClaimRequestId,
  grant: Grant = {},
): Promise<ClaimRequestDetail> {
  const detail = await getRequest(ctx, id, 'awards:write');
  const { request, issuer, centre, address } = detail;
  moveClaimRequest(request.state, 'grant');
  const now = ctx.clock();
  const awardedAt = grant.awardedDate ?? request.completedAt ?? now;
  checkDates(awardedAt, grant.validUntil, now);
  const achievement = await requireAwardable(ctx, request.achievementId, request.issuerId);
  checkResults(grant.results ?? [], achievement);
  if (!address)
    throw new LaurelError('address_invalid', { detail: 'The learner has no proved address.' });
  const plan = {
    issuer,
    achievement,
    centre,
    awardedAt,
    email: address.email,
    underGuardian: false,
    recipientName: request.name,
    registrationNumber: request.registrationNumber,
    validUntil: grant.validUntil ?? null,
    evidence: grant.evidence ?? [],
    results: grant.results ?? [],
    assessorName: grant.source?.name ?? null,
    assessorUrl: grant.source?.url ?? null,
  };
  await makeAward(ctx, plan, now, (awardId) =>
    writeDecision(ctx, detail, 'grant', now, { awardId }),
  );
  return getRequest(ctx, id, 'awards:write');
}

/**
 * Refuses a request.
 *
 * @param reason - in words for the learner
 * @throws `not_found`, `request_closed`, `changed_meanwhile`
 */
export async function refuseRequest(
  ctx: Context,
  id: ClaimRequestId,
  reason: string,
): Promise<ClaimRequestDetail> {
  const detail = await getRequest(ctx, id, 'awards:write');
  moveClaimRequest(detail.request.state, 'refuse');
  await commitChange(ctx, writeDecision(ctx, detail, 'refuse', ctx.clock(), { decision: reason }));
  return getRequest(ctx, id, 'awards:write');
}
