import { describe, expect, test } from 'vitest';
import {
  fillPath,
  listRoutes,
  readAnswer,
  reviewedRoutes,
  type Route,
} from '#test/support/routes.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const production = {
  PUBLIC_URL: 'https://badges.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'laurel@example.org',
};
const missing: Readonly<Record<string, string>> = {
  awards: 'awd',
  achievements: 'ach',
  'api-keys': 'key',
  credentials: 'awd',
  dashboard: 'awd',
  wallet: 'off',
  requests: 'clm',
  'claim-requests': 'clm',
};
const namesOf = (routes: readonly Route[]) =>
  [...new Set(routes.map(({ method, path }) => `${method} ${path}`))].toSorted();
const inventId = (path: string) =>
  `${missing[path.replace('/api/v1', '').split('/')[1] ?? ''] ?? 'awd'}_0123456789abcdefghjkmn`;

function send(
  world: World,
  { method, path }: Route,
  id: string,
  headers: Record<string, string> = {},
) {
  const isForm = !/^\/(api|wallet\/(exchanges|requests))\//.test(path);
  const body = isForm ? 'visibility=public' : '{}';
  return world.request(fillPath(path, {}, id), {
    method,
    headers: {
      Origin: new URL(world.system.config.publicUrl).origin,
      ...(method === 'GET'
        ? {}
        : { 'Content-Type': isForm ? 'application/x-www-form-urlencoded' : 'application/json' }),
      ...headers,
    },
    ...(method === 'GET' ? {} : { body }),
  });
}

describe('the list of routes', () => {
  test('holds every route of the application, and no other', async () => {
    const world = await createWorld();
    expect(namesOf(world.app.routes)).toEqual(Object.keys(reviewedRoutes).toSorted());
  });

  test('holds in production too, where nothing meant for development exists', async () => {
    const world = await createWorld({ env: production });
    const expected = listRoutes().filter(
      ({ method, path }) => reviewedRoutes[`${method} ${path}`] !== 'development',
    );
    expect(namesOf(world.app.routes)).toEqual(namesOf(expected));
  });
});

describe('an anonymous caller', () => {
  test('gets one and the same answer from every call that wants an API key', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world));
    const answers = new Set<string>();
    for (const route of listRoutes('api-key')) {
      for (const id of [inventId(route.path), award.id as string, 'x']) {
        answers.add(JSON.stringify(await readAnswer(await send(world, route, id))));
      }
    }
    for (const path of ['/api/v1/nothing', '/api/v1/awards/x/nothing']) {
      answers.add(JSON.stringify(await readAnswer(await world.request(path))));
    }
    const [answer, ...others] = [...answers].map(
      (text) => JSON.parse(text) as { status: number; body: string },
    );
    expect(others).toEqual([]);
    expect(answer?.status).toBe(401);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'key_missing' });
  });

  test('is not told by a learner’s cookie apart from one without', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world));
    const accepted = await world.postForm(`${new URL(award.claimUrl).pathname}/accept`);
    const Cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    for (const route of listRoutes('api-key')) {
      expect((await send(world, route, award.id as string, { Cookie })).status).toBe(401);
    }
  });

  test('gets one and the same answer from everything that wants a learner, whether it exists or not', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world));
    const answers = new Set<string>();
    for (const route of listRoutes('learner')) {
      for (const id of [inventId(route.path), award.id as string]) {
        answers.add(
          JSON.stringify(
            await readAnswer(await send(world, route, id, { Accept: 'application/json' })),
          ),
        );
      }
    }
    const [answer, ...others] = [...answers].map(
      (text) => JSON.parse(text) as { status: number; body: string },
    );
    expect(others).toEqual([]);
    expect(answer?.status).toBe(401);
    expect(JSON.parse(answer?.body ?? '')).toMatchObject({ code: 'sign_in_required' });
  });

  test('is led from a page that wants a learner to the sign-in page', async () => {
    const world = await createWorld();
    for (const { method, path } of listRoutes('learner').filter(
      (route) => route.method === 'GET',
    )) {
      const returnTo = fillPath(path, {}, inventId(path));
      const response = await world.request(returnTo, { method, headers: { Accept: 'text/html' } });
      expect([response.status, response.headers.get('location')]).toEqual([
        303,
        `/sign-in?${new URLSearchParams({ returnTo })}`,
      ]);
    }
  });

  test('gets nowhere with a link that was not made here', async () => {
    const world = await createWorld();
    await makeAward(world, await publishAchievement(world));
    for (const route of listRoutes('link')) {
      const response = await send(world, route, 'awd_0123456789abcdefghjkmn.AAAA');
      // What can have run out says so; what never does is not there.
      expect(response.status).toBe(/^\/(claim|unsubscribe)/.test(route.path) ? 404 : 410);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('gets nothing for a wallet without the secret of an offer, or the token it was exchanged for', async () => {
    const world = await createWorld();
    await makeAward(world, await publishAchievement(world));
    for (const route of listRoutes('wallet')) {
      const response = await send(world, route, 'off_0123456789abcdefghjkmn.AAAA');
      // What a person opened by mistake leads to the page that says what it is for, whatever stands in it.
      const isPage = response.headers.get('location')?.includes('/wallet/interactions/');
      expect([route, response.status]).toEqual([
        route,
        route.path.startsWith('/openid/') ? 401 : isPage ? 303 : 404,
      ]);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('is answered by everything that is public', async () => {
    const world = await createWorld();
    const odd: object[] = [];
    for (const route of listRoutes('public')) {
      const { status } = await send(world, route, 'x');
      if (![200, 303, 400, 404, 415].includes(status)) odd.push({ ...route, status });
    }
    expect(odd).toEqual([]);
  });
});
