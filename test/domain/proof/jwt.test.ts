/** Credentials as JSON Web Tokens: what is accepted of each algorithm, and the near misses. */
import { describe, expect, test } from 'vitest';
import { createResolver } from '#domain/did/resolver.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { buildForeignBadge } from '#test/support/foreign.ts';
import {
  encodePart,
  getJwtSigner,
  type JwtAlgorithm,
  jwtAlgorithms,
  type JwtSigner,
} from '#test/support/foreign-jwt.ts';
import { sceneNow } from '#test/support/scene.ts';

const algorithms = Object.keys(jwtAlgorithms) as JwtAlgorithm[];
const context = { now: sceneNow, resolve: createResolver() };
const verify = async (jwt: string, options = {}) =>
  (await verifyJwt(jwt, { ...context, ...options }))[0]!;
const headerOf = ({ algorithm, kid }: JwtSigner) => ({ alg: algorithm, kid, typ: 'JWT' });
const validFrom = Date.parse('2026-10-01T00:00:00Z') / 1000;

/** The claims of Open Badges 3.0: the badge itself, and five claims that repeat what it says. */
const claimsOf = ({ did }: { did: string }): JsonObject => {
  const badge = buildForeignBadge(did);
  return {
    ...badge,
    iss: did,
    jti: badge['id'],
    sub: 'did:example:learner',
    nbf: validFrom,
    iat: validFrom,
  };
};

describe.each(algorithms)('%s', (algorithm) => {
  const signer = getJwtSigner(algorithm);
  const issue = () => signer.sign(headerOf(signer), claimsOf(signer));

  test('a badge as it was signed passes, and names its key and its date', async () => {
    expect(await verify(issue())).toEqual({
      suite: algorithm,
      outcome: 'passed',
      code: 'sound',
      reason: 'The signature matches the document.',
      verificationMethod: signer.kid,
      created: new Date(validFrom * 1000),
    });
  });

  test('a bit flipped in the header, the payload or the signature fails', async () => {
    const parts = issue().split('.');
    const [header, payload, signature = ''] = parts;
    const other = signature.startsWith('A') ? 'B' : 'A';
    const changed = encodePart({ ...claimsOf(signer), name: 'Weaving!' });
    const typed = encodePart({ ...headerOf(signer), typ: 'vc+jwt' });
    for (const jwt of [
      `${header}.${payload}.${other}${signature.slice(1)}`,
      `${header}.${payload}.${signature.slice(0, -8)}`,
      `${header}.${payload}.`,
      `${header}.${payload}.${signature}${signature}`,
      `${header}.${changed}.${signature}`,
      `${typed}.${payload}.${signature}`,
    ])
      expect(await verify(jwt)).toMatchObject({ outcome: 'failed', code: 'altered' });
  });

  test('the key of somebody else of the same type fails', async () => {
    const thief = getJwtSigner(algorithm, 'thief');
    const jwt = thief.sign(headerOf(signer), claimsOf(signer));
    expect(await verify(jwt)).toMatchObject({ outcome: 'failed', code: 'altered' });
  });

  test('every other algorithm in the header fails', async () => {
    for (const alg of [...algorithms, 'PS384', 'Ed25519']) {
      const fits = alg === algorithm || (algorithm === 'EdDSA' && alg === 'Ed25519');
      const jwt = signer.sign({ ...headerOf(signer), alg }, claimsOf(signer));
      expect((await verify(jwt)).outcome, alg).toBe(fits ? 'passed' : 'failed');
    }
  });

  test('a key that is for another algorithm, or for encryption, does not sign', async () => {
    for (const [members, outcome] of [
      [{ use: 'sig', alg: algorithm }, 'passed'],
      [{ alg: 'ES512' }, 'failed'],
      [{ use: 'enc' }, 'failed'],
    ] as const) {
      const did = `did:jwk:${encodePart({ ...signer.jwk, ...members })}`;
      const jwt = signer.sign({ ...headerOf(signer), kid: `${did}#0` }, claimsOf({ did }));
      expect((await verify(jwt)).outcome, JSON.stringify(members)).toBe(outcome);
    }
  });
});

