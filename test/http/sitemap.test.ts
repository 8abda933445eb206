import { describe, expect, test } from 'vitest';
import { createHolder, saveProfile, show } from '#test/support/holders.ts';
import {
  createWorld,
  publishAchievement,
  sampleAchievement,
  type World,
} from '#test/support/world.ts';

/** The addresses in a sitemap, or in an index of sitemaps. */
async function readSitemap(world: World, path: string): Promise<readonly string[]> {
  const answer = await world.request(path);
  expect(answer.headers.get('content-type')).toContain('application/xml');
  return [...(await answer.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = '']) => url);
}

const pathsOf = (urls: readonly string[]) => urls.map((url) => new URL(url).pathname);

describe('what search engines are told', () => {
  test('robots.txt names the sitemap and what is one person’s, and lets credential pages speak for themselves', async () => {
    const world = await createWorld();
    const text = await (await world.request('/robots.txt')).text();
    expect(text).toContain('Sitemap: http://laurel.test/sitemap.xml');
    for (const path of ['/dashboard', '/account', '/claim/'])
      expect(text).toContain(`Disallow: ${path}\n`);
    // A page that may not be fetched cannot say `noindex`.
    expect(text).not.toContain('/credentials');
    expect(text).not.toContain('/people');
  });

  test('the sitemap holds the catalogue: what is published, not what is a draft', async () => {
    const world = await createWorld();
    const published = await publishAchievement(world);
    await world.api('POST', '/achievements', sampleAchievement);
    expect(pathsOf(await readSitemap(world, '/sitemap.xml'))).toEqual(['/sitemaps/catalogue.xml']);
    expect(pathsOf(await readSitemap(world, '/sitemaps/catalogue.xml'))).toEqual([
      '/',
      `/achievements/${published}`,
    ]);
  });

  test('F12, F21: it holds profiles that are on, under their present handle, and never a single credential', async () => {
    const world = await createWorld();
    const { cookie, ids } = await createHolder(world, ['Coaching']);
    await show(world, ids[0]!, 'public', cookie);
    await saveProfile(world, cookie, { handle: 'ann' });
    await saveProfile(world, cookie, { handle: 'annie' });
    const index = pathsOf(await readSitemap(world, '/sitemap.xml'));
    expect(index).toEqual(['/sitemaps/catalogue.xml', '/sitemaps/people-1.xml']);
    const all = (await Promise.all(index.map((path) => readSitemap(world, path)))).flat();
    expect(pathsOf(all)).toContain('/people/annie');
    expect(all.join()).not.toMatch(/people\/ann\b|credentials/);
    await saveProfile(world, cookie, { handle: 'annie', profile: 'off' });
    expect(pathsOf(await readSitemap(world, '/sitemap.xml'))).toEqual(['/sitemaps/catalogue.xml']);
    expect((await world.request('/sitemaps/people-1.xml')).status).toBe(404);
  });

  test('F12: a page asks not to be indexed unless its learner made it public, and again once it is revoked', async () => {
    const world = await createWorld();
    const { cookie, ids } = await createHolder(world, ['Coaching']);
    const indexed = async (Cookie: string) => {
      const answer = await world.request(`/credentials/${ids[0]}`, { headers: { Cookie } });
      return !(await answer.text()).includes('<meta name="robots" content="noindex"/>');
    };
    expect(await indexed(cookie)).toBe(false);
    await show(world, ids[0]!, 'public', cookie);
    expect(await indexed('')).toBe(true);
    await world.api('POST', `/awards/${ids[0]}/revoke`, { reason: 'Wrong person.' });
    expect(await indexed('')).toBe(false);
  });
});
