import { z } from '@hono/zod-openapi';
import { mailKinds } from '#domain/mail.ts';
import type { OutboxMessage } from '#store/operations.ts';
import type { Address } from '#store/people.ts';

/** What became of the mail about an award, oldest first. */
export const awardMail = z.array(
  z.object({
    kind: z.enum(mailKinds),
    state: z.enum(['pending', 'sent', 'failed', 'dropped']),
    attempts: z.number(),
    sentAt: z.string().optional(),
    /** When its address was found to take no mail; at the newest mail before that. */
    bouncedAt: z.string().optional(),
    bounceReason: z.string().optional(),
  }),
);

/** The newest mail before the address bounced: the one that did, as far as anybody can tell. */
function findBounced(mail: readonly OutboxMessage[], bouncedAt: Date | null | undefined) {
  return bouncedAt
    ? mail.findLast(
        ({ state, createdAt }) =>
          (state === 'sent' || state === 'failed') && createdAt <= bouncedAt,
      )
    : undefined;
}

export function presentMail(
  mail: readonly OutboxMessage[],
  address: Address | null,
): z.infer<typeof awardMail> {
  const inOrder = mail.toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
  const bounced = findBounced(inOrder, address?.bouncedAt);
  return inOrder.map((message) => ({
    kind: message.kind,
    state: message.state,
    attempts: message.attempts,
    sentAt: message.sentAt?.toISOString(),
    ...(message === bounced && {
      bouncedAt: address?.bouncedAt?.toISOString(),
      bounceReason: address?.bounceReason ?? undefined,
    }),
  }));
}
