import { decodeJwt, decodeProtectedHeader } from 'jose';
import { describe, expect, test } from 'vitest';
import { createOffered, fetchFrom } from '#test/support/wallets/offered.ts';
import { createOpenidWallet } from '#test/support/wallets/openid.ts';
import { createPresenter } from '#test/support/wallets/presenting.ts';
import {
  createQuestion,
  presentTo,
  startQuestion,
  tokenOf,
} from '#test/support/wallets/questions.ts';
import { createWorld } from '#test/support/world.ts';

const readText = async (response: Response) => {
  const text = await response.text();
  return text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
};

describe('a verifier asks a wallet', () => {
  test('F18: the verify page leads to a question, without an account and without scripts', async () => {
    const world = await createWorld();
    const verify = await world.request('/verify', { headers: { Accept: 'text/html' } });
    expect(await verify.text()).toContain('action="/verify/wallet"');
    const { made, show, link } = await startQuestion(world);
    expect(made.status).toBe(303);
    expect(made.headers.get('set-cookie')).toMatch(
      /^wallet-question=[^;]+; Max-Age=3600; Path=\/verify\/wallet\/\w+; HttpOnly; SameSite=Lax$/,
    );
    const page = await show();
    expect(page.headers.get('cache-control')).toBe('private, no-store');
    expect(await readText(page)).toContain('Waiting for a wallet');
    expect(link).toMatch(/^openid4vp:\/\/\?client_id=decentralized_identifier/);
  });

  test('in a question that is signed, good for the hour, and names who asks', async () => {
    const world = await createWorld();
    const { link, id } = await startQuestion(world);
    const url = new URL(new URL(link).searchParams.get('request_uri')!).pathname;
    const response = await world.request(url);
    expect(response.headers.get('content-type')).toBe('application/oauth-authz-req+jwt');
    const jwt = await response.text();
    const { kid, typ } = decodeProtectedHeader(jwt);
    const claims = decodeJwt(jwt);
    const now = Math.floor(world.clock.now.getTime() / 1000);
    expect(typ).toBe('oauth-authz-req+jwt');
    expect(claims).toMatchObject({
      client_id: `decentralized_identifier:${kid?.split('#')[0]}`,
      response_type: 'vp_token',
      response_mode: 'direct_post',
      state: id,
      iat: now,
      exp: now + 3600,
    });
  });

  test('and sees the badge it shows, sound and of whoever showed it; the wallet is told nothing', async () => {
    const { wallet, question, key, badge } = await createQuestion();
    const { asked, client } = await wallet.resolve(question.link);
    expect(client.prefix).toBe('decentralized_identifier');
    const presentation = await presentTo({ asked, key, credentials: [badge] });
    const response = await wallet.answer(asked, tokenOf(presentation));
    expect([response.status, await response.json()]).toEqual([200, {}]);
    const text = await readText(await question.show());
    expect(text).toContain('A wallet has shown a badge');
    expect(text).toContain(`Awarded to ${key.did}, who presented it.`);
    expect(text).toContain('Level 5 Certificate in Coaching');
  });

  test('that has the badge as a JWT', async () => {
    const { world, makeOffer } = await createOffered();
    const { uri } = await makeOffer();
    const clock = () => world.clock.now;
    const holder = await createOpenidWallet({ fetch: fetchFrom(world), clock });
    const { credentials } = await holder.take(uri, 'OpenBadge_jwt_vc_json');
    const question = await startQuestion(world);
    const wallet = createPresenter(fetchFrom(world), clock);
    const { asked } = await wallet.resolve(question.link);
    const vp = await holder.key.sign(
      { typ: 'JWT', kid: holder.key.kid },
      {
        iss: holder.key.did,
        aud: asked.client_id,
        nonce: asked.nonce,
        iat: Math.floor(clock().getTime() / 1000),
        vp: {
          '@context': ['https://www.w3.org/ns/credentials/v2'],
          type: ['VerifiablePresentation'],
          verifiableCredential: credentials,
        },
      },
    );
    const response = await wallet.answer(asked, tokenOf(vp, 'jwt_vc_json'));
    expect([response.status, await response.json()]).toEqual([200, {}]);
    expect(await readText(await question.show())).toContain(
      `Awarded to ${holder.key.did}, who presented it.`,
    );
  });

  test('that shows nothing is told apart from one that cannot', async () => {
    const said: string[] = [];
    for (const error of ['access_denied', 'vp_formats_not_supported']) {
      const { wallet, question } = await createQuestion();
      const { asked } = await wallet.resolve(question.link);
      expect((await wallet.answer(asked, { error })).status).toBe(200);
      said.push(await readText(await question.show()));
    }
    expect(said[0]).toContain('The wallet was told not to show anything');
    expect(said[1]).toContain('The wallet could not show a badge');
  });

  test('and reads in the report that the badge was revoked', async () => {
    const { wallet, question, key, badge, world, awardIds } = await createQuestion();
    await world.api('POST', `/awards/${awardIds[0]}/revoke`, { reason: 'Entered by mistake' });
    const { asked } = await wallet.resolve(question.link);
    const presentation = await presentTo({ asked, key, credentials: [badge] });
    expect((await wallet.answer(asked, tokenOf(presentation))).status).toBe(200);
    expect(await readText(await question.show())).toContain('revoked');
  });

  test('is asked for a state by the page, until there is an answer', async () => {
    const { wallet, question, world } = await createQuestion();
    const readState = async () =>
      (
        await world.request(`${question.path}/state`, { headers: { Cookie: question.cookie } })
      ).json();
    expect(await readState()).toMatchObject({ standing: 'waiting' });
    const { asked } = await wallet.resolve(question.link);
    await wallet.answer(asked, { error: 'access_denied' });
    expect(await readState()).toEqual({ standing: 'declined' });
  });
});
