import type { RegistrationResponse, SignInResponse } from '#adapters/passkeys.ts';
import { LaurelError } from '#domain/errors.ts';
import type { LearnerId } from '#domain/ids.ts';
import { normaliseName } from '#domain/recipient.ts';
import { isConflict, isDangling } from '#store/errors.ts';
import { changeAndTell } from './account-notices.ts';
import { readAddresses } from './addresses.ts';
import { commitChange, type Context, writeAudit } from './context.ts';
import { requireLearner } from './permissions.ts';
import { type NewSession, prepareSession } from './sessions.ts';

const challengeBytes = 32;
const challengeMs = 5 * 60 * 1000;
/** How many passkeys one account can have. */
const maxPasskeys = 20;
/** The longest name of a passkey, in characters. */
export const maxPasskeyNameLength = 60;

/** Keeps a challenge until it is answered or too old, and clears away those that are. */
async function keepChallenge(ctx: Context, challenge: string, learnerId: LearnerId | null) {
  const now = ctx.clock();
  const { passkeyChallenges } = ctx.store;
  await ctx.store.commit([
    passkeyChallenges.removeExpired(now),
    passkeyChallenges.insert({
      challenge,
      learnerId,
      expiresAt: new Date(now.getTime() + challengeMs),
    }),
  ]);
}

/** The challenge that an answer answers, if it was given out here, to whoever asks, and not too long ago. */
async function findChallenge(ctx: Context, clientData: string, learnerId: LearnerId | null) {
  const challenge = await ctx.passkeys.readChallenge(clientData);
  const kept = challenge && (await ctx.store.passkeyChallenges.find(challenge, ctx.clock()));
  return kept && kept.learnerId === learnerId ? kept.challenge : undefined;
}

/** Uses a challenge up; two answers to it cannot both be committed. */
const useChallenge = (ctx: Context, challenge: string, now: Date) => [
  ctx.store.passkeyChallenges.remove(challenge),
  writeAudit(ctx, now, { action: 'challenge.use', subject: challenge, version: 1 }),
];

/** A good challenge with a bad answer is not asked again. */
async function refuse(ctx: Context, challenge: string | undefined): Promise<never> {
  if (challenge) await ctx.store.commit([ctx.store.passkeyChallenges.remove(challenge)]);
  throw new LaurelError('passkey_refused');
}

/** What a browser needs to make a passkey for the learner who asks. @throws `sign_in_required`, `input_invalid` */
export async function startPasskey(ctx: Context) {
  const { learner, addresses } = await readAddresses(ctx);
  const known = await ctx.store.passkeys.listOfLearner(learner.id);
  if (known.length >= maxPasskeys)
    throw new LaurelError('input_invalid', {
      detail: `An account can have ${maxPasskeys} passkeys; remove one first.`,
    });
  const options = await ctx.passkeys.describeRegistration(
    { id: learner.id, account: addresses[0]?.email ?? learner.name, name: learner.name },
    known,
    ctx.random(challengeBytes),
    challengeMs,
  );
  await keepChallenge(ctx, options.challenge, learner.id);
  return options;
}

/** Adds the passkey that a browser has made. @throws `sign_in_required`, `passkey_refused` */
export async function addPasskey(ctx: Context, response: RegistrationResponse): Promise<void> {
  const { learner, addresses } = await readAddresses(ctx);
  const challenge = await findChallenge(ctx, response.response.clientDataJSON, learner.id);
  const passkey = challenge && (await ctx.passkeys.checkRegistration(response, challenge));
  if (!passkey) return refuse(ctx, challenge);
  const now = ctx.clock();
  try {
    await ctx.store.commit([
      ...useChallenge(ctx, challenge, now),
      ctx.store.passkeys.insert({
        ...passkey,
        learnerId: learner.id,
        name: ctx.device ?? 'Passkey',
        createdAt: now,
      }),
      ...changeAndTell(ctx, learner, now, { change: 'passkey-added', tell: addresses }),
    ]);
  } catch (error) {
    if (isConflict(error, 'audit') || isConflict(error, 'passkeys') || isDangling(error))
      return refuse(ctx, challenge);
    throw error;
  }
}

/** What a browser needs to sign somebody in; which account it is, the passkey will say. */
export async function startPasskeySignIn(ctx: Context) {
  const options = await ctx.passkeys.describeSignIn(ctx.random(challengeBytes), challengeMs);
  await keepChallenge(ctx, options.challenge, null);
  return options;
}

/**
 * Signs in by passkey. An answer that is not good is refused in one way, whatever is wrong with it.
 *
 * @throws `passkey_refused`
 */
export async function signInByPasskey(ctx: Context, response: SignInResponse): Promise<NewSession> {
  const challenge = await findChallenge(ctx, response.response.clientDataJSON, null);
  // By its id alone: the user handle inside names the account it was made for, which may have been merged.
  const passkey = await ctx.store.passkeys.find(response.id);
  const change =
    challenge && passkey && (await ctx.passkeys.checkSignIn(response, challenge, passkey));
  if (!challenge || !passkey || !change) return refuse(ctx, challenge);
  const now = ctx.clock();
  const { session, writes } = await prepareSession(ctx, passkey.learnerId, now);
  try {
    await ctx.store.commit([
      ...useChallenge(ctx, challenge, now),
      ctx.store.passkeys.noteUse(passkey.id, { ...change, lastUsedAt: now }),
      ...writes,
    ]);
  } catch (error) {
    if (isConflict(error, 'audit') || isDangling(error)) return refuse(ctx, challenge);
    throw error;
  }
  return session;
}

/** Gives one's own passkey another name. @throws `sign_in_required`, `not_found`, `input_invalid` */
export async function renamePasskey(ctx: Context, id: string, text: string): Promise<void> {
  const passkey = await requirePasskey(ctx, id);
  const name = normaliseName(text);
  if (name === '' || name.length > maxPasskeyNameLength)
    throw new LaurelError('input_invalid', {
      problems: [
        { pointer: '/name', detail: `Give a name of 1 to ${maxPasskeyNameLength} characters.` },
      ],
    });
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.passkeys.rename(id, passkey.learnerId, name),
    writeAudit(ctx, now, { action: 'passkey.rename', subject: passkey.learnerId }),
  ]);
}

/** Takes a passkey out of one's account; it signs nobody in any more. @throws `sign_in_required`, `not_found`, `changed_meanwhile` */
export async function removePasskey(ctx: Context, id: string): Promise<void> {
  const { learner, addresses } = await readAddresses(ctx);
  await requirePasskey(ctx, id);
  const now = ctx.clock();
  await commitChange(ctx, [
    ctx.store.passkeys.remove(id, learner.id),
    ...changeAndTell(ctx, learner, now, { change: 'passkey-removed', tell: addresses }),
  ]);
}

async function requirePasskey(ctx: Context, id: string) {
  const { id: learnerId } = requireLearner(ctx);
  const passkey = await ctx.store.passkeys.find(id);
  if (passkey?.learnerId !== learnerId) throw new LaurelError('not_found');
  return passkey;
}
