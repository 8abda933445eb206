import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

async function createRegistered() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId, { recipient: { name: 'Ann Example' } });
  const give = (email: string) => world.api('POST', `/awards/${award.id}/address`, { email });
  return { world, achievementId, award, give };
}

describe('F18: an award without an address', () => {
  test('waits as registered: not signed, not mailed, not claimable', async () => {
    const { world, award } = await createRegistered();
    expect(award).toMatchObject({ state: 'registered', recipient: { name: 'Ann Example' } });
    expect(award.claimUrl).toBeUndefined();
    expect(await world.deliver()).toBe(0);
    expectProblem(await world.api('GET', `/awards/${award.id}/credential`), 409, 'award_unsigned');
    expect((await world.request(`/credentials/${award.id}`)).status).toBe(404);
  });

  test('is signed and mailed as soon as it gets one', async () => {
    const { world, give, award } = await createRegistered();
    world.clock.advance(60_000);
    const { status, body } = await give(' Ann@Example.com ');
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'offered',
      recipient: { email: 'ann@example.com' },
      offeredAt: world.clock.now.toISOString(),
    });
    expect(await world.deliver()).toBe(1);
    const [mail] = await world.store.mailbox.list(10);
    expect(mail?.recipient).toBe('ann@example.com');
    expect(mail?.text).toContain(body.claimUrl);
    const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
    expect(
      await world.api('POST', '/verify', { credential, recipient: 'ann@example.com' }),
    ).toMatchObject({ body: { verdict: 'passed' } });
    expect(
      await world.api('POST', '/verify', { credential, recipient: 'bob@example.com' }),
    ).toMatchObject({ body: { verdict: 'failed' } });
  });

  test('gets an address once; a second is refused and changes nothing', async () => {
    const { world, give, award } = await createRegistered();
    await give('ann@example.com');
    const before = (await world.api('GET', `/awards/${award.id}/credential`)).body;
    expectProblem(await give('ann@example.com'), 409, 'address_present');
    expectProblem(await give('bob@example.com'), 409, 'address_present');
    expect((await world.api('GET', `/awards/${award.id}`)).body.recipient.email).toBe(
      'ann@example.com',
    );
    expect((await world.api('GET', `/awards/${award.id}/credential`)).body).toEqual(before);
    expect(await world.deliver()).toBe(1);
  });

  test('gets one of two addresses that are given at once', async () => {
    const { world, give, award } = await createRegistered();
    const answers = await Promise.all([give('ann@example.com'), give('bob@example.com')]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
    const winner = answers.find(({ status }) => status === 200)?.body.recipient.email;
    expect((await world.api('GET', `/awards/${award.id}`)).body.recipient.email).toBe(winner);
    expect(await world.deliver()).toBe(1);
  });

  test('stays registered when the address is none', async () => {
    const { world, give, award } = await createRegistered();
    expect(expectProblem(await give('ann@localhost'), 400, 'address_invalid')).toEqual(['/email']);
    expect((await world.api('GET', `/awards/${award.id}`)).body.state).toBe('registered');
  });

  test('an award that has an address from the beginning takes no other', async () => {
    const { world, achievementId } = await createRegistered();
    const award = await makeAward(world, achievementId);
    expectProblem(
      await world.api('POST', `/awards/${award.id}/address`, { email: 'bob@example.com' }),
      409,
      'address_present',
    );
  });
});
