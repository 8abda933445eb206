import { describe, expect, test } from 'vitest';
import { cookieOf, createOffer, pathOf, readPage, signIn } from '#test/support/learners.ts';
import { acceptAward, makeAward, type World } from '#test/support/world.ts';

const bob = { name: 'Bob Other', email: 'bob@example.com' };

/** An offer to Ann, and a browser in which Bob is signed in. */
async function createForeign() {
  const offer = await createOffer();
  const theirs = await makeAward(offer.world, offer.achievementId, { recipient: bob });
  const cookie = await acceptAward(offer.world, theirs.claimUrl);
  return { ...offer, cookie, theirs };
}

const findLearner = async (world: World, email: string) =>
  (await world.store.addresses.findByEmail(email))?.learnerId;

const mailsTo = async (world: World, recipient: string) =>
  (await world.store.mailbox.list(200)).filter((mail) => mail.recipient === recipient);

describe('F7: somebody else’s claim link in a browser that is signed in', () => {
  test('says whose browser it is, and asks for the account before anything moves', async () => {
    const { world, claim, cookie, read } = await createForeign();
    const page = await readPage(world, claim, cookie);
    for (const text of ['You are signed in as Bob Other', 'ann@example.com', 'value="separate"'])
      expect(page).toContain(text);
    expect(page).not.toMatch(/type="radio"[^>]*checked/);
    const answer = await world.postForm(`${claim}/accept`, {}, cookie);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('Choose where the credential is to go.');
    expect((await read()).state).toBe('offered');
    expect(await findLearner(world, 'ann@example.com')).toBeNull();
  });

  test('adds the address to the account that is signed in, when that is chosen by name', async () => {
    const { world, award, claim, cookie } = await createForeign();
    const account = (await findLearner(world, bob.email))!;
    const answer = await world.postForm(`${claim}/accept`, { account }, cookie);
    expect(answer.headers.get('location')).toBe('/dashboard?now=accepted');
    expect(answer.headers.get('set-cookie')).toBeNull();
    const address = await world.store.addresses.findByEmail('ann@example.com');
    expect(address).toMatchObject({ learnerId: account, isPrimary: false });
    expect(address?.provedAt).toEqual(world.clock.now);
    expect(await readPage(world, '/dashboard', cookie)).toContain(`/credentials/${award.id}`);
  });

  test('makes an account of its own when that is chosen, and signs the browser in to it', async () => {
    const { world, claim, cookie } = await createForeign();
    const answer = await world.postForm(`${claim}/accept`, { account: 'separate' }, cookie);
    const dashboard = await readPage(world, '/dashboard', cookieOf(answer));
    expect(dashboard).toContain('Ann Example');
    expect(await findLearner(world, 'ann@example.com')).not.toBe(
      await findLearner(world, bob.email),
    );
    expect((await world.request('/dashboard', { headers: { Cookie: cookie } })).status).toBe(303);
  });

  test('takes no other account for an answer: neither a stranger’s id nor one that was signed in before', async () => {
    const { world, claim, cookie, achievementId, read } = await createForeign();
    const third = await makeAward(world, achievementId, {
      recipient: { name: 'Cay', email: 'cay@example.com' },
    });
    await acceptAward(world, third.claimUrl);
    for (const account of [(await findLearner(world, 'cay@example.com'))!, 'SEPARATE', ' ', 'x']) {
      expect((await world.postForm(`${claim}/accept`, { account }, cookie)).status).toBe(400);
    }
    expect((await read()).state).toBe('offered');
  });

  test('signs in to the account that the address belongs to, and says so before', async () => {
    const { world, award, achievementId, cookie, claim } = await createForeign();
    await acceptAward(world, award.claimUrl);
    const second = await makeAward(world, achievementId);
    const path = pathOf(second.claimUrl);
    const page = await readPage(world, path, cookie);
    expect(page).toContain('belongs to another account');
    expect(page).not.toContain('type="radio"');
    const account = (await findLearner(world, bob.email))!;
    const answer = await world.postForm(`${path}/accept`, { account }, cookie);
    expect(await readPage(world, '/dashboard', cookieOf(answer))).toContain('Ann Example');
    const address = await world.store.addresses.findByEmail('ann@example.com');
    expect(address?.learnerId).not.toBe(account);
    expect(claim).not.toBe(path);
  });

  test('an address that somebody entered and never proved is nobody’s', async () => {
    const { world, award } = await createForeign();
    const address = (await world.store.addresses.findByEmail('ann@example.com'))!;
    const hostage = await findLearner(world, bob.email);
    await world.store.commit([
      world.store.addresses.update(address.id, address.version, { learnerId: hostage! }),
    ]);
    const cookie = await acceptAward(world, award.claimUrl);
    expect(await readPage(world, '/dashboard', cookie)).toContain('Ann Example');
    expect(await findLearner(world, 'ann@example.com')).not.toBe(hostage);
  });
});

