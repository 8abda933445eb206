import { Hono } from 'hono';
import { isLaurelError } from '#domain/errors.ts';
import { withdrawRequest } from '#services/claim-requests.ts';
import { requireLearner } from '#services/permissions.ts';
import type { Tone } from '#views/notice.tsx';
import { RequestsPage } from '#views/requests-page.tsx';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { presentOwnRequests } from './present-requests.ts';
import { sendRequest, showRequestForm } from './request-form.tsx';
import { sendPage } from './send.ts';

const notices = {
  sent: { tone: 'good', title: 'requests.sent' },
  withdrawn: { tone: 'good', title: 'requests.withdrawn' },
  decided: { tone: 'info', title: 'requests.decided' },
} as const satisfies Record<string, { tone: Tone; title: string }>;

const findNotice = (name: string | undefined) =>
  Object.entries(notices).find(([key]) => key === name)?.[1];

async function showRequests(c: Request) {
  const ctx = c.get('ctx');
  const notice = findNotice(c.req.query('now'));
  return sendPage(
    c,
    <RequestsPage
      frame={{ ...c.get('frame'), noIndex: true }}
      requests={await presentOwnRequests(ctx)}
      notice={notice && { tone: notice.tone, title: c.get('texts').t(notice.title) }}
    />,
  );
}

async function withdraw(c: Request) {
  requireLearner(c.get('ctx'));
  const id = parseId('claimRequest', c.req.param('id'));
  try {
    await withdrawRequest(c.get('ctx'), id);
  } catch (error) {
    const late =
      isLaurelError(error, 'request_closed') || isLaurelError(error, 'changed_meanwhile');
    if (!late) throw error;
    return c.redirect('/requests?now=decided', 303);
  }
  return c.redirect('/requests?now=withdrawn', 303);
}

export const requestPages = new Hono<Env>()
  .get('/requests', showRequests)
  .post('/requests/:id/withdraw', withdraw)
  .get('/achievements/:id/request', showRequestForm)
  .post('/achievements/:id/request', sendRequest);
