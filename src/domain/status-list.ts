import { contextUrls } from '#contexts/loader.ts';
import { decodeBase64, encodeBase64Url } from './bytes.ts';
import { LaurelError } from './errors.ts';
import { inflate } from './inflate.ts';
import { formatDateTime, type JsonObject } from './proof/sign.ts';

/** Slots in every list: the least the specification allows, so that one slot hides among many. */
export const statusListLength = 131_072;
const listBytes = statusListLength / 8;
/** Other people's lists are read up to this size, however small they are compressed. */
const maxListBytes = 8 * 1024 * 1024;

/** Slots below this are used first: validators before July 2026 fail on higher ones. */
const youngRange = 16_384;
/**
 * Of every eight slots the first four are given out. A wallet in the field numbers the bits of a
 * byte from the right; what it reads for slot i is slot i ^ 7, which then belongs to nobody, so it
 * can overlook a revocation but never blames another learner.
 */
const usedOfEight = 4;
/** A range is left, or a list closed, when this part of what is given out is taken, so that a free slot is found at once. */
const fullRatio = 0.75;

/** Draws for each slot wanted, before fewer have to do. */
const maxDrawsEach = 16;

const countUsable = (range: number) => (range / 8) * usedOfEight;

/** @source Bitstring Status List 1.0, section 2.1 https://www.w3.org/TR/vc-bitstring-status-list/#bitstringstatuslistentry */
export interface StatusEntry {
  readonly id: string;
  readonly type: 'BitstringStatusListEntry';
  readonly statusPurpose: 'revocation';
  readonly statusListIndex: string;
  readonly statusListCredential: string;
}

/** The status entry of the credential in a slot. */
export function buildStatusEntry(listUrl: string, index: number): StatusEntry {
  return {
    id: `${listUrl}#${index}`,
    type: 'BitstringStatusListEntry',
    statusPurpose: 'revocation',
    statusListIndex: String(index),
    statusListCredential: listUrl,
  };
}

/** How many slots may be drawn from, given how many are taken; 0 when the list is closed. */
export function openRange(taken: number): number {
  if (taken < countUsable(youngRange) * fullRatio) return youngRange;
  return taken < countUsable(statusListLength) * fullRatio ? statusListLength : 0;
}

/**
 * Draws candidate slots at random, so that order of issue cannot be read from a slot.
 *
 * @param random - gives `length` random bytes
 * @returns different slots below `range`, `count` of them unless `random` repeats itself
 */
export function drawSlots(
  range: number,
  count: number,
  random: (length: number) => Uint8Array,
): number[] {
  const slots = new Set<number>();
  // A generator that repeats itself must not keep us here for ever.
  for (let draw = 0; slots.size < count && draw < count * maxDrawsEach; draw++) {
    const [a = 0, b = 0, c = 0, d = 0] = random(4);
    // 2^32 is a multiple of what both ranges give out, so the remainder is uniform.
    const drawn = (a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d) % countUsable(range);
    slots.add(Math.floor(drawn / usedOfEight) * 8 + (drawn % usedOfEight));
  }
  return [...slots];
}

/** The bit of a slot; slot 0 is the left-most bit of the first byte. */
export function readBit(bits: Uint8Array, index: number): boolean {
  return ((bits[index >> 3] ?? 0) & (0x80 >> (index & 7))) !== 0;
}

/**
 * The value of an entry of `size` bits, the left-most bit counting most.
 *
 * @param size - bits in each entry, 1 to 32
 * @source Bitstring Status List 1.0, section 3.2 https://www.w3.org/TR/vc-bitstring-status-list/#validate-algorithm
 */
export function readValue(bits: Uint8Array, index: number, size: number): number {
  let value = 0;
  for (let bit = index * size; bit < (index + 1) * size; bit++)
    value = value * 2 + (readBit(bits, bit) ? 1 : 0);
  return value;
}

/** The bits of a list in which these slots are set. */
export function buildBits(setSlots: Iterable<number>): Uint8Array {
  const bits = new Uint8Array(listBytes);
  for (const index of setSlots) bits[index >> 3]! |= 0x80 >> (index & 7);
  return bits;
}

/** `u` + base64url(gzip(bits)). @source Bitstring Status List 1.0, section 3.3 */
export async function encodeBits(bits: Uint8Array): Promise<string> {
  const stream = new Blob([bits as Uint8Array<ArrayBuffer>])
    .stream()
    .pipeThrough(new CompressionStream('gzip'));
  return `u${encodeBase64Url(new Uint8Array(await new Response(stream).arrayBuffer()))}`;
}

/** How the bits of a list are written: with the prefix of base64url in Multibase, or without. */
export type BitsEncoding = 'multibase' | 'base64';

/** Nothing else is passed over, as `atob` would pass over white space. */
const encodedLists: Readonly<Record<BitsEncoding, RegExp>> = {
  multibase: /^u([\w-]+)$/,
  base64: /^([\w+/-]+={0,2})$/,
};

/**
 * Expands an `encodedList`, and stops at 8 MiB whatever it was compressed from.
 *
 * @param encoding - lists from before Bitstring Status List 1.0 have no prefix
 * @throws `credential_unreadable`
 * @source Bitstring Status List 1.0, section 3.4 https://www.w3.org/TR/vc-bitstring-status-list/#bitstring-expansion-algorithm
 */
export async function decodeBits(
  encodedList: string,
  encoding: BitsEncoding = 'multibase',
): Promise<Uint8Array> {
  try {
    const [, text] = encodedLists[encoding].exec(encodedList) ?? [];
    if (text === undefined) throw new RangeError('not base64');
    return await inflate(decodeBase64(text), maxListBytes, 'gzip');
  } catch (cause) {
    throw new LaurelError('credential_unreadable', {
      detail: 'The status list cannot be expanded.',
      cause,
    });
  }
}

interface StatusListInput {
  readonly url: string;
  readonly issuerDid: string;
  readonly encodedList: string;
  readonly validFrom: Date;
  readonly validUntil: Date;
}

/** Builds the unsigned credential of a status list. @source Bitstring Status List 1.0, section 2.2 */
export function buildStatusListCredential(input: StatusListInput): JsonObject {
  return {
    '@context': [contextUrls.credentialsV2],
    id: input.url,
    type: ['VerifiableCredential', 'BitstringStatusListCredential'],
    issuer: input.issuerDid,
    validFrom: formatDateTime(input.validFrom),
    validUntil: formatDateTime(input.validUntil),
    credentialSubject: {
      id: `${input.url}#list`,
      type: 'BitstringStatusList',
      statusPurpose: 'revocation',
      encodedList: input.encodedList,
    },
  };
}
