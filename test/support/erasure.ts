import { appointOwner } from '#services/owner.ts';
import { cookieOf, pathOf } from './learners.ts';
import type { World } from './world.ts';

/** The path of the newest link of a kind that was mailed to an address. */
export async function findMail(world: World, email: string, path: string): Promise<string> {
  const mail = (await world.store.mailbox.list(100)).find(
    ({ recipient, text }) => recipient === email && text.includes(path),
  );
  const link = mail?.text.match(/https?:\/\/\S+/g)?.find((url) => url.includes(path));
  if (!link) throw new Error(`No mail to ${email} has a link to ${path}.`);
  return pathOf(link);
}

/** Appoints owners and signs each in. */
export async function createOwners(world: World, owners: readonly string[]) {
  const cookies: string[] = [];
  for (const email of owners) {
    const url = await appointOwner(world.system, email);
    cookies.push(cookieOf(await world.postForm(pathOf(url))));
  }
  return { owners, cookies };
}
