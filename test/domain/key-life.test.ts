import { describe, expect, test } from 'vitest';
import { isLaurelError } from '#domain/errors.ts';
import {
  addKey,
  compromiseKey,
  findSigningKey,
  type KeyRing,
  retireKey,
  rotateKey,
  stateOf,
} from '#domain/key-ring.ts';
import type { CurveRingKey } from '#domain/ring-key.ts';

const start = new Date('2026-01-01T00:00:00Z');
const later = new Date('2026-06-01T00:00:00Z');
const after = (date: Date, ms: number) => new Date(date.getTime() + ms);
const makeKey = (name: string, patch: Partial<CurveRingKey> = {}): CurveRingKey => ({
  publicKeyMultibase: name,
  issuer: 'main',
  notBefore: start.toISOString(),
  ...patch,
});
const signingKey = (ring: KeyRing, now: Date) =>
  findSigningKey(ring, 'main', now)?.publicKeyMultibase;

describe('the state of a key', () => {
  test.each([
    ['one ms before it begins', {}, after(start, -1), 'waiting'],
    ['at the moment it begins', {}, start, 'in use'],
    ['one ms before it retires', { retired: later.toISOString() }, after(later, -1), 'in use'],
    ['at the moment it retires', { retired: later.toISOString() }, later, 'retired'],
    [
      'long before it is known to be compromised',
      { compromised: later.toISOString() },
      start,
      'compromised',
    ],
    [
      'after retirement, when compromised too',
      { retired: later.toISOString(), compromised: later.toISOString() },
      after(later, 1),
      'compromised',
    ],
  ] as const)('%s', (_, patch, now, state) => {
    expect(stateOf(makeKey('a', patch), now)).toBe(state);
  });
});

describe('which key signs', () => {
  test('none signs one ms before the first begins, and it signs from that moment on', () => {
    const ring = { keys: [makeKey('a')] };
    expect(signingKey(ring, after(start, -1))).toBeUndefined();
    expect(signingKey(ring, start)).toBe('a');
  });

  test('a key that waits takes over at its moment, and not one ms before', () => {
    const ring = { keys: [makeKey('a'), makeKey('b', { notBefore: later.toISOString() })] };
    expect(signingKey(ring, after(later, -1))).toBe('a');
    expect(signingKey(ring, later)).toBe('b');
  });

  test('the newest wins wherever it stands in the ring', () => {
    const keys = [makeKey('b', { notBefore: later.toISOString() }), makeKey('a')];
    expect(signingKey({ keys }, later)).toBe('b');
  });

  test('moments in different zones are compared as moments', () => {
    const keys = [
      makeKey('east', { notBefore: '2026-01-01T05:00:00+09:00' }),
      makeKey('west', { notBefore: '2026-01-01T01:00:00Z' }),
    ];
    expect(signingKey({ keys }, later)).toBe('west');
  });

  test('a key signs until one ms before it retires', () => {
    const ring = { keys: [makeKey('a', { retired: later.toISOString() })] };
    expect(signingKey(ring, after(later, -1))).toBe('a');
    expect(signingKey(ring, later)).toBeUndefined();
  });

  test("another issuer's key never signs", () => {
    expect(signingKey({ keys: [makeKey('a', { issuer: 'other' })] }, later)).toBeUndefined();
  });
});

describe('keys of several algorithms', () => {
  const ring = {
    keys: [
      makeKey('z6Mk'),
      makeKey('zDnOld'),
      makeKey('zDnNew', { notBefore: later.toISOString() }),
    ],
  };
  const find = (now: Date, algorithm: 'EdDSA' | 'ES256' | 'RS256') =>
    findSigningKey(ring, 'main', now, algorithm)?.publicKeyMultibase;

  test('each algorithm has its own newest key, and none signs in the place of another', () => {
    expect([find(start, 'EdDSA'), find(start, 'ES256'), find(start, 'RS256')]).toEqual([
      'z6Mk',
      'zDnOld',
      undefined,
    ]);
    expect([find(later, 'EdDSA'), find(later, 'ES256')]).toEqual(['z6Mk', 'zDnNew']);
  });

  test('rotating one algorithm retires its own keys alone', () => {
    const rotated = rotateKey(ring, makeKey('zDnNext', { notBefore: later.toISOString() }), later);
    expect(rotated.keys.map(({ retired }) => retired !== undefined)).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });
});

describe('what can be done with a key', () => {
  test('rotating retires the keys in use at that moment and puts the new one in use', () => {
    const next = makeKey('b', { notBefore: later.toISOString() });
    const ring = rotateKey({ keys: [makeKey('a')] }, next, later, 'yearly');
    expect(signingKey(ring, later)).toBe('b');
    expect(ring.keys[0]).toMatchObject({ retired: later.toISOString(), reason: 'yearly' });
    expect(ring.keys[1]).toEqual(next);
  });

  test('a key that begins later takes over then, and at no moment is there none', () => {
    const begin = after(later, 1000);
    const ring = rotateKey(
      { keys: [makeKey('a')] },
      makeKey('b', { notBefore: begin.toISOString() }),
      later,
    );
    expect(signingKey(ring, later)).toBe('a');
    expect(signingKey(ring, after(begin, -1))).toBe('a');
    expect(signingKey(ring, begin)).toBe('b');
  });

  test('rotating leaves alone what belongs to others, waits, is retired or is compromised', () => {
    const others = [
      makeKey('other', { issuer: 'other' }),
      makeKey('waiting', { notBefore: after(later, 1).toISOString() }),
      makeKey('retired', { retired: start.toISOString() }),
      makeKey('compromised', { compromised: start.toISOString() }),
    ];
    const ring = rotateKey(
      { keys: others },
      makeKey('b', { notBefore: later.toISOString() }),
      later,
    );
    expect(ring.keys.slice(0, 4)).toEqual(others);
  });

  test('a retired key signs no more, and stays in the ring', () => {
    const ring = retireKey({ keys: [makeKey('a')] }, 'a', later);
    expect(signingKey(ring, later)).toBeUndefined();
    expect(ring.keys).toHaveLength(1);
    expect(ring.keys[0]).not.toHaveProperty('reason');
  });

  test('a compromised key signs no more from the moment it is declared, whatever the date it is declared from', () => {
    const ring = compromiseKey({ keys: [makeKey('a')] }, 'a', after(later, 1000), 'laptop lost');
    expect(signingKey(ring, later)).toBeUndefined();
    expect(ring.keys[0]?.reason).toBe('laptop lost');
  });

  test('a key that the ring does not have can be neither retired nor compromised', () => {
    const ring = { keys: [makeKey('a')] };
    for (const work of [
      () => retireKey(ring, 'b', later),
      () => compromiseKey(ring, 'b', later, 'lost'),
    ]) {
      let thrown: unknown;
      try {
        work();
      } catch (error) {
        thrown = error;
      }
      expect(isLaurelError(thrown, 'not_found')).toBe(true);
    }
  });

  test('no change touches the ring it was made from', () => {
    const ring = { keys: [makeKey('a')] };
    const before = structuredClone(ring);
    retireKey(ring, 'a', later);
    compromiseKey(ring, 'a', later, 'lost');
    rotateKey(ring, makeKey('b'), later);
    addKey(ring, makeKey('b'));
    expect(ring).toEqual(before);
  });
});
