import { LaurelError } from '#domain/errors.ts';
import type { AddressId } from '#domain/ids.ts';
import { nameActor } from '#domain/permission.ts';
import { parseEmail } from '#domain/recipient.ts';
import type { BulkAudit } from '#store/merges.ts';
import type { Address, Learner } from '#store/people.ts';
import { changeAndTell } from './account-notices.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { writeLostRecipients } from './import-recipients.ts';
import { writeMail } from './mail-queue.ts';
import { hasEnoughLinks, linkMinutes, prepareLink } from './mailed-links.ts';
import { requireLearner } from './permissions.ts';

/** How many addresses one account can ask for within the life of a link. */
const maxAsked = 10;

/** The learner who asks, with every address they have proved. @throws `sign_in_required` */
export async function readAddresses(ctx: Context) {
  const { id } = requireLearner(ctx);
  const [learner, addresses] = await Promise.all([
    ctx.store.learners.find(id),
    ctx.store.addresses.listOfLearner(id),
  ]);
  if (!learner) throw new LaurelError('sign_in_required');
  return { learner, addresses };
}

/** What the audit says of many rows that one change moves. */
export const noteBulk = (ctx: Context, at: Date, action: string): BulkAudit => ({
  id: newId(ctx, 'audit'),
  at,
  actor: nameActor(ctx.actor),
  action,
});

/** A change of an account as a whole, so that two at once cannot both be committed. */
export const changeLearner = (
  ctx: Context,
  { id, version }: Learner,
  now: Date,
  action: string,
  patch: Partial<Learner> = {},
) => [
  ctx.store.learners.update(id, version, patch),
  writeAudit(ctx, now, { action, subject: id, version: version + 1 }),
];

/** A change of one address, with its audit row. */
export const changeAddress = (
  ctx: Context,
  { id, version }: Pick<Address, 'id' | 'version'>,
  now: Date,
  action: string,
  patch: Partial<Address>,
) => [
  ctx.store.addresses.update(id, version, patch),
  writeAudit(ctx, now, { action, subject: id, version: version + 1 }),
];

/**
 * Mails a link that proves an address. Until it is used the address is nobody's: nothing but the
 * link is kept, and whether the address is known, or somebody else's, is not told.
 *
 * @returns `own` when it is proved already, `enough` when this account has asked too often
 * @throws `sign_in_required`, `address_invalid`
 */
export async function requestAddress(
  ctx: Context,
  text: string,
): Promise<'mailed' | 'own' | 'enough'> {
  const { id: learnerId } = requireLearner(ctx);
  const email = parseEmail(text);
  const now = ctx.clock();
  const address = await ctx.store.addresses.findByEmail(email);
  if (address?.learnerId === learnerId && address.provedAt) return 'own';
  const since = new Date(now.getTime() - linkMinutes * 60 * 1000);
  if ((await ctx.store.mailedLinks.countOfLearnerSince(learnerId, since)) >= maxAsked)
    return 'enough';
  // Its own only: what somebody else asked for must not keep this account from the address.
  if (await hasEnoughLinks(ctx, 'prove-address', email, now, learnerId)) return 'mailed';
  const link = prepareLink(ctx, email, now, { purpose: 'prove-address', learnerId });
  await ctx.store.commit([
    link.write,
    writeMail(ctx, { kind: 'prove-address', reference: link.id }, now),
  ]);
  return 'mailed';
}

function requireAddress(addresses: readonly Address[], id: AddressId): Address {
  const address = addresses.find((one) => one.id === id);
  if (!address) throw new LaurelError('not_found');
  return address;
}

/** Makes one's own address the one that mail goes to. @throws `sign_in_required`, `not_found`, `changed_meanwhile` */
export async function makePrimary(ctx: Context, id: AddressId): Promise<void> {
  const { learner, addresses } = await readAddresses(ctx);
  const chosen = requireAddress(addresses, id);
  if (chosen.isPrimary) return;
  const now = ctx.clock();
  await commitChange(ctx, [
    ...addresses
      .filter(({ isPrimary }) => isPrimary)
      .flatMap((address) =>
        changeAddress(ctx, address, now, 'address.unmake-primary', { isPrimary: false }),
      ),
    ...changeAddress(ctx, chosen, now, 'address.make-primary', { isPrimary: true }),
    ...changeLearner(ctx, learner, now, 'learner.change-primary'),
  ]);
}

/**
 * Takes an address out of one's account. What was sent to it and is in no account yet is put into
 * this one first, so that nothing is lost, and nothing is found by whoever has the mailbox next. Badges of other
 * issuers that were awarded to it stay, and are private.
 *
 * @throws `sign_in_required`, `not_found`, `address_last`, `changed_meanwhile`
 */
export async function removeAddress(ctx: Context, id: AddressId): Promise<void> {
  const { learner, addresses } = await readAddresses(ctx);
  const address = requireAddress(addresses, id);
  const heir = addresses.find((one) => one.id !== id && one.provedAt);
  if (!heir) throw new LaurelError('address_last');
  const now = ctx.clock();
  await commitChange(ctx, [
    ...(await writeLostRecipients(ctx, learner.id, { addresses, leaving: id, now })),
    ...ctx.store.merges.keepAwards(id, learner.id, noteBulk(ctx, now, 'award.keep')),
    ...changeAddress(ctx, address, now, 'address.remove', {
      learnerId: null,
      provedAt: null,
      isPrimary: false,
    }),
    ...(address.isPrimary
      ? changeAddress(ctx, heir, now, 'address.make-primary', { isPrimary: true })
      : []),
    ...changeAndTell(ctx, learner, now, {
      change: 'address-removed',
      // What a registrar said of the address was said of the person.
      patch: { underGuardian: learner.underGuardian || address.underGuardian },
      addressId: id,
      tell: addresses,
    }),
  ]);
}
