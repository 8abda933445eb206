import { LaurelError } from '#domain/errors.ts';
import { isId, type LearnerId } from '#domain/ids.ts';
import { createMark } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';

async function refuseLastOwner(ctx: Context, learnerId: LearnerId): Promise<void> {
  const roles = await ctx.store.staff.listRoles(learnerId);
  for (const { role, issuerId } of roles) {
    if (role !== 'owner') continue;
    const owners = await ctx.store.staff.listOwners(issuerId);
    if (owners.every((owner) => owner.learnerId === learnerId)) throw new LaurelError('last_owner');
  }
}

/** What stands for a handle after its learner is erased: nobody reads it, and nobody is given it again. */
export async function markHandle(ctx: Context, skeleton: string): Promise<string> {
  return `erased:${await createMark(ctx.tokenKey, skeleton)}`;
}

/** Erases a learner in one batch with what `before` makes ready, and overwrites what was there. */
async function erase(ctx: Context, id: LearnerId, before: readonly Write[] = []): Promise<void> {
  await refuseLastOwner(ctx, id);
  const now = ctx.clock();
  const [learner, handles] = await Promise.all([
    ctx.store.learners.find(id),
    ctx.store.handles.listOfLearner(id),
  ]);
  const marks = await Promise.all(handles.map(({ skeleton }) => markHandle(ctx, skeleton)));
  await commitChange(ctx, [
    ...before,
    // With its version, so that an account that becomes one with another at this moment is not said to be erased.
    writeAudit(ctx, now, {
      action: 'learner.erase',
      subject: id,
      version: (learner?.version ?? 1) + 1,
    }),
    ...ctx.store.erasure.eraseLearner(
      id,
      [...new Set(marks)].map((mark) => ({ handle: mark, skeleton: mark, createdAt: now })),
    ),
  ]);
  await ctx.store.scrub();
  // The id leads to nobody any more, but to somebody again in an older backup: see the runbook.
  ctx.log.info('learner.erased', { learner: id });
}

const normalise = (text: string) => text.normalize('NFC').trim().toLowerCase();

/**
 * Erases the learner who asks: account, addresses, awards, credentials, requests, mail and pictures, in one
 * batch and for good. A credential that was exported before stays what it is, and its slot of the status
 * list goes on saying whether it was revoked, of nobody in particular.
 *
 * @param confirmation - one of the account's own addresses, typed again
 * @throws `erasure_unconfirmed`, `last_owner`, `sign_in_required`, `changed_meanwhile`
 */
export async function eraseAccount(ctx: Context, confirmation: string): Promise<void> {
  const { id } = requireLearner(ctx);
  const addresses = await ctx.store.addresses.listOfLearner(id);
  if (!addresses.some(({ email }) => email === normalise(confirmation)))
    throw new LaurelError('erasure_unconfirmed');
  await erase(ctx, id);
}

/**
 * Erases whoever an address or a learner's id belongs to, for whoever runs the server; also somebody who
 * never had an account, and was only offered something.
 *
 * @throws `not_found`, `last_owner`
 */
export async function erasePerson(ctx: Context, text: string): Promise<void> {
  if (isId('learner', text)) {
    if (!(await ctx.store.learners.find(text))) throw new LaurelError('not_found');
    return erase(ctx, text);
  }
  const address = await ctx.store.addresses.findByEmail(normalise(text));
  if (!address) throw new LaurelError('not_found');
  if (address.learnerId) return erase(ctx, address.learnerId);
  // What has no account is given one for the length of the batch, so that there is one way to erase.
  const id = newId(ctx, 'learner');
  return erase(ctx, id, [
    ctx.store.learners.insert({ id, name: '', createdAt: ctx.clock() }),
    ctx.store.addresses.update(address.id, address.version, { learnerId: id }),
  ]);
}
