import { expect, test } from 'vitest';
import { callApi, connect, register, siteOf } from '#test/support/programs.ts';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';

test('the token of a wallet is worth nothing to a program, nor a program’s to a wallet', async () => {
  const { world, cookie, makeOffer } = await createOffered();
  const site = siteOf(world);
  const wallet = await createOpenidWallet({
    fetch: fetchFrom(world),
    clock: () => world.clock.now,
  });
  const session = await wallet.redeem((await makeOffer()).uri);
  const { tokens } = await connect(await register(site), cookie);
  expect((await callApi(site, '/credentials', session.accessToken)).status).toBe(401);
  expect((await callApi(site, '/credentials', tokens.access_token)).status).toBe(200);
  const asWallet = { ...session, accessToken: tokens.access_token };
  await expect(wallet.request(asWallet, 'OpenBadge_ldp_vc')).rejects.toBeInstanceOf(Error);
  const { credentials } = await wallet.request(session, 'OpenBadge_ldp_vc');
  expect(credentials).toHaveLength(1);
});
