import { Hono } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { isHandheld } from '#domain/device.ts';
import { requestMinutes } from '#domain/presentation-request.ts';
import { buildQrPath } from '#domain/qr.ts';
import { buildRequestUri } from '#services/openid-verifier.ts';
import { type OwnRequest, readOwnRequest, startRequest } from '#services/presentation-requests.ts';
import { AskWalletPage } from '#views/ask-wallet-page.tsx';
import { paths } from '#views/paths.ts';
import { presentReport } from '#views/present-report.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { sendPage } from './send.ts';

const cookieName = 'wallet-question';
const secondsPerMinute = 60;

const pathOf = (id: string) => `${paths.verifyWallet}/${id}`;
const prefixOf = (c: Request) => (c.get('ctx').config.production ? 'secure' : undefined);

/** The browser that asks keeps a secret of its own for each question, which is sent to that question's page alone. */
async function ask(c: Request) {
  const { id, secret } = await startRequest(c.get('ctx'));
  const { production } = c.get('ctx').config;
  setCookie(c, cookieName, secret, {
    path: pathOf(id),
    httpOnly: true,
    sameSite: 'Lax',
    maxAge: requestMinutes * secondsPerMinute,
    ...(production ? { secure: true, prefix: 'secure' as const } : {}),
  });
  return c.redirect(pathOf(id), 303);
}

/** @throws `not_found` for every browser but the one that asked */
async function read(c: Request): Promise<OwnRequest> {
  const id = parseId('presentationRequest', c.req.param('id'));
  c.header('Cache-Control', 'private, no-store');
  return readOwnRequest(c.get('ctx'), id, getCookie(c, cookieName, prefixOf(c)));
}

function sayUntil(c: Request, { request, standing }: OwnRequest): string | undefined {
  const { t, moment } = c.get('texts');
  return standing === 'waiting'
    ? t('askWallet.until', { moment: moment(request.expiresAt.toISOString()) })
    : undefined;
}

function presentWay(c: Request, { request: { id } }: OwnRequest) {
  const url = buildRequestUri(c.get('ctx'), id);
  return {
    url,
    qr: buildQrPath(url),
    isHandheld: isHandheld(c.req.header('User-Agent') ?? ''),
  };
}

async function show(c: Request) {
  const own = await read(c);
  const { request, standing, answer } = own;
  const url = pathOf(request.id);
  const isWaiting = standing === 'waiting';
  return sendPage(
    c,
    <AskWalletPage
      frame={{ ...c.get('frame'), noIndex: true }}
      standing={standing}
      until={sayUntil(c, own)}
      way={isWaiting ? presentWay(c, own) : undefined}
      report={
        answer && 'report' in answer ? presentReport(answer.report, { place: 'site' }) : undefined
      }
      url={url}
      stateUrl={isWaiting ? `${url}/state` : undefined}
    />,
  );
}

/** What has become of a question, for the page's script. */
async function sendState(c: Request) {
  const own = await read(c);
  return c.json({ standing: own.standing, until: sayUntil(c, own) });
}

/** Where a verifier asks a wallet for a badge, and reads what it showed. Needs no account. */
export const askWalletPages = new Hono<Env>()
  .post(paths.verifyWallet, ask)
  .get('/verify/wallet/:id', show)
  .get('/verify/wallet/:id/state', sendState);
