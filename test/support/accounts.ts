/** Learners and their accounts: several addresses, several browsers. */
import { pathOf, readPage } from './learners.ts';
import { acceptAward, createWorld, makeAward, publishAchievement, type World } from './world.ts';

export const ann = 'ann@example.com';
export const bob = 'bob@example.com';

/** Gives somebody an award and an account for it; the cookie of the browser, and the award. */
export async function createAccount(
  world: World,
  achievementId: string,
  recipient: { readonly name: string; readonly email: string },
) {
  const award = await makeAward(world, achievementId, { recipient });
  const cookie = await acceptAward(world, award.claimUrl);
  await world.deliver();
  return { cookie, award };
}

/** Ann and Bob, each with an account and a credential in it. */
export async function createPair(world?: World) {
  const there = world ?? (await createWorld());
  const achievementId = await publishAchievement(there);
  return {
    world: there,
    achievementId,
    ann: await createAccount(there, achievementId, { name: 'Ann Example', email: ann }),
    bob: await createAccount(there, achievementId, { name: 'Bob Example', email: bob }),
  };
}

/** Links of a kind that were mailed to an address, as paths. */
export async function listMailed(
  world: World,
  email: string,
  part: string,
): Promise<readonly string[]> {
  const mails = await world.store.mailbox.list(200);
  return mails
    .filter(({ recipient }) => recipient === email)
    .flatMap(({ text }) => text.match(/https?:\/\/\S+/g) ?? [])
    .filter((url) => url.includes(part))
    .map(pathOf);
}

/** Asks for an address; gives the path of the link that was mailed to it. */
export async function askForAddress(
  world: World,
  cookie: string,
  email: string,
): Promise<string | undefined> {
  const known = await listMailed(world, email, '/prove/');
  await world.postForm('/account/addresses', { email }, cookie);
  await world.deliver();
  return (await listMailed(world, email, '/prove/')).find((link) => !known.includes(link));
}

/** Adds an address and proves it in the same browser. */
export async function addAddress(world: World, cookie: string, email: string): Promise<Response> {
  return world.postForm((await askForAddress(world, cookie, email))!, {}, cookie);
}

/** The id of an address that an account has. */
export async function findAddressId(world: World, email: string): Promise<string> {
  return (await world.store.addresses.findByEmail(email))!.id;
}

/** Proved addresses as the account page lists them, the primary one first. */
export async function listAddresses(world: World, cookie: string): Promise<readonly string[]> {
  const page = await readPage(world, '/account', cookie);
  return [...page.matchAll(/<h3>([^<]+@[^<]+)<\/h3><p class="state state-good">/g)].map(
    ([, email]) => email!,
  );
}

/** Where an answer leads, with its status. */
export const outcomeOf = (response: Response) => [
  response.status,
  response.headers.get('location'),
];
