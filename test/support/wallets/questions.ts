/** Verifiers in a browser that ask wallets, and badges to show them. */
import type { JsonObject } from '#domain/proof/sign.ts';
import type { ForeignKey } from '#test/support/foreign.ts';
import type { World } from '#test/support/world.ts';
import { presentKey } from './holder-keys.ts';
import { fetchFrom } from './offered.ts';
import { createPresenter } from './presenting.ts';
import { listReceived } from './vc-api.ts';
import { createAsked } from './vc-api-offer.ts';

const contexts = [
  'https://www.w3.org/ns/credentials/v2',
  'https://w3id.org/security/suites/ed25519-2020/v1',
];

/** Somebody without an account asks a wallet on the verify page. */
export async function startQuestion(world: World) {
  const made = await world.postForm('/verify/wallet', {});
  const path = made.headers.get('location') ?? '';
  const cookie = made.headers.get('set-cookie')?.split(';')[0] ?? '';
  const show = (Cookie = cookie) =>
    world.request(path, { headers: { Accept: 'text/html', Cookie } });
  const text = await (await show()).text();
  const link = /href="(openid4vp:[^"]+)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
  return { made, path, cookie, link, show, id: path.split('/').at(-1) ?? '' };
}

/** Ann with a wallet that has her badge, bound to its key; and a browser that asks for it. */
export async function createQuestion() {
  const asking = await createAsked();
  const { body } = await asking.send(await presentKey(asking.key, { asked: asking.asked }));
  const [badge] = listReceived(body as JsonObject);
  if (!badge) throw new Error(JSON.stringify(body));
  const question = await startQuestion(asking.world);
  const wallet = createPresenter(fetchFrom(asking.world), () => asking.world.clock.now);
  return { ...asking, badge, question, wallet };
}

interface Shown {
  readonly asked: { readonly nonce: string; readonly client_id?: string | undefined };
  readonly key: ForeignKey;
  readonly credentials: readonly unknown[];
  readonly members?: JsonObject;
}

/** A presentation of credentials, signed for whoever asked. */
export const presentTo = ({ asked, key, credentials, members }: Shown) =>
  presentKey(key, {
    asked: { challenge: asked.nonce, domain: asked.client_id ?? '' },
    members: { '@context': contexts, verifiableCredential: credentials, ...members },
  });

export const tokenOf = (presentation: unknown, form = 'ldp_vc') => ({
  vp_token: { [`open_badge_${form}`]: [presentation] },
});
