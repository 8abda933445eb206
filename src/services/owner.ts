import { parseEmail } from '#domain/recipient.ts';
import { createMark, createToken } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import type { Address } from '#store/people.ts';
import { commitChange, type Context, newId, writeAudit } from './context.ts';
import { ensureMainIssuer } from './issuers.ts';
import { writeMail } from './mail-queue.ts';
import { prepareLink } from './mailed-links.ts';
import { prepareAccount } from './sessions.ts';
import { signInUrl } from './urls.ts';

/** Whether an address belongs to an owner. @throws `address_invalid` */
export async function isOwner(ctx: Context, text: string): Promise<boolean> {
  const address = await ctx.store.addresses.findByEmail(parseEmail(text));
  if (!address?.learnerId) return false;
  return (await ctx.store.staff.listRoles(address.learnerId)).some(({ role }) => role === 'owner');
}

/** An address that nobody has used yet. */
function createAddress(ctx: Context, email: string, now: Date): Address {
  return {
    id: newId(ctx, 'address'),
    email,
    learnerId: null,
    provedAt: null,
    isPrimary: false,
    underGuardian: false,
    bouncedAt: null,
    bounceReason: null,
    remindersStoppedAt: null,
    createdAt: now,
    version: 1,
  };
}

/** What stands in the audit for an address that was made an owner's, and cannot be read back. */
const nameAppointment = async (ctx: Context, email: string) =>
  `owner:${await createMark(ctx.tokenKey, email)}`;

/**
 * Whether an address was made an owner's before, by whatever way. Who was, and is no longer, left or was
 * erased, and is not brought back by what stands in the configuration.
 *
 * @throws `address_invalid`
 */
export async function wasAppointed(ctx: Context, text: string): Promise<boolean> {
  const subject = await nameAppointment(ctx, parseEmail(text));
  return (await ctx.store.audit.listOfSubject(subject)).length > 0;
}

/** Everything that makes the person behind an address an owner of the main issuer, for one batch. */
async function prepareOwner(ctx: Context, email: string, now: Date): Promise<readonly Write[]> {
  const issuer = await ensureMainIssuer(ctx);
  const known = await ctx.store.addresses.findByEmail(email);
  const address = known ?? createAddress(ctx, email, now);
  const appointment = await nameAppointment(ctx, email);
  const isFirst = (await ctx.store.audit.listOfSubject(appointment)).length === 0;
  const { learnerId, writes } = prepareAccount(ctx, address, email.split('@')[0] ?? email, now);
  return [
    ...(known ? [] : [ctx.store.addresses.insert(address)]),
    ...writes,
    ctx.store.staff.insert({
      id: newId(ctx, 'staff'),
      learnerId,
      issuerId: issuer.id,
      role: 'owner',
      createdAt: now,
    }),
    writeAudit(ctx, now, {
      action: 'staff.appoint-owner',
      subject: learnerId,
      issuerId: issuer.id,
    }),
    ...(isFirst
      ? [writeAudit(ctx, now, { action: 'staff.note-owner', subject: appointment, version: 1 })]
      : []),
  ];
}

/**
 * Makes the person behind an address an owner of the main issuer.
 *
 * @returns a sign-in link, good once
 * @throws `address_invalid`, `changed_meanwhile`
 */
export async function appointOwner(ctx: Context, text: string): Promise<string> {
  const email = parseEmail(text);
  const now = ctx.clock();
  const link = prepareLink(ctx, email, now);
  await commitChange(ctx, [...(await prepareOwner(ctx, email, now)), link.write]);
  return signInUrl(ctx, await createToken(ctx.tokenKey, 'sign-in', link.id));
}

/** Makes OWNER_EMAIL an owner and mails a sign-in link, once: where nobody reads what the server prints. */
export async function inviteOwner(ctx: Context): Promise<void> {
  const { ownerEmail } = ctx.config;
  if (!ownerEmail || (await wasAppointed(ctx, ownerEmail)) || (await isOwner(ctx, ownerEmail)))
    return;
  const email = parseEmail(ownerEmail);
  const now = ctx.clock();
  const link = prepareLink(ctx, email, now);
  const owner = await prepareOwner(ctx, email, now);
  await commitChange(ctx, [
    ...owner,
    link.write,
    writeMail(ctx, { kind: 'sign-in', reference: link.id }, now),
  ]);
}
