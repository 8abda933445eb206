import { describe, expect, test } from 'vitest';
import { ann, createPair, outcomeOf } from '#test/support/accounts.ts';
import { readPage, signIn } from '#test/support/learners.ts';
import { publicUrl } from '#test/support/world.ts';

const day = 24 * 60 * 60 * 1000;
const html = (body: string) =>
  body
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

/** Hidden fields of a page, as its form would send them. */
const fieldsOf = (page: string): [string, string][] =>
  [...page.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"\/>/g)]
    .map(([, name = '', value = '']): [string, string] => [name, value])
    .filter(([name]) => name !== 'returnTo');

describe('a session that ends in the middle of a form', () => {
  test('loses nothing that was typed: the form comes back and is sent again', async () => {
    const { world, ann: own } = await createPair();
    const typed = { name: 'Ann Newname', locale: 'cy' };
    world.clock.advance(31 * day);
    const stopped = await world.postForm('/account/details', typed, own.cookie);
    const page = await stopped.text();
    expect(stopped.status).toBe(401);
    expect(stopped.headers.get('cache-control')).toContain('no-store');
    expect(page).toContain('You are no longer signed in');
    expect(page).toMatch(/<a href="\/sign-in" target="_blank"/);
    expect(page).toContain('action="/account/details"');
    expect(fieldsOf(page)).toEqual(Object.entries(typed));

    const cookie = await signIn(world, ann);
    const again = await world.postForm(
      '/account/details',
      Object.fromEntries(fieldsOf(page)),
      cookie,
    );
    expect(outcomeOf(again)).toEqual([303, '/account?now=details']);
    expect(await readPage(world, '/account', cookie)).toContain('value="Ann Newname"');
  });

  test('keeps the query, every value of a field, line breaks, and what looks like markup', async () => {
    const { world } = await createPair();
    const path = '/credentials/awd_0123456789abcdefghjkmn/visibility?from=dashboard&x=%22%3E';
    const body = new URLSearchParams([
      ['visibility', 'public'],
      ['note', '"><script>alert(1)</script>\n  second line & ’'],
      ['note', ''],
      ['<b>', 'x'],
    ]);
    const stopped = await world.request(path, {
      method: 'POST',
      headers: { Origin: publicUrl, 'Content-Type': 'application/x-www-form-urlencoded' },
      body: body.toString(),
    });
    const page = await stopped.text();
    expect(stopped.status).toBe(401);
    expect(page).toContain(`action="${html(path)}"`);
    expect(page).not.toContain('<script>alert');
    expect(page).not.toContain('<b>');
    expect(fieldsOf(page)).toEqual([...body].map(([name, value]) => [html(name), html(value)]));
  });

  test('keeps the texts of a form with a file, and says that the file is not kept', async () => {
    const { world } = await createPair();
    const form = new FormData();
    form.set('name', 'Ann');
    form.set('picture', new File(['SECRET BYTES'], 'me.png', { type: 'image/png' }));
    const send = (body: FormData) =>
      world.request('/account/details', { method: 'POST', headers: { Origin: publicUrl }, body });
    const page = await (await send(form)).text();
    expect(fieldsOf(page)).toEqual([['name', 'Ann']]);
    expect(page).toContain('Files cannot be kept');
    expect(page).not.toContain('SECRET');
    form.delete('picture');
    expect(await (await send(form)).text()).not.toContain('Files cannot be kept');
  });

  test('is said without the texts when there is too much of it', async () => {
    const { world } = await createPair();
    const send = async (length: number) =>
      (await world.postForm('/account/details', { name: 'x'.repeat(length) })).text();
    expect(fieldsOf(await send(199_000))).toHaveLength(1);
    const page = await send(201_000);
    expect(fieldsOf(page)).toEqual([]);
    expect(page).toContain('Back button');
  });

  test('is told to programs as a problem, without the form', async () => {
    const { world } = await createPair();
    const answer = await world.request('/account/details', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'application/json' },
      body: 'name=Ann',
    });
    expect([answer.status, await answer.json()]).toMatchObject([401, { code: 'sign_in_required' }]);
  });

  test('gives nothing back to a form of another site', async () => {
    const { world } = await createPair();
    const answer = await world.request('/account/details', {
      method: 'POST',
      headers: {
        Origin: 'https://evil.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'name=Planted',
    });
    expect([answer.status, (await answer.text()).includes('Planted')]).toEqual([403, false]);
  });

  test('is never answered with a form that goes to another site', async () => {
    const { world } = await createPair();
    for (const path of ['//evil.example/account/details', '/\\evil.example/account/details']) {
      const answer = await world.request(`${publicUrl}${path}`, {
        method: 'POST',
        headers: { Origin: publicUrl, 'Content-Type': 'application/x-www-form-urlencoded' },
        body: 'name=Ann',
      });
      expect(await answer.text()).not.toContain('action="//');
    }
  });
});
