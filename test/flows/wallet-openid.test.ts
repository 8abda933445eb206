import { expect, test } from 'vitest';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';

test('a wallet gets the credential of an offer, bound to its own DID', async () => {
  const { world, makeOffer, awardIds } = await createOffered();
  const { uri } = await makeOffer();
  const wallet = await createOpenidWallet({
    fetch: fetchFrom(world),
    clock: () => world.clock.now,
  });
  const { credentials } = await wallet.take(uri, 'OpenBadge_ldp_vc');
  expect(credentials).toMatchObject([
    {
      id: `${world.system.config.publicUrl}/credentials/${awardIds[0]}`,
      credentialSubject: { id: wallet.key.did },
    },
  ]);
});
