import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { unbakeSvg } from '#domain/bake.ts';
import type { AwardId } from '#domain/ids.ts';
import { compromiseKey, rotateKey } from '#domain/key-ring.ts';
import { decodeJwt } from '#domain/proof/jwt.ts';
import { keyIdOf, methodOf } from '#domain/ring-key.ts';
import { checkPresenter } from '#domain/verify/subject.ts';
import { type CredentialInput, verifyCredential } from '#domain/verify/verify-credential.ts';
import { createAccepted, createPublic } from '#test/support/accepted.ts';
import { readTextChunks } from '#test/support/baked.ts';
import { createJwtRing } from '#test/support/keys-jwt.ts';
import { decodeJwtPart, findJwtFlaw, flipBit, readKeySet } from '#test/support/outside-jwt.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const now = new Date('2026-11-23T09:30:00Z');
const later = new Date('2026-11-23T10:30:00Z');

const verifyIn = (world: World, credential: CredentialInput) =>
  verifyCredential(credential, { now: world.clock.now, fetchDocument: world.system.fetchDocument });
/** Nothing but the document itself. */
const verifyAlone = (credential: CredentialInput) =>
  verifyCredential(credential, {
    now,
    fetchDocument: async () => {
      throw new Error('Nothing is to be fetched.');
    },
  });
const outcomesOf = ({ checks }: Awaited<ReturnType<typeof verifyIn>>) =>
  Object.fromEntries(checks.map(({ id, outcome }) => [id, outcome]));

const readJwt = async (world: World, path: string) => (await world.request(`${path}.jwt`)).text();

describe.each(['ES256', 'RS256'] as const)('a credential as a JWT by %s', (algorithm) => {
  test('verifies here with its status, and by 1EdTech’s rules; with one bit flipped it does not', async () => {
    const { world, path } = await createPublic({ ring: await createJwtRing(algorithm) });
    const jwt = await readJwt(world, path);
    expect(decodeJwtPart(jwt, 0)).toMatchObject({ alg: algorithm, typ: 'JWT' });
    expect(decodeJwtPart(jwt, 0)).not.toHaveProperty('kid');
    const report = await verifyIn(world, jwt);
    expect(outcomesOf(report)).toMatchObject({
      unaltered: 'passed',
      issuer: 'passed',
      key: 'passed',
      domain: 'passed',
      status: 'passed',
    });
    expect(report.verdict).toBe('passed');
    expect(findJwtFlaw(jwt)).toBeUndefined();
    for (const part of [1, 2] as const) {
      const altered = flipBit(jwt, part);
      expect(findJwtFlaw(altered)).toBe('the signature is not sound');
      expect((await verifyIn(world, altered)).verdict).toBe('failed');
    }
  });

  test('is sound with this server off, and altered it is not', async () => {
    const { world, path } = await createPublic({ ring: await createJwtRing(algorithm) });
    const jwt = await readJwt(world, path);
    const report = await verifyAlone(jwt);
    expect(outcomesOf(report)).toMatchObject({ unaltered: 'passed', issuer: 'passed' });
    expect(report.verdict).not.toBe('failed');
    expect((await verifyAlone(flipBit(jwt, 1))).verdict).toBe('failed');
  });

  test('is revoked together with the document, by a list that its own key signs', async () => {
    const { world, path, award } = await createPublic({ ring: await createJwtRing(algorithm) });
    const jwt = await readJwt(world, path);
    const document = await (await world.request(`${path}.json`)).json();
    const { statusListCredential: url } = decodeJwtPart(jwt, 1)['credentialStatus'] as {
      statusListCredential: string;
    };
    const list = await world.request(new URL(url).pathname);
    expect(list.headers.get('Content-Type')).toBe('application/vc+jwt');
    expect(decodeJwtPart(await list.text(), 1)['iss']).toBe(decodeJwtPart(jwt, 1)['iss']);
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    for (const form of [jwt, document as object])
      expect(outcomesOf(await verifyIn(world, form))['status']).toBe('failed');
  });
});

