import { describe, expect, test } from 'vitest';
import { generateRingKey } from '#adapters/keychain.ts';
import { createOffered } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import type { WorldOptions } from '#test/support/world.ts';

async function start(options: WorldOptions = {}) {
  const offered = await createOffered(undefined, options);
  const hand = await createHand(offered.world);
  const { token: code } = await offered.makeOffer();
  return { ...offered, hand, code, token: await hand.takeToken(code) };
}

const createRing = async () => ({ keys: [await generateRingKey('main', new Date(0))] });

describe('a credential request is refused', () => {
  const identifier = (id: string) => ({
    credential_configuration_id: undefined,
    credential_identifier: id,
  });

  test.each([
    [
      'for an unknown configuration',
      { credential_configuration_id: 'OpenBadge_mso_mdoc' },
      'unknown_credential_configuration',
    ],
    [
      'for what every object has',
      { credential_configuration_id: 'constructor' },
      'unknown_credential_configuration',
    ],
    [
      'for an unknown credential',
      identifier('ldp_vc.awd_0000000000000000000000'),
      'unknown_credential_identifier',
    ],
    ['for a credential in no form', identifier('mso_mdoc.awd_0'), 'unknown_credential_identifier'],
    [
      'with configuration and identifier both',
      { credential_identifier: 'ldp_vc.x' },
      'invalid_credential_request',
    ],
    ['with neither', { credential_configuration_id: undefined }, 'invalid_credential_request'],
    [
      'with a list as configuration',
      { credential_configuration_id: ['OpenBadge_ldp_vc'] },
      'invalid_credential_request',
    ],
    [
      'with a proof of 1.0 and one of a draft',
      { proof: { proof_type: 'jwt', jwt: 'a.b.c' } },
      'invalid_credential_request',
    ],
    [
      'for an encrypted answer',
      { credential_response_encryption: { jwk: { kty: 'EC' }, alg: 'ECDH-ES', enc: 'A128GCM' } },
      'invalid_encryption_parameters',
    ],
    [
      'for an answer that is not said how encrypted',
      { credential_response_encryption: null },
      'invalid_encryption_parameters',
    ],
  ])('%s', async (_, patch, error) => {
    const { hand, token } = await start();
    expect(faultOf(await hand.ask(token, {}, patch))).toEqual([400, error]);
    expect((await hand.ask(token)).status).toBe(200);
  });

  test('with several proofs, each of which would do', async () => {
    const { hand, token } = await start();
    const jwt = [await hand.prove(), await hand.prove()];
    const answer = await hand.ask(token, {}, { proofs: { jwt } });
    expect(faultOf(answer)).toEqual([400, 'invalid_credential_request']);
    expect((await hand.ask(token, {}, { proofs: { jwt: jwt.slice(0, 1) } })).status).toBe(200);
  });

  test.each([
    ['no JSON', '{"credential_configuration_id":', 'application/json', 400],
    ['a list', '[]', 'application/json', 400],
    ['null', 'null', 'application/json', 400],
    ['a form', 'credential_configuration_id=x', 'application/x-www-form-urlencoded', 400],
    ['more than 64 KB', JSON.stringify({ x: 'x'.repeat(64 * 1024) }), 'application/json', 400],
  ])('that is %s', async (_, body, type, status) => {
    const { hand, token } = await start();
    const headers = { Authorization: `Bearer ${token}`, 'Content-Type': type };
    const answer = await hand.post('/openid/credential', body, headers);
    expect(faultOf(answer)).toEqual([status, 'invalid_credential_request']);
    const told = await hand.post('/openid/notification', body, headers);
    expect(faultOf(told)).toEqual([status, 'invalid_notification_request']);
  });

  test('once it was answered: a credential is handed over once in each form', async () => {
    const { hand, token } = await start();
    expect((await hand.ask(token)).status).toBe(200);
    expect(faultOf(await hand.ask(token))).toEqual([400, 'credential_request_denied']);
  });
});

describe('a request of a draft', () => {
  const definition = { type: ['VerifiableCredential', 'OpenBadgeCredential'] };

  test('names the format, and gets the credential and the next nonce', async () => {
    const { hand, token } = await start();
    const { body, status } = await hand.credential(token, {
      format: 'jwt_vc_json',
      credential_definition: definition,
      proof: { proof_type: 'jwt', jwt: await hand.prove() },
    });
    expect(status).toBe(200);
    expect(body.credential).toBe(body.credentials[0].credential);
    expect(body).toMatchObject({ c_nonce: expect.any(String), c_nonce_expires_in: 300 });
  });

  test.each([
    ['another format', { format: 'mso_mdoc', doctype: 'org.iso.18013.5.1.mDL' }],
    [
      'another type',
      {
        format: 'jwt_vc_json',
        credential_definition: { type: ['VerifiableCredential', 'UniversityDegreeCredential'] },
      },
    ],
  ])('for %s is refused', async (_, asked) => {
    const { hand, token } = await start();
    const proof = { proof_type: 'jwt', jwt: await hand.prove() };
    expect(faultOf(await hand.credential(token, { ...asked, proof }))).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
  });
});

describe('an issuer without a key for JWTs', () => {
  test('names no JWT in its metadata or its offers, and refuses one', async () => {
    const { world, hand, token, makeOffer } = await start({ ring: await createRing() });
    const metadata = await (await world.request('/.well-known/openid-credential-issuer')).json();
    const known = { OpenBadge_ldp_vc: expect.anything() };
    expect(metadata).toMatchObject({ credential_configurations_supported: known });
    expect(JSON.stringify(metadata)).not.toContain('jwt_vc_json');
    const offer = await (await world.request(`/wallet/offers/${(await makeOffer()).token}`)).json();
    expect(offer).toMatchObject({ credential_configuration_ids: ['OpenBadge_ldp_vc'] });
    const jwtForm = { credential_configuration_id: 'OpenBadge_jwt_vc_json' };
    expect(faultOf(await hand.ask(token, {}, jwtForm))).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
    const [id] = (await world.store.walletOffers.find((await makeOffer()).offer.id))!.awardIds;
    const named = {
      credential_configuration_id: undefined,
      credential_identifier: `jwt_vc_json.${id}`,
    };
    expect(faultOf(await hand.ask(token, {}, named))).toEqual([
      400,
      'unknown_credential_configuration',
    ]);
    expect((await hand.ask(token)).status).toBe(200);
  });
});
