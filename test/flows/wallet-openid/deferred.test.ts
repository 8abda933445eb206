import { describe, expect, test } from 'vitest';
import { pathOf } from '#test/support/learners.ts';
import { decodeJwtPart } from '#test/support/outside-jwt.ts';
import { createWalletKey } from '#test/support/wallets/keys.ts';
import { fetchFrom } from '#test/support/wallets/offered.ts';
import { faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import { createPromised, createWaiting } from '#test/support/wallets/waiting.ts';

const unknown = [400, 'invalid_transaction_id'];
const denied = [400, 'credential_request_denied'];

describe('an award that is not signed yet', () => {
  test.each([
    ['1.0', 'OpenBadge_ldp_vc'],
    ['1.0', 'OpenBadge_jwt_vc_json'],
    ['draft 15', 'OpenBadge_ldp_vc'],
    ['draft 13', 'OpenBadge_jwt_vc_json'],
  ] as const)(
    'is promised to a wallet of version %s, which gets it as %s once it is signed',
    async (version, form) => {
      const { world, uri, award, sign } = await createWaiting();
      const wallet = await createOpenidWallet({
        fetch: fetchFrom(world),
        clock: () => world.clock.now,
        version,
      });
      const { session, credentials, response } = await wallet.take(uri, form);
      expect([credentials, typeof response.transaction_id]).toEqual([[], 'string']);
      const again = await wallet.comeBack(session, response.transaction_id!);
      expect(again).toMatchObject({ transaction_id: response.transaction_id, interval: 600 });
      world.clock.advance(29 * 24 * 60 * 60_000);
      await sign();
      const delivered = await wallet.comeBack(session, response.transaction_id!);
      const [given] = (delivered.credentials ?? []).map(
        (one) => (one as { credential: unknown }).credential,
      );
      expect(delivered['credential']).toEqual(given);
      expect(typeof given === 'string' ? decodeJwtPart(given, 1) : given).toMatchObject({
        id: `${world.system.config.publicUrl}/credentials/${award.id}`,
        credentialSubject: { id: wallet.key.did },
      });
    },
  );

  test('is promised with 202, an interval, and for thirty days', async () => {
    const { promise, comeBack, world, sign } = await createPromised();
    expect(promise).toMatchObject({ status: 202, interval: 600 });
    await sign();
    world.clock.advance(30 * 24 * 60 * 60_000);
    expect(faultOf(await comeBack())).toEqual([401, 'invalid_token']);
    world.clock.advance(-1);
    expect((await comeBack()).status).toBe(200);
  });

  test('is promised once: who asks again has the same promise, and another key none', async () => {
    const { hand, access, promise, comeBack, sign } = await createPromised();
    expect((await hand.ask(access)).body).toMatchObject({ transaction_id: promise.transaction_id });
    expect(faultOf(await hand.ask(access, { key: await createWalletKey() }))).toEqual(denied);
    await sign();
    const { body } = await comeBack();
    expect(body.credentials[0].credential.credentialSubject.id).toBe(hand.key.did);
  });

  test('is delivered once, also to a wallet that comes twice at the same time', async () => {
    const { comeBack, sign } = await createPromised();
    await sign();
    const answers = await Promise.all([comeBack(), comeBack()]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400]);
    expect(faultOf(answers.find(({ status }) => status !== 200)!)).toEqual(unknown);
    expect(faultOf(await comeBack())).toEqual(unknown);
  });

  test.each([
    ['missing', undefined, [400, 'invalid_credential_request']],
    ['no text', 7, [400, 'invalid_credential_request']],
    ['nobody’s', 'wis_0000000000000000000000', unknown],
    ['empty', '', unknown],
  ])('is not delivered for a transaction that is %s', async (_, name, fault) => {
    const { hand, access, sign } = await createPromised();
    await sign();
    expect(faultOf(await hand.deferred(access, { transaction_id: name }))).toEqual(fault);
  });

  test('is not delivered by the token of another offer, nor for its transaction named twice', async () => {
    const { promise, comeBack, sign, world, award, hand } = await createPromised();
    await sign();
    const { body } = await world.api('POST', `/awards/${award.id}/offers`, {
      protocol: 'openid4vci',
    });
    const other = new URL(body.offerUri).searchParams
      .get('credential_offer_uri')!
      .split('/')
      .at(-1)!;
    const access = await hand.takeToken(other);
    const asked = { transaction_id: promise.transaction_id };
    expect(faultOf(await hand.deferred(access, asked))).toEqual(unknown);
    expect(faultOf(await comeBack(`${promise.transaction_id}.${promise.transaction_id}`))).toEqual(
      unknown,
    );
    expect((await comeBack()).status).toBe(200);
  });

  test('is not delivered encrypted', async () => {
    const { hand, access, promise, sign } = await createPromised();
    await sign();
    const { transaction_id } = promise;
    const asked = { transaction_id, credential_response_encryption: { enc: 'A128GCM' } };
    expect(faultOf(await hand.deferred(access, asked))).toEqual([
      400,
      'invalid_encryption_parameters',
    ]);
    expect((await hand.deferred(access, { transaction_id })).status).toBe(200);
  });

  test('cannot be spoken of before it is delivered', async () => {
    const { hand, access, promise } = await createPromised();
    const notice = { notification_id: promise.transaction_id, event: 'credential_accepted' };
    expect(faultOf(await hand.notification(access, notice))).toEqual([
      400,
      'invalid_notification_id',
    ]);
  });
});

describe('what was promised is not delivered', () => {
  test('when it was declined meanwhile; and is, when that is taken back', async () => {
    const { comeBack, sign, world } = await createPromised();
    const claim = pathOf((await sign()).claimUrl);
    await world.postForm(`${claim}/decline`);
    expect(faultOf(await comeBack())).toEqual(denied);
    await world.postForm(`${claim}/reconsider`);
    expect((await comeBack()).status).toBe(200);
  });

  test('when it was revoked meanwhile', async () => {
    const { comeBack, sign, world, award } = await createPromised();
    await sign();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' });
    expect(faultOf(await comeBack())).toEqual(denied);
  });

  test('when the key of the system that offered it was revoked', async () => {
    const { comeBack, sign, revokeKey } = await createPromised();
    await sign();
    expect((await revokeKey()).status).toBeLessThan(300);
    expect(faultOf(await comeBack())).toEqual(denied);
  });
});
