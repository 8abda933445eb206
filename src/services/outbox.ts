import { describeBounce, MailboxRefusedError } from '#domain/bounce.ts';
import type { OutboxMessage } from '#store/operations.ts';
import { prepareBounce } from './bounces.ts';
import type { Context } from './context.ts';
import { findMainIssuer, findSupportContact } from './issuers.ts';
import { prepareMail } from './mail-content.ts';

/** A message is nobody else's for this long; a process that dies meanwhile gives it back. */
const leaseSeconds = 120;
/** A message is begun only while this much of its lease is left: longer than a mail server may take for it. */
const reserveSeconds = 60;
const batchSize = 20;
/** Waits after the 1st, 2nd … failure, in seconds; after the last one the message has failed. */
const retrySeconds = [60, 300, 1800, 7200, 21_600, 86_400, 172_800] as const;

async function readSite(ctx: Context) {
  const issuer = await findMainIssuer(ctx);
  return {
    name: issuer?.name ?? ctx.config.issuerName,
    url: ctx.config.publicUrl,
    supportContact: issuer && findSupportContact(issuer),
  };
}

/** Gives up at once: this mailbox takes no mail, and its address is marked so. */
async function giveUp(
  ctx: Context,
  message: OutboxMessage,
  email: string,
  { reply }: MailboxRefusedError,
): Promise<'refused'> {
  const now = ctx.clock();
  ctx.log.info('outbox.refused', { mail: message.id, code: reply.code, status: reply.status });
  await ctx.store.commit([
    ctx.store.outbox.markFailed(message, {
      state: 'failed',
      nextAttemptAt: now,
      lastError: describeBounce(reply),
    }),
    ...(await prepareBounce(ctx, email, reply, now)),
  ]);
  return 'refused';
}

async function send(ctx: Context, message: OutboxMessage): Promise<'sent' | 'dropped' | 'refused'> {
  const { store } = ctx;
  const content = await prepareMail(ctx, message, ctx.clock());
  if ('dropped' in content) {
    await store.commit([store.outbox.markDropped(message.id, content.dropped)]);
    return 'dropped';
  }
  const { to } = content;
  try {
    await ctx.mailer({ id: message.id, to, ...ctx.renderMail(content, await readSite(ctx)) });
  } catch (error) {
    if (!(error instanceof MailboxRefusedError)) throw error;
    return giveUp(ctx, message, to, error);
  }
  await store.commit([
    store.outbox.markSent(message.id, ctx.clock()),
    store.addresses.clearBounce(to),
  ]);
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