describe('headers', () => {
  const signer = getJwtSigner('ES256');

  test.each(['none', 'None', 'nOnE', 'HS256', 'HS384', 'HS512'])(
    'the algorithm %s is refused, whatever the signature is',
    async (alg) => {
      const signed = signer.sign({ ...headerOf(signer), alg }, claimsOf(signer));
      const bare = `${signed.split('.').slice(0, 2).join('.')}.`;
      for (const jwt of [signed, bare])
        expect(await verify(jwt)).toMatchObject({
          outcome: 'failed',
          reason: `The algorithm ${alg} signs nothing.`,
        });
    },
  );

  test.each(['ES512', 'RSA-OAEP', '__proto__', 'constructor', ''])(
    'the algorithm "%s" is not known, and never counts as passed',
    async (alg) => {
      const jwt = signer.sign({ ...headerOf(signer), alg }, claimsOf(signer));
      expect((await verify(jwt)).outcome).toBe('unknown');
    },
  );

  test.each([
    ['crit', ['b64']],
    ['b64', false],
    ['jku', 'https://issuer.example.org/jwks.json'],
    ['x5u', 'https://issuer.example.org/cert.pem'],
  ])('the header %s is refused', async (name, value) => {
    const jwt = signer.sign({ ...headerOf(signer), [name]: value }, claimsOf(signer));
    expect(await verify(jwt)).toMatchObject({
      outcome: 'failed',
      reason: `The header "${name}" is not accepted.`,
    });
  });

  test.each([
    ['JWT', 'passed'],
    ['vc+jwt', 'passed'],
    ['application/vc+jwt', 'passed'],
    ['openid4vci-proof+jwt', 'failed'],
    ['at+jwt', 'failed'],
    [1, 'failed'],
  ])('a JWT of the type %s: %s', async (typ, outcome) => {
    const jwt = signer.sign({ ...headerOf(signer), typ }, claimsOf(signer));
    expect((await verify(jwt)).outcome).toBe(outcome);
  });

  test('an RSA key of less than 2048 bits is refused, and one of 2048 is not', async () => {
    const { generateKeyPairSync, sign } = await import('node:crypto');
    for (const [modulusLength, outcome] of [
      [1024, 'failed'],
      [2040, 'failed'],
      [2048, 'passed'],
    ] as const) {
      const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength });
      const did = `did:jwk:${encodePart(publicKey.export({ format: 'jwk' }))}`;
      const data = `${encodePart({ alg: 'RS256', kid: `${did}#0` })}.${encodePart(claimsOf({ did }))}`;
      const jwt = `${data}.${sign('sha256', Buffer.from(data), privateKey).toString('base64url')}`;
      expect((await verify(jwt)).outcome, `${modulusLength}`).toBe(outcome);
    }
  });
});

describe('claims', () => {
  const signer = getJwtSigner('EdDSA');
  const issue = (claims: JsonObject) => signer.sign(headerOf(signer), claims);

  test.each<[string, JsonObject]>([
    ['iss', { iss: 'did:example:other' }],
    ['iss', { iss: 1 }],
    ['sub', { sub: 'did:example:other' }],
    ['sub', { sub: null }],
    ['jti', { jti: 'urn:other' }],
    ['nbf', { nbf: validFrom + 1 }],
    ['nbf', { nbf: '2026' }],
    ['exp', { exp: validFrom + 1000, validUntil: '2036-01-01T00:00:00Z' }],
    ['exp', { exp: 'never' }],
  ])('a claim "%s" that contradicts the badge fails: %j', async (name, patch) => {
    expect(await verify(issue({ ...claimsOf(signer), ...patch }))).toMatchObject({
      outcome: 'failed',
      reason: `The claim "${name}" contradicts the document in the JWT.`,
    });
  });

  test('the same in the claim "vc" of version 1.1: what the claims alone say becomes part of the credential', async () => {
    const { issuer, validFrom: from, id, ...rest } = buildForeignBadge(signer.did);
    const contexts = ['https://www.w3.org/2018/credentials/v1'];
    const { id: sub, ...subject } = rest['credentialSubject'] as JsonObject;
    const vc = { ...rest, '@context': contexts, credentialSubject: subject };
    const jwt = issue({ vc, iss: signer.did, jti: id, sub, nbf: validFrom, exp: validFrom + 10.5 });
    expect((await verify(jwt)).outcome).toBe('passed');
    expect(decodeJwt(jwt).document).toEqual({
      ...vc,
      id,
      issuer: signer.did,
      issuanceDate: from,
      expirationDate: '2026-10-01T00:00:10Z',
      credentialSubject: { ...subject, id: sub },
    });
    expect(issuer).toMatchObject({ id: signer.did });
    const other = issue({ vc: { ...vc, issuer }, iss: 'did:example:other' });
    expect((await verify(other)).outcome).toBe('failed');
  });

  test('a JWT with a credential and a presentation in it fails', async () => {
    const jwt = issue({
      vc: buildForeignBadge(signer.did),
      vp: { type: 'VerifiablePresentation' },
    });
    expect((await verify(jwt)).outcome).toBe('failed');
  });

  test.each([
    ['no JSON', 'x.y.z'],
    ['two parts', `${encodePart({ alg: 'none' })}.${encodePart({})}`],
    ['four parts', `${encodePart({})}.${encodePart({})}.a.b`],
    ['a list for its payload', `${encodePart({ alg: 'ES256' })}.${encodePart([])}.AA`],
    [
      'a name twice in its payload',
      `${encodePart({ alg: 'ES256' })}.${encodePart('{"a":1,"a":2}')}.AA`,
    ],
    ['letters that base64url lacks', `${encodePart({ alg: 'ES256' })}.e+/=.AA`],
  ])('a JWT with %s cannot be read', (_, jwt) => {
    expect(() => decodeJwt(jwt)).toThrow(
      expect.objectContaining({ code: 'credential_unreadable' }),
    );
  });
});

