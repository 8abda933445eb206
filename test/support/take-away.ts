/** A learner who takes their credentials along. */
import { expect } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { createHolder } from './holders.ts';
import { createWorld, type World } from './world.ts';

export const files = {
  presentation: '/dashboard/export/presentation.json',
  record: '/dashboard/export/clr.json',
};

export async function take(world: World, path: string, Cookie: string): Promise<JsonObject> {
  const response = await world.request(path, { headers: { Cookie } });
  expect(response.status, await response.clone().text()).toBe(200);
  return (await response.json()) as JsonObject;
}

/** A world with a learner who holds two credentials, and both documents of them. */
export async function createTaker() {
  const world = await createWorld();
  const { cookie, ids } = await createHolder(world, ['Coaching', 'Leading']);
  return {
    world,
    cookie,
    ids,
    presentation: await take(world, files.presentation, cookie),
    record: await take(world, files.record, cookie),
  };
}
