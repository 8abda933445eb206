/**
 * A credential inside a PNG: one iTXt chunk, not compressed, with the keyword `openbadgecredential`.
 *
 * @source Open Badges 3.0, 5.3.1 https://www.imsglobal.org/spec/ob/v3p0/#png
 */
import { BakeError } from './error.ts';
import { joinBytes } from '../bytes.ts';
import { encodeChunk, type PngChunk, readChunks } from './png-chunks.ts';

const keyword = 'openbadgecredential';

/** The keyword, then: no compression, its method, no language, no translated keyword. */
const head = new TextEncoder().encode(`${keyword}\0\0\0\0\0`);

const isBaked = ({ type, data }: PngChunk): boolean =>
  type === 'iTXt' && head.subarray(0, keyword.length + 1).every((byte, i) => data[i] === byte);

/**
 * Puts a credential into a PNG, right behind its header. One that it carried before is taken out.
 *
 * @param credential - the signed JSON, as it was signed
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
 * The credential in a PNG, as text that nobody has checked yet.
 *
 * @returns `undefined` when there is none
 * @throws BakeError when the bytes are not a whole PNG, or the chunk is not one that Open Badges allows
 */
export function unbakePng(png: Uint8Array): string | undefined {
  const [baked, another] = readChunks(png).filter(isBaked);
  if (another) throw new BakeError('The PNG holds more than one credential.');
  return baked && readText(baked.data);
}

/** What follows the keyword, two flags, the language and the translated keyword. */
function readText(data: Uint8Array): string {
  const flag = keyword.length + 1;
  if (data[flag] !== 0) throw new BakeError('The credential in the PNG is compressed.');
  const language = data.indexOf(0, flag + 2);
  const translated = language === -1 ? -1 : data.indexOf(0, language + 1);
  if (translated === -1) throw new BakeError('The credential in the PNG is cut off.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(data.subarray(translated + 1));
  } catch (cause) {
    throw new BakeError('The credential in the PNG is not UTF-8.', { cause });
  }
}

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
