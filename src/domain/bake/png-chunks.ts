/**
 * The chunks of a PNG: length, type, data and checksum, one after the other.
 *
 * @source PNG specification, https://www.w3.org/TR/png-3/#5Chunk-layout
 */
import { crc32 } from './crc32.ts';
import { BakeError } from './error.ts';

export const pngSignature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);

export interface PngChunk {
  /** Four letters. */
  readonly type: string;
  readonly data: Uint8Array;
  /** Where the chunk begins and where the next one does, in bytes. */
  readonly start: number;
  readonly end: number;
}

const cutOff = 'The PNG ends too early. Get the picture from its issuer again.';

/** One chunk with its length and its checksum. */
export function encodeChunk(type: string, data: Uint8Array): Uint8Array {
  const out = new Uint8Array(data.length + 12);
  const view = new DataView(out.buffer);
  view.setUint32(0, data.length);
  out.set(new TextEncoder().encode(type), 4);
  out.set(data, 8);
  view.setUint32(data.length + 8, crc32(out.subarray(4, data.length + 8)));
  return out;
}

/** A picture has tens, or a few thousand when its pixels come in small pieces. */
const maxChunks = 100_000;

/**
 * Every chunk up to and with IEND; what comes after the end is no part of the picture.
 *
 * @throws BakeError when the signature, a length, a checksum, the first or the last chunk is not right, or
 *   there are more than 100,000
 */
export function readChunks(png: Uint8Array): readonly PngChunk[] {
  if (!pngSignature.every((byte, i) => png[i] === byte)) throw new BakeError('This is not a PNG.');
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const chunks: PngChunk[] = [];
  for (let start = pngSignature.length; ;) {
    if (start + 12 > png.length) throw new BakeError(cutOff);
    const length = view.getUint32(start);
    const end = start + 12 + length;
    if (end > png.length) throw new BakeError(cutOff);
    const type = String.fromCharCode(...png.subarray(start + 4, start + 8));
    if (view.getUint32(end - 4) !== crc32(png.subarray(start + 4, end - 4)))
      throw new BakeError(
        `The checksum of the chunk ${JSON.stringify(type)} is wrong: the picture was damaged or changed. Get it from its issuer again.`,
      );
    if ((chunks.length === 0) !== (type === 'IHDR'))
      throw new BakeError('A PNG begins with one IHDR chunk.');
    if (chunks.length === maxChunks)
      throw new BakeError(
        `The PNG has more than ${maxChunks} chunks. Send the JSON of the credential.`,
      );
    chunks.push({ type, data: png.subarray(start + 8, end - 4), start, end });
    if (type === 'IEND') return chunks;
    start = end;
  }
}
