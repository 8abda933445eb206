import { Hono } from 'hono';
import { importedFiles, shownPictures } from '#domain/imported-badge.ts';
import { reviveReport } from '#domain/verify/kept-report.ts';
import { LaurelError } from '#domain/errors.ts';
import { viewImport } from '#services/import-collection.ts';
import { readPublicName } from '#services/profiles.ts';
import type { ImportedBadge } from '#store/imports.ts';
import { PublicImportPage } from '#views/import-page.tsx';
import { presentReport } from '#views/present-report.ts';
import { writeDisposition } from '../disposition.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { presentImport } from './present-imports.ts';
import { sendPage } from './send.ts';

/** A drawing of somebody else's is shown as a picture and as nothing more, wherever it is opened. */
const picturePolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox";

const view = (c: Request) => viewImport(c.get('ctx'), parseId('importedBadge', c.req.param('id')));

/** It can be hidden at any moment. */
const fresh = { 'Cache-Control': 'private, no-cache', Vary: 'Cookie' } as const;

async function showImported(c: Request) {
  const badge = await view(c);
  const { name, handle } = await readPublicName(c.get('ctx'), badge.learnerId);
  c.header('Cache-Control', fresh['Cache-Control']);
  return sendPage(
    c,
    <PublicImportPage
      frame={{ ...c.get('frame'), noIndex: true }}
      learner={{ name, profileUrl: handle === undefined ? undefined : `/people/${handle}` }}
      badge={presentImport(badge)}
      fileUrl={`/imports/${badge.id}/file`}
      report={presentReport(reviveReport(badge.report), { place: 'site' })}
    />,
  );
}

const endingOf = ({ mediaType }: ImportedBadge) =>
  Object.values(importedFiles).find((file) => file.mediaType === mediaType)?.ending ?? 'txt';

/** The bytes that came, to be saved and never opened here. */
async function sendFile(c: Request) {
  const badge = await view(c);
  return c.body(new Uint8Array(badge.bytes), 200, {
    ...fresh,
    'Content-Type': badge.mediaType,
    'Content-Disposition': writeDisposition(badge.name, endingOf(badge)),
    'Content-Security-Policy': picturePolicy,
  });
}

async function sendPicture(c: Request) {
  const badge = await view(c);
  if (!shownPictures.has(badge.mediaType)) throw new LaurelError('not_found');
  return c.body(new Uint8Array(badge.bytes), 200, {
    ...fresh,
    'Content-Type': badge.mediaType,
    'Content-Security-Policy': picturePolicy,
  });
}

export const shownImportPages = new Hono<Env>()
  .get('/imports/:id', showImported)
  .get('/imports/:id/file', sendFile)
  .get('/imports/:id/picture', sendPicture);
