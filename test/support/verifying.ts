/** A credential that everybody can see, and the ways to send it to the verification call. */
import { pathOf } from './learners.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type WorldOptions,
} from './world.ts';

export async function createPublic(options: WorldOptions = {}) {
  const world = await createWorld(options);
  const award = await makeAward(world, await publishAchievement(world));
  const cookie = await acceptAward(world, award.claimUrl);
  const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
  const show = (visibility: string) =>
    world.postForm(`${pathOf(award.credentialUrl)}/visibility`, { visibility }, cookie);
  await show('public');
  const verify = (body: unknown) => world.api('POST', '/verify', body, { key: null });
  const upload = async (parts: Record<string, string | Blob>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(parts)) form.set(name, value);
    const response = await world.request('/api/v1/verify', { method: 'POST', body: form });
    return { status: response.status, headers: response.headers, body: await response.json() };
  };
  return { world, award, credential, show, verify, upload };
}

export const file = (content: unknown) =>
  new File([typeof content === 'string' ? content : JSON.stringify(content)], 'badge.json');
