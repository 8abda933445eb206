import { digestHex } from '#domain/bytes.ts';
import type { LearnerId } from '#domain/ids.ts';
import { parseEmail } from '#domain/recipient.ts';
import { createSecret, createToken } from '#domain/token.ts';
import type { Write } from '#store/database.ts';
import { isConflict, isDangling } from '#store/errors.ts';
import type { Session } from '#store/accounts.ts';
import type { Address } from '#store/people.ts';
import { type Context, newId, writeAudit } from './context.ts';
import { writeMail } from './mail-queue.ts';
import { findLink, hasEnoughLinks, prepareLink, useLink } from './mailed-links.ts';
import { signInUrl } from './urls.ts';

export const sessionDays = 30;
const dayMs = 24 * 60 * 60 * 1000;

const startOfDay = (moment: Date) => new Date(Math.floor(moment.getTime() / dayMs) * dayMs);

/** A browser that has just been signed in; the token goes into its cookie and is kept nowhere. */
export interface NewSession {
  readonly token: string;
  readonly expiresAt: Date;
}

/**
 * Mails a sign-in link to an address that is known. Whether it is, nobody learns: the work done
 * here is the same, and the difference is made when the outbox is emptied.
 *
 * @param returnTo - a path of this site to go to afterwards
 * @throws `address_invalid`
 */
export async function requestSignIn(ctx: Context, text: string, returnTo?: string): Promise<void> {
  const email = parseEmail(text);
  const now = ctx.clock();
  if (await hasEnoughLinks(ctx, 'sign-in', email, now)) return;
  const link = prepareLink(ctx, email, now, { returnTo });
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

/**
 * Opens a session for a learner, and ends the one this browser had; the writes belong in the batch
 * that proves who it is.
 */
export async function prepareSession(
  ctx: Context,
  learnerId: LearnerId,
  now: Date,
): Promise<{ readonly session: NewSession; readonly writes: readonly Write[] }> {
  const token = createSecret(ctx.random);
  const expiresAt = new Date(now.getTime() + sessionDays * dayMs);
  const id = newId(ctx, 'session');
  const former = ctx.actor.kind === 'learner' ? ctx.actor.sessionId : undefined;
  return {
    session: { token, expiresAt },
    writes: [
      ...(former ? [ctx.store.sessions.revoke(former, now)] : []),
      ctx.store.sessions.insert({
        id,
        digest: await digestHex(token),
        learnerId,
        device: ctx.device ?? null,
        lastSeenAt: startOfDay(now),
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
    ...(isNew
      ? [
          ctx.store.learners.insert({
            id: learnerId,
            name,
            underGuardian: address.underGuardian,
            locale: ctx.locale ?? null,
            createdAt: now,
          }),
        ]
      : []),
    ctx.store.addresses.update(address.id, address.version, {
      learnerId,
      provedAt: now,
      bouncedAt: null,
      bounceReason: null,
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
export async function signIn(
  ctx: Context,
  token: string,
): Promise<{ readonly session: NewSession; readonly returnTo: string | null } | undefined> {
  const link = await findLink(ctx, 'sign-in', token);
  const address = link && (await ctx.store.addresses.findByEmail(link.email));
  if (!link || !address) return undefined;
  const now = ctx.clock();
  const account = prepareAccount(ctx, address, link.email.split('@')[0] ?? link.email, now);
  const { session, writes } = await prepareSession(ctx, account.learnerId, now);
  try {
    await ctx.store.commit([...useLink(ctx, link, now), ...account.writes, ...writes]);
  } catch (error) {
    if (isConflict(error, 'audit') || isDangling(error)) return undefined;
    throw error;
  }
  return { session, returnTo: link.returnTo };
}

/** The learner behind a session cookie, if the session is in force. */
export async function findSession(ctx: Context, token: string) {
  return ctx.store.sessions.findByDigest(await digestHex(token), ctx.clock());
}

/** Notes on which day a session was last used: once a day, and nothing finer. */
export async function noteSeen(ctx: Context, session: Session): Promise<void> {
  const today = startOfDay(ctx.clock());
  if (session.lastSeenAt && session.lastSeenAt >= today) return;
  await ctx.store.commit([ctx.store.sessions.touch(session.id, today)]);
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
