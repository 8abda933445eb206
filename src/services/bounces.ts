import { describeBounce, type MailReply, readReply } from '#domain/bounce.ts';
import { parseEmail } from '#domain/recipient.ts';
import type { Write } from '#store/database.ts';
import { type Context, writeAudit } from './context.ts';
import { requireScope } from './permissions.ts';

/** Notes that an address takes no mail, with the numbers of the answer; nothing for one that is not known. */
export async function prepareBounce(
  ctx: Context,
  email: string,
  reply: MailReply,
  now: Date,
): Promise<readonly Write[]> {
  const address = await ctx.store.addresses.findByEmail(email);
  if (!address) return [];
  return [
    ctx.store.addresses.markBounced(address.id, {
      bouncedAt: now,
      bounceReason: describeBounce(reply),
    }),
    writeAudit(ctx, now, { action: 'address.bounce', subject: address.id }),
  ];
}

interface BounceReport {
  readonly email: string;
  /** What the mail server wrote; only its numbers are kept. */
  readonly reason?: string | undefined;
  /** A delivery that failed for now is no bounce, and is not kept. */
  readonly permanent: boolean;
}

/**
 * Takes a mail provider's word that an address takes no mail. Whether the address is known, the
 * caller does not learn.
 *
 * @throws `address_invalid`
 */
export async function reportBounce(ctx: Context, report: BounceReport): Promise<void> {
  requireScope(ctx, 'mail:write');
  const email = parseEmail(report.email);
  if (!report.permanent) return;
  await ctx.store.commit(
    await prepareBounce(ctx, email, readReply(report.reason ?? ''), ctx.clock()),
  );
}
