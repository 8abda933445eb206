import { describe, expect, test } from 'vitest';
import { createHolder, show } from '#test/support/holders.ts';
import { pathOf, readPage, signIn } from '#test/support/learners.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** The names in the list of what has been accepted, in their order. */
function listAccepted(page: string): readonly string[] {
  const [, rest = ''] = page.split('id="accepted"');
  const [section = ''] = rest.split('</section>');
  return [...section.matchAll(/<h3><a [^>]*>([^<]*)</g)].map(([, name = '']) => name);
}

async function createReader(names: readonly string[]) {
  const world = await createWorld();
  const holder = await createHolder(world, names);
  const read = (search = '') => readPage(world, `/dashboard${search}`, holder.cookie);
  return { world, ...holder, read };
}

const locationOf = (response: Response) => response.headers.get('location');

describe('the dashboard', () => {
  test('F13: what is shown, and in which order, stands in the address, and the form says it', async () => {
    const { read, world, ids, cookie } = await createReader(['Coaching', 'Welding', 'Advice']);
    await show(world, ids[1]!, 'public', cookie);
    expect(listAccepted(await read('?sort=name'))).toEqual(['Advice', 'Coaching', 'Welding']);
    expect(listAccepted(await read('?q=weld'))).toEqual(['Welding']);
    const page = await read('?visibility=private&sort=name');
    expect(listAccepted(page)).toEqual(['Advice', 'Coaching']);
    expect(page).toContain('2 of your 3 credentials');
    expect(page).toMatch(/<option value="private" selected/);
    expect(page).toMatch(/<option value="name" selected/);
    expect(await read()).toContain('3 credentials, 1 public');
  });

  test('F13: a filter that nothing matches says so and leads out, and hides no offer', async () => {
    const { read, world } = await createReader(['Coaching']);
    await makeAward(world, await publishAchievement(world, { name: 'Mediation' }));
    const page = await read('?state=revoked');
    expect(listAccepted(page)).toEqual([]);
    expect(page).toContain('Nothing matches');
    expect(page).toContain('Mediation');
  });

  test('F13: whatever is done in a list leads back to the same list', async () => {
    const { world, ids, cookie, read } = await createReader(['Coaching', 'Welding']);
    const id = ids[0]!;
    const query = 'q=coach&sort=name';
    const page = (await read(`?${query}`)).replaceAll('&amp;', '&');
    expect(page).toContain(`action="/dashboard/${id}/visibility?${query}"`);
    expect(page).toContain(`href="/dashboard/${id}/delete?${query}"`);
    const post = async (verb: string, fields = {}) =>
      locationOf(await world.postForm(`/dashboard/${id}/${verb}?${query}`, fields, cookie));
    expect(await post('visibility', { visibility: 'public' })).toBe(
      `/dashboard?${query}&now=public#${id}`,
    );
    expect(await post('delete')).toBe(`/dashboard?${query}&deleted=${id}`);
    expect(await post('restore')).toBe(`/dashboard?${query}&now=restored`);
  });

  test('an address from elsewhere cannot lead a form away from the dashboard', async () => {
    const { world, ids, cookie } = await createReader(['Coaching']);
    const path = `/dashboard/${ids[0]}/visibility?q=//evil.example&from=https://evil.example&next=/x`;
    const lead = locationOf(await world.postForm(path, { visibility: 'public' }, cookie));
    expect(lead).toBe(`/dashboard?q=%2F%2Fevil.example&now=public#${ids[0]}`);
  });

  test('F12: the eye says in words how things are, and changes them', async () => {
    const { world, ids, cookie, read } = await createReader(['Coaching']);
    expect(await read()).toMatch(/Private<\/span>[^]*Make public/);
    expect((await world.request(`/credentials/${ids[0]}`)).status).toBe(404);
    await show(world, ids[0]!, 'public', cookie);
    expect(await read()).toMatch(/Public<\/span>[^]*Make private/);
    expect((await world.request(`/credentials/${ids[0]}`)).status).toBe(200);
  });

  test('F12: a credential that was public when it was revoked can still be hidden, and not shown again', async () => {
    const { world, ids, cookie, read } = await createReader(['Coaching']);
    await show(world, ids[0]!, 'public', cookie);
    await world.api('POST', `/awards/${ids[0]}/revoke`, { reason: 'Wrong person.' });
    expect((await world.request(`/credentials/${ids[0]}`)).status).toBe(200);
    expect((await show(world, ids[0]!, 'private', cookie)).status).toBe(303);
    expect((await world.request(`/credentials/${ids[0]}`)).status).toBe(404);
    expect(await read('?state=revoked')).not.toContain('/visibility');
    expect((await show(world, ids[0]!, 'public', cookie)).status).toBe(409);
  });

  test('F13: every credential leads to what others see of it, to sharing, files and embedding', async () => {
    const { ids, read } = await createReader(['Coaching']);
    const page = await read();
    for (const end of ['', '?as=others', '#share', '#files'])
      expect(page).toContain(`href="/credentials/${ids[0]}${end}"`);
    expect(page).toMatch(new RegExp(`href="/embed[^"]*${ids[0]}"`));
  });

  test('F13: more than fifty are cut into pages that keep the order and the filter', async () => {
    const names = Array.from({ length: 53 }, (_, n) => `Unit ${String(n + 1).padStart(2, '0')}`);
    const { read } = await createReader(names);
    const first = await read('?sort=name&q=unit');
    const second = await read('?sort=name&q=unit&page=2');
    expect([...listAccepted(first), ...listAccepted(second)]).toEqual(names);
    expect(listAccepted(first)).toHaveLength(50);
    expect(first).toContain('href="/dashboard?q=unit&amp;sort=name&amp;page=2"');
    expect(second).toContain('href="/dashboard?q=unit&amp;sort=name"');
    expect(listAccepted(await read('?page=99'))).toHaveLength(3);
  }, 60_000);

  test('the dashboard is there in Welsh too', async () => {
    const { world, cookie } = await createReader(['Coaching']);
    const page = await readPage(world, '/dashboard', `${cookie}; language=cy`);
    expect(page).toContain('Eich tystysgrifau digidol');
    expect(page).toContain('1 dystysgrif ddigidol, dim un yn gyhoeddus');
  });
});

