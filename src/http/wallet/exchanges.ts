import { Hono } from 'hono';
import { hasType, type Loose } from '#domain/reading.ts';
import { requestPresentation, takeUpOffer } from '#services/wallet-exchange.ts';
import { walletInteractionUrl } from '#services/urls.ts';
import type { Env, Request } from '../env.ts';
import { readJson } from './read-json.ts';

/** The presentation in a body: a member of it, or the body itself. */
function findPresentation(body: Loose): unknown {
  const isBare = hasType(body, 'VerifiablePresentation');
  return body['verifiablePresentation'] ?? (isBare ? body : undefined);
}

/** Whoever opens such an address in a browser, or asks what it is, is told at the one that says so. */
function describe(c: Request) {
  const token = encodeURIComponent(c.req.param('token') ?? '');
  return c.redirect(walletInteractionUrl(c.get('ctx'), token), 303);
}

/**
 * Participates in a VC-API exchange: first asked for a presentation, a wallet sends one and gets its credentials.
 *
 * @source VC-API, participating in an exchange https://w3c-ccg.github.io/vc-api/#participate-in-an-exchange
 */
async function exchange(c: Request) {
  const ctx = c.get('ctx');
  const token = c.req.param('token') ?? '';
  const presentation = findPresentation(await readJson(c));
  return c.json(
    presentation === undefined
      ? { verifiablePresentationRequest: await requestPresentation(ctx, token) }
      : { verifiablePresentation: await takeUpOffer(ctx, token, { presentation }) },
  );
}

/**
 * What versions of Learner Credential Wallet before 2.2 ask: their link holds the challenge already, they
 * name nobody for whom they sign, and they look for a presentation, not for an exchange.
 *
 * @source https://github.com/digitalcredentials/docs/blob/main/request/credential_request.md
 */
async function request(c: Request) {
  const presentation = findPresentation(await readJson(c));
  const token = c.req.param('token') ?? '';
  return c.json(await takeUpOffer(c.get('ctx'), token, { presentation, forNobody: true }));
}

export const exchangeRoutes = new Hono<Env>()
  .get('/wallet/exchanges/:token', describe)
  .post('/wallet/exchanges/:token', exchange)
  .get('/wallet/requests/:token', describe)
  .post('/wallet/requests/:token', request);
