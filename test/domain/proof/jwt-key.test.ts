/** Which key a JWT names, and what it takes to be believed. */
import { describe, expect, test } from 'vitest';
import { createResolver } from '#domain/did/resolver.ts';
import { LaurelError } from '#domain/errors.ts';
import { verifyJwt } from '#domain/proof/jwt-verify.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { buildForeignBadge } from '#test/support/foreign.ts';
import { getJwtSigner, type JwtSigner } from '#test/support/foreign-jwt.ts';
import { sceneNow } from '#test/support/scene.ts';

const issuer = 'https://example.org/issuers/1';
const jwksUrl = 'https://example.org/.well-known/jwks.json';
const signer = getJwtSigner('ES256');
const thief = getJwtSigner('ES256', 'thief');

async function verify(jwt: string, web: Record<string, unknown> = {}) {
  const resolve = createResolver(async (url) => {
    if (!(url in web)) throw new LaurelError('fetch_failed', { detail: 'there is nothing.' });
    return { url, mediaType: '', bytes: new TextEncoder().encode(JSON.stringify(web[url])) };
  });
  const [outcome] = await verifyJwt(jwt, { now: sceneNow, resolve });
  return outcome!;
}
const issue = (header: JsonObject, by: JwtSigner = signer, iss = issuer): string =>
  by.sign({ alg: by.algorithm, ...header }, buildForeignBadge(iss));
const methodOf = (id: string, { jwk }: JwtSigner, controller = issuer) => ({
  id,
  type: 'JsonWebKey',
  controller,
  publicKeyJwk: jwk,
});
const documentOf = (by: JwtSigner, use = 'assertionMethod') => ({
  id: issuer,
  verificationMethod: [methodOf(`${issuer}#1`, by)],
  [use]: [`${issuer}#1`],
});

describe('kid', () => {
  test.each([`${issuer}#1`, '#1', '1'])(
    '"%s" names a key of the issuer’s document',
    async (kid) => {
      expect(await verify(issue({ kid }), { [issuer]: documentOf(signer) })).toMatchObject({
        outcome: 'passed',
        verificationMethod: `${issuer}#1`,
      });
      expect((await verify(issue({ kid }), { [issuer]: documentOf(thief) })).outcome).toBe(
        'failed',
      );
      expect((await verify(issue({ kid }, thief), { [issuer]: documentOf(signer) })).outcome).toBe(
        'failed',
      );
    },
  );

  test('a key that the issuer lists for something else does not issue', async () => {
    for (const use of ['authentication', 'keyAgreement'])
      expect(
        await verify(issue({ kid: '#1' }), { [issuer]: documentOf(signer, use) }),
      ).toMatchObject({
        outcome: 'failed',
        reason: `${issuer} does not list ${issuer}#1 for "assertionMethod".`,
      });
  });

  test('a key that stands alone counts when its controller lists it, and not when it only says so', async () => {
    const kid = 'https://keys.example.net/1';
    const key = methodOf(kid, signer);
    const listing = { id: issuer, assertionMethod: [kid] };
    expect((await verify(issue({ kid }), { [kid]: key, [issuer]: listing })).outcome).toBe(
      'passed',
    );
    expect((await verify(issue({ kid }), { [kid]: key, [issuer]: { id: issuer } })).outcome).toBe(
      'failed',
    );
    expect((await verify(issue({ kid }), { [kid]: key })).outcome).toBe('unknown');
  });

  test('a bare JWK checks the signature; whose it is the outcome leaves to the name of the key', async () => {
    const kid = 'https://example.org/keys/1';
    expect(await verify(issue({ kid }), { [kid]: signer.jwk })).toMatchObject({
      outcome: 'passed',
      verificationMethod: kid,
    });
    expect((await verify(issue({ kid }), { [kid]: thief.jwk })).outcome).toBe('failed');
  });

  test('a DID stands for its key when it has just one', async () => {
    const jwt = issue({ kid: signer.did }, signer, signer.did);
    expect(await verify(jwt)).toMatchObject({ outcome: 'passed', verificationMethod: signer.kid });
  });

  test('a key of another DID checks the signature, and is named as that', async () => {
    const jwt = issue({ kid: thief.kid }, thief, signer.did);
    expect(await verify(jwt)).toMatchObject({ verificationMethod: thief.kid });
  });

  test('a key that cannot be had leaves the signature unchecked', async () => {
    for (const kid of [`${issuer}#1`, 'did:web:example.org#1', 'did:example:1#1'])
      expect((await verify(issue({ kid }))).outcome).toBe('unknown');
  });
});

describe('jwk', () => {
  const header = { jwk: signer.jwk };

  test('a key in the header proves nothing by itself', async () => {
    const jwt = issue({ jwk: thief.jwk }, thief);
    expect((await verify(jwt, { [issuer]: documentOf(signer) })).outcome).not.toBe('passed');
    const both = { [issuer]: documentOf(signer), [jwksUrl]: { keys: [signer.jwk] } };
    expect(await verify(jwt, both)).toMatchObject({
      outcome: 'failed',
      reason: `The key in the header is not one that ${issuer} publishes.`,
    });
  });

  test('it counts when the issuer’s document lists the same key, whatever else the JWK says', async () => {
    const web = { [issuer]: documentOf(signer) };
    for (const jwk of [signer.jwk, { ...signer.jwk, kid: 'x', use: 'sig', alg: 'ES256' }])
      expect(await verify(issue({ jwk }), web)).toMatchObject({
        outcome: 'passed',
        verificationMethod: `${issuer}#1`,
      });
  });

  test('it counts when the issuer’s website publishes the same key', async () => {
    const web = { [jwksUrl]: { keys: [{ kty: 'oct' }, thief.jwk, { ...signer.jwk, kid: 'b' }] } };
    expect(await verify(issue(header), web)).toMatchObject({
      outcome: 'passed',
      verificationMethod: `${jwksUrl}#b`,
    });
    expect((await verify(issue(header, thief), web)).outcome).toBe('failed');
  });

  test('it counts as the key of its own did:jwk, and not of another', async () => {
    expect((await verify(issue(header, signer, signer.did))).outcome).toBe('passed');
    expect((await verify(issue(header, signer, thief.did))).outcome).toBe('failed');
  });

  test('it must be the key that kid names, where both stand', async () => {
    const both = (jwk: unknown) => issue({ kid: signer.kid, jwk }, signer, signer.did);
    expect((await verify(both(signer.jwk))).outcome).toBe('passed');
    expect((await verify(both(thief.jwk))).outcome).toBe('failed');
  });

  test('one that holds the private key is refused', async () => {
    const jwk = { ...signer.jwk, d: 'AQ' };
    expect((await verify(issue({ jwk }, signer, signer.did))).outcome).toBe('failed');
  });
});

test('a JWT that names no key fails', async () => {
  expect(await verify(issue({}, signer, signer.did))).toMatchObject({
    outcome: 'failed',
    reason: 'The header names no key.',
  });
});
