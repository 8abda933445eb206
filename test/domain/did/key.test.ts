/** did:key, strictly: what resolves, and what each flaw is called. */
import { ed25519, x25519 } from '@noble/curves/ed25519.js';
import { p256, p384, p521 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { readJwk, toJwk } from '#domain/did/public-key.ts';
import { readMultikey } from '#domain/did/multikey.ts';
import { createResolver, findVerificationKey, resolveToResult } from '#domain/did/resolver.ts';

const multibaseOf = (prefix: readonly number[], bytes: Uint8Array): string =>
  `z${encode(new Uint8Array([...prefix, ...bytes]))}`;

const keys = {
  Ed25519: {
    prefix: [0xed, 0x01],
    start: 'z6Mk',
    bytes: () => ed25519.getPublicKey(ed25519.utils.randomPrivateKey()),
  },
  'P-256': {
    prefix: [0x80, 0x24],
    start: 'zDn',
    bytes: () => p256.getPublicKey(p256.utils.randomPrivateKey()),
  },
  'P-384': {
    prefix: [0x81, 0x24],
    start: 'z82',
    bytes: () => p384.getPublicKey(p384.utils.randomPrivateKey()),
  },
  secp256k1: {
    prefix: [0xe7, 0x01],
    start: 'zQ3s',
    bytes: () => secp256k1.getPublicKey(secp256k1.utils.randomPrivateKey()),
  },
} as const;
type Curve = keyof typeof keys;
const curves = Object.keys(keys) as Curve[];

const errorOf = async (did: string) => {
  const { didDocument, didResolutionMetadata } = await resolveToResult(did);
  expect(didDocument === null).toBe(didResolutionMetadata.error !== undefined);
  return didResolutionMetadata.error;
};

describe.each(curves)('%s', (curve) => {
  const { prefix, start, bytes } = keys[curve];

  test('a key resolves to its one Multikey, for every use an issuer has', async () => {
    const multibase = multibaseOf(prefix, bytes());
    const did = `did:key:${multibase}`;
    const id = `${did}#${multibase}`;
    expect(multibase.startsWith(start)).toBe(true);
    expect(await createResolver()(did)).toEqual({
      id: did,
      verificationMethod: [
        { id, type: 'Multikey', controller: did, publicKeyMultibase: multibase },
      ],
      authentication: [id],
      assertionMethod: [id],
      capabilityDelegation: [id],
      capabilityInvocation: [id],
    });
    expect((await findVerificationKey(id, createResolver())).key.type).toBe(curve);
  });

  test('a key goes to a JWK and back', () => {
    const key = readMultikey(multibaseOf(prefix, bytes()));
    expect(readJwk(toJwk(key))).toEqual(key);
  });

  test('a key a byte short or long has a wrong length', async () => {
    const good = bytes();
    for (const bad of [good.slice(1), new Uint8Array([...good, 0]), new Uint8Array()])
      expect(await errorOf(`did:key:${multibaseOf(prefix, bad)}`)).toBe('invalidPublicKeyLength');
  });

  test('bytes that are no point of the curve are no key', async () => {
    const bad = new Uint8Array(bytes().length).fill(0xff);
    expect(await errorOf(`did:key:${multibaseOf(prefix, bad)}`)).toBe('invalidPublicKey');
    if (curve === 'Ed25519') return;
    // Of all x about half have a point; the first that has none will do.
    const none = Array.from({ length: 64 }, (_, at) => {
      const point = new Uint8Array(bad.length);
      point.set([2], 0);
      point.set([at], bad.length - 1);
      return point;
    });
    const errors = await Promise.all(
      none.map((point) => errorOf(`did:key:${multibaseOf(prefix, point)}`)),
    );
    expect(errors).toContain('invalidPublicKey');
  });

  test('the bytes under the prefix of another curve are never taken for a key of this one', async () => {
    const others = curves.filter((other) => other !== curve);
    const found = await Promise.all(
      others.map((other) => {
        const multibase = multibaseOf(keys[other].prefix, bytes());
        const url = `did:key:${multibase}#${multibase}`;
        return findVerificationKey(url, createResolver()).then(
          ({ key }) => key.type,
          () => 'refused',
        );
      }),
    );
    // A point of one curve may happen to lie on another of the same size, and is then that key.
    for (const [at, type] of found.entries()) expect(['refused', others[at]]).toContain(type);
  });
});

describe('what is refused', () => {
  const good = multibaseOf(keys.Ed25519.prefix, keys.Ed25519.bytes());

  test('the points of small order of Ed25519, which verify what nobody signed', async () => {
    const identity = new Uint8Array(32);
    identity[0] = 1;
    for (const point of [
      identity,
      new Uint8Array(32),
      new Uint8Array(ed25519.Point.ZERO.toBytes()),
    ])
      expect(await errorOf(`did:key:${multibaseOf(keys.Ed25519.prefix, point)}`)).toBe(
        'invalidPublicKey',
      );
  });

  test('an uncompressed point of P-256', async () => {
    const point = p256.getPublicKey(p256.utils.randomPrivateKey(), false);
    expect(await errorOf(`did:key:${multibaseOf(keys['P-256'].prefix, point)}`)).toBe(
      'invalidPublicKeyLength',
    );
  });

  test('keys of other types', async () => {
    const long = p521.getPublicKey(p521.utils.randomPrivateKey());
    expect(await errorOf(`did:key:${multibaseOf([0x82, 0x24], long)}`)).toBe(
      'unsupportedPublicKeyType',
    );
    expect(await errorOf(`did:key:${multibaseOf([0x85, 0x24], new Uint8Array(270))}`)).toMatch(
      /^(invalidPublicKey|unsupported)/,
    );
    expect(await errorOf(`did:key:${multibaseOf([0x80, 0x26], new Uint8Array(32))}`)).toBe(
      'unsupportedPublicKeyType',
    );
  });

  test.each([
    ['no scheme', `key:${good}`, 'invalidDid'],
    ['no method', `did:${good}`, 'invalidDid'],
    ['nothing', '', 'invalidDid'],
    ['another method', 'did:example:123', 'methodNotSupported'],
    ['a version', `did:key:1.1:${good}`, 'invalidId'],
    ['a version that is no number', `did:key:-v4:${good}`, 'invalidId'],
    ['a key without the z', `did:key:${good.slice(1)}`, 'invalidId'],
    ['a key in base64url', 'did:key:u7QEBAQEB', 'invalidId'],
    ['a letter that base 58 lacks', `did:key:${good.slice(0, -1)}0`, 'invalidPublicKey'],
    ['a zero in front that says nothing', `did:key:z1${good.slice(1)}`, 'unsupportedPublicKeyType'],
    ['a hundred thousand letters', `did:key:z${'2'.repeat(100_000)}`, 'invalidDid'],
    ['five thousand letters', `did:key:z${'2'.repeat(5_000)}`, 'invalidPublicKey'],
    ['a space at its end', `did:key:${good} `, 'invalidDid'],
  ])('a DID with %s', async (_, did, error) => {
    expect(await errorOf(did)).toBe(error);
  });

  test('an X25519 key resolves, and signs nothing', async () => {
    const multibase = multibaseOf(
      [0xec, 0x01],
      x25519.getPublicKey(x25519.utils.randomPrivateKey()),
    );
    const document = await createResolver()(`did:key:${multibase}`);
    expect(document.keyAgreement).toEqual([`did:key:${multibase}#${multibase}`]);
    expect(document.assertionMethod).toBeUndefined();
    expect(document.authentication).toBeUndefined();
  });
});
