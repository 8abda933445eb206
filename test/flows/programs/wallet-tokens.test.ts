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

test('the token endpoint answers wallets and programs alike', async () => {
  const { world, makeOffer } = await createOffered();
  const { token } = await makeOffer();
  const grantType = 'urn:ietf:params:oauth:grant-type:pre-authorized_code';
  const post = (fields: Record<string, string>) =>
    world.request('/oauth/token', {
      method: 'POST',
      headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(fields).toString(),
    });
  const wrong = `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`;
  const answers = {
    missing: await post({ grant_type: grantType }),
    wrong: await post({ grant_type: grantType, 'pre-authorized_code': wrong }),
    asCode: await post({ grant_type: 'authorization_code', code: token }),
    asRefresh: await post({ grant_type: 'refresh_token', refresh_token: token }),
    good: await post({ grant_type: grantType, 'pre-authorized_code': token }),
    again: await post({ grant_type: grantType, 'pre-authorized_code': token }),
  };
  const seen: Record<string, unknown> = {};
  for (const [name, answer] of Object.entries(answers)) {
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('pragma')).toBe('no-cache');
    expect(answer.headers.get('access-control-allow-origin')).toBe('*');
    seen[name] = [answer.status, ((await answer.json()) as { error?: string }).error];
  }
  expect(seen).toEqual({
    missing: [400, 'invalid_request'],
    wrong: [400, 'invalid_grant'],
    asCode: [401, 'invalid_client'],
    asRefresh: [401, 'invalid_client'],
    good: [200, undefined],
    again: [400, 'invalid_grant'],
  });
});

test('the endpoints of the authorisation server are asked by POST, and say so', async () => {
  const { world } = await createOffered();
  for (const path of ['/oauth/token', '/oauth/register', '/oauth/revoke']) {
    const answer = await world.request(path, { headers: { Accept: 'text/html' } });
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST, OPTIONS']);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  }
});
