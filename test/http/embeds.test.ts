import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import { assets } from '#assets';
import { embedSizes, embedViews } from '#domain/embed.ts';
import { createEmbeddable, createEmbedWorld } from '#test/support/embeds.ts';
import { readAnswer } from '#test/support/routes.ts';
import { makeAward, type World } from '#test/support/world.ts';

const missingId = 'awd_0123456789abcdefghjkmn';
const dayMs = 24 * 60 * 60 * 1000;

const read = async (world: World, path: string, cookie = '') => {
  const response = await world.request(path, { headers: { Cookie: cookie } });
  return { response, text: await response.text() };
};

describe('F14: a credential in a frame', () => {
  test.each(embedViews.flatMap((view) => embedSizes.map((size) => [view, size] as const)))(
    'as %s in size %s says what it is, whose, from whom and since when, and where to check it',
    async (view, size) => {
      const { world, credential } = await createEmbedWorld();
      const path = `/embed/credentials/${credential.id}`;
      const { response, text } = await read(world, `${path}?view=${view}&size=${size}&theme=dark`);
      expect(response.status).toBe(200);
      for (const part of [
        `data-view="${view}"`,
        `data-size="${size}"`,
        'data-theme="dark"',
        'Level 5 Certificate in Coaching',
        'Awarded to Ann Example',
        'Institute of Tests',
        '1 October 2026',
        `<a href="/credentials/${credential.id}" target="_blank" rel="noopener"`,
        `/verify?url=http%3A%2F%2Flaurel.test%2Fcredentials%2F${credential.id}`,
      ])
        expect(text).toContain(part);
      expect(text).not.toMatch(/<script|<style|style=|Revoked|Expired/);
    },
  );

  test('speaks Welsh where it is asked to', async () => {
    const { world, credential } = await createEmbedWorld();
    const { response, text } = await read(world, `/embed/credentials/${credential.id}?lang=cy`);
    expect(text).toContain('<html lang="cy"');
    expect(text).toContain('Dyfarnwyd i Ann Example');
    expect(response.headers.get('Content-Language')).toBe('cy');
  });

  test('may be framed by anybody, runs nothing, and loads from its own origin alone', async () => {
    const { world, credential } = await createEmbedWorld();
    const { response } = await read(world, `/embed/credentials/${credential.id}`);
    expect(response.headers.get('Content-Security-Policy')).toBe(
      "default-src 'none'; img-src 'self'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors *",
    );
    expect(response.headers.get('X-Frame-Options')).toBeNull();
    // Every other page stays out of frames.
    const page = await world.request(`/credentials/${credential.id}`);
    expect(page.headers.get('X-Frame-Options')).toBe('DENY');
    expect(page.headers.get('Content-Security-Policy')).toContain("frame-ancestors 'none'");
  });

  test('takes any colour, as a style sheet of its own in which text can be read', async () => {
    const { world, credential } = await createEmbedWorld();
    const path = `/embed/credentials/${credential.id}`;
    const { text } = await read(world, `${path}?accent=FFD54A`);
    expect(text).toContain('<link rel="stylesheet" href="/embed/accents/ffd54a.css"/>');
    const css = await read(world, '/embed/accents/ffd54a.css');
    expect(css.response.headers.get('Content-Type')).toBe('text/css; charset=utf-8');
    expect(css.text).toContain('--fill:#ffd54a;--fill-ink:#000000');
    expect((await read(world, `${path}?accent=laurel`)).text).not.toContain('/embed/accents/');
    for (const name of ['FFD54A.css', 'ffd54.css', 'ffd54a', 'ffd54a.css.js', '}body{}.css'])
      expect((await world.request(`/embed/accents/${name}`)).status).toBe(404);
  });

  test('is shown as usual whatever nonsense its options are, and repeats none of it', async () => {
    const { world, credential } = await createEmbedWorld();
    const path = `/embed/credentials/${credential.id}`;
    const usual = (await read(world, path)).text;
    const hostile = encodeURIComponent('"><script>alert(1)</script>;}body{background:url(//x)}');
    for (const name of ['view', 'theme', 'size', 'accent', 'columns', 'lang', 'title', 'style'])
      expect((await read(world, `${path}?${name}=${hostile}`)).text).toBe(usual);
  });

  test('escapes what an issuer wrote', async () => {
    const { world, credential } = await createEmbedWorld({
      name: '<b onclick="x">Bold</b> & "co"',
    });
    const { text } = await read(world, `/embed/credentials/${credential.id}`);
    expect(text).toContain('&lt;b onclick=');
    expect(text).not.toContain('<b ');
    const svg = await read(world, `/embed/credentials/${credential.id}/badge.svg`);
    expect(svg.text).not.toContain('<b ');
  });
});

