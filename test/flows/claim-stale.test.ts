import { expect, test } from 'vitest';
import { claimOpeningDays } from '#domain/claim-link.ts';
import { cookieOf, createOffer, pathOf, readPage } from '#test/support/learners.ts';
import { acceptAward, makeAward, publishAchievement } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;

/** A learner with an account, and a further offer that waits. */
async function createSecondOffer() {
  const { world, award } = await createOffer();
  await acceptAward(world, award.claimUrl);
  const second = await makeAward(world, await publishAchievement(world, { name: 'Mentoring' }));
  await world.deliver();
  const state = async () => (await world.api('GET', `/awards/${second.id}`)).body.state;
  return { world, second, claim: pathOf(second.claimUrl), state };
}

test('F7, F8: an old link still accepts, and no longer opens an account that exists', async () => {
  const { world, claim, state } = await createSecondOffer();
  world.clock.advance((claimOpeningDays + 1) * dayMs);
  const answer = await world.postForm(`${claim}/accept`);
  expect(cookieOf(answer)).toBe('');
  expect(answer.headers.get('location')).toBe(claim);
  expect(await state()).toBe('accepted');
  // The link now says how to get in.
  expect(await readPage(world, claim)).toContain('sign-in link');
});

test('F7: a link that was mailed lately signs its learner in', async () => {
  const { world, claim, state } = await createSecondOffer();
  world.clock.advance((claimOpeningDays - 1) * dayMs);
  const answer = await world.postForm(`${claim}/accept`);
  expect(await readPage(world, '/dashboard', cookieOf(answer))).toContain('Mentoring');
  expect(await state()).toBe('accepted');
});

test('F8: sending the offer again makes its link open the account again', async () => {
  const { world, second, claim } = await createSecondOffer();
  world.clock.advance(400 * dayMs);
  await world.api('POST', `/awards/${second.id}/resend`);
  await world.deliver();
  expect(cookieOf(await world.postForm(`${claim}/accept`))).not.toBe('');
});

test('F8: however old the link, whoever has no account yet gets one', async () => {
  const { world, claim } = await createOffer();
  world.clock.advance(400 * dayMs);
  expect(cookieOf(await world.postForm(`${claim}/accept`))).not.toBe('');
});

test('F8: however old the link, whoever is signed in to the account just accepts', async () => {
  const { world, award } = await createOffer();
  await acceptAward(world, award.claimUrl);
  const second = await makeAward(world, await publishAchievement(world, { name: 'Mentoring' }));
  world.clock.advance(400 * dayMs);
  const third = await makeAward(world, await publishAchievement(world, { name: 'Supervision' }));
  const cookie = cookieOf(await world.postForm(`${pathOf(third.claimUrl)}/accept`));
  const answer = await world.postForm(`${pathOf(second.claimUrl)}/accept`, {}, cookie);
  expect(answer.headers.get('location')).toBe('/dashboard?now=accepted');
});
