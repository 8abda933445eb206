import { describe, expect, test } from 'vitest';
import { callApi, scopes } from '#test/support/programs.ts';
import { addAward, createApi, minorOf } from '#test/support/programs-api.ts';
import { listRoutes, readAnswer } from '#test/support/routes.ts';
import { makeAward, publicUrl } from '#test/support/world.ts';

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
    const moment = world.clock.now.getTime();
    for (const [ms, count] of [
      [moment - 1, 1],
      [moment, 0],
    ] as const) {
      const found = await read(`?since=${new Date(ms).toISOString()}`);
      expect([found.body.credential.length, found.answer.headers.get('x-total-count')]).toEqual([
        count,
        String(count),
      ]);
    }
  });

  test('come as many at a time as are asked for, and fifty at most', async () => {
    const { read } = await createApi();
    for (const [limit, given] of [
      [1, 1],
      [50, 50],
      [51, 50],
      [2_147_483_647, 50],
    ]) {
      const { answer, body } = await read(`?limit=${limit}`);
      expect(body.credential).toHaveLength(1);
      expect(answer.headers.get('link')).toContain(`limit=${given}&offset=0>; rel="last"`);
      expect(answer.headers.get('link')).not.toMatch(/"next"|"prev"/);
    }
    const { answer, body } = await read('?limit=1&offset=2147483647');
    expect([body.credential, answer.headers.get('x-total-count')]).toEqual([[], '1']);
    expect(answer.headers.get('link')).toContain('offset=0>; rel="prev"');
  });

  test('that are there in two forms come in one', async () => {
    const { world, award, cookie, read } = await createApi();
    const jwt = await world.request(`/credentials/${award.id}.jwt`, {
      headers: { Cookie: cookie },
    });
    expect(jwt.status).toBe(200);
    const { answer, body } = await read();
    expect([
      body.credential.length,
      body.compactJwsString,
      answer.headers.get('x-total-count'),
    ]).toEqual([1, [], '1']);
  });

  const queries = [
    'limit=2147483648',
    'limit=',
    'limit=1&limit=2',
    'offset=+1',
    'since=',
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

  test('not by a token in the address or in the body, where it is written down', async () => {
    const { program, tokens } = await createApi();
    const { access_token: token } = tokens;
    const query = await callApi(program.site, `/credentials?access_token=${token}`, undefined);
    expect(await minorOf(query)).toEqual([401, 'unauthorizedrequest']);
    const body = await callApi(program.site, '/credentials', undefined, {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: `access_token=${token}`,
    });
    expect(await minorOf(body)).toEqual([401, 'unauthorizedrequest']);
  });

  test('by a method that there is, at an address that there is', async () => {
    const { call } = await createApi();
    for (const [path, allowed] of [
      ['/credentials', 'GET, POST, OPTIONS'],
      ['/profile', 'GET, PUT, OPTIONS'],
      ['/discovery', 'GET, OPTIONS'],
    ] as const) {
      const answer = await call(path, { method: 'DELETE' });
      expect(answer.headers.get('allow')).toBe(allowed);
      expect(await minorOf(answer)).toEqual([405, 'not_allowed']);
    }
    expect(await minorOf(await call('/nothing'))).toEqual([404, 'not_found']);
  });
});
