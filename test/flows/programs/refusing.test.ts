import { describe, expect, test } from 'vitest';
import {
  answerAsking,
  callback,
  openAsking,
  prepareAsking,
  register,
  scopes,
} from '#test/support/programs.ts';
import { createAsked } from '#test/support/programs-asked.ts';
import { publicUrl } from '#test/support/world.ts';

const queryOf = (answer: Response) => new URL(answer.headers.get('location') ?? '').searchParams;

describe('a question is refused with a page, and nobody is sent anywhere, for', () => {
  const addresses = {
    'a slash more': `${callback}/`,
    'another case': 'https://backpack.example/Callback',
    'another case of the host': 'https://Backpack.example/callback',
    'another case of the scheme': 'HTTPS://backpack.example/callback',
    'a port that says what is meant anyway': 'https://backpack.example:443/callback',
    'another port': 'https://backpack.example:8443/callback',
    'a fragment': `${callback}#part`,
    'an empty fragment': `${callback}#`,
    'a letter that is encoded': 'https://backpack.example/%63allback',
    'a dot after the host': 'https://backpack.example./callback',
    'a space after it': `${callback} `,
    'a line end in it': 'https://backpack.example/call\nback',
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

  test('whoever has not signed in, whatever is wrong', async () => {
    const { program, site } = await createAsked();
    const asking = await prepareAsking(program, { scope: 'nonsense' });
    const answer = await openAsking(site, asking, '');
    expect(answer.headers.get('location')).toMatch(/^\/sign-in\?/);
  });
});

describe('a wrong question is told to the program, by the name of the error:', () => {
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
  test.each(Object.entries(faults))('%s', async (_, [given, error]) => {
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
  expect(await page.text()).toContain('<h1>A program on your device asks for access</h1>');
  const answer = await answerAsking(site, good, cookie);
  expect(answer.headers.get('location')).toMatch(/^http:\/\/127\.0\.0\.1:49152\/back\?code=/);
  for (const uri of ['http://127.0.0.1:49152/back/', 'http://127.0.0.1.evil.example/back']) {
    const asking = await prepareAsking(program, { redirect_uri: uri });
    expect((await answerAsking(site, asking, cookie)).status).toBe(400);
  }
});
