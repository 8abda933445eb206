/** Our own JWT, changed by somebody who knows how: what no reader may take for it. */
import { createHmac } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import type { KeyRing } from '#domain/key-ring.ts';
import { type JwtSigner, signJwt } from '#domain/proof/jwt-sign.ts';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { createPublic } from '#test/support/accepted.ts';
import { encodePart } from '#test/support/foreign-jwt.ts';
import { createJwtRing } from '#test/support/keys-jwt.ts';
import { decodeJwtPart, findJwtFlaw, readByKeySet, readKeySet } from '#test/support/outside-jwt.ts';
import { createWorld, type World } from '#test/support/world.ts';

const now = new Date('2026-11-23T09:30:00Z');
const hour = 60 * 60 * 1000;

async function signerOf(ring: KeyRing): Promise<JwtSigner> {
  const signer = (await createKeychain(ring)).findJwtSigner('main', now);
  if (!signer) throw new Error('The ring has no key for JWTs.');
  return signer;
}

async function issue(algorithm: 'ES256' | 'RS256' = 'ES256') {
  const ring = await createJwtRing(algorithm);
  const { world, ask, award } = await createPublic({ ring, now });
  const jwt = await (await ask('jwt')).text();
  const [header, claims] = [decodeJwtPart(jwt, 0), decodeJwtPart(jwt, 1)];
  const signer = await signerOf(ring);
  /** As the issuer itself would sign it. */
  const sign = (patch: JsonObject, headers: JsonObject = header) => {
    const { alg: _, ...others } = headers;
    return signJwt({ ...claims, ...patch }, { signer, header: others });
  };
  return { world, award, ring, jwt, header, claims, signer, sign };
}

const verify = (world: World, jwt: string, at = now) =>
  verifyCredential(jwt, { now: at, fetchDocument: world.system.fetchDocument });
const outcomeOf = (report: Awaited<ReturnType<typeof verify>>, id: string) =>
  report.checks.find((check) => check.id === id)?.outcome;

/** Refused by Laurel, and by somebody else who has the keys that are published. */
async function expectRefused(world: World, jwt: string, words: string): Promise<void> {
  expect((await verify(world, jwt)).verdict, words).toBe('failed');
  const reading = readByKeySet(jwt, await readKeySet(world), now);
  await expect(reading, words).rejects.toMatchObject({ code: expect.stringMatching(/^ERR_J/) });
}

test('a JWT that says of itself that nothing signs it, with a signature or without, is refused', async () => {
  const { world, jwt, header } = await issue();
  const [, payload, signature] = jwt.split('.');
  for (const alg of ['none', 'None', undefined])
    for (const end of ['', signature])
      await expectRefused(world, `${encodePart({ ...header, alg })}.${payload}.${end}`, `${alg}`);
});

test.each(['ES256', 'RS256'] as const)(
  'another algorithm for a key of %s is refused',
  async (own) => {
    const { world, jwt, header } = await issue(own);
    const [, payload, signature] = jwt.split('.');
    for (const alg of ['ES256', 'RS256', 'PS256', 'ES384', 'EdDSA', 'RS512'])
      if (alg !== own)
        await expectRefused(
          world,
          `${encodePart({ ...header, alg })}.${payload}.${signature}`,
          alg,
        );
    // The public key as a password, which a reader who believes the header would check by.
    for (const secret of [
      JSON.stringify(header['jwk']),
      String((header['jwk'] as JsonObject)['n']),
    ]) {
      const data = `${encodePart({ ...header, alg: 'HS256' })}.${payload}`;
      const mac = createHmac('sha256', secret).update(data).digest('base64url');
      await expectRefused(world, `${data}.${mac}`, 'HS256');
    }
  },
);

test('the key of somebody else is refused, whoever it says that it is', async () => {
  const { world, header, claims, signer } = await issue();
  const thief = await signerOf(await createJwtRing('ES256'));
  for (const headers of [
    header,
    { typ: 'JWT', jwk: thief.publicJwk },
    { typ: 'JWT', kid: thief.id },
    { typ: 'JWT', kid: signer.id },
    { typ: 'JWT', kid: signer.id, jwk: thief.publicJwk },
    { typ: 'JWT', kid: thief.id, jwk: signer.publicJwk },
  ]) {
    const { alg: _, ...others } = headers;
    const forged = await signJwt(claims, { signer: thief, header: others });
    await expectRefused(world, forged, JSON.stringify(others));
  }
});

test('a JWT of somebody else who names this website has not its word', async () => {
  const { world, claims } = await issue();
  const thief = await signerOf(await createJwtRing('ES256'));
  const issuer = { ...(claims['issuer'] as JsonObject), id: thief.controller };
  const forged = await signJwt(
    { ...claims, iss: thief.controller, issuer },
    { signer: thief, header: { typ: 'JWT', jwk: thief.publicJwk } },
  );
  const report = await verify(world, forged);
  expect(['unaltered', 'issuer', 'domain'].map((id) => outcomeOf(report, id))).toEqual([
    'passed',
    'passed',
    'failed',
  ]);
  expect(report.verdict).toBe('failed');
});

