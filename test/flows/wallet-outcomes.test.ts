/** What the page of an offer says of what wallets have done with it, and to whom. */
import { describe, expect, test } from 'vitest';
import { maxWrongCodes } from '#domain/wallet-offer.ts';
import { createAccepted } from '#test/support/accepted.ts';
import { createHolder } from '#test/support/holders.ts';
import { readPage } from '#test/support/learners.ts';
import { createLcw } from '#test/support/wallets/lcw.ts';
import { fetchFrom } from '#test/support/wallets/offered.ts';
import { createHand } from '#test/support/wallets/openid-by-hand.ts';
import { publicUrl, type World } from '#test/support/world.ts';

const tokenPattern = /wallet%2Foffers%2F([\w.-]+)/;
const linkPattern = /https:\/\/lcw\.app\/request\?request=[^"]+/;
const minuteMs = 60_000;

async function startOffer(
  fields: Record<string, string> = {},
  options: Parameters<typeof createAccepted>[0] = {},
) {
  const accepted = await createAccepted(options);
  const { world, path, cookie } = accepted;
  const answer = await world.postForm(`${path}/wallet`, fields, cookie);
  expect(answer.status).toBe(303);
  const offer = answer.headers.get('location') ?? '';
  const page = await readPage(world, offer, cookie);
  return {
    ...accepted,
    offer,
    token: tokenPattern.exec(page)?.[1] ?? '',
    link: linkPattern.exec(page)?.[0] ?? '',
    hand: await createHand(world),
    readOffer: () => readPage(world, offer, cookie),
    readStanding: async () =>
      (
        (await (await world.request(`${offer}/state`, { headers: { Cookie: cookie } })).json()) as {
          standing: string;
        }
      ).standing,
  };
}

const lcwOf = (world: World) => createLcw(fetchFrom(world), () => world.clock.now);

describe('the page of an offer', () => {
  test('says that a wallet has it, which the credential’s own learner sees there and nobody else', async () => {
    const { world, path, cookie, show, link, readOffer, readStanding } = await startOffer();
    await show('public');
    expect(await readStanding()).toBe('waiting');
    const wallet = await lcwOf(world);
    expect(await wallet.openLink(link)).toHaveLength(1);
    expect(await readStanding()).toBe('taken');
    const over = await readOffer();
    expect(over).toContain('Added to a wallet');
    expect(over).not.toContain('/wallet/interactions/');
    expect(await readPage(world, path, cookie)).toContain('Added to a wallet on');
    const toOthers = await readPage(world, path);
    expect(toOthers).toContain('Verification');
    expect(toOthers).not.toMatch(/Added to a wallet|\/wallet/);
    for (const end of ['', '.json']) {
      const answer = await world.request(`${path}${end}`, { headers: { Cookie: cookie } });
      expect(await answer.text()).not.toContain(wallet.did);
    }
    await expect((await lcwOf(world)).openLink(link)).rejects.toThrow(/offer_spent/);
  });

  test.each([
    ['credential_accepted', 'taken', 'Added to a wallet'],
    ['credential_failure', 'refused', 'The wallet could not keep it'],
  ])('says what a wallet told afterwards: %s', async (event, standing, words) => {
    const { token, hand, readOffer, readStanding } = await startOffer();
    const access = await hand.takeToken(token);
    expect(await readStanding()).toBe('fetching');
    expect(await readOffer()).toContain('A wallet has taken up the offer');
    const { body } = await hand.ask(access);
    await hand.notification(access, { notification_id: body.notification_id, event });
    expect(await readStanding()).toBe(standing);
    expect(await readOffer()).toContain(words);
  });

  test('says that a wallet disappeared half-way, once it can no longer come back', async () => {
    const { world, token, hand, readOffer, readStanding } = await startOffer();
    await hand.takeToken(token);
    world.clock.advance(10 * minuteMs - 1);
    expect(await readStanding()).toBe('fetching');
    world.clock.advance(1);
    expect(await readStanding()).toBe('unfetched');
    expect(await readOffer()).toContain('The wallet stopped half-way');
  });

  test('counts wrong codes, and says when there were too many', async () => {
    const { token, hand, readOffer, readStanding } = await startOffer({ code: 'mail' });
    for (let tried = 1; tried < maxWrongCodes; tried++) await hand.redeem(token, { tx_code: 'x' });
    expect(await readStanding()).toBe('code-wrong');
    expect(await readOffer()).toContain('1 try is left');
    await hand.redeem(token, { tx_code: 'x' });
    expect(await readStanding()).toBe('locked');
    expect(await readOffer()).toContain('Too many wrong codes');
  });
});

describe('an offer is made', () => {
  test('of a credential that only its learner sees, and stays unseen', async () => {
    const { world, path, link } = await startOffer();
    expect(await (await lcwOf(world)).openLink(link)).toHaveLength(1);
    expect((await world.request(path)).status).toBe(404);
  });

  test('of a credential that has expired, which says so in the wallet, too', async () => {
    const validUntil = '2026-11-01';
    const { world, link } = await startOffer({}, { award: { validUntil } });
    const [credential] = await (await lcwOf(world)).openLink(link);
    expect(credential?.['validUntil']).toContain(validUntil);
  });

  test.each(['/wallet', '/withdraw', '/again'])(
    'and ended by no other site (%s)',
    async (which) => {
      const { world, path, cookie, offer, readStanding } = await startOffer();
      const url = which === '/wallet' ? `${path}/wallet` : `${offer}${which}`;
      const send = (headers: Record<string, string>) =>
        world.request(url, {
          method: 'POST',
          headers: {
            Cookie: cookie,
            'Content-Type': 'application/x-www-form-urlencoded',
            ...headers,
          },
          body: '',
        });
      const foreign = { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
      expect((await send(foreign)).status).toBe(403);
      expect(await readStanding()).toBe('waiting');
      const own = { Origin: publicUrl, 'Sec-Fetch-Site': 'same-origin' };
      expect((await send(own)).status).toBe(303);
    },
  );
});

test('the page of somebody else’s offer is that of none, in whatever state it is', async () => {
  const { world, path, cookie, offer, link } = await startOffer();
  const eve = await createHolder(world, ['Another'], { name: 'Eve', email: 'eve@example.com' });
  const missing = '/wallet/off_0123456789abcdefghjkmn';
  const read = async (url: string) => {
    const answer = await world.request(url, {
      headers: { Cookie: eve.cookie, Accept: 'text/html' },
    });
    return [answer.status, (await answer.text()).replaceAll(offer, missing)];
  };
  const none = await read(missing);
  expect(none[0]).toBe(404);
  expect(await read(offer)).toEqual(none);
  await (await lcwOf(world)).openLink(link);
  expect(await read(offer)).toEqual(none);
  const again = await world.postForm(`${path}/wallet`, {}, cookie);
  const next = again.headers.get('location') ?? '';
  await world.postForm(`${next}/withdraw`, {}, cookie);
  expect((await read(next)).map((part) => `${part}`.replaceAll(next, missing))).toEqual(
    none.map(String),
  );
});
