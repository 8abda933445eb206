/** Learners at their browsers. */
import { createWorld, makeAward, publishAchievement, type World } from './world.ts';

export const pathOf = (url: string) => new URL(url).pathname;

/** The cookie of the session that an answer sets, as a browser sends it back. */
export const cookieOf = (response: Response) =>
  response.headers
    .getSetCookie()
    .find((cookie) => /^(__Host-)?session=/.test(cookie))
    ?.split(';')[0] ?? '';

/** Asks for a sign-in link and gives its path, or `undefined` when no mail came. */
export async function requestLink(world: World, email: string): Promise<string | undefined> {
  const known = new Set((await world.store.mailbox.list(100)).map(({ id }) => id));
  await world.postForm('/sign-in', { email });
  await world.deliver();
  const mail = (await world.store.mailbox.list(100)).find(
    ({ id, recipient, text }) =>
      !known.has(id) && recipient === email && text.includes('/sign-in/'),
  );
  const link = mail?.text.match(/https?:\/\/\S+\/sign-in\/\S+/)?.[0];
  return link && pathOf(link);
}

/** Signs a learner in by mailed link; gives the cookie. */
export async function signIn(world: World, email: string): Promise<string> {
  return cookieOf(await world.postForm((await requestLink(world, email))!));
}

/** A page as a learner sees it. */
export async function readPage(world: World, path: string, cookie = ''): Promise<string> {
  return (await world.request(path, { headers: { Cookie: cookie } })).text();
}

/** A world with one offer that waits for its learner. */
export async function createOffer() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId);
  const read = async () => (await world.api('GET', `/awards/${award.id}`)).body;
  return { world, achievementId, award, claim: pathOf(award.claimUrl), read };
}
