/** Credentials that anybody may embed, and those that nobody may. */
import { createWorld, acceptAward, makeAward, publishAchievement, type World } from './world.ts';

export interface Embeddable {
  readonly id: string;
  /** The session of its learner. */
  readonly cookie: string;
  readonly setVisibility: (visibility: 'public' | 'private') => Promise<Response>;
  readonly revoke: () => Promise<unknown>;
}

/** An accepted award, public already; of Ann Example unless told. */
export async function createEmbeddable(
  world: World,
  achievementId: string,
  patch: object = {},
): Promise<Embeddable> {
  const award = await makeAward(world, achievementId, patch);
  const cookie = await acceptAward(world, award.claimUrl);
  const setVisibility = (visibility: 'public' | 'private') =>
    world.postForm(`/credentials/${award.id}/visibility`, { visibility }, cookie);
  await setVisibility('public');
  return {
    id: award.id as string,
    cookie,
    setVisibility,
    revoke: () => world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Issued in error' }),
  };
}

/** A world with one public credential. */
export async function createEmbedWorld(patch: object = {}) {
  const world = await createWorld();
  const achievementId = await publishAchievement(world, patch);
  return { world, achievementId, credential: await createEmbeddable(world, achievementId) };
}
