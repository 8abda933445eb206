import { expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';
import { createLearnCard } from '#test/support/wallets/learncard.ts';
import { offerToWallets } from '#test/support/wallets/vc-api-offer.ts';

/** Other people's verifiers, and native code, go by the real clock. */
const offer = (names?: readonly string[]) => offerToWallets({ now: new Date() }, names);

const subjectOf = (credential: JsonObject) => credential['credentialSubject'] as JsonObject;

async function readPublic({ world, awardIds }: Awaited<ReturnType<typeof offer>>) {
  const { body } = await world.api('GET', `/awards/${awardIds[0]}/credential`);
  return body as JsonObject;
}

test('Learner Credential Wallet takes a credential from an interaction URL: the same award, in the same slot, bound to its holder', async () => {
  const offered = await offer();
  const wallet = await createLcw(offered.ask);
  const [credential] = await wallet.openInteraction(offered.links.interactionUrl);
  const published = await readPublic(offered);
  expect(credential).toMatchObject({
    id: published['id'],
    credentialStatus: published['credentialStatus'],
    issuer: published['issuer'],
    credentialSubject: { ...subjectOf(published), id: wallet.did },
  });
  expect(subjectOf(published)['id']).toBeUndefined();
});

test.each([
  ['of version 2.2', 'lcwUrl', 'openLink'],
  ['of older versions', 'lcwOlderUrl', 'openOlderLink'],
] as const)(
  'Learner Credential Wallet takes a credential from its link %s',
  async (_, url, open) => {
    const { ask, vcApi } = await offer();
    const wallet = await createLcw(ask);
    const received = await wallet[open](vcApi[url]);
    expect(received.map((credential) => subjectOf(credential)['id'])).toEqual([wallet.did]);
  },
);

test('LearnCard takes a credential from its link, and prefers OpenID4VCI at an interaction URL', async () => {
  const { ask, links, vcApi } = await offer();
  const wallet = await createLearnCard(ask);
  expect(await wallet.chooseProtocol(links.interactionUrl)).toBe('openid4vci');
  const received = await wallet.openLink(vcApi.learnCardUrl);
  expect(received.map((credential) => subjectOf(credential)['id'])).toEqual([wallet.did]);
});

test('several credentials arrive at once, in the order of the offer', async () => {
  const { ask, vcApi } = await offer(['Weaving', 'Spinning', 'Dyeing']);
  const received = await (await createLcw(ask)).openLink(vcApi.lcwUrl);
  expect(received.map(({ name }) => name)).toEqual(['Weaving', 'Spinning', 'Dyeing']);
});

test('what arrives is verified by every verifier, and once more with the server off', async () => {
  const { ask, vcApi, world, awardIds } = await offer();
  const [credential] = await (await createLcw(ask)).openLink(vcApi.lcwUrl);
  serveOnly(statusListsOf(world));
  const judge = () =>
    Promise.all(
      verifiers.map(async ({ name, verify }) => {
        const { sound, status } = await verify(credential!);
        return [name, sound, status];
      }),
    );
  const statuses = (found: string) =>
    verifiers.map(({ name, asksStatus }) => [name, true, asksStatus ? found : 'not checked']);
  expect(await judge()).toEqual(statuses('not revoked'));
  await world.api('POST', `/awards/${awardIds[0]}/revoke`, { reason: 'Entered by mistake' });
  expect((await judge()).filter(([, , status]) => status === 'not revoked')).toEqual([]);
  serveOnly();
  expect(await judge()).toEqual(verifiers.map(({ name }) => [name, true, 'not checked']));
});

test('each of the two proofs alone is good, and neither is when one letter of what was signed is another', async () => {
  const { ask, vcApi } = await offer();
  const [credential] = await (await createLcw(ask)).openLink(vcApi.lcwUrl);
  serveOnly();
  const proofs = credential!['proof'] as readonly JsonObject[];
  expect(proofs.map(({ type, cryptosuite }) => cryptosuite ?? type)).toEqual([
    'Ed25519Signature2020',
    'eddsa-rdfc-2022',
  ]);
  const judge = async (document: JsonObject) =>
    Promise.all(verifiers.map(async ({ name, verify }) => [name, (await verify(document)).sound]));
  const all = (sound: boolean) => verifiers.map(({ name }) => [name, sound]);
  for (const proof of proofs) {
    expect(await judge({ ...credential!, proof: [proof] })).toEqual(all(true));
    const name = `${String(credential!['name'])}.`;
    expect(await judge({ ...credential!, name, proof: [proof] })).toEqual(all(false));
  }
});
