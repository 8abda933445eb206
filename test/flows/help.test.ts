import { describe, expect, test } from 'vitest';
import { promises } from '#test/support/promises.ts';
import { createWorld, type World } from '#test/support/world.ts';

const read = async (world: World, language: string) =>
  (await world.request('/help', { headers: { 'Accept-Language': language } })).text();

/** The questions of the help page that answer what each promise makes people ask. */
const answers: Readonly<Record<string, readonly string[]>> = {
  F1: ['credential', 'shown'],
  F2: ['share'],
  F3: ['catalogue'],
  F4: ['catalogue'],
  F5: ['earlier', 'ask', 'requests'],
  F6: ['accept', 'see'],
  F7: ['get', 'share', 'account'],
  F8: ['time', 'link'],
  F9: ['shown', 'duty'],
  F10: ['auto-accept', 'young', 'guardian'],
  F11: ['profile', 'handle'],
  F12: ['see', 'eye'],
  F13: ['profile'],
  F14: ['embed', 'embed-site'],
  F15: ['genuine', 'checks', 'trust', 'unchecked'],
  F16: ['copy', 'person', 'picture'],
  F17: ['addresses', 'remove', 'merge'],
  F18: ['when', 'no-mail'],
  F19: ['duty', 'systems', 'arrived', 'correct', 'mistake'],
  F20: ['get', 'reminders', 'no-mail'],
  F21: ['data', 'erase', 'files', 'gone'],
  F22: ['delete'],
  F23: ['contact'],
};

describe('F23: the help page', () => {
  test.each(['en', 'cy'])('answers what every promise makes people ask (%s)', async (language) => {
    const html = await read(await createWorld(), language);
    expect(Object.keys(answers)).toEqual(Object.keys(promises));
    const lacking = Object.values(answers)
      .flat()
      .filter((anchor) => !new RegExp(`<h[24] id="${anchor}">[^<]`).test(html));
    expect(lacking).toEqual([]);
  });

  test('leads to every question by an anchor that is there', async () => {
    const html = await read(await createWorld(), 'en');
    const anchors = [...html.matchAll(/href="#([\w-]+)"/g)].map(([, anchor]) => anchor);
    expect(anchors.length).toBeGreaterThan(40);
    expect(anchors.filter((anchor) => !html.includes(` id="${anchor}"`))).toEqual([]);
  });

  test('leads only to pages that exist', async () => {
    const world = await createWorld();
    const html = await read(world, 'en');
    const paths = new Set([...html.matchAll(/href="(\/[^"#]*)"/g)].map(([, path = '']) => path));
    const lost: string[] = [];
    for (const path of paths) {
      const { status } = await world.request(path, { headers: { Accept: 'text/html' } });
      if (status !== 200 && status !== 303) lost.push(`${status} ${path}`);
    }
    expect(lost).toEqual([]);
  });
});

describe('F23: where to ask', () => {
  test('is said for every issuer: its contact, or its website when it named none', async () => {
    const world = await createWorld();
    expect(await read(world, 'en')).toMatch(
      /<dt>Institute of Tests<\/dt><dd><a href="http:\/\/laurel\.test">/,
    );
    await world.api('PATCH', '/issuer', { supportContact: 'help@example.org' });
    const html = await read(world, 'cy');
    expect(html).toContain('<dt>Institute of Tests</dt><dd><a href="mailto:help@example.org">');
    expect(html).not.toContain('<dd><a href="http://laurel.test">');
  });

  test('is said on a page that could not be shown', async () => {
    const world = await createWorld();
    await world.api('PATCH', '/issuer', { supportContact: 'help@example.org' });
    const response = await world.request('/sign-in', {
      method: 'POST',
      headers: { Origin: world.system.config.publicUrl, 'Content-Type': 'text/plain' },
      body: 'x',
    });
    expect(response.status).toBe(415);
    expect(await response.text()).toContain('mailto:help@example.org');
  });
});
