import * as oauth from 'oauth4webapi';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import {
  answerAsking,
  callApi,
  connect,
  exchangeCode,
  openAsking,
  prepareAsking,
  reach,
  readTokens,
  refresh,
  register,
  revoke,
  scopes,
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
    const description = await callApi(site, '/discovery', undefined);
    const { servers } = (await description.json()) as { servers: readonly { url: string }[] };
    const program = await register(site);
    expect((await openAsking(site, await prepareAsking(program), cookie)).status).toBe(200);
    const { tokens } = await connect(program, cookie, { scope: Object.values(scopes).join(' ') });
    const page = await oauth.protectedResourceRequest(
      tokens.access_token,
      'GET',
      new URL(`${servers[0]?.url}/credentials`),
      new Headers(),
      null,
      reach(site),
    );
    expect([page.status, page.headers.get('x-total-count')]).toEqual([200, '1']);
    const { credential } = (await page.json()) as { credential: readonly { id: string }[] };
    expect(credential.map(({ id }) => id)).toEqual([award.credentialUrl]);
    const send = (method: string, path: string, body: object) =>
      callApi(site, path, tokens.access_token, {
        method,
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await send('POST', '/credentials', credential[0]!)).status).toBe(200);
    const profile = { type: ['Profile'], name: 'Ann E.' };
    expect(await (await send('PUT', '/profile', profile)).json()).toMatchObject(profile);
    const next = await refresh(program, tokens.refresh_token);
    await oauth.processRefreshTokenResponse(program.as, program.client, next.clone());
    const renewed = await readTokens(next);
    await oauth.processRevocationResponse(await revoke(program, renewed.refresh_token));
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
