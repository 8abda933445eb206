import type { LearnerId } from '#domain/ids.ts';
import { createSecret, readToken } from '#domain/token.ts';
import type { MailedLink } from '#store/accounts.ts';
import type { Write } from '#store/database.ts';
import { type Context, writeAudit } from './context.ts';

/** How long a mailed link is good for. */
export const signInMinutes = 20;
/** While this many links to one address can still be used, no further one is sent: they are in the mailbox. */
const maxLinksInForce = 5;
/** How long a mailed link can be used. */
export const linkMinutes = 20;
const linkMs = linkMinutes * 60 * 1000;

/** What a link is for, besides signing in: who asked, and where to go afterwards. */
interface LinkOptions {
  readonly purpose?: MailedLink['purpose'];
  readonly learnerId?: LearnerId;
  readonly returnTo?: string | undefined;
}

/** A mailed link for an address, to sign in unless told; its write belongs in the batch that needs it. */
export function prepareLink(ctx: Context, email: string, now: Date, options: LinkOptions = {}) {
  const id = createSecret(ctx.random);
  return {
    id,
    write: ctx.store.mailedLinks.insert({
      purpose: 'sign-in',
      ...options,
      id,
      email,
      locale: ctx.locale ?? null,
      createdAt: now,
      expiresAt: new Date(now.getTime() + linkMs),
    }),
  };
}

/**
 * Whether an address has as many links for a purpose as it gets: they are in the mailbox already.
 *
 * @param learnerId - whose account must have asked for them, where the link is good for that account only
 */
export async function hasEnoughLinks(
  ctx: Context,
  purpose: MailedLink['purpose'],
  email: string,
  now: Date,
  learnerId?: LearnerId,
): Promise<boolean> {
  const since = new Date(now.getTime() - linkMs);
  const count = await ctx.store.mailedLinks.countSince(purpose, email, since, learnerId);
  return count >= maxLinksInForce;
}

/** A mailed link that can still be used, or `undefined`. Looking changes nothing, so mail scanners do no harm. */
export async function findLink(ctx: Context, purpose: MailedLink['purpose'], token: string) {
  const id = await readToken(ctx.tokenKey, purpose, token);
  const link = id ? await ctx.store.mailedLinks.find(id) : undefined;
  const good = link?.purpose === purpose && !link.usedAt && link.expiresAt > ctx.clock();
  return good ? link : undefined;
}

/** Uses a link up; two uses cannot both be committed. */
export const useLink = (ctx: Context, { id }: MailedLink, now: Date): readonly Write[] => [
  ctx.store.mailedLinks.use(id, now),
  writeAudit(ctx, now, { action: 'link.use', subject: id, version: 1 }),
];
