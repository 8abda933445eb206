import { describe, expect, test } from 'vitest';
import { createOffer, pathOf, readPage } from '#test/support/learners.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

/** The names on a page of the catalogue, in their order. */
const namesOn = (page: string) =>
  [...page.matchAll(/badge-card-name"><a href="[^"]+">([^<]+)</g)].map(([, name]) => name);

const browse = async (world: World, query: string, cookie = '') =>
  namesOn(await readPage(world, `/${query}`, cookie));

/** Three achievements, and Ann: she holds one, is offered another, and has asked for the third. */
async function createShelf() {
  const world = await createWorld();
  const ids: Record<string, string> = {};
  for (const [name, type, tags] of [
    ['Welding', 'Certificate', ['craft']],
    ['Baking', 'Diploma', ['craft', 'food']],
    ['Accounts', 'Certificate', ['office']],
  ] as const) {
    ids[name] = await publishAchievement(world, { name, achievementType: type, tags });
    world.clock.advance(60_000);
  }
  const held = await makeAward(world, ids['Welding']!);
  const cookie = await acceptAward(world, held.claimUrl);
  const offered = await makeAward(world, ids['Baking']!);
  await world.postForm(`/achievements/${ids['Accounts']}/request`, { name: 'Ann' }, cookie);
  return { world, ids, cookie, held, offered };
}

describe('F3: the catalogue', () => {
  test('is everything that is published, by name or with the newest first', async () => {
    const { world } = await createShelf();
    await world.api('POST', '/achievements', {
      name: 'A draft',
      description: 'x',
      criteria: { narrative: 'x' },
    });
    expect(await browse(world, '')).toEqual(['Accounts', 'Baking', 'Welding']);
    expect(await browse(world, '?sort=newest')).toEqual(['Accounts', 'Baking', 'Welding']);
    const late = await publishAchievement(world, { name: 'Zoology' });
    expect((await browse(world, '?sort=newest'))[0]).toBe('Zoology');
    await world.api('POST', `/achievements/${late}/retire`);
    expect(await browse(world, '')).not.toContain('Zoology');
  });

  test.each([
    ['?q=weld', ['Welding']],
    ['?type=Certificate', ['Accounts', 'Welding']],
    ['?tag=craft', ['Baking', 'Welding']],
    ['?tag=craf', []],
    ['?tag=craft&type=Certificate', ['Welding']],
    ['?q=nothing-of-that', []],
    ['?issuer=iss_0123456789abcdefghjkmn', []],
    ['?issuer=%27', []],
    ['?mine=held', ['Accounts', 'Baking', 'Welding']],
    ['?sort=%3B&page=-3', ['Accounts', 'Baking', 'Welding']],
  ])('%s shows %j', async (query, names) => {
    const { world } = await createShelf();
    expect(await browse(world, query)).toEqual(names);
  });

  test('says what it is filtered by, and how to see the rest', async () => {
    const { world } = await createShelf();
    const page = await readPage(world, '/?q=%3Cb%3E&tag=food');
    expect(page).toContain('Nothing matches');
    expect(page).toContain('href="/?tag=food"');
    expect(page).toContain('href="/?q=%3Cb%3E"');
    expect(page).toContain('“&lt;b&gt;”');
    expect(page).toMatch(/href="\/"[^>]*>see the whole catalogue/);
  });

  test('has pages that say where one is; a page beyond the end leads to the last', async () => {
    const world = await createWorld();
    for (let n = 0; n < 26; n++) await publishAchievement(world, { name: `Award ${n + 10}` });
    const first = await readPage(world, '/?type=Certificate');
    expect(first).toContain('26 achievements match · Page 1 of 2');
    expect(first).toContain('href="/?type=Certificate&amp;page=2"');
    expect(namesOn(first)).toHaveLength(24);
    expect(await browse(world, '?page=2')).toEqual(['Award 34', 'Award 35']);
    const beyond = await world.request('/?type=Certificate&page=9');
    expect([beyond.status, beyond.headers.get('location')]).toEqual([
      303,
      '/?type=Certificate&page=2',
    ]);
  });
});

describe('F4: what a learner holds, can claim or has asked for', () => {
  test('is said on the cards, and nothing of it to anybody else', async () => {
    const { world, cookie, offered } = await createShelf();
    const words = ['You hold this', 'Ready to claim', 'You have asked for this'];
    const said = async (cookieOfViewer: string) => {
      const page = await readPage(world, '/', cookieOfViewer);
      return words.map((word) => page.split(word).length - 1);
    };
    expect(await said(cookie)).toEqual([1, 1, 1]);
    expect(await said('')).toEqual([0, 0, 0]);
    expect(await readPage(world, '/', cookie)).toContain(`href="${pathOf(offered.claimUrl)}"`);
    const bob = await makeAward(world, offered.achievementId, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    expect(await said(await acceptAward(world, bob.claimUrl))).toEqual([1, 0, 0]);
  });

  test('can be looked at alone', async () => {
    const { world, cookie, ids } = await createShelf();
    expect(await browse(world, '?mine=held', cookie)).toEqual(['Welding']);
    expect(await browse(world, '?mine=offered', cookie)).toEqual(['Baking']);
    expect(await browse(world, '?mine=held&tag=food', cookie)).toEqual([]);
    await world.api('POST', `/achievements/${ids['Welding']}/retire`);
    expect(await browse(world, '', cookie)).not.toContain('Welding');
    expect(await browse(world, '?mine=held', cookie)).toEqual(['Welding']);
  });

  test('stands on the page of the achievement, with the way to it', async () => {
    const { world, ids, cookie, held, offered } = await createShelf();
    const read = (name: string, viewer = cookie) =>
      readPage(world, `/achievements/${ids[name]}`, viewer);
    expect(await read('Welding')).toContain(`href="/credentials/${held.id}"`);
    expect(await read('Baking')).toContain(pathOf(offered.claimUrl));
    expect(await read('Accounts')).toContain('href="/requests"');
    for (const name of Object.keys(ids)) {
      const page = await read(name, '');
      expect(page).not.toMatch(/href="\/(credentials|claim|requests)/);
      expect(page).toContain('href="/sign-in');
    }
  });

  test('goes with the credential: what is declined, deleted or revoked is not held', async () => {
    const { world, cookie, held, offered } = await createShelf();
    await world.postForm(`${pathOf(offered.claimUrl)}/decline`);
    expect(await readPage(world, '/', cookie)).not.toContain('Ready to claim');
    await world.api('POST', `/awards/${held.id}/revoke`, { reason: 'x' });
    expect(await readPage(world, '/', cookie)).not.toContain('You hold this');
  });

  test('is said in Welsh too', async () => {
    const { world, cookie } = await createShelf();
    const answer = await world.request('/', {
      headers: { Cookie: cookie, 'Accept-Language': 'cy' },
    });
    const page = await answer.text();
    for (const text of ['Mae hwn gennych', 'Yn barod i’w hawlio', '3 chyflawniad', 'Tystysgrif'])
      expect(page).toContain(text);
  });
});

describe('F3: an achievement for machines', () => {
  test('is what a credential says of it, whole', async () => {
    const { world, achievementId, award } = await createOffer();
    const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
    const read = async (path: string, Accept: string) =>
      (await world.request(path, { headers: { Accept } })).json();
    const own = await read(`/achievements/${achievementId}`, 'application/json');
    expect(own).toEqual(credential.credentialSubject.achievement);
    expect(await read(`/achievements/${achievementId}.json`, 'text/html')).toEqual(own);
  });

  test('comes back by the API with all that was sent', async () => {
    const { world, achievementId } = await createOffer();
    const facts = {
      humanCode: 'C5',
      fieldOfStudy: 'Coaching',
      specialization: 'Executive',
      version: '2',
      creditsAvailable: 12.5,
      resultDescriptions: [{ name: 'Grade', resultType: 'LetterGrade', allowedValue: ['A', 'B'] }],
    };
    const id = await publishAchievement(world, facts);
    const { body } = await world.api('GET', `/achievements/${id}`);
    expect(body).toMatchObject(facts);
    expect(body.alignment[0].targetFramework).toBe('Example Skills');
    const plain = (await world.api('GET', `/achievements/${achievementId}`)).body;
    expect(plain).not.toHaveProperty('humanCode');
  });
});
