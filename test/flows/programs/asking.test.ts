import { describe, expect, test } from 'vitest';
import {
  answerAsking,
  callback,
  openAsking,
  prepareAsking,
  register,
  scopes,
  siteOf,
} from '#test/support/programs.ts';
import { createAsked } from '#test/support/programs-asked.ts';
import { cookieOf, pathOf } from '#test/support/learners.ts';
import { publicUrl } from '#test/support/world.ts';

const queryOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').searchParams;

describe('the page on which a learner is asked', () => {
  test('names who asks, what for, how long, and that nobody has checked it', async () => {
    const { program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program, { scope: Object.values(scopes).join(' ') });
    const answer = await openAsking(site, asking, cookie);
    expect(answer.status).toBe(200);
    const page = await answer.text();
    for (const words of [
      'Example Backpack asks for access',
      'backpack.example',
      'Institute of Tests has not checked it',
      'the private ones too',
      'newer version of one that is there',
      'Read your name',
      'Change your name',
      'for 90 days',
      'href="/account/programs"',
    ])
      expect(page).toContain(words);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    expect(answer.headers.get('x-frame-options')).toBe('DENY');
    const policy = answer.headers.get('content-security-policy');
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("form-action 'self' https:;");
  });

  test('names only what is asked for', async () => {
    const { program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program, { scope: scopes['read-profile'] });
    const page = await (await openAsking(site, asking, cookie)).text();
    expect(page).toContain('Read your name');
    expect(page).not.toContain('the private ones too');
    expect(page).not.toContain('Change your name');
  });

  test('shows a name as text, whatever is in it', async () => {
    const { world, cookie } = await createAsked();
    const site = siteOf(world);
    const program = await register(site, { client_name: '<b>Bank</b> & Sons' });
    const page = await (await openAsking(site, await prepareAsking(program), cookie)).text();
    expect(page).toContain('&lt;b&gt;Bank&lt;/b&gt; &amp; Sons');
  });

  test('is reached after signing in, with everything that was asked', async () => {
    const { world, program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program, { scope: Object.values(scopes).join(' ') });
    await world.postForm('/sign-out', {}, cookie);
    const answer = await openAsking(site, asking, '');
    expect(answer.status).toBe(303);
    const signIn = new URL(answer.headers.get('location') ?? '', publicUrl);
    expect(signIn.pathname).toBe('/sign-in');
    const returnTo = signIn.searchParams.get('returnTo') ?? '';
    await world.postForm('/sign-in', { email: 'ann@example.com', returnTo });
    await world.deliver();
    const mails = await world.store.mailbox.list(10);
    const mail = mails.find(({ text }) => text.includes('/sign-in/'));
    const link = pathOf(mail?.text.match(/https?:\/\/\S+\/sign-in\/\S+/)?.[0] ?? '');
    const signedIn = await world.postForm(link);
    expect(signedIn.headers.get('location')).toBe(returnTo);
    const page = await world.request(returnTo, { headers: { Cookie: cookieOf(signedIn) } });
    expect(await page.text()).toContain('Example Backpack asks for access');
  });
});

describe('the answer', () => {
  test('goes to the registered address with state, issuer and scopes', async () => {
    const { program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program);
    const answer = await answerAsking(site, asking, cookie);
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')?.startsWith(`${callback}?`)).toBe(true);
    expect(Object.fromEntries(queryOf(answer))).toEqual({
      code: expect.stringMatching(/^[\w-]{43}$/) as string,
      scope: scopes['read-credentials'],
      state: asking.state,
      iss: publicUrl,
    });
  });

  test('keeps the query of an address that has one', async () => {
    const { site, cookie } = await createAsked();
    const uri = 'https://backpack.example/in?from=laurel';
    const program = await register(site, { redirect_uris: [uri] });
    const asking = await prepareAsking(program, { redirect_uri: uri });
    const denied = await answerAsking(site, asking, cookie, 'deny');
    expect(queryOf(denied).get('from')).toBe('laurel');
    expect(queryOf(denied).get('error')).toBe('access_denied');
  });

  test('that says no gives no code, and connects nothing', async () => {
    const { world, program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program);
    const answer = await answerAsking(site, asking, cookie, 'deny');
    expect(Object.fromEntries(queryOf(answer))).toEqual({
      error: 'access_denied',
      state: asking.state,
      iss: publicUrl,
    });
    const learner = (await world.store.addresses.findByEmail('ann@example.com'))!.learnerId!;
    expect(await world.store.oauthGrants.listEver(learner)).toEqual([]);
  });

  test('sent by another site, or by nobody who is signed in, counts for nothing', async () => {
    const { program, site, cookie } = await createAsked();
    const { fields } = await prepareAsking(program);
    const send = (headers: Record<string, string>) =>
      site.fetch(`${site.url}/oauth/authorize`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams({ ...fields, answer: 'allow' }).toString(),
      });
    const foreign = await send({ Cookie: cookie, Origin: 'https://evil.example' });
    expect([foreign.status, foreign.headers.get('location')]).toEqual([403, null]);
    const nobody = await send({ Origin: publicUrl });
    expect([nobody.status, nobody.headers.get('location')]).toEqual([401, null]);
  });
});

