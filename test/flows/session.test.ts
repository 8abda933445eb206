import { describe, expect, test } from 'vitest';
import { cookieOf, requestLink } from '#test/support/learners.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const minute = 60 * 1000;
const email = 'ann@example.com';

/** Ann has an account; nobody is signed in. */
async function createAccount() {
  const world = await createWorld();
  const award = await makeAward(world, await publishAchievement(world));
  await acceptAward(world, award.claimUrl);
  await world.deliver();
  const signedIn = async (cookie: string) =>
    (await world.request('/dashboard', { headers: { Cookie: cookie } })).status === 200;
  return { world, award, signedIn };
}

describe('a sign-in link', () => {
  test('signs in once, and is dead after that', async () => {
    const { world, signedIn } = await createAccount();
    const link = (await requestLink(world, email))!;
    const first = await world.postForm(link);
    expect([first.status, first.headers.get('location')]).toEqual([303, '/dashboard']);
    expect(await signedIn(cookieOf(first))).toBe(true);
    const second = await world.postForm(link);
    expect([second.status, second.headers.get('set-cookie')]).toEqual([410, null]);
    expect((await world.request(link)).status).toBe(410);
  });

  test('is used by nobody who only looks, so a mail scanner does no harm', async () => {
    const { world, signedIn } = await createAccount();
    const link = (await requestLink(world, email))!;
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await world.request(link, { method });
      expect([response.status, response.headers.get('set-cookie')]).toEqual([200, null]);
    }
    expect(await signedIn(cookieOf(await world.postForm(link)))).toBe(true);
  });

  test('used in two tabs at once signs in one of them', async () => {
    const { world } = await createAccount();
    const link = (await requestLink(world, email))!;
    const answers = await Promise.all([1, 2].map(() => world.postForm(link)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([303, 410]);
  });

  test('works one ms before 20 minutes are over', async () => {
    const { world } = await createAccount();
    const link = (await requestLink(world, email))!;
    world.clock.advance(20 * minute - 1);
    expect((await world.request(link)).status).toBe(200);
    expect((await world.postForm(link)).status).toBe(303);
  });

  test('is dead one ms after 20 minutes', async () => {
    const { world } = await createAccount();
    const link = (await requestLink(world, email))!;
    world.clock.advance(20 * minute + 1);
    expect((await world.request(link)).status).toBe(410);
    const late = await world.postForm(link);
    expect([late.status, late.headers.get('set-cookie')]).toEqual([410, null]);
  });

  test('that was not sent in time is not sent at all', async () => {
    const { world } = await createAccount();
    await world.postForm('/sign-in', { email });
    world.clock.advance(20 * minute + 1);
    expect(await world.deliver()).toBe(0);
  });

  test.each(['changed in one letter', 'cut by one letter', 'longer by one letter'])(
    '%s does not work',
    async (how) => {
      const { world } = await createAccount();
      const link = (await requestLink(world, email))!;
      const other = link.at(-2) === 'A' ? 'B' : 'A';
      const near = how.startsWith('changed')
        ? link.slice(0, -2) + other + link.at(-1)
        : how.startsWith('cut')
          ? link.slice(0, -1)
          : `${link}A`;
      expect((await world.request(near)).status).toBe(410);
      expect((await world.postForm(near)).status).toBe(410);
    },
  );

  test('is no claim link, and a claim link no sign-in link', async () => {
    const { world, award } = await createAccount();
    const link = (await requestLink(world, email))!;
    expect((await world.request(link.replace('/sign-in/', '/claim/'))).status).toBe(404);
    expect(
      (await world.postForm(new URL(award.claimUrl).pathname.replace('/claim/', '/sign-in/')))
        .status,
    ).toBe(410);
  });

  test('from another site signs nobody in, so nobody is put into a stranger’s account', async () => {
    const { world } = await createAccount();
    const link = (await requestLink(world, email))!;
    const headers = {
      Origin: 'https://evil.example',
      'Content-Type': 'application/x-www-form-urlencoded',
    };
    expect((await world.request(link, { method: 'POST', headers })).status).toBe(403);
    expect((await world.postForm(link)).status).toBe(303);
  });
});

describe('who has an account nobody learns', () => {
  const ask = async (world: Awaited<ReturnType<typeof createWorld>>, address: string) => {
    const response = await world.postForm('/sign-in', { email: address });
    const headers = [...response.headers].filter(([name]) => name !== 'x-request-id');
    return {
      status: response.status,
      headers,
      page: (await response.text()).replaceAll(address, 'ADDRESS'),
    };
  };

  test('a known and an unknown address get the same answer, and only the known one gets mail', async () => {
    const { world } = await createAccount();
    const known = await ask(world, email);
    expect(await ask(world, 'bob@example.com')).toEqual(known);
    expect(known.status).toBe(200);
    expect(await world.deliver()).toBe(1);
    expect((await world.store.mailbox.list(10)).map(({ recipient }) => recipient)).not.toContain(
      'bob@example.com',
    );
  });

  test('an address is known however it is typed', async () => {
    const { world } = await createAccount();
    await world.postForm('/sign-in', { email: ' ANN@Example.com' });
    expect(await world.deliver()).toBe(1);
  });

  test('what is no address is refused with the reason, and given back', async () => {
    const { world } = await createAccount();
    const response = await world.postForm('/sign-in', { email: 'ann@"><script>' });
    expect(response.status).toBe(400);
    const page = await response.text();
    expect(page).toContain('form name@example.org');
    expect(page).not.toContain('"><script>');
  });

  test('while five links to an address are in force, a sixth request looks the same and sends nothing', async () => {
    const { world } = await createAccount();
    const first = await ask(world, email);
    for (let n = 2; n <= 5; n++) await ask(world, email);
    expect(await world.deliver()).toBe(5);
    expect(await ask(world, email)).toEqual(first);
    expect(await world.deliver()).toBe(0);
    world.clock.advance(20 * minute - 1);
    await ask(world, email);
    expect(await world.deliver()).toBe(0);
    world.clock.advance(1);
    await ask(world, email);
    expect(await world.deliver()).toBe(1);
  });
});