describe('what is asked for', () => {
  test('is made once, also when two ask at once, and stays the same', async () => {
    const { world, path, award } = await createPublic();
    const answers = await Promise.all([1, 2, 3].map(() => readJwt(world, path)));
    world.clock.advance(60_000);
    expect(new Set([...answers, await readJwt(world, path)]).size).toBe(1);
    expect(await world.store.statusLists.listSlots(award.id as AwardId)).toHaveLength(2);
  });

  test('comes by its own address, or by Accept', async () => {
    const { world, path, ask } = await createPublic();
    const file = await ask('jwt');
    expect(file.headers.get('Content-Type')).toBe('application/vc+jwt');
    expect(file.headers.get('Content-Disposition')).toContain('.jwt"');
    const negotiated = await world.request(path, { headers: { Accept: 'application/vc+jwt' } });
    expect(await negotiated.text()).toBe(await file.text());
    const preferred = 'application/vc, application/vc+jwt;q=0.5';
    const json = await world.request(path, { headers: { Accept: preferred } });
    expect(json.headers.get('Content-Type')).toContain('application/vc');
    expect((await json.text()).startsWith('{')).toBe(true);
  });

  test('is baked into the pictures on request, and read out of them again', async () => {
    const { world, path, read } = await createPublic();
    const jwt = await readJwt(world, path);
    const png = await read('png?proof=jwt');
    const svg = await read('svg?proof=jwt');
    expect(readTextChunks(png).map(({ text }) => text)).toEqual([jwt]);
    expect(new TextDecoder().decode(svg)).toContain(`verify="${jwt}"`);
    expect(unbakeSvg(new TextDecoder().decode(svg))).toBe(jwt);
    for (const bytes of [png, svg]) expect((await verifyIn(world, bytes)).verdict).toBe('passed');
    expect(readTextChunks(await read('png')).map(({ text }) => text[0])).toEqual(['{']);
  });

  test('is refused in words when it is another proof, whether the credential is there or not', async () => {
    const { world, path } = await createPublic();
    for (const place of [path, '/credentials/awd_1111111111111111111111']) {
      const refused = await world.request(`${place}.png?proof=pdf`, {
        headers: { Accept: 'application/json' },
      });
      expect(refused.status).toBe(400);
      expect(await refused.json()).toMatchObject({ code: 'input_invalid' });
    }
  });

  test('names nobody: neither the learner nor a holder', async () => {
    const { world, path } = await createPublic();
    const claims = decodeJwtPart(await readJwt(world, path), 1);
    expect(claims['sub']).toBe(`${String(claims['id'])}#learner`);
    expect(JSON.stringify(claims)).not.toMatch(/Ann Example|ann@example\.com/);
  });

  test('is compared with a person by what is hashed in it, and no page shows whom it stands for', async () => {
    const { world, path } = await createPublic();
    const jwt = await readJwt(world, path);
    const place = `${world.system.config.publicUrl}${path}#learner`;
    for (const [recipient, verdict] of [
      ['ann@example.com', 'passed'],
      ['Ann Example', 'passed'],
      ['bob@example.com', 'failed'],
      [place, 'failed'],
    ]) {
      const report = await world.api('POST', '/verify', { credential: jwt, recipient });
      expect([recipient, report.body.verdict]).toEqual([recipient, verdict]);
    }
    const report = await world.postForm('/verify', { credential: jwt });
    for (const page of [await report.text(), await (await world.request(path)).text()])
      expect(page).not.toContain('#learner');
  });

  test('is no badge of a key: whoever presents it has proved nothing about its learner', async () => {
    const { world, path } = await createPublic();
    const { document } = decodeJwt(await readJwt(world, path));
    const presenter = String(decodeJwtPart(await readJwt(world, path), 1)['sub']);
    const examined = { document } as Parameters<typeof checkPresenter>[0];
    for (const holder of ['did:key:z6MkhaXgBZDvotDkL5257faiztiGiC2QtKLGpbnnEGta2doK', undefined])
      expect(checkPresenter(examined, holder ? { presenter: holder } : {}).outcome).toBe('unknown');
    expect(presenter).not.toMatch(/^did:/);
  });

  test('is offered on the page where there is a key for it, and not where there is none', async () => {
    for (const ring of [await createJwtRing('ES256'), await createJwtRing()]) {
      const { world, path } = await createPublic({ ring });
      const page = await (await world.request(path)).text();
      expect(page.includes(`href="${path}.jwt"`)).toBe(ring.keys.length > 1);
    }
  });

  test('is there for nobody who may not see the credential, and takes no slot', async () => {
    const { world, path, award } = await createAccepted();
    const hidden = await world.request(`${path}.jwt`, { headers: { Accept: 'application/json' } });
    expect(hidden.status).toBe(404);
    expect(await world.store.statusLists.listSlots(award.id as AwardId)).toHaveLength(1);
  });

  test('is revoked from the beginning when the award was revoked before', async () => {
    const { world, path, award } = await createPublic();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    const jwt = await readJwt(world, path);
    expect(outcomesOf(await verifyIn(world, jwt))['status']).toBe('failed');
  });
});

