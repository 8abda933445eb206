import { joinBytes } from './bytes.ts';
import { waitFor } from './waiting.ts';

/** There is more in a stream than anybody needs. */
export class TooLargeError extends Error {}

/**
 * Reads a stream to its end, and not beyond a size or a time, however slowly it comes.
 *
 * @param maxBytes - of all that comes out of it
 * @throws TooLargeError when there is more; the signal's reason when it takes too long; what the stream itself throws
 */
export async function readStream(
  stream: ReadableStream<Uint8Array>,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  // Not `for await`: Safari cannot go over a stream so.
  const reader = stream.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await waitFor(reader.read(), signal);
      if (done) return joinBytes(chunks);
      size += value.length;
      if (size > maxBytes) throw new TooLargeError(`There are more than ${maxBytes} bytes.`);
      chunks.push(value);
    }
  } catch (error) {
    // Whoever sends it is told to stop; how they take it is not waited for.
    reader.cancel(error).catch(() => {});
    throw error;
  }
}
