import { describe, expect, test } from 'vitest';
import { readAnswer } from '#test/support/routes.ts';
import { readPage } from '#test/support/learners.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
  type WorldOptions,
} from '#test/support/world.ts';

const missingId = 'awd_0123456789abcdefghjkmn';
const pngSignature = [0x89, 0x50, 0x4e, 0x47];

/** An accepted award: its learner's cookie, and the eye. */
async function createAccepted(
  options: { patch?: object; award?: object; world?: WorldOptions } = {},
) {
  const world = await createWorld(options.world);
  const achievementId = await publishAchievement(world, options.patch);
  const award = await makeAward(world, achievementId, options.award);
  const cookie = await acceptAward(world, award.claimUrl);
  const path = `/credentials/${award.id}`;
  const show = (visibility: string) => world.postForm(`${path}/visibility`, { visibility }, cookie);
  return { world, achievementId, award, cookie, path, show };
}

const readJsonLd = (html: string): unknown =>
  JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? 'null');

const readMeta = (html: string, name: string) =>
  new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1];

async function readSize(response: Response) {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const view = new DataView(bytes.buffer);
  expect([...bytes.subarray(0, 4)]).toEqual(pngSignature);
  return [view.getUint32(16), view.getUint32(20)];
}

describe('link previews', () => {
  test('F2: a public credential tells previews its title, picture and address', async () => {
    const { world, path, show } = await createAccepted();
    await show('public');
    const html = await readPage(world, path);
    expect(readMeta(html, 'og:title')).toBe(
      'Level 5 Certificate in Coaching, awarded to Ann Example',
    );
    expect(readMeta(html, 'og:url')).toBe(`http://laurel.test${path}`);
    expect(readMeta(html, 'og:image')).toBe(`http://laurel.test${path}/card.png`);
    expect(readMeta(html, 'og:image:width')).toBe('1200');
    expect(readMeta(html, 'og:image:alt')).toContain('Level 5 Certificate in Coaching');
    expect(readMeta(html, 'twitter:card')).toBe('summary_large_image');
  });

  test('a private credential tells them nothing, not even on its learner’s own page', async () => {
    const { world, path, cookie } = await createAccepted();
    const html = await readPage(world, path, cookie);
    expect(html).toContain('Ann Example');
    expect(html).not.toMatch(/og:|twitter:|ld\+json/);
  });

  test('what was public and is private again tells them nothing', async () => {
    const { world, path, cookie, show } = await createAccepted();
    await show('public');
    await show('private');
    expect(await readPage(world, path, cookie)).not.toMatch(/og:|twitter:|ld\+json/);
  });

  test('an achievement tells previews and search engines what can be earned', async () => {
    const { world, achievementId } = await createAccepted();
    const html = await readPage(world, `/achievements/${achievementId}`);
    expect(readMeta(html, 'og:image')).toBe(
      `http://laurel.test/achievements/${achievementId}/card.png`,
    );
    expect(readJsonLd(html)).toMatchObject({
      '@type': 'EducationalOccupationalCredential',
      url: `http://laurel.test/achievements/${achievementId}`,
      recognizedBy: { name: 'Institute of Tests' },
    });
    expect(readJsonLd(html)).not.toHaveProperty('dateCreated');
  });

  test('F9: search engines are told of the credential, and not to whom it was awarded', async () => {
    const { world, path, award, achievementId, show } = await createAccepted({
      award: { validUntil: '2029-10-01T00:00:00Z' },
    });
    await show('public');
    const data = readJsonLd(await readPage(world, path));
    expect(data).toMatchObject({
      '@context': 'https://schema.org',
      '@type': 'EducationalOccupationalCredential',
      url: `http://laurel.test${path}`,
      credentialCategory: 'Certificate',
      dateCreated: '2026-10-01',
      expires: '2029-10-01',
      about: `http://laurel.test/achievements/${achievementId}`,
      competencyRequired: [{ '@type': 'DefinedTerm', name: 'Active listening' }],
    });
    expect(JSON.stringify(data)).not.toContain('Ann');
    expect(JSON.stringify(data)).toContain(award.id);
  });

  test('a name that ends the script element stays a name', async () => {
    const name = '</script><script>alert(1)</script>';
    const { world, path, show } = await createAccepted({ patch: { name } });
    await show('public');
    const html = await readPage(world, path);
    expect(html).not.toContain('<script>');
    expect(readJsonLd(html)).toMatchObject({ name });
  });
});

