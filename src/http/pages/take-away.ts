import { Hono } from 'hono';
import { type JsonObject } from '#domain/proof/sign.ts';
import { exportPresentation, exportRecord } from '#services/profile-export.ts';
import { paths } from '#views/paths.ts';
import type { Env, Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { presentDay } from './present.ts';

const readAwards = (c: Request) =>
  (c.req.queries('award') ?? []).map((text) => parseId('award', text));

/** A signed document to keep: for the learner's own browser alone, and never kept on the way. */
function sendDocument(c: Request, document: JsonObject, mediaType: string, name: string) {
  const day = presentDay(c.get('ctx').clock()).iso;
  c.header('Cache-Control', 'private, no-store');
  return c.body(JSON.stringify(document), 200, {
    'Content-Type': mediaType,
    'Content-Disposition': `attachment; filename="laurel-${name}-${day}.json"`,
  });
}

/** The learner's credentials in one signed document: all that are accepted and in date, or the ticked ones. */
export const takeAwayPages = new Hono<Env>()
  .get(paths.presentationFile, async (c) => {
    const document = await exportPresentation(c.get('ctx'), readAwards(c));
    return sendDocument(c, document, 'application/vp', 'presentation');
  })
  .get(paths.recordFile, async (c) => {
    const { t } = c.get('texts');
    const issuer = c.req.query('issuer');
    const document = await exportRecord(c.get('ctx'), {
      awardIds: readAwards(c),
      issuerId: issuer === undefined ? undefined : parseId('issuer', issuer),
      nameRecord: (name) => t('take-away.record.name', { issuer: name }),
    });
    return sendDocument(c, document, 'application/vc', 'record');
  });
