import { Hono } from 'hono';
import { type ErrorCode, isLaurelError } from '#domain/errors.ts';
import { importLimits } from '#domain/imported-badge.ts';
import { reviveReport } from '#domain/verify/kept-report.ts';
import { explainError } from '#messages/explain.ts';
import type { MessageKey } from '#messages/texts.ts';
import {
  deleteImport,
  listImports,
  recheckImport,
  requireOwnImport,
  showImport,
} from '#services/import-collection.ts';
import { importBadge } from '#services/imports.ts';
import { requireLearner } from '#services/permissions.ts';
import { DeleteImportPage, OwnImportPage } from '#views/import-page.tsx';
import { ImportsPage } from '#views/imports-page.tsx';
import { paths } from '#views/paths.ts';
import { presentReport } from '#views/present-report.ts';
import type { Env, Request } from '../env.ts';
import { readField, readForm, readUpload } from '../forms.ts';
import { parseId } from '../ids.ts';
import { presentArrival, presentOwnImport } from './present-imports.ts';
import { sendPage } from './send.ts';

/** A badge of the largest size, and what a form puts around it. */
export const maxImportFormBytes = importLimits.maxBytes + 64 * 1024;

const maxUrlLength = 2000;

const doneWords: Readonly<Record<string, MessageKey>> = {
  added: 'imports.done.added',
  replaced: 'imports.done.replaced',
  known: 'imports.done.known',
  checked: 'imports.done.checked',
  public: 'imports.done.public',
  private: 'imports.done.private',
  deleted: 'imports.done.deleted',
};

/** Errors that are about what was sent, and stand beside the field, with the status that each has elsewhere. */
const refusals: Partial<Record<ErrorCode, 400 | 409 | 413>> = {
  credential_unreadable: 400,
  url_refused: 400,
  fetch_failed: 400,
  badge_too_large: 413,
  badge_unfit: 400,
  badge_unproved: 400,
  badge_of_another: 400,
  badge_of_ours: 409,
  badges_full: 409,
};

const findDone = (c: Request) => doneWords[c.req.query('now') ?? ''];
const privateFrame = (c: Request) => ({ ...c.get('frame'), noIndex: true });

/** The id in a path, for whoever is signed in. @throws `sign_in_required`, `not_found` */
function readId(c: Request) {
  requireLearner(c.get('ctx'));
  return parseId('importedBadge', c.req.param('id'));
}

async function buildList(c: Request) {
  const badges = await listImports(c.get('ctx'));
  return {
    frame: privateFrame(c),
    badges: badges.map(presentOwnImport),
    max: importLimits.maxBadges,
  };
}

const showList = async (c: Request) =>
  sendPage(c, <ImportsPage {...await buildList(c)} done={findDone(c)} />);

async function bringIn(c: Request) {
  const ctx = c.get('ctx');
  requireLearner(ctx);
  const form = await readForm(c);
  const url = readField(form, 'url', maxUrlLength).trim();
  const given = (await readUpload(form, 'file')) ?? url;
  const field = typeof given === 'string' ? 'url' : 'file';
  if (given === '') {
    const errors = { file: c.get('texts').t('imports.nothing') };
    return sendPage(c, <ImportsPage {...await buildList(c)} errors={errors} />, 400);
  }
  try {
    const result = await importBadge(ctx, { given });
    return result.outcome === 'own'
      ? c.redirect(`/credentials/${result.awardId}`, 303)
      : c.redirect(`${paths.imports}/${result.badge.id}?now=${result.outcome}`, 303);
  } catch (error) {
    const status = isLaurelError(error) && refusals[error.code];
    if (!isLaurelError(error) || !status) throw error;
    const errors = { [field]: explainError(c.get('texts'), error) };
    const page = <ImportsPage {...await buildList(c)} errors={errors} typedUrl={url} />;
    return sendPage(c, page, status);
  }
}

async function showOne(c: Request) {
  const badge = await requireOwnImport(c.get('ctx'), readId(c));
  return sendPage(
    c,
    <OwnImportPage
      frame={privateFrame(c)}
      badge={presentOwnImport(badge)}
      arrival={presentArrival(badge)}
      checkAction={`${paths.imports}/${badge.id}/check`}
      report={presentReport(reviveReport(badge.report), { place: 'site' })}
      done={findDone(c)}
    />,
  );
}

async function askDeletion(c: Request) {
  const { id, name } = await requireOwnImport(c.get('ctx'), readId(c));
  const url = `${paths.imports}/${id}`;
  return sendPage(
    c,
    <DeleteImportPage frame={privateFrame(c)} name={name} action={`${url}/delete`} backUrl={url} />,
  );
}

export const importPages = new Hono<Env>()
  .get('/dashboard/imports', showList)
  .post('/dashboard/imports', bringIn)
  .get('/dashboard/imports/:id', showOne)
  .post('/dashboard/imports/:id/check', async (c) => {
    const id = readId(c);
    await recheckImport(c.get('ctx'), id);
    return c.redirect(`${paths.imports}/${id}?now=checked`, 303);
  })
  .post('/dashboard/imports/:id/visibility', async (c) => {
    const id = readId(c);
    const visibility = (await readForm(c)).get('visibility') === 'public' ? 'public' : 'private';
    await showImport(c.get('ctx'), id, visibility);
    return c.redirect(`${paths.imports}/${id}?now=${visibility}`, 303);
  })
  .get('/dashboard/imports/:id/delete', askDeletion)
  .post('/dashboard/imports/:id/delete', async (c) => {
    await deleteImport(c.get('ctx'), readId(c));
    return c.redirect(`${paths.imports}?now=deleted`, 303);
  });
