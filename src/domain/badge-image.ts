import {
  type BadgeDesign,
  BadgeDesignError,
  defaultBadgeDesign,
  parseBadgeDesign,
} from './badge-art/design.ts';
import { drawBadge } from './badge-art/draw.ts';
import { readPngSize } from './bake/png-size.ts';
import { stripPng } from './bake.ts';
import { decodeBase64 } from './bytes.ts';
import { LaurelError } from './errors.ts';

/** Badge art as it is sent: a PNG as a data: URL, or a design for the built-in designer. */
export type ImageInput =
  | string
  | {
      readonly dataUrl?: string | undefined;
      readonly design?: unknown;
      readonly caption?: string | undefined;
    };

/** Badge art, ready to be kept. */
export interface BadgeImage {
  readonly mediaType: 'image/png' | 'image/svg+xml';
  readonly bytes: Uint8Array;
  readonly caption: string;
}

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
  const bytes = decodeBase64(base64);
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
export function readImage(input: ImageInput | undefined, name: string): BadgeImage {
  const { dataUrl, design, caption } =
    typeof input === 'string' ? { dataUrl: input } : { ...input };
  const words = caption ?? `Badge: ${name}`;
  if (dataUrl !== undefined) {
    const pointer = typeof input === 'string' ? '/image' : '/image/dataUrl';
    return { mediaType: 'image/png', bytes: readPng(dataUrl, pointer), caption: words };
  }
  const drawn = drawBadge(design === undefined ? defaultBadgeDesign(name) : readDesign(design), {
    title: name,
    description: words,
  });
  return { mediaType: 'image/svg+xml', bytes: new TextEncoder().encode(drawn), caption: words };
}
