import { describe, expect, test } from 'vitest';
import { createLog } from '#adapters/log.ts';
import { createHolderKey, presentKey } from '#test/support/wallets/holder-keys.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';
import { openExchange, postJson } from '#test/support/wallets/vc-api.ts';
import { offerToWallets } from '#test/support/wallets/vc-api-offer.ts';
import { publicUrl } from '#test/support/world.ts';

/** The same address with another letter in its secret. */
const alter = (url: string): string => {
  const { origin, pathname, search } = new URL(url);
  const last = pathname.endsWith('A') ? 'B' : 'A';
  return `${origin}${pathname.slice(0, -1)}${last}${search}`;
};

describe('what an exchange says', () => {
  test('is, word for word, what Learner Credential Wallet reads', async () => {
    const { ask, vcApi, world } = await offerToWallets();
    const { status, body, headers } = await postJson(ask, vcApi.exchangeUrl, {});
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json']);
    const { query, challenge, domain, interact } = body.verifiablePresentationRequest;
    expect(Object.keys(body)).toEqual(['verifiablePresentationRequest']);
    expect(query).toHaveLength(1);
    expect(query[0]).toMatchObject({ type: 'DIDAuthentication' });
    expect(query[0].acceptedMethods[0]).toEqual({ method: 'key' });
    expect(challenge).toMatch(/^[\w-]{43}$/);
    expect(domain).toBe(publicUrl);
    expect(interact.service[0].serviceEndpoint).toBe(vcApi.exchangeUrl);
    const wallet = await createLcw(ask, () => world.clock.now);
    const verifiablePresentation = await wallet.sign({ challenge, domain });
    const answer = await postJson(ask, vcApi.exchangeUrl, { verifiablePresentation });
    expect(Object.keys(answer.body)).toEqual(['verifiablePresentation']);
    const { verifiableCredential, ...rest } = answer.body.verifiablePresentation;
    expect(rest).toEqual({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiablePresentation'],
    });
    expect(verifiableCredential.map(({ id }: { id: string }) => id)).toHaveLength(1);
  });

  test('asks for another challenge by every offer, which tells nothing of the secret', async () => {
    const { ask, vcApi, makeOffer, token } = await offerToWallets();
    const first = await openExchange(ask, vcApi.exchangeUrl);
    const other = await makeOffer();
    const url = vcApi.exchangeUrl.replace(/[^/]+$/, other.token);
    expect((await openExchange(ask, url)).challenge).not.toBe(first.challenge);
    expect(token).not.toContain(first.challenge);
  });

  test('can be read by a page of any origin, is kept nowhere, and sets no cookie', async () => {
    const { ask, vcApi, links, cookie } = await offerToWallets();
    const headers = { Origin: 'https://wallet.example', Cookie: cookie };
    const asked = [
      new Request(vcApi.exchangeUrl, {
        method: 'OPTIONS',
        headers: {
          ...headers,
          'Access-Control-Request-Method': 'POST',
          'Access-Control-Request-Headers': 'content-type',
        },
      }),
      new Request(vcApi.exchangeUrl, { method: 'POST', headers }),
      new Request(links.interactionUrl, { headers }),
    ];
    const answers = await Promise.all(asked.map((request) => ask(request)));
    for (const answer of answers) {
      expect(answer.ok).toBe(true);
      expect(answer.headers.get('access-control-allow-origin')).toBe('*');
      expect(answer.headers.get('access-control-allow-credentials')).toBeNull();
      expect(answer.headers.get('set-cookie')).toBeNull();
    }
    const [, ...told] = answers.map(({ headers: given }) => given.get('cache-control'));
    expect(told).toEqual(['no-store', 'no-store']);
  });
});

