import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import {
  createWorld,
  publishAchievement,
  sampleAchievement,
  type World,
} from '#test/support/world.ts';

async function createReadyWorld() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const body = {
    achievementId,
    recipient: { name: 'Ann Example', email: 'ann@example.com' },
    awardedDate: '2026-10-01',
  };
  const post = (patch: object = {}) => world.api('POST', '/awards', { ...body, ...patch });
  return { world, achievementId, body, post };
}

const countAwards = async (world: World) =>
  (await world.api('GET', '/awards')).body.items.length as number;

describe('an award is refused for what it says', () => {
  test.each<[string, object, string]>([
    ['a member of the body', { colour: 'blue' }, '/colour'],
    ['a member of the recipient', { recipient: { name: 'Ann', phone: '1' } }, '/recipient/phone'],
    [
      'a member of a piece of evidence',
      { evidence: [{ name: 'A' }, { name: 'B', link: 'x' }] },
      '/evidence/1/link',
    ],
    ['a member of a result', { results: [{ value: 'A', grade: 'A' }] }, '/results/0/grade'],
    ['a member of the source', { source: { centre: 'x' } }, '/source/centre'],
    ['a member with a slash in its name', { 'a/b~c': 1 }, '/a~1b~0c'],
  ])('that is not known: %s', async (_, patch, pointer) => {
    const { post } = await createReadyWorld();
    expect(expectProblem(await post(patch), 400, 'input_invalid')).toEqual([pointer]);
  });

  test.each<[string, object, string]>([
    ['no recipient', { recipient: undefined }, '/recipient'],
    ['a recipient without a name', { recipient: { email: 'ann@example.com' } }, '/recipient/name'],
    ['a name of spaces', { recipient: { name: '  ' } }, '/recipient/name'],
    ['a name of 201 characters', { recipient: { name: 'a'.repeat(201) } }, '/recipient/name'],
    ['no achievement', { achievementId: undefined }, '/achievementId'],
    ['an id of another kind', { achievementId: 'awd_0123456789abcdefghjkmn' }, '/achievementId'],
    ['a centre that is no id', { source: { centreId: 'main' } }, '/source/centreId'],
    ['evidence behind a script', { evidence: [{ url: 'javascript:alert(1)' }] }, '/evidence/0/url'],
    ['a status of no kind', { results: [{ status: 'Passed' }] }, '/results/0/status'],
    ['a date without a zone', { awardedDate: '2026-10-01T12:00:00' }, '/awardedDate'],
    ['a date that does not exist', { awardedDate: '2026-02-30' }, '/awardedDate'],
    ['a moment that does not exist', { awardedDate: '2026-10-01T25:00:00Z' }, '/awardedDate'],
    ['a leap day in a common year', { awardedDate: '2025-02-29T12:00:00Z' }, '/awardedDate'],
    ['a date the other way round', { awardedDate: '01/10/2026' }, '/awardedDate'],
    ['a date that is a number', { awardedDate: 1_790_000_000 }, '/awardedDate'],
    ['an end without a zone', { validUntil: '2030-10-01T12:00:00' }, '/validUntil'],
  ])('%s', async (_, patch, pointer) => {
    const { world, post } = await createReadyWorld();
    expect(expectProblem(await post(patch), 400, 'input_invalid')).toEqual([pointer]);
    expect(await countAwards(world)).toBe(0);
  });

  test('every problem is named at once', async () => {
    const { post } = await createReadyWorld();
    const pointers = expectProblem(
      await post({ recipient: { name: '' }, awardedDate: 'x', colour: 1 }),
      400,
      'input_invalid',
    );
    expect(pointers.toSorted()).toEqual(['/awardedDate', '/colour', '/recipient/name']);
  });

  test.each(['ann', 'ann@localhost', 'ann @example.com', '', 'ann@example..com'])(
    '%j is no address',
    async (email) => {
      const { world, post } = await createReadyWorld();
      const answer = await post({ recipient: { name: 'Ann', email } });
      expect(expectProblem(answer, 400, 'address_invalid')).toEqual(['/recipient/email']);
      expect(await countAwards(world)).toBe(0);
    },
  );

  test.each<[string, object, string]>([
    ['an award of tomorrow but one', { awardedDate: '2026-11-25' }, '/awardedDate'],
    ['an end on the day of the award', { validUntil: '2026-10-01' }, '/validUntil'],
    [
      'an end one second before the award',
      { awardedDate: '2026-10-01T12:00:00Z', validUntil: '2026-10-01T13:59:59+02:00' },
      '/validUntil',
    ],
  ])('%s is the wrong order', async (_, patch, pointer) => {
    const { post } = await createReadyWorld();
    expect(expectProblem(await post(patch), 400, 'date_order')).toEqual([pointer]);
  });

  test.each<[string, object]>([
    ['an award of today', { awardedDate: '2026-11-23' }],
    ['an award of the day that has begun in the east', { awardedDate: '2026-11-23T23:30:00Z' }],
    ['a leap day in a leap year', { awardedDate: '2024-02-29' }],
    [
      'an end one second after the award',
      { awardedDate: '2026-10-01T12:00:00Z', validUntil: '2026-10-01T12:00:01Z' },
    ],
    [
      'a name of 200 characters',
      { recipient: { name: 'a'.repeat(200), email: 'ann@example.com' } },
    ],
    ['no date', { awardedDate: undefined }],
  ])('%s is accepted', async (_, patch) => {
    const { post } = await createReadyWorld();
    expect(await post(patch)).toMatchObject({ status: 201, body: { state: 'offered' } });
  });
});

describe('an award is refused for what it is of', () => {
  test('an achievement that does not exist', async () => {
    const { post } = await createReadyWorld();
    const answer = await post({ achievementId: 'ach_0123456789abcdefghjkmn' });
    expect(expectProblem(answer, 400, 'input_invalid')).toEqual(['/achievementId']);
  });

  test('a draft, until it is published, and a retired one', async () => {
    const { world, post } = await createReadyWorld();
    const { id } = (await world.api('POST', '/achievements', sampleAchievement)).body;
    expect(
      expectProblem(await post({ achievementId: id }), 409, 'achievement_not_published'),
    ).toEqual(['/achievementId']);
    await world.api('POST', `/achievements/${id}/publish`);
    expect((await post({ achievementId: id })).status).toBe(201);
    await world.api('POST', `/achievements/${id}/retire`);
    expect((await post({ achievementId: id })).body.detail).toContain('retired');
  });

  test('an achievement cannot be published twice, nor retired before it is published', async () => {
    const { world, achievementId } = await createReadyWorld();
    expectProblem(
      await world.api('POST', `/achievements/${achievementId}/publish`),
      409,
      'achievement_transition',
    );
    const { id } = (await world.api('POST', '/achievements', sampleAchievement)).body;
    expectProblem(
      await world.api('POST', `/achievements/${id}/retire`),
      409,
      'achievement_transition',
    );
  });
});
