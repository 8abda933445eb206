import { describe, expect, test } from 'vitest';
import { decodeJwtPart } from '#test/support/outside-jwt.ts';
import { createWalletKey, didJwkOf } from '#test/support/wallets/keys.ts';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createOpenidWallet, type WalletVersion } from '#test/support/wallets/openid.ts';
import type { World } from '#test/support/world.ts';

const forms = ['OpenBadge_ldp_vc', 'OpenBadge_jwt_vc_json'] as const;
const versions: readonly WalletVersion[] = ['1.0', 'draft 15', 'draft 14', 'draft 13'];

const read = (credential: unknown) =>
  (typeof credential === 'string' ? decodeJwtPart(credential, 1) : credential) as Readonly<
    Record<string, unknown>
  >;

const optionsOf = (world: World) => ({ fetch: fetchFrom(world), clock: () => world.clock.now });

describe.each(versions)('a wallet of version %s', (version) => {
  test.each(forms)('gets %s of an offer, bound to its own DID', async (form) => {
    const { world, makeOffer, awardIds } = await createOffered();
    const wallet = await createOpenidWallet({ ...optionsOf(world), version });
    const { credentials } = await wallet.take((await makeOffer()).uri, form);
    expect(credentials.map((credential) => typeof credential)).toEqual([
      form === 'OpenBadge_ldp_vc' ? 'object' : 'string',
    ]);
    expect(credentials.map(read)).toMatchObject([
      {
        id: `${world.system.config.publicUrl}/credentials/${awardIds[0]}`,
        credentialSubject: { id: wallet.key.did },
      },
    ]);
  });
});

test.each(['EdDSA', 'ES256'] as const)(
  'a wallet may hold its key in the proof, and is called by the did:jwk of it (%s)',
  async (alg) => {
    const { world, makeOffer } = await createOffered();
    const key = await createWalletKey(alg);
    const wallet = await createOpenidWallet({ ...optionsOf(world), key, naming: 'jwk' });
    const { credentials } = await wallet.take((await makeOffer()).uri, 'OpenBadge_ldp_vc');
    expect(credentials).toMatchObject([{ credentialSubject: { id: didJwkOf(key) } }]);
  },
);

test('of one offer a wallet may have both forms, each once', async () => {
  const { world, makeOffer } = await createOffered();
  const wallet = await createOpenidWallet(optionsOf(world));
  const { session } = await wallet.take((await makeOffer()).uri, 'OpenBadge_ldp_vc');
  const { credentials } = await wallet.request(session, 'OpenBadge_jwt_vc_json');
  expect(credentials).toHaveLength(1);
  await expect(wallet.request(session, 'OpenBadge_jwt_vc_json')).rejects.toMatchObject({
    response: { credentialErrorResponseResult: { data: { error: 'credential_request_denied' } } },
  });
});
