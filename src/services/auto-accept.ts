import { LaurelError } from '#domain/errors.ts';
import type { IssuerId, LearnerId } from '#domain/ids.ts';
import type { Write } from '#store/database.ts';
import type { Address } from '#store/people.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';

/**
 * Whose account an issuer's new award to this address goes into without being asked: the learner
 * who has proved it, who said so beforehand, and who is under no guardian.
 *
 * @param email - in canonical form
 */
export async function findAutoAccept(
  ctx: Context,
  email: string,
  issuerId: IssuerId,
): Promise<LearnerId | undefined> {
  const address = await ctx.store.addresses.findByEmail(email);
  const learnerId = address?.provedAt ? address.learnerId : null;
  if (!learnerId || !(await ctx.store.autoAccepts.find(learnerId, issuerId))) return undefined;
  return (await ctx.store.autoAccepts.isUnderGuardian(learnerId)) ? undefined : learnerId;
}

/**
 * Whether an acceptance comes with the offer of the switch: at the first one of an issuer, and not
 * under a guardian; later it stands in the account's settings.
 */
export type AutoAcceptOffer = 'offered' | 'in-settings' | 'guardian';

/**
 * How the switch of an issuer is offered with an acceptance.
 *
 * @param learnerId - whose account it is accepted into; `undefined` where the acceptance makes it
 * @param address - where the offer was sent
 */
export async function findAutoAcceptOffer(
  ctx: Context,
  learnerId: LearnerId | undefined,
  issuerId: IssuerId,
  address: Pick<Address, 'underGuardian'> | null,
): Promise<AutoAcceptOffer> {
  if (address?.underGuardian) return 'guardian';
  if (!learnerId) return 'offered';
  if (await ctx.store.autoAccepts.isUnderGuardian(learnerId)) return 'guardian';
  const known =
    (await ctx.store.autoAccepts.find(learnerId, issuerId)) ??
    (await ctx.store.autoAccepts.hasAccepted(learnerId, issuerId));
  return known ? 'in-settings' : 'offered';
}

/** Switches on; the writes belong in the batch of the acceptance that offered the switch. */
export function writeAutoAccept(
  ctx: Context,
  learnerId: LearnerId,
  issuerId: IssuerId,
  now: Date,
): readonly Write[] {
  return [
    ctx.store.autoAccepts.insert({ learnerId, issuerId, since: now }),
    writeAudit(ctx, now, { action: 'auto-accept.on', subject: learnerId, issuerId }),
  ];
}

/** The issuers a learner has awards of, each with its switch, and whether there can be any. */
export async function listAutoAccepts(ctx: Context) {
  const { id } = requireLearner(ctx);
  const [issuers, underGuardian] = await Promise.all([
    ctx.store.autoAccepts.listIssuers(id),
    ctx.store.autoAccepts.isUnderGuardian(id),
  ]);
  return { issuers, underGuardian };
}

/**
 * Turns the switch of one issuer. Turning it to where it stands changes nothing.
 *
 * @throws `not_found` for an issuer the learner has no award of, `guardian` for an account under one
 */
export async function setAutoAccept(ctx: Context, issuerId: IssuerId, on: boolean): Promise<void> {
  const { id } = requireLearner(ctx);
  const { issuers, underGuardian } = await listAutoAccepts(ctx);
  const issuer = issuers.find((item) => item.id === issuerId);
  if (!issuer) throw new LaurelError('not_found');
  if (on && underGuardian) throw new LaurelError('guardian');
  if (on === (issuer.since !== null)) return;
  const now = ctx.clock();
  await commitChange(
    ctx,
    on
      ? writeAutoAccept(ctx, id, issuerId, now)
      : [
          ctx.store.autoAccepts.remove(id, issuerId),
          writeAudit(ctx, now, { action: 'auto-accept.off', subject: id, issuerId }),
        ],
  );
}
