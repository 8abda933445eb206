/**
 * Pictures that people upload, read only as far as needed to know what they are before anything decodes
 * them: what kind, how large, which way up.
 */
import { joinBytes } from './bytes.ts';
import { pngSignature, readChunks } from './bake/png-chunks.ts';
import { readJpeg } from './jpeg.ts';

export const maxPictureBytes = 2 * 1024 * 1024;
export const maxPictureSide = 4096;
/** Of the whole picture: decoding takes about twelve bytes for each, and a Worker has 128 MB for everything. */
export const maxPicturePixels = 4_200_000;

export type PictureProblem = 'missing' | 'bytes' | 'kind' | 'broken' | 'sides';

/** A picture without anything beside its pixels. */
export interface Picture {
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** How it has to be turned to stand upright, 1 to 8, as Exif counts. */
  readonly orientation: number;
}

/** Chunks that make the picture; the others say something about it, and may be bombs of their own. */
const pngParts = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND']);

function readPng(bytes: Uint8Array): Picture {
  const chunks = readChunks(bytes);
  const header = chunks[0]?.data ?? bytes;
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  const kept = chunks.filter(({ type }) => pngParts.has(type));
  return {
    mediaType: 'image/png',
    bytes: joinBytes([pngSignature, ...kept.map(({ start, end }) => bytes.subarray(start, end))]),
    width: view.getUint32(0),
    height: view.getUint32(4),
    orientation: 1,
  };
}

const begins = (bytes: Uint8Array, with_: Uint8Array) =>
  with_.every((byte, i) => bytes[i] === byte);

function findReader(bytes: Uint8Array): ((bytes: Uint8Array) => Picture) | undefined {
  if (begins(bytes, pngSignature)) return readPng;
  return begins(bytes, Uint8Array.of(0xff, 0xd8, 0xff)) ? readJpeg : undefined;
}

/** The picture in these bytes, or what keeps them from being one that can be used. */
export function readPicture(bytes: Uint8Array): Picture | PictureProblem {
  if (bytes.length === 0) return 'missing';
  if (bytes.length > maxPictureBytes) return 'bytes';
  const read = findReader(bytes);
  if (!read) return 'kind';
  let picture: Picture;
  try {
    picture = read(bytes);
  } catch {
    // Whatever the readers stumble over: the file does not keep the form that its first bytes promise.
    return 'broken';
  }
  const { width, height } = picture;
  const fits =
    Math.min(width, height) >= 1 &&
    Math.max(width, height) <= maxPictureSide &&
    width * height <= maxPicturePixels;
  return fits ? picture : 'sides';
}
