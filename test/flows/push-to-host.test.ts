import { describe, expect, test } from 'vitest';
import { createAccepted } from '#test/support/accepted.ts';
import { readPage } from '#test/support/learners.ts';

const origin = 'https://host.example.org';

/** A small host: what it was asked, and what it gives. */
function createHost() {
  const asked: { url: string; body: string; authorization: string | null }[] = [];
  const state = { access: 'access-1', status: 201, redirect: false };
  const description = {
    info: { title: 'Example Host' },
    components: {
      securitySchemes: {
        OAuth2ACG: {
          type: 'oauth2',
          'x-imssf-registrationUrl': `${origin}/oauth/register`,
          flows: {
            authorizationCode: {
              authorizationUrl: 'https://login.example.org/authorize',
              tokenUrl: `${origin}/oauth/token`,
            },
          },
        },
      },
    },
  };
  const answers: Record<string, () => Response> = {
    '/ims/ob/v3p0/discovery': () => Response.json(description),
    '/oauth/register': () =>
      Response.json({ client_id: 'c1', token_endpoint_auth_method: 'none' }, { status: 201 }),
    '/oauth/token': () =>
      Response.json({
        access_token: state.access,
        refresh_token: 'refresh-1',
        token_type: 'bearer',
        expires_in: 3600,
      }),
    '/ims/ob/v3p0/credentials': () =>
      state.redirect
        ? new Response(null, { status: 307, headers: { Location: 'https://evil.example/' } })
        : Response.json({ imsx_description: 'No room.' }, { status: state.status }),
  };
  const fetchOutside = async (url: string, init: RequestInit) => {
    const authorization = new Headers(init.headers).get('authorization');
    asked.push({ url, body: typeof init.body === 'string' ? init.body : '', authorization });
    return answers[new URL(url).pathname]?.() ?? new Response(null, { status: 404 });
  };
  const pushes = () => asked.filter(({ url }) => url.endsWith('/credentials'));
  return { asked, state, fetchOutside, pushes };
}

async function createAsking() {
  const host = createHost();
  const accepted = await createAccepted({ world: { fetchOutside: host.fetchOutside } });
  const { world, cookie } = accepted;
  const made = await world.postForm('/account/hosts', { url: origin }, cookie);
  const path = made.headers.get('location') ?? '';
  const page = await readPage(world, path, cookie);
  const link = /href="(https:\/\/login[^"]+)"/.exec(page)?.[1]?.replaceAll('&amp;', '&') ?? '';
  const state = new URL(link).searchParams.get('state') ?? '';
  const comeBack = (query: Record<string, string>, by = cookie) =>
    world.request(`/account/hosts/callback?${new URLSearchParams(query)}`, {
      headers: { Cookie: by },
    });
  return { ...accepted, host, path, page, link: new URL(link), state, comeBack };
}

async function createConnected() {
  const asking = await createAsking();
  await asking.comeBack({ code: 'code-1', state: asking.state });
  const push = () =>
    asking.world.postForm(`${asking.path}/push`, { award: asking.award.id }, asking.cookie);
  return { ...asking, push };
}

describe('a host that a learner connects', () => {
  test('is named before they go there, with every other site that has a part', async () => {
    const { page, link } = await createAsking();
    expect(page).toContain('login.example.org');
    expect(link.searchParams.get('code_challenge_method')).toBe('S256');
    expect(link.searchParams.get('redirect_uri')).toBe('http://laurel.test/account/hosts/callback');
  });

  test('gets a badge once, as it was signed, and again only after it changed', async () => {
    const { world, award, host, push } = await createConnected();
    expect(await (await push()).text()).toContain('sent.');
    const signed = await world.store.credentials.findLatest(award.id);
    expect(host.pushes()).toMatchObject([
      { body: signed!.document, authorization: 'Bearer access-1' },
    ]);
    expect(await (await push()).text()).toContain('was there already');
    expect(host.pushes()).toHaveLength(1);
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Mistake' });
    await push();
    expect(host.pushes()).toHaveLength(2);
  });

  test('keeps nothing readable of its tokens', async () => {
    const { world, learner } = await createConnected().then(async (made) => ({
      ...made,
      learner: await made.world.store.addresses.findByEmail('ann@example.com'),
    }));
    const [kept] = await world.store.hostConnections.listOfLearner(learner!.learnerId!);
    expect(kept?.state).toBe('connected');
    expect(atob(kept!.sealed.replaceAll('-', '+').replaceAll('_', '/'))).not.toContain('access-1');
  });

  test('that refuses is quoted, and what is refused is sent again', async () => {
    const { host, push } = await createConnected();
    host.state.status = 400;
    expect(await (await push()).text()).toContain('No room.');
    host.state.status = 201;
    expect(await (await push()).text()).toContain('sent.');
  });

  test('that sends on elsewhere is not followed', async () => {
    const { host, push } = await createConnected();
    host.state.redirect = true;
    expect(await (await push()).text()).toContain('not followed');
    expect(host.asked.some(({ url }) => url.includes('evil'))).toBe(false);
  });

  test('is forgotten when it is disconnected', async () => {
    const { world, cookie, path } = await createConnected();
    await world.postForm(`${path}/disconnect`, {}, cookie);
    expect((await world.request(path, { headers: { Cookie: cookie } })).status).toBe(404);
  });
});

describe('what comes back from a host', () => {
  test('counts once', async () => {
    const { comeBack, state } = await createAsking();
    expect((await comeBack({ code: 'c', state })).status).toBe(303);
    expect((await comeBack({ code: 'c', state })).status).toBe(400);
  });

  test.each([
    ['another state', (state: string) => ({ code: 'c', state: `${state}x` }), 400],
    ['no state', () => ({ code: 'c' }), 400],
    ['another issuer', (state: string) => ({ code: 'c', state, iss: 'https://evil.example' }), 503],
    ['a refusal', (state: string) => ({ error: 'access_denied', state }), 503],
  ])('with %s connects nothing', async (_, build, status) => {
    const { comeBack, state, host } = await createAsking();
    const answer = await comeBack(build(state));
    expect(answer.status).toBe(status);
    expect(host.asked.some(({ url }) => url.endsWith('/oauth/token'))).toBe(false);
  });

  test('to another browser, or a second after the hour, connects nothing', async () => {
    const { world, comeBack, state } = await createAsking();
    expect((await comeBack({ code: 'c', state }, '')).status).not.toBe(400);
    world.clock.advance(60 * 60 * 1000);
    expect((await comeBack({ code: 'c', state })).status).toBe(400);
  });
});

test.each(['http://host.example.org', 'https://127.0.0.1', 'https://host.local', ''])(
  '%s is no host',
  async (url) => {
    const { world, cookie } = await createAccepted({
      world: { fetchOutside: createHost().fetchOutside },
    });
    expect((await world.postForm('/account/hosts', { url }, cookie)).status).toBe(400);
  },
);