describe('the keys of JWTs', () => {
  test('a ring without one says what is missing, and everything else goes on', async () => {
    const { world, path, ask } = await createPublic({ ring: await createJwtRing() });
    const refused = await world.request(`${path}.jwt`, { headers: { Accept: 'application/json' } });
    expect(refused.status).toBe(503);
    expect(await refused.json()).toMatchObject({
      code: 'signing_key_missing',
      detail: expect.stringContaining('laurel keys new --algorithm ES256'),
    });
    expect((await ask('json')).status).toBe(200);
    expect((await world.request('/healthz')).status).toBe(200);
    expect(await (await world.request('/.well-known/jwks.json')).json()).toEqual({ keys: [] });
  });

  test('RS256 is used where there is a key for it', async () => {
    const { world, path } = await createPublic({ ring: await createJwtRing('ES256', 'RS256') });
    expect(decodeJwtPart(await readJwt(world, path), 0)['alg']).toBe('RS256');
  });

  test('are published without a private half, under the id that JWTs use', async () => {
    const ring = await createJwtRing('ES256', 'RS256');
    const world = await createWorld({ ring });
    const { keys } = (await (await world.request('/.well-known/jwks.json')).json()) as {
      keys: Record<string, string>[];
    };
    expect(keys.map(({ kty, use, alg }) => [kty, use, alg])).toEqual([
      ['EC', 'sig', 'ES256'],
      ['RSA', 'sig', 'RS256'],
    ]);
    expect(keys.map(({ kid = '' }) => kid.slice(0, 11))).toEqual(['did:key:zDn', 'did:jwk:eyJ']);
    for (const key of keys)
      for (const name of ['d', 'p', 'q', 'dp', 'dq', 'qi', 'k'])
        expect(key).not.toHaveProperty(name);
  });

  test('after a rotation a JWT that was made stays, a new one bears the new key, and both are revoked', async () => {
    const first = await createJwtRing('ES256');
    const { world: before, path, award } = await createPublic({ ring: first, now });
    const old = await readJwt(before, path);
    const ring = rotateKey(first, await generateRingKey('main', later, 'ES256'), later);
    expect(ring.keys.map(({ retired }) => retired !== undefined)).toEqual([false, true, false]);
    const world = await createWorld({ store: before.store, ring, now: later });
    expect(await readJwt(world, path)).toBe(old);
    expect((await verifyIn(world, old)).verdict).toBe('passed');
    const fresh = await createFresh(world);
    expect(decodeJwtPart(fresh, 1)['iss']).toContain(keyIdOf(ring.keys[2]!));
    expect((await verifyIn(world, fresh)).verdict).toBe('passed');
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    expect(outcomesOf(await verifyIn(world, old))['status']).toBe('failed');
    expect(outcomesOf(await verifyIn(world, fresh))['status']).toBe('passed');
  });

  test('a JWT of a compromised key is replaced, and verifies no more', async () => {
    const first = await createJwtRing('ES256');
    const { world: before, path } = await createPublic({ ring: first, now });
    const old = await readJwt(before, path);
    const rotated = rotateKey(first, await generateRingKey('main', later, 'ES256'), later);
    const ring = compromiseKey(rotated, keyIdOf(first.keys[1]!), now, 'stolen');
    const world = await createWorld({ store: before.store, ring, now: later });
    const replaced = await readJwt(world, path);
    expect(replaced).not.toBe(old);
    expect((await verifyIn(world, replaced)).verdict).toBe('passed');
    expect((await verifyIn(world, old)).verdict).toBe('failed');
    expect((await readKeySet(world)).keys.map(({ kid }) => kid)).toEqual([methodOf(ring.keys[2]!)]);
  });
});

/** The JWT of an award that is made now; staff may see it at once. */
async function createFresh(world: World): Promise<string> {
  const award = await makeAward(world, await publishAchievement(world), {
    recipient: { name: 'Ben Example', email: 'ben@example.com' },
  });
  const path = `/credentials/${String(award.id)}`;
  const cookie = await world
    .postForm(`${new URL(String(award.claimUrl)).pathname}/accept`)
    .then((answer) => answer.headers.get('set-cookie')?.split(';')[0] ?? '');
  return (await world.request(`${path}.jwt`, { headers: { Cookie: cookie } })).text();
}
