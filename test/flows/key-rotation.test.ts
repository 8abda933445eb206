import { expect, test } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { compromiseKey, type KeyRing, rotateKey } from '#domain/key-ring.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const start = new Date('2026-11-23T09:30:00Z');
const later = new Date('2026-11-23T10:30:00Z');

/** The same deployment, started again with a changed ring. */
const restart = (world: World, ring: KeyRing) =>
  createWorld({ store: world.store, ring, now: later });

const readCredential = async (world: World, id: string) =>
  (await world.api('GET', `/awards/${id}/credential`)).body;
const verify = async (world: World, credential: unknown) =>
  (await world.api('POST', '/verify', { credential })).body;
const outcomeOf = (report: { checks: { id: string; outcome: string }[] }, id: string) =>
  report.checks.find((check) => check.id === id)?.outcome;

async function createRotated() {
  const first: KeyRing = {
    keys: [await generateRingKey('main', new Date(start.getTime() - 1000))],
  };
  const before = await createWorld({ ring: first, now: start });
  const achievementId = await publishAchievement(before);
  const old = await makeAward(before, achievementId);
  const oldCredential = await readCredential(before, old.id);
  const ring = rotateKey(first, await generateRingKey('main', later), later);
  return { ring, achievementId, old, oldCredential, world: await restart(before, ring) };
}

test('after a rotation new credentials bear the new key, and old ones verify as before', async () => {
  const { world, ring, achievementId, oldCredential } = await createRotated();
  const award = await makeAward(world, achievementId, {
    recipient: { name: 'Ben Example', email: 'ben@example.com' },
  });
  const credential = await readCredential(world, award.id);
  expect(credential.issuer.id).toBe(`did:key:${ring.keys[1]?.publicKeyMultibase}`);
  expect(credential.issuer.id).not.toBe(oldCredential.issuer.id);
  expect(credential.credentialStatus.statusListCredential).not.toBe(
    oldCredential.credentialStatus.statusListCredential,
  );
  expect((await verify(world, oldCredential)).verdict).toBe('passed');
  expect((await verify(world, credential)).verdict).toBe('passed');
});

test('a credential of a retired key can still be revoked: its list is signed by that key', async () => {
  const { world, old, oldCredential } = await createRotated();
  await world.api('POST', `/awards/${old.id}/revoke`, { reason: 'Entered by mistake' });
  const list = await (
    await world.request(new URL(oldCredential.credentialStatus.statusListCredential).pathname)
  ).json();
  expect((list as { issuer: string }).issuer).toBe(oldCredential.issuer.id);
  expect(outcomeOf(await verify(world, oldCredential), 'status')).toBe('failed');
});

test('the domain no longer vouches for a compromised key, and says so of nothing else', async () => {
  const { world, ring, oldCredential, achievementId } = await createRotated();
  const compromised = compromiseKey(ring, ring.keys[0]!.publicKeyMultibase, start, 'stolen');
  const after = await restart(world, compromised);
  const report = await verify(after, oldCredential);
  expect(outcomeOf(report, 'unaltered')).toBe('passed');
  expect(outcomeOf(report, 'domain')).toBe('failed');
  expect(report.verdict).toBe('failed');
  const fresh = await readCredential(
    after,
    (await makeAward(after, achievementId, { recipient: { name: 'Cy', email: 'cy@example.com' } }))
      .id,
  );
  expect((await verify(after, fresh)).verdict).toBe('passed');
  const did = await (await after.request('/.well-known/did.json')).text();
  expect(did).not.toContain(ring.keys[0]!.publicKeyMultibase);
});

test('no key can be read back from the keychain', async () => {
  const ring = { keys: [await generateRingKey('main', start)] };
  const keychain = await createKeychain(ring);
  expect(JSON.stringify(keychain.ring)).not.toContain(ring.keys[0]!.secretKeyMultibase);
});
