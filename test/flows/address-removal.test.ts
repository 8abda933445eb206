import { describe, expect, test } from 'vitest';
import {
  addAddress,
  ann,
  createPair,
  findAddressId,
  listAddresses,
  outcomeOf,
} from '#test/support/accounts.ts';
import { pathOf, readPage, signIn } from '#test/support/learners.ts';
import { makeAward } from '#test/support/world.ts';

const work = 'ann@work.example.com';

/** Ann, with two addresses; at the second one waits an offer, and another was declined. */
async function createWorker() {
  const pair = await createPair();
  const { world, achievementId, ann: own } = pair;
  await addAddress(world, own.cookie, work);
  const give = (name: string) =>
    makeAward(world, achievementId, { recipient: { name, email: work } });
  const [offered, declined] = [await give('Ann Offered'), await give('Ann Declined')];
  await world.postForm(`${pathOf(declined.claimUrl)}/decline`);
  await world.deliver();
  const remove = async (email: string, cookie = own.cookie) =>
    world.postForm(`/account/addresses/${await findAddressId(world, email)}/remove`, {}, cookie);
  return { ...pair, offered, declined, remove, give };
}

describe('F17: removing an address', () => {
  test('F17: removing an address never loses a credential, answered or not', async () => {
    const { world, ann: own, offered, declined, remove } = await createWorker();
    expect(outcomeOf(await remove(work))).toEqual([303, '/account?now=removed']);
    expect(await listAddresses(world, own.cookie)).toEqual([ann]);
    const learnerId = (await world.store.addresses.findByEmail(ann))!.learnerId;
    for (const { id } of [offered, declined, own.award]) {
      expect((await world.store.awards.find(id))?.award.learnerId).toBe(learnerId);
    }
    expect(await readPage(world, '/dashboard', own.cookie)).toContain(`/claim/${offered.id}`);
    const accepted = await world.postForm(`${pathOf(offered.claimUrl)}/accept`, {}, own.cookie);
    expect(accepted.status).toBe(303);
    expect((await world.store.awards.find(offered.id))?.award).toMatchObject({
      state: 'accepted',
      learnerId,
    });
  });

  test('F17: whoever has the mailbox next sees nothing of it, by sign-in or by an old link', async () => {
    const { world, offered, declined, remove } = await createWorker();
    await remove(work);
    const stranger = await signIn(world, work);
    const learnerId = (await world.store.addresses.findByEmail(ann))!.learnerId;
    const own = await world.store.addresses.findByEmail(work);
    expect([own?.learnerId === null, own?.learnerId === learnerId]).toEqual([false, false]);
    const page = await readPage(world, '/dashboard', stranger);
    for (const { id, claimUrl } of [offered, declined]) {
      expect(page).not.toContain(id);
      for (const cookie of ['', stranger]) {
        const preview = await readPage(world, pathOf(claimUrl), cookie);
        expect(preview).not.toMatch(/Ann (Offered|Declined)/);
        for (const move of ['accept', 'decline', 'reconsider']) {
          const answer = await world.postForm(`${pathOf(claimUrl)}/${move}`, {}, cookie);
          expect(answer.headers.get('set-cookie')).toBeNull();
        }
        expect(
          (await world.request(`/credentials/${id}`, { headers: { Cookie: cookie } })).status,
        ).toBe(404);
      }
    }
    expect((await world.store.awards.find(offered.id))?.award.state).toBe('offered');
    expect((await world.store.awards.find(declined.id))?.award.state).toBe('declined');
  });

  test('F17: what is sent to the address afterwards does not come into the account', async () => {
    const { world, ann: own, give, remove } = await createWorker();
    await remove(work);
    const next = await give('Somebody Else');
    expect(await readPage(world, '/dashboard', own.cookie)).not.toContain(next.id);
    expect(await readPage(world, '/dashboard', await signIn(world, work))).toContain(next.id);
  });

  test('F17: nothing about kept awards is mailed to the address that was removed', async () => {
    const { world, offered, remove } = await createWorker();
    await remove(work);
    // That it was removed is told.
    await world.deliver();
    const known = new Set((await world.store.mailbox.list(200)).map(({ id }) => id));
    expect((await world.api('POST', `/awards/${offered.id}/resend`)).status).toBe(200);
    expect(await world.deliver()).toBe(1);
    const mails = (await world.store.mailbox.list(200)).filter(({ id }) => !known.has(id));
    expect(mails.map(({ recipient }) => recipient)).toEqual([ann]);
  });

  test('F17: the last proved address cannot be removed', async () => {
    const { world, ann: own, remove } = await createWorker();
    await remove(work);
    const last = await remove(ann);
    expect([last.status, await listAddresses(world, own.cookie)]).toEqual([409, [ann]]);
    expect(await readPage(world, '/account', own.cookie)).not.toContain('/remove"');
  });

  test('F17: of two addresses removed at once in two tabs one stays', async () => {
    const { world, ann: own, remove } = await createWorker();
    const answers = await Promise.all([remove(ann), remove(work)]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 409]);
    expect(await listAddresses(world, own.cookie)).toHaveLength(1);
  });

  test('the primary address hands over to another', async () => {
    const { world, ann: own, remove } = await createWorker();
    expect((await remove(ann)).status).toBe(303);
    expect(await world.store.addresses.findByEmail(work)).toMatchObject({ isPrimary: true });
    expect(await listAddresses(world, own.cookie)).toEqual([work]);
  });

  test('an award that is answered while its address is removed is answered once', async () => {
    const { world, offered, remove } = await createWorker();
    const [removed, accepted] = await Promise.all([
      remove(work),
      world.postForm(`${pathOf(offered.claimUrl)}/accept`),
    ]);
    expect([303, 409]).toContain(removed.status);
    expect(accepted.status).toBeLessThan(500);
    const learnerId = (await world.store.addresses.findByEmail(ann))!.learnerId;
    expect((await world.store.awards.find(offered.id))?.award.learnerId ?? learnerId).toBe(
      learnerId,
    );
  });
});
