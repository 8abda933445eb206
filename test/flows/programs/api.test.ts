import { describe, expect, test } from 'vitest';
import { createBringer } from '#test/support/imports.ts';
import { getJwtSigner } from '#test/support/foreign-jwt.ts';
import { callApi, connect, register, scopes, siteOf } from '#test/support/programs.ts';
import { listRoutes, readAnswer } from '#test/support/routes.ts';
import { flipSignature } from '#test/support/scene.ts';
import {
  createApiCheck,
  createSchemaCheck,
  referenceMissing,
  whereReference,
} from '#test/support/schemas.ts';
import { acceptAward, createWorld, makeAward, publicUrl, type World } from '#test/support/world.ts';

const everything = Object.values(scopes).join(' ');

interface Page {
  readonly credential: readonly { readonly id: string }[];
  readonly compactJwsString: readonly string[];
}

/** Ann with a credential of ours, a badge from elsewhere in her hands, and a program that may do everything. */
async function createApi(scope = everything) {
  const bringer = await createBringer();
  const program = await register(siteOf(bringer.world));
  const { tokens } = await connect(program, bringer.cookie, { scope });
  const call = (path: string, init: RequestInit = {}) =>
    callApi(program.site, path, tokens.access_token, init);
  const read = async (query = '') => {
    const answer = await call(`/credentials${query}`);
    return { answer, body: (await answer.json()) as Page };
  };
  const send = (method: string, path: string, body: unknown, type = 'application/json') =>
    call(path, {
      method,
      headers: { 'Content-Type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { ...bringer, program, tokens, call, read, send };
}

/** Another award for Ann, accepted and private. */
async function addAward(world: World, achievementId: string, patch: object = {}) {
  const award = await makeAward(world, achievementId, patch);
  await acceptAward(world, award.claimUrl);
  return award;
}

const minorOf = async (answer: Response) => {
  const body = (await answer.json()) as {
    imsx_codeMinor: { imsx_codeMinorField: readonly { imsx_codeMinorFieldValue: string }[] };
  };
  return [answer.status, body.imsx_codeMinor.imsx_codeMinorField[0]?.imsx_codeMinorFieldValue];
};

async function signForeignJwt({ elsewhere }: Awaited<ReturnType<typeof createApi>>) {
  const signer = getJwtSigner('ES256', 'badge');
  const { did, kid } = signer;
  const { credentialStatus: _, ...unsigned } = await elsewhere.build();
  const issuer = { id: did, type: ['Profile'], name: 'Example Institute' };
  const nbf = Date.parse(unsigned['validFrom'] as string) / 1000;
  const claims = { ...unsigned, issuer, iss: did, jti: unsigned['id'], nbf };
  return signer.sign({ alg: 'ES256', typ: 'JWT', kid }, claims);
}

describe('credentials', () => {
  test('are those that the learner has accepted, private ones too, as they were signed', async () => {
    const { world, award, read, achievementId } = await createApi();
    await makeAward(world, achievementId);
    const { answer, body } = await read();
    expect(answer.headers.get('x-total-count')).toBe('1');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    const signed = await world.store.credentials.findLatest(award.id);
    expect(body).toEqual({
      credential: [JSON.parse(signed!.document) as unknown],
      compactJwsString: [],
    });
  });

  test('are nobody else’s, and none that was deleted, declined or revoked', async () => {
    const { world, award, achievementId, read, cookie } = await createApi();
    await addAward(world, achievementId, { recipient: { name: 'Bob', email: 'bob@example.com' } });
    const second = await addAward(world, achievementId);
    const third = await addAward(world, achievementId);
    await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie);
    await world.api('POST', `/awards/${second.id}/revoke`, { reason: 'x' });
    const { body } = await read();
    expect(body.credential.map(({ id }) => id)).toEqual([`${publicUrl}/credentials/${third.id}`]);
  });

  test('come in pages, which lead to one another', async () => {
    const { world, achievementId, award, read } = await createApi();
    const ids = [award.id];
    for (let n = 0; n < 4; n++) {
      world.clock.advance(1000);
      ids.push((await addAward(world, achievementId)).id);
    }
    const seen: string[] = [];
    let query: string | undefined = '?limit=2';
    while (query !== undefined) {
      const { answer, body } = await read(query);
      expect(answer.headers.get('x-total-count')).toBe('5');
      seen.push(...body.credential.map(({ id }) => id.split('/').at(-1) ?? ''));
      const links: string = answer.headers.get('link') ?? '';
      const next = /<([^>]+)>; rel="next"/.exec(links)?.[1];
      expect(links).toContain('limit=2&offset=0>; rel="first"');
      expect(links).toContain('limit=2&offset=4>; rel="last"');
      query = next && new URL(next).search;
    }
    expect(seen).toEqual(ids);
    const middle = await read('?limit=2&offset=2');
    expect(middle.answer.headers.get('link')).toContain('offset=0>; rel="prev"');
    const beyond = await read('?offset=50');
    expect([beyond.answer.status, beyond.body.credential]).toEqual([200, []]);
  });

  test('since a moment are those that came later', async () => {
    const { world, achievementId, read } = await createApi();
    const before = world.clock.now;
    world.clock.advance(1000);
    const award = await addAward(world, achievementId);
    const query = `?since=${before.toISOString()}`;
    const { answer, body } = await read(query);
    expect(body.credential.map(({ id }) => id)).toEqual([`${publicUrl}/credentials/${award.id}`]);
    expect(answer.headers.get('x-total-count')).toBe('1');
    expect(answer.headers.get('link')).toContain('since=');
    const local = await read('?since=2026-11-23T10:30:00+01:00');
    expect(local.body.credential).toHaveLength(1);
    expect((await read('?since=2026-11-23T09:30:00')).body.credential).toHaveLength(1);
    expect((await read(`?since=${world.clock.now.toISOString()}`)).body.credential).toEqual([]);
  });

  const queries = [
    'limit=0',
    'limit=-1',
    'limit=x',
    'limit=1.5',
    'offset=-1',
    'offset=99999999999',
    'since=yesterday',
    'since=2026-13-01T00:00:00Z',
  ];
  test.each(queries)('are refused for %s', async (query) => {
    const { call } = await createApi();
    expect(await minorOf(await call(`/credentials?${query}`))).toEqual([
      400,
      'invalid_query_parameter',
    ]);
  });
});

describe('a badge from elsewhere', () => {
  test('is put into the account, checked and private, and given back as it came', async () => {
    const { badge, send, read, world, learnerId, program } = await createApi();
    const text = JSON.stringify(badge, null, 2);
    const first = await send('POST', '/credentials', text);
    expect([first.status, await first.text()]).toEqual([201, text]);
    const again = await send('POST', '/credentials', text);
    expect([again.status, await again.text()]).toEqual([200, text]);
    const { body } = await read();
    expect(body.credential).toHaveLength(2);
    expect(body.credential[1]).toEqual(badge);
    const [kept] = await world.store.importedBadges.listOfLearner(learnerId);
    expect(kept).toMatchObject({
      visibility: 'private',
      verdict: 'passed',
      clientId: program.client.client_id,
    });
  });

  test('comes as a JWT too', async () => {
    const api = await createApi();
    const jwt = await signForeignJwt(api);
    const answer = await api.send('POST', '/credentials', jwt, 'text/plain');
    expect([answer.status, await answer.text()]).toEqual([201, jwt]);
    expect((await api.read()).body.compactJwsString).toEqual([jwt]);
  });

  test('is refused with one flipped bit, and nothing is kept', async () => {
    const { badge, send, world, learnerId } = await createApi();
    const proof = [badge['proof']].flat().map(flipSignature);
    const answer = await send('POST', '/credentials', { ...badge, proof });
    expect(await minorOf(answer)).toEqual([400, 'invalid_data']);
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('that is one of ours is answered when the learner has it, and refused when somebody else has', async () => {
    const { world, achievementId, award, send, learnerId } = await createApi();
    const own = await world.store.credentials.findLatest(award.id);
    expect((await send('POST', '/credentials', own!.document)).status).toBe(200);
    const bob = { recipient: { name: 'Bob', email: 'bob@example.com' } };
    const other = await addAward(world, achievementId, bob);
    const theirs = await world.store.credentials.findLatest(other.id);
    expect((await send('POST', '/credentials', theirs!.document)).status).toBe(409);
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('is never fetched for a program', async () => {
    const { send, elsewhere } = await createApi();
    const url = 'https://elsewhere.example/badge.json';
    elsewhere.asked.length = 0;
    for (const [body, type] of [
      [url, 'text/plain'],
      [JSON.stringify(url), 'application/json'],
    ] as const)
      expect((await send('POST', '/credentials', body, type)).status).toBe(400);
    expect(elsewhere.asked).toEqual([]);
  });

  test('is refused when it is no JSON, no badge, too large, or of another media type', async () => {
    const { send } = await createApi();
    const large = JSON.stringify({ x: 'x'.repeat(1024 * 1024) });
    expect((await send('POST', '/credentials', '{')).status).toBe(400);
    expect((await send('POST', '/credentials', { type: ['VerifiableCredential'] })).status).toBe(
      400,
    );
    expect((await send('POST', '/credentials', large)).status).toBe(413);
    expect((await send('POST', '/credentials', 'x', 'application/xml')).status).toBe(415);
  });
});

describe('the profile', () => {
  test('tells the name, and of what is private nothing more', async () => {
    const { call, learnerId } = await createApi();
    const text = await (await call('/profile')).text();
    expect(JSON.parse(text)).toMatchObject({
      id: `${publicUrl}/ims/ob/v3p0/profile#${learnerId}`,
      type: ['Profile'],
      name: 'Ann Example',
    });
    expect(text).not.toContain('ann@example.com');
  });

  test('takes a name and a description, leaves alone what is left out, and says what is kept', async () => {
    const { send, call, world, learnerId } = await createApi();
    const profile = {
      type: ['Profile'],
      name: ' Ann  E. ',
      description: 'Coach',
      email: 'x@y.example',
    };
    const answer = await send('PUT', '/profile', profile);
    expect(answer.status).toBe(200);
    const kept = (await answer.json()) as object;
    expect(kept).toMatchObject({ name: 'Ann E.', description: 'Coach' });
    expect(kept).not.toHaveProperty('email');
    expect(await (await call('/profile')).json()).toEqual(kept);
    expect((await send('PUT', '/profile', kept)).status).toBe(200);
    await send('PUT', '/profile', { type: ['Profile'], description: '' });
    expect(await world.store.learners.find(learnerId)).toMatchObject({
      name: 'Ann E.',
      biography: null,
      profilePublic: false,
    });
  });

  test('is refused when it is none, or cannot be kept', async () => {
    const { send } = await createApi();
    const wrong = [
      '{',
      '[]',
      { name: 'Ann' },
      { type: ['Profile'], name: '' },
      { type: ['Profile'], name: 'x'.repeat(201) },
      { type: ['Profile'], name: 5 },
      { type: ['Profile'], description: 'x'.repeat(501) },
    ];
    for (const body of wrong)
      expect(await minorOf(await send('PUT', '/profile', body))).toEqual([400, 'invalid_data']);
    expect((await send('PUT', '/profile', '{}', 'text/plain')).status).toBe(415);
  });
});

describe('a program gets in', () => {
  const calls = {
    [scopes['read-credentials']]: ['GET', '/credentials'],
    [scopes['write-credentials']]: ['POST', '/credentials'],
    [scopes['read-profile']]: ['GET', '/profile'],
    [scopes['write-profile']]: ['PUT', '/profile'],
  } as const;
  test.each(Object.values(scopes))('where %s says, and nowhere else', async (scope) => {
    const { call, send } = await createApi(scope);
    for (const [needed, [method, path]] of Object.entries(calls)) {
      const answer = method === 'GET' ? await call(path) : await send(method, path, '{}');
      const challenge = answer.headers.get('www-authenticate') ?? '';
      const isRefused = answer.status === 403 && challenge.includes('error="insufficient_scope"');
      expect([needed, isRefused]).toEqual([needed, needed !== scope]);
    }
  });

  test('not into the pages, nor into our own API', async () => {
    const { world, tokens, award } = await createApi();
    const headers = { Authorization: `Bearer ${tokens.access_token}`, Accept: 'application/json' };
    for (const path of ['/dashboard', '/account', '/account/data/export.zip', '/api/v1/awards'])
      expect([path, (await world.request(path, { headers })).status]).toEqual([path, 401]);
    expect((await world.request(`/credentials/${award.id}`, { headers })).status).toBe(404);
  });

  test('not without a token, with one that is none, or with an API key or a cookie', async () => {
    const { program, cookie } = await createApi();
    const answers = new Set<string>();
    const api = listRoutes('program').filter(({ path }) => path.startsWith('/ims/'));
    for (const { method, path } of api) {
      const init = method === 'GET' ? {} : { body: '{}' };
      const send = (headers: Record<string, string>) =>
        program.site.fetch(`${publicUrl}${path}`, { method, headers, ...init });
      answers.add(JSON.stringify(await readAnswer(await send({}))));
      answers.add(JSON.stringify(await readAnswer(await send({ Cookie: cookie }))));
      const unknown = await send({ Authorization: 'Bearer bootstrap-key-of-the-tests-0123456789' });
      expect(unknown.status).toBe(401);
      expect(unknown.headers.get('www-authenticate')).toContain('error="invalid_token"');
    }
    expect(answers.size).toBe(1);
  });

  test('by a method that there is, at an address that there is', async () => {
    const { call } = await createApi();
    expect(await minorOf(await call('/credentials', { method: 'DELETE' }))).toEqual([
      405,
      'not_allowed',
    ]);
    expect(await minorOf(await call('/nothing'))).toEqual([404, 'not_found']);
  });
});

describe.skipIf(referenceMissing)(`the canonical schemas ${whereReference}`, () => {
  test('hold of every answer', async () => {
    const api = await createApi();
    const { call, send, badge, read } = api;
    await send('POST', '/credentials', badge);
    await send('POST', '/credentials', await signForeignJwt(api), 'text/plain');
    const page = (await read()).body;
    expect(page.credential.length + page.compactJwsString.length).toBe(3);
    expect(createApiCheck('GetOpenBadgeCredentialsResponse')(page)).toEqual([]);
    const profile: unknown = await (await call('/profile')).json();
    expect(createApiCheck('Profile')(profile)).toEqual([]);
    expect(createSchemaCheck('profile.schema.json')(profile)).toEqual([]);
    const created: unknown = await (await send('POST', '/credentials', badge)).json();
    expect(createApiCheck('AchievementCredential')(created)).toEqual([]);
  });

  test('hold of the discovery document, and it names what the metadata names', async () => {
    const world = await createWorld();
    const answer = await world.request('/ims/ob/v3p0/discovery');
    const document = (await answer.json()) as {
      components: { securitySchemes: { OAuth2ACG: Record<string, unknown> } };
    };
    expect(createApiCheck('ServiceDescriptionDocument')(document)).toEqual([]);
    expect(document.components.securitySchemes.OAuth2ACG).toMatchObject({
      'x-imssf-registrationUrl': `${publicUrl}/oauth/register`,
      flows: {
        authorizationCode: {
          authorizationUrl: `${publicUrl}/oauth/authorize`,
          tokenUrl: `${publicUrl}/oauth/token`,
        },
      },
    });
    expect(createApiCheck('ServiceDescriptionDocument')({ ...document, info: {} })).not.toEqual([]);
  });

  test('hold of every error', async () => {
    const { call, send, program } = await createApi(scopes['read-credentials']);
    const answers = [
      await call('/credentials?limit=0'),
      await call('/profile'),
      await call('/nothing'),
      await call('/credentials', { method: 'DELETE' }),
      await send('POST', '/credentials', '{'),
      await callApi(program.site, '/profile', undefined),
      await callApi(program.site, '/profile', 'unknown'),
    ];
    for (const answer of answers) {
      const body: unknown = await answer.json();
      expect(createApiCheck('Imsx_StatusInfo')(body)).toEqual([]);
      expect(createSchemaCheck('imsx_statusinfo.schema.json')(body)).toEqual([]);
    }
  });
});
