import { readStream, TooLargeError } from './stream.ts';

/** Why data could not be unpacked: it is damaged, or there is more in it than anybody needs. */
export class InflateError extends Error {
  readonly reason: 'damaged' | 'too-large';

  constructor(reason: InflateError['reason'], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/**
 * Unpacks data, and stops where there is too much of it.
 *
 * @param maxBytes - of what is unpacked
 * @param format - `deflate` is zlib's, as PNG and PDF pack with it
 * @throws InflateError
 * @source RFC 1950 https://www.rfc-editor.org/rfc/rfc1950 and RFC 1952 https://www.rfc-editor.org/rfc/rfc1952
 */
export async function inflate(
  packed: Uint8Array,
  maxBytes: number,
  format: 'deflate' | 'gzip' = 'deflate',
): Promise<Uint8Array> {
  const stream = new Blob([packed as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new DecompressionStream(format));
  try {
    return await readStream(stream, maxBytes);
  } catch (error) {
    throw new InflateError(error instanceof TooLargeError ? 'too-large' : 'damaged', error);
  }
}
