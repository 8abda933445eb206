/** What is kept of JWTs: made once, whole or not at all, replaced with their document, gone with their learner. */
import { expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import type { AwardId } from '#domain/ids.ts';
import { rotateKey } from '#domain/key-ring.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { readCredentialJwt } from '#services/credential-jwt.ts';
import { createAccepted, createPublic } from '#test/support/accepted.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { createJwtRing } from '#test/support/keys-jwt.ts';
import { decodeJwtPart, findJwtFlaw } from '#test/support/outside-jwt.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

const now = new Date('2026-11-23T09:30:00Z');
const asJson = { headers: { Accept: 'application/json' } };

const readJwt = async (world: World, path: string, cookie = '') =>
  (await world.request(`${path}.jwt`, { headers: { Cookie: cookie } })).text();

async function outcomeOf(world: World, jwt: string, id: string) {
  const { fetchDocument } = world.system;
  const { checks } = await verifyCredential(jwt, { now: world.clock.now, fetchDocument });
  return checks.find((check) => check.id === id)?.outcome;
}

test('a store that goes away at any statement leaves a JWT with its slot, or neither', async () => {
  const failing = await createFailingStore();
  const { world, path, award } = await createPublic({ store: failing.store, now });
  const before = await failing.countRows();
  expect([before['credential_jwts'], before['status_slots']]).toEqual([0, 1]);
  let cut = 0;
  for (let status = 0; status !== 200; cut++) {
    failing.cutAfter(cut);
    const answer = await world.request(`${path}.jwt`, asJson);
    status = answer.status;
    failing.mend();
    expect([200, 500, 503]).toContain(status);
    const { credential_jwts: jwts, status_slots: slots } = await failing.countRows();
    expect([cut, slots]).toEqual([cut, 1 + jwts!]);
  }
  expect(cut).toBeGreaterThan(3);
  const kept = await readJwt(world, path);
  expect(findJwtFlaw(kept)).toBeUndefined();
  await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
  expect(await outcomeOf(world, kept, 'status')).toBe('failed');
});

test('a JWT whose answer was lost is the one that is given out afterwards', async () => {
  const failing = await createFailingStore();
  const { world, path } = await createPublic({ store: failing.store, now });
  // Opening the list of a key is a batch of its own.
  await readJwt(world, path);
  const other = await makeAward(world, await publishAchievement(world), {
    recipient: { name: 'Ben Example', email: 'ben@example.com' },
  });
  const cookie = await acceptAward(world, other.claimUrl);
  const place = `/credentials/${String(other.id)}`;
  failing.loseAnswer();
  const lost = await world.request(`${place}.jwt`, { headers: { Cookie: cookie } });
  expect(lost.status).toBeGreaterThanOrEqual(500);
  const kept = await failing.store.credentialJwts.list(other.id as AwardId, 1);
  expect(await readJwt(world, place, cookie)).toBe(kept[0]?.jwt);
  const { credential_jwts: jwts, status_slots: slots } = await failing.countRows();
  expect([jwts, slots]).toEqual([2, 4]);
});

test('two servers that are asked at once while a key is rotated make one for each key, and both are revoked', async () => {
  const first = await createJwtRing('ES256');
  const { world: old, path, award } = await createPublic({ ring: first, now });
  const ring = rotateKey(first, await generateRingKey('main', now, 'ES256'), now);
  const fresh = await createWorld({ store: old.store, ring, now });
  const made = await Promise.all([old, fresh, old, fresh].map((world) => readJwt(world, path)));
  for (const jwt of made) expect(findJwtFlaw(jwt)).toBeUndefined();
  const kept = await old.store.credentialJwts.list(award.id as AwardId, 1);
  expect(new Set(made)).toEqual(new Set(kept.map(({ jwt }) => jwt)));
  expect(await readJwt(fresh, path)).toBe(await readJwt(fresh, path));
  for (const { jwt } of kept) expect(await outcomeOf(fresh, jwt, 'status')).toBe('passed');
  await fresh.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
  for (const { jwt } of kept) expect(await outcomeOf(fresh, jwt, 'status')).toBe('failed');
});

test('an award that is corrected has another JWT, and the one before reads as revoked', async () => {
  const world = await createWorld({ now });
  const award = await makeAward(world, await publishAchievement(world));
  const path = `/credentials/${String(award.id)}`;
  const detail = (await world.store.awards.find(award.id as AwardId))!;
  const before = await readCredentialJwt(world.system, { detail });
  const corrected = await world.api('PUT', `/awards/${award.id}/address`, {
    email: 'anna@example.com',
  });
  const cookie = await acceptAward(world, corrected.body.claimUrl);
  const after = await readJwt(world, path, cookie);
  expect(after).not.toBe(before);
  const hashes = [before, after].map((jwt) =>
    JSON.stringify(decodeJwtPart(jwt, 1)['credentialSubject']),
  );
  expect(hashes[0]).not.toBe(hashes[1]);
  expect(await outcomeOf(world, before, 'status')).toBe('failed');
  expect(await outcomeOf(world, after, 'status')).toBe('passed');
});

test('what its learner hides again answers as what never was, by every way to it', async () => {
  const { world, path, show, cookie } = await createAccepted({ world: { now } });
  await show('public');
  expect((await world.request(`${path}.jwt`)).status).toBe(200);
  const { headers: shown } = await world.request(`${path}.jwt`);
  await show('private');
  const missing = '/credentials/awd_1111111111111111111111';
  const tell = async (place: string, headers: Record<string, string>) => {
    const answer = await world.request(place, { headers });
    return [answer.status, (await answer.text()).replaceAll(/(req|awd)_\w+/g, '')];
  };
  for (const [ending, headers] of [
    ['.jwt', { Accept: 'application/json' }],
    ['.jwt', { Accept: 'application/json', 'If-None-Match': shown.get('etag') ?? '' }],
    ['', { Accept: 'application/vc+jwt' }],
    ['.png?proof=jwt', { Accept: 'application/json' }],
    ['.svg?proof=jwt', { Accept: 'application/json' }],
  ] as const) {
    const hidden = await tell(`${path}${ending}`, headers);
    expect(hidden[0]).toBe(404);
    expect(hidden).toEqual(await tell(`${missing}${ending}`, headers));
  }
  expect(findJwtFlaw(await readJwt(world, path, cookie))).toBeUndefined();
});

test('the JWTs of a learner are erased with them, and nobody else’s', async () => {
  const failing = await createFailingStore();
  const { world, path, cookie, show, award, achievementId } = await createAccepted({
    world: { store: failing.store, now },
  });
  await show('public');
  await readJwt(world, path);
  const other = await makeAward(world, achievementId, {
    recipient: { name: 'Ben Example', email: 'ben@example.com' },
  });
  const ben = await acceptAward(world, other.claimUrl);
  const jwt = await readJwt(world, `/credentials/${String(other.id)}`, ben);
  expect((await failing.countRows())['credential_jwts']).toBe(2);
  const erased = await world.postForm('/account/data/erase', { email: 'ann@example.com' }, cookie);
  expect(erased.status).toBe(200);
  expect((await failing.countRows())['credential_jwts']).toBe(1);
  expect(await world.store.credentialJwts.list(award.id as AwardId, 1)).toEqual([]);
  expect((await world.request(`${path}.jwt`)).status).toBe(404);
  expect(await readJwt(world, `/credentials/${String(other.id)}`, ben)).toBe(jwt);
});
