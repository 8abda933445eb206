import { describe, expect, test, vi } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { decodePublicKey } from '#domain/did/multikey.ts';
import { listVouchedKeys, publicRing, type RingKey } from '#domain/key-ring.ts';

const now = new Date('2026-11-23T09:30:00Z');
const later = new Date(now.getTime() + 1000);
const data = new TextEncoder().encode('what is signed');

async function verifies(key: RingKey, signature: Uint8Array): Promise<boolean> {
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
