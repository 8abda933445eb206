/**
 * The objects of a PDF, found by reading the file once from its beginning. The table at its end that says
 * where each is does not help: it is what damaged and updated files get wrong, and all objects are wanted.
 *
 * @source ISO 32000-2, 7.3.10 and 7.5.6
 */
import { refuse } from '../refuse.ts';
import {
  asDictionary,
  type Budget,
  isReference,
  type PdfDictionary,
  type PdfValue,
  readValue,
} from './values.ts';

/** An object with data. */
export interface PdfStream {
  readonly dictionary: PdfDictionary;
  /** As it stands in the file, with its filters. */
  readonly raw: Uint8Array;
}

/** All indirect objects of a file. */
export interface PdfObjects {
  /** By number; an update at the end of the file replaces what stood before. */
  readonly values: ReadonlyMap<number, PdfValue>;
  readonly streams: ReadonlyMap<number, PdfStream>;
  /** The dictionaries that end the file and each of its updates. */
  readonly trailers: readonly PdfDictionary[];
}

/** A file of ten megabytes with text and pictures has some thousands. */
const maxObjects = 50_000;

/** Every repetition is bounded, so that no run of blanks or digits is read twice. */
const header = /(\d{1,10})[\0\t\n\f\r ]{1,4}\d{1,5}[\0\t\n\f\r ]{1,4}obj|trailer/g;
const streamStart = /[\0\t\n\f\r ]{0,16}stream(?:\r\n|\n|\r)/y;
const streamEnd = /[\0\t\n\f\r ]{0,16}endstream/y;

interface Extent {
  readonly start: number;
  readonly end: number;
}

function matchesAt(pattern: RegExp, source: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(source);
}

/** From where to where the data of a stream is; its length is not believed where the data goes on. */
function measureStream(source: string, start: number, length: PdfValue): Extent {
  const told = typeof length === 'number' && length >= 0 ? start + length : source.length;
  if (told < source.length && matchesAt(streamEnd, source, told)) return { start, end: told };
  const end = source.indexOf('endstream', start);
  return { start, end: end === -1 ? Math.min(told, source.length) : end };
}

/** @throws `credential_unreadable` when there are more than 50,000 objects, or the budget is spent */
export function readObjects(bytes: Uint8Array, budget: Budget): PdfObjects {
  // Each byte becomes one character; only ASCII is looked for.
  const source = new TextDecoder('latin1').decode(bytes);
  const values = new Map<number, PdfValue>();
  const extents = new Map<number, Extent>();
  const trailers: PdfDictionary[] = [];
  let count = 0;
  for (let at = 0; ;) {
    header.lastIndex = at;
    const match = header.exec(source);
    if (!match) break;
    if (++count > maxObjects)
      refuse(`The PDF has more than ${maxObjects} objects. Send the JSON of the credential.`);
    const { value, end } = readValue(source, header.lastIndex, budget);
    at = Math.max(end, header.lastIndex);
    const dictionary = asDictionary(value);
    if (match[1] === undefined) {
      if (dictionary) trailers.push(dictionary);
      continue;
    }
    const number = Number(match[1]);
    values.set(number, value);
    extents.delete(number);
    if (!dictionary || !matchesAt(streamStart, source, at)) continue;
    const extent = measureStream(source, streamStart.lastIndex, dictionary.get('Length'));
    extents.set(number, extent);
    at = extent.end;
  }
  const streams = new Map<number, PdfStream>();
  for (const [number, { start, end }] of extents) {
    const dictionary = asDictionary(values.get(number))!;
    const written = dictionary.get('Length');
    const length = isReference(written) ? values.get(written.reference) : undefined;
    const isTold = typeof length === 'number' && length >= 0 && start + length <= end;
    const raw = bytes.subarray(start, isTold ? start + length : end);
    streams.set(number, { dictionary, raw });
    if (dictionary.has('Root')) trailers.push(dictionary);
  }
  return { values, streams, trailers };
}
