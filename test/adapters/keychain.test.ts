import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { describe, expect, test, vi } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { decodePublicKey } from '#domain/did/multikey.ts';
import { readMultikey } from '#domain/did/multikey.ts';
import { toJwk } from '#domain/did/public-key.ts';
import { listVouchedKeys, publicRing, type RingKey } from '#domain/key-ring.ts';
import type { CurveRingKey } from '#domain/ring-key.ts';

const now = new Date('2026-11-23T09:30:00Z');
const later = new Date(now.getTime() + 1000);
const data = new TextEncoder().encode('what is signed');

async function verifies(key: CurveRingKey, signature: Uint8Array): Promise<boolean> {
  const bytes = decodePublicKey(key.publicKeyMultibase) as Uint8Array<ArrayBuffer>;
  const imported = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature as Uint8Array<ArrayBuffer>, data);
}

describe('the keychain', () => {
  test('what a key signs verifies with its public half, and with no other', async () => {
    const [key, other] = [await generateRingKey('main', now), await generateRingKey('main', now)];
    const signature = await (
      await createKeychain({ keys: [key] })
    )
      .findSigner('main', now)!
      .sign({ data });
    expect(signature).toHaveLength(64);
    expect(await verifies(key, signature)).toBe(true);
    expect(await verifies(other, signature)).toBe(false);
  });

  test('private halves are imported so that nothing can read them back', async () => {
    const spy = vi.spyOn(crypto.subtle, 'importKey');
    await createKeychain({ keys: [await generateRingKey('main', now)] });
    const imported = (
      await Promise.all(spy.mock.results.map(({ value }) => value as Promise<CryptoKey>))
    ).filter(({ type }) => type === 'private');
    spy.mockRestore();
    expect(imported).toHaveLength(1);
    expect(imported[0]?.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('jwk', imported[0]!)).rejects.toThrow(/./);
  });

  test('nothing that can be reached from a keychain holds a private half as text', async () => {
    const key = await generateRingKey('main', now);
    const keychain = await createKeychain({ keys: [key] });
    expect(keychain.ring).toEqual(publicRing({ keys: [key] }));
    const reachable = JSON.stringify([
      keychain,
      keychain.findSigner('main', now),
      keychain.findSignerOf(key.publicKeyMultibase),
    ]);
    expect(reachable).not.toContain(key.secretKeyMultibase!.slice(0, 12));
    expect(reachable).not.toContain('secretKey');
  });

  test('a secret key that does not belong to its public key is refused', async () => {
    const [key, other] = [await generateRingKey('main', now), await generateRingKey('main', now)];
    await expect(
      createKeychain({ keys: [{ ...key, secretKeyMultibase: other.secretKeyMultibase! }] }),
    ).rejects.toThrow(/./);
  });

  test.each(['ES256', 'RS256'] as const)(
    'a secret key of %s that does not belong to its public key is refused, and not repeated',
    async (algorithm) => {
      const key = await generateRingKey('main', now, algorithm);
      const other = await generateRingKey('main', now, algorithm);
      const mixed = { ...other, ...publicRing({ keys: [key] }).keys[0] } as RingKey;
      const refused = await createKeychain({ keys: [mixed] }).catch((error: unknown) => error);
      expect(refused).toBeInstanceOf(Error);
      const secret = other.secretKeyMultibase ?? other.secretKeyJwk!['d']!;
      expect(String(refused)).not.toContain(secret.slice(0, 20));
      await expect(createKeychain({ keys: [key] })).resolves.toBeDefined();
    },
  );

  test.each(['ES256', 'RS256'] as const)(
    'a key of %s signs JWTs and no proofs, and cannot be read back',
    async (algorithm) => {
      const key = await generateRingKey('main', now, algorithm);
      const keychain = await createKeychain({ keys: [key] });
      expect(keychain.findSigner('main', now)).toBeUndefined();
      expect(keychain.findJwtSigner('main', now)).toMatchObject({ algorithm });
      expect(keychain.findJwtSigner('main', new Date(now.getTime() - 1))).toBeUndefined();
      expect(keychain.findJwtSigner('other', now)).toBeUndefined();
      const reachable = JSON.stringify([keychain, keychain.findJwtSigner('main', now)]);
      expect(reachable).not.toContain('secretKey');
      expect(reachable).not.toContain('"d"');
    },
  );

  test('a P-256 key is written as Digital Bazaar’s library reads it', async () => {
    const { publicKeyMultibase, secretKeyMultibase } = await generateRingKey('main', now, 'ES256');
    expect(publicKeyMultibase).toMatch(/^zDn/);
    expect(secretKeyMultibase).toMatch(/^z42t/);
    const pair = await EcdsaMultikey.from({
      type: 'Multikey',
      publicKeyMultibase,
      secretKeyMultibase,
    });
    const signature = await pair.signer().sign({ data });
    const jwk = toJwk(readMultikey(publicKeyMultibase));
    const imported = await crypto.subtle.importKey(
      'jwk',
      jwk,
      { name: 'ECDSA', namedCurve: 'P-256' },
      false,
      ['verify'],
    );
    expect(
      await crypto.subtle.verify(
        { name: 'ECDSA', hash: 'SHA-256' },
        imported,
        signature as Uint8Array<ArrayBuffer>,
        data,
      ),
    ).toBe(true);
  });

  test('a key without its private half does not sign, and an older one that has it does', async () => {
    const old = await generateRingKey('main', now);
    const { secretKeyMultibase: _, ...open } = await generateRingKey('main', later);
    const keychain = await createKeychain({ keys: [old, open] });
    expect(keychain.findSigner('main', later)?.controller).toContain(old.publicKeyMultibase);
    expect(keychain.findSignerOf(open.publicKeyMultibase)).toBeUndefined();
  });

  test('a retired key signs no credential, and still signs its lists', async () => {
    const key = { ...(await generateRingKey('main', now)), retired: later.toISOString() };
    const keychain = await createKeychain({ keys: [key] });
    expect(keychain.findSigner('main', now)).toBeDefined();
    expect(keychain.findSigner('main', later)).toBeUndefined();
    expect(keychain.findSignerOf(key.publicKeyMultibase)).toBeDefined();
  });

  test('a key is good for its own issuer only, and not one ms before it begins', async () => {
    const keychain = await createKeychain({ keys: [await generateRingKey('main', now)] });
    expect(keychain.findSigner('other', now)).toBeUndefined();
    expect(keychain.findSigner('main', new Date(now.getTime() - 1))).toBeUndefined();
  });

  test('two keys that are made are two keys', async () => {
    const [one, two] = [await generateRingKey('main', now), await generateRingKey('main', now)];
    expect(one.publicKeyMultibase).not.toBe(two.publicKeyMultibase);
    expect(one.secretKeyMultibase).not.toBe(two.secretKeyMultibase);
  });

  test('the issuer vouches for every key but a compromised one', async () => {
    const [one, two] = [await generateRingKey('main', now), await generateRingKey('main', now)];
    const ring = {
      keys: [
        { ...one, retired: now.toISOString() },
        { ...two, compromised: later.toISOString() },
      ],
    };
    expect(listVouchedKeys(ring, now)).toEqual([ring.keys[0]]);
  });
});