describe('answers that can be changed', () => {
  async function createDecliner() {
    const world = await createWorld();
    const { cookie } = await createHolder(world, ['Coaching']);
    const award = await makeAward(world, await publishAchievement(world, { name: 'Mediation' }));
    await world.postForm(`${pathOf(award.claimUrl)}/decline`);
    return { world, cookie, id: award.id as string };
  }

  test('F6: what was declined stays in sight, can be thought over, and accepted after all', async () => {
    const { world, cookie, id } = await createDecliner();
    const page = await readPage(world, '/dashboard', cookie);
    expect(page).toContain(`action="/dashboard/${id}/reconsider"`);
    const answer = await world.postForm(`/dashboard/${id}/reconsider`, {}, cookie);
    expect(locationOf(answer)).toBe('/dashboard?now=reconsidered');
    const after = await readPage(world, '/dashboard', cookie);
    const [, link = ''] = /class="button" href="(\/claim\/[^"]+)"/.exec(after) ?? [];
    expect((await world.postForm(`${link}/accept`, {}, cookie)).status).toBe(303);
    expect(listAccepted(await readPage(world, '/dashboard', cookie))).toContain('Mediation');
  });

  test('F6: nobody else thinks it over', async () => {
    const { world, id } = await createDecliner();
    const other = await createHolder(world, ['X'], { name: 'Bob', email: 'bob@example.com' });
    const answer = await world.postForm(`/dashboard/${id}/reconsider`, {}, other.cookie);
    expect(answer.status).toBe(404);
    expect((await world.api('GET', `/awards/${id}`)).body.state).toBe('declined');
  });

  test('what the issuer took back before it was accepted is told apart, and cannot be answered', async () => {
    const world = await createWorld();
    const { cookie } = await createHolder(world, ['Coaching']);
    const award = await makeAward(world, await publishAchievement(world, { name: 'Mediation' }));
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Wrong person.' });
    const page = await readPage(world, '/dashboard', cookie);
    expect(page).toContain('Withdrawn by the issuer');
    expect(page).not.toContain('Accept or decline');
  });
});

describe('deleting', () => {
  const statusOf = async (world: World, path: string, cookie: string) =>
    (await world.request(path, { headers: { Cookie: cookie } })).status;

  test('F22: a page of its own asks first, and looking at it changes nothing', async () => {
    const { world, ids, cookie, read } = await createReader(['Coaching']);
    const page = await readPage(world, `/dashboard/${ids[0]}/delete?q=coach`, cookie);
    expect(page).toContain('Delete Coaching?');
    expect(page).toContain('30 days');
    expect(page).toContain(`action="/dashboard/${ids[0]}/delete?q=coach"`);
    expect(page).toContain(`href="/dashboard?q=coach#${ids[0]}"`);
    expect(listAccepted(await read())).toEqual(['Coaching']);
  });

  test('F22: the page is there for its learner alone', async () => {
    const { world, ids } = await createReader(['Coaching']);
    const other = await createHolder(world, ['X'], { name: 'Bob', email: 'bob@example.com' });
    expect(await statusOf(world, `/dashboard/${ids[0]}/delete`, other.cookie)).toBe(404);
    expect(await statusOf(world, `/dashboard/${ids[0]}/delete`, '')).toBe(303);
  });

  test('F22: what was deleted can be taken back for thirty days, private, and not a moment longer', async () => {
    const { world, ids, cookie, read } = await createReader(['Coaching', 'Welding']);
    for (const id of ids) await show(world, id, 'public', cookie);
    for (const id of ids) await world.postForm(`/dashboard/${id}/delete`, {}, cookie);
    const page = await read(`?deleted=${ids[0]}`);
    expect(page).toContain('You deleted Coaching');
    expect(page).toContain(`action="/dashboard/${ids[0]}/restore"`);
    world.clock.advance(30 * dayMs - 1);
    const late = await signIn(world, 'ann@example.com');
    expect((await world.postForm(`/dashboard/${ids[0]}/restore`, {}, late)).status).toBe(303);
    expect(listAccepted(await readPage(world, '/dashboard', late))).toEqual(['Coaching']);
    expect(await statusOf(world, `/credentials/${ids[0]}`, '')).toBe(404);
    world.clock.advance(1);
    expect((await world.postForm(`/dashboard/${ids[1]}/restore`, {}, late)).status).toBe(409);
    expect(await readPage(world, '/dashboard', late)).not.toContain('Welding');
  });
});
