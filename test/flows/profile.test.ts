import { describe, expect, test } from 'vitest';
import { createHolder, saveProfile, show } from '#test/support/holders.ts';
import { cookieOf, readPage, signIn } from '#test/support/learners.ts';
import { readAnswer } from '#test/support/routes.ts';
import { createWorld, type World } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const bob = { name: 'Bob Example', email: 'bob@example.com' };

async function createProfile(fields: Record<string, string> = {}) {
  const world = await createWorld();
  const holder = await createHolder(world, ['Coaching', 'Welding']);
  await saveProfile(world, holder.cookie, fields);
  return { world, ...holder };
}

const answerOf = async (world: World, path: string, headers: Record<string, string> = {}) =>
  readAnswer(await world.request(path, { headers }));

describe('the profile', () => {
  test('F11: one address shows a learner’s name, words and public credentials to everybody', async () => {
    const { world, ids, cookie } = await createProfile({ biography: 'I coach.\nAnd weld.' });
    await show(world, ids[0]!, 'public', cookie);
    const page = await readPage(world, '/people/ann');
    expect(page).toContain('<h1>Ann Example</h1>');
    expect(page).toContain('I coach.\nAnd weld.');
    expect(page).toContain(`href="/credentials/${ids[0]}"`);
    expect(page).toContain('1 public credential');
    expect(page).not.toContain('noindex');
  });

  test('F12: what is private, deleted or only offered does not show there, also not to the learner', async () => {
    const { world, ids, cookie } = await createProfile();
    for (const id of ids) await show(world, id, 'public', cookie);
    await show(world, ids[0]!, 'private', cookie);
    await world.postForm(`/dashboard/${ids[1]}/delete`, {}, cookie);
    for (const Cookie of ['', cookie]) {
      const page = await readPage(world, '/people/ann', Cookie);
      for (const hidden of [...ids, 'Coaching', 'Welding']) expect(page).not.toContain(hidden);
      expect(page).toContain('has not made a credential public yet');
    }
  });

  test('F12: a public credential that was revoked or has expired says so', async () => {
    const { world, ids, cookie } = await createProfile();
    await show(world, ids[0]!, 'public', cookie);
    await world.api('POST', `/awards/${ids[0]}/revoke`, { reason: 'Wrong person.' });
    expect(await readPage(world, '/people/ann')).toMatch(/Coaching[^]*Revoked/);
  });

  test('F11: switched off, it answers exactly like a handle that nobody has', async () => {
    const { world, cookie } = await createProfile();
    expect((await world.request('/people/ann')).status).toBe(200);
    await saveProfile(world, cookie, { profile: 'off' });
    const askers: readonly Record<string, string>[] = [
      {},
      { Accept: 'application/json' },
      { Cookie: cookie },
    ];
    for (const end of ['', '/picture'])
      for (const headers of askers) {
        const hidden = await answerOf(world, `/people/ann${end}`, headers);
        const missing = await answerOf(world, `/people/eve${end}`, headers);
        expect({ ...hidden, body: hidden.body.replaceAll('ann', 'eve') }).toEqual({
          ...missing,
          body: missing.body.replaceAll('ann', 'eve'),
        });
        expect(hidden.status).toBe(404);
      }
  });

  test('F11: a profile is off until its learner switches it on', async () => {
    const { world } = await createProfile({ profile: '' });
    expect((await world.request('/people/ann')).status).toBe(404);
  });

  test('F11: machines are told who it is and where the credentials are, and nothing else', async () => {
    const { world, ids, cookie } = await createProfile({ biography: 'I coach.' });
    await show(world, ids[1]!, 'public', cookie);
    const json = await world.request('/people/ann', { headers: { Accept: 'application/json' } });
    expect(await json.json()).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Person',
      '@id': 'http://laurel.test/people/ann',
      url: 'http://laurel.test/people/ann',
      name: 'Ann Example',
      description: 'I coach.',
      hasCredential: [
        expect.objectContaining({
          url: `http://laurel.test/credentials/${ids[1]}`,
          name: 'Welding',
        }),
      ],
    });
  });

  test('what people write about themselves cannot break out of the page', async () => {
    const hostile = '</script><script>alert(1)</script><b>';
    const { world } = await createProfile({ biography: hostile });
    const page = await readPage(world, '/people/ann');
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&lt;script&gt;alert(1)');
    expect(page).toContain(String.raw`\u003c/script`);
  });

  test('F13: a learner sees it as others do: the very same page, under a line that says so', async () => {
    const { world, ids, cookie } = await createProfile();
    await show(world, ids[0]!, 'public', cookie);
    const own = await readPage(world, '/people/ann?as=others', cookie);
    const others = await readPage(world, '/people/ann?as=others');
    const line = /<aside class="as-others".*?<\/aside>/s;
    expect(own).toMatch(line);
    expect(own.replace(line, '')).toBe(others);
    expect(await readPage(world, '/people/ann', cookie)).toContain('This is your profile');
  });

  test('F13: a private credential seen as others do is nothing at all, and says whose view that is', async () => {
    const { world, ids, cookie } = await createProfile();
    const path = `/credentials/${ids[0]}?as=others`;
    const own = await world.request(path, { headers: { Cookie: cookie } });
    expect(own.status).toBe(404);
    const page = await own.text();
    expect(page).toContain('as others do');
    expect(page).toContain(`href="/credentials/${ids[0]}"`);
    expect(page).toContain('There is nothing here');
    await show(world, ids[0]!, 'public', cookie);
    const shown = await readPage(world, path, cookie);
    expect(shown).toContain('as others do');
    expect(shown).not.toContain('name="visibility"');
  });

  test('F11: before it is switched on, its learner alone can see how it would look', async () => {
    const { world, ids, cookie } = await createProfile({ profile: 'off' });
    await show(world, ids[0]!, 'public', cookie);
    const page = await readPage(world, '/account/profile/preview', cookie);
    expect(page).toContain('It is off');
    expect(page).toContain('Coaching');
    expect(page).not.toContain('Welding');
    expect((await world.request('/account/profile/preview')).status).toBe(303);
  });
});

