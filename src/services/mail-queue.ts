import type { MailKind } from '#domain/mail.ts';
import type { Write } from '#store/database.ts';
import type { OutboxMessage } from '#store/operations.ts';
import { type Context, newId } from './context.ts';

export interface QueuedMail {
  readonly kind: MailKind;
  /** The id of what it is about: an award, a mailed link, a request; a notice's, see `changeAndTell`. */
  readonly reference: string;
  /** 1 for the first of its kind about this reference; a resend is the next. */
  readonly sequence?: number;
}

/**
 * Puts a mail into the outbox, to be sent soon. It belongs in the batch of the change it tells of;
 * what it says is read when it is sent.
 */
export function writeMail(
  ctx: Context,
  { kind, reference, sequence = 1 }: QueuedMail,
  now: Date,
): Write {
  return ctx.store.outbox.enqueue({
    id: newId(ctx, 'message'),
    kind,
    reference,
    sequence,
    state: 'pending',
    nextAttemptAt: now,
    createdAt: now,
  });
}

/** The sequence of one more mail of a kind, after those there have been about a reference. */
export const nextSequence = (mails: readonly OutboxMessage[], kind: MailKind): number =>
  Math.max(0, ...mails.filter((mail) => mail.kind === kind).map(({ sequence }) => sequence)) + 1;
