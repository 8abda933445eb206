import { embedSizes } from '#domain/embed.ts';
import { drawEmbedBadge } from '#domain/embed-badge.ts';
import { plainPictureSides } from '#domain/embed-codes.ts';
import { viewEmbedBadge } from '#services/embeds.ts';
import { readRendition } from '#services/renditions.ts';
import type { MessageKey } from '#messages/texts.ts';
import type { Request } from '../env.ts';
import { parseId } from '../ids.ts';
import { readEmbedOptions } from './read-options.ts';

/** Pixels of the PNG for each CSS pixel, for sharp screens. */
const density = 2;

const words = {
  valid: undefined,
  expired: 'embed.expired',
  revoked: 'embed.revoked',
} as const satisfies Record<string, MessageKey | undefined>;

/** Looks through the gate, and draws the badge as its credential stands now. */
async function drawBadgeOf(c: Request) {
  const ctx = c.get('ctx');
  const { lang } = readEmbedOptions(c);
  const { item, art } = await viewEmbedBadge(ctx, parseId('award', c.req.param('id')));
  const key = words[item.status];
  const word = key ? ctx.texts[lang].t(key) : '';
  const { name: title, status } = item;
  return { item, lang, svg: drawEmbedBadge({ art, title, status, word }) };
}

const send = (c: Request, body: string | Uint8Array<ArrayBuffer>, mediaType: string) => {
  c.header('Access-Control-Allow-Origin', '*');
  // Hidden or revoked, it is so at once.
  return c.body(body, 200, { 'Content-Type': mediaType, 'Cache-Control': 'no-cache' });
};

/** The badge as SVG. @throws `not_found` */
export async function sendBadgeSvg(c: Request) {
  const { svg } = await drawBadgeOf(c);
  return send(c, svg, 'image/svg+xml');
}

/** The badge as PNG, in one of the sizes of an embed; drawn once for each art and standing. @throws `not_found` */
export async function sendBadgePng(c: Request) {
  const ctx = c.get('ctx');
  const { svg, item, lang } = await drawBadgeOf(c);
  const size = embedSizes.find((name) => name === c.req.query('size')) ?? 'm';
  const width = plainPictureSides[size] * density;
  const language = item.status === 'valid' ? '' : `-${lang}`;
  const { bytes } = await readRendition(
    ctx,
    {
      subject: item.imageDigest,
      kind: `embed-${item.status}${language}-${width}`,
      mediaType: 'image/png',
    },
    () => ctx.rasterize(svg, { width }),
  );
  return send(c, new Uint8Array(bytes), 'image/png');
}
