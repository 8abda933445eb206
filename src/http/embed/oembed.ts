import { parseEmbedOptions } from '#domain/embed.ts';
import { type Box, fitEmbed } from '#domain/embed-box.ts';
import { buildFrameCode, plainPictureSides } from '#domain/embed-codes.ts';
import { type EmbedTarget, parseEmbedUrl } from '#domain/embed-target.ts';
import { LaurelError } from '#domain/errors.ts';
import { type OembedAnswer, oembedFormats, writeOembed } from '#domain/oembed.ts';
import type { Context } from '#services/context.ts';
import { type EmbedContent, viewEmbed } from '#services/embeds.ts';
import type { Request } from '../env.ts';
import { nameEmbed } from './documents.tsx';

const cacheSeconds = 3600;
const maxBound = 4000;
const unbounded = 10_000;

/** Reads `maxwidth` or `maxheight`, in CSS pixels. @throws `input_invalid` */
function readBound(c: Request, name: 'maxwidth' | 'maxheight'): number {
  const text = c.req.query(name) ?? '';
  if (text === '') return unbounded;
  if (/^[1-9]\d{0,6}$/.test(text)) return Math.min(Number(text), maxBound);
  const detail = 'Give a whole number of pixels, or leave it out.';
  throw new LaurelError('input_invalid', { detail, problems: [{ pointer: `/${name}`, detail }] });
}

function readFormat(c: Request): keyof typeof oembedFormats {
  const format = c.req.query('format') ?? 'json';
  if (format === 'json' || format === 'xml') return format;
  throw new LaurelError('format_unavailable', { detail: 'Ask for the format json or xml.' });
}

/** What a URL of this site shows; any other URL is nothing here. @throws `input_invalid`, `not_found` */
function readUrl(c: Request): { readonly target: EmbedTarget; readonly url: URL } {
  const text = c.req.query('url') ?? '';
  if (text === '') {
    const detail = 'Give the URL of a credential or a profile.';
    throw new LaurelError('input_invalid', { detail, problems: [{ pointer: '/url', detail }] });
  }
  const target = parseEmbedUrl(text, c.get('ctx').config.publicUrl);
  if (!target) throw new LaurelError('not_found');
  return { target, url: new URL(text.trim()) };
}

/** A picture for a list, and whose it is. */
function describeFirst(ctx: Context, { person, items }: EmbedContent, bounds: Box) {
  const { publicUrl } = ctx.config;
  const [first] = items;
  const side = Math.min(plainPictureSides.l, bounds.width, bounds.height);
  return {
    author_name: person?.name ?? first?.recipientName,
    author_url: person && `${publicUrl}/people/${encodeURIComponent(person.handle)}`,
    ...(first && {
      thumbnail_url: `${publicUrl}/embed/credentials/${first.id}/badge.png?size=l`,
      thumbnail_width: side,
      thumbnail_height: side,
    }),
  };
}

/**
 * Answers an oEmbed question. What may not be seen is answered like what is not there.
 *
 * @throws `input_invalid`, `not_found`, `format_unavailable`
 * @source oEmbed 1.0, section 2.2 https://oembed.com/
 */
export async function sendOembed(c: Request) {
  const ctx = c.get('ctx');
  const format = readFormat(c);
  const { target, url } = readUrl(c);
  const bounds = { width: readBound(c, 'maxwidth'), height: readBound(c, 'maxheight') };
  const wanted = parseEmbedOptions((name) => url.searchParams.get(name) ?? undefined).options;
  const texts = ctx.texts[wanted.lang];
  const content = await viewEmbed(ctx, target);
  const contents = { count: content.items.length, hasHead: content.person !== undefined };
  const { options, box } = fitEmbed(wanted, contents, bounds);
  const title = nameEmbed(texts, content);
  const answer: OembedAnswer = {
    version: '1.0',
    type: 'rich',
    title,
    ...describeFirst(ctx, content, bounds),
    provider_name: content.items[0]?.issuerName ?? ctx.config.issuerName,
    provider_url: ctx.config.publicUrl,
    cache_age: cacheSeconds,
    html: buildFrameCode({ origin: ctx.config.publicUrl, target, options, title }, box),
    ...box,
  };
  return c.body(writeOembed(answer, format), 200, {
    'Content-Type': oembedFormats[format],
    'Cache-Control': 'no-cache',
  });
}
