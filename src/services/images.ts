import {
  type BadgeDesign,
  BadgeDesignError,
  defaultBadgeDesign,
  parseBadgeDesign,
} from '#domain/badge-art/design.ts';
import { stripPng } from '#domain/bake.ts';
import { readPngSize } from '#domain/bake/png-size.ts';
import { LaurelError } from '#domain/errors.ts';
import { isDecodable, wrapPng } from './badge-art.ts';
import type { Context } from './context.ts';

/** Badge art as it is sent: a PNG as a data: URL, or a design for the built-in designer. */
export type ImageInput =
  | string
  | {
      readonly dataUrl?: string | undefined;
      readonly design?: unknown;
      readonly caption?: string | undefined;
    };

export interface BadgeImage {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  readonly caption: string;
}

export type DrawBadge = (
  design: BadgeDesign,
  words: { title: string; description: string },
) => string;

const maxBytes = 1024 * 1024;
const maxSide = 4096;

const refuse = (pointer: string, detail: string): never => {
  throw new LaurelError('image_invalid', { detail, problems: [{ pointer, detail }] });
};

function readPng(dataUrl: string, pointer: string): Uint8Array {
  const base64 = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)?.[1];
  if (!base64) return refuse(pointer, 'The image is not a data: URL of a PNG in base64.');
  if (base64.length > (maxBytes * 4) / 3 + 4)
    return refuse(pointer, `The image is larger than ${maxBytes} bytes.`);
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const { width, height } =
    readPngSize(bytes) ?? refuse(pointer, 'The bytes are not those of a PNG.');
  if ([width, height].some((side) => side === 0 || side > maxSide))
    return refuse(pointer, `Each side must have 1 to ${maxSide} pixels.`);
  // A badge that was baked for somebody carries that person's credential.
  return stripPng(bytes);
}

function readDesign(value: unknown): BadgeDesign {
  try {
    return parseBadgeDesign(value);
  } catch (error) {
    if (!(error instanceof BadgeDesignError)) throw error;
    return refuse(`/image/design/${error.field}`, error.message);
  }
}

/**
 * The badge art of a new achievement; drawn from its name when none was sent.
 *
 * @throws `image_invalid`
 */
export function readImage(
  input: ImageInput | undefined,
  name: string,
  draw: DrawBadge,
): BadgeImage {
  const { dataUrl, design, caption } =
    typeof input === 'string' ? { dataUrl: input } : { ...input };
  const words = caption ?? `Badge: ${name}`;
  if (dataUrl !== undefined) {
    const pointer = typeof input === 'string' ? '/image' : '/image/dataUrl';
    return { mediaType: 'image/png', bytes: readPng(dataUrl, pointer), caption: words };
  }
  const drawn = draw(design === undefined ? defaultBadgeDesign(name) : readDesign(design), {
    title: name,
    description: words,
  });
  return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(drawn), caption: words };
}

const checkedWidth = 64;

/**
 * Makes sure that something is to be seen of badge art: what cannot be decoded draws nothing. A picture
 * too large to be decoded here is believed.
 *
 * @throws `image_invalid`
 */
export async function requireVisible(
  ctx: Context,
  { mediaType, bytes }: BadgeImage,
): Promise<void> {
  if (mediaType !== 'image/png' || !isDecodable(bytes)) return;
  const options = { width: checkedWidth, refuseBlank: true };
  await ctx
    .rasterize(wrapPng(bytes, ''), options)
    .catch(() =>
      refuse('/image', 'Nothing is to be seen of the picture, or it cannot be decoded.'),
    );
}
