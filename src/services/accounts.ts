import { LaurelError } from '#domain/errors.ts';
import type { SessionId } from '#domain/ids.ts';
import { normaliseText } from '#domain/learner-profile.ts';
import { isLocale } from '#domain/locale.ts';
import { normaliseName } from '#domain/recipient.ts';
import { changeLearner, readAddresses } from './addresses.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';

/** The longest name a learner can go by, in characters. */
export const maxNameLength = 200;

/** Everything the account page shows. @throws `sign_in_required` */
export async function readAccount(ctx: Context) {
  const { id, sessionId } = requireLearner(ctx);
  const now = ctx.clock();
  const [{ learner, addresses }, links, sessions, passkeys] = await Promise.all([
    readAddresses(ctx),
    ctx.store.mailedLinks.listOpenOfLearner(id, now),
    ctx.store.sessions.listOfLearner(id, now),
    ctx.store.passkeys.listOfLearner(id),
  ]);
  const proved = new Set(addresses.map(({ email }) => email));
  return {
    learner,
    addresses,
    /** Addresses that a link was mailed to, once each, with the time of the newest. */
    pending: links.filter(
      ({ email }, place) =>
        !proved.has(email) && links.findIndex((link) => link.email === email) === place,
    ),
    sessions: sessions.map((session) => ({ ...session, isCurrent: session.id === sessionId })),
    passkeys,
  };
}

/**
 * Changes what a learner is called, and the language of their mail.
 *
 * @throws `sign_in_required`, `input_invalid`, `changed_meanwhile`
 */
export async function saveDetails(
  ctx: Context,
  input: { readonly name: string; readonly locale: string },
): Promise<void> {
  const { learner } = await readAddresses(ctx);
  const name = normaliseName(normaliseText(input.name));
  const { locale } = input;
  if (name === '' || name.length > maxNameLength)
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/name', detail: `Give a name of 1 to ${maxNameLength} characters.` }],
    });
  if (!isLocale(locale))
    throw new LaurelError('input_invalid', {
      problems: [{ pointer: '/locale', detail: 'Choose a language that this site has.' }],
    });
  if (learner.name === name && learner.locale === locale) return;
  await commitChange(
    ctx,
    changeLearner(ctx, learner, ctx.clock(), 'learner.change-details', { name, locale }),
  );
}

/** Ends one of the learner's own sessions; one that is over, or another's, changes nothing. @throws `sign_in_required` */
export async function endSession(ctx: Context, sessionId: SessionId): Promise<void> {
  const { id } = requireLearner(ctx);
  const now = ctx.clock();
  await ctx.store.commit([
    ctx.store.sessions.revokeOfLearner(sessionId, id, now),
    writeAudit(ctx, now, { action: 'session.close', subject: id }),
  ]);
}

/** Ends every session of the learner but the one that asks. @throws `sign_in_required` */
export async function endOtherSessions(ctx: Context): Promise<void> {
  const { id, sessionId } = requireLearner(ctx);
  const now = ctx.clock();
  await ctx.store.commit([
    ctx.store.sessions.revokeOthers(id, sessionId, now),
    writeAudit(ctx, now, { action: 'session.close-others', subject: id }),
  ]);
}
