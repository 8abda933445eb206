import { describe, expect, test } from 'vitest';
import type { LearnerId } from '#domain/ids.ts';
import {
  addAddress,
  ann,
  askForAddress,
  bob,
  createPair,
  listAddresses,
  outcomeOf,
} from '#test/support/accounts.ts';
import { pathOf, readPage, requestLink } from '#test/support/learners.ts';
import { makeAward, type World } from '#test/support/world.ts';

const agree = { merge: 'yes' };

async function idOf(world: World, email: string): Promise<LearnerId> {
  return (await world.store.addresses.findByEmail(email))!.learnerId!;
}

/** Ann, signed in, has asked for Bob's address and opened its mailbox: both proofs are there. */
async function createMerge() {
  const pair = await createPair();
  const link = (await askForAddress(pair.world, pair.ann.cookie, bob))!;
  const merge = (cookie = pair.ann.cookie) => pair.world.postForm(link, agree, cookie);
  return { ...pair, link, merge };
}

describe('F17: two accounts that turn out to be one person', () => {
  test('F17: become one with both proofs, and everything is in it', async () => {
    const { world, ann: own, bob: other, achievementId, merge } = await createMerge();
    const offer = await makeAward(world, achievementId, {
      recipient: { name: 'Bob Example', email: bob },
    });
    const [from, to] = [await idOf(world, bob), await idOf(world, ann)];
    expect(outcomeOf(await merge())).toEqual([303, '/account?now=merged']);
    expect(await listAddresses(world, own.cookie)).toEqual([ann, bob]);
    expect((await world.store.awards.find(other.award.id))?.award.learnerId).toBe(to);
    const dashboard = await readPage(world, '/dashboard', own.cookie);
    for (const { id } of [own.award, other.award, offer]) expect(dashboard).toContain(id);
    expect(await world.store.learners.find(from)).toBeUndefined();
    expect(await idOf(world, bob)).toBe(to);
    const audit = await world.store.audit.listOfSubject(from);
    expect(audit.map(({ action }) => action)).toContain('learner.end-by-merge');
  });

  test('F17: say first what will happen, and change nothing until it is agreed to', async () => {
    const { world, ann: own, link } = await createMerge();
    const to = await idOf(world, bob);
    for (const fields of [{ merge: '' }, { merge: 'no' }]) {
      const page = await (await world.postForm(link, fields, own.cookie)).text();
      expect(page).toContain('Make the two accounts one?');
      expect(page).toContain('1 credential,');
      expect(page).toContain('Bob Example');
    }
    expect(await readPage(world, link, own.cookie)).toContain('cannot be undone');
    expect(await idOf(world, bob)).toBe(to);
  });

  test('F17: stay two without the session of the one, or without the link of the other', async () => {
    const { world, link, merge, ann: own, bob: other } = await createMerge();
    const to = await idOf(world, bob);
    expect((await merge('')).status).toBe(401);
    expect((await merge(other.cookie)).status).toBe(403);
    const wrong = `${link.slice(0, -2)}${link.at(-2) === 'A' ? 'B' : 'A'}${link.at(-1)}`;
    expect((await world.postForm(wrong, agree, own.cookie)).status).toBe(410);
    const signIn = (await requestLink(world, bob))!.replace(
      '/sign-in/',
      '/account/addresses/prove/',
    );
    expect((await world.postForm(signIn, agree, own.cookie)).status).toBe(410);
    expect(await idOf(world, bob)).toBe(to);
  });

  test('F17: end the sessions and the open links of the account that goes', async () => {
    const { world, bob: other, merge } = await createMerge();
    const signIn = (await requestLink(world, bob))!;
    const prove = (await askForAddress(world, other.cookie, 'more@example.com'))!;
    await merge();
    const page = await world.request('/dashboard', { headers: { Cookie: other.cookie } });
    expect(page.status).toBe(303);
    expect((await world.postForm(signIn)).status).toBe(410);
    expect((await world.postForm(prove, {}, other.cookie)).status).toBe(410);
    const again = await world.postForm((await requestLink(world, bob))!);
    expect(again.status).toBe(303);
  });

  test('F17: are merged once, however often the link is pressed at the same moment', async () => {
    const { world, ann: own, merge } = await createMerge();
    const answers = await Promise.all([merge(), merge(), merge()]);
    const merged = answers.filter(({ headers }) => headers.get('location')?.endsWith('=merged'));
    expect(merged).toHaveLength(1);
    for (const { status } of answers) expect([303, 410]).toContain(status);
    expect(await listAddresses(world, own.cookie)).toEqual([ann, bob]);
  });

  test('F17: merged from both sides at once, one side wins and the other is answered', async () => {
    const { world, ann: own, bob: other, merge } = await createMerge();
    const back = (await askForAddress(world, other.cookie, ann))!;
    const answers = await Promise.all([merge(), world.postForm(back, agree, other.cookie)]);
    const merged = answers.filter(({ headers }) => headers.get('location')?.endsWith('=merged'));
    expect(merged).toHaveLength(1);
    for (const { status } of answers) expect(status).toBeLessThan(500);
    const lists = await Promise.all([own, other].map(({ cookie }) => listAddresses(world, cookie)));
    expect(lists.map((list) => list.length).toSorted((a, b) => a - b)).toEqual([0, 2]);
    expect(await idOf(world, ann)).toBe(await idOf(world, bob));
  });

  test('F17: keep what the one had, and take from the other what it had not', async () => {
    const { world, merge } = await createMerge();
    const [from, to] = [await idOf(world, bob), await idOf(world, ann)];
    const picture = (learnerId: LearnerId, first: number) => ({
      learnerId,
      mediaType: 'image/png',
      bytes: new Uint8Array([first]),
      createdAt: world.clock.now,
    });
    const { learners, portraits, handles } = world.store;
    await world.store.commit([
      learners.update(from, 1, { biography: 'From Bob', underGuardian: true, locale: 'cy' }),
      learners.update(to, 2, { biography: '' }),
      portraits.put(picture(from, 2)),
      handles.insert({ handle: 'ann', skeleton: 'ann', learnerId: to, createdAt: world.clock.now }),
      handles.insert({
        handle: 'bob',
        skeleton: 'bob',
        learnerId: from,
        createdAt: new Date(world.clock.now.getTime() + 1000),
      }),
    ]);
    await merge();
    expect(await learners.find(to)).toMatchObject({
      name: 'Ann Example',
      biography: 'From Bob',
      underGuardian: true,
    });
    expect((await handles.listOfLearner(to))[0]?.handle).toBe('ann');
  });

  test('F17: leave no row that points at the account that went, but in the audit', async () => {
    const { world, ann: own, bob: other, merge, achievementId } = await createMerge();
    await askForAddress(world, other.cookie, 'more@example.com');
    await makeAward(world, achievementId, { recipient: { name: 'Bob', email: bob } });
    await addAddress(world, other.cookie, 'other@example.com');
    const from = await idOf(world, bob);
    expect((await merge()).status).toBe(303);
    expect(await listAddresses(world, own.cookie)).toEqual([ann, bob, 'other@example.com']);
    expect((await world.store.awards.listOfLearner(from)).length).toBe(0);
    expect(await world.store.sessions.listOfLearner(from, world.clock.now)).toEqual([]);
  });

  test('a public credential stays public, and a private one private', async () => {
    const { world, bob: other, ann: own, merge } = await createMerge();
    const show = `/credentials/${other.award.id}/visibility`;
    await world.postForm(show, { visibility: 'public' }, other.cookie);
    await merge();
    expect((await world.request(`/credentials/${other.award.id}`)).status).toBe(200);
    expect((await world.request(`/credentials/${own.award.id}`)).status).toBe(404);
    const hide = await world.postForm(show, { visibility: 'private' }, own.cookie);
    expect(hide.status).toBe(303);
    expect((await world.request(`/credentials/${other.award.id}`)).status).toBe(404);
  });

  test('an offer that is accepted during a merge is lost by nobody', async () => {
    const { world, achievementId, merge } = await createMerge();
    const offer = await makeAward(world, achievementId, { recipient: { name: 'Bob', email: bob } });
    const [, accepted] = await Promise.all([
      merge(),
      world.postForm(`${pathOf(offer.claimUrl)}/accept`),
    ]);
    expect([303, 409]).toContain(accepted.status);
    const detail = await world.store.awards.find(offer.id);
    const owner = detail?.award.learnerId ?? detail?.address?.learnerId;
    expect(owner).toBe(await idOf(world, ann));
  });
});
