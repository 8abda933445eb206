import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { findLink, linkMinutes } from '#services/mailed-links.ts';
import { requestSignIn, signIn, signOut } from '#services/sessions.ts';
import {
  SignInConfirmPage,
  SignInExpiredPage,
  SignInPage,
  SignInSentPage,
} from '#views/sign-in-page.tsx';
import type { Env } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { endSession, readSessionToken, startSession } from '../middleware/session.ts';
import { maxReturnLength, readReturnTo } from '../return-to.ts';
import { sendPage } from './send.ts';

export const maxEmailLength = 400;

/** Where whoever has signed in goes, unless they were on their way somewhere. */
export const landing = '/dashboard';

export const signInPages = new Hono<Env>()
  .get('/sign-in', (c) =>
    sendPage(
      c,
      <SignInPage frame={c.get('frame')} returnTo={readReturnTo(c.req.query('returnTo'))} />,
    ),
  )
  .post('/sign-in', async (c) => {
    const form = await readForm(c);
    const email = readField(form, 'email', maxEmailLength);
    // One more than is kept, so that what is too long is left out and not cut.
    const returnTo = readReturnTo(readField(form, 'returnTo', maxReturnLength + 1));
    const frame = c.get('frame');
    try {
      await requestSignIn(c.get('ctx'), email, returnTo);
    } catch (error) {
      if (!isLaurelError(error, 'address_invalid')) throw error;
      return sendPage(
        c,
        <SignInPage frame={frame} emailAddress={email} invalid returnTo={returnTo} />,
        400,
      );
    }
    return sendPage(
      c,
      <SignInSentPage frame={frame} emailAddress={email.trim()} validForMinutes={linkMinutes} />,
    );
  })
  .get('/sign-in/:token', async (c) => {
    const token = c.req.param('token');
    c.header('Cache-Control', 'private, no-store');
    const frame = { ...c.get('frame'), noIndex: true };
    const link = await findLink(c.get('ctx'), 'sign-in', token);
    if (!link) return sendPage(c, <SignInExpiredPage frame={frame} />, 410);
    return sendPage(
      c,
      <SignInConfirmPage frame={frame} action={`/sign-in/${token}`} emailAddress={link.email} />,
    );
  })
  .post('/sign-in/:token', async (c) => {
    const signedIn = await signIn(c.get('ctx'), c.req.param('token'));
    if (!signedIn) return sendPage(c, <SignInExpiredPage frame={c.get('frame')} />, 410);
    startSession(c, signedIn.session);
    return c.redirect(readReturnTo(signedIn.returnTo) ?? landing, 303);
  })
  .post('/sign-out', async (c) => {
    const token = readSessionToken(c);
    if (token) await signOut(c.get('ctx'), token);
    endSession(c);
    return c.redirect('/', 303);
  });
