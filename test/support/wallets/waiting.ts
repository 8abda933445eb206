/** Awards that a wallet has to wait for. */
import type { AwardId } from '#domain/ids.ts';
import { createKey } from '#test/support/keys.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';
import { createHand } from './openid-by-hand.ts';

/** An award that has no address yet, so is not signed, and the offer of it that a system made. */
export async function createWaiting() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId, { recipient: { name: 'Ann Example' } });
  const { id: keyId, key } = await createKey(world, ['offers:write']);
  const offered = await world.api(
    'POST',
    `/awards/${award.id}/offers`,
    { protocol: 'openid4vci' },
    { key },
  );
  const uri = offered.body.offerUri as string;
  const code = new URL(new URL(uri).searchParams.get('credential_offer_uri')!).pathname
    .split('/')
    .at(-1)!;
  return {
    world,
    award: award as { readonly id: AwardId },
    uri,
    code,
    hand: await createHand(world),
    sign: async () =>
      (await world.api('POST', `/awards/${award.id}/address`, { email: 'ann@example.com' }))
        .body as {
        readonly claimUrl: string;
      },
    revokeKey: () => world.api('DELETE', `/api-keys/${keyId}`),
  };
}

/** The same, once a wallet has asked and was promised it. */
export async function createPromised() {
  const waiting = await createWaiting();
  const { hand } = waiting;
  const access = await hand.takeToken(waiting.code);
  const { status, body } = await hand.ask(access);
  return {
    ...waiting,
    access,
    promise: { status, ...body },
    comeBack: (transaction_id: unknown = body.transaction_id) =>
      hand.deferred(access, { transaction_id }),
  };
}
