import { describe, expect, test } from 'vitest';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expectProblem } from '#test/support/problems.ts';
import { createScene, listUrl, sceneOrigin } from '#test/support/scene.ts';
import { createPublic, file } from '#test/support/verifying.ts';
import { createWorld } from '#test/support/world.ts';

const megabyte = 1_000_000;

describe('what a request may cost', () => {
  test('a body of 10 MB is read, and a larger one is a 413 that names the limit', async () => {
    const { upload } = await createPublic();
    const sized = (size: number) => file(`{"a":"${'x'.repeat(size - 8)}"}`);
    expect((await upload({ file: sized(10 * megabyte) })).status).toBe(200);
    const over = await upload({ file: sized(10 * megabyte + 64 * 1024) });
    expectProblem(over, 413, 'body_too_large');
    expect((over.body as { detail: string }).detail).toBe(
      'The body is larger than 10065536 bytes.',
    );
  });

  test('other calls keep their own limit', async () => {
    const world = await createWorld();
    const body = JSON.stringify({ name: 'x'.repeat(3 * megabyte) });
    expectProblem(await world.api('POST', '/achievements', body), 413, 'body_too_large');
  });

  test('24 are verified at once, the 25th is asked to wait, and is served once there is room', async () => {
    const waiting: (() => void)[] = [];
    const { verify } = await createPublic({
      fetchOutside: () =>
        new Promise((resolve) => {
          waiting.push(() => resolve(new Response(null, { status: 404 })));
        }),
    });
    const ask = () => verify({ url: 'https://example.org/badge.json' });
    const under = Array.from({ length: 24 }, ask);
    await expect.poll(() => waiting.length).toBe(24);
    const refused = await ask();
    expectProblem(refused, 503, 'busy');
    expect(refused.headers.get('Retry-After')).toBe('2');
    for (const answer of waiting) answer();
    for (const answer of await Promise.all(under)) expectProblem(answer, 400, 'fetch_failed');
    const next = ask();
    await expect.poll(() => waiting.length).toBe(25);
    waiting[24]!();
    expectProblem(await next, 400, 'fetch_failed');
  });
});

describe('what lies under our own address', () => {
  /** A badge of somebody else's whose status is said to be the answer of an address. */
  async function issueWithStatusAt(url: string) {
    const scene = await createScene();
    const status = { id: `${url}#94`, type: 'BitstringStatusListEntry' as const };
    const badge = await scene.issue({
      status: {
        ...status,
        statusPurpose: 'revocation',
        statusListIndex: '94',
        statusListCredential: url,
      },
    });
    return { scene, badge };
  }

  test('a credential whose status is our report on it is not verified for ever', async () => {
    const badgeUrl = 'https://evil.example.org/badge.json';
    const own = `http://laurel.test/verify?url=${encodeURIComponent('http://laurel.test/credentials/../verify?url=x')}`;
    const { badge } = await issueWithStatusAt(own);
    let asked = 0;
    const { verify } = await createPublic({
      fetchOutside: async (url) => {
        if (url === badgeUrl) asked++;
        return url === badgeUrl ? Response.json(badge) : new Response(null, { status: 404 });
      },
    });
    const { status, body } = await verify({ url: badgeUrl });
    expect(status).toBe(200);
    expect(body.verdict).not.toBe('passed');
    expect(asked).toBe(1);
  });

  test('an answer given to ourselves fetches nothing, so no depth is reached', async () => {
    const asked: string[] = [];
    const { world, award } = await createPublic({
      fetchOutside: async (url) => {
        asked.push(url);
        return new Response(null, { status: 404 });
      },
    });
    const own = `${award.credentialUrl}/../../verify?url=${encodeURIComponent(award.credentialUrl)}`;
    const inner = await world.app.answerOwn(new Request(own));
    const page = await inner.text();
    expect(page).toContain('Nothing is fetched here.');
    expect(asked).toEqual([]);
  });

  test('what only its learner may see is not seen by way of the verifier', async () => {
    const { award, show, verify, world } = await createPublic();
    await show('private');
    const cookie = 'session=whatever';
    const answer = await world.api(
      'POST',
      '/verify',
      { url: award.credentialUrl },
      {
        key: null,
        headers: { Cookie: cookie },
      },
    );
    expectProblem(answer, 400, 'fetch_failed');
    for (const path of ['/dashboard', '/account', '/dev/mailbox.json', '/api/v1/awards'])
      expect((await verify({ url: `http://laurel.test${path}` })).status).toBe(400);
  });
});

describe('the forms that are read', () => {
  test('a JWT is one, and a text that is none is a 400', async () => {
    const { verify } = await createPublic();
    const { status, body } = await verify({ credential: 'e30.e30.AAAA' });
    expect([status, body.verdict, body.carrier]).toEqual([200, 'failed', 'jwt']);
    for (const text of ['e30.e30', 'https://example.org/', '{}', ''])
      expect(expectProblem(await verify({ credential: text }), 400, 'input_invalid')).toEqual([
        '/credential',
      ]);
  });

  test('the report names kind, carrier and whom it asked', async () => {
    const scene = await createScene();
    const { verify, upload } = await createPublic({
      fetchOutside: async (url) =>
        scene.web.has(url)
          ? Response.json(scene.web.get(url))
          : new Response(null, { status: 404 }),
    });
    const { body } = await upload({ file: file(await scene.issue()) });
    expect(body).toMatchObject({ kind: 'badge', carrier: 'json' });
    const { contacts } = body as { contacts: { url: string; purpose: string }[] };
    expect(contacts).toContainEqual({ url: listUrl, purpose: 'status-list', answered: true });
    expect(contacts).toContainEqual({
      url: `${sceneOrigin}/.well-known/did-configuration.json`,
      purpose: 'domain-linkage',
      answered: true,
    });
    expect((await verify({ credential: {} })).body.kind).toBe('unrecognised');
  });

  test('a member twice in one object is a 400, because two readers would read two documents', async () => {
    const { world } = await createPublic();
    const send = (body: string) => world.api('POST', '/verify', body, { key: null });
    expectProblem(await send('{"credential":{"a":1,"a":2}}'), 400, 'credential_unreadable');
    expectProblem(await send('{"credential":{"a":1}'), 400, 'body_malformed');
    expect((await send('{"credential":{"a":1,"b":2}}')).status).toBe(200);
  });

  test('a recipient that is too long, or a file, is a 400 as a form too', async () => {
    const { upload } = await createPublic();
    const near = 'x'.repeat(400);
    expect((await upload({ file: file({}), recipient: near })).status).toBe(200);
    expectProblem(await upload({ file: file({}), recipient: `${near}x` }), 400, 'input_invalid');
    expectProblem(await upload({ file: file({}), recipient: file('') }), 400, 'input_invalid');
  });
});

test('every report is as the API description says', async () => {
  const { world, credential, verify } = await createPublic();
  const description = (await (await world.request('/openapi.json')).json()) as {
    components: object;
  };
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema(description, 'openapi');
  const validate = ajv.compile({ $ref: 'openapi#/components/schemas/VerificationReport' });
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [credential],
  };
  for (const sent of [credential, { ...credential, name: 'x' }, {}, presentation]) {
    const { body } = await verify({ credential: sent, recipient: 'ann@example.com' });
    validate(body);
    expect(validate.errors).toBeNull();
  }
  expect(validate({ verdict: 'perhaps' })).toBe(false);
});
