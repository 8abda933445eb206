import { digestHex } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
import type { Evidence, Result } from '#domain/credential.ts';
import type { AchievementId, CentreId } from '#domain/ids.ts';
import { normaliseName, parseEmail } from '#domain/recipient.ts';
import { isConflict } from '#store/errors.ts';
import {
  checkDates,
  checkResults,
  findCentre,
  refuseMember,
  requireAwardable,
} from './award-checks.ts';
import { makeAward } from './award-making.ts';
import type { AwardDetail } from './awards.ts';
import type { Context } from './context.ts';
import { type ApiActor, requireScope } from './permissions.ts';

interface AwardInput {
  readonly achievementId: AchievementId;
  readonly recipient: {
    readonly name: string;
    readonly email?: string | undefined;
    /** Said once, it stays with the address: nothing sent there is accepted beforehand. */
    readonly underGuardian?: true | undefined;
  };
  readonly awardedDate?: Date | undefined;
  readonly validUntil?: Date | undefined;
  readonly evidence?: readonly Evidence[] | undefined;
  readonly results?: readonly Result[] | undefined;
  /** Who made the assessment decision. */
  readonly source?:
    | {
        readonly centreId?: CentreId | undefined;
        readonly name?: string | undefined;
        readonly url?: string | undefined;
      }
    | undefined;
  readonly registrationNumber?: string | undefined;
}

/** A repetition is recognised by this key, and by the digest of the request as it was understood. */
export interface Idempotency {
  readonly key: string;
  readonly request: string;
}

/** What is to be awarded, once nothing speaks against it. @throws those of {@link createAward} */
async function planAward(ctx: Context, input: AwardInput, actor: ApiActor, now: Date) {
  const awardedAt = input.awardedDate ?? now;
  checkDates(awardedAt, input.validUntil, now);
  const email =
    input.recipient.email === undefined
      ? undefined
      : parseEmail(input.recipient.email, '/recipient/email');
  const { underGuardian = false } = input.recipient;
  if (underGuardian && email === undefined) {
    throw refuseMember(
      '/recipient/underGuardian',
      'Say this together with the email address: it is kept with the address.',
    );
  }
  const achievement = await requireAwardable(ctx, input.achievementId, actor.issuerId);
  checkResults(input.results ?? [], achievement);
  const centreId = input.source?.centreId ?? actor.centreId;
  if (actor.centreId && centreId !== actor.centreId)
    throw refuseMember('/source/centreId', 'There is no such centre.');
  const centre = await findCentre(ctx, centreId, actor.issuerId);
  const issuer = await ctx.store.issuers.find(actor.issuerId);
  if (!issuer) throw new LaurelError('key_refused');

  return {
    issuer,
    achievement,
    centre,
    email,
    underGuardian,
    recipientName: normaliseName(input.recipient.name),
    registrationNumber: input.registrationNumber ?? null,
    awardedAt,
    validUntil: input.validUntil ?? null,
    evidence: input.evidence ?? [],
    results: input.results ?? [],
    assessorName: input.source?.name ?? null,
    assessorUrl: input.source?.url ?? null,
  };
}

/**
 * Makes an award. With an email address it is signed and offered, or accepted at once where its
 * learner has asked for that; without one it waits as `registered`.
 *
 * @throws `achievement_not_published`, `address_invalid`, `date_order`, `idempotency_mismatch`,
 *   `signing_key_missing`, `store_unavailable`
 */
export async function createAward(
  ctx: Context,
  input: AwardInput,
  idempotency?: Idempotency,
): Promise<AwardDetail> {
  const actor = requireScope(ctx, 'awards:write');
  const requestDigest = idempotency ? await digestHex(idempotency.request) : '';
  const repeated =
    idempotency && (await findRepeated(ctx, actor.id, idempotency.key, requestDigest));
  if (repeated) return repeated;
  const now = ctx.clock();
  const plan = await planAward(ctx, input, actor, now);
  const keepKey = (reference: string) =>
    idempotency
      ? [
          ctx.store.idempotencyKeys.insert({
            apiKey: actor.id,
            key: idempotency.key,
            requestDigest,
            reference,
            createdAt: now,
          }),
        ]
      : [];
  try {
    return (await ctx.store.awards.find(await makeAward(ctx, plan, now, keepKey)))!;
  } catch (error) {
    const raced = idempotency && isConflict(error, 'idempotency_keys');
    const first = raced && (await findRepeated(ctx, actor.id, idempotency.key, requestDigest));
    if (first) return first;
    throw error;
  }
}

/** What the same request came to before. @throws `idempotency_mismatch` when it was another request */
async function findRepeated(
  ctx: Context,
  apiKey: string,
  key: string,
  requestDigest: string,
): Promise<AwardDetail | undefined> {
  const row = await ctx.store.idempotencyKeys.find(apiKey, key);
  if (!row) return undefined;
  if (row.requestDigest !== requestDigest) throw new LaurelError('idempotency_mismatch');
  return ctx.store.awards.find(row.reference as AwardDetail['award']['id']);
}
