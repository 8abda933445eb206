import { joinBytes } from './bytes.ts';
import { readChunks } from './bake/png-chunks.ts';
import type { Picture } from './picture.ts';

/** Four channels of two bytes. */
const maxPixelBytes = 8;
/** Each row begins with a byte of its own; an interlaced picture has up to twice as many rows, and a few more. */
const rowBytes = 4;
const spareRows = 16;

/**
 * Whether the pixels of a PNG unpack to more than it says it has. Decoders unpack all of it nevertheless:
 * two megabytes can hold two thousand, and nothing else runs meanwhile. Data that cannot be unpacked is
 * for the decoder to refuse.
 *
 * @source PNG specification, https://www.w3.org/TR/png-3/#10Compression
 */
export async function isPngBomb({
  mediaType,
  bytes,
  width,
  height,
}: Omit<Picture, 'orientation'>): Promise<boolean> {
  if (mediaType !== 'image/png') return false;
  const limit = width * height * maxPixelBytes + rowBytes * (height + spareRows);
  const packed = readChunks(bytes).flatMap(({ type, data }) => (type === 'IDAT' ? [data] : []));
  const stream = new Blob([joinBytes(packed) as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream('deflate'));
  let unpacked = 0;
  try {
    for await (const part of stream) {
      unpacked += part.length;
      if (unpacked > limit) return true;
    }
  } catch {
    return false;
  }
  return false;
}
