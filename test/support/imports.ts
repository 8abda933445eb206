/** Learners with badges of other issuers, and the web that those issuers are on. */
import type { JsonObject } from '#domain/proof/sign.ts';
import { createAccepted } from './accepted.ts';
import { createScene } from './scene.ts';
import type { WorldOptions } from './world.ts';

const encode = (found: unknown) =>
  found instanceof Uint8Array ? new Uint8Array(found) : JSON.stringify(found);

/** An issuer that is not Laurel, and what answers for it. */
export async function createElsewhere() {
  const scene = await createScene();
  const asked: string[] = [];
  const fetchOutside = async (url: string) => {
    asked.push(url);
    return scene.web.has(url)
      ? new Response(encode(scene.web.get(url)))
      : new Response(null, { status: 404 });
  };
  return { ...scene, asked, fetchOutside };
}

/** Ann, signed in, and a badge that another issuer awarded to her. */
export async function createBringer(options: WorldOptions = {}) {
  const elsewhere = await createElsewhere();
  const accepted = await createAccepted({
    world: { fetchOutside: elsewhere.fetchOutside, ...options },
  });
  const learner = await accepted.world.store.addresses.findByEmail('ann@example.com');
  const learnerId = learner!.learnerId!;
  const ctx = {
    ...accepted.world.system,
    actor: { kind: 'learner' as const, id: learnerId },
  };
  const badge: JsonObject = await elsewhere.issue();
  return { ...accepted, elsewhere, learnerId, ctx, badge };
}

export const toBytes = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document));
