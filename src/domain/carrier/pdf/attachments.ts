/** The files that are attached to a PDF. @source ISO 32000-2, 7.11.4 and 7.5.7 */
import { InflateError } from '../../inflate.ts';
import { refuse } from '../refuse.ts';
import { decodeStream } from './filters.ts';
import type { PdfObjects, PdfStream } from './objects.ts';
import {
  asDictionary,
  type Budget,
  isReference,
  nameOf,
  type PdfValue,
  readValue,
} from './values.ts';

/** Of all that is unpacked of one file: a bomb ends here, an honest certificate long before. */
const maxUnpackedBytes = 30_000_000;
/** Certificates have one or two; portfolios with more are not credentials. */
const maxAttachments = 100;
const maxPacked = 1_000;

/** Unpacks streams until all of them together are too much. */
function createUnpacker() {
  let left = maxUnpackedBytes;
  return async (stream: PdfStream): Promise<Uint8Array | undefined> => {
    try {
      const bytes = await decodeStream(stream, left);
      left -= bytes?.length ?? 0;
      return bytes;
    } catch (error) {
      if (!(error instanceof InflateError)) throw error;
      return refuse(
        `The PDF unpacks to more than ${maxUnpackedBytes / 1_000_000} MB. Send the JSON of the credential.`,
        error,
      );
    }
  };
}

type Unpack = ReturnType<typeof createUnpacker>;

/** The values inside an object stream, where many objects are packed together. */
function listPacked(bytes: Uint8Array, stream: PdfStream, budget: Budget): readonly PdfValue[] {
  const source = new TextDecoder('latin1').decode(bytes);
  const first = stream.dictionary.get('First');
  const found: PdfValue[] = [];
  for (let at = typeof first === 'number' ? first : source.length; at < source.length;) {
    const { value, end } = readValue(source, at, budget);
    if (end <= at) break;
    found.push(value);
    at = end;
  }
  return found;
}

async function listAllValues(
  objects: PdfObjects,
  unpack: Unpack,
  budget: Budget,
): Promise<readonly PdfValue[]> {
  const packed = [...objects.streams.values()].filter(
    ({ dictionary }) => nameOf(dictionary.get('Type')) === 'ObjStm',
  );
  if (packed.length > maxPacked)
    refuse('The PDF is packed in too many pieces. Send the JSON of the credential.');
  const lists: (readonly PdfValue[])[] = [[...objects.values.values()]];
  for (const stream of packed) {
    const bytes = await unpack(stream);
    if (bytes) lists.push(listPacked(bytes, stream, budget));
  }
  return lists.flat();
}

/** The streams that a file specification names, wherever it stands. */
function listNamed(values: readonly PdfValue[]): ReadonlySet<number> {
  const named = new Set<number>();
  for (let level: readonly PdfValue[] = values; level.length > 0;) {
    for (const value of level)
      for (const file of asDictionary(asDictionary(value)?.get('EF'))?.values() ?? [])
        if (isReference(file)) named.add(file.reference);
    level = level.flatMap((value) =>
      Array.isArray(value) ? (value as PdfValue[]) : [...(asDictionary(value)?.values() ?? [])],
    );
  }
  return named;
}

/**
 * The content of every attached file that can be read.
 *
 * @throws `credential_unreadable` when there are too many of them, or they unpack to too much
 */
export async function listAttachments(
  objects: PdfObjects,
  budget: Budget,
): Promise<readonly Uint8Array[]> {
  const unpack = createUnpacker();
  const named = listNamed(await listAllValues(objects, unpack, budget));
  const attached = [...objects.streams]
    .filter(
      ([number, { dictionary }]) =>
        named.has(number) || nameOf(dictionary.get('Type')) === 'EmbeddedFile',
    )
    .map(([, stream]) => stream);
  if (attached.length > maxAttachments)
    refuse(`The PDF has more than ${maxAttachments} attachments. Send the JSON of the credential.`);
  const contents: Uint8Array[] = [];
  for (const stream of attached) {
    const bytes = await unpack(stream);
    if (bytes) contents.push(bytes);
  }
  return contents;
}
