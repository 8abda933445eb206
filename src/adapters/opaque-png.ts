import { deflateSync } from 'node:zlib';
import { joinBytes } from '#domain/bytes.ts';
import { encodeChunk, pngSignature } from '#domain/bake/png-chunks.ts';

export interface Pixels {
  /** Four bytes for each pixel, row by row, opaque already. */
  readonly rgba: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Filter “up”: each row is written as its difference to the row above. */
const filterUp = 2;

/** A PNG without alpha: a PDF takes its data as they are, and nothing has to be decoded again. */
export function encodeOpaquePng({ rgba, width, height }: Pixels): Uint8Array {
  const stride = width * 3 + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y++) {
    rows[y * stride] = filterUp;
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      const to = y * stride + 1 + x * 3;
      for (let c = 0; c < 3; c++)
        rows[to + c] = rgba[from + c]! - (y > 0 ? rgba[from - width * 4 + c]! : 0);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  // Eight bits for each of red, green and blue.
  header.set([8, 2, 0, 0, 0], 8);
  return joinBytes([
    pngSignature,
    encodeChunk('IHDR', header),
    encodeChunk('IDAT', deflateSync(rows)),
    encodeChunk('IEND', new Uint8Array()),
  ]);
}
