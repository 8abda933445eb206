import { describe, expect, test } from 'vitest';
import { createOffer, readPage } from '#test/support/learners.ts';
import { acceptAward, sampleAchievement } from '#test/support/world.ts';

describe('a claim link', () => {
  test('looking at an offer changes nothing, however often and in whatever way', async () => {
    const { world, award, claim, read } = await createOffer();
    const before = await read();
    for (const method of ['GET', 'HEAD', 'GET']) {
      const response = await world.request(claim, { method });
      expect(response.status).toBe(200);
      expect(response.headers.get('set-cookie')).toBeNull();
      expect(response.headers.get('cache-control')).toContain('no-store');
    }
    for (const method of ['GET', 'HEAD', 'PUT', 'DELETE']) {
      expect(
        (
          await world.request(`${claim}/accept`, {
            method,
            headers: { Origin: 'http://laurel.test' },
          })
        ).status,
      ).toBe(404);
    }
    expect(await read()).toEqual(before);
    expect(await world.store.audit.listOfSubject(award.id)).toHaveLength(1);
  });

  test('the offer shows what is offered, by whom and to whom, and is hidden from search engines', async () => {
    const { world, claim } = await createOffer();
    const page = await readPage(world, claim);
    for (const text of [
      sampleAchievement.name,
      'Institute of Tests',
      'Ann Example',
      'ann@example.com',
      'noindex',
    ]) {
      expect(page).toContain(text);
    }
  });

  test('accepting makes the account, proves the address, signs in, and keeps the credential private', async () => {
    const { world, award, read } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    expect(await read()).toMatchObject({ state: 'accepted', visibility: 'private' });
    const address = await world.store.addresses.findByEmail('ann@example.com');
    expect(address).toMatchObject({ isPrimary: true, provedAt: world.clock.now });
    const dashboard = await readPage(world, '/dashboard', cookie);
    expect(dashboard).toContain('Ann Example');
    expect(dashboard).toContain(`/credentials/${award.id}`);
    expect((await world.store.audit.listOfSubject(award.id)).map(({ action }) => action)).toEqual([
      'award.offer',
      'award.accept',
    ]);
  });

  test('a link that has been used says so with 410 and shows nothing of the badge', async () => {
    const { world, award, claim } = await createOffer();
    await acceptAward(world, award.claimUrl);
    const response = await world.request(claim);
    const page = await response.text();
    expect(response.status).toBe(410);
    for (const text of [sampleAchievement.name, 'Ann Example', 'ann@example.com', 'accept"']) {
      expect(page).not.toContain(text);
    }
    expect(page).toContain('/sign-in');
  });

  test('a used link signs nobody in', async () => {
    const { world, award, claim } = await createOffer();
    await acceptAward(world, award.claimUrl);
    for (const move of ['accept', 'decline', 'reconsider']) {
      const response = await world.postForm(`${claim}/${move}`);
      expect([response.status, response.headers.get('location')]).toEqual([303, claim]);
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  test('a link with one letter changed, cut, or made for another purpose does not exist', async () => {
    const { world, claim, read } = await createOffer();
    const last = claim.at(-2) === 'A' ? 'B' : 'A';
    const near = [
      claim.slice(0, -2) + last + claim.at(-1),
      claim.slice(0, -1),
      claim.split('.')[0]!,
      `${claim}.`,
      claim.replace('/claim/', '/sign-in/'),
    ];
    for (const path of near.slice(0, -1)) {
      expect([path, (await world.request(path)).status]).toEqual([path, 404]);
      expect([path, (await world.postForm(`${path}/accept`)).status]).toEqual([path, 404]);
    }
    expect((await world.postForm(near.at(-1)!)).status).toBe(410);
    expect((await read()).state).toBe('offered');
  });

  test('of two tabs that accept at once one wins, and the other is shown how things stand', async () => {
    const { world, award, claim } = await createOffer();
    const answers = await Promise.all([1, 2].map(() => world.postForm(`${claim}/accept`)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    const places = answers.map(({ headers }) => String(headers.get('location'))).toSorted();
    expect(places).toEqual([claim, '/dashboard?now=accepted']);
    expect(answers.filter(({ headers }) => headers.has('set-cookie'))).toHaveLength(1);
    expect((await world.request(claim)).status).toBe(410);
    const audit = await world.store.audit.listOfSubject(award.id);
    expect(audit.filter(({ action }) => action === 'award.accept')).toHaveLength(1);
  });

  test('an offer can be claimed ten years later', async () => {
    const { world, award, read } = await createOffer();
    world.clock.advance(10 * 365 * 24 * 60 * 60 * 1000);
    expect(await acceptAward(world, award.claimUrl)).not.toBe('');
    expect((await read()).state).toBe('accepted');
  });
});

describe('a form from another site', () => {
  test.each<[string, Record<string, string>]>([
    ['another origin', { Origin: 'https://evil.example' }],
    ['the same name over https', { Origin: 'https://laurel.test' }],
    ['another port', { Origin: 'http://laurel.test:8080' }],
    ['an origin that is hidden', { Origin: 'null' }],
    [
      'a browser that says cross-site',
      { Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' },
    ],
    ['a sister site', { 'Sec-Fetch-Site': 'same-site' }],
  ])('%s is refused, and changes nothing', async (_, headers) => {
    const { world, claim, read } = await createOffer();
    for (const type of [
      'application/x-www-form-urlencoded',
      'text/plain',
      'multipart/form-data; boundary=x',
    ]) {
      const response = await world.request(`${claim}/accept`, {
        method: 'POST',
        headers: { ...headers, 'Content-Type': type, Accept: 'application/json' },
      });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ code: 'cross_site' });
    }
    expect((await read()).state).toBe('offered');
  });

  test('a form without a media type is refused alike, and one from our own page is not', async () => {
    const { world, claim } = await createOffer();
    const accept = (headers: Record<string, string>) =>
      world.request(`${claim}/accept`, { method: 'POST', headers });
    expect((await accept({ Origin: 'https://evil.example' })).status).toBe(403);
    expect((await accept({ 'Sec-Fetch-Site': 'same-origin' })).status).toBe(303);
  });

  test('a program, which names no origin and has no cookies but its own, is let in', async () => {
    const { world, claim, read } = await createOffer();
    expect((await world.request(`${claim}/accept`, { method: 'POST' })).status).toBe(303);
    expect((await read()).state).toBe('accepted');
  });
});
