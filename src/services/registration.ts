import { LaurelError } from '#domain/errors.ts';
import type { Evidence, Result } from '#domain/credential.ts';
import type { AchievementId, CentreId } from '#domain/ids.ts';
import { normaliseName, parseEmail } from '#domain/recipient.ts';
import { digestText } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Centre } from '#store/issuers.ts';
import type { AwardDetail } from './awards.ts';
import { type Context, newId, writeAudit } from './context.ts';
import { issueAward } from './issuance.ts';
import { requireScope } from './permissions.ts';

export interface AwardInput {
  readonly achievementId: AchievementId;
  readonly recipient: { readonly name: string; readonly email?: string | undefined };
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

/** A date without a time begins up to 14 hours earlier in the east than in UTC. */
const zoneSlackMs = 14 * 60 * 60 * 1000;

function checkDates(awardedAt: Date, validUntil: Date | undefined, now: Date): void {
  if (awardedAt.getTime() > now.getTime() + zoneSlackMs) {
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

const unknownMember = (pointer: string, detail: string) =>
  new LaurelError('input_invalid', { detail, problems: [{ pointer, detail }] });

async function requireAwardable(ctx: Context, id: AchievementId, issuerId: string) {
  const achievement = await ctx.store.achievements.find(id);
  if (!achievement || achievement.issuerId !== issuerId)
    throw unknownMember('/achievementId', 'There is no such achievement.');
  if (achievement.state !== 'published') {
    const detail = `The achievement is ${achievement.state}.`;
    throw new LaurelError('achievement_not_published', {
      detail,
      problems: [{ pointer: '/achievementId', detail }],
    });
  }
  return achievement;
}

/** A result is measured by a result description of its own achievement, or by none. */
function checkResults(results: readonly Result[], achievement: Achievement): void {
  const known = new Set(achievement.resultDescriptions.map(({ id }) => id));
  const position = results.findIndex(
    ({ resultDescription: id }) => id !== undefined && !known.has(id),
  );
  if (position >= 0) {
    throw unknownMember(
      `/results/${position}/resultDescription`,
      'The achievement has no such result description.',
    );
  }
}

async function findCentre(
  ctx: Context,
  id: CentreId | undefined,
  issuerId: string,
): Promise<Centre | null> {
  if (id === undefined) return null;
  const centre = await ctx.store.centres.find(id);
  if (!centre || centre.issuerId !== issuerId)
    throw unknownMember('/source/centreId', 'There is no such centre.');
  return centre;
}

/**
 * Makes an award. With an email address it is signed, given its slot and its mail in the same
 * batch; without one it waits as `registered`.
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
  const requestDigest = idempotency ? await digestText(idempotency.request) : '';
  const repeated =
    idempotency && (await findRepeated(ctx, actor.id, idempotency.key, requestDigest));
  if (repeated) return repeated;

  const now = ctx.clock();
  const awardedAt = input.awardedDate ?? now;
  checkDates(awardedAt, input.validUntil, now);
  const email =
    input.recipient.email === undefined
      ? undefined
      : parseEmail(input.recipient.email, '/recipient/email');
  const achievement = await requireAwardable(ctx, input.achievementId, actor.issuerId);
  checkResults(input.results ?? [], achievement);
  const centreId = input.source?.centreId ?? actor.centreId;
  if (actor.centreId && centreId !== actor.centreId)
    throw unknownMember('/source/centreId', 'There is no such centre.');
  const centre = await findCentre(ctx, centreId, actor.issuerId);
  const issuer = await ctx.store.issuers.find(actor.issuerId);
  if (!issuer) throw new LaurelError('key_refused');

  const award = {
    id: newId(ctx, 'award'),
    issuerId: issuer.id,
    centreId: centre?.id ?? null,
    achievementId: achievement.id,
    recipientName: normaliseName(input.recipient.name),
    registrationNumber: input.registrationNumber ?? null,
    state: email === undefined ? ('registered' as const) : ('offered' as const),
    awardedAt,
    validUntil: input.validUntil ?? null,
    evidence: input.evidence ?? [],
    results: input.results ?? [],
    assessorName: input.source?.name ?? null,
    assessorUrl: input.source?.url ?? null,
    createdAt: now,
    offeredAt: email === undefined ? null : now,
  };
  const writes = (): readonly Write[] => [
    ...(email === undefined
      ? []
      : [ctx.store.addresses.insert({ id: newId(ctx, 'address'), email, createdAt: now })]),
    ctx.store.awards.insert(award, email),
    ...(idempotency
      ? [
          ctx.store.idempotencyKeys.insert({
            apiKey: actor.id,
            key: idempotency.key,
            requestDigest,
            reference: award.id,
            createdAt: now,
          }),
        ]
      : []),
    writeAudit(ctx, now, {
      action: `award.${email === undefined ? 'register' : 'offer'}`,
      subject: award.id,
      version: 1,
      issuerId: issuer.id,
    }),
  ];
  try {
    if (email === undefined) await ctx.store.commit(writes());
    else await issueAward(ctx, { award, issuer, achievement, centre, email }, now, writes);
  } catch (error) {
    const raced = idempotency && isConflict(error, 'idempotency_keys');
    const first = raced && (await findRepeated(ctx, actor.id, idempotency.key, requestDigest));
    if (first) return first;
    throw error;
  }
  return (await ctx.store.awards.find(award.id))!;
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
