import { describe, expect, test } from 'vitest';
import { readPage, signIn } from '#test/support/learners.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const day = 24 * 60 * 60 * 1000;
const email = 'ann@example.com';

/** Ann has an account; nobody is signed in. */
async function createAccount() {
  const world = await createWorld();
  const award = await makeAward(world, await publishAchievement(world));
  await acceptAward(world, award.claimUrl);
  const signedIn = async (cookie: string) =>
    (await world.request('/dashboard', { headers: { Cookie: cookie } })).status === 200;
  return { world, signedIn };
}

describe('a session', () => {
  test('ends 30 days after it began, and not one ms before', async () => {
    const { world, signedIn } = await createAccount();
    const cookie = await signIn(world, email);
    world.clock.advance(30 * day - 1);
    expect(await signedIn(cookie)).toBe(true);
    world.clock.advance(1);
    expect(await signedIn(cookie)).toBe(false);
  });

  test('ends by signing out, here and not elsewhere', async () => {
    const { world, signedIn } = await createAccount();
    const [here, elsewhere] = [await signIn(world, email), await signIn(world, email)];
    const out = await world.postForm('/sign-out', {}, here);
    expect([out.status, out.headers.get('location')]).toEqual([303, '/']);
    expect(out.headers.get('set-cookie')).toContain('Max-Age=0');
    expect([await signedIn(here), await signedIn(elsewhere)]).toEqual([false, true]);
    expect((await world.postForm('/sign-out', {}, here)).status).toBe(303);
  });

  test('is not opened by a cookie that is wrong by one letter', async () => {
    const { world, signedIn } = await createAccount();
    const cookie = await signIn(world, email);
    const last = cookie.at(-1) === 'A' ? 'B' : 'A';
    expect(await signedIn(cookie.slice(0, -1) + last)).toBe(false);
    expect(await signedIn(cookie)).toBe(true);
  });

  test('pages of somebody who is signed in are kept by no cache', async () => {
    const { world } = await createAccount();
    const cookie = await signIn(world, email);
    for (const path of ['/', '/dashboard', '/help']) {
      const response = await world.request(path, { headers: { Cookie: cookie } });
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
    expect(await readPage(world, '/', cookie)).toContain('Ann Example');
    expect(await readPage(world, '/')).not.toContain('Ann Example');
  });
});
