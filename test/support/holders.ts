/** Learners who hold something, and what they have made of it. */
import { acceptAward, makeAward, publishAchievement, type World } from './world.ts';

export interface Holder {
  readonly cookie: string;
  /** The ids of their awards, in the order of the names that were asked for. */
  readonly ids: readonly string[];
}

/** Awards achievements of these names to a learner, who accepts them all. */
export async function createHolder(
  world: World,
  names: readonly string[],
  recipient = { name: 'Ann Example', email: 'ann@example.com' },
): Promise<Holder> {
  const ids: string[] = [];
  let cookie = '';
  for (const name of names) {
    const award = await makeAward(world, await publishAchievement(world, { name }), { recipient });
    cookie = await acceptAward(world, award.claimUrl);
    ids.push(award.id as string);
  }
  return { cookie, ids };
}

export const show = (world: World, id: string, visibility: string, cookie: string) =>
  world.postForm(`/dashboard/${id}/visibility`, { visibility }, cookie);

/** Saves a profile; on, with the handle `ann`, unless told. */
export const saveProfile = (world: World, cookie: string, fields: Record<string, string> = {}) =>
  world.postForm(
    '/account/profile',
    { handle: 'ann', biography: '', profile: 'on', ...fields },
    cookie,
  );
