import { describe, expect, test } from 'vitest';
import { createOfferCode } from '#services/wallet-codes.ts';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createHand, faultOf } from '#test/support/wallets/openid-by-hand.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import { publicUrl } from '#test/support/world.ts';

const refused = [400, 'invalid_grant'];
const unreadable = [400, 'invalid_request'];

async function start(needsCode = false) {
  const offered = await createOffered();
  const made = await offered.makeOffer(needsCode);
  return { ...offered, ...made, hand: await createHand(offered.world) };
}

describe('the code of an offer', () => {
  test('is exchanged once: replayed, it is refused, and the first token goes on', async () => {
    const { hand, token } = await start();
    const first = await hand.redeem(token);
    expect(first.body).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(first.headers.get('Cache-Control')).toBe('no-store');
    expect(faultOf(await hand.redeem(token))).toEqual(refused);
    expect((await hand.ask(first.body.access_token)).status).toBe(200);
    expect(faultOf(await hand.redeem(token))).toEqual(refused);
  });

  test('is good for ten minutes, and not at their end', async () => {
    const { hand, token, world } = await start();
    world.clock.advance(10 * 60_000);
    expect(faultOf(await hand.redeem(token))).toEqual(refused);
    expect((await world.request(`/wallet/offers/${token}`)).status).not.toBe(200);
    world.clock.advance(-1);
    expect((await hand.redeem(token)).status).toBe(200);
  });

  test('of which one character is changed is worth nothing, and is answered as one that was never made', async () => {
    const { hand, token } = await start();
    const changed = `${token[0] === 'a' ? 'b' : 'a'}${token.slice(1)}`;
    const [near, never] = [await hand.redeem(changed), await hand.redeem('nothing')];
    expect(faultOf(near)).toEqual(refused);
    expect(near.body).toEqual(never.body);
    expect((await hand.redeem(token)).status).toBe(200);
  });

  test('that is missing, or given twice, is a request that cannot be read', async () => {
    const { hand, token, world } = await start();
    const send = async (body: string) =>
      world.request('/oauth/token', {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
        body: `grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Apre-authorized_code${body}`,
      });
    for (const body of ['', `&pre-authorized_code=${token}&pre-authorized_code=${token}`]) {
      const response = await send(body);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: 'invalid_request' });
    }
    expect((await hand.redeem(token)).status).toBe(200);
  });

  test('of two wallets that race for it, one gets a token', async () => {
    const { hand, token } = await start();
    const answers = await Promise.all([1, 2, 3].map(() => hand.redeem(token)));
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 400, 400]);
    expect(answers.filter(({ status }) => status === 400).map(faultOf)).toEqual([refused, refused]);
  });
});

