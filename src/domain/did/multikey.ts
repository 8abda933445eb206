import { decode, encode } from 'base58-universal';
import { LaurelError } from '#domain/errors.ts';

/** Multicodec prefixes of the keys used here, as varint bytes. */
const ed25519Public = [0xed, 0x01] as const;
const ed25519Secret = [0x80, 0x26] as const;

/**
 * A verification method of type `Multikey`.
 *
 * @source Controlled Identifiers 1.0, section 2.2.2 https://www.w3.org/TR/cid-1.0/#Multikey
 */
export interface Multikey {
  readonly id: string;
  readonly type: 'Multikey';
  readonly controller: string;
  readonly publicKeyMultibase: string;
}

function encodeMultibase(prefix: readonly number[], bytes: Uint8Array): string {
  return `z${encode(new Uint8Array([...prefix, ...bytes]))}`;
}

function decodeMultibase(
  text: string,
  prefix: readonly number[],
  lengths: readonly number[],
): Uint8Array {
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;
  const body = bytes?.subarray(prefix.length);
  if (
    !bytes ||
    !body ||
    prefix.some((byte, i) => bytes[i] !== byte) ||
    !lengths.includes(body.length)
  ) {
    throw new LaurelError('did_unresolvable', { detail: 'The key is not an Ed25519 Multikey.' });
  }
  return body;
}

function decodeBase58(text: string): Uint8Array | undefined {
  try {
    return decode(text);
  } catch {
    return undefined;
  }
}

/** `z6Mk…` from the 32 bytes of an Ed25519 public key. */
export function encodePublicKey(bytes: Uint8Array): string {
  return encodeMultibase(ed25519Public, bytes);
}

/**
 * The 32 bytes of an Ed25519 public key.
 *
 * @param multibase - `z6Mk…`
 * @throws `did_unresolvable` when it is anything else.
 */
export function decodePublicKey(multibase: string): Uint8Array {
  return decodeMultibase(multibase, ed25519Public, [32]);
}

/** `zru…` or `zrv…` from the 32-byte seed and the 32-byte public key, the form `@digitalbazaar/ed25519-multikey` exports. */
export function encodeSecretKey(seed: Uint8Array, publicKey: Uint8Array): string {
  return encodeMultibase(ed25519Secret, new Uint8Array([...seed, ...publicKey]));
}

/**
 * The 32-byte seed of an Ed25519 secret key.
 *
 * @param multibase - `zru…` or `zrv…` (seed and public key) or `z3u2…` (seed alone)
 * @throws `did_unresolvable` when it is anything else; the message never repeats the key.
 */
export function decodeSecretKey(multibase: string): Uint8Array {
  return decodeMultibase(multibase, ed25519Secret, [32, 64]).subarray(0, 32);
}
