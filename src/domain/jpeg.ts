import { joinBytes } from './bytes.ts';
import type { Picture } from './picture.ts';

const marker = {
  startOfScan: 0xda,
  app0: 0xe0,
  app1: 0xe1,
  app14: 0xee,
  app15: 0xef,
  comment: 0xfe,
};
/** Markers from 0xc0 to 0xcf that begin no frame. */
const noFrames = new Set([0xc4, 0xc8, 0xcc]);
const orientationTag = 0x0112;
/** Ten are usual. Decoders go over the whole picture for each, and one of 16 bytes is enough for that. */
const maxScans = 100;

/** Whether a segment only says something about the picture; Adobe's says how its colours are written. */
const isRemark = (code: number) =>
  (code >= marker.app0 && code <= marker.app15 && code !== marker.app14) || code === marker.comment;

/**
 * Which way up, out of an Exif segment; 1, which is upright, where it does not say.
 *
 * @source Exif 2.32, section 4.6.4
 */
function readOrientation(segment: Uint8Array): number {
  const isExif = String.fromCharCode(...segment.subarray(0, 6)) === 'Exif\0\0';
  if (!isExif || segment.length < 14) return 1;
  const view = new DataView(segment.buffer, segment.byteOffset + 6, segment.byteLength - 6);
  const little = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, little);
  const entries = view.getUint16(directory, little);
  for (let n = 0; n < entries; n++) {
    const entry = directory + 2 + 12 * n;
    if (view.getUint16(entry, little) !== orientationTag) continue;
    const value = view.getUint16(entry + 8, little);
    return value >= 1 && value <= 8 ? value : 1;
  }
  return 1;
}

/** How many scans begin in these bytes; among pixels the two bytes of a marker do not occur. */
const countScans = (bytes: Uint8Array): number =>
  bytes.reduce(
    (count, byte, at) =>
      byte === 0xff && bytes[at + 1] === marker.startOfScan ? count + 1 : count,
    0,
  );

/**
 * A JPEG without what is written beside its pixels.
 *
 * @throws RangeError or Error when the segments do not follow one another up to the first scan, or
 *   there are too many scans
 * @source ITU-T T.81, annex B, https://www.w3.org/Graphics/JPEG/itu-t81.pdf
 */
export function readJpeg(bytes: Uint8Array): Picture {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const kept: Uint8Array[] = [bytes.subarray(0, 2)];
  const sizes: { readonly width: number; readonly height: number }[] = [];
  let orientation = 1;
  for (let at = 2; ;) {
    const code = view.getUint8(at + 1);
    if (view.getUint8(at) !== 0xff || code < 0xc0) throw new Error('A segment was expected.');
    const end = at + 2 + view.getUint16(at + 2);
    if (end > bytes.length) throw new Error('The file ends too early.');
    if (code >= 0xc0 && code <= 0xcf && !noFrames.has(code))
      sizes.push({ height: view.getUint16(at + 5), width: view.getUint16(at + 7) });
    if (code === marker.app1) orientation = readSafely(bytes.subarray(at + 4, end), orientation);
    if (code === marker.startOfScan) {
      const [size, ...others] = sizes;
      if (!size || others.length > 0) throw new Error('There has to be one frame.');
      if (countScans(bytes.subarray(at)) > maxScans) throw new Error('There are too many scans.');
      kept.push(bytes.subarray(at));
      return { mediaType: 'image/jpeg', bytes: joinBytes(kept), ...size, orientation };
    }
    if (!isRemark(code)) kept.push(bytes.subarray(at, end));
    at = end;
  }
}

/** A remark that cannot be read does not spoil the picture. */
function readSafely(segment: Uint8Array, otherwise: number): number {
  try {
    return readOrientation(segment);
  } catch {
    return otherwise;
  }
}
