import type { Mailer } from '#adapters/mailer.ts';
import type { Store } from '#store/store.ts';
import type { Deps } from './context.ts';

const listLimit = 200;

/**
 * Takes mail into the development mailbox instead of sending it.
 *
 * The message's id is the key, so the same message handed over twice is kept once.
 */
export function createMailboxMailer(store: Store, clock: () => Date): Mailer {
  return ({ id, to, subject, text, html }) =>
    store.commit([
      store.mailbox.insert({
        id: id as `msg_${string}`,
        recipient: to,
        subject,
        text,
        html,
        at: clock(),
      }),
    ]);
}

/** The newest messages of the development mailbox. */
export const listMailbox = ({ store }: Deps) => store.mailbox.list(listLimit);
