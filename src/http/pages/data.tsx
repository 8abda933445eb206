import { Hono } from 'hono';
import { errorTable, isLaurelError } from '#domain/errors.ts';
import { eraseAccount } from '#services/erasure.ts';
import { exportData, readDataSummary } from '#services/export.ts';
import { DataPage } from '#views/data-page.tsx';
import { ErasedPage, ErasePage } from '#views/erase-page.tsx';
import type { Env, Request } from '../env.ts';
import { readField, readForm } from '../forms.ts';
import { endSession } from '../middleware/session.ts';
import { presentDay, presentMoment } from './present.ts';
import { presentTakeAway } from './present-take-away.ts';
import { sendPage } from './send.ts';

const exportUrl = '/account/data/export.zip';
const eraseUrl = '/account/data/erase';
const maxEmailLength = 400;

const privateFrame = (c: Request) => ({ ...c.get('frame'), noIndex: true });

async function showData(c: Request) {
  const { consents, credentials } = await readDataSummary(c.get('ctx'));
  return sendPage(
    c,
    <DataPage
      frame={privateFrame(c)}
      credentials={credentials}
      takeAway={await presentTakeAway(c.get('ctx'))}
      exportUrl={exportUrl}
      eraseUrl={eraseUrl}
      consents={consents.map(({ textVersion, at }) => ({
        version: { iso: textVersion },
        at: presentMoment(at),
      }))}
    />,
  );
}

async function sendExport(c: Request) {
  const ctx = c.get('ctx');
  const body = await exportData(ctx, c.get('texts'));
  const day = presentDay(ctx.clock()).iso;
  c.header('Cache-Control', 'private, no-store');
  return c.body(body, 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': `attachment; filename="laurel-${day}.zip"`,
  });
}

async function erase(c: Request) {
  const typed = readField(await readForm(c), 'email', maxEmailLength);
  try {
    await eraseAccount(c.get('ctx'), typed);
  } catch (error) {
    if (!isLaurelError(error, 'erasure_unconfirmed') && !isLaurelError(error, 'last_owner'))
      throw error;
    return sendPage(
      c,
      <ErasePage
        frame={privateFrame(c)}
        action={eraseUrl}
        exportUrl={exportUrl}
        typed={typed}
        error={`${error.message} ${errorTable[error.code].remedy}`}
      />,
      isLaurelError(error, 'last_owner') ? 409 : 400,
    );
  }
  endSession(c);
  return sendPage(c, <ErasedPage frame={{ ...privateFrame(c), viewer: undefined }} />);
}

export const dataPages = new Hono<Env>()
  .get('/account/data', showData)
  .get('/account/data/export.zip', sendExport)
  .get('/account/data/erase', async (c) => {
    await readDataSummary(c.get('ctx'));
    return sendPage(
      c,
      <ErasePage frame={privateFrame(c)} action={eraseUrl} exportUrl={exportUrl} />,
    );
  })
  .post('/account/data/erase', erase);
