import { describe, expect, test } from 'vitest';
import { createEmbedWorld } from '#test/support/embeds.ts';
import type { World } from '#test/support/world.ts';

const ask = async (world: World, query: Record<string, string>) =>
  world.request(`/oembed?${new URLSearchParams(query)}`);

describe('F14: oEmbed', () => {
  test('answers for a credential with a frame, its title, its learner and a picture', async () => {
    const { world, credential } = await createEmbedWorld();
    const response = await ask(world, { url: `http://laurel.test/credentials/${credential.id}` });
    expect(response.status).toBe(200);
    expect(response.headers.get('Content-Type')).toBe('application/json; charset=utf-8');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(await response.json()).toEqual({
      version: '1.0',
      type: 'rich',
      title: 'Level 5 Certificate in Coaching, awarded to Ann Example by Institute of Tests',
      author_name: 'Ann Example',
      thumbnail_url: `http://laurel.test/embed/credentials/${credential.id}/badge.png?size=l`,
      thumbnail_width: 240,
      thumbnail_height: 240,
      provider_name: 'Institute of Tests',
      provider_url: 'http://laurel.test',
      cache_age: 3600,
      html: expect.stringContaining(
        `<iframe src="http://laurel.test/embed/credentials/${credential.id}" title="Level 5`,
      ),
      width: 344,
      height: 268,
    });
  });

  test('says the same as XML, in which the frame is text', async () => {
    const { world, credential } = await createEmbedWorld({ name: 'Safe & <sound>' });
    const url = `http://laurel.test/credentials/${credential.id}`;
    const response = await ask(world, { url, format: 'xml' });
    expect(response.headers.get('Content-Type')).toBe('text/xml; charset=utf-8');
    const xml = await response.text();
    expect(xml).toMatch(/^<\?xml version="1.0" encoding="utf-8" standalone="yes"\?>\n<oembed>/);
    expect(xml).toContain('<title>Safe &amp; &lt;sound&gt;, awarded to');
    expect(xml).toContain('<html>&lt;iframe src=&quot;http://laurel.test/embed/');
    expect(xml).toContain('title=&quot;Safe &amp;amp; &amp;lt;sound&amp;gt;, awarded');
    expect(xml).toContain('<type>rich</type>');
  });

  test('keeps to the bounds it is given, the picture too', async () => {
    const { world, credential } = await createEmbedWorld();
    const url = `http://laurel.test/embed/credentials/${credential.id}?view=card&size=l`;
    for (const [maxwidth, maxheight] of [
      [400, 400],
      [320, 200],
      [270, 500],
      [100, 80],
    ] as const) {
      const answer = (await (
        await ask(world, { url, maxwidth: String(maxwidth), maxheight: String(maxheight) })
      ).json()) as Record<string, number>;
      expect(answer['width']).toBeLessThanOrEqual(maxwidth);
      expect(answer['height']).toBeLessThanOrEqual(maxheight);
      expect(answer['thumbnail_width']).toBeLessThanOrEqual(maxwidth);
      expect(answer['thumbnail_height']).toBeLessThanOrEqual(maxheight);
      expect(answer['html']).toContain(`width="${answer['width']}" height="${answer['height']}"`);
    }
  });

  test('keeps the look of an embed’s own address', async () => {
    const { world, credential } = await createEmbedWorld();
    const url = `http://laurel.test/embed/credentials/${credential.id}?view=badge&accent=ffffff&lang=cy`;
    const answer = (await (await ask(world, { url })).json()) as Record<string, string>;
    expect(answer['html']).toContain('?view=badge&amp;accent=ffffff&amp;lang=cy"');
    expect(answer['title']).toContain('dyfarnwyd i Ann Example');
  });

  test.each([
    [{}, 400],
    [{ url: '' }, 400],
    [{ url: 'OWN', maxwidth: '-1' }, 400],
    [{ url: 'OWN', maxheight: '12px' }, 400],
    [{ url: 'OWN', format: 'yaml' }, 501],
    [{ url: 'https://example.org/credentials/ID' }, 404],
    [{ url: 'http://laurel.test/dashboard' }, 404],
    [{ url: 'nonsense' }, 404],
    [{ url: 'OWN', format: 'json' }, 200],
    [{ url: 'OWN', maxwidth: '200' }, 200],
  ])('%j is answered with %i', async (query: Record<string, string>, status) => {
    const { world, credential } = await createEmbedWorld();
    const own = `http://laurel.test/credentials/${credential.id}`;
    const filled = Object.fromEntries(
      Object.entries(query).map(([name, value]) => [
        name,
        value.replace('OWN', own).replace('ID', credential.id),
      ]),
    );
    const response = await ask(world, filled);
    expect(response.status).toBe(status);
    expect(response.headers.get('Content-Type')).toMatch(
      status === 200 ? 'application/json' : 'application/problem+json',
    );
  });

  test('a public credential’s page says where to ask, in both formats; a private one’s does not', async () => {
    const { world, credential } = await createEmbedWorld();
    const page = async (Cookie = '') =>
      (
        await world.request(`/credentials/${credential.id}`, {
          headers: { Accept: 'text/html', Cookie },
        })
      ).text();
    const links = [
      ...(await page()).matchAll(/<link rel="alternate" type="([^"]+)\+oembed" href="([^"]+)"/g),
    ];
    expect(links.map(([, type]) => type)).toEqual(['application/json', 'text/xml']);
    for (const [, , href] of links) {
      const { pathname, search } = new URL(href!.replaceAll('&amp;', '&'));
      expect((await world.request(`${pathname}${search}`)).status).toBe(200);
    }
    await credential.setVisibility('private');
    expect(await page(credential.cookie)).not.toContain('oembed');
  });
});