describe('a transaction code', () => {
  test('is mailed to the learner, stands in no offer, and lets their wallet in', async () => {
    const { world, offer, uri, token } = await start(true);
    await world.deliver();
    const code = await createOfferCode(world.system, offer.id);
    const mails = await world.store.mailbox.list(100);
    const mail = mails.find(({ text }) => text.includes(code));
    expect(mail).toMatchObject({ recipient: 'ann@example.com' });
    const told = await (await world.request(`/wallet/offers/${token}`)).text();
    expect(told).toContain('"tx_code":{"length":6,"input_mode":"numeric"');
    expect(told).not.toContain(code);
    const wallet = await createOpenidWallet({
      fetch: fetchFrom(world),
      clock: () => world.clock.now,
    });
    const { credentials } = await wallet.take(uri, 'OpenBadge_ldp_vc', code);
    expect(credentials).toHaveLength(1);
  });

  test('that is wrong lets nobody in; four times it can be corrected', async () => {
    const { hand, token, world, offer } = await start(true);
    const code = await createOfferCode(world.system, offer.id);
    const wrong = { tx_code: String((Number(code) + 1) % 1_000_000).padStart(6, '0') };
    for (let tries = 0; tries < 4; tries++)
      expect(faultOf(await hand.redeem(token, wrong))).toEqual(refused);
    expect((await hand.redeem(token, { tx_code: code })).status).toBe(200);
  });

  test('that is wrong five times withdraws the offer, from the right one too', async () => {
    const { hand, token, world, offer } = await start(true);
    const code = await createOfferCode(world.system, offer.id);
    const wrong = { tx_code: `${code}0` };
    for (let tries = 0; tries < 5; tries++)
      expect(faultOf(await hand.redeem(token, wrong))).toEqual(refused);
    expect(faultOf(await hand.redeem(token, { tx_code: code }))).toEqual(refused);
    expect((await world.store.walletOffers.find(offer.id))?.state).toBe('withdrawn');
  });

  test('cannot be guessed by trying many at the same time', async () => {
    const { hand, token, world, offer } = await start(true);
    const tries = Array.from({ length: 12 }, (_, n) =>
      hand.redeem(token, { tx_code: `wrong${n}` }),
    );
    expect((await Promise.all(tries)).map(faultOf)).toEqual(tries.map(() => refused));
    const kept = await world.store.walletOffers.find(offer.id);
    expect(kept?.wrongCodes).toBeGreaterThan(0);
    expect(kept?.wrongCodes).toBeLessThanOrEqual(5);
  });

  test('has to be sent where the offer asks for one, and not where it does not', async () => {
    const asking = await start(true);
    expect(faultOf(await asking.hand.redeem(asking.token))).toEqual(unreadable);
    const plain = await start();
    expect(faultOf(await plain.hand.redeem(plain.token, { tx_code: '123456' }))).toEqual(
      unreadable,
    );
    expect((await plain.hand.redeem(plain.token)).status).toBe(200);
  });
});

describe('the token of a wallet', () => {
  const refusal = [401, 'invalid_token'];
  const paths = ['/openid/credential', '/openid/deferred', '/openid/notification'] as const;

  test.each(paths)('is wanted at %s, and nothing else will do', async (path) => {
    const { hand, token } = await start();
    const access = await hand.takeToken(token);
    const none = await hand.post(path, {});
    expect([...faultOf(none), none.headers.get('WWW-Authenticate')]).toEqual([
      ...refusal,
      'Bearer',
    ]);
    for (const header of [
      `Basic ${Buffer.from(`wallet:${access}`).toString('base64')}`,
      `Bearer ${access}x`,
      `Bearer ${access.slice(1)}`,
      `Bearer ${token}`,
      access,
    ]) {
      const answer = await hand.post(path, {}, { Authorization: header });
      expect([...faultOf(answer), answer.headers.get('WWW-Authenticate')]).toEqual([
        ...refusal,
        'Bearer error="invalid_token"',
      ]);
      expect(answer.headers.get('Cache-Control')).toBe('no-store');
    }
    const admitted = await hand.post(path, {}, { Authorization: `bearer ${access}` });
    expect(admitted.status).toBe(400);
  });

  test('is good for ten minutes, and not at their end', async () => {
    const { hand, token, world } = await start();
    const access = await hand.takeToken(token);
    world.clock.advance(10 * 60_000);
    expect(faultOf(await hand.ask(access))).toEqual(refusal);
    world.clock.advance(-1);
    expect((await hand.ask(access)).status).toBe(200);
  });

  test('of one offer opens nothing of another', async () => {
    const offered = await createOffered(['Weaving', 'Spinning']);
    const hand = await createHand(offered.world);
    const [weaving, spinning] = offered.awardIds;
    const access = await hand.takeToken((await offered.makeOffer(false, [weaving!])).token);
    await offered.makeOffer(false, [spinning!]);
    const ask = (id: string) =>
      hand.ask(
        access,
        {},
        {
          credential_configuration_id: undefined,
          credential_identifier: `ldp_vc.${id}`,
        },
      );
    expect(faultOf(await ask(spinning!))).toEqual([400, 'unknown_credential_identifier']);
    const { status, body } = await ask(weaving!);
    expect([status, body.credentials[0].credential.id]).toEqual([
      200,
      `${publicUrl}/credentials/${weaving}`,
    ]);
  });
});
