import { describe, expect, test } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { multikeyOf } from '#domain/did/key.ts';
import { matchesLinkage, signDomainLinkage, signDomainLinkageJwt } from '#domain/did/linkage.ts';
import { buildDidWebDocument } from '#domain/did/web-document.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import { decodeJwtPart } from '#test/support/outside-jwt.ts';
import { createSigner } from '#test/support/scene.ts';

const now = new Date('2026-11-23T00:00:00Z');
const origin = 'https://issuer.example.org';
const documentLoader = createDocumentLoader(createResolver());

async function makeLinkage() {
  const signer = await createSigner();
  const entry = await signDomainLinkage(origin, signer, { now, documentLoader });
  return { entry, expected: { did: signer.controller, origin } };
}
const withOrigin = (claimed: unknown) => (entry: JsonObject) => ({
  ...entry,
  credentialSubject: { ...(entry['credentialSubject'] as object), origin: claimed },
});

describe('a linkage as a JWT', () => {
  test('has just the headers and claims that its format allows, and ties its DID to its origin', async () => {
    const key = await generateRingKey('main', new Date(0), 'ES256');
    const signer = (await createKeychain({ keys: [key] })).findJwtSigner('main', now)!;
    const jwt = await signDomainLinkageJwt(origin, signer, { now });
    expect(Object.keys(decodeJwtPart(jwt, 0)).toSorted()).toEqual(['alg', 'kid']);
    expect(Object.keys(decodeJwtPart(jwt, 1)).toSorted()).toEqual([
      'exp',
      'iss',
      'nbf',
      'sub',
      'vc',
    ]);
    const { document } = decodeJwt(jwt);
    const expected = { did: signer.controller, origin };
    expect(matchesLinkage(document, expected, now)).toBe(true);
    expect(matchesLinkage(document, { ...expected, origin: `${origin}.uk` }, now)).toBe(false);
    const [outcome] = await verifyJwt(jwt, { now, resolve: createResolver() });
    expect(outcome?.outcome).toBe('passed');
  });
});

describe('what a linkage says', () => {
  test('a linkage ties its DID to its origin', async () => {
    const { entry, expected } = await makeLinkage();
    expect(matchesLinkage(entry, expected, now)).toBe(true);
  });

  test('an origin that is written with a slash at its end is the same origin', async () => {
    const { entry, expected } = await makeLinkage();
    expect(matchesLinkage(withOrigin(`${origin}/`)(entry), expected, now)).toBe(true);
  });

  test('a linkage is good until the last ms of its year, and not at its end', async () => {
    const { entry, expected } = await makeLinkage();
    const end = new Date('2027-11-23T00:00:00Z');
    expect(matchesLinkage(entry, expected, new Date(end.getTime() - 1))).toBe(true);
    expect(matchesLinkage(entry, expected, end)).toBe(false);
  });

  test('a linkage that begins in five minutes is good, and one that begins a second later is not', async () => {
    const { entry, expected } = await makeLinkage();
    const before = (ms: number) => new Date(now.getTime() - ms);
    expect(matchesLinkage(entry, expected, before(5 * 60_000))).toBe(true);
    expect(matchesLinkage(entry, expected, before(5 * 60_000 + 1000))).toBe(false);
  });

  test.each<[string, (entry: JsonObject) => JsonObject]>([
    ['it has no end', ({ expirationDate: _, ...entry }) => entry],
    ['its end is no date', (entry) => ({ ...entry, expirationDate: 'never' })],
    ['it is no linkage by its type', (entry) => ({ ...entry, type: ['VerifiableCredential'] })],
    ['it has no subject', ({ credentialSubject: _, ...entry }) => entry],
    ['its subject is nothing', (entry) => ({ ...entry, credentialSubject: null })],
    ['its subject is a list', (entry) => ({ ...entry, credentialSubject: [{}] })],
    ['its origin is another site', withOrigin('https://evil.example')],
    ['its origin is the site under www', withOrigin('https://www.issuer.example.org')],
    ['its origin is the site above', withOrigin('https://example.org')],
    ['its origin is the site below', withOrigin('https://a.issuer.example.org')],
    ['its origin only begins like it', withOrigin(`${origin}.evil.example`)],
    ['its origin has a path', withOrigin(`${origin}/badges`)],
    ['its origin has another port', withOrigin(`${origin}:8443`)],
    ['its origin is not https', withOrigin('http://issuer.example.org')],
    ['its origin is in capitals', withOrigin(origin.toUpperCase())],
    ['its origin is a list', withOrigin([origin])],
  ])('a linkage is refused when %s', async (_, change) => {
    const { entry, expected } = await makeLinkage();
    expect(matchesLinkage(change(entry), expected, now)).toBe(false);
  });

  test('a linkage for another origin, another port or another DID is refused', async () => {
    const { entry, expected } = await makeLinkage();
    const other = await createSigner();
    for (const near of [
      { origin: 'http://issuer.example.org' },
      { origin: `${origin}:8443` },
      { did: other.controller },
    ]) {
      expect(matchesLinkage(entry, { ...expected, ...near }, now)).toBe(false);
    }
  });
});

describe('the did:web document', () => {
  test('keys in use can assert; others can only be read; both are known by their did:key too', () => {
    const [inUse, retired] = [multikeyOf('z6MkOne'), multikeyOf('z6MkTwo')];
    const document = buildDidWebDocument(origin, [inUse], [retired]);
    expect(document).toMatchObject({
      id: 'did:web:issuer.example.org',
      alsoKnownAs: [inUse.controller, retired.controller],
      assertionMethod: ['did:web:issuer.example.org#z6MkOne'],
    });
    expect(document['verificationMethod']).toHaveLength(2);
  });

  test('a retired key says until when it signed, and a compromised one since when it is not', () => {
    const retired = { ...multikeyOf('z6MkTwo'), expires: new Date('2026-11-01T10:00:00.500Z') };
    const stolen = { ...multikeyOf('z6MkThree'), revoked: new Date('2026-11-02T10:00:00Z') };
    const document = buildDidWebDocument(origin, [multikeyOf('z6MkOne')], [retired, stolen]);
    const [inUse, ...others] = document['verificationMethod'] as JsonObject[];
    expect(inUse).not.toHaveProperty('expires');
    expect(others[0]).toMatchObject({ expires: '2026-11-01T10:00:00Z' });
    expect(others[1]).toMatchObject({ revoked: '2026-11-02T10:00:00Z' });
    expect(document['alsoKnownAs']).toEqual(['did:key:z6MkOne', 'did:key:z6MkTwo']);
  });
});