describe('a body', () => {
  test.each([
    ['is not JSON', '{"verifiablePresentation":', 400, 'body_malformed'],
    ['is a list', '[]', 400, 'body_malformed'],
    ['is a text', '"eyJhbGciOiJFZERTQSJ9.e30.c2ln"', 400, 'body_malformed'],
    ['names a member twice', '{"a":1,"a":2}', 400, 'body_malformed'],
    ['is too large', JSON.stringify({ filler: 'x'.repeat(300_000) }), 413, 'body_too_large'],
    ['holds a number', '{"verifiablePresentation":7}', 400, 'holder_unproved'],
    ['holds a list', '{"verifiablePresentation":[]}', 400, 'holder_unproved'],
    [
      'holds a credential',
      '{"verifiablePresentation":{"type":["VerifiableCredential"]}}',
      400,
      'holder_unproved',
    ],
    ['holds no token', '{"verifiablePresentation":"a.b.c"}', 400, 'holder_unproved'],
    ['is nothing', '', 200, undefined],
    ['is nearly too large', JSON.stringify({ filler: 'x'.repeat(250_000) }), 200, undefined],
  ])('that %s is answered so, and costs no offer', async (_, body, status, code) => {
    const { ask, vcApi, world, offer } = await offerToWallets();
    const answer = await postJson(ask, vcApi.exchangeUrl, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect((await world.store.walletOffers.find(offer.id))?.state).toBe('open');
  });

  test('of a form or a file is refused by its name', async () => {
    const { ask, vcApi } = await offerToWallets();
    const send = async (type: string) =>
      (
        await ask(vcApi.exchangeUrl, {
          method: 'POST',
          headers: { 'Content-Type': type },
          body: '{}',
        })
      ).status;
    expect(await send('application/x-www-form-urlencoded')).toBe(415);
    expect(await send('multipart/form-data')).toBe(415);
    expect(await send('application/ld+json; charset=utf-8')).toBe(200);
  });
});

describe('the link of older wallets', () => {
  test('is, word for word, what they read', async () => {
    const { vcApi, ask } = await offerToWallets();
    const { challenge } = await openExchange(ask, vcApi.exchangeUrl);
    const link = new URL(vcApi.lcwOlderUrl);
    expect(`${link.origin}${link.pathname}`).toBe('https://lcw.app/request');
    expect(Object.fromEntries(link.searchParams)).toEqual({
      issuer: 'laurel.test',
      auth_type: 'bearer',
      challenge,
      vc_request_url: vcApi.exchangeUrl.replace('/exchanges/', '/requests/'),
    });
  });

  test('takes a bare presentation for nobody in particular or for us, and for nobody else', async () => {
    const offered = await offerToWallets();
    const { vcApi, ask, makeOffer } = offered;
    const url = vcApi.exchangeUrl.replace('/exchanges/', '/requests/');
    const { challenge } = await openExchange(ask, vcApi.exchangeUrl);
    const key = await createHolderKey();
    const send = async (asked: { challenge: string; domain?: string }, to = url) =>
      (await postJson(ask, to, await presentKey(key, { asked }))).status;
    expect(await send({ challenge, domain: 'https://laurel.test.example' })).toBe(400);
    expect(await send({ challenge: 'another' })).toBe(400);
    expect((await postJson(ask, url, {})).body.code).toBe('holder_unproved');
    expect(await send({ challenge })).toBe(200);
    const { token } = await makeOffer();
    const other = url.replace(/[^/]+$/, token);
    const again = await openExchange(ask, vcApi.exchangeUrl.replace(/[^/]+$/, token));
    expect(await send({ challenge }, other)).toBe(400);
    expect(await send({ challenge: again.challenge, domain: publicUrl }, other)).toBe(200);
  });
});

describe('an interaction URL', () => {
  test('names every protocol to a wallet, by each name that wallets know it by', async () => {
    const { ask, links, vcApi } = await offerToWallets();
    expect(new URL(links.interactionUrl).search).toBe('?iuv=1');
    for (const accept of ['application/json', '*/*', undefined]) {
      const answer = await ask(links.interactionUrl, accept ? { headers: { Accept: accept } } : {});
      expect(await answer.json()).toEqual({
        protocols: {
          vcapi: vcApi.exchangeUrl,
          OID4VCI: links.openidOfferUri,
          'oid4vci-1.0': links.openidOfferUri,
          openid4vci: links.openidOfferUri,
        },
      });
    }
  });

  test('shows a browser the same page whether there is an offer or not', async () => {
    const { ask, links } = await offerToWallets();
    const read = async (url: string) => {
      const answer = await ask(url, { headers: { Accept: 'text/html,*/*;q=0.8' } });
      const page = await answer.text();
      return [
        answer.status,
        page.replaceAll(/nonce="[^"]*"/g, '').replaceAll(new URL(url).pathname, ''),
      ];
    };
    const [status, page] = await read(links.interactionUrl);
    expect([status, page]).toEqual(await read(alter(links.interactionUrl)));
    expect(page).toContain('This address is for a wallet');
    expect(page).toContain('noindex');
  });

  test('and every other address says of a secret that is wrong by one letter what it says of none', async () => {
    const { ask, links, vcApi } = await offerToWallets();
    const [exchange, interaction] = [alter(vcApi.exchangeUrl), alter(links.interactionUrl)];
    const codes = [
      (await postJson(ask, exchange, {})).body.code,
      (await postJson(ask, exchange.replace(/[^/]+$/, 'x'), {})).body.code,
      (
        await postJson(ask, exchange.replace('/exchanges/', '/requests/'), {
          type: ['VerifiablePresentation'],
        })
      ).body.code,
      ((await (await ask(interaction)).json()) as { code: string }).code,
    ];
    expect(codes).toEqual(codes.map(() => 'not_found'));
  });

  test('leads on from the address of an exchange that somebody opens in a browser', async () => {
    const { ask, links, vcApi } = await offerToWallets();
    const answer = await ask(vcApi.exchangeUrl);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, links.interactionUrl]);
  });
});

test('no log line holds the secret of an offer', async () => {
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  );
  const { ask, vcApi, links, token } = await offerToWallets({ log });
  await ask(links.interactionUrl);
  await postJson(ask, vcApi.exchangeUrl, {});
  await postJson(ask, vcApi.exchangeUrl, '[');
  expect(lines.join('\n')).toContain('/wallet/exchanges');
  expect(lines.join('\n')).not.toContain(token);
});
