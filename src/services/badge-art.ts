/** The badge art of an achievement, in the forms that files and pictures are made of. */
import { badgeSize } from '#domain/badge-art/geometry.ts';
import { escapeXml } from '#domain/badge-art/lettering.ts';
import { defaultBadgeDesign, drawBadge } from '#domain/badge-art.ts';
import type { BadgeImage } from '#domain/badge-image.ts';
import { readPngSize } from '#domain/bake/png-size.ts';
import { isPngBomb } from '#domain/png-bomb.ts';
import { encodeBase64 } from '#domain/bytes.ts';
import { LaurelError } from '#domain/errors.ts';
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
function isDecodable(png: Uint8Array): boolean {
  const { width = Infinity, height = Infinity } = readPngSize(png) ?? {};
  return width * height <= maxDecodedPixels;
}

/** A PNG in the middle of a square drawing. */
const wrapPng = (png: Uint8Array, caption: string): string =>
  [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${badgeSize} ${badgeSize}" width="${badgeSize}" height="${badgeSize}" role="img">`,
    `<title>${escapeXml(caption)}</title>`,
    `<image width="${badgeSize}" height="${badgeSize}" href="data:${pngType};base64,${encodeBase64(png)}"/>`,
    '</svg>',
  ].join('');

/** Badge art as it is kept, by the digest in its address. @throws `not_found` */
export async function findArt(ctx: Context, digest: string): Promise<Image> {
  const art = await ctx.store.images.find(digest);
  if (!art) throw new LaurelError('not_found');
  return art;
}

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

const checkedWidth = 64;

const refuseArt = (detail: string): never => {
  throw new LaurelError('image_invalid', { detail, problems: [{ pointer: '/image', detail }] });
};

/**
 * Makes sure that badge art can be drawn and that something is to be seen of it: what cannot be decoded
 * draws nothing. A picture too large to be decoded here is believed.
 *
 * @throws `image_invalid`
 */
export async function requireVisible(
  ctx: Context,
  { mediaType, bytes }: BadgeImage,
): Promise<void> {
  if (mediaType !== 'image/png') return;
  const size = readPngSize(bytes);
  if (!size || !isDecodable(bytes)) return;
  if (await isPngBomb({ mediaType, bytes, ...size }))
    return refuseArt('The picture unpacks to more than its size says.');
  await ctx
    .rasterize(wrapPng(bytes, ''), { width: checkedWidth, refuseBlank: true })
    .catch(() => refuseArt('Nothing is to be seen of the picture, or it cannot be decoded.'));
}
