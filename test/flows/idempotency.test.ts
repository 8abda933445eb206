import { describe, expect, test } from 'vitest';
import { createKey } from '#test/support/keys.ts';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, publishAchievement } from '#test/support/world.ts';

const recipient = { name: 'Ann Example', email: 'ann@example.com' };

async function createReadyWorld() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const post = (key: string | undefined, patch: object = {}, apiKey?: string) =>
    world.api(
      'POST',
      '/awards',
      { achievementId, recipient, ...patch },
      {
        ...(apiKey ? { key: apiKey } : {}),
        headers: key === undefined ? {} : { 'Idempotency-Key': key },
      },
    );
  const count = async () => (await world.api('GET', '/awards')).body.items.length as number;
  return { world, achievementId, post, count };
}

describe('an idempotency key', () => {
  test('with the same body gives the same award, and one mail', async () => {
    const { world, post, count } = await createReadyWorld();
    const first = await post('one');
    expect(await post('one')).toMatchObject({ status: 201, body: first.body });
    expect(await count()).toBe(1);
    expect(await world.deliver()).toBe(1);
  });

  test('a body that says the same in another order and spacing is the same', async () => {
    const { world, achievementId, post } = await createReadyWorld();
    const first = await post('one');
    const text = `{ "recipient": {"email": "ann@example.com", "name": " Ann Example "},\n "achievementId": "${achievementId}" }`;
    const again = await world.api('POST', '/awards', text, {
      headers: { 'Idempotency-Key': 'one' },
    });
    expect(again.body.id).toBe(first.body.id);
  });

  test.each<[string, object]>([
    ['another person', { recipient: { ...recipient, name: 'Ann Exemple' } }],
    ['another address', { recipient: { ...recipient, email: 'bob@example.com' } }],
    ['another date', { awardedDate: '2026-10-02' }],
    ['a member more', { registrationNumber: '7' }],
  ])('with %s is refused, and awards nothing', async (_, patch) => {
    const { post, count } = await createReadyWorld();
    await post('one');
    expectProblem(await post('one', patch), 409, 'idempotency_mismatch');
    expect(await count()).toBe(1);
  });

  test('without a key, or with another, the same body awards again', async () => {
    const { post, count } = await createReadyWorld();
    const ids = [
      await post('one'),
      await post('two'),
      await post('One'),
      await post(undefined),
      await post(undefined),
    ].map(({ body }) => body.id as string);
    expect(new Set(ids).size).toBe(5);
    expect(await count()).toBe(5);
  });

  test('ten requests at once make one award', async () => {
    const { world, post, count } = await createReadyWorld();
    const answers = await Promise.all(Array.from({ length: 10 }, () => post('one')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => body.id as string)).size).toBe(1);
    expect(await count()).toBe(1);
    expect(await world.deliver()).toBe(1);
  });

  test('goes on answering with the award, in the state it has by then', async () => {
    const { world, post, count } = await createReadyWorld();
    const { body } = await post('one');
    await world.api('POST', `/awards/${body.id}/revoke`, { reason: 'x' });
    world.clock.advance(365 * 24 * 60 * 60 * 1000);
    expect(await post('one')).toMatchObject({
      status: 201,
      body: { id: body.id, state: 'revoked' },
    });
    expect(await count()).toBe(1);
  });

  test('belongs to the API key it was used with', async () => {
    const { world, post, count } = await createReadyWorld();
    const { key } = await createKey(world, ['awards:write']);
    const [mine, theirs] = [await post('one'), await post('one', {}, key)];
    expect(theirs.body.id).not.toBe(mine.body.id);
    expect(await count()).toBe(2);
  });

  test('of a request that was refused can be used again', async () => {
    const { post } = await createReadyWorld();
    expect((await post('one', { awardedDate: '2030-01-01' })).status).toBe(400);
    expect((await post('one')).status).toBe(201);
  });

  test('works for awards without an address too', async () => {
    const { post, count } = await createReadyWorld();
    const patch = { recipient: { name: 'Ann Example' } };
    const answers = await Promise.all([post('one', patch), post('one', patch)]);
    expect(answers[0]?.body).toEqual(answers[1]?.body);
    expect(await count()).toBe(1);
  });

  test('has 1 to 200 characters', async () => {
    const { post } = await createReadyWorld();
    expect((await post('k'.repeat(200))).status).toBe(201);
    expect(expectProblem(await post('k'.repeat(201)), 400, 'input_invalid')).toEqual([
      '/idempotency-key',
    ]);
    expect(expectProblem(await post(''), 400, 'input_invalid')).toEqual(['/idempotency-key']);
  });
});
