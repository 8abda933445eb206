import type { Context } from './context.ts';
import { newId, writeAudit } from './context.ts';
import { ensureMainIssuer } from './issuers.ts';
import { createSignInUrl, prepareAccount, requestSignIn } from './sessions.ts';
import { parseEmail } from '#domain/recipient.ts';

/** Whether the deployment has had an owner already. */
export async function hasOwner(ctx: Context, text: string): Promise<boolean> {
  const address = await ctx.store.addresses.findByEmail(parseEmail(text));
  if (!address?.learnerId) return false;
  return (await ctx.store.staff.listRoles(address.learnerId)).some(({ role }) => role === 'owner');
}

/** Makes OWNER_EMAIL an owner and mails a sign-in link, once: where nobody reads what the server prints. */
export async function inviteOwner(ctx: Context): Promise<void> {
  const { ownerEmail } = ctx.config;
  if (!ownerEmail || (await hasOwner(ctx, ownerEmail))) return;
  await appointOwner(ctx, ownerEmail);
  await requestSignIn(ctx, ownerEmail);
}

/**
 * Makes the person behind an address an owner of the main issuer.
 *
 * @returns a sign-in link, good once
 * @throws `address_invalid`
 */
export async function appointOwner(ctx: Context, text: string): Promise<string> {
  const email = parseEmail(text);
  const issuer = await ensureMainIssuer(ctx);
  const url = await createSignInUrl(ctx, email);
  const address = (await ctx.store.addresses.findByEmail(email))!;
  const now = ctx.clock();
  const { learnerId, writes } = prepareAccount(ctx, address, email.split('@')[0] ?? email, now);
  await ctx.store.commit([
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
  ]);
  return url;
}
