import { describe, expect, test } from 'vitest';
import { offerMinutes } from '#domain/wallet-offer.ts';
import { maxCodeMails, maxLiveOffers } from '#services/own-offers.ts';
import { createAccepted } from '#test/support/accepted.ts';
import { createHolder } from '#test/support/holders.ts';
import { readPage } from '#test/support/learners.ts';
import { createWorld, type World } from '#test/support/world.ts';

const minuteMs = 60_000;

/** Makes an offer by its form; gives the path of its page. */
async function makeOffer(
  world: World,
  { path, cookie }: { path: string; cookie: string },
  fields: Record<string, string> = {},
) {
  const answer = await world.postForm(`${path}/wallet`, fields, cookie);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
}

async function createOffered(fields: Record<string, string> = {}) {
  const accepted = await createAccepted();
  return { ...accepted, offer: await makeOffer(accepted.world, accepted, fields) };
}

const readMail = async (world: World) => {
  await world.deliver();
  return (await world.store.mailbox.list(100)).filter(({ subject }) =>
    subject.startsWith('The code for your wallet'),
  );
};

describe('adding a credential to a wallet', () => {
  test('begins on its own learner’s page and dashboard, and nowhere else', async () => {
    const { world, path, cookie, show } = await createAccepted();
    await show('public');
    expect(await readPage(world, path, cookie)).toContain(`href="${path}/wallet"`);
    expect(await readPage(world, '/dashboard', cookie)).toContain(`href="${path}/wallet"`);
    const toOthers = await readPage(world, path);
    expect(toOthers).toContain('Verification');
    expect(toOthers).not.toContain('/wallet');
  });

  test('says what will happen, and asks only whoever has not signed in to do so', async () => {
    const { world, path, cookie } = await createAccepted();
    const page = await readPage(world, `${path}/wallet`, cookie);
    expect(page).toContain('A copy of the credential is signed for your wallet');
    const signedOut = await world.request(`${path}/wallet`);
    expect(signedOut.status).toBe(303);
    expect(signedOut.headers.get('location')).toBe(
      `/sign-in?returnTo=${encodeURIComponent(`${path}/wallet`)}`,
    );
  });

  test('leads to a page with a QR code and links, that says until when they are good', async () => {
    const { world, cookie, offer } = await createOffered();
    expect(offer).toMatch(/^\/wallet\/[a-z]+_\w+$/);
    const page = await readPage(world, offer, cookie);
    expect(page).toContain('Waiting for your wallet');
    expect(page).toContain('About 10 minutes are left');
    expect(page).toContain('23 November 2026 at 09:40 UTC');
    expect(page).toContain('/wallet/interactions/');
    expect(page).toContain('openid-credential-offer://?credential_offer_uri=');
    expect(page).toContain('https://lcw.app/request?');
    expect(page).toContain('https://learncard.app/request?');
  });

  test('a second before its end it can be used, and at its end it is over', async () => {
    const { world, cookie, offer } = await createOffered();
    world.clock.advance(offerMinutes * minuteMs - 1000);
    expect(await readPage(world, offer, cookie)).toContain('Less than a minute is left');
    world.clock.advance(1000);
    const page = await readPage(world, offer, cookie);
    expect(page).toContain('The time of this offer is over');
    expect(page).not.toContain('/wallet/interactions/');
  });

  test('an offer is nobody else’s to see, to withdraw or to renew', async () => {
    const { world, offer } = await createOffered();
    const eve = await createHolder(world, ['Another'], {
      name: 'Eve Example',
      email: 'eve@example.com',
    });
    const missing = `/wallet/off_0123456789abcdefghjkmn`;
    for (const end of ['', '/state']) {
      const headers = { Cookie: eve.cookie, Accept: 'text/html' };
      const answer = await world.request(`${offer}${end}`, { headers });
      expect(answer.status).toBe(404);
      const known = await world.request(`${missing}${end}`, { headers });
      expect((await answer.text()).replaceAll(offer, missing)).toBe(await known.text());
    }
    for (const end of ['/withdraw', '/again'])
      expect((await world.postForm(`${offer}${end}`, {}, eve.cookie)).status).toBe(404);
  });

  test('withdrawn by its learner, it is over; a new one is another', async () => {
    const { world, cookie, offer } = await createOffered();
    await world.postForm(`${offer}/withdraw`, {}, cookie);
    expect(await readPage(world, offer, cookie)).toContain('You have withdrawn this offer');
    const again = await world.postForm(`${offer}/again`, {}, cookie);
    const next = again.headers.get('location') ?? '';
    expect(next).not.toBe(offer);
    expect(await readPage(world, next, cookie)).toContain('Waiting for your wallet');
  });

  test('a new offer ends the one before', async () => {
    const { world, cookie, offer } = await createOffered();
    await world.postForm(`${offer}/again`, {}, cookie);
    expect(await readPage(world, offer, cookie)).toContain('You have withdrawn this offer');
  });

  test('what was deleted or revoked cannot be offered: to its learner there is no such page', async () => {
    const { world, award, path, cookie, offer } = await createOffered();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake.' });
    const answer = await world.request(`${path}/wallet`, { headers: { Cookie: cookie } });
    expect(answer.status).toBe(404);
    expect((await world.postForm(`${path}/wallet`, {}, cookie)).status).toBe(404);
    expect((await world.postForm(`${offer}/again`, {}, cookie)).status).toBe(404);
    expect(await readPage(world, offer, cookie)).not.toContain('/wallet/interactions/');
  });

  test('no learner has more than a few offers that can be taken up', async () => {
    const accepted = await createAccepted();
    const { world, cookie } = accepted;
    const offers: string[] = [];
    for (let made = 0; made <= maxLiveOffers; made++) {
      world.clock.advance(1000);
      offers.push(await makeOffer(world, accepted));
    }
    const waiting = await Promise.all(
      offers.map(async (offer) =>
        (await readPage(world, offer, cookie)).includes('Waiting for your wallet'),
      ),
    );
    expect(waiting).toEqual([false, ...Array.from({ length: maxLiveOffers }, () => true)]);
  });
});

