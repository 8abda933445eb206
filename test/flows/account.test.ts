import { describe, expect, test } from 'vitest';
import { ann, createPair, listMailed, outcomeOf } from '#test/support/accounts.ts';
import { cookieOf, readPage, requestLink, signIn } from '#test/support/learners.ts';
import type { World } from '#test/support/world.ts';

const day = 24 * 60 * 60 * 1000;
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

/** Signs in with a browser that says what it is. */
async function signInWith(world: World, email: string, agent: string, cookie = '') {
  const link = (await requestLink(world, email))!;
  return cookieOf(
    await world.request(link, {
      method: 'POST',
      headers: {
        'User-Agent': agent,
        Cookie: cookie,
        Origin: world.system.config.publicUrl,
        'Content-Type': 'application/x-www-form-urlencoded',
      },
    }),
  );
}

const endPaths = (page: string) =>
  [...page.matchAll(/action="(\/account\/sessions\/ses_[^"]+\/end)"/g)].map(([, path]) => path!);
const isIn = async (world: World, cookie: string) =>
  (await world.request('/account', { headers: { Cookie: cookie } })).status === 200;

describe('signed-in browsers', () => {
  test('are listed in words, to the day, with this one marked', async () => {
    const { world, ann: own } = await createPair();
    await signInWith(world, ann, firefox);
    world.clock.advance(2 * day);
    const page = await readPage(world, '/account', own.cookie);
    expect(page).toContain('<h3>Firefox, Linux</h3>');
    expect(page).toContain('Signed in on 23 November 2026, last used on 25 November 2026');
    expect(page.split('This browser')).toHaveLength(2);
    expect(endPaths(page)).toHaveLength(1);
    expect(page).not.toContain('Gecko');
  });

  test('are ended one by one', async () => {
    const { world, ann: own } = await createPair();
    const other = await signInWith(world, ann, firefox);
    const [path] = endPaths(await readPage(world, '/account', own.cookie));
    expect(outcomeOf(await world.postForm(path!, {}, own.cookie))).toEqual([
      303,
      '/account?now=ended',
    ]);
    expect([await isIn(world, own.cookie), await isIn(world, other)]).toEqual([true, false]);
    expect((await world.postForm('/account/details', { name: 'x' }, other)).status).toBe(401);
  });

  test('are not ended by anybody else', async () => {
    const { world, ann: own, bob: stranger } = await createPair();
    const other = await signInWith(world, ann, firefox);
    const [path] = endPaths(await readPage(world, '/account', own.cookie));
    await world.postForm(path!, {}, stranger.cookie);
    expect(await isIn(world, other)).toBe(true);
  });

  test('are ended all but this one, and nobody else’s', async () => {
    const { world, ann: own, bob: stranger } = await createPair();
    const others = [await signIn(world, ann), await signIn(world, ann)];
    await world.postForm('/account/sessions/end-others', {}, own.cookie);
    for (const cookie of others) expect(await isIn(world, cookie)).toBe(false);
    for (const { cookie } of [own, stranger]) expect(await isIn(world, cookie)).toBe(true);
  });

  test('signing in again ends the session that this browser had, and gives it a new one', async () => {
    const { world, ann: own } = await createPair();
    const next = await signInWith(world, ann, firefox, own.cookie);
    expect(next).not.toBe(own.cookie);
    expect([await isIn(world, own.cookie), await isIn(world, next)]).toEqual([false, true]);
    expect(endPaths(await readPage(world, '/account', next))).toEqual([]);
  });
});

describe('name and language', () => {
  test('are changed, and the name is tidied', async () => {
    const { world, ann: own } = await createPair();
    const saved = await world.postForm(
      '/account/details',
      { name: '  Ann   Other ', locale: 'cy' },
      own.cookie,
    );
    expect(outcomeOf(saved)).toEqual([303, '/account?now=details']);
    const page = await readPage(world, '/account', own.cookie);
    expect(page).toContain('value="Ann Other"');
    const { learnerId } = (await world.store.addresses.findByEmail(ann))!;
    expect(await world.store.learners.find(learnerId!)).toMatchObject({
      name: 'Ann Other',
      locale: 'cy',
    });
  });

  test('a name keeps nothing that cannot be seen, or that turns the letters behind it around', async () => {
    const { world, ann: own } = await createPair();
    const name = '\u202eAnn\u0000 \u0007Other\u2066';
    const saved = await world.postForm('/account/details', { name, locale: 'en' }, own.cookie);
    expect(saved.status).toBe(303);
    const id = (await world.store.addresses.findByEmail(ann))!.learnerId!;
    expect((await world.store.learners.find(id))?.name).toBe('Ann Other');
  });

  test.each(['', '   ', 'x'.repeat(201)])('a name that is none is given back: %j', async (name) => {
    const { world, ann: own } = await createPair();
    const refused = await world.postForm('/account/details', { name, locale: 'cy' }, own.cookie);
    const page = await refused.text();
    expect([refused.status, page.includes('1 to 200 characters')]).toEqual([400, true]);
    expect(page).toContain(`value="${name}"`);
    expect(page).toMatch(/<option value="cy"[^>]*selected/);
  });

  test('a language that this site has not is refused', async () => {
    const { world, ann: own } = await createPair();
    const refused = await world.postForm(
      '/account/details',
      { name: 'Ann', locale: 'xx' },
      own.cookie,
    );
    expect(refused.status).toBe(400);
  });

  test('F7: a new account and its mail are in the language of whoever made it', async () => {
    const { world } = await createPair();
    const headers = {
      Cookie: 'language=cy',
      Origin: world.system.config.publicUrl,
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    await world.request('/sign-in', { method: 'POST', headers, body: `email=${ann}` });
    await world.deliver();
    const mail = (await world.store.mailbox.list(50)).find(({ text }) =>
      text.includes('/sign-in/'),
    );
    expect(mail?.html).toContain('lang="cy"');
  });
});

describe('F7: signing in by mailed link', () => {
  const bring = async (returnTo: string) => {
    const { world } = await createPair();
    await world.postForm('/sign-in', { email: ann, returnTo });
    await world.deliver();
    return outcomeOf(await world.postForm((await listMailed(world, ann, '/sign-in/'))[0]!));
  };

  test.each([
    ['/account', '/account'],
    ['/achievements?q=a%26b&page=2', '/achievements?q=a%26b&page=2'],
    ['', '/dashboard'],
    ['//evil.example', '/dashboard'],
    ['/\\evil.example', '/dashboard'],
    ['/./\\evil.example', '/dashboard'],
    ['https://evil.example', '/dashboard'],
    ['account', '/dashboard'],
    ['/claim/awd_1.token', '/dashboard'],
    ['/sign-in/x.token', '/dashboard'],
    [`/${'x'.repeat(4000)}`, '/dashboard'],
  ])('F7: brings whoever came from %s to %s', async (returnTo, location) => {
    expect(await bring(returnTo)).toEqual([303, location]);
  });

  test('F7: a page that needs an account leads to the sign-in page and back', async () => {
    const { world } = await createPair();
    const led = await world.request('/account?now=own', { headers: { Accept: 'text/html' } });
    expect(outcomeOf(led)).toEqual([303, '/sign-in?returnTo=%2Faccount%3Fnow%3Down']);
    expect(await readPage(world, led.headers.get('location')!)).toContain(
      'name="returnTo" value="/account?now=own"',
    );
  });
});