describe('F7: the owner’s own browser', () => {
  test('stays signed in as it is, and accepts without a choice', async () => {
    const { world, achievementId, award } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    const second = await makeAward(world, achievementId);
    const path = pathOf(second.claimUrl);
    expect(await readPage(world, path, cookie)).not.toContain('type="radio"');
    const answer = await world.postForm(`${path}/accept`, {}, cookie);
    expect(answer.headers.get('set-cookie')).toBeNull();
    expect(answer.headers.get('location')).toBe('/dashboard?now=accepted');
  });

  test('sees in its second tab what the first one did', async () => {
    const { world, award, claim } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    const late = await world.postForm(`${claim}/accept`, {}, cookie);
    expect(late.headers.get('location')).toBe(claim);
    const page = await readPage(world, claim, cookie);
    expect(page).toContain('You have accepted this already');
    expect(page).toContain(`/credentials/${award.id}`);
  });
});

describe('F8: a link that has done its work', () => {
  test('offers to mail another to the address it was sent to, without showing it', async () => {
    const { world, award, claim } = await createOffer();
    await acceptAward(world, award.claimUrl);
    await world.deliver();
    const before = (await mailsTo(world, 'ann@example.com')).length;
    expect(await readPage(world, claim)).toContain(`action="${claim}/mail"`);
    const answer = await world.postForm(`${claim}/mail`);
    expect([answer.status, (await answer.text()).includes('ann@example.com')]).toEqual([
      200,
      false,
    ]);
    await world.deliver();
    const mails = await mailsTo(world, 'ann@example.com');
    expect(mails).toHaveLength(before + 1);
    expect(mails.some(({ text }) => /\/sign-in\/\S+/.test(text))).toBe(true);
  });

  test('is mailed by a press only: looking, even often, mails nothing', async () => {
    const { world, award, claim } = await createOffer();
    await acceptAward(world, award.claimUrl);
    await world.deliver();
    for (const path of [claim, `${claim}/mail`]) await world.request(path);
    expect(await world.deliver()).toBe(0);
  });

  test('mails nobody for an offer that waits, was declined or was withdrawn, and says the same', async () => {
    const { world, award, claim } = await createOffer();
    await world.deliver();
    const press = async () => (await world.postForm(`${claim}/mail`)).status;
    expect(await press()).toBe(200);
    await world.postForm(`${claim}/decline`);
    expect(await press()).toBe(200);
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
    expect(await press()).toBe(200);
    const kinds = (await world.store.mailbox.list(50)).filter(({ text }) =>
      text.includes('/sign-in/'),
    );
    await world.deliver();
    expect(kinds).toEqual([]);
  });

  test('a link that is not ours, or was cut, says what to do', async () => {
    const { world, claim } = await createOffer();
    for (const path of [claim.slice(0, -1), '/claim/awd_0123456789abcdefghjkmn.AAAA']) {
      const answer = await world.request(path);
      const page = await answer.text();
      expect([answer.status, page.includes('not one of ours'), page.includes('/sign-in')]).toEqual([
        404,
        true,
        true,
      ]);
    }
  });
});

describe('F17: an offer whose address has left the account', () => {
  async function createOrphan() {
    const offer = await createOffer();
    const { world, award, achievementId } = offer;
    const cookie = await acceptAward(world, award.claimUrl);
    const waiting = await makeAward(world, achievementId);
    const address = (await world.store.addresses.findByEmail('ann@example.com'))!;
    const detail = (await world.store.awards.find(waiting.id))!;
    await world.store.commit([
      world.store.awards.update(waiting.id, detail.award.version, {
        learnerId: address.learnerId,
      }),
      world.store.addresses.update(address.id, address.version, {
        learnerId: null,
        provedAt: null,
        isPrimary: false,
      }),
    ]);
    return { ...offer, cookie, path: pathOf(waiting.claimUrl), waiting };
  }

  test('is answered by its learner, signed in; its link leads the bearer to the sign-in page', async () => {
    const { world, cookie, path, waiting } = await createOrphan();
    const page = await readPage(world, path);
    expect(page).toContain('Sign in to answer this offer');
    for (const move of ['accept', 'decline']) {
      const answer = await world.postForm(`${path}/${move}`);
      expect([answer.headers.get('location'), answer.headers.get('set-cookie')]).toEqual([
        path,
        null,
      ]);
    }
    expect((await world.store.awards.find(waiting.id))?.award.state).toBe('offered');
    const dashboard = await readPage(world, '/dashboard', cookie);
    const link = /\/claim\/[\w.-]+/.exec(dashboard)?.[0];
    await world.postForm(`${link}/accept`, {}, cookie);
    expect((await world.store.awards.find(waiting.id))?.award.state).toBe('accepted');
  });

  test('is not given to whoever proves the address next', async () => {
    const { world, path, waiting } = await createOrphan();
    const next = await signIn(world, 'ann@example.com');
    expect(await readPage(world, '/dashboard', next)).not.toContain('/claim/');
    expect(await readPage(world, path, next)).toContain('another account');
    await world.postForm(`${path}/accept`, {}, next);
    expect((await world.store.awards.find(waiting.id))?.award.state).toBe('offered');
  });
});
