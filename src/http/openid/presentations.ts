import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { LaurelError } from '#domain/errors.ts';
import { signRequestObject } from '#services/openid-verifier.ts';
import { takeAnswer } from '#services/presentation-answers.ts';
import { requireOpenRequest } from '#services/presentation-requests.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { limitBody } from '../middleware/body.ts';
import { limitConcurrent } from '../middleware/concurrency.ts';
import { answerOauth } from '../oauth/answer.ts';
import { answerOauthError } from '../oauth/errors.ts';
import { readFields } from '../oauth/fields.ts';

/** A badge with its picture in it, once for the presentation and once more for the encoding of forms. */
const maxAnswerBytes = 1024 * 1024;
/** What a wallet says of itself when it asks. */
const maxAskedBytes = 64 * 1024;
const maxNonceLength = 512;
/** Presentations that are verified at once: each costs signatures, and waits for other people's servers. */
const maxAnswers = 24;

const requestPath = '/verify/wallet/:id/request';
const responsePath = '/verify/wallet/:id/response';

const idOf = (c: Request) => parseId('presentationRequest', c.req.param('id'));

async function sendRequest(c: Request, walletNonce?: string): Promise<Response> {
  const ctx = c.get('ctx');
  const request = await requireOpenRequest(ctx, idOf(c));
  return c.body(await signRequestObject(ctx, request, walletNonce), 200, {
    'Content-Type': 'application/oauth-authz-req+jwt',
    'Cache-Control': 'no-store',
  });
}

/** Wallets that ask by POST may give a nonce of their own. What they say they can is not needed: one thing is asked. */
async function answerAsked(c: Request): Promise<Response> {
  const { wallet_nonce: nonce } = await readFields(c);
  if (nonce !== undefined && nonce.length > maxNonceLength)
    throw new LaurelError('oauth_request_refused', {
      detail: `The parameter wallet_nonce is longer than ${maxNonceLength} characters.`,
    });
  return sendRequest(c, nonce);
}

/** A wallet that has answered is told no more than that: what was found is for whoever asked. */
async function answerShown(c: Request): Promise<Response> {
  await takeAnswer(c.get('ctx'), idOf(c), await readFields(c));
  return answerOauth(c, {});
}

/**
 * Where wallets come that are asked for a badge. Anybody who has seen the QR code may come, from any origin;
 * no cookie is looked at here.
 *
 * @source OpenID4VP 1.0, sections 5.10 and 8.2
 */
export function createPresentations() {
  const app = new Hono<Env>();
  const open = cors({ origin: '*', allowMethods: ['GET', 'POST'], allowHeaders: ['Content-Type'] });
  for (const path of [requestPath, responsePath]) app.use(path, open);
  app.on('POST', requestPath, limitBody(maxAskedBytes));
  app.on('POST', responsePath, limitBody(maxAnswerBytes), limitConcurrent(maxAnswers));
  app.onError((error, c) => answerOauthError(c, error));
  return app
    .get(requestPath, (c) => sendRequest(c))
    .post(requestPath, answerAsked)
    .post(responsePath, answerShown);
}
