import { describe, expect, test } from 'vitest';
import { multikeyOf } from '#domain/did/key.ts';
import {
  buildDidWebDocument,
  signDomainLinkage,
  verifyDomainLinkage,
} from '#domain/did/linkage.ts';
import { createDocumentLoader, createResolver } from '#domain/did/resolver.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createSigner, flipSignature } from '#test/support/scene.ts';

const now = new Date('2026-11-23T00:00:00Z');
const origin = 'https://issuer.example.org';
const documentLoader = createDocumentLoader(createResolver());

async function makeLinkage() {
  const signer = await createSigner();
  const entry = await signDomainLinkage(origin, signer, { now, documentLoader });
  const expected = { did: signer.controller, origin };
  return { signer, entry, expected };
}

describe('domain linkage', () => {
  test('a linkage ties its DID to its origin', async () => {
    const { entry, expected } = await makeLinkage();
    expect(await verifyDomainLinkage(entry, expected, { now, documentLoader })).toBe(true);
  });

  test('a linkage is good until the last ms of its year, and not at its end', async () => {
    const { entry, expected } = await makeLinkage();
    const end = new Date('2027-11-23T00:00:00Z');
    const at = (date: Date) => verifyDomainLinkage(entry, expected, { now: date, documentLoader });
    expect(await at(new Date(end.getTime() - 1))).toBe(true);
    expect(await at(end)).toBe(false);
  });

  test.each<[string, (entry: JsonObject) => JsonObject]>([
    [
      'its signature has one letter changed',
      (entry) => ({ ...entry, proof: [flipSignature((entry['proof'] as unknown[])[0])] }),
    ],
    ['it carries no signature', ({ proof: _, ...entry }) => entry],
    ['its end was moved', (entry) => ({ ...entry, expirationDate: '2099-01-01T00:00:00Z' })],
    ['it has no end', ({ expirationDate: _, ...entry }) => entry],
    [
      'its origin was changed',
      (entry) => ({
        ...entry,
        credentialSubject: {
          ...(entry['credentialSubject'] as object),
          origin: 'https://evil.example',
        },
      }),
    ],
    ['it has no subject', ({ credentialSubject: _, ...entry }) => entry],
    ['its subject is nothing', (entry) => ({ ...entry, credentialSubject: null })],
  ])('a linkage is refused when %s', async (_, change) => {
    const { entry, expected } = await makeLinkage();
    expect(await verifyDomainLinkage(change(entry), expected, { now, documentLoader })).toBe(false);
  });

  test('a linkage for another origin, another port or another DID is refused', async () => {
    const { entry, expected } = await makeLinkage();
    const other = await createSigner();
    for (const near of [
      { origin: 'http://issuer.example.org' },
      { origin: `${origin}:8443` },
      { did: other.controller },
    ]) {
      expect(
        await verifyDomainLinkage(entry, { ...expected, ...near }, { now, documentLoader }),
      ).toBe(false);
    }
  });

  test('a linkage that somebody else signed in the name of the DID is refused', async () => {
    const { signer, expected } = await makeLinkage();
    const thief = { ...(await createSigner()), controller: signer.controller };
    const entry = await signDomainLinkage(origin, thief, { now, documentLoader });
    expect(await verifyDomainLinkage(entry, expected, { now, documentLoader })).toBe(false);
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
});
