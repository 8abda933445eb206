import { expect, test } from 'vitest';
import { retentionKinds, retentionPeriods } from '#domain/retention.ts';
import { applyRetention } from '#services/retention.ts';
import { runSchedule } from '#services/schedule.ts';
import { createOffer, readPage, requestLink, signIn } from '#test/support/learners.ts';
import { acceptAward, createWorld } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;

test('a link to an address nobody knows goes a day after it expired, and not before', async () => {
  const world = await createWorld();
  await world.postForm('/sign-in', { email: 'stranger@example.com' });
  const since = new Date(world.clock.now.getTime() - dayMs);
  const count = () => world.store.mailedLinks.countSince('sign-in', 'stranger@example.com', since);
  world.clock.advance(dayMs);
  await applyRetention(world.system);
  expect(await count()).toBe(1);
  world.clock.advance(dayMs);
  await applyRetention(world.system);
  expect(await count()).toBe(0);
});

test('it is done once a day, and what went is counted in the audit', async () => {
  const world = await createWorld();
  await world.postForm('/sign-in', { email: 'stranger@example.com' });
  await world.deliver();
  world.clock.advance(100 * dayMs);
  expect(await applyRetention(world.system)).toBe(2);
  expect(await applyRetention(world.system)).toBeUndefined();
  const [row] = await world.store.audit.listOfSubject(
    `retention:${world.clock.now.toISOString().slice(0, 10)}`,
  );
  expect(row?.details).toEqual({ 'mailed-links': 1, mail: 1 });
  world.clock.advance(dayMs);
  expect(await applyRetention(world.system)).toBe(0);
});

test('of two that come at once one does it', async () => {
  const world = await createWorld();
  await world.postForm('/sign-in', { email: 'stranger@example.com' });
  world.clock.advance(100 * dayMs);
  const done = await Promise.all([applyRetention(world.system), applyRetention(world.system)]);
  expect(done.filter((count) => count !== undefined).length).toBeGreaterThanOrEqual(1);
  const rows = await world.store.audit.listOfSubject(
    `retention:${world.clock.now.toISOString().slice(0, 10)}`,
  );
  expect(rows).toHaveLength(1);
});

test('awards and accounts outlive every period', async () => {
  const { world, award, read } = await createOffer();
  await acceptAward(world, award.claimUrl);
  world.clock.advance(1000 * dayMs);
  await runSchedule(world.system);
  expect((await read()).state).toBe('accepted');
  expect(await requestLink(world, 'ann@example.com')).toBeDefined();
});

test('an offer waits for ever', async () => {
  const { world, claim, read } = await createOffer();
  world.clock.advance(1000 * dayMs);
  await runSchedule(world.system);
  expect((await read()).state).toBe('offered');
  expect((await world.request(claim)).status).toBe(200);
});

test('a session that is over leaves nothing after its period, one in force stays', async () => {
  const { world, award } = await createOffer();
  await acceptAward(world, award.claimUrl);
  world.clock.advance(40 * dayMs);
  const cookie = await signIn(world, 'ann@example.com');
  world.clock.advance(21 * dayMs);
  await applyRetention(world.system);
  expect(await readPage(world, '/account', cookie)).toContain('ann@example.com');
});

test('every period is written into the privacy notice', async () => {
  const page = await readPage(await createWorld(), '/privacy');
  for (const kind of retentionKinds) {
    const { days } = retentionPeriods[kind];
    expect(page).toMatch(new RegExp(`<td>${days} days? after`));
  }
  expect(page.match(/<td>\d+ days? after/g)).toHaveLength(retentionKinds.length);
});
