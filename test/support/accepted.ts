import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type WorldOptions,
} from './world.ts';

/** An accepted award: its learner's cookie, and the eye. */
export async function createAccepted(
  options: { patch?: object; award?: object; world?: WorldOptions } = {},
) {
  const world = await createWorld(options.world);
  const achievementId = await publishAchievement(world, options.patch);
  const award = await makeAward(world, achievementId, options.award);
  const cookie = await acceptAward(world, award.claimUrl);
  const path = `/credentials/${award.id}`;
  const show = (visibility: string) => world.postForm(`${path}/visibility`, { visibility }, cookie);
  return { world, achievementId, award, cookie, path, show };
}

/** A public credential, and how its files are asked for. */
export async function createPublic(world: WorldOptions = {}, patch: object = {}) {
  const award = { validUntil: '2029-10-01' };
  const accepted = await createAccepted({ world, patch, award });
  await accepted.show('public');
  const ask = (ending: string, init: RequestInit = {}) =>
    accepted.world.request(`${accepted.path}.${ending}`, init);
  const read = async (ending: string, init: RequestInit = {}) =>
    new Uint8Array(await (await ask(ending, init)).arrayBuffer());
  return { ...accepted, ask, read };
}
