import { describe, expect, test } from 'vitest';
import { readOwnPath } from '#http/own-path.ts';
import { expectProblem } from '#test/support/problems.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

const inWelsh = (html: string) => html.includes('<html lang="cy"');

const readHelp = (world: World, headers: Record<string, string>) =>
  world.request('/help', { headers });

describe('the language of a page', () => {
  test('is the browser’s where this site has it, and English where it has none of them', async () => {
    const world = await createWorld();
    for (const [wanted, welsh] of [
      ['cy', true],
      ['cy-GB,en;q=0.5', true],
      ['fr,cy;q=0.9,en;q=0.8', true],
      ['en,cy;q=0.5', false],
      ['fr', false],
      ['', false],
    ] as const) {
      const html = await (await readHelp(world, { 'Accept-Language': wanted })).text();
      expect([wanted, inWelsh(html)]).toEqual([wanted, welsh]);
    }
  });

  test('is the one that was chosen, whatever the browser says', async () => {
    const world = await createWorld();
    const chosen = await world.postForm('/language', { language: 'cy', returnTo: '/help' });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/help']);
    const cookie = chosen.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/^language=cy;.*HttpOnly.*SameSite=Lax/);
    const Cookie = cookie.split(';')[0] ?? '';
    const html = await (await readHelp(world, { Cookie, 'Accept-Language': 'en' })).text();
    expect(inWelsh(html)).toBe(true);
    expect(html).toMatch(/<button[^>]*name="language" value="en" lang="en">English<\/button>/);
  });

  test('is said in the headers, and caches are told what it depends on', async () => {
    const world = await createWorld();
    const { headers } = await readHelp(world, { 'Accept-Language': 'cy' });
    expect(headers.get('content-language')).toBe('cy');
    expect(headers.get('vary')).toBe('Accept-Language, Cookie');
  });

  test('cannot be one that this site does not have', async () => {
    const world = await createWorld();
    const response = await world.request('/language', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: world.system.config.publicUrl,
        Accept: 'application/json',
      },
      body: 'language=fr',
    });
    expect(response.headers.get('set-cookie')).toBeNull();
    const { status, headers } = response;
    const answer = { status, headers, body: await response.json() };
    expect(expectProblem(answer, 400, 'input_invalid')).toEqual(['/language']);
  });
});

describe('after choosing a language', () => {
  test('the reader is back where the form was, its search included', async () => {
    const world = await createWorld();
    const html = await (await world.request('/?q=coaching&type=Badge')).text();
    const returnTo = /name="returnTo" value="([^"]*)"/.exec(html)?.[1]?.replaceAll('&amp;', '&');
    expect(returnTo).toBe('/?q=coaching&type=Badge');
    const chosen = await world.postForm('/language', { language: 'cy', returnTo: returnTo ?? '' });
    expect(chosen.headers.get('location')).toBe('/?q=coaching&type=Badge');
  });

  test('a form that was refused leads back to the page that held it', async () => {
    const world = await createWorld();
    const response = await world.request('/verify', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: world.system.config.publicUrl,
        Referer: `${world.system.config.publicUrl}/verify?url=x`,
      },
      body: 'credential=nonsense',
    });
    expect(await response.text()).toContain('name="returnTo" value="/verify?url=x"');
  });

  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example/',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    '/.//elsewhere.example',
    '/x/..//elsewhere.example',
    'javascript:alert(1)',
    'help',
    '',
  ])('nobody is led away from this site by %j', async (returnTo) => {
    expect(readOwnPath(returnTo)).toBeUndefined();
    const world = await createWorld();
    const chosen = await world.postForm('/language', { language: 'cy', returnTo });
    expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/']);
  });
});

test('in Welsh too, what is hidden answers exactly like what does not exist', async () => {
  const world = await createWorld();
  const award = await makeAward(world, await publishAchievement(world));
  await acceptAward(world, award.claimUrl);
  const missing = 'awd_0123456789abcdefghjkmn';
  const read = async (id: string) => {
    const response = await world.request(`/credentials/${id}`, {
      headers: { 'Accept-Language': 'cy', Accept: 'text/html' },
    });
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
    return { status: response.status, headers, html: await response.text() };
  };
  const hidden = await read(award.id as string);
  expect(inWelsh(hidden.html)).toBe(true);
  expect(hidden.html).toContain('Nid oes dim yma');
  expect({ ...hidden, html: hidden.html.replaceAll(award.id as string, missing) }).toEqual(
    await read(missing),
  );
});

test('what only exists in English is marked as English on a Welsh page', async () => {
  const world = await createWorld();
  const read = async (path: string) =>
    (await world.request(path, { headers: { 'Accept-Language': 'cy' } })).text();
  expect(await read('/problems/cursor_invalid')).toContain('<h1><span lang="en">The cursor');
  expect(await read('/problems/address_invalid')).toContain('<h1>Nid yw hwn yn gyfeiriad');
  expect(await read('/api')).toContain('<main id="main" tabindex="-1" lang="en">');
  expect(await read('/help')).toContain('<main id="main" tabindex="-1">');
});
