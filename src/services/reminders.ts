import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { AddressId } from '#domain/ids.ts';
import { findRemindersDue } from '#domain/reminder.ts';
import { createToken, readToken } from '#domain/token.ts';
import type { Address } from '#store/people.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { requireLearner } from './permissions.ts';
import { unsubscribeUrl } from './urls.ts';

/** How many reminders one run puts into the outbox; the next run goes on. */
const batchSize = 50;

/**
 * Puts the reminders that are due into the outbox. Each one counts in its award in the same batch,
 * so two schedulers at once make one.
 *
 * @returns how many were put in
 */
export async function remindLearners(ctx: Context): Promise<number> {
  const now = ctx.clock();
  const offers = await ctx.store.reminders.listDue(findRemindersDue(now), batchSize);
  let made = 0;
  for (const { id, issuerId, version, reminders } of offers) {
    try {
      await commitChange(ctx, [
        ctx.store.awards.update(id, version, { reminders: reminders + 1, remindedAt: now }),
        // The award's version is new every time; the count begins again when an address is corrected.
        writeMail(ctx, { kind: 'reminder', reference: id, sequence: version }, now),
        writeAudit(ctx, now, {
          action: 'award.remind',
          subject: id,
          version: version + 1,
          issuerId,
        }),
      ]);
      made++;
    } catch (error) {
      // It was answered at this moment, or another scheduler was faster: either way, not ours.
      if (!isLaurelError(error, 'changed_meanwhile')) throw error;
    }
  }
  return made;
}

/** The link that stops reminders to an address, without signing in. It works for ever. */
export async function createUnsubscribeUrl(ctx: Context, id: AddressId): Promise<string> {
  return unsubscribeUrl(ctx, await createToken(ctx.tokenKey, 'unsubscribe', id));
}

/** The address behind such a link. @throws `not_found` when it was not made here, or the address is gone */
export async function readUnsubscribeLink(ctx: Context, token: string): Promise<Address> {
  const id = await readToken(ctx.tokenKey, 'unsubscribe', token);
  const address = id ? await ctx.store.addresses.find(id as AddressId) : undefined;
  if (!address) throw new LaurelError('not_found');
  return address;
}

async function setReminders(ctx: Context, address: Address, wanted: boolean): Promise<void> {
  if ((address.remindersStoppedAt === null) === wanted) return;
  const now = ctx.clock();
  await ctx.store.commit([
    ctx.store.addresses.setReminders(address.id, wanted ? null : now),
    writeAudit(ctx, now, {
      action: wanted ? 'address.resume-reminders' : 'address.stop-reminders',
      subject: address.id,
    }),
  ]);
}

/** Stops reminders by mailed link, or takes that back. @throws `not_found` */
export async function setRemindersByLink(
  ctx: Context,
  token: string,
  wanted: boolean,
): Promise<void> {
  await setReminders(ctx, await readUnsubscribeLink(ctx, token), wanted);
}

/** The same, by the learner whose address it is. @throws `sign_in_required`, `not_found` */
export async function setOwnReminders(ctx: Context, id: AddressId, wanted: boolean): Promise<void> {
  const { id: learnerId } = requireLearner(ctx);
  const address = await ctx.store.addresses.find(id);
  if (address?.learnerId !== learnerId) throw new LaurelError('not_found');
  await setReminders(ctx, address, wanted);
}
