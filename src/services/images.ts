import {
  type BadgeDesign,
  BadgeDesignError,
  defaultBadgeDesign,
  parseBadgeDesign,
} from '#domain/badge-art/design.ts';
import { LaurelError } from '#domain/errors.ts';

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
const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

const refuse = (pointer: string, detail: string): never => {
  throw new LaurelError('image_invalid', { detail, problems: [{ pointer, detail }] });
};

function readPng(dataUrl: string, pointer: string): Uint8Array {
  const base64 = /^data:image\/png;base64,([A-Za-z0-9+/]+={0,2})$/.exec(dataUrl)?.[1];
  if (!base64) return refuse(pointer, 'The image is not a data: URL of a PNG in base64.');
  if (base64.length > (maxBytes * 4) / 3 + 4)
    return refuse(pointer, `The image is larger than ${maxBytes} bytes.`);
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  const isPng =
    pngSignature.every((byte, i) => bytes[i] === byte) &&
    String.fromCharCode(...bytes.subarray(12, 16)) === 'IHDR';
  if (!isPng || bytes.length < 33) return refuse(pointer, 'The bytes are not those of a PNG.');
  const view = new DataView(bytes.buffer);
  const sides = [view.getUint32(16), view.getUint32(20)];
  if (sides.some((side) => side === 0 || side > maxSide))
    return refuse(pointer, `Each side must have 1 to ${maxSide} pixels.`);
  return bytes;
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
