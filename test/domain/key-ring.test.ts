import { beforeAll, describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { LaurelError } from '#domain/errors.ts';
import { didOf, joinRings, parseKeyRing, publicRing } from '#domain/key-ring.ts';
import {
  algorithmOf,
  type CurveRingKey,
  keyIdOf,
  methodOf,
  parseKeyId,
  type RsaRingKey,
} from '#domain/ring-key.ts';

const now = new Date('2026-11-23T09:30:00Z');
let one: CurveRingKey;
let two: CurveRingKey;
beforeAll(async () => {
  one = await generateRingKey('main', now);
  two = await generateRingKey('main', now);
});

const read = (...keys: readonly unknown[]) => parseKeyRing(JSON.stringify({ keys }));

function refusalOf(text: string): LaurelError {
  try {
    parseKeyRing(text);
  } catch (error) {
    if (error instanceof LaurelError) return error;
    throw error;
  }
  throw new Error('The ring was accepted.');
}

describe('reading a key ring', () => {
  test('a ring of sound keys is read as it is', () => {
    const history = {
      ...publicRing({ keys: [two] }).keys[0],
      retired: now.toISOString(),
      reason: 'old',
    };
    expect(read(one, history)).toEqual({ keys: [one, history] });
    expect(read()).toEqual({ keys: [] });
  });

  test.each<[string, (key: CurveRingKey) => unknown]>([
    ['is not an object', () => 'text'],
    ['is nothing', () => null],
    ['has an unknown member', (key) => ({ ...key, colour: 'blue' })],
    ['has no public key', ({ publicKeyMultibase: _, ...key }) => key],
    ['has no issuer', ({ issuer: _, ...key }) => key],
    ['has no beginning', ({ notBefore: _, ...key }) => key],
    ['begins on no date', (key) => ({ ...key, notBefore: 'soon' })],
    ['retires on no date', (key) => ({ ...key, retired: '' })],
    ['is compromised on no date', (key) => ({ ...key, compromised: true })],
    [
      'has a public key one letter short',
      (key) => ({ ...key, publicKeyMultibase: key.publicKeyMultibase.slice(0, -1) }),
    ],
    [
      'has a secret key for a public one',
      (key) => ({ ...key, publicKeyMultibase: key.secretKeyMultibase }),
    ],
    [
      'has a secret key one letter short',
      (key) => ({ ...key, secretKeyMultibase: key.secretKeyMultibase!.slice(0, -1) }),
    ],
    [
      'has a public key for a secret one',
      (key) => ({ ...key, secretKeyMultibase: key.publicKeyMultibase }),
    ],
    ['has a secret key that is no text', (key) => ({ ...key, secretKeyMultibase: 7 })],
    [
      'has its secret key for the name of a member',
      (key) => ({ ...key, [key.secretKeyMultibase!]: '' }),
    ],
    ['stands there twice', () => one],
  ])('a key that %s is refused by its place, and none of it is repeated', (_, change) => {
    const refusal = refusalOf(JSON.stringify({ keys: [one, change(two)] }));
    expect(refusal.code).toBe('input_invalid');
    expect(refusal.message).toContain('key 2 ');
    expect(refusal.problems[0]?.pointer).toBe('/keys/1');
    const said = JSON.stringify([
      refusal.message,
      refusal.problems,
      String(refusal.stack),
      refusal.cause,
    ]);
    for (const secret of [one, two].map((key) => key.secretKeyMultibase!)) {
      expect(said).not.toContain(secret.slice(0, 20));
    }
  });

  test.each(['', 'no JSON', '[]', '{}', 'null', '{"keys":{}}'])('%j is no ring', (text) => {
    expect(refusalOf(text).message).toContain('{"keys":[…]}');
  });

  test('text that is nearly a ring is not quoted', () => {
    const refusal = refusalOf(`{"keys":[{"secretKeyMultibase":"${one.secretKeyMultibase}"}`);
    expect(JSON.stringify([refusal.message, refusal.cause])).not.toContain(
      one.secretKeyMultibase!.slice(0, 12),
    );
  });
});

describe('keys of other kinds', () => {
  let curve: CurveRingKey;
  let rsa: RsaRingKey;
  beforeAll(async () => {
    curve = await generateRingKey('main', now, 'ES256');
    rsa = await generateRingKey('main', now, 'RS256');
  });

  test('a ring of P-256 and RSA keys is read as it is, with and without private halves', () => {
    const open = publicRing({ keys: [curve, rsa] }).keys;
    expect(read(curve, rsa)).toEqual({ keys: [curve, rsa] });
    expect(read(...open)).toEqual({ keys: open });
    expect(JSON.stringify(open)).not.toMatch(/secret|z42t|"d"/);
    expect([one, curve, rsa].map(algorithmOf)).toEqual(['EdDSA', 'ES256', 'RS256']);
  });

  test('their DIDs are made of the keys themselves, and lead back to them', () => {
    expect(didOf(curve)).toBe(`did:key:${curve.publicKeyMultibase}`);
    const [, jwk = ''] = didOf(rsa).split('did:jwk:');
    expect(JSON.parse(Buffer.from(jwk, 'base64url').toString())).toEqual(rsa.publicKeyJwk);
    // In another order the members are the same key, and have to be the same DID.
    const { kty, n, e } = rsa.publicKeyJwk as { kty: string; n: string; e: string };
    expect(didOf({ ...rsa, publicKeyJwk: { e, n, kty } })).toBe(didOf(rsa));
    for (const key of [one, curve, rsa]) {
      expect(parseKeyId(didOf(key))).toBe(keyIdOf(key));
      expect(parseKeyId(methodOf(key))).toBe(keyIdOf(key));
    }
  });

  test.each<[string, () => unknown]>([
    [
      'has a secret key of another curve',
      () => ({ ...curve, secretKeyMultibase: one.secretKeyMultibase }),
    ],
    [
      'is P-256 with a letter less',
      () => ({ ...curve, secretKeyMultibase: curve.secretKeyMultibase!.slice(0, -1) }),
    ],
    ['is two keys at once', () => ({ ...curve, publicKeyJwk: rsa.publicKeyJwk })],
    [
      'has a private member among the public ones',
      () => ({ ...rsa, publicKeyJwk: rsa.secretKeyJwk }),
    ],
    ['lacks a member', () => ({ ...rsa, secretKeyJwk: { ...rsa.secretKeyJwk, qi: undefined } })],
    [
      'has a stranger’s private half',
      () => ({ ...rsa, secretKeyJwk: { ...rsa.secretKeyJwk, n: 'AQAB' } }),
    ],
    ['has an exponent of 1', () => ({ ...rsa, publicKeyJwk: { ...rsa.publicKeyJwk, e: 'AQ' } })],
    [
      'is RSA of 1024 bits',
      () => ({
        ...rsa,
        publicKeyJwk: { ...rsa.publicKeyJwk, n: rsa.publicKeyJwk['n']!.slice(0, 171) },
      }),
    ],
    [
      'has a key for agreeing on secrets',
      () => ({
        ...one,
        publicKeyMultibase: 'z6LSbysY2xFMRpGMhb7tFTLMpeuPRaqaWM1yECx2AtzE3KCc',
        secretKeyMultibase: undefined,
      }),
    ],
  ])('a key that %s is refused, and none of it is repeated', (_, make) => {
    const refusal = refusalOf(JSON.stringify({ keys: [one, make()] }));
    expect(refusal.message).toContain('key 2 ');
    const said = JSON.stringify([refusal.message, refusal.problems, refusal.cause]);
    for (const secret of [
      curve.secretKeyMultibase!,
      rsa.secretKeyJwk!['d']!,
      one.secretKeyMultibase!,
    ])
      expect(said).not.toContain(secret.slice(0, 20));
  });

  test('the same RSA key twice, written in another order, is the same key', () => {
    const { kty, n, e } = rsa.publicKeyJwk as { kty: string; n: string; e: string };
    const refusal = refusalOf(
      JSON.stringify({ keys: [rsa, { ...rsa, publicKeyJwk: { e, kty, n } }] }),
    );
    expect(refusal.message).toContain('is the same as key 1');
  });

  test('a history joins them with their private halves', () => {
    const history = publicRing({ keys: [curve, rsa] });
    expect(joinRings(history, { keys: [rsa, curve] })).toEqual({ keys: [curve, rsa] });
  });
});

describe('the ring as the world sees it', () => {
  test('the public ring holds every key and no private half', () => {
    const open = publicRing({ keys: [one, two] });
    expect(open.keys.map(didOf)).toEqual([one, two].map(didOf));
    expect(JSON.stringify(open)).not.toMatch(/secret|zr[uv]/);
  });

  test('the DID of a key is made of the key itself', () => {
    expect(didOf(one)).toBe(`did:key:${one.publicKeyMultibase}`);
  });
});

describe('joining the history with the secret ring', () => {
  const open = (key: CurveRingKey) => publicRing({ keys: [key] }).keys[0]!;

  test('without a history the secret ring stands alone', () => {
    expect(joinRings({ keys: [] }, { keys: [one] })).toEqual({ keys: [one] });
  });

  test('a key of the history gets its private half, and one without stays public', () => {
    const joined = joinRings({ keys: [open(one), open(two)] }, { keys: [two] });
    expect(joined.keys).toEqual([open(one), two]);
  });

  test('what the history says of a key has the last word', () => {
    const history = { ...open(one), retired: now.toISOString(), reason: 'rotation' };
    expect(joinRings({ keys: [history] }, { keys: [one] }).keys[0]).toEqual({
      ...history,
      secretKeyMultibase: one.secretKeyMultibase,
    });
  });

  test('a secret key that the history does not name is refused, without repeating it', () => {
    const join = () => joinRings({ keys: [open(one)] }, { keys: [one, two] });
    expect(join).toThrow(/key 2 is not in/);
    expect(join).not.toThrow(/z6Mk|zr[uv]/);
  });
});
