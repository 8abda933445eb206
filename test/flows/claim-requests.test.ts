import { describe, expect, test } from 'vitest';
import { createAsker, filled } from '#test/support/asker.ts';
import { pathOf, readPage, signIn } from '#test/support/learners.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

describe('F5: past completions that an issuer reports', () => {
  const past = { awardedDate: '2009-06-30' };

  test('wait for a learner whose address was proved before', async () => {
    const { world, achievementId, cookie } = await createAsker();
    const award = await makeAward(world, achievementId, past);
    const dashboard = await readPage(world, '/dashboard', cookie);
    expect(dashboard).toContain(pathOf(award.claimUrl));
    expect(award.awardedDate).toBe('2009-06-30T00:00:00.000Z');
  });

  test('wait for a learner who signs in for the first time, right away', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world), past);
    const cookie = await signIn(world, 'ann@example.com');
    const dashboard = await readPage(world, '/dashboard', cookie);
    expect(dashboard).toContain(pathOf(award.claimUrl));
    const other = await signIn(world, 'ann@example.co').catch(() => '');
    expect(other).toBe('');
  });
});

describe('F5: asking for what no record matches', () => {
  test('the achievement leads there, and the request is seen as requested', async () => {
    const { world, wanted, cookie, form, ask } = await createAsker();
    expect(await readPage(world, `/achievements/${wanted}`, cookie)).toContain(`href="${form}"`);
    expect(await readPage(world, form, cookie)).toContain('value="Ann Example"');
    expect((await ask()).headers.get('location')).toBe('/requests?now=sent');
    const requests = await readPage(world, '/requests', cookie);
    for (const text of ['Level 3 Award in Mentoring', 'Requested', 'Example College', 'Withdraw'])
      expect(requests).toContain(text);
    const page = await readPage(world, `/achievements/${wanted}`, cookie);
    expect(page).toContain('You have asked for this');
    expect(page).not.toContain(`href="${form}"`);
  });

  test('whoever decides sees what was said, and no more', async () => {
    const { ask, list, wanted, centreId } = await createAsker();
    await ask();
    expect(await list()).toEqual([
      {
        id: expect.stringMatching(/^clm_/),
        state: 'open',
        achievementId: wanted,
        centreId,
        learner: { name: 'Ann Maiden-Name', email: 'ann@example.com' },
        registrationNumber: 'R-123',
        completedDate: '2019-07-01T00:00:00.000Z',
        evidence: [
          { name: 'Certificate', url: 'https://example.org/scan', narrative: 'I still have it.' },
        ],
        createdAt: expect.any(String),
      },
    ]);
  });

  test.each<[string, string, string]>([
    ['name', ' ', 'Write your name'],
    ['name', 'x'.repeat(201), 'at most 200'],
    ['registrationNumber', 'x'.repeat(101), 'at most 100'],
    ['completedOn', '2019-02-30', 'day that exists'],
    ['completedOn', '2026-11-25', 'not in the future'],
    ['completedOn', 'soon', 'day that exists'],
    ['centre', 'ctr_0123456789abcdefghjkmn', 'one of the centres'],
    ['centre', 'x', 'one of the centres'],
    ['evidenceUrl', 'javascript:alert(1)', 'whole web address'],
    ['evidenceUrl', 'example', 'whole web address'],
    ['evidenceWords', 'x'.repeat(5001), 'at most 5,000'],
  ])(
    'a %s such as %j is refused beside its field, and all that was typed is kept',
    async (field, value, words) => {
      const { ask, list } = await createAsker();
      const answer = await ask({ evidenceName: 'Kept as it is', [field]: value });
      const page = await answer.text();
      expect(answer.status).toBe(400);
      expect(page).toContain(words);
      for (const kept of [
        'Kept as it is',
        ...(value.length > 300 || field === 'centre' ? [] : [value]),
      ])
        expect(page).toContain(kept);
      expect(await list()).toEqual([]);
    },
  );

  test('needs nothing but a name', async () => {
    const { world, form, cookie, list } = await createAsker();
    const answer = await world.postForm(form, { name: 'Ann', evidenceUrl: '', centre: '' }, cookie);
    expect(answer.status).toBe(303);
    expect(await list()).toMatchObject([{ learner: { name: 'Ann' }, evidence: [] }]);
  });

  test('is for what is neither held, nor offered, nor retired, nor a draft', async () => {
    const { world, achievementId, wanted, cookie, ask } = await createAsker();
    const status = async (id: string) =>
      (await world.postForm(`/achievements/${id}/request`, filled, cookie)).status;
    expect(await status(achievementId)).toBe(409);
    const draft = await world.api('POST', '/achievements', {
      name: 'A draft',
      description: 'x',
      criteria: { narrative: 'x' },
    });
    expect(await status(draft.body.id)).toBe(404);
    await makeAward(world, wanted);
    expect((await ask()).status).toBe(409);
    const other = await publishAchievement(world, { name: 'Retired' });
    await world.api('POST', `/achievements/${other}/retire`);
    expect(await status(other)).toBe(409);
    expect(await readPage(world, `/achievements/${other}`, cookie)).not.toContain('/request"');
  });

  test('is asked once, also by two tabs at once, and again only after it is withdrawn', async () => {
    const { world, cookie, ask, list } = await createAsker();
    const answers = await Promise.all([ask(), ask()]);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([303, 409]));
    expect((await ask()).status).toBe(409);
    const [{ id }] = await list();
    const withdraw = () => world.postForm(`/requests/${id}/withdraw`, {}, cookie);
    expect((await withdraw()).headers.get('location')).toBe('/requests?now=withdrawn');
    expect((await withdraw()).headers.get('location')).toBe('/requests?now=decided');
    world.clock.advance(1000);
    expect((await ask()).status).toBe(303);
    expect((await list()).map(({ state }: { state: string }) => state)).toEqual([
      'open',
      'withdrawn',
    ]);
  });

  test('somebody else’s request answers like none', async () => {
    const { world, achievementId, ask, list } = await createAsker();
    await ask();
    const [{ id }] = await list();
    const bob = await makeAward(world, achievementId, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    const cookie = await acceptAward(world, bob.claimUrl);
    const withdraw = async (which: string) => {
      const answer = await world.postForm(`/requests/${which}/withdraw`, {}, cookie);
      return [answer.status, (await answer.text()).replaceAll(which, '')];
    };
    expect(await withdraw(id)).toEqual(await withdraw('clm_0123456789abcdefghjkmn'));
    expect((await withdraw(id))[0]).toBe(404);
    expect(await readPage(world, '/requests', cookie)).toContain('No requests');
    expect((await list())[0].state).toBe('open');
  });
});

test('F5: the list of requests is read page by page, by state and by achievement', async () => {
  const { world, cookie, wanted, centreId } = await createAsker();
  for (let n = 0; n < 3; n++) {
    const other = await publishAchievement(world, { name: `Other ${n}` });
    await world.postForm(`/achievements/${other}/request`, { name: 'Ann' }, cookie);
    world.clock.advance(1000);
  }
  await world.postForm(`/achievements/${wanted}/request`, { ...filled, centre: centreId }, cookie);
  const get = async (query: string) => (await world.api('GET', `/claim-requests?${query}`)).body;
  const first = await get('limit=3');
  const rest = await get(`limit=3&cursor=${first.nextCursor}`);
  expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([3, 1, null]);
  expect((await get(`achievementId=${wanted}`)).items).toHaveLength(1);
  expect((await get('state=granted')).items).toEqual([]);
});