describe('is refused with a page, and nobody is sent anywhere', () => {
  const addresses = {
    'a slash more': `${callback}/`,
    'another case': 'https://backpack.example/Callback',
    'a query more': `${callback}?x=1`,
    'another host': 'https://evil.example/callback',
    'another host that begins alike': 'https://backpack.example.evil.example/callback',
    'a path that leads back': 'https://backpack.example/x/../callback',
    'http in place of https': 'http://backpack.example/callback',
    'an address with a user': 'https://backpack.example@evil.example/callback',
  };
  for (const [name, redirectUri] of Object.entries(addresses))
    test(`a redirect URI with ${name}`, async () => {
      const { program, site, cookie } = await createAsked();
      const asking = await prepareAsking(program, { redirect_uri: redirectUri });
      for (const answer of [
        await openAsking(site, asking, cookie),
        await answerAsking(site, asking, cookie),
      ]) {
        expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
        expect(await answer.text()).toContain('an address it has not registered');
      }
    });

  test('a program that is not known, no redirect URI, and a parameter that is there twice', async () => {
    const { program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program);
    const { redirect_uri: _, ...without } = asking.fields;
    const queries = [
      { ...asking.fields, client_id: 'cli_0123456789abcdefghjkmn' },
      without,
      { ...asking.fields, client_id: 'x' },
    ].map((fields) => new URLSearchParams(fields).toString());
    const twice = `${new URLSearchParams(asking.fields)}&redirect_uri=https%3A%2F%2Fevil.example`;
    for (const query of [...queries, twice]) {
      const answer = await site.fetch(`${site.url}/oauth/authorize?${query}`, {
        headers: { Cookie: cookie, Accept: 'text/html' },
      });
      expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
    }
  });

  test('whoever has not signed in is sent to no program, whatever the question', async () => {
    const { program, site } = await createAsked();
    const asking = await prepareAsking(program, { scope: 'nonsense' });
    const answer = await openAsking(site, asking, '');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?/);
  });
});

describe('is told to the program', () => {
  const faults = {
    'PKCE that is plain': [{ code_challenge_method: 'plain' }, 'invalid_request'],
    'PKCE without a method': [{ code_challenge_method: '' }, 'invalid_request'],
    'no PKCE': [{ code_challenge: '' }, 'invalid_request'],
    'a challenge that is no digest': [{ code_challenge: 'x'.repeat(42) }, 'invalid_request'],
    'no response type': [{ response_type: '' }, 'invalid_request'],
    'the implicit response type': [{ response_type: 'token' }, 'unsupported_response_type'],
    'an unknown scope': [{ scope: 'everything' }, 'invalid_scope'],
    'a scope that gives nothing': [{ scope: 'offline_access' }, 'invalid_scope'],
    'a request object': [{ request: 'x.y.z' }, 'invalid_request'],
  } as const;
  for (const [name, [given, error]] of Object.entries(faults))
    test(`${name}, by the name of the error`, async () => {
      const { program, site, cookie } = await createAsked();
      const asking = await prepareAsking(program, given);
      const answers = [
        await openAsking(site, asking, cookie),
        await answerAsking(site, asking, cookie),
      ];
      for (const answer of answers) {
        expect(answer.headers.get('location')?.startsWith(`${callback}?`)).toBe(true);
        expect([queryOf(answer).get('error'), queryOf(answer).get('code')]).toEqual([error, null]);
        expect(queryOf(answer).get('iss')).toBe(publicUrl);
      }
    });

  test('a scope that it has not registered', async () => {
    const { site, cookie } = await createAsked();
    const program = await register(site, { scope: scopes['read-profile'] });
    const asking = await prepareAsking(program, { scope: scopes['read-credentials'] });
    expect(queryOf(await answerAsking(site, asking, cookie)).get('error')).toBe('invalid_scope');
  });
});

test('a program on the learner’s own machine is answered at whatever port it has', async () => {
  const { site, cookie } = await createAsked();
  const program = await register(site, {
    redirect_uris: ['http://127.0.0.1/back'],
    token_endpoint_auth_method: 'none',
  });
  const good = await prepareAsking(program, { redirect_uri: 'http://127.0.0.1:49152/back' });
  const page = await openAsking(site, good, cookie);
  expect(page.headers.get('content-security-policy')).toContain("form-action 'self' https: http:;");
  const answer = await answerAsking(site, good, cookie);
  expect(answer.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:49152\/back\?code=/);
  for (const uri of ['http://127.0.0.1:49152/back/', 'http://127.0.0.1.evil.example/back']) {
    const asking = await prepareAsking(program, { redirect_uri: uri });
    expect((await answerAsking(site, asking, cookie)).status).toBe(400);
  }
});

test('the page is in Welsh for who reads Welsh', async () => {
  const { world, program, cookie } = await createAsked();
  const { fields } = await prepareAsking(program);
  const answer = await world.request(`/oauth/authorize?${new URLSearchParams(fields)}`, {
    headers: { Cookie: cookie, 'Accept-Language': 'cy' },
  });
  expect(await answer.text()).toContain('Mae Example Backpack yn gofyn am fynediad');
});
