import { Hono } from 'hono';
import { undoDays } from '#domain/award.ts';
import { type DashboardQuery, parseDashboardQuery } from '#domain/dashboard.ts';
import type { MessageKey } from '#messages/texts.ts';
import { moveOwnAward, setVisibility } from '#services/claims.ts';
import { requireOwn } from '#services/credentials.ts';
import { readDashboard } from '#services/dashboard.ts';
import { listImports } from '#services/import-collection.ts';
import { DashboardPage } from '#views/dashboard-page.tsx';
import { DeletePage } from '#views/delete-page.tsx';
import type { Env, Request } from '../env.ts';
import { readForm } from '../forms.ts';
import { parseId } from '../ids.ts';
import { presentDashboard, withQuery } from './present-dashboard.ts';
import { presentOwnImport } from './present-imports.ts';
import { presentOwnRequests } from './present-requests.ts';
import { sendPage } from './send.ts';

const doneWords: Readonly<Record<string, MessageKey>> = {
  accepted: 'dashboard.done.accepted',
  public: 'dashboard.done.public',
  private: 'dashboard.done.private',
  restored: 'dashboard.done.restored',
  reconsidered: 'dashboard.done.reconsidered',
};

const readQuery = (c: Request): DashboardQuery =>
  parseDashboardQuery(new URL(c.req.url).searchParams);

const readId = (c: Request) => parseId('award', c.req.param('id'));

/** Back to the list as it was, with a word on what has happened. */
const goBack = (c: Request, more: Record<string, string>, anchor = '') =>
  c.redirect(`${withQuery('/dashboard', readQuery(c), more)}${anchor}`, 303);

async function showDashboard(c: Request) {
  const ctx = c.get('ctx');
  const query = readQuery(c);
  const dashboard = await readDashboard(ctx, query, c.get('texts').locale);
  const shown = await presentDashboard(ctx, dashboard, query);
  const justDeleted = shown.deleted.find(({ id }) => id === c.req.query('deleted'));
  return sendPage(
    c,
    <DashboardPage
      frame={{ ...c.get('frame'), noIndex: true }}
      {...shown}
      requests={await presentOwnRequests(ctx)}
      imports={(await listImports(ctx)).map(presentOwnImport)}
      done={doneWords[c.req.query('now') ?? '']}
      undo={
        justDeleted && {
          name: justDeleted.name,
          action: justDeleted.restoreAction,
          until: justDeleted.on,
        }
      }
    />,
  );
}

async function showDeletion(c: Request) {
  const id = readId(c);
  const { achievement } = await requireOwn(c.get('ctx'), id);
  const query = readQuery(c);
  return sendPage(
    c,
    <DeletePage
      frame={{ ...c.get('frame'), noIndex: true }}
      name={achievement.name}
      undoDays={undoDays}
      action={withQuery(`/dashboard/${id}/delete`, query)}
      backUrl={`${withQuery('/dashboard', query)}#${id}`}
    />,
  );
}

export const dashboardPages = new Hono<Env>()
  .get('/dashboard', showDashboard)
  .get('/dashboard/:id/delete', showDeletion)
  .post('/dashboard/:id/visibility', async (c) => {
    const id = readId(c);
    const visibility = (await readForm(c)).get('visibility') === 'public' ? 'public' : 'private';
    await setVisibility(c.get('ctx'), id, visibility);
    return goBack(c, { now: visibility }, `#${id}`);
  })
  .post('/dashboard/:id/delete', async (c) => {
    const id = readId(c);
    await moveOwnAward(c.get('ctx'), id, 'delete');
    return goBack(c, { deleted: id });
  })
  .post('/dashboard/:id/restore', async (c) => {
    await moveOwnAward(c.get('ctx'), readId(c), 'restore');
    return goBack(c, { now: 'restored' });
  })
  .post('/dashboard/:id/reconsider', async (c) => {
    await moveOwnAward(c.get('ctx'), readId(c), 'reconsider');
    return goBack(c, { now: 'reconsidered' });
  });
