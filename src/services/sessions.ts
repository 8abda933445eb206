import { parseEmail } from '#domain/recipient.ts';
import { createSecret, createToken, digestText, readToken } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import { isConflict } from '#store/errors.ts';
import type { Address } from '#store/people.ts';
import { type Context, newId, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { signInMinutes } from './outbox.ts';
import { signInUrl } from './urls.ts';

export const sessionDays = 30;
/** While this many links to one address can still be used, no further one is sent: they are in the mailbox. */
const maxLinksInForce = 5;
const hourMs = 60 * 60 * 1000;

/** A browser that has just been signed in; the token goes into its cookie and is kept nowhere. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/** A sign-in link for an address; its write belongs in the batch that needs it. */
export function prepareLink(ctx: Context, email: string, now: Date) {
  const id = createSecret(ctx.random);
  const expiresAt = new Date(now.getTime() + signInMinutes * 60 * 1000);
  return {
    id,
    write: ctx.store.mailedLinks.insert({
      id,
      purpose: 'sign-in',
      email,
      createdAt: now,
      expiresAt,
    }),
  };
}

/**
 * Mails a sign-in link to an address that is known. Whether it is, nobody learns: the work done
 * here is the same, and the difference is made when the outbox is emptied.
 *
 * @throws `address_invalid`
 */
export async function requestSignIn(ctx: Context, text: string): Promise<void> {
  const email = parseEmail(text);
  const now = ctx.clock();
  const recent = await ctx.store.mailedLinks.countSince(
    email,
    new Date(now.getTime() - signInMinutes * 60 * 1000),
  );
  if (recent >= maxLinksInForce) return;
  const link = prepareLink(ctx, email, now);
  await ctx.store.commit([
    link.write,
    writeMail(ctx, { kind: 'sign-in', reference: link.id }, now),
  ]);
}

/** A sign-in link handed over directly: on the console of whoever runs the server, for its owner. */
export async function createSignInUrl(ctx: Context, text: string): Promise<string> {
  const now = ctx.clock();
  const email = parseEmail(text);
  const link = prepareLink(ctx, email, now);
  await ctx.store.commit([
    ctx.store.addresses.insert({ id: newId(ctx, 'address'), email, createdAt: now }),
    link.write,
  ]);
  return signInUrl(ctx, await createToken(ctx.tokenKey, 'sign-in', link.id));
}

/** Whether a sign-in link can still be used; looking changes nothing, so mail scanners do no harm. */
export async function canSignIn(ctx: Context, token: string): Promise<boolean> {
  return (await findLink(ctx, token)) !== undefined;
}

async function findLink(ctx: Context, token: string) {
  const id = await readToken(ctx.tokenKey, 'sign-in', token);
  const link = id ? await ctx.store.mailedLinks.find(id) : undefined;
  return link && !link.usedAt && link.expiresAt > ctx.clock() ? link : undefined;
}

/** Opens a session for a learner; the writes belong in the batch that proves who it is. */
export async function prepareSession(
  ctx: Context,
  learnerId: NonNullable<Address['learnerId']>,
  now: Date,
): Promise<{ readonly session: NewSession; readonly writes: readonly Write[] }> {
  const token = createSecret(ctx.random);
  const expiresAt = new Date(now.getTime() + sessionDays * 24 * hourMs);
  const id = newId(ctx, 'session');
  return {
    session: { token, expiresAt },
    writes: [
      ctx.store.sessions.insert({
        id,
        digest: await digestText(token),
        learnerId,
        createdAt: now,
        expiresAt,
      }),
      writeAudit(ctx, now, { action: 'session.open', subject: learnerId }),
    ],
  };
}

/**
 * Makes an address proved, and its account where it has none yet.
 *
 * @param name - what a new account is called until the learner says otherwise
 */
export function prepareAccount(ctx: Context, address: Address, name: string, now: Date) {
  const learnerId = address.learnerId ?? newId(ctx, 'learner');
  const isNew = address.learnerId === null;
  if (!isNew && address.provedAt) return { learnerId, writes: [] as readonly Write[] };
  const writes: readonly Write[] = [
    ...(isNew ? [ctx.store.learners.insert({ id: learnerId, name, createdAt: now })] : []),
    ctx.store.addresses.update(address.id, address.version, {
      learnerId,
      provedAt: now,
      isPrimary: isNew || address.isPrimary,
    }),
    writeAudit(ctx, now, {
      action: 'address.prove',
      subject: address.id,
      version: address.version + 1,
    }),
  ];
  return { learnerId, writes };
}

/**
 * Uses a sign-in link, once: the address is proved, and has an account afterwards.
 *
 * @returns `undefined` when the link is used, expired or was not made here
 */
export async function signIn(ctx: Context, token: string): Promise<NewSession | undefined> {
  const link = await findLink(ctx, token);
  const address = link && (await ctx.store.addresses.findByEmail(link.email));
  if (!link || !address) return undefined;
  const now = ctx.clock();
  const account = prepareAccount(ctx, address, link.email.split('@')[0] ?? link.email, now);
  const { session, writes } = await prepareSession(ctx, account.learnerId, now);
  try {
    await ctx.store.commit([
      ctx.store.mailedLinks.use(link.id, now),
      writeAudit(ctx, now, { action: 'link.use', subject: link.id, version: 1 }),
      ...account.writes,
      ...writes,
    ]);
  } catch (error) {
    if (isConflict(error, 'audit')) return undefined;
    throw error;
  }
  return session;
}

/** The learner behind a session cookie, if the session is in force. */
export async function findSession(ctx: Context, token: string) {
  return ctx.store.sessions.findByDigest(await digestText(token), ctx.clock());
}

/** Ends a session. Ending one that is over already changes nothing. */
export async function signOut(ctx: Context, token: string): Promise<void> {
  const found = await findSession(ctx, token);
  if (!found) return;
  const now = ctx.clock();
  await ctx.store.commit([
    ctx.store.sessions.revoke(found.session.id, now),
    writeAudit(ctx, now, { action: 'session.close', subject: found.learner.id }),
  ]);
}
