import { expect, test } from 'vitest';
import { createKeychain, generateRingKey } from '#adapters/keychain.ts';
import { compromiseKey, type KeyRing, rotateKey } from '#domain/key-ring.ts';
import { keyIdOf } from '#domain/ring-key.ts';
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
  const compromised = compromiseKey(ring, keyIdOf(ring.keys[0]!), start, 'stolen');
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
});

const readDidDocument = async (world: World) =>
  (await (await world.request('/.well-known/did.json')).json()) as {
    alsoKnownAs: string[];
    assertionMethod: string[];
    verificationMethod: { publicKeyMultibase: string; expires?: string; revoked?: string }[];
  };
const readCheck = (report: { checks: { id: string }[] }, id: string) =>
  report.checks.find((check) => check.id === id);

test('a retired key is published with its end, a day after the rotation, and what it signed stays good', async () => {
  const { world, ring, oldCredential } = await createRotated();
  const [old, next] = ring.keys.map((key) => key.publicKeyMultibase);
  const document = await readDidDocument(world);
  expect(document.verificationMethod).toMatchObject([
    { publicKeyMultibase: next },
    { publicKeyMultibase: old, expires: '2026-11-24T10:30:00Z' },
  ]);
  expect(document.verificationMethod[0]).not.toHaveProperty('expires');
  expect(document.alsoKnownAs).toEqual([`did:key:${next}`, `did:key:${old}`]);
  expect(document.assertionMethod).toEqual([expect.stringContaining(next!)]);
  const nextWeek = new Date(later.getTime() + 7 * 24 * 60 * 60 * 1000);
  const afterwards = await createWorld({ store: world.store, ring, now: nextWeek });
  const report = await verify(afterwards, oldCredential);
  expect(readCheck(report, 'key')).toMatchObject({ code: 'key.retired-since' });
  expect(report.verdict).toBe('passed');
});

test('what a retired key signs after its end is not believed', async () => {
  const { world, ring } = await createRotated();
  const { retired: _, ...unretired } = ring.keys[0]!;
  const nextWeek = new Date(later.getTime() + 7 * 24 * 60 * 60 * 1000);
  // Whoever runs the old ring still, though the key was retired, signs in vain.
  const careless = { keys: [unretired] };
  const forger = await createWorld({ store: world.store, ring: careless, now: nextWeek });
  const achievementId = await publishAchievement(forger);
  const credential = await readCredential(forger, (await makeAward(forger, achievementId)).id);
  const afterwards = await createWorld({ store: world.store, ring, now: nextWeek });
  const report = await verify(afterwards, credential);
  expect(readCheck(report, 'key')).toMatchObject({ outcome: 'failed', code: 'key.ended' });
  expect(report.verdict).toBe('failed');
});

test('a compromised key is published as withdrawn, and neither an earlier nor a later date saves what it signed', async () => {
  const { world, ring, oldCredential } = await createRotated();
  const [stolen, next] = ring.keys.map((key) => key.publicKeyMultibase);
  const declare = async (since: Date) => {
    const after = await restart(world, compromiseKey(ring, stolen!, since, 'stolen'));
    const report = await verify(after, oldCredential);
    return { after, check: readCheck(report, 'key'), verdict: report.verdict };
  };
  const early = await declare(start);
  expect(early).toMatchObject({ check: { code: 'key.revoked' }, verdict: 'failed' });
  const late = await declare(new Date(start.getTime() + 60_000));
  expect(late).toMatchObject({ check: { code: 'key.revoked-since' }, verdict: 'failed' });
  const document = await readDidDocument(late.after);
  expect(document.verificationMethod[1]).toMatchObject({
    publicKeyMultibase: stolen,
    revoked: '2026-11-23T09:31:00Z',
  });
  expect(document.alsoKnownAs).toEqual([`did:key:${next}`]);
  expect(document.assertionMethod.join(' ')).not.toContain(stolen);
});

test('no key can be read back from the keychain', async () => {
  const ring = { keys: [await generateRingKey('main', start)] };
  const keychain = await createKeychain(ring);
  expect(JSON.stringify(keychain.ring)).not.toContain(ring.keys[0]!.secretKeyMultibase);
});
