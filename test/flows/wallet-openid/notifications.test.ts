import { describe, expect, test } from 'vitest';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';

async function start() {
  const offered = await createOffered(['Weaving', 'Spinning']);
  const { world, makeOffer } = offered;
  const { offer, token } = await makeOffer();
  const hand = await createHand(world);
  const access = await hand.takeToken(token);
  const { body } = await hand.ask(access);
  return {
    ...offered,
    hand,
    access,
    name: body.notification_id as string,
    readStates: async () =>
      (await world.store.walletIssuances.listOfOffer(offer.id)).map(({ state }) => state),
  };
}

test('a wallet says by its own client that it has kept what it got', async () => {
  const { world, makeOffer } = await createOffered();
  const { uri, offer } = await makeOffer();
  const wallet = await createOpenidWallet({
    fetch: fetchFrom(world),
    clock: () => world.clock.now,
  });
  const { session, response } = await wallet.take(uri, 'OpenBadge_ldp_vc');
  await wallet.notify(session, response.notification_id!, 'credential_accepted');
  expect(await world.store.walletIssuances.listOfOffer(offer.id)).toMatchObject([
    { state: 'accepted', holder: null },
  ]);
});

describe('what a wallet says of what it got', () => {
  test.each([
    ['credential_accepted', 'accepted'],
    ['credential_failure', 'failed'],
    ['credential_deleted', 'deleted'],
  ])('%s is noted, and to say it again changes nothing', async (event, state) => {
    const { hand, access, name, readStates } = await start();
    for (const event_description of [undefined, 'No room left.']) {
      const answer = await hand.notification(access, {
        notification_id: name,
        event,
        event_description,
      });
      expect([answer.status, answer.body]).toEqual([204, undefined]);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
      expect(await readStates()).toEqual([state, state]);
    }
  });

  test('is refused with an event that there is not', async () => {
    const { hand, access, name, readStates } = await start();
    for (const event of [
      'credential_lost',
      'Credential_Accepted',
      undefined,
      ['credential_accepted'],
    ])
      expect(faultOf(await hand.notification(access, { notification_id: name, event }))).toEqual([
        400,
        'invalid_notification_request',
      ]);
    expect(await readStates()).toEqual(['issued', 'issued']);
  });

  test('is refused for an id that is unknown, or another offer’s', async () => {
    const { hand, access, name, makeOffer, readStates } = await start();
    const event = 'credential_deleted';
    const unknown = [400, 'invalid_notification_id'];
    const changed = `${name.slice(0, -1)}${name.endsWith('0') ? '1' : '0'}`;
    for (const notification_id of [changed, 'x', '', `${name}.`])
      expect(faultOf(await hand.notification(access, { notification_id, event }))).toEqual(unknown);
    const other = await hand.takeToken((await makeOffer()).token);
    expect(faultOf(await hand.notification(other, { notification_id: name, event }))).toEqual(
      unknown,
    );
    expect(await readStates()).toEqual(['issued', 'issued']);
    expect((await hand.notification(access, { notification_id: name, event })).status).toBe(204);
  });
});
