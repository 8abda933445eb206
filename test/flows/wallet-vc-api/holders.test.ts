import { describe, expect, test } from 'vitest';
import { asDidJwk, createHolderKey, named, presentKey } from '#test/support/wallets/holder-keys.ts';
import { createWalletKey } from '#test/support/wallets/keys.ts';
import { openExchange, postJson } from '#test/support/wallets/vc-api.ts';
import {
  createAsked,
  expectUntouched,
  offerToWallets,
} from '#test/support/wallets/vc-api-offer.ts';

describe('an exchange', () => {
  test('accepts a presentation that is a JWT, for this challenge and for this site only', async () => {
    const { asked, send } = await createAsked();
    const key = await createWalletKey('ES256');
    const sign = (claims: object) =>
      key.sign(
        { kid: key.kid, typ: 'vp+jwt' },
        {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiablePresentation'],
          holder: key.did,
          nonce: asked.challenge,
          aud: asked.domain,
          ...claims,
        },
      );
    for (const claims of [
      { nonce: 'another' },
      { aud: 'https://wallet.example' },
      { aud: undefined },
    ])
      expect((await send(await sign(claims))).body.detail).toMatch(/not made for this/);
    expect((await send(await sign({ holder: (await createHolderKey()).did }))).status).toBe(400);
    expect((await send(await sign({}))).status).toBe(200);
  });

  test.each([
    ['Ed25519Signature2020', 'Ed25519', 'did:key'],
    ['eddsa-rdfc-2022', 'Ed25519', 'did:key'],
    ['eddsa-rdfc-2022', 'Ed25519', 'did:jwk'],
    ['ecdsa-rdfc-2019', 'P-256', 'did:key'],
    ['ecdsa-rdfc-2019', 'P-256', 'did:jwk'],
  ] as const)('accepts %s by a key of %s as a %s', async (suite, curve, method) => {
    const { asked, send } = await createAsked();
    const key = await createHolderKey(curve);
    const holder = method === 'did:key' ? key : asDidJwk(key);
    const { status, body } = await send(await presentKey(holder, { asked, suite }));
    expect([status, body.detail]).toEqual([200, undefined]);
    const [credential] = body.verifiablePresentation.verifiableCredential;
    expect(credential.credentialSubject.id).toBe(holder.did);
  });

  test.each([
    'did:web:127.0.0.1',
    'did:web:localhost%3A8787',
    'did:web:169.254.169.254:latest:meta-data',
    'did:web:10.0.0.8',
    'did:web:laurel.test',
    'did:web:metadata.internal',
    'did:web:example.org%2F..%2F..',
    'did:web:user%40example.org',
    'did:ethr:0xf3beac30c498d9e26865f34fcaa57dbb935b0d74',
    'https://example.org/people/1',
  ])('asks no address within for the holder %s', async (did) => {
    const contacts: string[] = [];
    const fetchOutside = async (url: string) => {
      contacts.push(url);
      throw new TypeError('refused');
    };
    const offered = await offerToWallets({ fetchOutside });
    const url = offered.vcApi.exchangeUrl;
    const asked = await openExchange(offered.ask, url);
    const holder = named(await createHolderKey(), did, 'key-1');
    const { status, body } = await postJson(offered.ask, url, {
      verifiablePresentation: await presentKey(holder, { asked }),
    });
    expect([status, body.code]).toEqual([400, 'holder_unproved']);
    expect(contacts).toEqual([]);
    await expectUntouched(offered);
  });

  test('asks the website of a holder, and nobody else, for its keys', async () => {
    const contacts: string[] = [];
    const key = await createHolderKey();
    const did = 'did:web:ann.example';
    const holder = named(key, did, 'key-1');
    const method = {
      id: holder.id,
      type: 'Multikey',
      controller: did,
      publicKeyMultibase: key.multibase,
    };
    const fetchOutside = async (url: string) => {
      contacts.push(url);
      return Response.json({
        '@context': 'https://www.w3.org/ns/did/v1',
        id: did,
        verificationMethod: [method],
        authentication: [method.id],
      });
    };
    const { ask, vcApi } = await offerToWallets({ fetchOutside });
    const asked = await openExchange(ask, vcApi.exchangeUrl);
    const stranger = named(await createHolderKey(), 'did:web:bob.example', 'key-1');
    const members = { holder: did };
    const send = async (verifiablePresentation: unknown) =>
      postJson(ask, vcApi.exchangeUrl, { verifiablePresentation });
    expect((await send(await presentKey(stranger, { asked, members }))).status).toBe(400);
    expect(new Set(contacts)).toEqual(new Set(['https://ann.example/.well-known/did.json']));
    const { status, body } = await send(await presentKey(holder, { asked }));
    expect([status, body.detail]).toEqual([200, undefined]);
  });
});
