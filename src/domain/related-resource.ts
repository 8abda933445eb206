import { decode as decodeBase58 } from 'base58-universal';
import { publishedDigests } from '#contexts/digests.ts';
import { decodeBase64, encodeBase64 } from './bytes.ts';
import { asList, asObject, asString, type Loose } from './reading.ts';

/** The digests that are compared: the name in an integrity text, and the code of a multihash. */
const algorithms = [
  { name: 'sha256', code: 0x12, bytes: 32 },
  { name: 'sha384', code: 0x20, bytes: 48 },
  { name: 'sha512', code: 0x13, bytes: 64 },
] as const;

type AlgorithmName = (typeof algorithms)[number]['name'];

/** One digest that a document states of a resource, its bytes in base64. */
interface Digest {
  readonly algorithm: AlgorithmName;
  readonly value: string;
}

function readSri(text: string): Digest | undefined {
  const [, name, value] = /^(sha256|sha384|sha512)-([A-Za-z0-9+/]{43,88}={0,2})$/.exec(text) ?? [];
  const row = algorithms.find((algorithm) => algorithm.name === name);
  const digest = row && value ? decodeOrNothing(() => decodeBase64(value)) : undefined;
  return row && digest?.length === row.bytes
    ? { algorithm: row.name, value: encodeBase64(digest) }
    : undefined;
}

function decodeOrNothing(decode: () => Uint8Array): Uint8Array | undefined {
  try {
    return decode();
  } catch {
    return undefined;
  }
}

/** No digest that is compared is longer in base 58 or base 64. */
const maxMultibaseLength = 100;

/** A multihash says its algorithm and length before the digest; a bare digest tells both by its length. */
function readMultibase(text: string): Digest | undefined {
  if (text.length > maxMultibaseLength) return undefined;
  const rest = text.slice(1);
  const bytes = decodeOrNothing(() => {
    if (/^u[A-Za-z0-9_-]+$/.test(text)) return decodeBase64(rest);
    return text.startsWith('z') ? decodeBase58(rest) : new Uint8Array();
  });
  if (!bytes) return undefined;
  for (const { name, code, bytes: length } of algorithms) {
    const isMultihash = bytes.length === length + 2 && bytes[0] === code && bytes[1] === length;
    if (isMultihash || bytes.length === length)
      return { algorithm: name, value: encodeBase64(isMultihash ? bytes.subarray(2) : bytes) };
  }
  return undefined;
}

/** Every digest that a related resource states; `undefined` for one that cannot be read. */
function listDigests(resource: Loose): readonly (Digest | undefined)[] {
  const read = (member: string, parse: (text: string) => Digest | undefined) =>
    asList(resource[member]).flatMap((item) => {
      const texts = asString(item)?.trim().split(/\s+/, maxDigests) ?? [''];
      return texts.map(parse);
    });
  return [...read('digestSRI', readSri), ...read('digestMultibase', readMultibase)];
}

/** More digests than this nobody states of one resource. */
const maxDigests = 10;

/** Whether a related resource states at least one digest, and only digests that can be read. */
export function statesDigests(resource: unknown): boolean {
  const digests = listDigests(asObject(resource) ?? {});
  return digests.length > 0 && digests.every((digest) => digest !== undefined);
}

/**
 * Compares what a document says of a related resource with the bytes that are pinned here.
 *
 * @returns `unpinned` when there are no bytes to compare with: that is neither good nor bad
 * @source VC Data Model 2.0, section 5.3 https://www.w3.org/TR/vc-data-model-2.0/#integrity-of-related-resources
 */
export function compareResource(resource: unknown): 'same' | 'other' | 'unpinned' {
  const object = asObject(resource) ?? {};
  const published = publishedDigests.get(asString(object['id']) ?? '');
  if (!published) return 'unpinned';
  const digests = listDigests(object);
  const isSame = digests.every(
    (digest) => digest !== undefined && published[digest.algorithm] === digest.value,
  );
  return digests.length > 0 && isSame ? 'same' : 'other';
}