describe('claims that differ from the credential, though the issuer itself signed them', () => {
  test.each([
    ['iss', (value: unknown) => `${String(value)}x`],
    ['sub', (value: unknown) => `${String(value)}x`],
    ['sub', () => 'did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK'],
    ['jti', (value: unknown) => `${String(value)}x`],
    ['nbf', (value: unknown) => Number(value) + 1],
    ['nbf', (value: unknown) => Number(value) - 1],
    ['exp', (value: unknown) => Number(value) + 1],
    ['exp', (value: unknown) => Number(value) - 1],
    ['exp', (value: unknown) => String(value)],
  ] as const)('%s', async (name, change) => {
    const { world, claims, sign } = await issue();
    expect((await verify(world, await sign({}))).verdict).toBe('passed');
    const changed = await sign({ [name]: change(claims[name]) });
    const report = await verify(world, changed);
    expect(outcomeOf(report, 'unaltered')).toBe('failed');
    expect(JSON.stringify(report)).toContain(`The claim \\"${name}\\" contradicts`);
    expect(findJwtFlaw(changed)).toBe(name);
  });
});

test('headers that bring a private key, or say where another one is, are refused', async () => {
  const { world, ring, header, sign } = await issue('RS256');
  const d = ring.keys[1]?.secretKeyJwk?.['d'];
  expect(header['jwk']).not.toHaveProperty('d');
  const withPrivate = await sign({}, { ...header, jwk: { ...(header['jwk'] as JsonObject), d } });
  expect((await verify(world, withPrivate)).verdict).toBe('failed');
  expect(findJwtFlaw(withPrivate)).toBe('a private key');
  for (const more of [
    { jku: 'https://thief.example/jwks.json' },
    { x5u: 'https://thief.example/cert.pem' },
    { crit: ['exp'] },
    { b64: false },
    { typ: 'openid4vci-proof+jwt' },
    { typ: 'at+jwt' },
  ])
    expect((await verify(world, await sign({}, { ...header, ...more }))).verdict).toBe('failed');
});

test('it holds a second before its end, and a second after it no more', async () => {
  const { world, jwt, claims } = await issue();
  const end = Date.parse(String(claims['validUntil']));
  for (const [at, outcome] of [
    [end - 1000, 'passed'],
    [end + 1000, 'failed'],
  ] as const) {
    world.clock.now = new Date(at);
    const report = await verify(world, jwt, new Date(at));
    expect(outcomeOf(report, 'validity')).toBe(outcome);
    expect(report.verdict).toBe(outcome);
  }
});

test('what a retired key signed while it was in use stays good; what it signs afterwards is not', async () => {
  const { world: before, ring, jwt, sign } = await issue();
  const [proofs, old] = ring.keys;
  const retired = { ...old!, retired: now.toISOString() };
  const next = await generateRingKey('main', now, 'ES256');
  const later = new Date(now.getTime() + 26 * hour);
  const world = await createWorld({
    store: before.store,
    ring: { keys: [proofs!, retired, next] },
    now: later,
  });
  expect((await verify(world, jwt, later)).verdict).toBe('passed');
  for (const [hours, outcome] of [
    [23, 'passed'],
    [25, 'failed'],
  ] as const) {
    const iat = (now.getTime() + hours * hour) / 1000;
    const report = await verify(world, await sign({ iat }), later);
    expect([hours, outcomeOf(report, 'key')]).toEqual([hours, outcome]);
  }
});

test('a status list counts only as its key signed it, for its address, and in its time', async () => {
  const { world, award, jwt, signer, claims } = await issue();
  const { statusListCredential: url } = claims['credentialStatus'] as Record<string, string>;
  const readList = async () => (await world.request(new URL(url!).pathname)).text();
  const clear = await readList();
  const { alg: _, ...header } = decodeJwtPart(clear, 0);
  const list = decodeJwtPart(clear, 1);
  const thief = await signerOf(await createJwtRing('ES256'));
  const byThief = { signer: thief, header: { typ: 'JWT', jwk: thief.publicJwk } };
  const theirs = { ...list, iss: thief.controller, issuer: thief.controller };
  await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
  const judge = async (text: string, at = now) => {
    const report = await verifyCredential(jwt, {
      now: at,
      fetchDocument: async (place) =>
        place === url
          ? { url, mediaType: 'application/vc+jwt', bytes: new TextEncoder().encode(text) }
          : world.system.fetchDocument(place, 'status-list'),
    });
    return outcomeOf(report, 'status');
  };
  expect(await judge(clear)).toBe('passed');
  expect(await judge(await readList())).toBe('failed');
  const week = new Date(now.getTime() + 7 * 24 * hour + 1000);
  const [front = '', payload = '', end = ''] = clear.split('.');
  const swapped = (await readList()).split('.')[2] ?? '';
  for (const [words, text, at] of [
    ['a signature of another list', `${front}.${payload}.${swapped}`, now],
    ['no signature', `${front}.${payload}.`, now],
    ['nothing signs it', `${encodePart({ ...header, alg: 'none' })}.${payload}.${end}`, now],
    ['the key of somebody else', await signJwt(list, byThief), now],
    ['the list of somebody else', await signJwt(theirs, byThief), now],
    [
      'another address',
      await signJwt({ ...list, id: `${url}x`, jti: `${url}x` }, { signer, header }),
      now,
    ],
    ['a week old', clear, week],
  ] as const)
    expect([words, await judge(text, at)]).not.toEqual([words, 'passed']);
});