describe('handles', () => {
  async function createTwo() {
    const world = await createWorld();
    const ann = (await createHolder(world, ['Coaching'])).cookie;
    const other = (await createHolder(world, ['Welding'], bob)).cookie;
    const take = async (cookie: string, handle: string) =>
      (await saveProfile(world, cookie, { handle })).status;
    const lead = async (handle: string) => {
      const answer = await world.request(`/people/${handle}`);
      return [answer.status, answer.headers.get('location')];
    };
    return { world, ann, other, take, lead };
  }

  test('F11: an old handle leads to the new one while the profile is on, and nobody else is ever given it', async () => {
    const { world, ann, other, take, lead } = await createTwo();
    await take(ann, 'ann');
    await take(ann, 'annie');
    expect(await lead('annie')).toEqual([200, null]);
    expect(await lead('ann')).toEqual([308, '/people/annie']);
    // A browser that kept this would go on leading there, or in a circle, when the profile has changed.
    const kept = (await world.request('/people/ann')).headers.get('cache-control');
    expect(kept).toBe('private, no-cache');
    expect(await take(other, 'ann')).toBe(400);
    await saveProfile(world, ann, { handle: 'annie', profile: 'off' });
    expect(await lead('ann')).toEqual([404, null]);
    expect(await take(other, 'ann')).toBe(400);
  });

  test('F11: one that looks like somebody else’s is refused, and what was typed stays in the form', async () => {
    const { world, ann, other, take } = await createTwo();
    await take(ann, 'marion');
    for (const handle of ['rnarion', 'mar1on', 'mar-ion', 'mari0n', 'MARION']) {
      const answer = await saveProfile(world, other, { handle, biography: 'Kept.' });
      const page = await answer.text();
      expect([handle, answer.status]).toEqual([handle, 400]);
      expect(page).toContain('is taken');
      expect(page).toContain(`value="${handle.toLowerCase()}"`);
      expect(page).toContain('Kept.');
    }
    expect(await take(other, 'marian')).toBe(303);
  });

  test('a learner may go back to an old handle, or spell the present one in another way', async () => {
    const { ann, take, lead } = await createTwo();
    for (const handle of ['ann-b', 'carol', 'ann-b', 'annb'])
      expect(await take(ann, handle)).toBe(303);
    expect(await lead('annb')).toEqual([200, null]);
    expect(await lead('ann-b')).toEqual([308, '/people/annb']);
    expect(await lead('carol')).toEqual([308, '/people/annb']);
  });

  test('nobody hoards: a fourth new handle within thirty days is refused, an old one is not', async () => {
    const { world, ann, take } = await createTwo();
    for (const handle of ['first', 'second', 'third']) expect(await take(ann, handle)).toBe(303);
    expect(await take(ann, 'fourth')).toBe(400);
    expect(await take(ann, 'first')).toBe(303);
    world.clock.advance(30 * dayMs + 1000);
    expect(await take(await signIn(world, 'ann@example.com'), 'fourth')).toBe(303);
  });

  test('names of the issuer and of centres are refused', async () => {
    const { world, ann, take } = await createTwo();
    await world.api('POST', '/centres', { name: 'Coleg Sir Gâr' });
    for (const handle of ['institute-of-tests', 'coleg-sir-gar', 'main', 'support'])
      expect([handle, await take(ann, handle)]).toEqual([handle, 400]);
  });

  test('two who want the same handle at the same moment do not both get it', async () => {
    const { ann, other, take, lead } = await createTwo();
    const answers = await Promise.all([take(ann, 'wanted'), take(other, 'wanted')]);
    expect(answers.toSorted((a, b) => a - b)).toEqual([303, 400]);
    expect((await lead('wanted'))[0]).toBe(200);
  });

  test.each([
    ['no handle', { handle: '' }, 'Choose a handle'],
    ['a Cyrillic letter', { handle: 'p\u0430ul' }, 'U+0430'],
    ['too few letters', { handle: 'ab' }, '3 to 30'],
    ['two hyphens', { handle: 'a--b' }, 'one at a time'],
    ['a long story', { biography: 'é'.repeat(501) }, '500 characters'],
  ])('a profile with %s is refused, with a reason beside the field', async (_, fields, reason) => {
    const world = await createWorld();
    const { cookie } = await createHolder(world, ['Coaching']);
    const answer = await saveProfile(world, cookie, fields);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reason);
    expect((await world.request('/people/ann')).status).toBe(404);
  });

  test('five hundred letters are not too many, however many bytes they have', async () => {
    const { world } = await createProfile({ biography: '🎓'.repeat(500) });
    expect(await readPage(world, '/people/ann')).toContain('🎓'.repeat(500));
  });

  test('a form from another site changes no profile', async () => {
    const world = await createWorld();
    const { cookie } = await createHolder(world, ['Coaching']);
    const answer = await world.request('/account/profile', {
      method: 'POST',
      headers: {
        'Content-Type': 'application/x-www-form-urlencoded',
        Origin: 'https://evil.example',
        Cookie: cookie,
      },
      body: 'handle=ann&biography=&profile=on',
    });
    expect(answer.status).toBe(403);
    expect(cookieOf(answer)).toBe('');
    expect((await world.request('/people/ann')).status).toBe(404);
  });

  test('the page is there in Welsh too, with the reasons', async () => {
    const world = await createWorld();
    const { cookie } = await createHolder(world, ['Coaching']);
    const answer = await saveProfile(world, `${cookie}; language=cy`, { handle: 'siân' });
    expect(await answer.text()).toContain('Ni all enw proffil gynnwys “â”');
  });
});
