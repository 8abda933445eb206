/** What belongs to a credential and came as a JWT: its list, its linkage, its newer version. */
import { describe, expect, test } from 'vitest';
import { multikeyOf } from '#domain/did/key.ts';
import { encodePublicKey } from '#domain/did/multikey.ts';
import { buildDidWebDocument } from '#domain/did/web-document.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { buildBits, encodeBits } from '#domain/status-list.ts';
import { getJwtSigner, type JwtSigner } from '#test/support/foreign-jwt.ts';
import { createScene, listUrl, sceneNow, sceneOrigin } from '#test/support/scene.ts';

const seconds = (ms: number) => Math.floor((sceneNow.getTime() + ms) / 1000);
const dayMs = 86_400_000;
const issuer = getJwtSigner('ES256');
const stranger = getJwtSigner('ES256', 'stranger');
const bytesOf = (text: string) => new TextEncoder().encode(text);
const header = (signer: JwtSigner) => ({ alg: signer.algorithm, typ: 'JWT', kid: signer.kid });

/** A credential of the issuer whose key signs JWTs; the checks here look at nothing else of it. */
async function createCase() {
  const scene = await createScene();
  const unsigned = await scene.build();
  const document = { ...unsigned, issuer: { id: issuer.did, type: ['Profile'], url: sceneOrigin } };
  return { scene, document };
}

describe('a status list as a JWT', () => {
  async function ask(
    revoked: readonly number[],
    {
      claims = {},
      by = issuer,
      change = (jwt: string) => jwt,
    }: {
      claims?: JsonObject;
      by?: JwtSigner;
      change?: (jwt: string) => string;
    } = {},
  ) {
    const { scene, document } = await createCase();
    const list = {
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      id: listUrl,
      type: ['VerifiableCredential', 'BitstringStatusListCredential'],
      issuer: issuer.did,
      validFrom: new Date(sceneNow.getTime() - dayMs).toISOString(),
      credentialSubject: {
        id: `${listUrl}#list`,
        type: 'BitstringStatusList',
        statusPurpose: 'revocation',
        encodedList: await encodeBits(buildBits(revoked)),
      },
      ...claims,
    };
    scene.web.set(listUrl, bytesOf(change(by.sign(header(by), list))));
    return scene.check('status', document);
  }

  test('a slot that is clear passes, and one that is set fails', async () => {
    expect(await ask([95])).toMatchObject({ outcome: 'passed', code: 'status.not-revoked' });
    expect(await ask([94])).toMatchObject({ outcome: 'failed', code: 'status.revoked' });
  });

  test('a line end after it is no part of it', async () => {
    expect(await ask([], { change: (jwt) => `${jwt}\n` })).toMatchObject({ outcome: 'passed' });
  });

  test.each<[string, Parameters<typeof ask>[1]]>([
    ['another key signed', { by: stranger }],
    ['another issuer signed for itself', { by: stranger, claims: { issuer: stranger.did } }],
    ['has one letter changed', { change: (jwt) => jwt.replace(/.\./, 'A.') }],
    ['has its signature taken off', { change: (jwt) => jwt.replace(/[^.]*$/, '') }],
    ['has ended', { claims: { exp: seconds(-1000) } }],
    ['begins in six minutes', { claims: { validFrom: '2026-11-23T09:36:00Z' } }],
    ['is another list', { claims: { id: `${listUrl}0` } }],
    ['claims another issuer', { claims: { iss: stranger.did } }],
  ])('a list that %s is not believed', async (_, options) => {
    expect(await ask([], options)).toMatchObject({ outcome: 'unknown' });
  });
});