describe('preview cards', () => {
  test('F2: the card of a public credential is a PNG of 1200 × 630, kept and told apart by its tag', async () => {
    const { world, path, show } = await createAccepted();
    await show('public');
    const first = await world.request(`${path}/card.png`);
    expect([first.status, first.headers.get('content-type')]).toEqual([200, 'image/png']);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    const etag = first.headers.get('etag') ?? '';
    expect(await readSize(first)).toEqual([1200, 630]);
    const again = await world.request(`${path}/card.png`, { headers: { 'If-None-Match': etag } });
    expect(again.status).toBe(304);
    const other = await world.request(`${path}/card.png`, { headers: { 'If-None-Match': '"x"' } });
    expect(other.status).toBe(200);
  });

  test('the card of an achievement is a PNG of the same size', async () => {
    const { world, achievementId } = await createAccepted();
    const answer = await world.request(`/achievements/${achievementId}/card.png`);
    expect(await readSize(answer)).toEqual([1200, 630]);
  });

  test('a card with badge art that was uploaded as a PNG is drawn', async () => {
    const pixel =
      'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
    const { world, achievementId } = await createAccepted({
      patch: { image: `data:image/png;base64,${pixel}` },
    });
    const answer = await world.request(`/achievements/${achievementId}/card.png`);
    expect(await readSize(answer)).toEqual([1200, 630]);
  });

  test('revoking changes the card at once', async () => {
    const { world, path, award, show } = await createAccepted();
    await show('public');
    const etag = (await world.request(`${path}/card.png`)).headers.get('etag') ?? '';
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
    const answer = await world.request(`${path}/card.png`, { headers: { 'If-None-Match': etag } });
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).not.toBe(etag);
    expect(readMeta(await readPage(world, path), 'og:description')).toContain('revoked');
  });

  test.each(['card.png', 'qr.svg'])(
    'the %s of a private credential answers as if there were none, also to who has its tag',
    async (file) => {
      const { world, path, show } = await createAccepted();
      await show('public');
      const etag = (await world.request(`${path}/${file}`)).headers.get('etag') ?? '';
      await show('private');
      const headers = { 'If-None-Match': etag };
      const hidden = await readAnswer(await world.request(`${path}/${file}`, { headers }));
      const missing = await readAnswer(
        await world.request(`/credentials/${missingId}/${file}`, { headers }),
      );
      // The page repeats its own path, and nothing else.
      const body = hidden.body.replaceAll(path, `/credentials/${missingId}`);
      expect({ ...hidden, body }).toEqual(missing);
      expect(hidden.status).toBe(404);
    },
  );

  test('its own learner sees the card of a private credential, and no cache keeps it', async () => {
    const { world, path, cookie } = await createAccepted();
    const answer = await world.request(`${path}/card.png`, { headers: { Cookie: cookie } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([
      200,
      'private, no-store',
    ]);
  });
});

describe('the share panel', () => {
  const readPanel = async (world: World, path: string, cookie = '') =>
    /<section class="section share" id="share"[^]*?<\/section>/.exec(
      await readPage(world, path, cookie),
    )?.[0];

  test('F2, F12: a private credential is asked to be made public first, and comes back to the panel', async () => {
    const { world, path, cookie } = await createAccepted();
    const panel = (await readPanel(world, path, cookie)) ?? '';
    expect(panel).toContain('Make it public and share');
    expect(panel).not.toContain('linkedin.com');
    const action = /action="([^"]+)"/.exec(panel)?.[1] ?? '';
    const answer = await world.postForm(action, { visibility: 'public' }, cookie);
    expect(answer.headers.get('location')).toBe(`${path}?now=public#share`);
    expect(await readPanel(world, path, cookie)).toContain('linkedin.com');
  });

  test('F2: of a public credential everybody has it; adding to a profile is for its own learner', async () => {
    const { world, path, cookie, show } = await createAccepted();
    await show('public');
    const own = (await readPanel(world, path, cookie)) ?? '';
    const stranger = (await readPanel(world, path)) ?? '';
    expect(own).toContain('linkedin.com/profile/add');
    expect(own).toContain('I%20have%20been%20awarded');
    expect(stranger).not.toContain('linkedin.com/profile/add');
    expect(stranger).toContain('Ann%20Example%20has%20been%20awarded');
    for (const part of [
      'facebook.com',
      'x.com/intent',
      'wa.me',
      'mailto:',
      'sharing/share-offsite',
    ])
      expect(stranger).toContain(part);
  });

  test('F2: signature and CV line carry the absolute address, and a picture that mail programs show', async () => {
    const { world, path, cookie, show } = await createAccepted();
    await show('public');
    const panel = (await readPanel(world, path, cookie)) ?? '';
    const url = `http://laurel.test${path}`;
    expect(panel).toContain(
      `Level 5 Certificate in Coaching, Institute of Tests, October 2026. Verify: ${url}`,
    );
    expect(panel).toContain(`&lt;a href=&quot;${url}&quot;&gt;`);
    expect(panel).toContain(`&lt;img src=&quot;${url}.png&quot;`);
  });

  test('links to other services open apart, know nothing of this page, and say so', async () => {
    const { world, path, show } = await createAccepted();
    await show('public');
    const panel = (await readPanel(world, path)) ?? '';
    const links = panel.match(/<a [^>]*href="https:\/\/[^>]*>[^]*?<\/a>/g) ?? [];
    expect(links.length).toBeGreaterThan(3);
    for (const link of links) {
      expect(link).toContain('target="_blank" rel="noopener noreferrer"');
      expect(link).toContain('(opens a new tab)');
    }
  });

  test('a revoked credential has none', async () => {
    const { world, path, award, cookie, show } = await createAccepted();
    await show('public');
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
    expect(await readPanel(world, path)).toBeUndefined();
    expect(await readPanel(world, path, cookie)).toBeUndefined();
  });

  test('nobody else is offered to make a credential public', async () => {
    const { world, path, award, show } = await createAccepted();
    await show('public');
    const other = await makeAward(world, award.achievementId ?? award.achievement?.id, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    const stranger = await acceptAward(world, other.claimUrl);
    expect(await readPage(world, path, stranger)).not.toContain('name="visibility"');
  });
});

describe('the page', () => {
  test('F16: a name can be compared from the page of a public credential, by POST alone', async () => {
    const { world, path, show } = await createAccepted();
    await show('public');
    const html = await readPage(world, path);
    const form = /<form class="compare"[^]*?<\/form>/.exec(html)?.[0] ?? '';
    expect(form).toContain('method="post" action="/verify"');
    const credential = /name="credential" value="([^"]+)"/.exec(form)?.[1] ?? '';
    const compare = (name: string) => world.postForm('/verify', { credential, compare: name });
    expect(await (await compare('ann  EXAMPLE')).text()).toContain(
      'Awarded to the person with this name.',
    );
    expect(await (await compare('Ann Exampel')).text()).toContain('Not awarded under this name');
  });

  test('F15: of a private credential no address is offered for verification, since nobody could open it', async () => {
    const { world, path, cookie, show } = await createAccepted();
    const html = await readPage(world, path, cookie);
    expect(html).not.toContain('class="compare"');
    expect(html).not.toContain('/verify?url=');
    await show('public');
    expect(await readPage(world, path, cookie)).toContain('/verify?url=');
  });

  test('F1, F9: it shows art, results with their scale, framework and assessor', async () => {
    const world = await createWorld();
    const made = await world.api('POST', '/achievements', {
      name: 'Coaching',
      description: 'Can coach.',
      criteria: { narrative: 'Coach.' },
      alignment: [
        { targetName: 'Listening', targetUrl: 'https://example.org/1', targetFramework: 'Skills' },
      ],
      resultDescriptions: [
        {
          name: 'Mark',
          resultType: 'Percent',
          requiredValue: '50',
          valueMin: '0',
          valueMax: '100',
        },
      ],
    });
    await world.api('POST', `/achievements/${made.body.id}/publish`);
    const award = await makeAward(world, made.body.id as string, {
      results: [{ resultDescription: made.body.resultDescriptions[0].id, value: '71' }],
      source: { name: 'Dr Assessor' },
    });
    const html = await readPage(
      world,
      `/credentials/${award.id}`,
      await acceptAward(world, award.claimUrl),
    );
    for (const words of ['71', 'Needed to pass: 50', 'Scale: 0 to 100', 'Framework: Skills'])
      expect(html).toContain(words);
    expect(html).toContain('Dr Assessor');
    expect(html).toContain('alt="Badge: Coaching"');
  });

  test('F23: it says where to ask', async () => {
    const { world, path, cookie } = await createAccepted();
    expect(await readPage(world, path, cookie)).not.toContain('Questions about this credential');
    await world.api('PATCH', '/issuer', { supportContact: 'ask@example.org' });
    expect(await readPage(world, path, cookie)).toContain('href="mailto:ask@example.org"');
  });

  test('in Welsh it is Welsh, and so is what it hands to others', async () => {
    const { world, path, show } = await createAccepted();
    await show('public');
    const headers = { 'Accept-Language': 'cy' };
    const html = await (await world.request(path, { headers })).text();
    const words = [
      '<html lang="cy"',
      'Dyfarnwyd i',
      'yn ddilys ac yn gyfredol',
      'Institute of Tests, Hydref 2026. Gwirio:',
      'Mae%20Institute%20of%20Tests%20wedi%20dyfarnu',
    ];
    expect(words.filter((word) => !html.includes(word))).toEqual([]);
    expect(/<h2 id="(?:verification|share-title)">(?:Verification|Share)</.test(html)).toBe(false);
  });
});
