import { type Handler, Hono } from 'hono';
import { parseColour } from '#domain/colour.ts';
import { LaurelError } from '#domain/errors.ts';
import type { Assets, Env } from '../env.ts';
import { toLaurelError } from '../problem.ts';
import { sendBadgePng, sendBadgeSvg } from './badges.ts';
import { readTarget, sendEmbed, sendMissing, writeAccentCss } from './documents.tsx';
import { documentHeaders, pictureHeaders } from './headers.ts';
import { sendOembed } from './oembed.ts';

const forever = 'public, max-age=31536000, immutable';
/** The script keeps its address when it changes, so browsers ask for it again each hour. */
const hourly = 'public, max-age=3600';
const digits = 6;

const sendAccent: Handler<Env> = (c) => {
  const colour = parseColour((c.req.param('file') ?? '').slice(0, digits));
  if (!colour) throw new LaurelError('not_found');
  return c.body(writeAccentCss(colour), 200, {
    'Content-Type': 'text/css; charset=utf-8',
    'Cache-Control': forever,
  });
};

/** Documents in frames: also the answer that there is nothing is one. */
function createDocuments(assets: Assets, production: boolean) {
  const headers = documentHeaders(production);
  const documents = new Hono<Env>()
    .get('/embed/credentials/:id', headers, (c) =>
      sendEmbed(c, assets, readTarget([c.req.param('id')])),
    )
    .get('/embed/credentials', headers, (c) =>
      sendEmbed(c, assets, readTarget(c.req.queries('ids') ?? [])),
    )
    .get('/embed/people/:handle', headers, (c) =>
      sendEmbed(c, assets, { kind: 'profile', handle: c.req.param('handle') }),
    );
  documents.onError((error, c) => {
    if (toLaurelError(error).code === 'not_found') return sendMissing(c, assets);
    throw error;
  });
  return documents;
}

/**
 * Everything that other people's pages load. It stands before the sessions: whoever asks, signed in or
 * not, gets the same, and no cookie is set.
 */
export function createEmbeds(assets: Assets, production: boolean) {
  const headers = pictureHeaders(production);
  return new Hono<Env>()
    .route('/', createDocuments(assets, production))
    .get('/embed/credentials/:id/badge.svg', headers, sendBadgeSvg)
    .get('/embed/credentials/:id/badge.png', headers, sendBadgePng)
    .get('/embed/accents/:file{[0-9a-f]{6}\\.css}', headers, sendAccent)
    .get('/embed.js', headers, (c) => {
      c.header('Access-Control-Allow-Origin', '*');
      return c.body(assets.embedScript, 200, {
        'Content-Type': 'text/javascript; charset=utf-8',
        'Cache-Control': hourly,
      });
    })
    .get('/oembed', headers, async (c) => {
      c.header('Access-Control-Allow-Origin', '*');
      return sendOembed(c);
    });
}
