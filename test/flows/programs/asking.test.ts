import * as oauth from 'oauth4webapi';
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
      '<h1>backpack.example asks for access</h1>',
      'It calls itself “<bdi>Example Backpack</bdi>”',
      'href="https://backpack.example/"',
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

  const names = {
    'the site itself': 'Institute of Tests',
    'another by letters that look alike': 'Еxamрle Bаckpack',
    'one that is written from the right': 'בנק',
    'a sentence': 'Your bank has checked this. Press Allow. Nobody',
    'words without end': 'W'.repeat(100),
  };
  for (const [what, name] of Object.entries(names))
    test(`says whose address gets the answer, and first, if a program calls itself ${what}`, async () => {
      const { world, cookie } = await createAsked();
      const uri = 'https://xn--bckpack-3za.example/in';
      const program = await register(siteOf(world), {
        client_name: name,
        client_uri: 'https://www.bank.example/',
        policy_uri: 'https://xn--bckpack-3za.example.evil.example/privacy',
        tos_uri: 'https://xn--bckpack-3za.example/terms',
        redirect_uris: [uri],
      });
      const asking = await prepareAsking(program, { redirect_uri: uri });
      const page = await (await openAsking(program.site, asking, cookie)).text();
      expect(page).toContain('<h1>xn--bckpack-3za.example asks for access</h1>');
      expect(page).toContain(`It calls itself “<bdi>${name}</bdi>”`);
      expect(page).toContain('href="https://xn--bckpack-3za.example/terms"');
      // Links to others would lend their good names.
      expect(page).not.toContain('bank.example');
      expect(page).not.toContain('evil.example');
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
    expect(await page.text()).toContain('backpack.example asks for access');
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

  test('has the state letter for letter', async () => {
    const { program, site, cookie } = await createAsked();
    for (const state of ['a b&c=d+e%2F"<>#?', ' ', 'x'.repeat(4000)]) {
      const asking = await prepareAsking(program, { state });
      for (const answer of [
        await answerAsking(site, asking, cookie),
        await answerAsking(site, asking, cookie, 'deny'),
      ])
        expect(queryOf(answer).getAll('state')).toEqual([state]);
    }
    const { fields } = await prepareAsking(program);
    const { state: _, ...without } = fields;
    const asking = { ...(await prepareAsking(program)), fields: without };
    expect(queryOf(await answerAsking(site, asking, cookie)).has('state')).toBe(false);
  });

  test('names its issuer, so that a program does not take it for another’s', async () => {
    const { program, site, cookie } = await createAsked();
    const asking = await prepareAsking(program);
    const location = new URL(
      (await answerAsking(site, asking, cookie)).headers.get('location') ?? '',
    );
    const read = () =>
      oauth.validateAuthResponse(program.as, program.client, location, asking.state);
    expect(read().get('code')).toMatch(/^[\w-]{43}$/);
    location.searchParams.set('iss', 'https://evil.example');
    expect(read).toThrow(/iss/);
    location.searchParams.delete('iss');
    expect(read).toThrow(/iss/);
  });

  test('is asked for each time, whatever a program says of asking', async () => {
    const { program, site, cookie } = await createAsked();
    await answerAsking(site, await prepareAsking(program), cookie);
    for (const more of ['prompt=none', 'max_age=0', 'answer=allow']) {
      const given = Object.fromEntries(new URLSearchParams(more));
      const answer = await openAsking(site, await prepareAsking(program, given), cookie);
      expect([answer.status, answer.headers.get('location')]).toEqual([200, null]);
    }
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

test('the page is in Welsh for who reads Welsh', async () => {
  const { world, program, cookie } = await createAsked();
  const { fields } = await prepareAsking(program);
  const answer = await world.request(`/oauth/authorize?${new URLSearchParams(fields)}`, {
    headers: { Cookie: cookie, 'Accept-Language': 'cy' },
  });
  expect(await answer.text()).toContain('Mae backpack.example yn gofyn am fynediad');
});
