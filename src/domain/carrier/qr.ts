/** A QR code in a picture, from a camera or from a file; the browser decodes the picture. */
import { decodeQR } from 'qr/decode.js';
import { refuse } from './refuse.ts';

/** What a canvas gives: four bytes a pixel, red, green, blue and opacity, row after row. */
export interface Pixels {
  readonly data: Uint8ClampedArray;
  /** In pixels, like the height. */
  readonly width: number;
  readonly height: number;
}

/** Larger pictures are made smaller first: a code that fills a tenth of one is read all the same. */
const maxSide = 2_048;
/** So many ways are tried at a code that is hard to read, whatever they take. */
const effort = 6;
const channels = 4;
const opaque = 255;

/** Every `step`-th pixel the mean of a square, on white where it is transparent. */
function shrink({ data, width, height }: Pixels, step: number): Pixels {
  const small = { width: Math.floor(width / step), height: Math.floor(height / step) };
  const out = new Uint8ClampedArray(small.width * small.height * channels);
  const count = step * step;
  for (let y = 0; y < small.height; y++)
    for (let x = 0; x < small.width; x++) {
      let sum = 0;
      for (let dy = 0; dy < step; dy++)
        for (let dx = 0; dx < step; dx++) {
          const at = ((y * step + dy) * width + x * step + dx) * channels;
          const alpha = data[at + 3]!;
          const grey = (data[at]! + 2 * data[at + 1]! + data[at + 2]!) / channels;
          sum += (grey * alpha) / opaque + (opaque - alpha);
        }
      const at = (y * small.width + x) * channels;
      out.fill(sum / count, at, at + 3);
      out[at + 3] = opaque;
    }
  return { ...small, data: out };
}

/**
 * Reads the first QR code in a picture.
 *
 * @returns its text, or `undefined` when none can be read
 * @throws `credential_unreadable` when the picture is not as large as it says
 */
export function readQr(pixels: Pixels): string | undefined {
  const { data, width, height } = pixels;
  if (!(width > 0 && height > 0 && data.length === width * height * channels))
    refuse('The picture cannot be read. Take it again.');
  const step = Math.ceil(Math.max(width, height) / maxSide);
  const image = shrink(pixels, step);
  if (image.width === 0 || image.height === 0) return undefined;
  try {
    return decodeQR(
      { ...image, data: image.data },
      { effort, timeLimit: Infinity, format: 'RGBA' },
    );
  } catch {
    // The library says by an error that there is none, and does not say which error that is.
    return undefined;
  }
}
