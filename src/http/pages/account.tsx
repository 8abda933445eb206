import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import type { Id, IdKind } from '#domain/ids.ts';
import { isLocale, type Locale } from '#domain/locale.ts';
import type { MessageKey } from '#messages/texts.ts';
import {
  endOtherSessions,
  endSession,
  maxNameLength,
  readAccount,
  saveDetails,
} from '#services/accounts.ts';
import { makePrimary, removeAddress, requestAddress } from '#services/addresses.ts';
import { linkMinutes } from '#services/mailed-links.ts';
import { requireLearner } from '#services/permissions.ts';
import { sessionDays } from '#services/sessions.ts';
import { AccountPage, type AccountPageProps } from '#views/account-page.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { presentAutoAccepts } from './auto-accept.ts';
import { presentDay } from './present.ts';
import { sendPage } from './send.ts';
import { maxEmailLength } from './sign-in.tsx';

/** What the page says after a change, by the word in its address. */
const messages = {
  details: 'account.now.details',
  mailed: 'account.now.mailed',
  own: 'account.now.own',
  added: 'account.now.added',
  merged: 'account.now.merged',
  primary: 'account.now.primary',
  removed: 'account.now.removed',
  'passkey-added': 'account.now.passkey-added',
  'passkey-renamed': 'account.now.passkey-renamed',
  'passkey-removed': 'account.now.passkey-removed',
  ended: 'account.now.ended',
  'ended-others': 'account.now.ended-others',
  'auto-accept-on': 'autoAccept.now.on',
  'auto-accept-off': 'autoAccept.now.off',
} as const satisfies Readonly<Record<string, MessageKey>>;

type Said = keyof typeof messages;

const isSaid = (word: string | undefined): word is Said =>
  word !== undefined && Object.hasOwn(messages, word);

/** Back to the account page, which says what was done. */
export const say = (c: Request, word: Said) => c.redirect(`/account?now=${word}`, 303);

/** The id in a path, for whoever is signed in. @throws `sign_in_required`, `not_found` */
function requireId<K extends IdKind>(c: Request, kind: K): Id<K> {
  requireLearner(c.get('ctx'));
  return parseId(kind, c.req.param('id'));
}

/** The account page as it stands, or with a form that has to be corrected. */
async function showAccount(c: Request, patch: Partial<AccountPageProps> = {}) {
  const ctx = c.get('ctx');
  const { learner, addresses, pending, sessions, passkeys } = await readAccount(ctx);
  const said = c.req.query('now');
  const proved = addresses.flatMap((address) =>
    address.provedAt ? [{ ...address, provedAt: address.provedAt }] : [],
  );
  const locale: Locale = isLocale(learner.locale) ? learner.locale : c.get('texts').locale;
  return sendPage(
    c,
    <AccountPage
      frame={{ ...c.get('frame'), noIndex: true }}
      name={learner.name}
      locale={locale}
      addresses={proved.map(
        ({ id, email, provedAt, isPrimary, bouncedAt, remindersStoppedAt }) => ({
          id,
          email,
          provedOn: presentDay(provedAt),
          isPrimary,
          bouncedOn: bouncedAt ? presentDay(bouncedAt) : undefined,
          remindersWanted: remindersStoppedAt === null,
          canRemove: proved.length > 1,
        }),
      )}
      pending={pending.map(({ email, expiresAt }) => ({
        email,
        until: { iso: expiresAt.toISOString() },
      }))}
      passkeys={passkeys.map(({ id, name, createdAt, lastUsedAt }) => ({
        id,
        name,
        addedOn: presentDay(createdAt),
        usedOn: lastUsedAt ? presentDay(lastUsedAt) : undefined,
      }))}
      sessions={sessions.map(({ id, device, createdAt, lastSeenAt, isCurrent }) => ({
        id,
        device: device ?? undefined,
        beganOn: presentDay(createdAt),
        seenOn: lastSeenAt ? presentDay(lastSeenAt) : undefined,
        isCurrent,
      }))}
      autoAccepts={await presentAutoAccepts(ctx)}
      sessionDays={sessionDays}
      now={isSaid(said) ? messages[said] : undefined}
      {...patch}
    />,
    patch.errors ? 400 : 200,
  );
}

async function addAddress(c: Request) {
  const email = readField(await readForm(c), 'email', maxEmailLength);
  const { t } = c.get('texts');
  const refuse = (error: string) =>
    showAccount(c, { typedAddress: email, errors: { email: error, name: undefined } });
  try {
    const outcome = await requestAddress(c.get('ctx'), email);
    return outcome === 'enough'
      ? await refuse(t('account.address.enough', { minutes: linkMinutes }))
      : say(c, outcome);
  } catch (error) {
    if (!isLaurelError(error, 'address_invalid')) throw error;
    return refuse(t('signIn.email.invalid'));
  }
}

async function changeDetails(c: Request) {
  const form = await readForm(c);
  // One more than is allowed, so that what is too long is refused and not cut.
  const name = readField(form, 'name', maxNameLength + 1);
  const locale = readField(form, 'locale', 10);
  try {
    await saveDetails(c.get('ctx'), { name, locale });
  } catch (error) {
    if (!isLaurelError(error, 'input_invalid') || !isLocale(locale)) throw error;
    const text = c.get('texts').t('account.name.invalid', { max: maxNameLength });
    return showAccount(c, { name, locale, errors: { name: text, email: undefined } });
  }
  return say(c, 'details');
}

export const accountPages = new Hono<Env>()
  .get('/account', (c) => showAccount(c))
  .post('/account/details', changeDetails)
  .post('/account/addresses', addAddress)
  .post('/account/addresses/:id/primary', async (c) => {
    await makePrimary(c.get('ctx'), requireId(c, 'address'));
    return say(c, 'primary');
  })
  .post('/account/addresses/:id/remove', async (c) => {
    await removeAddress(c.get('ctx'), requireId(c, 'address'));
    return say(c, 'removed');
  })
  .post('/account/sessions/end-others', async (c) => {
    await endOtherSessions(c.get('ctx'));
    return say(c, 'ended-others');
  })
  .post('/account/sessions/:id/end', async (c) => {
    await endSession(c.get('ctx'), requireId(c, 'session'));
    return say(c, 'ended');
  });
