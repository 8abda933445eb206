/** Keys in every form they are written in, did:jwk, did:web and keys at https URLs. */
import { generateKeyPairSync, type JsonWebKey } from 'node:crypto';
import { encode } from 'base58-universal';
import { describe, expect, test } from 'vitest';
import { encodePublicKey } from '#domain/did/multikey.ts';
import { createResolver, findVerificationKey } from '#domain/did/resolver.ts';
import { readVerificationMethod } from '#domain/did/verification-method.ts';
import { didWebUrl } from '#domain/did/web.ts';
import { isLaurelError, LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import { encodePart, getJwtSigner } from '#test/support/foreign-jwt.ts';

const generate = (curve: string): JsonWebKey =>
  (curve === 'Ed25519' || curve === 'X25519'
    ? generateKeyPairSync(curve.toLowerCase() as 'ed25519')
    : generateKeyPairSync('ec', { namedCurve: curve })
  ).publicKey.export({ format: 'jwk' });
const jwks = Object.fromEntries(
  ['Ed25519', 'X25519', 'P-256', 'P-384', 'P-521', 'secp256k1'].map((curve) => [
    curve,
    generate(curve),
  ]),
) as Record<string, JsonWebKey>;
const raw = new Uint8Array(Buffer.from(jwks['Ed25519']!.x!, 'base64url'));
const id = 'did:example:1#k';
const read = (method: object) =>
  readVerificationMethod({ id, controller: 'did:example:1', ...method }, id);

const serve =
  (web: Record<string, unknown>, asked: string[] = []): FetchDocument =>
  async (url, purpose) => {
    asked.push(`${purpose} ${url}`);
    if (!(url in web)) throw new LaurelError('fetch_failed', { detail: 'there is nothing.' });
    return { url, mediaType: '', bytes: new TextEncoder().encode(JSON.stringify(web[url])) };
  };
const isUnresolvable = (error: unknown) => isLaurelError(error, 'did_unresolvable');

describe('verification methods', () => {
  test.each([
    ['Multikey', 'Ed25519', { publicKeyMultibase: encodePublicKey(raw) }],
    ['Ed25519VerificationKey2020', 'Ed25519', { publicKeyMultibase: encodePublicKey(raw) }],
    ['Ed25519VerificationKey2018', 'Ed25519', { publicKeyBase58: encode(raw) }],
    ['Ed25519VerificationKey2018', 'Ed25519', { publicKeyJwk: jwks['Ed25519'] }],
    ['JsonWebKey', 'P-256', { publicKeyJwk: jwks['P-256'] }],
    ['JsonWebKey', 'Ed25519', { publicKeyJwk: jwks['Ed25519'] }],
    ['JsonWebKey2020', 'P-384', { publicKeyJwk: jwks['P-384'] }],
    ['JsonWebKey2020', 'RSA', { publicKeyJwk: getJwtSigner('RS256').jwk }],
    ['EcdsaSecp256r1VerificationKey2019', 'P-256', { publicKeyJwk: jwks['P-256'] }],
    ['EcdsaSecp256k1VerificationKey2019', 'secp256k1', { publicKeyJwk: jwks['secp256k1'] }],
  ])('a %s holds a key of %s', (type, curve, key) => {
    expect(read({ type, ...key })).toMatchObject({
      id,
      controller: 'did:example:1',
      key: { type: curve },
    });
  });

  test.each<[string, object]>([
    ['a type that is not known', { type: 'Bls12381G2Key2020', publicKeyBase58: encode(raw) }],
    ['no type', { publicKeyMultibase: encodePublicKey(raw) }],
    ['no key', { type: 'Multikey' }],
    [
      'two keys',
      {
        type: 'JsonWebKey2020',
        publicKeyJwk: jwks['P-256'],
        publicKeyMultibase: encodePublicKey(raw),
      },
    ],
    [
      'a key of another curve than its type',
      { type: 'EcdsaSecp256k1VerificationKey2019', publicKeyJwk: jwks['P-256'] },
    ],
    [
      'an X25519 key for an Ed25519 one',
      { type: 'Ed25519VerificationKey2020', publicKeyJwk: jwks['X25519'] },
    ],
    ['a key of P-521', { type: 'JsonWebKey2020', publicKeyJwk: jwks['P-521'] }],
    ['a private key', { type: 'JsonWebKey2020', publicKeyJwk: { ...jwks['P-256'], d: 'AQ' } }],
    ['a secret one', { type: 'JsonWebKey2020', publicKeyJwk: { kty: 'oct', k: 'c2VjcmV0' } }],
    [
      'an x of another key',
      { type: 'JsonWebKey2020', publicKeyJwk: { ...jwks['P-256'], x: generate('P-256').x } },
    ],
    [
      'an x a byte short',
      {
        type: 'JsonWebKey2020',
        publicKeyJwk: { ...jwks['P-256'], x: jwks['P-256']!.x!.slice(0, -2) },
      },
    ],
    [
      'a curve of another type',
      { type: 'JsonWebKey2020', publicKeyJwk: { ...jwks['P-256'], kty: 'OKP' } },
    ],
    [
      'an RSA key with the exponent 1',
      { type: 'JsonWebKey2020', publicKeyJwk: { ...getJwtSigner('RS256').jwk, e: 'AQ' } },
    ],
  ])('one with %s is refused', (_, method) => {
    expect(() => read(method)).toThrow(expect.objectContaining({ code: 'did_unresolvable' }));
  });
});

describe('did:jwk', () => {
  const resolve = createResolver();

  test.each(['Ed25519', 'P-256', 'P-384', 'secp256k1'])(
    'a key of %s signs, and bears the name #0',
    async (curve) => {
      const did = `did:jwk:${encodePart(jwks[curve])}`;
      const document = await resolve(did);
      expect(document.assertionMethod).toEqual([`${did}#0`]);
      expect((await findVerificationKey(`${did}#0`, resolve)).key.type).toBe(curve);
      await expect(findVerificationKey(`${did}#1`, resolve)).rejects.toSatisfy(isUnresolvable);
    },
  );

  test('a key for encryption, or of X25519, signs nothing', async () => {
    for (const jwk of [jwks['X25519'], { ...jwks['P-256'], use: 'enc' }]) {
      const document = await resolve(`did:jwk:${encodePart(jwk)}`);
      expect(document.assertionMethod).toBeUndefined();
      expect(document.keyAgreement).toHaveLength(1);
    }
  });

  test.each([
    ['a private key', encodePart({ ...jwks['P-256'], d: 'AQ' })],
    ['no JSON', encodePart('key')],
    ['a list', encodePart([])],
    ['base64 with padding', `${encodePart(jwks['P-256'])}%3D`],
    ['nothing', ''],
    ['more than any key has', encodePart({ ...jwks['P-256'], x5c: 'A'.repeat(5_000) })],
  ])('%s does not resolve', async (_, encoded) => {
    await expect(resolve(`did:jwk:${encoded}`)).rejects.toSatisfy(isUnresolvable);
  });
});

describe('did:web', () => {
  test.each([
    ['did:web:example.org', 'https://example.org/.well-known/did.json'],
    ['did:web:example.org%3A8443', 'https://example.org:8443/.well-known/did.json'],
    ['did:web:example.org%3A8443:issuers:7', 'https://example.org:8443/issuers/7/did.json'],
  ])('%s is asked for at %s', async (did, url) => {
    const asked: string[] = [];
    const fetchDocument = serve({ [url]: { id: did } }, asked);
    expect(await createResolver(fetchDocument)(did)).toMatchObject({ id: did });
    expect(asked).toEqual([`did-document ${url}`]);
    expect(didWebUrl(did)).toBe(url);
  });

  test.each([
    'did:web:user%40example.org',
    'did:web:example.org%2Fpath',
    'did:web:example.org%23x',
    'did:web:example.org%5Cpath',
    'did:web:%E0%A4%A',
  ])('%s is no address, and nothing is asked', async (did) => {
    const asked: string[] = [];
    await expect(createResolver(serve({}, asked))(did)).rejects.toSatisfy(isUnresolvable);
    expect(asked).toEqual([]);
  });

  test('keys named below the document, and written where they are used, are found', async () => {
    const did = 'did:web:example.org';
    const key = { type: 'JsonWebKey2020', controller: did, publicKeyJwk: jwks['P-256'] };
    const resolve = createResolver(
      serve({
        'https://example.org/.well-known/did.json': {
          id: did,
          verificationMethod: { id: '#a', ...key },
          assertionMethod: ['#a', { id: `${did}#b`, ...key }, 7, null],
        },
      }),
    );
    for (const name of ['a', 'b'])
      expect((await findVerificationKey(`${did}#${name}`, resolve)).key.type).toBe('P-256');
    expect((await resolve(did)).assertionMethod).toEqual([
      `${did}#a`,
      expect.objectContaining({ id: `${did}#b` }),
    ]);
  });
});

describe('https', () => {
  const issuer = 'https://example.org/issuers/1';
  const method = {
    id: `${issuer}#k`,
    type: 'Multikey',
    controller: issuer,
    publicKeyMultibase: encodePublicKey(raw),
  };

  test('a controller document gives its keys, and is asked for as a key', async () => {
    const asked: string[] = [];
    const resolve = createResolver(
      serve(
        { [issuer]: { id: issuer, verificationMethod: [method], assertionMethod: ['#k'] } },
        asked,
      ),
    );
    expect((await findVerificationKey(`${issuer}#k`, resolve)).controller).toBe(issuer);
    expect((await resolve(issuer)).assertionMethod).toEqual([`${issuer}#k`]);
    expect(asked[0]).toBe(`key ${issuer}`);
  });

  test('a key that stands alone is found with the name of its controller, and a JWK with no name', async () => {
    const url = 'https://example.org/keys/1';
    const alone = createResolver(serve({ [url]: { ...method, id: url } }));
    expect(await findVerificationKey(url, alone)).toMatchObject({ id: url, controller: issuer });
    const bare = createResolver(serve({ [url]: { ...jwks['P-256'], kid: 'x' } }));
    expect(await findVerificationKey(url, bare)).toMatchObject({ id: url, controller: undefined });
    expect((await bare(url)).assertionMethod).toBeUndefined();
  });

  test('a key of a set is found by its kid', async () => {
    const url = 'https://example.org/.well-known/jwks.json';
    const keys = [{ ...jwks['P-256'], kid: 'a' }, { ...jwks['P-384'], kid: 'b' }, 7];
    const resolve = createResolver(serve({ [url]: { keys } }));
    expect((await findVerificationKey(`${url}#b`, resolve)).key.type).toBe('P-384');
    await expect(findVerificationKey(`${url}#c`, resolve)).rejects.toSatisfy(isUnresolvable);
    await expect(findVerificationKey(url, resolve)).rejects.toSatisfy(isUnresolvable);
  });

  test.each<[string, unknown]>([
    [
      'the document of another',
      { id: 'https://example.org/issuers/2', verificationMethod: [method] },
    ],
    ['a document without a name', { verificationMethod: [method] }],
    ['a list', [method]],
    ['a text', 'key'],
  ])('%s gives no key', async (_, found) => {
    const resolve = createResolver(serve({ [issuer]: found }));
    await expect(findVerificationKey(`${issuer}#k`, resolve)).rejects.toSatisfy(isUnresolvable);
  });

  test('a plain http URL is never asked', async () => {
    const asked: string[] = [];
    const resolve = createResolver(serve({}, asked));
    await expect(resolve('http://example.org/issuers/1')).rejects.toSatisfy(isUnresolvable);
    expect(asked).toEqual([]);
  });
});
