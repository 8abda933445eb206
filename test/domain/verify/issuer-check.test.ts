import { describe, expect, test } from 'vitest';
import { createResolver } from '#domain/did/resolver.ts';
import { LaurelError } from '#domain/errors.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import { conclude } from '#domain/proof/outcome.ts';
import { checkIssuer } from '#domain/verify/issuer.ts';

const did = 'did:web:issuer.example.org';
const page = 'https://issuer.example.org/issuers/5';
const multibase = 'z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK';
const keyOf = (id: string, controller: string) => ({
  id,
  type: 'Multikey',
  controller,
  publicKeyMultibase: multibase,
});

const web: Readonly<Record<string, unknown>> = {
  'https://issuer.example.org/.well-known/did.json': {
    id: did,
    verificationMethod: [keyOf(`${did}#1`, did), keyOf(`${did}#2`, did)],
    assertionMethod: ['#1', 'https://keys.example.net/7', 'did:web:agency.example#sign'],
    authentication: [`${did}#2`],
  },
  [page]: { id: page, assertionMethod: [keyOf(`${page}#1`, page)] },
};
const fetchDocument: FetchDocument = async (url) => {
  if (!(url in web)) throw new LaurelError('fetch_failed', { detail: 'There is nothing.' });
  const bytes = new TextEncoder().encode(JSON.stringify(web[url]));
  return { url, mediaType: 'application/json', bytes };
};
const resolve = createResolver(fetchDocument);

const check = (issuer: unknown, methods: readonly (string | undefined)[]) =>
  checkIssuer(
    {
      document: { issuer },
      kind: 'badge',
      verifyProofs: async () =>
        methods.map((verificationMethod) => ({
          ...conclude('sound', 'any', 'Sound.'),
          verificationMethod,
        })),
    },
    { resolve },
  );

describe('signed by the issuer?', () => {
  test.each<[string, string, readonly (string | undefined)[], string]>([
    ['a key it lists', did, [`${did}#1`], 'issuer.confirmed'],
    ['a key it has and lists for another use', did, [`${did}#2`], 'issuer.unlisted'],
    ['a key it does not have', did, [`${did}#3`], 'issuer.unlisted'],
    ['a key elsewhere that it lists', did, ['https://keys.example.net/7'], 'issuer.confirmed'],
    ['a key of an agency that it lists', did, ['did:web:agency.example#sign'], 'issuer.confirmed'],
    ['a key beside the one it lists', did, ['https://keys.example.net/77'], 'issuer.stranger'],
    ['a key of somebody else', did, ['did:web:agency.example#other'], 'issuer.stranger'],
    ['one of its own and one of a stranger', did, [`${did}#1`, 'did:key:z#z'], 'issuer.stranger'],
    [
      'a key on its website that it does not list',
      did,
      ['https://issuer.example.org/.well-known/jwks.json#1'],
      'issuer.stranger',
    ],
    ['a key without a name', did, [undefined], 'issuer.nameless'],
    ['no key', did, [], 'issuer.nobody'],
    ['a key its page lists', page, [`${page}#1`], 'issuer.confirmed'],
    [
      'a key under /.well-known/ of its website',
      page,
      ['https://issuer.example.org/.well-known/jwks.json#1'],
      'issuer.confirmed',
    ],
    [
      'a key elsewhere on its website',
      page,
      ['https://issuer.example.org/people/mallory/key'],
      'issuer.stranger',
    ],
    [
      'a key that leads out of /.well-known/',
      page,
      ['https://issuer.example.org/.well-known/../people/mallory/key'],
      'issuer.stranger',
    ],
    [
      'a key that leads out of it, encoded',
      page,
      ['https://issuer.example.org/.well-known/%2e%2e/people/mallory/key'],
      'issuer.stranger',
    ],
    [
      'a key under /.well-known/ of another website',
      page,
      ['https://issuer.example.org@evil.example/.well-known/k'],
      'issuer.stranger',
    ],
    [
      'a key of a website with a longer name',
      page,
      ['https://issuer.example.organisation/.well-known/k'],
      'issuer.stranger',
    ],
    ['a page that is not to be had', `${page}0`, [`${page}0#1`], 'issuer.unresolved'],
    [
      'a DID that is not to be had',
      'did:web:gone.example',
      ['did:web:gone.example#1'],
      'issuer.unresolved',
    ],
    ['a DID of an unknown method', 'did:example:1', ['did:example:1#1'], 'issuer.unresolved'],
    ['no issuer at all', '', [`${did}#1`], 'issuer.unresolved'],
  ])('%s', async (_, issuer, methods, code) => {
    expect(await check(issuer, methods)).toMatchObject({ code });
    expect(await check({ id: issuer }, methods)).toMatchObject({ code });
  });
});

describe('a key that its owner took out of every use', () => {
  const now = new Date('2026-11-23T09:30:00Z');
  test.each([
    ['whose end has come, signed while it was in use', '2026-11-23T09:30:00Z', 'issuer.confirmed'],
    ['whose end lies ahead, signs no more', '2026-11-23T09:30:01Z', 'issuer.unlisted'],
  ])('%s', async (_, expires, code) => {
    const document = { id: did, verificationMethod: [{ ...keyOf(`${did}#1`, did), expires }] };
    const bytes = new TextEncoder().encode(JSON.stringify({ ...document, assertionMethod: [] }));
    const examined = {
      document: { issuer: did },
      kind: 'badge' as const,
      verifyProofs: async () => [
        { ...conclude('sound', 'any', 'Sound.'), verificationMethod: `${did}#1` },
      ],
    };
    const found = createResolver(async (url) => ({ url, mediaType: '', bytes }));
    expect(await checkIssuer(examined, { resolve: found, now })).toMatchObject({ code });
  });
});
