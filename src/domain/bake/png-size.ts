import { BakeError } from './error.ts';
import { readChunks } from './png-chunks.ts';

/** In pixels. */
interface PngSize {
  readonly width: number;
  readonly height: number;
}

const headerLength = 13;

/** How large a PNG says that it is, before anything decodes it; `undefined` for what is not a whole PNG. */
export function readPngSize(bytes: Uint8Array): PngSize | undefined {
  try {
    const { data } = readChunks(bytes)[0]!;
    if (data.length !== headerLength) return undefined;
    const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
    return { width: view.getUint32(0), height: view.getUint32(4) };
  } catch (error) {
    if (error instanceof BakeError) return undefined;
    throw error;
  }
}
