/**
 * A credential inside a PNG: one iTXt chunk, not compressed, with the keyword `openbadgecredential`.
 *
 * @source Open Badges 3.0, 5.3.1 https://www.imsglobal.org/spec/ob/v3p0/#png
 */
import { joinBytes } from '../bytes.ts';
import { encodeChunk, type PngChunk, readChunks } from './png-chunks.ts';
import { isText, readText } from './png-text.ts';
import { BakeError } from './error.ts';

const keyword = 'openbadgecredential';

/** What credentials are baked under, in the order of preference: Open Badges 3.0, then 2.0 and 1.0. */
const keywords = [keyword, 'openbadges'] as const;

/** The keyword, then: no compression, its method, no language, no translated keyword. */
const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);

const isBaked = (chunk: PngChunk): boolean => keywords.some((word) => isText(chunk, word));

/**
 * Puts a credential into a PNG, right behind its header. One that it carried before is taken out.
 *
 * @param credential - the signed JSON, as it was signed, or a compact JWT
 * @throws BakeError when the bytes are not a whole PNG
 */
export function bakePng(png: Uint8Array, credential: string): Uint8Array {
  const [header, ...others] = readChunks(png);
  const copy = ({ start, end }: PngChunk) => png.subarray(start, end);
  return joinBytes([
    png.subarray(0, header!.start),
    copy(header!),
    encodeChunk('iTXt', joinBytes([head, new TextEncoder().encode(credential)])),
    ...others.filter((chunk) => !isBaked(chunk)).map(copy),
  ]);
}

/**
 * The credential in a PNG, as text that nobody has checked yet: JSON, a JWT, or the address of an Open
 * Badges 2.0 assertion. Of an Open Badge 3.0 and an older one in the same picture, the former.
 *
 * @returns `undefined` when there is none
 * @throws BakeError when the bytes are not a whole PNG, or there are two different credentials in it
 */
export async function unbakePng(png: Uint8Array): Promise<string | undefined> {
  const chunks = readChunks(png);
  const baked = keywords
    .map((word) => chunks.filter((chunk) => isText(chunk, word)))
    .find(({ length }) => length > 0);
  if (!baked) return undefined;
  if (baked.length > maxBaked) throw severalError();
  const texts = new Set(await Promise.all(baked.map(readText)));
  if (texts.size > 1) throw severalError();
  return [...texts][0];
}

/** The same credential twice is somebody's mistake, and no harm; more often than this it is neither. */
const maxBaked = 8;

const severalError = () =>
  new BakeError(
    'The PNG holds more than one credential. Ask the issuer for a picture with one, or send the JSON.',
  );

/**
 * A PNG without any credential: whoever shows it shows nobody's.
 *
 * @throws BakeError when the bytes are not a whole PNG
 */
export function stripPng(png: Uint8Array): Uint8Array {
  const chunks = readChunks(png);
  return joinBytes([
    png.subarray(0, chunks[0]!.start),
    ...chunks.filter((chunk) => !isBaked(chunk)).map(({ start, end }) => png.subarray(start, end)),
  ]);
}
