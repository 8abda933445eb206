import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, publishAchievement, type WorldOptions } from '#test/support/world.ts';

const now = new Date('2026-11-23T09:30:00Z');
const recipient = { name: 'Ann Example', email: 'ann@example.com' };

async function createKeylessWorld(ring: WorldOptions['ring'] = { keys: [] }) {
  const { store, countRows } = await createFailingStore();
  const world = await createWorld({ store, ring, now });
  return { world, countRows, achievementId: await publishAchievement(world) };
}

describe('without a signing key', () => {
  test('nothing is awarded to an address, nothing is written, and health says why', async () => {
    const { world, countRows, achievementId } = await createKeylessWorld();
    const before = await countRows();
    const headers = { 'Idempotency-Key': 'one' };
    for (let attempt = 0; attempt < 2; attempt++) {
      expectProblem(
        await world.api('POST', '/awards', { achievementId, recipient }, { headers }),
        503,
        'signing_key_missing',
      );
    }
    expect(await countRows()).toEqual(before);
    const health = await world.request('/healthz');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      healthy: false,
      checks: {
        store: { ok: true },
        signing: { ok: false, detail: expect.stringContaining('signing_key_missing') as string },
      },
    });
  });

  test('an award can still be registered, and waits for its address and a key', async () => {
    const { world, countRows, achievementId } = await createKeylessWorld();
    const { body } = await world.api('POST', '/awards', {
      achievementId,
      recipient: { name: 'Ann' },
    });
    expect(body.state).toBe('registered');
    const before = await countRows();
    const path = `/awards/${body.id}/address`;
    expectProblem(
      await world.api('POST', path, { email: recipient.email }),
      503,
      'signing_key_missing',
    );
    expect(await countRows()).toEqual(before);
  });

  test('reading and browsing go on, and the DID document has no keys', async () => {
    const { world, achievementId } = await createKeylessWorld();
    expect((await world.request(`/achievements/${achievementId}`)).status).toBe(200);
    expect(await (await world.request('/.well-known/did.json')).json()).toMatchObject({
      verificationMethod: [],
    });
    expect(await (await world.request('/.well-known/did-configuration.json')).json()).toMatchObject(
      { linked_dids: [] },
    );
  });

  test('a key that begins in a second is no key yet, and then it is one', async () => {
    const key = await generateRingKey('main', new Date(now.getTime() + 1000));
    const { world, achievementId } = await createKeylessWorld({ keys: [key] });
    world.clock.advance(999);
    expectProblem(
      await world.api('POST', '/awards', { achievementId, recipient }),
      503,
      'signing_key_missing',
    );
    world.clock.advance(1);
    expect((await world.api('POST', '/awards', { achievementId, recipient })).status).toBe(201);
    expect((await world.request('/healthz')).status).toBe(200);
  });

  test('a key without its private half, a retired one and a compromised one are no keys', async () => {
    const { secretKeyMultibase: _, ...open } = await generateRingKey('main', new Date(0));
    const retired = { ...(await generateRingKey('main', new Date(0))), retired: now.toISOString() };
    const compromised = {
      ...(await generateRingKey('main', new Date(0))),
      compromised: now.toISOString(),
    };
    const { world, achievementId } = await createKeylessWorld({
      keys: [open, retired, compromised],
    });
    expectProblem(
      await world.api('POST', '/awards', { achievementId, recipient }),
      503,
      'signing_key_missing',
    );
  });
});
