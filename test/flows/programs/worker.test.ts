import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import {
  answerAsking,
  callApi,
  connect,
  exchangeCode,
  openAsking,
  prepareAsking,
  readTokens,
  refresh,
  register,
  revoke,
  type Site,
} from '#test/support/programs.ts';
import { type RunningWorker, startWorker } from '#test/support/worker.ts';
import { bootstrapKey, sampleAchievement } from '#test/support/world.ts';

const startMs = 120_000;

describe('a program at the built Worker, in workerd over D1', () => {
  let worker: RunningWorker;
  let site: Site;

  beforeAll(async () => {
    const key = await generateRingKey('main', new Date(Date.now() - 60_000));
    worker = await startWorker({
      BOOTSTRAP_API_KEY: bootstrapKey,
      SESSION_SECRET: 'session-secret-of-the-tests-0123456789',
      ISSUER_KEYS: JSON.stringify({ keys: [key] }),
    });
    site = { url: worker.url, fetch: (url, init) => fetch(url, init) };
  }, startMs);

  afterAll(() => worker?.stop());

  const post = async (path: string, body: unknown) => {
    const answer = await fetch(`${worker.url}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${bootstrapKey}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await answer.json()) as { id: string; claimUrl: string; credentialUrl: string };
  };

  /** A learner with one accepted credential; the cookie of their browser. */
  async function acceptOne() {
    const { id: achievementId } = await post('/achievements', sampleAchievement);
    await post(`/achievements/${achievementId}/publish`, {});
    const recipient = { name: 'Ann Example', email: 'ann@example.com' };
    const award = await post('/awards', { achievementId, recipient });
    const accepted = await fetch(`${award.claimUrl}/accept`, {
      method: 'POST',
      headers: { Origin: worker.url, 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    return { award, cookie: accepted.headers.get('set-cookie')?.split(';')[0] ?? '' };
  }

  test('registers, asks, is allowed, reads, renews, and is at an end when it revokes', async () => {
    const { award, cookie } = await acceptOne();
    const program = await register(site);
    expect((await openAsking(site, await prepareAsking(program), cookie)).status).toBe(200);
    const { tokens } = await connect(program, cookie);
    const page = await callApi(site, '/credentials', tokens.access_token);
    expect([page.status, page.headers.get('x-total-count')]).toEqual([200, '1']);
    expect(await page.json()).toMatchObject({ credential: [{ id: award.credentialUrl }] });
    const renewed = await readTokens(await refresh(program, tokens.refresh_token));
    expect((await revoke(program, renewed.refresh_token)).status).toBe(200);
    expect((await callApi(site, '/credentials', renewed.access_token)).status).toBe(401);
    expect((await refresh(program, renewed.refresh_token)).status).toBe(400);
  });

  test('with a code that many exchange at once has one grant at most, and that is ended', async () => {
    const { cookie } = await acceptOne();
    const program = await register(site);
    const asking = await prepareAsking(program);
    const location = (await answerAsking(site, asking, cookie)).headers.get('location') ?? '';
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => exchangeCode(program, asking, location)),
    );
    const good = answers.filter(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).filter((status) => status > 400)).toEqual([]);
    expect(good.length).toBeLessThanOrEqual(1);
    for (const answer of good) {
      const { access_token: token } = await readTokens(answer);
      expect((await callApi(site, '/credentials', token)).status).toBe(401);
    }
  });
});