describe('a linkage as a JWT', () => {
  const linkage = (patch: JsonObject = {}, subject: JsonObject = {}) => ({
    iss: issuer.did,
    sub: issuer.did,
    nbf: seconds(-dayMs),
    exp: seconds(dayMs),
    vc: {
      '@context': [
        'https://www.w3.org/2018/credentials/v1',
        'https://identity.foundation/.well-known/did-configuration/v1',
      ],
      type: ['VerifiableCredential', 'DomainLinkageCredential'],
      credentialSubject: { id: issuer.did, origin: sceneOrigin, ...subject },
    },
    ...patch,
  });
  async function ask(...linked: readonly unknown[]) {
    const { scene, document } = await createCase();
    scene.web.set(`${sceneOrigin}/.well-known/did-configuration.json`, { linked_dids: linked });
    return (await scene.check('domain', document)).outcome;
  }

  test('one that is signed by the DID passes, also among others', async () => {
    const jwt = issuer.sign(header(issuer), linkage());
    expect(await ask(jwt)).toBe('passed');
    expect(await ask(null, 'text', 'a.b.c', {}, jwt)).toBe('passed');
  });

  test('one for another origin among them is passed over', async () => {
    const other = issuer.sign(header(issuer), linkage({}, { origin: 'https://www.example.org' }));
    expect(await ask(other)).toBe('failed');
    expect(await ask(other, issuer.sign(header(issuer), linkage()))).toBe('passed');
  });

  test.each<[string, JwtSigner, JsonObject, JsonObject]>([
    ['by another key', stranger, {}, {}],
    ['that has ended', issuer, { exp: seconds(0) }, {}],
    ['that has no end', issuer, { exp: undefined }, {}],
    ['of another issuer', issuer, { iss: stranger.did }, {}],
    ['for another DID', issuer, {}, { id: stranger.did }],
    ['for another origin', issuer, {}, { origin: `${sceneOrigin}.evil.example` }],
    ['for a path', issuer, {}, { origin: `${sceneOrigin}/a` }],
  ])('one %s confirms nothing', async (_, by, patch, subject) => {
    const jwt = by.sign(header(issuer), linkage(patch, subject));
    expect(await ask(jwt)).toBe('failed');
  });

  test('one in an algorithm that is not known here could not be checked, and is no denial', async () => {
    const jwt = issuer.sign({ ...header(issuer), alg: 'XYZ' }, linkage());
    expect(await ask(jwt)).toBe('unknown');
  });
});

test('a newer version as a JWT is compared like any other', async () => {
  const { scene, document } = await createCase();
  const url = `${sceneOrigin}/refresh`;
  const refreshService = { id: url, type: '1EdTechCredentialRefresh' };
  const current = { ...document, refreshService };
  const ask = async (answer: JsonObject, by = issuer) => {
    scene.web.set(url, bytesOf(by.sign(header(by), answer)));
    return (await scene.check('refresh', current)).code;
  };
  const newer = { ...current, validFrom: '2026-11-01T00:00:00Z' };
  expect(await ask(current)).toBe('refresh.newest');
  expect(await ask(newer)).toBe('refresh.newer');
  expect(await ask(newer, stranger)).toBe('refresh.unsound');
});

describe('the key of a JWT', () => {
  /** The website says this of the key, which a `did:jwk` cannot say of itself. */
  async function ask(claims: JsonObject, dates: JsonObject) {
    const { scene, document } = await createCase();
    scene.web.set(`${sceneOrigin}/.well-known/did.json`, {
      id: 'did:web:issuer.example.org',
      verificationMethod: [{ id: '#k', type: 'JsonWebKey', publicKeyJwk: issuer.jwk, ...dates }],
    });
    const jwt = issuer.sign(header(issuer), { ...document, ...claims });
    const report = await scene.verify(jwt, { now: new Date(sceneNow.getTime() + 60_000) });
    return report.checks.find(({ id }) => id === 'key')?.code;
  }
  const retired = { expires: '2026-11-23T09:30:00Z' };

  test.each<[string, JsonObject, JsonObject, string]>([
    ['listed without an end', {}, {}, 'key.listed'],
    ['retired after it signed', { iat: seconds(-1000) }, retired, 'key.retired-since'],
    ['retired in the second it signed', { iat: seconds(0) }, retired, 'key.ended'],
    [
      'withdrawn',
      { iat: seconds(-1000) },
      { revoked: '2026-11-23T09:30:00Z' },
      'key.revoked-since',
    ],
    // From when on it holds says nothing of when it was signed.
    ['retired, of a JWT without a date', {}, retired, 'key.undated'],
    ['in force, of a JWT dated ahead', { iat: seconds(7 * 60_000) }, {}, 'key.ahead'],
    ['retired, of a JWT whose date is a text', { iat: '1' }, retired, 'key.undated'],
  ])('%s', async (_, claims, dates, code) => {
    expect(await ask(claims, dates)).toBe(code);
  });

  test('another key in the list of the website is not this one', async () => {
    const { scene, document } = await createCase();
    const other = multikeyOf(encodePublicKey(new Uint8Array(32).fill(7)));
    scene.web.set(
      `${sceneOrigin}/.well-known/did.json`,
      buildDidWebDocument(sceneOrigin, [], [{ ...other, revoked: sceneNow }]),
    );
    const check = await scene.check('key', issuer.sign(header(issuer), document));
    expect(check.code).toBe('key.unspoken');
  });
});
