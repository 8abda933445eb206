import { describe, expect, test } from 'vitest';
import {
  addAddress,
  ann,
  askForAddress,
  bob,
  createPair,
  findAddressId,
  listMailed,
  listAddresses,
  outcomeOf,
} from '#test/support/accounts.ts';
import { readPage, requestLink, signIn } from '#test/support/learners.ts';
import { makeAward } from '#test/support/world.ts';

const work = 'ann@work.example.com';
const minute = 60 * 1000;
const saysAdded = (answer: Response) => answer.headers.get('location') === '/account?now=added';

describe('F17: several addresses', () => {
  test('F17: an address that is proved brings its awards into the account at once', async () => {
    const { world, ann: own, achievementId } = await createPair();
    await makeAward(world, achievementId, { recipient: { name: 'A. Example', email: work } });
    const link = (await askForAddress(world, own.cookie, work))!;
    expect(await readPage(world, '/dashboard', own.cookie)).not.toContain('/claim/');
    expect((await world.request(link, { headers: { Cookie: own.cookie } })).status).toBe(200);
    expect(await listAddresses(world, own.cookie)).toEqual([ann]);
    expect(await readPage(world, '/account', own.cookie)).toContain('Not proved yet');
    expect((await world.store.addresses.findByEmail(work))?.learnerId).toBeNull();

    const added = await world.postForm(link, {}, own.cookie);
    expect(outcomeOf(added)).toEqual([303, '/account?now=added']);
    expect(await readPage(world, '/dashboard', own.cookie)).toContain('/claim/');
    const cookie = await signIn(world, work);
    expect(await listAddresses(world, cookie)).toEqual([ann, work]);
  });

  test('F17: only the account that asked can use the link; nobody else’s click changes anything', async () => {
    const { world, ann: own, bob: other } = await createPair();
    const link = (await askForAddress(world, own.cookie, work))!;
    const free = async () => (await world.store.addresses.findByEmail(work))?.learnerId ?? null;
    const wrong = await world.postForm(link, {}, other.cookie);
    expect([wrong.status, await free()]).toEqual([403, null]);
    expect((await world.request(link, { headers: { Cookie: other.cookie } })).status).toBe(403);
    expect((await world.postForm(link)).status).toBe(401);
    expect(await free()).toBeNull();
    expect(outcomeOf(await world.postForm(link, {}, own.cookie))).toEqual([
      303,
      '/account?now=added',
    ]);
  });

  test('F17: whoever is not signed in signs in first, and comes back to the link', async () => {
    const { world, ann: own } = await createPair();
    const link = (await askForAddress(world, own.cookie, work))!;
    const page = await readPage(world, link);
    const path = /href="(\/sign-in\?returnTo=[^"]+)"/.exec(page)?.[1] ?? '';
    const form = await readPage(world, path);
    const returnTo = /name="returnTo" value="([^"]+)"/.exec(form)?.[1] ?? '';
    expect(returnTo).toBe(link);
    await world.postForm('/sign-in', { email: ann, returnTo });
    await world.deliver();
    const signInLink = (await listMailed(world, ann, '/sign-in/'))[0]!;
    expect(outcomeOf(await world.postForm(signInLink))).toEqual([303, link]);
  });

  test('F17: the link works once, and for 20 minutes', async () => {
    const { world, ann: own } = await createPair();
    const first = (await askForAddress(world, own.cookie, work))!;
    world.clock.advance(20 * minute);
    expect((await world.request(first, { headers: { Cookie: own.cookie } })).status).toBe(410);
    expect((await world.postForm(first, {}, own.cookie)).status).toBe(410);
    const second = (await askForAddress(world, own.cookie, work))!;
    world.clock.advance(20 * minute - 1);
    expect((await world.postForm(second, {}, own.cookie)).status).toBe(303);
    expect((await world.postForm(second, {}, own.cookie)).status).toBe(410);
  });

  test('F17: a link used in two tabs at once adds the address once', async () => {
    const { world, ann: own } = await createPair();
    const link = (await askForAddress(world, own.cookie, work))!;
    const answers = await Promise.all([1, 2].map(() => world.postForm(link, {}, own.cookie)));
    const [added, late] = answers.toSorted((a, b) => Number(saysAdded(b)) - Number(saysAdded(a)));
    expect(outcomeOf(added!)).toEqual([303, '/account?now=added']);
    // Too late by a moment, it is led back to the link; by more, it is told that the link is used.
    expect([
      [303, link],
      [410, null],
    ]).toContainEqual(outcomeOf(late!));
    expect(await listAddresses(world, own.cookie)).toEqual([ann, work]);
  });

  test('F17: an address that two accounts prove at once goes to one of them', async () => {
    const { world, ann: own, bob: other } = await createPair();
    const links = [
      (await askForAddress(world, own.cookie, work))!,
      (await askForAddress(world, other.cookie, work))!,
    ];
    const answers = await Promise.all(
      [own.cookie, other.cookie].map((cookie, place) => world.postForm(links[place]!, {}, cookie)),
    );
    expect(answers.filter(saysAdded)).toHaveLength(1);
    const lists = await Promise.all(
      [own.cookie, other.cookie].map((cookie) => listAddresses(world, cookie)),
    );
    expect(lists.flat().filter((email) => email === work)).toHaveLength(1);
  });

  test('F17: an address that somebody asked for and never proved is not held hostage', async () => {
    const { world, ann: own, bob: other, achievementId } = await createPair();
    await askForAddress(world, own.cookie, work);
    expect(outcomeOf(await addAddress(world, other.cookie, work))).toEqual([
      303,
      '/account?now=added',
    ]);
    expect(await listAddresses(world, own.cookie)).toEqual([ann]);
    const award = await makeAward(world, achievementId, {
      recipient: { name: 'Bob Example', email: work },
    });
    expect(award.state).toBe('offered');
    expect(await readPage(world, '/dashboard', other.cookie)).toContain('/claim/');
    expect(await readPage(world, '/dashboard', own.cookie)).not.toContain('/claim/');
  });

  test('F17: however often somebody asks for an address of others, whoever has the mailbox still gets a link', async () => {
    const { world, ann: own, bob: other } = await createPair();
    for (let n = 1; n <= 6; n++) await askForAddress(world, other.cookie, work);
    const link = await askForAddress(world, own.cookie, work);
    expect(outcomeOf(await world.postForm(link!, {}, own.cookie))).toEqual([
      303,
      '/account?now=added',
    ]);
  });

  test('F17: one account is mailed five links to the same address within 20 minutes, and no sixth', async () => {
    const { world, ann: own } = await createPair();
    for (let n = 1; n <= 5; n++) expect(await askForAddress(world, own.cookie, work)).toBeDefined();
    expect(await askForAddress(world, own.cookie, work)).toBeUndefined();
  });

  test('F17: an address proved twice, however it is typed, is answered kindly', async () => {
    const { world, ann: own } = await createPair();
    for (const email of [ann, ' ANN@Example.com ']) {
      const answer = await world.postForm('/account/addresses', { email }, own.cookie);
      expect(outcomeOf(answer)).toEqual([303, '/account?now=own']);
    }
    expect(await world.deliver()).toBe(0);
    const link = (await askForAddress(world, own.cookie, work))!;
    const again = (await askForAddress(world, own.cookie, work))!;
    await world.postForm(link, {}, own.cookie);
    const page = await world.postForm(again, {}, own.cookie);
    expect([page.status, (await page.text()).includes('yours already')]).toEqual([200, true]);
  });

  test('F17: what is no address is refused with the reason and given back', async () => {
    const { world, ann: own } = await createPair();
    const answer = await world.postForm('/account/addresses', { email: 'ann@"><b>' }, own.cookie);
    const page = await answer.text();
    expect([answer.status, page.includes('form name@example.org')]).toEqual([400, true]);
    expect(page).toContain('value="ann@&quot;&gt;&lt;b&gt;"');
  });

  test('an address of somebody else gets the same answer as one that nobody has', async () => {
    const { world, ann: own } = await createPair();
    const ask = async (email: string) =>
      outcomeOf(await world.postForm('/account/addresses', { email }, own.cookie));
    expect(await ask(bob)).toEqual(await ask('nobody@example.com'));
  });

  test('one account can ask for ten addresses in 20 minutes, and not for an eleventh', async () => {
    const { world, ann: own } = await createPair();
    const ask = (n: number) =>
      world.postForm('/account/addresses', { email: `n${n}@example.com` }, own.cookie);
    for (let n = 1; n <= 10; n++) expect((await ask(n)).status).toBe(303);
    const late = await ask(11);
    expect([late.status, (await late.text()).includes('n11@example.com')]).toEqual([400, true]);
    world.clock.advance(20 * minute);
    expect((await ask(11)).status).toBe(303);
  });

  test('links that prove an address do not use up the sign-in links of whoever has it', async () => {
    const { world, ann: own } = await createPair();
    for (let n = 1; n <= 6; n++) await askForAddress(world, own.cookie, bob);
    expect(await requestLink(world, bob)).toBeDefined();
  });
});

describe('the primary address', () => {
  test('is the first until another is chosen', async () => {
    const { world, ann: own } = await createPair();
    await addAddress(world, own.cookie, work);
    const path = `/account/addresses/${await findAddressId(world, work)}/primary`;
    expect(outcomeOf(await world.postForm(path, {}, own.cookie))).toEqual([
      303,
      '/account?now=primary',
    ]);
    expect(await listAddresses(world, own.cookie)).toEqual([work, ann]);
    expect((await world.postForm(path, {}, own.cookie)).status).toBe(303);
  });

  test('is nobody’s to choose but its owner’s', async () => {
    const { world, ann: own, bob: other } = await createPair();
    await addAddress(world, own.cookie, work);
    const id = await findAddressId(world, work);
    for (const action of ['primary', 'remove']) {
      const answer = await world.postForm(`/account/addresses/${id}/${action}`, {}, other.cookie);
      expect(answer.status).toBe(404);
    }
    expect(await listAddresses(world, own.cookie)).toEqual([ann, work]);
  });
});
