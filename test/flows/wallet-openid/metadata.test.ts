import { describe, expect, test } from 'vitest';
import { preAuthorizedGrant } from '#services/openid-offers.ts';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createHand } from '#test/support/wallets/openid-by-hand.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import type { WorldOptions } from '#test/support/world.ts';

async function start(options: WorldOptions = {}) {
  const offered = await createOffered(undefined, options);
  const hand = await createHand(offered.world);
  const { token: code } = await offered.makeOffer();
  return { ...offered, hand, code, token: await hand.takeToken(code) };
}

describe('what wallets read first', () => {
  test('the metadata names addresses under the issuer, how proofs are signed, and both languages', async () => {
    const { world } = await start();
    const response = await world.request('/.well-known/openid-credential-issuer');
    expect(response.headers.get('Access-Control-Allow-Origin')).toBe('*');
    const metadata = (await response.json()) as Record<string, unknown>;
    const { publicUrl } = world.system.config;
    expect(metadata).toMatchObject({
      credential_issuer: publicUrl,
      authorization_servers: [publicUrl],
      credential_endpoint: `${publicUrl}/openid/credential`,
      nonce_endpoint: `${publicUrl}/openid/nonce`,
      deferred_credential_endpoint: `${publicUrl}/openid/deferred`,
      notification_endpoint: `${publicUrl}/openid/notification`,
      credential_configurations_supported: {
        OpenBadge_jwt_vc_json: {
          credential_signing_alg_values_supported: ['ES256'],
          proof_types_supported: { jwt: {} },
          credential_metadata: { display: [{ locale: 'en-GB' }, { locale: 'cy-GB' }] },
        },
      },
    });
    expect(metadata).not.toHaveProperty('batch_credential_issuance');
    expect(metadata).not.toHaveProperty('credential_response_encryption');
  });

  test('an independent client finds both forms in it, and takes it for version 1.0', async () => {
    const { world } = await start();
    const { client } = await createOpenidWallet({ fetch: fetchFrom(world) });
    const found = await client.resolveIssuerMetadata(world.system.config.publicUrl);
    expect(found.originalDraftVersion).toBe('V1');
    expect(Object.keys(found.knownCredentialConfigurations)).toEqual([
      'OpenBadge_ldp_vc',
      'OpenBadge_jwt_vc_json',
    ]);
    expect(found.authorizationServers).toMatchObject([
      {
        issuer: world.system.config.publicUrl,
        'pre-authorized_grant_anonymous_access_supported': true,
      },
    ]);
  });

  test('an offer tells what code is wanted in the language of whoever asks', async () => {
    const { world, makeOffer } = await start();
    const { token } = await makeOffer(true);
    const describeIn = async (language: string) => {
      const response = await world.request(`/wallet/offers/${token}`, {
        headers: { 'Accept-Language': language },
      });
      expect(response.headers.get('Cache-Control')).toBe('no-store');
      const { grants } = (await response.json()) as {
        grants: Record<string, { tx_code: { description: string } }>;
      };
      return grants[preAuthorizedGrant]?.tx_code.description;
    };
    expect(await describeIn('cy-GB,en;q=0.5')).toContain('chwe digid');
    expect(await describeIn('de,en;q=0.5')).toContain('six digits');
  });

  test('an offer can be read until its code is exchanged, and is then as good as none', async () => {
    const { world, code, hand, makeOffer } = await start();
    const { token } = await makeOffer();
    const read = async (secret: string) => (await world.request(`/wallet/offers/${secret}`)).status;
    expect([await read(token), await read(token)]).toEqual([200, 200]);
    await hand.redeem(token);
    expect([await read(token), await read(code)]).toEqual([409, 409]);
    expect(await read(`${token}x`)).toBe(404);
  });

  test('a wallet in a browser of any origin may ask, and no cookie is looked at', async () => {
    const { world, cookie } = await start();
    const preflight = await world.request('/openid/credential', {
      method: 'OPTIONS',
      headers: {
        Origin: 'https://wallet.example',
        'Access-Control-Request-Method': 'POST',
        'Access-Control-Request-Headers': 'authorization,content-type',
      },
    });
    expect(preflight.headers.get('Access-Control-Allow-Origin')).toBe('*');
    expect(preflight.headers.get('Access-Control-Allow-Headers')).toContain('Authorization');
    expect(preflight.headers.get('Access-Control-Allow-Credentials')).toBeNull();
    const answer = await world.request('/openid/credential', {
      method: 'POST',
      headers: { Cookie: cookie, Origin: 'https://wallet.example' },
      body: '{}',
    });
    expect(answer.status).toBe(401);
    expect(answer.headers.get('Access-Control-Allow-Origin')).toBe('*');
  });
});
