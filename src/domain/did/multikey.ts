import { decode, encode } from 'base58-universal';
import { LaurelError } from '#domain/errors.ts';
import { decodeBase64 } from '../bytes.ts';
import { unresolvable } from './errors.ts';
import { type Curve, type PublicKey, readCurveKey } from './public-key.ts';

/** Multicodec prefixes of public keys, as varint bytes. @source https://github.com/multiformats/multicodec */
const publicPrefixes = {
  Ed25519: [0xed, 0x01],
  X25519: [0xec, 0x01],
  'P-256': [0x80, 0x24],
  'P-384': [0x81, 0x24],
  secp256k1: [0xe7, 0x01],
} as const satisfies Record<Curve, readonly [number, number]>;
/** The same of secret keys, and how many bytes may follow: of Ed25519 the seed, alone or with the public key. */
const secretForms = {
  Ed25519: { prefix: [0x80, 0x26], lengths: [32, 64] },
  'P-256': { prefix: [0x86, 0x26], lengths: [32] },
} as const;

/** The curves of keys that sign here. */
export type SigningCurve = keyof typeof secretForms;

/** The longest key, of P-384, has 72 letters; decoding costs the square of the length. */
const maxMultibaseLength = 128;

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

/** The bytes of a text in base 58 and of its length; `undefined` when it is none. */
export function decodeBase58(text: string): Uint8Array | undefined {
  if (text === '' || text.length > maxMultibaseLength) return undefined;
  try {
    const bytes = decode(text);
    return bytes && encode(bytes) === text ? bytes : undefined;
  } catch {
    return undefined;
  }
}

function decodeBase64Strictly(text: string): Uint8Array | undefined {
  if (text.length > maxMultibaseLength || !/^[\w-]+$/.test(text)) return undefined;
  try {
    return decodeBase64(text);
  } catch {
    return undefined;
  }
}

const startsWith = (bytes: Uint8Array, prefix: readonly number[]): boolean =>
  prefix.every((byte, at) => bytes[at] === byte);

/**
 * The public key of a Multikey.
 *
 * @param multibase - `z…` in base 58, or `u…` in base64url: the multicodec prefix and the key
 * @throws `did_unresolvable`, saying what is wrong with it
 */
export function readMultikey(multibase: string): PublicKey {
  const bytes = multibase.startsWith('u')
    ? decodeBase64Strictly(multibase.slice(1))
    : multibase.startsWith('z')
      ? decodeBase58(multibase.slice(1))
      : undefined;
  if (!bytes)
    throw unresolvable('invalidPublicKey', 'The key is not written in base 58 after a "z".');
  for (const [curve, prefix] of Object.entries(publicPrefixes) as [Curve, readonly number[]][]) {
    if (startsWith(bytes, prefix)) return readCurveKey(curve, bytes.slice(prefix.length));
  }
  throw unresolvable('unsupportedPublicKeyType', 'The key is of a type that is not known here.');
}

/** The key as a Multikey writes it. @throws `did_unresolvable` for an RSA key, which has no such form here */
export function toMultibase(key: PublicKey): string {
  if (key.type === 'RSA')
    throw unresolvable('unsupportedPublicKeyType', 'RSA keys sign only JSON Web Tokens.');
  return encodeMultibase(publicPrefixes[key.type], key.bytes);
}

/** `z6Mk…` from the 32 bytes of an Ed25519 public key. */
export function encodePublicKey(bytes: Uint8Array): string {
  return encodeMultibase(publicPrefixes.Ed25519, bytes);
}

const refuseKey = (kind = 'an Ed25519'): never => {
  throw new LaurelError('did_unresolvable', { detail: `The key is not ${kind} Multikey.` });
};

/**
 * The 32 bytes of an Ed25519 public key, which need not be a point of the curve.
 *
 * @param multibase - `z6Mk…`
 * @throws `did_unresolvable` when it is anything else.
 */
export function decodePublicKey(multibase: string): Uint8Array {
  return decodeBody(multibase, publicPrefixes.Ed25519, [32]) ?? refuseKey();
}

function decodeBody(
  text: string,
  prefix: readonly number[],
  lengths: readonly number[],
): Uint8Array | undefined {
  const bytes = text.startsWith('z') ? decodeBase58(text.slice(1)) : undefined;
  const body = bytes?.subarray(prefix.length);
  return bytes && body && startsWith(bytes, prefix) && lengths.includes(body.length)
    ? body
    : undefined;
}

/** `zru…` or `zrv…` from the 32-byte seed and the 32-byte public key, the form `@digitalbazaar/ed25519-multikey` exports. */
export function encodeSecretKey(seed: Uint8Array, publicKey: Uint8Array): string {
  return encodeMultibase(secretForms.Ed25519.prefix, new Uint8Array([...seed, ...publicKey]));
}

/** `z42t…` from the 32 bytes of a P-256 secret key, the form `@digitalbazaar/ecdsa-multikey` exports. */
export function encodeP256SecretKey(bytes: Uint8Array): string {
  return encodeMultibase(secretForms['P-256'].prefix, bytes);
}

/**
 * A secret key: its curve, and the 32 bytes that are the secret.
 *
 * @param multibase - of Ed25519 `zru…`, `zrv…` (seed and public key) or `z3u2…` (seed alone), of P-256 `z42t…`
 * @throws `did_unresolvable` when it is anything else; the message never repeats the key.
 */
export function readSecretMultikey(multibase: string): {
  readonly type: SigningCurve;
  readonly bytes: Uint8Array;
} {
  for (const type of ['Ed25519', 'P-256'] as const) {
    const { prefix, lengths } = secretForms[type];
    const body = decodeBody(multibase, prefix, lengths);
    if (body) return { type, bytes: body.subarray(0, 32) };
  }
  return refuseKey('a secret');
}

/** The 32-byte seed of an Ed25519 secret key. @throws `did_unresolvable` when it is anything else */
export function decodeSecretKey(multibase: string): Uint8Array {
  const { prefix, lengths } = secretForms.Ed25519;
  return (decodeBody(multibase, prefix, lengths) ?? refuseKey()).subarray(0, 32);
}
