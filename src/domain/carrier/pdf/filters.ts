/** How the data of a stream is written, undone; one row each. @source ISO 32000-2, 7.4 */
import { inflate, InflateError } from '../../inflate.ts';
import { asDictionary, nameOf, type PdfDictionary, type PdfValue } from './values.ts';
import type { PdfStream } from './objects.ts';

/** More than these nobody puts around an attachment. */
const maxFilters = 4;

const blanks = /[\0\t\n\f\r ]/g;
const toText = (bytes: Uint8Array) => new TextDecoder('latin1').decode(bytes).replace(blanks, '');

function decodeHex(bytes: Uint8Array): Uint8Array {
  const text = toText(bytes).split('>', 1)[0]!;
  const even = text.length % 2 === 0 ? text : `${text}0`;
  return Uint8Array.from({ length: even.length / 2 }, (_, at) =>
    Number.parseInt(even.slice(at * 2, at * 2 + 2), 16),
  );
}

const groupLength = 5;
const base = 85;
const firstDigit = '!'.charCodeAt(0);

/** Five digits are four bytes; fewer at the end are one byte less. A `z` is four zeros. */
function decode85(bytes: Uint8Array, maxBytes: number): Uint8Array {
  const text = toText(bytes).replace(/^<~/, '').split('~', 1)[0]!;
  const zeros = text.split('z').length - 1;
  const digits = text.length + zeros * (groupLength - 1);
  const size = Math.floor((digits * 4) / groupLength);
  if (size > maxBytes) throw new InflateError('too-large');
  const padded = text.replaceAll('z', '!!!!!').padEnd(digits + groupLength, 'u');
  const view = new DataView(new ArrayBuffer(size + 4));
  for (let group = 0; group * 4 < size; group++) {
    let value = 0;
    for (let at = group * groupLength; at < (group + 1) * groupLength; at++)
      value = value * base + padded.charCodeAt(at) - firstDigit;
    view.setUint32(group * 4, value);
  }
  return new Uint8Array(view.buffer, 0, size);
}

/** Some programs count the line end behind the data too. */
const maxLineEnd = 2;

async function unpack(bytes: Uint8Array, maxBytes: number): Promise<Uint8Array> {
  for (let surplus = 0; ; surplus++) {
    try {
      return await inflate(bytes.subarray(0, bytes.length - surplus), maxBytes);
    } catch (error) {
      const mayBeLineEnd = error instanceof InflateError && error.reason === 'damaged';
      if (!mayBeLineEnd || surplus === maxLineEnd) throw error;
    }
  }
}

const filters: Readonly<
  Record<string, (bytes: Uint8Array, maxBytes: number) => Uint8Array | Promise<Uint8Array>>
> = {
  FlateDecode: unpack,
  Fl: unpack,
  ASCIIHexDecode: decodeHex,
  AHx: decodeHex,
  ASCII85Decode: decode85,
  A85: decode85,
};

const listOf = (value: PdfValue): readonly PdfValue[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value];

/** Predictors are for pictures; attachments have none. */
const isPredicted = (parameters: PdfValue): boolean => {
  const predictor = asDictionary(parameters)?.get('Predictor');
  return predictor !== undefined && predictor !== 1;
};

const get = (dictionary: PdfDictionary, name: string, short: string) =>
  dictionary.get(name) ?? dictionary.get(short);

/**
 * The data of a stream.
 *
 * @param maxBytes - of what comes out of any filter
 * @returns `undefined` when it is damaged, or written in a way that is not known here
 * @throws InflateError when there is too much of it
 */
export async function decodeStream(
  { dictionary, raw }: PdfStream,
  maxBytes: number,
): Promise<Uint8Array | undefined> {
  const names = listOf(get(dictionary, 'Filter', 'F')).map(nameOf);
  const isReadable =
    names.length <= maxFilters &&
    names.every((name) => Object.hasOwn(filters, name)) &&
    !listOf(get(dictionary, 'DecodeParms', 'DP')).some(isPredicted);
  if (!isReadable) return undefined;
  let bytes = raw;
  try {
    for (const name of names) bytes = await filters[name]!(bytes, maxBytes);
  } catch (error) {
    if (error instanceof InflateError && error.reason === 'damaged') return undefined;
    throw error;
  }
  return bytes;
}
