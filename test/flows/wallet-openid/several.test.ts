import { expect, test } from 'vitest';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';

const names = ['Weaving', 'Spinning', 'Dyeing'];

async function start(version: '1.0' | 'draft 13' = '1.0') {
  const offered = await createOffered(names);
  const { world } = offered;
  const options = { fetch: fetchFrom(world), clock: () => world.clock.now, version };
  const wallet = await createOpenidWallet(options);
  return { ...offered, wallet, hand: await createHand(world) };
}

const namesOf = (credentials: readonly unknown[]) =>
  credentials.map((credential) => (credential as { name: string }).name);

/** The names in an answer of the credential endpoint. */
const namesIn = ({ credentials = [] }: { credentials?: readonly { credential: unknown }[] }) =>
  namesOf(credentials.map(({ credential }) => credential));

test('a whole set arrives in one answer, in the order of the offer, once', async () => {
  const { wallet, makeOffer, world } = await start();
  const { uri, offer } = await makeOffer();
  const { session, credentials } = await wallet.take(uri, 'OpenBadge_ldp_vc');
  expect(namesOf(credentials)).toEqual(names);
  expect((await world.store.walletOffers.find(offer.id))?.state).toBe('done');
  await expect(wallet.request(session, 'OpenBadge_ldp_vc')).rejects.toThrow(/credential/i);
});

test('a wallet of draft 13, which takes one credential at a time, gets one after the other', async () => {
  const { wallet, makeOffer, world } = await start('draft 13');
  const { uri, offer } = await makeOffer();
  const session = await wallet.redeem(uri);
  const next = async () => (await wallet.request(session, 'OpenBadge_ldp_vc')).credentials;
  // Its only nonce came with the token: the next comes with each answer.
  const received = [];
  let known = session;
  for (const _ of names) {
    const { credentials, response } = await wallet.request(known, 'OpenBadge_ldp_vc');
    received.push(...credentials);
    known = { ...session, token: response };
  }
  expect(namesOf(received)).toEqual(names);
  expect((await world.store.walletOffers.find(offer.id))?.state).toBe('done');
  await expect(next()).rejects.toThrow(/credential/i);
});

test('each of a set can be asked for by its identifier, all at the same time, each once', async () => {
  const { hand, makeOffer, world, awardIds } = await start();
  const { token: code, offer } = await makeOffer();
  const { body: token } = await hand.redeem(code);
  expect(
    token.authorization_details.map((detail: Record<string, unknown>) => [
      detail['type'],
      detail['credential_configuration_id'],
      detail['credential_identifiers'],
    ]),
  ).toEqual(
    ['ldp_vc', 'jwt_vc_json'].map((form) => [
      'openid_credential',
      `OpenBadge_${form}`,
      awardIds.map((id) => `${form}.${id}`),
    ]),
  );
  const ask = (credential_identifier: string) =>
    hand.ask(
      token.access_token,
      {},
      { credential_configuration_id: undefined, credential_identifier },
    );
  const identifiers: readonly string[] = token.authorization_details[0].credential_identifiers;
  const answers = await Promise.all([...identifiers, identifiers[0]!].map(ask));
  const [refused, ...others] = answers.filter(({ status }) => status !== 200);
  expect(others).toEqual([]);
  expect(faultOf(refused!)).toEqual([400, 'credential_request_denied']);
  expect(answers.flatMap(({ body }) => namesIn(body)).toSorted()).toEqual(names.toSorted());
  expect((await world.store.walletOffers.find(offer.id))?.state).toBe('done');
});

test('what was deleted since the offer was made is not handed over; the rest is', async () => {
  const { hand, makeOffer, world, awardIds, cookie } = await start();
  const access = await hand.takeToken((await makeOffer()).token);
  await world.postForm(`/dashboard/${awardIds[1]}/delete`, {}, cookie);
  const { body } = await hand.ask(access);
  expect(namesIn(body)).toEqual(['Weaving', 'Dyeing']);
});
