import { Hono } from 'hono';
import { type ErrorCode, isLaurelError } from '#domain/errors.ts';
import { explainError } from '#messages/explain.ts';
import { listPushables, type PushResult, pushBadges } from '#services/host-pushes.ts';
import {
  askHost,
  disconnectHost,
  finishHost,
  listHosts,
  readAsking,
  requireOwnHost,
} from '#services/hosts.ts';
import { requireLearner } from '#services/permissions.ts';
import { HostPage } from '#views/host-page.tsx';
import { HostsPage } from '#views/hosts-page.tsx';
import { paths } from '#views/paths.ts';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { sendPage } from './send.ts';

const maxUrlLength = 2000;
const refusals = new Set<ErrorCode>([
  'host_unusable',
  'host_refused',
  'url_refused',
  'fetch_failed',
  'hosts_full',
]);

const privateFrame = (c: Request) => ({ ...c.get('frame'), noIndex: true });
const hostPath = (id: string) => `${paths.hosts}/${id}`;

/** The id in a path, for whoever is signed in. @throws `sign_in_required`, `not_found` */
function readId(c: Request) {
  requireLearner(c.get('ctx'));
  return parseId('hostConnection', c.req.param('id'));
}

async function showHosts(c: Request, given: { typed?: string; error?: string } = {}) {
  const found = await listHosts(c.get('ctx'));
  const hosts = found.map(({ id, name, state }) => ({ url: hostPath(id), name, state }));
  const page = <HostsPage frame={privateFrame(c)} hosts={hosts} {...given} />;
  return sendPage(c, page, given.error === undefined ? 200 : 400);
}

async function connect(c: Request) {
  requireLearner(c.get('ctx'));
  const typed = readField(await readForm(c), 'url', maxUrlLength);
  try {
    return c.redirect(hostPath(await askHost(c.get('ctx'), typed)), 303);
  } catch (error) {
    if (!isLaurelError(error) || !refusals.has(error.code)) throw error;
    return showHosts(c, { typed, error: explainError(c.get('texts'), error) });
  }
}

async function showHost(c: Request, results?: readonly PushResult[]) {
  const ctx = c.get('ctx');
  const host = await requireOwnHost(ctx, readId(c));
  const badges = host.state === 'connected' ? await listPushables(ctx, host) : [];
  return sendPage(
    c,
    <HostPage
      frame={privateFrame(c)}
      name={host.name}
      address={new URL(host.url).host}
      state={host.state}
      asking={host.state === 'asked' ? await readAsking(ctx, host) : undefined}
      badges={badges.map(({ detail, whereabouts }) => ({
        id: detail.award.id,
        name: detail.achievement.name,
        whereabouts,
      }))}
      results={results}
      pushAction={`${hostPath(host.id)}/push`}
      disconnectAction={`${hostPath(host.id)}/disconnect`}
    />,
  );
}

export const hostPages = new Hono<Env>()
  .get('/account/hosts', (c) => showHosts(c))
  .post('/account/hosts', connect)
  .get('/account/hosts/callback', async (c) => {
    const id = await finishHost(c.get('ctx'), new URL(c.req.url).searchParams);
    return c.redirect(hostPath(id), 303);
  })
  .get('/account/hosts/:id', (c) => showHost(c))
  .post('/account/hosts/:id/push', async (c) => {
    const id = readId(c);
    const wanted = new Set((await readForm(c)).getAll('award').map(String));
    return showHost(c, await pushBadges(c.get('ctx'), id, wanted));
  })
  .post('/account/hosts/:id/disconnect', async (c) => {
    await disconnectHost(c.get('ctx'), readId(c));
    return c.redirect(paths.hosts, 303);
  });