describe('F14: a credential that is no longer in force', () => {
  test('is shown as revoked, in word and icon, as soon as it is', async () => {
    const { world, credential } = await createEmbedWorld();
    await credential.revoke();
    const { response, text } = await read(world, `/embed/credentials/${credential.id}`);
    expect(response.status).toBe(200);
    expect(text).toContain('Revoked on <time datetime="2026-11-23">');
    expect(text).toMatch(/status-revoked"><svg class="icon"/);
    expect(text).toContain(`/embed/credentials/${credential.id}/badge.svg`);
    const svg = await read(world, `/embed/credentials/${credential.id}/badge.svg`);
    expect(svg.text).toContain('>REVOKED</text>');
    const welsh = await read(world, `/embed/credentials/${credential.id}/badge.svg?lang=cy`);
    expect(welsh.text).toContain('WEDI’I DIDDYMU</text>');
  });

  test('is shown as expired from the moment that it is, and not before', async () => {
    const { world, achievementId } = await createEmbedWorld();
    const validUntil = new Date(world.clock.now.getTime() + dayMs).toISOString();
    const { id } = await createEmbeddable(world, achievementId, { validUntil });
    world.clock.advance(dayMs - 1);
    expect((await read(world, `/embed/credentials/${id}`)).text).toContain('Valid until');
    world.clock.advance(1);
    const { text } = await read(world, `/embed/credentials/${id}`);
    expect(text).toContain('Expired on');
    expect(text).toMatch(/status-expired"><svg class="icon"/);
    const svg = await read(world, `/embed/credentials/${id}/badge.svg`);
    expect(svg.text).toContain('>EXPIRED</text>');
  });
});

describe('F14: the picture of a credential', () => {
  test('is its art, as SVG without script and as PNG in the size that was asked for', async () => {
    const { world, credential } = await createEmbedWorld();
    const path = `/embed/credentials/${credential.id}/badge`;
    const svg = await world.request(`${path}.svg`);
    expect(svg.headers.get('Content-Type')).toBe('image/svg+xml');
    expect(svg.headers.get('Content-Security-Policy')).toContain('sandbox');
    expect(svg.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(await svg.text()).not.toMatch(/<script|on\w+="|REVOKED/);
    for (const [query, side] of [
      ['', 320],
      ['?size=s', 192],
      ['?size=l', 480],
      ['?size=99999', 320],
    ] as const) {
      const png = Buffer.from(await (await world.request(`${path}.png${query}`)).arrayBuffer());
      expect([...png.subarray(1, 4)]).toEqual([...Buffer.from('PNG')]);
      expect(png.readUInt32BE(16)).toBe(side);
    }
  });

  test('changes when the credential is revoked, though the first was kept', async () => {
    const { world, credential } = await createEmbedWorld();
    const path = `/embed/credentials/${credential.id}/badge.png`;
    const picture = async () => Buffer.from(await (await world.request(path)).arrayBuffer());
    const [before, again] = [await picture(), await picture()];
    expect(again.equals(before)).toBe(true);
    await credential.revoke();
    expect((await picture()).equals(before)).toBe(false);
  });
});

describe('F14: several credentials in one frame', () => {
  test('stand in the order they were named in, each once', async () => {
    const { world, achievementId, credential } = await createEmbedWorld();
    const bob = await createEmbeddable(world, achievementId, {
      recipient: { name: 'Bob Example', email: 'bob@example.com' },
    });
    const { text } = await read(
      world,
      `/embed/credentials?ids=${bob.id},${credential.id},${bob.id}&columns=4`,
    );
    // No column stays empty.
    expect(text).toContain('data-columns="2"');
    expect(text.match(/Awarded to \w+/g)).toEqual(['Awarded to Bob', 'Awarded to Ann']);
    expect(text).toContain('<title>2 digital credentials</title>');
  });

  test('leave out what is hidden exactly like what is missing', async () => {
    const { world, achievementId, credential } = await createEmbedWorld();
    const hidden = await createEmbeddable(world, achievementId, {
      recipient: { name: 'Bob Example', email: 'bob@example.com' },
    });
    await hidden.setVisibility('private');
    const ask = async (id: string) =>
      readAnswer(await world.request(`/embed/credentials?ids=${id},${credential.id}`));
    expect(await ask(hidden.id)).toEqual(await ask(missingId));
    expect((await ask(hidden.id)).body).not.toContain('Bob');
  });
});

describe('F14: what nobody may see, no embed shows', () => {
  const surfaces = [
    '/embed/credentials/ID',
    '/embed/credentials/ID?view=list&lang=cy',
    '/embed/credentials?ids=ID',
    '/embed/credentials/ID/badge.svg',
    '/embed/credentials/ID/badge.png',
    '/oembed?url=http://laurel.test/credentials/ID',
    '/oembed?url=http://laurel.test/credentials/ID&format=xml',
    '/oembed?url=http://laurel.test/embed/credentials?ids=ID',
  ];

  test('not even to its own learner: it answers like what does not exist', async () => {
    const { world, achievementId } = await createEmbedWorld();
    const offered = await makeAward(world, achievementId, {
      recipient: { name: 'Cat Example', email: 'cat@example.com' },
    });
    const hidden = await createEmbeddable(world, achievementId, {
      recipient: { name: 'Dan Example', email: 'dan@example.com' },
    });
    await hidden.setVisibility('private');
    for (const surface of surfaces) {
      const ask = async (id: string, Cookie: string) =>
        readAnswer(await world.request(surface.replace('ID', id), { headers: { Cookie } }));
      const missing = await ask(missingId, '');
      expect(missing.status).toBe(404);
      for (const cookie of ['', hidden.cookie]) {
        expect(await ask(hidden.id, cookie)).toEqual(missing);
        expect(await ask(offered.id as string, cookie)).toEqual(missing);
        expect(await ask('nonsense', cookie)).toEqual(missing);
      }
    }
  });

  test('and what stops being public stops at once', async () => {
    const { world, credential } = await createEmbedWorld();
    const statuses = async () =>
      Promise.all(
        surfaces.map(
          async (path) => (await world.request(path.replace('ID', credential.id))).status,
        ),
      );
    expect(new Set(await statuses())).toEqual(new Set([200]));
    await world.postForm(`/dashboard/${credential.id}/delete`, {}, credential.cookie);
    expect(new Set(await statuses())).toEqual(new Set([404]));
  });
});

describe('F14: an embed knows nobody', () => {
  test('it sets no cookie, and answers the same with and without a session', async () => {
    const { world, credential } = await createEmbedWorld();
    const paths = [
      `/embed/credentials/${credential.id}`,
      `/embed/credentials?ids=${credential.id}`,
      `/embed/credentials/${missingId}`,
      `/embed/credentials/${credential.id}/badge.svg`,
      `/embed/credentials/${credential.id}/badge.png`,
      '/embed/accents/ffd54a.css',
      '/embed/people/nobody',
      '/embed.js',
      `/oembed?url=http://laurel.test/credentials/${credential.id}`,
      '/oembed',
    ];
    for (const path of paths) {
      const plain = await readAnswer(await world.request(path));
      const response = await world.request(path, {
        headers: { Cookie: `${credential.cookie}; language=cy` },
      });
      expect(response.headers.get('Set-Cookie')).toBeNull();
      expect(await readAnswer(response)).toEqual(plain);
    }
  });
});

describe('F14: the script', () => {
  const maxBytes = 2048;

  test(`is at most ${maxBytes} bytes, keeps its address, and may be loaded from anywhere`, async () => {
    const { world } = await createEmbedWorld();
    const response = await world.request('/embed.js');
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(maxBytes);
    expect(bytes.toString()).toBe(assets.embedScript);
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('Cross-Origin-Resource-Policy')).toBe('cross-origin');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });

  test('keeps nothing, asks nobody, and builds no code or markup from text', () => {
    expect(assets.embedScript).not.toMatch(
      /cookie|localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest|sendBeacon|innerHTML|eval\(|Function\(/,
    );
  });
});
