/** What stands in for a library in browsers answers as the library does, for all that the verifier asks of it. */
import * as library from '@noble/ed25519';
import { ed25519 } from '@noble/curves/ed25519.js';
import { p256, p384 } from '@noble/curves/nist.js';
import { secp256k1 } from '@noble/curves/secp256k1.js';
import { encode } from 'base58-universal';
import { Resolver } from 'did-resolver';
import { getResolver } from 'key-did-resolver';
import { expect, test } from 'vitest';
import * as standIn from '#browser/instead/ed25519.ts';
import { parseDidKey } from '#domain/did/key.ts';
import { version } from '#domain/version.ts';
import packageJson from '../../package.json' with { type: 'json' };

const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
const flip = (bytes: Uint8Array, at: number) => bytes.with(at, bytes[at]! ^ 1);

/** Whether the answer is yes; a refusal is none. */
const ask = (answer: () => boolean | Promise<boolean>) =>
  Promise.resolve()
    .then(answer)
    .catch(() => false);

test('signatures by Ed25519: good, one bit off, and of keys that are no keys', async () => {
  for (let round = 0; round < 12; round++) {
    const secret = random(32);
    const publicKey = ed25519.getPublicKey(secret);
    const message = random(round * 7);
    const good = ed25519.sign(message, secret);
    const cases: [Uint8Array, Uint8Array, Uint8Array][] = [
      [good, message, publicKey],
      [flip(good, round), message, publicKey],
      [flip(good, 32 + round), message, publicKey],
      [good, random(20), publicKey],
      [good, message, flip(publicKey, round)],
      [good, message, new Uint8Array(32)],
      [new Uint8Array(64), message, new Uint8Array(32)],
      [good.slice(1), message, publicKey],
    ];
    for (const [signature, signed, key] of cases) {
      const wanted = await ask(() => library.verify(signature, signed, key));
      expect(await ask(() => standIn.verify(signature, signed, key))).toBe(wanted);
    }
    expect(await standIn.verify(good, message, publicKey)).toBe(true);
  }
});

test('a did:key that Laurel reads, the library reads too, and finds the same identity', async () => {
  const resolver = new Resolver(getResolver());
  const keys: [prefix: readonly number[], make: () => Uint8Array][] = [
    [[0xed, 0x01], () => ed25519.getPublicKey(random(32))],
    [[0xe7, 0x01], () => secp256k1.getPublicKey(secp256k1.utils.randomPrivateKey())],
    [[0x80, 0x24], () => p256.getPublicKey(p256.utils.randomPrivateKey())],
    [[0x81, 0x24], () => p384.getPublicKey(p384.utils.randomPrivateKey())],
  ];
  let read = 0;
  for (const [prefix, make] of keys)
    for (let round = 0; round < 8; round++) {
      const key = make();
      for (const bytes of [key, flip(key, round + 1), flip(key, 0), key.slice(1)]) {
        const did = `did:key:z${encode(new Uint8Array([...prefix, ...bytes]))}`;
        const isRead = await ask(() => Boolean(parseDidKey(did)));
        if (!isRead) continue;
        read++;
        expect((await resolver.resolve(did)).didDocument?.id).toBe(did);
      }
    }
  expect(read).toBeGreaterThan(32);
});

test('the version that reports name is the package’s', () => {
  expect(version).toBe(packageJson.version);
});
