/**
 * The texts in a PNG. Open Badges asks for iTXt that is not compressed; badges of other makers, and those
 * that went through a picture editor, come in each of the three kinds of chunk.
 *
 * @source PNG specification, https://www.w3.org/TR/png-3/#11textinfo
 */
import { inflate, InflateError } from '../inflate.ts';
import { BakeError } from './error.ts';
import type { PngChunk } from './png-chunks.ts';

/** No credential is larger, unpacked. */
const maxTextBytes = 10_000_000;

const encode = (text: string) => new TextEncoder().encode(text);

/** Whether a chunk is a text under this keyword. */
export function isText({ type, data }: PngChunk, keyword: string): boolean {
  return (
    Object.hasOwn(kinds, type) && encode(`${keyword}\0`).every((byte, at) => data[at] === byte)
  );
}

/** Where the next zero is. */
function findEnd(data: Uint8Array, from: number): number {
  const end = data.indexOf(0, from);
  if (end === -1) throw cutOffError();
  return end;
}

const cutOffError = () =>
  new BakeError('The credential in the PNG is cut off. Get the picture from its issuer again.');

async function unpack(data: Uint8Array): Promise<Uint8Array> {
  try {
    return await inflate(data, maxTextBytes);
  } catch (error) {
    if (!(error instanceof InflateError)) throw error;
    throw new BakeError(
      error.reason === 'too-large'
        ? 'The credential in the PNG unpacks to more than 10 MB. Send the JSON of the credential.'
        : 'The credential in the PNG is compressed, and cannot be unpacked. Get the picture from its issuer again.',
      { cause: error },
    );
  }
}

/** By the specification Latin-1; by what many programs write, UTF-8. */
function decodeEither(bytes: Uint8Array): string {
  try {
    return decodeUtf8(bytes);
  } catch {
    return new TextDecoder('latin1').decode(bytes);
  }
}

function decodeUtf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new BakeError(
      'The credential in the PNG is not UTF-8. Send the JSON of the credential.',
      {
        cause,
      },
    );
  }
}

/** A text behind two flags, a language and a translated keyword. */
function readInternational(data: Uint8Array, flagAt: number): Promise<string> | string {
  if (flagAt + 2 > data.length) throw cutOffError();
  const text = data.subarray(findEnd(data, findEnd(data, flagAt + 2) + 1) + 1);
  return data[flagAt] === 0 ? decodeUtf8(text) : unpack(text).then(decodeUtf8);
}

/** What follows the keyword, one row for each type of chunk. */
const kinds: Readonly<
  Record<string, (data: Uint8Array, afterKeyword: number) => string | Promise<string>>
> = {
  iTXt: readInternational,
  tEXt: (data, at) => decodeEither(data.subarray(at)),
  zTXt: (data, at) => unpack(data.subarray(at + 1)).then(decodeEither),
};

/** The text of a chunk that {@link isText} knows. @throws BakeError when it cannot be read */
export async function readText({ type, data }: PngChunk): Promise<string> {
  return kinds[type]!(data, findEnd(data, 0) + 1);
}
