import { describe, expect, test } from 'vitest';
import { createOffer, pathOf, readPage, signIn } from '#test/support/learners.ts';
import { acceptAward, makeAward, sampleAchievement } from '#test/support/world.ts';

describe('declining', () => {
  test('an offer can be declined without an account, taken back, and accepted after all', async () => {
    const { world, award, claim, read } = await createOffer();
    expect((await world.postForm(`${claim}/decline`)).headers.get('set-cookie')).toBeNull();
    expect(await read()).toMatchObject({
      state: 'declined',
      declinedAt: world.clock.now.toISOString(),
    });
    expect(await world.store.addresses.findByEmail('ann@example.com')).toMatchObject({
      learnerId: null,
      provedAt: null,
    });
    const page = await readPage(world, claim);
    expect(page).toContain('You declined');
    expect(page).toContain(`${claim}/reconsider`);

    await world.postForm(`${claim}/reconsider`);
    expect(await read()).toMatchObject({ state: 'offered' });
    expect((await read()).declinedAt).toBeUndefined();
    await acceptAward(world, award.claimUrl);
    expect((await read()).state).toBe('accepted');
  });

  test('a declined offer cannot be accepted before it is taken back, and an offer that waits cannot be taken back', async () => {
    const { world, award, claim, read } = await createOffer();
    expect((await world.postForm(`${claim}/reconsider`)).headers.get('location')).toBe(claim);
    expect((await read()).state).toBe('offered');
    await world.postForm(`${claim}/decline`);
    expect(await acceptAward(world, award.claimUrl)).toBe('');
    expect((await read()).state).toBe('declined');
  });

  test('no mail is sent for an offer that was declined before it went out', async () => {
    const { world, claim } = await createOffer();
    await world.postForm(`${claim}/decline`);
    expect(await world.deliver()).toBe(0);
    expect(await world.store.mailbox.list(10)).toEqual([]);
  });
});

describe('an offer that was revoked', () => {
  test('is shown as withdrawn, without the badge, and can be neither accepted nor declined', async () => {
    const { world, award, claim, read } = await createOffer();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'A clerical error' });
    const page = await readPage(world, claim);
    expect(page).toContain('withdrawn');
    for (const text of [sampleAchievement.name, 'A clerical error', 'Ann Example', '/accept'])
      expect(page).not.toContain(text);
    for (const move of ['accept', 'decline', 'reconsider']) {
      const response = await world.postForm(`${claim}/${move}`);
      expect(response.headers.get('location')).toBe(claim);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
    expect((await read()).state).toBe('revoked');
  });
});

describe('more awards', () => {
  test('a second award to the same address waits in the account, and can be accepted from there', async () => {
    const { world, achievementId, award } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    const second = await makeAward(world, achievementId, {
      recipient: { name: 'Ann E.', email: 'ANN@example.com' },
    });
    const dashboard = await readPage(world, '/dashboard', cookie);
    expect(dashboard).toContain(pathOf(second.claimUrl));
    expect(dashboard).not.toContain(`/credentials/${second.id}`);
    await acceptAward(world, second.claimUrl);
    const [one, two] = await Promise.all(
      [award, second].map(({ id }) => world.store.awards.find(id)),
    );
    expect(two?.award.learnerId).toBe(one?.award.learnerId);
    expect(await readPage(world, '/dashboard', cookie)).toContain(`/credentials/${second.id}`);
  });

  test("an award to another address is nobody's business but its own", async () => {
    const { world, achievementId, award } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    const other = await makeAward(world, achievementId, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    expect(await readPage(world, '/dashboard', cookie)).not.toContain(pathOf(other.claimUrl));
    await acceptAward(world, other.claimUrl);
    const [one, two] = await Promise.all(
      [award, other].map(({ id }) => world.store.awards.find(id)),
    );
    expect(two?.award.learnerId).not.toBe(one?.award.learnerId);
  });

  test('a first acceptance of two awards in two tabs makes one account', async () => {
    const { world, achievementId, award } = await createOffer();
    const second = await makeAward(world, achievementId);
    await Promise.all(
      [award, second].map(({ claimUrl }) => world.postForm(`${pathOf(claimUrl)}/accept`)),
    );
    await Promise.all(
      [award, second].map(({ claimUrl }) => world.postForm(`${pathOf(claimUrl)}/accept`)),
    );
    const [one, two] = await Promise.all(
      [award, second].map(({ id }) => world.store.awards.find(id)),
    );
    expect([one?.award.state, two?.award.state]).toEqual(['accepted', 'accepted']);
    expect(one?.award.learnerId).toBe(two?.award.learnerId);
  });
});

describe('deleting', () => {
  const day = 24 * 60 * 60 * 1000;

  async function createDeleted() {
    const offer = await createOffer();
    const { world, award } = offer;
    const cookie = await acceptAward(world, award.claimUrl);
    await world.postForm(`/credentials/${award.id}/visibility`, { visibility: 'public' }, cookie);
    await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie);
    const restore = () => world.postForm(`/dashboard/${award.id}/restore`, {}, cookie);
    return { ...offer, cookie, restore };
  }

  test('a deleted credential is gone at once, for its learner too, and its link shows nothing', async () => {
    const { world, award, claim, cookie, read } = await createDeleted();
    expect(await read()).toMatchObject({ state: 'deleted', visibility: 'private' });
    for (const Cookie of ['', cookie]) {
      expect(
        (await world.request(`/credentials/${award.id}`, { headers: { Cookie } })).status,
      ).toBe(404);
    }
    expect((await world.request(claim)).status).toBe(410);
  });

  test('it can be taken back, private, one ms before 30 days are over', async () => {
    const { world, read, restore } = await createDeleted();
    world.clock.advance(30 * day - 1);
    expect((await restore()).status).toBe(303);
    expect(await read()).toMatchObject({ state: 'accepted', visibility: 'private' });
  });

  test('it cannot be taken back one ms after 30 days, however newly signed in', async () => {
    const { world, award, read } = await createDeleted();
    world.clock.advance(30 * day + 1);
    const cookie = await signIn(world, 'ann@example.com');
    const late = await world.postForm(`/dashboard/${award.id}/restore`, {}, cookie);
    expect(late.status).toBe(409);
    expect((await read()).state).toBe('deleted');
  });

  test('deleting twice, and taking back what is not deleted, are refused', async () => {
    const { world, award, cookie, restore } = await createDeleted();
    expect((await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie)).status).toBe(409);
    expect((await restore()).status).toBe(303);
    expect((await restore()).status).toBe(409);
  });

  test('what was declined before it was deleted does not come back as accepted', async () => {
    const { world, award, claim, read } = await createOffer();
    await world.postForm(`${claim}/decline`);
    const cookie = await signIn(world, 'ann@example.com');
    expect((await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie)).status).toBe(303);
    expect((await world.postForm(`/dashboard/${award.id}/restore`, {}, cookie)).status).toBe(409);
    expect((await read()).state).toBe('deleted');
  });
});
