import { describe, expect, test } from 'vitest';
import { openLibsqlWeb } from '#store/drivers/libsql-web.ts';
import type { Store } from '#store/store.ts';
import { createFailingStore } from '#test/support/failing-store.ts';
import { expectProblem } from '#test/support/problems.ts';
import {
  acceptAward,
  createFileStore,
  createWorld,
  makeAward,
  publishAchievement,
} from '#test/support/world.ts';

type Rows = Readonly<Record<string, number>>;

/** Which tables have grown, and by how much. */
const growth = (before: Rows, after: Rows) =>
  Object.fromEntries(
    Object.entries(after).flatMap(([name, n]) =>
      n === before[name] ? [] : [[name, n - (before[name] ?? 0)]],
    ),
  );

async function createFailingWorld() {
  const failing = await createFailingStore();
  const world = await createWorld({ store: failing.store });
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId);
  return { failing, world, achievementId, award };
}

/** Cuts the connection after 0, 1, 2 … statements until the work succeeds. */
async function cutEverywhere(
  failing: Awaited<ReturnType<typeof createFailingStore>>,
  work: () => Promise<boolean>,
  check: (grown: Rows) => void,
): Promise<number> {
  for (let answers = 0; ; answers++) {
    const before = await failing.countRows();
    failing.cutAfter(answers);
    const done = await work();
    failing.mend();
    if (done) return answers;
    check(growth(before, await failing.countRows()));
  }
}

const whole = { awards: 1, credentials: 1, status_slots: 1, outbox: 1, audit: 1, addresses: 1 };

describe('while the store is away', () => {
  test('an award is made whole or not at all, wherever the connection is cut', async () => {
    const { failing, world, achievementId } = await createFailingWorld();
    let count = 0;
    const steps = await cutEverywhere(
      failing,
      async () => {
        const recipient = { name: 'Bob', email: `bob${count++}@example.com` };
        const answer = await world.api('POST', '/awards', { achievementId, recipient });
        if (answer.status === 201) return true;
        expectProblem(answer, 503, 'store_unavailable');
        return false;
      },
      (grown) => expect([{}, whole]).toContainEqual(grown),
    );
    expect(steps).toBeGreaterThan(5);
  });

  test('a revocation is made whole or not at all', async () => {
    const { failing, world, award } = await createFailingWorld();
    await cutEverywhere(
      failing,
      async () => {
        const answer = await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
        if (answer.status !== 503) return true;
        expectProblem(answer, 503, 'store_unavailable');
        return false;
      },
      (grown) => expect([{}, { audit: 1, outbox: 1 }]).toContainEqual(grown),
    );
    const { body } = await world.api('GET', `/awards/${award.id}`);
    expect(body.state).toBe('revoked');
    expect((await world.store.audit.listOfSubject(award.id)).map(({ action }) => action)).toEqual([
      'award.offer',
      'award.revoke',
    ]);
  });

  test('an offer is accepted whole or not at all, and the link works until it is', async () => {
    const { failing, world, award } = await createFailingWorld();
    const before = await failing.countRows();
    let cookie = '';
    await cutEverywhere(
      failing,
      async () => {
        cookie = await acceptAward(world, award.claimUrl);
        return cookie !== '';
      },
      (grown) => expect(grown).toEqual({}),
    );
    expect((await world.request('/dashboard', { headers: { Cookie: cookie } })).status).toBe(200);
    const grown = growth(before, await failing.countRows());
    expect(grown).toEqual({ learners: 1, consents: 1, outbox: 1, sessions: 1, audit: 3 });
  });

  test('an award whose answer was lost is not made again under the same idempotency key', async () => {
    const { failing, world, achievementId } = await createFailingWorld();
    const body = { achievementId, recipient: { name: 'Bob', email: 'bob@example.com' } };
    const post = () =>
      world.api('POST', '/awards', body, { headers: { 'Idempotency-Key': 'one' } });
    const before = await failing.countRows();
    failing.loseAnswer();
    expectProblem(await post(), 503, 'store_unavailable');
    expect(await post()).toMatchObject({ status: 201, body: { state: 'offered' } });
    expect(growth(before, await failing.countRows())).toEqual({ ...whole, idempotency_keys: 1 });
  });

  test('every page and call says so, and health too', async () => {
    const { failing, world, award } = await createFailingWorld();
    failing.cutAfter(0);
    for (const path of ['/awards', `/awards/${award.id}`, '/issuer', '/achievements']) {
      expectProblem(await world.api('GET', path), 503, 'store_unavailable');
    }
    for (const path of ['/', '/help', '/sign-in', '/dashboard', `/credentials/${award.id}`]) {
      const page = await world.request(path, { headers: { Accept: 'text/html' } });
      expect([page.status, page.headers.get('content-type')]).toEqual([
        503,
        'text/html; charset=UTF-8',
      ]);
      expect(await page.text()).not.toContain('ECONNREFUSED');
    }
    const health = await world.request('/healthz');
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({
      healthy: false,
      checks: { store: { ok: false }, signing: { ok: true } },
    });
    failing.mend();
    expect((await world.request('/healthz')).status).toBe(200);
  });

  test('a server that refuses the connection is told like one that went away', async () => {
    let current: Store = await createFileStore();
    const store = new Proxy({} as Store, {
      get: (_, name) => Reflect.get(current, name) as unknown,
    });
    const world = await createWorld({ store });
    const achievementId = await publishAchievement(world);
    current = openLibsqlWeb('http://127.0.0.1:1');
    const answer = await world.api('POST', '/awards', {
      achievementId,
      recipient: { name: 'Ann' },
    });
    expectProblem(answer, 503, 'store_unavailable');
    expect(JSON.stringify(answer.body)).not.toContain('127.0.0.1');
  });
});
