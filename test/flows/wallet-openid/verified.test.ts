import type { JsonWebKey } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { createLocalJWKSet, type JSONWebKeySet, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import type { JsonObject } from '#domain/proof/sign.ts';
import { decodeJwtPart, findJwtFlaw, flipBit } from '#test/support/outside-jwt.ts';
import { verifiers } from '#test/support/verifiers.ts';
import { serveOnly, statusListsOf } from '#test/support/verifiers-outside.ts';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';

/** A wallet’s own credential, by the real clock: other people’s verifiers go by it. */
async function receive(configuration: string) {
  const offered = await createOffered(undefined, { now: new Date() });
  const { world, makeOffer, awardIds } = offered;
  const wallet = await createOpenidWallet({
    fetch: fetchFrom(world),
    clock: () => world.clock.now,
  });
  const { credentials } = await wallet.take((await makeOffer()).uri, configuration);
  const published: JsonObject = (await world.api('GET', `/awards/${awardIds[0]}/credential`)).body;
  const revoke = () =>
    world.api('POST', `/awards/${awardIds[0]}/revoke`, { reason: 'Entered by mistake' });
  return { ...offered, wallet, credential: credentials[0], published, revoke };
}

test('a document is verified by every verifier, in the slot of the public credential, and once more with the server off', async () => {
  const { world, credential, published, revoke, wallet } = await receive('OpenBadge_ldp_vc');
  const document = credential as JsonObject;
  expect(document).toMatchObject({
    id: published['id'],
    credentialStatus: published['credentialStatus'],
    credentialSubject: { id: wallet.key.did },
  });
  expect(published['credentialSubject']).not.toHaveProperty('id');
  serveOnly(statusListsOf(world));
  const judge = (given: JsonObject) =>
    Promise.all(
      verifiers.map(async ({ name, verify }) => {
        const { sound, status } = await verify(given);
        return [name, sound, status];
      }),
    );
  const all = (found: string) =>
    verifiers.map(({ name, asksStatus }) => [name, true, asksStatus ? found : 'not checked']);
  expect(await judge(document)).toEqual(all('not revoked'));
  const altered = { ...document, name: `${String(document['name'])}.` };
  expect((await judge(altered)).filter(([, sound]) => sound)).toEqual([]);
  await revoke();
  expect((await judge(document)).filter(([, , status]) => status === 'not revoked')).toEqual([]);
  serveOnly();
  expect(await judge(document)).toEqual(verifiers.map(({ name }) => [name, true, 'not checked']));
});

test('a JWT is sound by 1EdTech’s rules and by jose, and revoked together with the public credential', async () => {
  const { world, credential, published, revoke, wallet } = await receive('OpenBadge_jwt_vc_json');
  const jwt = credential as string;
  const jwks = (await (await world.request('/.well-known/jwks.json')).json()) as JSONWebKeySet;
  const find = (name: string) =>
    jwks.keys.find(({ kid }) => kid === name) as JsonWebKey | undefined;
  expect(findJwtFlaw(jwt, find)).toBeUndefined();
  expect(findJwtFlaw(flipBit(jwt, 1), find)).toBe('the signature is not sound');
  // The server is off from here on: the keys are all there is.
  serveOnly();
  const findIn = createLocalJWKSet(jwks);
  expect((await jwtVerify(jwt, findIn)).payload).toMatchObject({
    jti: published['id'],
    sub: wallet.key.did,
    credentialSubject: { id: wallet.key.did },
  });
  await expect(jwtVerify(flipBit(jwt, 2), findIn)).rejects.toThrow('signature verification failed');
  const claims = decodeJwtPart(jwt, 1)['credentialStatus'] as JsonObject;
  const readBit = async () => {
    const list = await world.request(new URL(String(claims['statusListCredential'])).pathname);
    const { encodedList } = decodeJwtPart(await list.text(), 1)['credentialSubject'] as JsonObject;
    const packed = Buffer.from(String(encodedList).slice(1), 'base64url');
    const index = Number(claims['statusListIndex']);
    return (gunzipSync(packed)[index >> 3]! >> (7 - (index & 7))) & 1;
  };
  expect(await readBit()).toBe(0);
  await revoke();
  expect(await readBit()).toBe(1);
});
