import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { signInMinutes } from '#services/outbox.ts';
import { canSignIn, requestSignIn, signIn, signOut } from '#services/sessions.ts';
import {
  SignInConfirmPage,
  SignInExpiredPage,
  SignInPage,
  SignInSentPage,
} from '#views/sign-in-page.tsx';
import type { Env } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { endSession, readSessionToken, startSession } from '../middleware/session.ts';
import { sendPage } from './send.ts';

const maxEmailLength = 400;

export const signInPages = new Hono<Env>()
  .get('/sign-in', (c) => sendPage(c, <SignInPage frame={c.get('frame')} />))
  .post('/sign-in', async (c) => {
    const email = readField(await readForm(c), 'email', maxEmailLength);
    try {
      await requestSignIn(c.get('ctx'), email);
    } catch (error) {
      if (!isLaurelError(error, 'address_invalid')) throw error;
      return sendPage(
        c,
        <SignInPage frame={c.get('frame')} emailAddress={email} error={error.message} />,
        400,
      );
    }
    return sendPage(
      c,
      <SignInSentPage
        frame={c.get('frame')}
        emailAddress={email.trim()}
        validForMinutes={signInMinutes}
      />,
    );
  })
  .get('/sign-in/:token', async (c) => {
    const token = c.req.param('token');
    c.header('Cache-Control', 'private, no-store');
    const frame = { ...c.get('frame'), noIndex: true };
    if (!(await canSignIn(c.get('ctx'), token)))
      return sendPage(c, <SignInExpiredPage frame={frame} />, 410);
    return sendPage(c, <SignInConfirmPage frame={frame} action={`/sign-in/${token}`} />);
  })
  .post('/sign-in/:token', async (c) => {
    const session = await signIn(c.get('ctx'), c.req.param('token'));
    if (!session) return sendPage(c, <SignInExpiredPage frame={c.get('frame')} />, 410);
    startSession(c, session);
    return c.redirect('/dashboard', 303);
  })
  .post('/sign-out', async (c) => {
    const token = readSessionToken(c);
    if (token) await signOut(c.get('ctx'), token);
    endSession(c);
    return c.redirect('/', 303);
  });
