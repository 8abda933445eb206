import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { decodeBase64, encodeBase64Url } from '../bytes.ts';
import { asString, type Loose } from '../reading.ts';
import { unresolvable } from './errors.ts';

/** The elliptic curves of the keys that are read here. An X25519 key agrees on secrets and never signs. */
export type Curve = 'Ed25519' | 'X25519' | 'P-256' | 'P-384' | 'secp256k1';

/** A public key, whatever it was written in. Of the Weierstrass curves the bytes are the compressed point. */
export type PublicKey =
  | { readonly type: Curve; readonly bytes: Uint8Array }
  | { readonly type: 'RSA'; readonly modulus: string; readonly exponent: string };

interface CurveRow {
  readonly keyType: 'EC' | 'OKP';
  readonly byteLength: number;
  /** Throws when the bytes are no point of the curve that can serve as a key. */
  readonly assertPoint: (bytes: Uint8Array) => void;
  /** The uncompressed point, `0x04 x y`, of a curve that has one. */
  readonly expand?: (bytes: Uint8Array) => Uint8Array;
  readonly compress?: (bytes: Uint8Array) => Uint8Array;
}

const weierstrass = (
  { Point }: typeof p256,
  byteLength: number,
): Required<Pick<CurveRow, 'compress' | 'expand'>> & CurveRow => ({
  keyType: 'EC',
  byteLength,
  assertPoint: (bytes) => Point.fromBytes(bytes).assertValidity(),
  expand: (bytes) => Point.fromBytes(bytes).toBytes(false),
  compress: (bytes) => Point.fromBytes(bytes).toBytes(true),
});

/** What is known of each curve: adding one adds a row. */
const curves: Readonly<Record<Curve, CurveRow>> = {
  Ed25519: {
    keyType: 'OKP',
    byteLength: 32,
    assertPoint: (bytes) => {
      const point = ed25519.Point.fromBytes(bytes);
      point.assertValidity();
      // A point of small order verifies signatures that nobody made.
      if (point.isSmallOrder()) throw new Error('small order');
    },
  },
  X25519: { keyType: 'OKP', byteLength: 32, assertPoint: () => undefined },
  'P-256': weierstrass(p256, 33),
  'P-384': weierstrass(p384, 49),
  secp256k1: weierstrass(secp256k1, 33),
};

const isCurve = (name: string): name is Curve => Object.hasOwn(curves, name);

/** RSA keys below this are within reach of those who would forge. */
const minRsaBits = 2048;
/** Larger ones only cost time. */
const maxRsaBits = 8192;
const bitsPerByte = 8;

/**
 * A public key of a curve.
 *
 * @param bytes - 32 for Ed25519 and X25519; the compressed point for the other curves
 * @throws `did_unresolvable` when they are of the wrong length, or no point of the curve
 */
export function readCurveKey(type: Curve, bytes: Uint8Array): PublicKey {
  const { byteLength, assertPoint } = curves[type];
  if (bytes.length !== byteLength) {
    throw unresolvable(
      'invalidPublicKeyLength',
      `A ${type} key has ${byteLength} bytes, and this one has ${bytes.length}.`,
    );
  }
  try {
    assertPoint(bytes);
  } catch {
    throw unresolvable('invalidPublicKey', `The key is not a usable point of the curve ${type}.`);
  }
  return { type, bytes };
}

/** The bytes of a member in base64url, without padding; `undefined` when it is not. */
function decodeMember(jwk: Loose, name: string): Uint8Array | undefined {
  const text = asString(jwk[name]) ?? '';
  // A length of one more than a multiple of four encodes nothing.
  return /^[\w-]+$/.test(text) && text.length % 4 !== 1 ? decodeBase64(text) : undefined;
}

function readCoordinate(jwk: Loose, name: string, byteLength: number): Uint8Array {
  const bytes = decodeMember(jwk, name);
  if (bytes?.length === byteLength) return bytes;
  throw unresolvable(
    'invalidPublicKey',
    `The member "${name}" of the JWK is not ${byteLength} bytes.`,
  );
}

function readRsaJwk(jwk: Loose): PublicKey {
  const [modulus, exponent] = [asString(jwk['n']) ?? '', asString(jwk['e']) ?? ''];
  const bytes = decodeMember(jwk, 'n') ?? new Uint8Array();
  const bits = (bytes.length - 1) * bitsPerByte + (bytes[0] ?? 0).toString(2).length;
  if (bytes[0] === 0 || bits < minRsaBits || bits > maxRsaBits) {
    throw unresolvable(
      'invalidPublicKeyLength',
      `An RSA key must have ${minRsaBits} to ${maxRsaBits} bits, and this one has ${Math.max(bits, 0)}.`,
    );
  }
  // 3, 17 and 65537 are what is in use; an exponent of 1 would make every text its own signature.
  if (!['Aw', 'EQ', 'AQAB'].includes(exponent)) {
    throw unresolvable('invalidPublicKey', 'The exponent of the RSA key is not one in use.');
  }
  return { type: 'RSA', modulus, exponent };
}

/**
 * A public key out of a JWK.
 *
 * @throws `did_unresolvable`, also when the JWK holds a private key
 * @source RFC 7518, section 6 https://www.rfc-editor.org/rfc/rfc7518#section-6; RFC 8037; RFC 8812
 */
export function readJwk(jwk: Loose): PublicKey {
  const crv = asString(jwk['crv']) ?? '';
  if (['d', 'p', 'q', 'k'].some((name) => jwk[name] !== undefined)) {
    throw unresolvable('invalidPublicKey', 'The JWK holds a private key.');
  }
  if (jwk['kty'] === 'RSA') return readRsaJwk(jwk);
  if (!isCurve(crv) || curves[crv].keyType !== jwk['kty']) {
    throw unresolvable(
      'unsupportedPublicKeyType',
      `Keys of the type ${asString(jwk['kty']) ?? 'that the JWK has'} ${crv} are not known here.`,
    );
  }
  const { byteLength, compress } = curves[crv];
  if (!compress) return readCurveKey(crv, readCoordinate(jwk, 'x', byteLength));
  const [x, y] = [
    readCoordinate(jwk, 'x', byteLength - 1),
    readCoordinate(jwk, 'y', byteLength - 1),
  ];
  try {
    return readCurveKey(crv, compress(new Uint8Array([4, ...x, ...y])));
  } catch {
    throw unresolvable('invalidPublicKey', `The key is not a point of the curve ${crv}.`);
  }
}

/** The same key as a JWK, with the members that make it the key and no others. */
export function toJwk(key: PublicKey): Readonly<Record<string, string>> {
  if (key.type === 'RSA') return { kty: 'RSA', n: key.modulus, e: key.exponent };
  const { keyType, expand } = curves[key.type];
  if (!expand) return { kty: keyType, crv: key.type, x: encodeBase64Url(key.bytes) };
  const point = expand(key.bytes).subarray(1);
  return {
    kty: keyType,
    crv: key.type,
    x: encodeBase64Url(point.subarray(0, point.length / 2)),
    y: encodeBase64Url(point.subarray(point.length / 2)),
  };
}

/** Whether two keys are the same, whatever they were written in. */
export const isSameKey = (one: PublicKey, other: PublicKey): boolean =>
  JSON.stringify(toJwk(one)) === JSON.stringify(toJwk(other));