describe('presentations', () => {
  const holder = getJwtSigner('ES256', 'holder');
  const vp = {
    '@context': ['https://www.w3.org/2018/credentials/v1'],
    type: ['VerifiablePresentation'],
  };
  const claims = { vp, iss: holder.did, nonce: 'c-1', aud: 'reader.example' };
  const present = (patch = {}) => holder.sign(headerOf(holder), { ...claims, ...patch });
  const now = sceneNow.getTime() / 1000;

  test('one passes with the challenge and the domain that were asked, or with none', async () => {
    for (const asked of [{}, { challenge: 'c-1' }, { challenge: 'c-1', domain: 'reader.example' }])
      expect((await verify(present(), asked)).outcome).toBe('passed');
    expect(
      (await verify(present({ aud: ['a', 'reader.example'] }), { domain: 'reader.example' }))
        .outcome,
    ).toBe('passed');
  });

  test('one does not pass for another challenge or domain', async () => {
    for (const asked of [{ challenge: 'c-2' }, { domain: 'other.example' }, { challenge: '' }])
      expect((await verify(present(), asked)).outcome).toBe('failed');
  });

  test('one holds until the second it ends, and from the second it begins, but for the skew of clocks', async () => {
    expect((await verify(present({ exp: now + 1 }))).outcome).toBe('passed');
    expect((await verify(present({ exp: now }))).outcome).toBe('failed');
    expect((await verify(present({ exp: 'never' }))).outcome).toBe('failed');
    expect((await verify(present({ nbf: now + 300 }))).outcome).toBe('passed');
    expect((await verify(present({ nbf: now + 301 }))).outcome).toBe('failed');
  });

  test('a key for issuing alone does not present, nor one for presenting alone issue', async () => {
    const did = 'did:web:example.org';
    const kid = `${did}#1`;
    const resolveTo = (use: string) => async () =>
      ({
        id: did,
        verificationMethod: [
          { id: kid, type: 'JsonWebKey', controller: did, publicKeyJwk: holder.jwk },
        ],
        [use]: [kid],
      }) as never;
    const presentation = holder.sign({ alg: 'ES256', kid }, { vp, iss: did });
    const badge = holder.sign({ alg: 'ES256', kid }, claimsOf({ did }));
    for (const [use, presented, issued] of [
      ['authentication', 'passed', 'failed'],
      ['assertionMethod', 'failed', 'passed'],
      ['keyAgreement', 'failed', 'failed'],
    ] as const) {
      const resolve = resolveTo(use);
      expect((await verify(presentation, { resolve })).outcome).toBe(presented);
      expect((await verify(badge, { resolve })).outcome).toBe(issued);
    }
  });
});
