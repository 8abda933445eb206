/** The badge art of an achievement, in the forms that files and pictures are made of. */
import { badgeSize } from '#domain/badge-art/geometry.ts';
import { escapeXml } from '#domain/badge-art/lettering.ts';
import { defaultBadgeDesign, drawBadge } from '#domain/badge-art.ts';
import { readPngSize } from '#domain/bake/png-size.ts';
import { encodeBase64 } from '#domain/base64.ts';
import type { Achievement, Image } from '#store/achievements.ts';
import type { Context } from './context.ts';
import { readRendition } from './renditions.ts';

export type ArtOf = Pick<Achievement, 'name' | 'imageDigest' | 'imageCaption'>;

const pngType = 'image/png';

/** A decoder takes about eight bytes of memory for each, and gives none back. */
const maxDecodedPixels = 4_194_304;

/** Whether the art is a PNG that can be given away as it is. */
const isPng = (art: Image | undefined): art is Image =>
  art?.mediaType === pngType && readPngSize(art.bytes) !== undefined;

/** Whether a PNG may be decoded at all: its header says how much that takes. */
export function isDecodable(png: Uint8Array): boolean {
  const { width = Infinity, height = Infinity } = readPngSize(png) ?? {};
  return width * height <= maxDecodedPixels;
}

/** A PNG in the middle of a square drawing. */
export const wrapPng = (png: Uint8Array, caption: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img">`,
    `<title>${escapeXml(caption)}</title>`,
    `<image width="${badgeSize}" height="${badgeSize}" href="data:${pngType};base64,${encodeBase64(png)}"/>`,
    '</svg>',
  ].join('');

function toSvg(art: Image | undefined, { name, imageCaption }: ArtOf): string {
  if (art?.mediaType === 'image/svg+xml') return new TextDecoder().decode(art.bytes);
  return isPng(art)
    ? wrapPng(art.bytes, imageCaption)
    : drawBadge(defaultBadgeDesign(name), { title: name, description: imageCaption });
}

/** The art as an SVG: the drawing, or one around the PNG that was uploaded, however large that is. */
export async function readArtSvg(ctx: Context, achievement: ArtOf): Promise<string> {
  return toSvg(await ctx.store.images.find(achievement.imageDigest), achievement);
}

/**
 * The art as an SVG for the rasteriser. An uploaded PNG that is too large to be decoded gives way to
 * the art that is drawn from the name.
 */
export async function readDrawableArt(ctx: Context, achievement: ArtOf): Promise<string> {
  const art = await ctx.store.images.find(achievement.imageDigest);
  return toSvg(isPng(art) && !isDecodable(art.bytes) ? undefined : art, achievement);
}

interface Drawing {
  readonly kind: string;
  /** In pixels. */
  readonly width: number;
  readonly background?: string;
}

/** Of the art as a picture of its own. */
const picture: Drawing = { kind: 'badge-600', width: 600 };

/** For print, without alpha: 300 dots to the inch where a certificate shows it largest. */
const print: Drawing = { kind: 'print-800', width: 800, background: '#ffffff' };

async function drawArt(ctx: Context, achievement: ArtOf, { kind, ...options }: Drawing) {
  const key = { subject: achievement.imageDigest, kind, mediaType: pngType };
  const draw = async () => ctx.rasterize(await readDrawableArt(ctx, achievement), options);
  return (await readRendition(ctx, key, draw)).bytes;
}

/** The art as a PNG: the one that was uploaded as it is, or the drawing, 600 pixels wide. */
export async function readArtPng(ctx: Context, achievement: ArtOf): Promise<Uint8Array> {
  const art = await ctx.store.images.find(achievement.imageDigest);
  return isPng(art) ? new Uint8Array(art.bytes) : drawArt(ctx, achievement, picture);
}

/** The art as a square PNG without alpha, on white. */
export const readPrintedArt = (ctx: Context, achievement: ArtOf): Promise<Uint8Array> =>
  drawArt(ctx, achievement, print);
