/** API keys and centres for tests of who may do what. */
import type { Scope } from '#domain/permission.ts';
import type { World } from './world.ts';

/** Makes an API key with these scopes, for a centre if one is named; gives its text and id. */
export async function createKey(world: World, scopes: readonly Scope[], centreId?: string) {
  const answer = await world.api('POST', '/api-keys', {
    name: 'A key',
    scopes,
    ...(centreId ? { centreId } : {}),
  });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as { readonly id: string; readonly key: string };
}

export async function createCentre(world: World, name = 'Example College'): Promise<string> {
  return (await world.api('POST', '/centres', { name })).body.id as string;
}