describe('a code for a wallet', () => {
  test('is mailed to the learner, and stands on no page', async () => {
    const { world, cookie, offer } = await createOffered({ code: 'mail' });
    const [mail] = await readMail(world);
    expect(mail?.recipient).toBe('ann@example.com');
    const code = /Your code: (\d{6})/.exec(mail?.text ?? '')?.[1];
    expect(code).toBeDefined();
    expect(mail?.text).toContain('Level 5 Certificate in Coaching');
    expect(mail?.text).toContain('10 minutes');
    expect(mail?.subject).not.toContain(code!);
    const page = await readPage(world, offer, cookie);
    expect(page).toContain('A code is on its way');
    expect(page).not.toContain(code!);
    // Wallets that have no place for a code are not offered a way.
    expect(page).not.toContain('lcw.app');
  });

  test('is not mailed unless asked for', async () => {
    const { world } = await createOffered();
    expect(await readMail(world)).toEqual([]);
  });

  test('is not mailed any more once the offer is over', async () => {
    const { world, cookie, offer } = await createOffered({ code: 'mail' });
    await world.postForm(`${offer}/withdraw`, {}, cookie);
    expect(await readMail(world)).toEqual([]);
  });

  test('is mailed a few times within the time of an offer, and not without end', async () => {
    const accepted = await createAccepted();
    const { world, path, cookie } = accepted;
    for (let made = 0; made < maxCodeMails; made++)
      await makeOffer(world, accepted, { code: 'mail' });
    const refused = await world.postForm(`${path}/wallet`, { code: 'mail' }, cookie);
    expect(refused.status).toBe(409);
    expect((await world.postForm(`${path}/wallet`, {}, cookie)).status).toBe(303);
    world.clock.advance(offerMinutes * minuteMs);
    expect((await world.postForm(`${path}/wallet`, { code: 'mail' }, cookie)).status).toBe(303);
  });
});

describe('adding several to a wallet', () => {
  test('offers all of them unless told, and those that were chosen', async () => {
    const world = await createWorld();
    const { cookie, ids } = await createHolder(world, ['One', 'Two', 'Three']);
    const page = await readPage(world, '/dashboard/wallet', cookie);
    expect(page.match(/name="award" value="[^"]+" checked/g)).toHaveLength(3);
    const body = new URLSearchParams([
      ['award', ids[0]!],
      ['award', ids[2]!],
    ]).toString();
    const answer = await world.request('/dashboard/wallet', {
      method: 'POST',
      headers: { Cookie: cookie, 'Content-Type': 'application/x-www-form-urlencoded' },
      body,
    });
    const offered = await readPage(world, answer.headers.get('location') ?? '', cookie);
    expect(offered).toContain(`/credentials/${ids[0]}`);
    expect(offered).not.toContain(`/credentials/${ids[1]}`);
    expect(offered).toContain(`/credentials/${ids[2]}`);
  });

  test('asks again where nothing was chosen, and refuses what is not the learner’s', async () => {
    const world = await createWorld();
    const { cookie, ids } = await createHolder(world, ['One']);
    const eve = await createHolder(world, ['Two'], { name: 'Eve', email: 'eve@example.com' });
    const none = await world.postForm('/dashboard/wallet', {}, cookie);
    expect(none.status).toBe(400);
    expect(await none.text()).toContain('Choose at least one credential.');
    const foreign = await world.postForm('/dashboard/wallet', { award: eve.ids[0]! }, cookie);
    expect(foreign.status).toBe(404);
    expect((await world.postForm('/dashboard/wallet', { award: ids[0]! }, cookie)).status).toBe(
      303,
    );
  });
});
