import type { AwardId } from '#domain/ids.ts';
import type { MailContent } from '#domain/mail.ts';
import { createToken } from '#domain/token.ts';
import type { OutboxMessage } from '#store/operations.ts';
import type { Context } from './context.ts';
import { mainIssuerHandle } from './issuers.ts';
import { claimUrl, imageUrl, signInUrl } from './urls.ts';

/** A message is nobody else's for this long; a process that dies meanwhile gives it back. */
const leaseSeconds = 120;
/** A message is begun only while this much of its lease is left: longer than a mail server may take for it. */
const reserveSeconds = 60;
const batchSize = 20;
/** Waits after the 1st, 2nd … failure, in seconds; after the last one the message has failed. */
const retrySeconds = [60, 300, 1800, 7200, 21_600, 86_400, 172_800] as const;
/** How long a sign-in link is good for. */
export const signInMinutes = 20;

/** What to send, or why there is nothing to send any more. */
type Prepared = MailContent | { readonly kind: 'dropped'; readonly why: string };

const prepare: Partial<
  Record<OutboxMessage['kind'], (ctx: Context, reference: string, now: Date) => Promise<Prepared>>
> = {
  offer: async (ctx, reference) => {
    const detail = await ctx.store.awards.find(reference as AwardId);
    if (!detail?.address || detail.award.state !== 'offered')
      return { kind: 'dropped', why: 'no longer offered' };
    const { award, achievement, issuer, centre, address } = detail;
    return {
      kind: 'offer',
      locale: 'en',
      to: address.email,
      recipientName: award.recipientName,
      achievement: {
        name: achievement.name,
        description: achievement.description,
        imageUrl: imageUrl(ctx, achievement.imageDigest),
      },
      issuer: {
        name: issuer.name,
        supportEmail: issuer.supportContact ?? issuer.email ?? undefined,
      },
      centreName: centre?.name,
      claimUrl: claimUrl(ctx, await createToken(ctx.tokenKey, 'claim', award.id)),
    };
  },
  'sign-in': async (ctx, reference, now) => {
    const link = await ctx.store.mailedLinks.find(reference);
    if (!link || link.usedAt || link.expiresAt <= now) return { kind: 'dropped', why: 'expired' };
    if (!(await ctx.store.addresses.findByEmail(link.email)))
      return { kind: 'dropped', why: 'address not known' };
    return {
      kind: 'sign-in',
      locale: 'en',
      to: link.email,
      signInUrl: signInUrl(ctx, await createToken(ctx.tokenKey, 'sign-in', link.id)),
      validForMinutes: signInMinutes,
    };
  },
};

async function readSite(ctx: Context) {
  const issuer = await ctx.store.issuers.findByHandle(mainIssuerHandle);
  return {
    name: issuer?.name ?? ctx.config.issuerName,
    url: ctx.config.publicUrl,
    supportEmail: issuer?.supportContact ?? issuer?.email ?? undefined,
  };
}

async function send(ctx: Context, message: OutboxMessage): Promise<'sent' | 'dropped'> {
  const prepared = await prepare[message.kind]!(ctx, message.reference, ctx.clock());
  if (prepared.kind === 'dropped') {
    await ctx.store.commit([ctx.store.outbox.markDropped(message.id, prepared.why)]);
    return 'dropped';
  }
  const body = ctx.renderMail(prepared, await readSite(ctx));
  await ctx.mailer({ id: message.id, to: prepared.to, ...body });
  await ctx.store.commit([ctx.store.outbox.markSent(message.id, ctx.clock())]);
  return 'sent';
}

async function postpone(ctx: Context, message: OutboxMessage, error: unknown): Promise<void> {
  const wait = retrySeconds[message.attempts];
  const now = ctx.clock();
  ctx.log.error('outbox.send', error, { mail: message.id, attempts: message.attempts + 1 });
  await ctx.store.commit([
    ctx.store.outbox.markFailed(message, {
      state: wait === undefined ? 'failed' : 'pending',
      nextAttemptAt: new Date(now.getTime() + (wait ?? 0) * 1000),
      lastError: error instanceof Error ? error.name : 'unknown',
    }),
  ]);
}

/**
 * Sends what is due, and goes on until nothing is.
 *
 * A message is marked sent after the mail server took it: one is never lost, and one that was taken
 * just before a crash is handed over again under the same Message-ID.
 *
 * @returns how many were sent
 */
export async function deliverOutbox(ctx: Context): Promise<number> {
  let sent = 0;
  for (;;) {
    const now = ctx.clock();
    const leased = await ctx.store.outbox.lease(
      now,
      new Date(now.getTime() + leaseSeconds * 1000),
      batchSize,
    );
    if (leased.length === 0) return sent;
    for (const message of leased) {
      // What a slow mail server left no time for is leased again, by whoever comes first.
      if ((message.leasedUntil?.getTime() ?? 0) - ctx.clock().getTime() < reserveSeconds * 1000) {
        await ctx.store.commit([ctx.store.outbox.release(message)]);
        continue;
      }
      try {
        if ((await send(ctx, message)) === 'sent') sent++;
      } catch (error) {
        await postpone(ctx, message, error);
      }
    }
  }
}
