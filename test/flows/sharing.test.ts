import { describe, expect, test } from 'vitest';
import { createAccepted } from '#test/support/accepted.ts';
import { readPage } from '#test/support/learners.ts';
import { acceptAward, createWorld, makeAward, type World } from '#test/support/world.ts';

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
    const compare = (name: string) => world.postForm('/verify', { credential, recipient: name });
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
