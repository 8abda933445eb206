import { describe, expect, test } from 'vitest';
import { multikeyOf } from '#domain/did/key.ts';
import {
  decodePublicKey,
  decodeSecretKey,
  encodePublicKey,
  encodeSecretKey,
} from '#domain/did/multikey.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import { didWebOf, didWebUrl } from '#domain/did/web.ts';
import { isLaurelError } from '#domain/errors.ts';
import { createSigner } from '#test/support/scene.ts';

const isUnresolvable = (error: unknown) => isLaurelError(error, 'did_unresolvable');
const seed = Uint8Array.from({ length: 32 }, (_, i) => i);
const point = Uint8Array.from({ length: 32 }, (_, i) => 255 - i);

describe('multikeys', () => {
  test('a public key is 32 bytes behind z6Mk, there and back', () => {
    expect(encodePublicKey(point)).toMatch(/^z6Mk/);
    expect(decodePublicKey(encodePublicKey(point))).toEqual(point);
  });

  test('a secret key gives its seed, whether or not the public half is in it', () => {
    expect(encodeSecretKey(seed, point)).toMatch(/^zr[uv]/);
    expect(decodeSecretKey(encodeSecretKey(seed, point))).toEqual(seed);
    expect(decodeSecretKey(encodeSecretKey(seed, new Uint8Array()))).toEqual(seed);
  });

  test.each([
    ['empty', ''],
    ['without the z', encodePublicKey(point).slice(1)],
    ['in another base', `u${encodePublicKey(point).slice(1)}`],
    ['with a letter that base 58 lacks', encodePublicKey(point).replace(/.$/, '0')],
    ['one byte short', encodePublicKey(point.subarray(1))],
    ['one byte long', encodePublicKey(new Uint8Array([...point, 1]))],
    ['a secret key', encodeSecretKey(seed, point)],
  ])('a public key that is %s is refused', (_, text) => {
    expect(() => decodePublicKey(text)).toThrow('not an Ed25519 Multikey');
  });

  test('a secret key that is refused is not repeated', () => {
    expect(() => decodeSecretKey(`${encodeSecretKey(seed, point)}z`)).not.toThrow(/zr[uv]/);
    expect(() => decodeSecretKey(encodePublicKey(point))).toThrow('not an Ed25519 Multikey');
  });
});

describe('did:key', () => {
  test('a did:key resolves to its one key, as a Multikey, for every use an issuer has', async () => {
    const { controller, id } = await createSigner();
    const document = await createResolver()(controller);
    const key = controller.slice('did:key:'.length);
    expect(document.verificationMethod).toEqual([multikeyOf(key)]);
    expect(document.assertionMethod).toEqual([id]);
  });

  test.each([
    ['no key', 'did:key:'],
    ['a key one letter short', (did: string) => did.slice(0, -1)],
    [
      'a key with a letter changed to one that base 58 lacks',
      (did: string) => did.replace(/.$/, 'l'),
    ],
    ['another method', 'did:example:123'],
    ['no DID', 'example.org'],
    ['nothing', ''],
  ])('%s does not resolve', async (_, change) => {
    const { controller } = await createSigner();
    const did = typeof change === 'string' ? change : change(controller);
    await expect(createResolver()(did)).rejects.toSatisfy(isUnresolvable);
  });

  test('the loader answers a key by its URL, and no key the DID does not have', async () => {
    const { controller, id } = await createSigner();
    const load = createDocumentLoader(createResolver());
    expect((await load(id)).document).toMatchObject({ id, controller, type: 'Multikey' });
    expect((await load(controller)).document).toMatchObject({ id: controller });
    await expect(load(`${controller}#other`)).rejects.toSatisfy(isUnresolvable);
  });

  test('the loader reaches no network: a context that is not pinned is refused', async () => {
    const load = createDocumentLoader(createResolver());
    expect(await load('https://www.w3.org/ns/credentials/v2')).toMatchObject({ tag: 'static' });
    await expect(load('https://www.w3.org/ns/credentials/v3')).rejects.toSatisfy((error) =>
      isLaurelError(error, 'context_unknown'),
    );
  });
});

describe('did:web', () => {
  test.each([
    [
      'https://badges.example.org',
      'did:web:badges.example.org',
      'https://badges.example.org/.well-known/did.json',
    ],
    [
      'https://badges.example.org:8443',
      'did:web:badges.example.org%3A8443',
      'https://badges.example.org:8443/.well-known/did.json',
    ],
  ])('the origin %s is %s', (origin, did, url) => {
    expect(didWebOf(origin)).toBe(did);
    expect(didWebUrl(did)).toBe(url);
  });

  test('a path becomes folders, and cannot climb out of them', () => {
    expect(didWebUrl('did:web:example.org:issuers:1')).toBe(
      'https://example.org/issuers/1/did.json',
    );
    expect(didWebUrl('did:web:example.org:a%2Fb%3Fc')).toBe(
      'https://example.org/a%2Fb%3Fc/did.json',
    );
  });

  const did = 'did:web:example.org';
  const serve = (document: unknown) =>
    createResolver(async (url) => ({
      url,
      mediaType: 'application/did+json',
      bytes: new TextEncoder().encode(JSON.stringify(document)),
    }));

  test('a document that names itself resolves', async () => {
    expect(await serve({ id: did, assertionMethod: [] })(did)).toMatchObject({ id: did });
  });

  test.each([
    ['names another', { id: 'did:web:example.com' }],
    ['names nobody', {}],
    ['is nothing', null],
  ])('a document that %s does not', async (_, document) => {
    await expect(serve(document)(did)).rejects.toSatisfy(isUnresolvable);
  });

  test('a document that cannot be fetched does not resolve, nor one that nobody may fetch', async () => {
    const failing = createResolver(async () => {
      throw new Error('no network');
    });
    await expect(failing(did)).rejects.toSatisfy(isUnresolvable);
    await expect(createResolver()(did)).rejects.toSatisfy(isUnresolvable);
    await expect(failing('did:web:%E0%A4%A')).rejects.toSatisfy(isUnresolvable);
  });
});
