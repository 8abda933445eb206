import { moveAward } from '#domain/award.ts';
import type { AwardId } from '#domain/ids.ts';
import type { Achievement } from '#store/achievements.ts';
import type { Award } from '#store/awards.ts';
import type { Write } from '#store/database.ts';
import type { Centre, Issuer } from '#store/issuers.ts';
import { findAutoAccept } from './auto-accept.ts';
import { type Context, newId, writeAudit } from './context.ts';
import { issueAward } from './issuance.ts';

/** An award as it is to be made; everything in it has been checked. */
interface AwardPlan extends Pick<
  Award,
  | 'recipientName'
  | 'registrationNumber'
  | 'awardedAt'
  | 'validUntil'
  | 'evidence'
  | 'results'
  | 'assessorName'
  | 'assessorUrl'
> {
  readonly issuer: Issuer;
  readonly achievement: Achievement;
  readonly centre: Centre | null;
  /** In canonical form; without one the award waits as `registered`. */
  readonly email: string | undefined;
  /** Whether whoever registers the learner says that they are under a guardian. */
  readonly underGuardian: boolean;
}

/** Where a signed award goes: to the learner as an offer, or straight into the account that asked for that. */
export async function prepareRelease(
  ctx: Context,
  { issuer, email, underGuardian }: Pick<AwardPlan, 'issuer' | 'underGuardian'> & { email: string },
  now: Date,
) {
  const learnerId = underGuardian ? undefined : await findAutoAccept(ctx, email, issuer.id);
  return learnerId
    ? ({
        mail: 'accepted',
        action: 'award.auto-accept',
        patch: { state: moveAward('registered', 'auto-accept'), learnerId, acceptedAt: now },
      } as const)
    : ({
        mail: 'offer',
        action: 'award.offer',
        patch: { state: moveAward('registered', 'offer'), offeredAt: now },
      } as const);
}

/** Notes an address, and that it is under a guardian where that is said; nothing here takes that back. */
export function writeAddress(
  ctx: Context,
  email: string,
  underGuardian: boolean,
  now: Date,
): readonly Write[] {
  return [
    ctx.store.addresses.insert({ id: newId(ctx, 'address'), email, createdAt: now }),
    ...(underGuardian ? [ctx.store.addresses.setUnderGuardian(email)] : []),
  ];
}

/**
 * Makes an award: the one way to one. With an email address it is signed, given its slot and its
 * mail in the same batch; without one it waits as `registered`.
 *
 * @param others - writes of the change that the award is part of
 * @throws `signing_key_missing`, `slot_exhausted`, `store_unavailable`, `changed_meanwhile`, and other conflicts of `others`
 */
export async function makeAward(
  ctx: Context,
  plan: AwardPlan,
  now: Date,
  others: (id: AwardId) => readonly Write[] = () => [],
): Promise<AwardId> {
  const { issuer, achievement, centre, email, underGuardian, ...content } = plan;
  const id = newId(ctx, 'award');
  const base = {
    ...content,
    id,
    issuerId: issuer.id,
    achievementId: achievement.id,
    centreId: centre?.id ?? null,
    createdAt: now,
  };
  const writeEntry = (action: string) =>
    writeAudit(ctx, now, { action, subject: id, version: 1, issuerId: issuer.id });
  if (email === undefined) {
    await ctx.store.commit([
      ctx.store.awards.insert({ ...base, state: 'registered' }, undefined),
      ...others(id),
      writeEntry('award.register'),
    ]);
    return id;
  }
  const { mail, action, patch } = await prepareRelease(ctx, { issuer, email, underGuardian }, now);
  const issuance = { award: base, issuer, achievement, centre, email, mail };
  await issueAward(ctx, issuance, now, () => [
    ...writeAddress(ctx, email, underGuardian, now),
    ctx.store.awards.insert({ ...base, ...patch }, email),
    ...others(id),
    writeEntry(action),
  ]);
  return id;
}
