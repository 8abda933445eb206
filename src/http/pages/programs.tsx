import { Hono } from 'hono';
import { disconnectProgram, listPrograms } from '#services/oauth-grants.ts';
import { requireLearner } from '#services/permissions.ts';
import { paths } from '#views/paths.ts';
import { ProgramsPage } from '#views/programs-page.tsx';
import type { Env } from '../env.ts';
import { parseId } from '../ids.ts';
import { presentDay } from './present.ts';
import { sendPage } from './send.ts';

/** The programs that a learner has allowed something. */
export const programPages = new Hono<Env>()
  .get(paths.programs, async (c) => {
    const programs = await listPrograms(c.get('ctx'));
    return sendPage(
      c,
      <ProgramsPage
        frame={{ ...c.get('frame'), noIndex: true }}
        disconnected={c.req.query('now') === 'disconnected'}
        programs={programs.map(({ since, lastUsedAt, ...program }) => ({
          ...program,
          since: presentDay(since),
          usedOn: lastUsedAt ? presentDay(lastUsedAt) : undefined,
        }))}
      />,
    );
  })
  .post(`${paths.programs}/:id/disconnect`, async (c) => {
    requireLearner(c.get('ctx'));
    await disconnectProgram(c.get('ctx'), parseId('oauthGrant', c.req.param('id')));
    return c.redirect(`${paths.programs}?now=disconnected`, 303);
  });
