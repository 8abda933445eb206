import { Hono } from 'hono';
import { LaurelError } from '#domain/errors.ts';
import { isId } from '#domain/ids.ts';
import { requireLearner } from '#services/permissions.ts';
import { readUnsubscribeLink, setOwnReminders, setRemindersByLink } from '#services/reminders.ts';
import { RemindersPage } from '#views/reminders-page.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { sendPage } from './send.ts';

const maxChoiceLength = 20;
const choices: Readonly<Record<string, boolean>> = { stop: false, resume: true };

/** Whether reminders are wanted, as a button says it. @throws `input_invalid` */
function readChoice(form: FormData): boolean {
  const wanted = choices[readField(form, 'reminders', maxChoiceLength)];
  if (wanted === undefined) {
    throw new LaurelError('input_invalid', {
      detail: 'The field reminders must be stop or resume.',
    });
  }
  return wanted;
}

/** How things stand. Looking changes nothing, so mail scanners do no harm. */
async function show(c: Request) {
  const token = c.req.param('token') ?? '';
  const address = await readUnsubscribeLink(c.get('ctx'), token);
  c.header('Cache-Control', 'private, no-store');
  return sendPage(
    c,
    <RemindersPage
      frame={{ ...c.get('frame'), noIndex: true }}
      emailAddress={address.email}
      wanted={address.remindersStoppedAt === null}
      action={`/unsubscribe/${token}`}
    />,
  );
}

export const reminderPages = new Hono<Env>()
  .get('/unsubscribe/:token', show)
  .post('/unsubscribe/:token', async (c) => {
    const token = c.req.param('token');
    await readUnsubscribeLink(c.get('ctx'), token);
    const form = await readForm(c);
    // RFC 8058: a mail program's own button. It has no cookie, and is answered without a redirect.
    const isOneClick = form.get('List-Unsubscribe') === 'One-Click';
    await setRemindersByLink(c.get('ctx'), token, isOneClick ? false : readChoice(form));
    return isOneClick ? show(c) : c.redirect(`/unsubscribe/${token}`, 303);
  })
  .post('/account/addresses/:id/reminders', async (c) => {
    requireLearner(c.get('ctx'));
    const id = c.req.param('id');
    if (!isId('address', id)) throw new LaurelError('not_found');
    await setOwnReminders(c.get('ctx'), id, readChoice(await readForm(c)));
    return c.redirect('/account#addresses', 303);
  });
