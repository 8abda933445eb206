import { describe, expect, test } from 'vitest';
import { cookieOf, createOffer, pathOf, readPage } from '#test/support/learners.ts';
import { acceptAward, makeAward, type World } from '#test/support/world.ts';

const stateOf = async (world: World, id: string) =>
  (await world.api('GET', `/awards/${id}`)).body as { state: string; visibility: string };

const mailOf = async (world: World, id: string) =>
  (await world.store.outbox.listByReference(id)).map(({ kind }) => kind);

/** Ann, who accepted her first award, with the switch or without. */
async function createAnn(fields: Record<string, string> = { autoAccept: 'on' }) {
  const offer = await createOffer();
  const answer = await offer.world.postForm(`${offer.claim}/accept`, fields);
  const issuer = (await offer.world.store.issuers.list())[0]!.id;
  const cookie = cookieOf(answer);
  const turn = (on: 'yes' | 'no') =>
    offer.world.postForm('/account/auto-accept', { issuer, on }, cookie);
  return { ...offer, cookie, issuer, turn };
}

describe('F10: accepting future awards beforehand', () => {
  test('is off unless it was asked for: the next award waits', async () => {
    const { world, achievementId, cookie } = await createAnn({});
    const next = await makeAward(world, achievementId);
    expect(next.state).toBe('offered');
    expect(await mailOf(world, next.id)).toEqual(['offer']);
    expect(await readPage(world, '/account', cookie)).toContain('Turn on');
  });

  test('asked for at the first acceptance, the next award arrives accepted, private, and says so by mail', async () => {
    const { world, award, achievementId, cookie } = await createAnn();
    const next = await makeAward(world, achievementId);
    expect(next).toMatchObject({ state: 'accepted', visibility: 'private' });
    expect(next.claimUrl).toBeUndefined();
    expect(await mailOf(world, next.id)).toEqual(['accepted']);
    const [first, second] = await Promise.all(
      [award.id, next.id].map((id) => world.store.awards.find(id)),
    );
    expect(second?.award.learnerId).toBe(first?.award.learnerId);
    expect(second?.award.acceptedAt).toEqual(world.clock.now);
    expect(await readPage(world, '/dashboard', cookie)).toContain(`/credentials/${next.id}`);
    expect((await world.request(`/credentials/${next.id}`)).status).toBe(404);
    const actions = (await world.store.audit.listOfSubject(next.id)).map(({ action }) => action);
    expect(actions).toEqual(['award.auto-accept']);
  });

  test('reaches an award that gets its address late', async () => {
    const { world, achievementId } = await createAnn();
    const waiting = await makeAward(world, achievementId, { recipient: { name: 'Ann' } });
    const email = 'ann@example.com';
    const released = await world.api('POST', `/awards/${waiting.id}/address`, { email });
    expect(released.body.state).toBe('accepted');
    expect(await mailOf(world, waiting.id)).toEqual(['accepted']);
  });

  test('is for proved addresses of that learner only, and leaves what was offered before', async () => {
    const { world, achievementId, turn } = await createAnn({});
    const before = await makeAward(world, achievementId);
    await turn('yes');
    const other = await makeAward(world, achievementId, {
      recipient: { name: 'Ann', email: 'ann@example.co' },
    });
    expect(other.state).toBe('offered');
    expect((await stateOf(world, before.id)).state).toBe('offered');
  });

  test('is turned off by one press, in the settings, and on again', async () => {
    const { world, achievementId, cookie, turn } = await createAnn();
    expect(await readPage(world, '/account', cookie)).toContain('Turn off');
    expect((await turn('no')).headers.get('location')).toBe('/account?now=auto-accept-off');
    expect((await makeAward(world, achievementId)).state).toBe('offered');
    await turn('no');
    await turn('yes');
    await turn('yes');
    expect((await makeAward(world, achievementId)).state).toBe('accepted');
  });

  test('cannot be turned for an issuer that awarded nothing, nor without an account', async () => {
    const { world, issuer, cookie } = await createAnn();
    const turn = (id: string, Cookie: string) =>
      world.postForm('/account/auto-accept', { issuer: id, on: 'yes' }, Cookie);
    for (const id of ['iss_0123456789abcdefghjkmn', 'x', ''])
      expect((await turn(id, cookie)).status).toBe(404);
    expect((await turn(issuer, '')).status).toBe(401);
  });

  test('is offered at the first acceptance of an issuer, not at every one', async () => {
    const { world, achievementId, cookie, claim } = await createAnn({});
    const next = await makeAward(world, achievementId);
    expect(await readPage(world, pathOf(next.claimUrl), cookie)).not.toContain('name="autoAccept"');
    const other = await makeAward(world, achievementId, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    expect(await readPage(world, pathOf(other.claimUrl))).toContain('name="autoAccept"');
    expect(claim).not.toBe(pathOf(other.claimUrl));
  });

  test('a box that is ticked where it was not offered changes nothing', async () => {
    const { world, achievementId, cookie } = await createAnn({});
    const next = await makeAward(world, achievementId);
    await world.postForm(`${pathOf(next.claimUrl)}/accept`, { autoAccept: 'on' }, cookie);
    expect((await makeAward(world, achievementId)).state).toBe('offered');
  });
});

describe('F10: an account under a guardian', () => {
  const child = { name: 'Ann Example', email: 'ann@example.com', underGuardian: true };

  test('is never offered the switch, and a form that sends it all the same is not believed', async () => {
    const { world, achievementId } = await createOffer();
    const first = await makeAward(world, achievementId, { recipient: child });
    const page = await readPage(world, pathOf(first.claimUrl));
    expect(page).toContain('under a guardian');
    expect(page).not.toContain('name="autoAccept"');
    const answer = await world.postForm(`${pathOf(first.claimUrl)}/accept`, { autoAccept: 'on' });
    const account = await readPage(world, '/account', cookieOf(answer));
    expect(account).toContain('under a guardian');
    expect(account).not.toContain('Turn on');
    const issuer = (await world.store.issuers.list())[0]!.id;
    const turned = await world.postForm(
      '/account/auto-accept',
      { issuer, on: 'yes' },
      cookieOf(answer),
    );
    expect(turned.status).toBe(409);
    expect((await makeAward(world, achievementId)).state).toBe('offered');
  });

  test('stops what was switched on before, from the very award that says so', async () => {
    const { world, achievementId } = await createAnn();
    expect((await makeAward(world, achievementId, { recipient: child })).state).toBe('offered');
    const { underGuardian: _, ...unsaid } = child;
    expect((await makeAward(world, achievementId, { recipient: unsaid })).state).toBe('offered');
  });

  test('stays so whatever is said later, and whichever of the addresses it was said of', async () => {
    const { world, achievementId } = await createAnn();
    const bob = { name: 'Bob', email: 'bob@example.com' };
    const offer = await makeAward(world, achievementId, {
      recipient: { ...bob, underGuardian: true },
    });
    const ann = (await world.store.addresses.findByEmail('ann@example.com'))!;
    const address = (await world.store.addresses.findByEmail(bob.email))!;
    await world.store.commit([
      world.store.addresses.update(address.id, address.version, {
        learnerId: ann.learnerId,
        provedAt: world.clock.now,
      }),
    ]);
    expect((await makeAward(world, achievementId)).state).toBe('offered');
    expect((await makeAward(world, achievementId, { recipient: bob })).state).toBe('offered');
    expect((await world.api('GET', `/awards/${offer.id}`)).body.recipient.underGuardian).toBe(true);
  });

  test('is said together with an address, or not at all', async () => {
    const { world, achievementId } = await createOffer();
    const post = (recipient: object) =>
      world.api('POST', '/awards', { achievementId, recipient: { name: 'Ann', ...recipient } });
    expect(await post({ underGuardian: true })).toMatchObject({
      status: 400,
      body: { problems: [{ pointer: '/recipient/underGuardian' }] },
    });
    expect((await post({ email: 'a@example.com', underGuardian: false })).status).toBe(400);
  });
});

test('F10: an acceptance by hand is confirmed by mail, once', async () => {
  const { world, award } = await createOffer();
  await acceptAward(world, award.claimUrl);
  await acceptAward(world, award.claimUrl);
  expect(await mailOf(world, award.id)).toEqual(['offer', 'accepted']);
});
