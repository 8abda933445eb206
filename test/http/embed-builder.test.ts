import { describe, expect, test } from 'vitest';
import { createEmbeddable, createEmbedWorld } from '#test/support/embeds.ts';
import { saveProfile } from '#test/support/holders.ts';
import { readAnswer } from '#test/support/routes.ts';
import { acceptAward, makeAward, type World } from '#test/support/world.ts';

const missingId = 'awd_0123456789abcdefghjkmn';

async function readBuilder(world: World, query: Record<string, string> = {}, Cookie = '') {
  const response = await world.request(`/embed?${new URLSearchParams(query)}`, {
    headers: { Cookie, Accept: 'text/html' },
  });
  return { status: response.status, text: await response.text() };
}

const codeOf = (text: string, name: string) =>
  new RegExp(`id="field-code-${name}"[^>]*>([^<]*)</textarea>`)
    .exec(text)?.[1]
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

describe('F14: the builder', () => {
  test('lets a learner choose from their public credentials, and from no other', async () => {
    const { world, achievementId, credential } = await createEmbedWorld();
    const hidden = await makeAward(world, achievementId, { awardedDate: '2026-09-01' });
    await acceptAward(world, hidden.claimUrl);
    const stranger = await createEmbeddable(world, achievementId, {
      recipient: { name: 'Bob Example', email: 'bob@example.com' },
    });
    const { text, status } = await readBuilder(world, {}, credential.cookie);
    expect(status).toBe(200);
    expect([...text.matchAll(/name="credential" value="(\w+)"/g)].map(([, id]) => id)).toEqual([
      credential.id,
    ]);
    expect(text).not.toContain(hidden.id);
    expect(text).not.toContain(stranger.id);
    expect(text).not.toContain('name="of"');
  });

  test('says what to do to a learner who has no public credential', async () => {
    const { world, credential } = await createEmbedWorld();
    await credential.setVisibility('private');
    const { text } = await readBuilder(world, {}, credential.cookie);
    expect(text).toContain('You have no public credential yet');
    expect(text).toContain('<a href="/dashboard">Make one public on your dashboard</a>');
  });

  test('gives four codes, each with what was chosen, and a preview of it', async () => {
    const { world, credential } = await createEmbedWorld();
    const { text } = await readBuilder(
      world,
      { credential: credential.id, view: 'badge', size: 's', colour: '#FFD54A', lang: 'cy' },
      credential.cookie,
    );
    const path = `/embed/credentials/${credential.id}?view=badge&size=s&accent=ffd54a&lang=cy`;
    expect(codeOf(text, 'script')).toBe(
      `<a class="laurel-embed" href="http://laurel.test/credentials/${credential.id}" data-view="badge" data-size="s" data-accent="ffd54a" data-lang="cy">Level 5 Certificate in Coaching, dyfarnwyd i Ann Example gan Institute of Tests</a>\n<script src="http://laurel.test/embed.js" async></script>`,
    );
    expect(codeOf(text, 'frame')).toContain(
      `src="http://laurel.test${path.replaceAll('&', '&amp;')}"`,
    );
    expect(codeOf(text, 'plain')).toBe(
      `<a href="http://laurel.test/credentials/${credential.id}"><img src="http://laurel.test/embed/credentials/${credential.id}/badge.png?size=s&amp;lang=cy" alt="Level 5 Certificate in Coaching, dyfarnwyd i Ann Example gan Institute of Tests" width="96" height="96"></a>`,
    );
    const oembed = codeOf(text, 'oembed') ?? '';
    expect(new URL(oembed).searchParams.get('url')).toBe(`http://laurel.test${path}`);
    expect((await world.request(oembed)).status).toBe(200);
    const preview = /<iframe id="embed-frame" src="([^"]+)"/
      .exec(text)?.[1]
      ?.replaceAll('&amp;', '&');
    expect(preview).toBe(path);
  });

  test('offers the profile while it is on', async () => {
    const { world, credential } = await createEmbedWorld();
    await saveProfile(world, credential.cookie, { handle: 'ann-example' });
    const { text } = await readBuilder(world, { of: 'profile', columns: '2' }, credential.cookie);
    expect(codeOf(text, 'script')).toContain(
      'href="http://laurel.test/people/ann-example" data-count="1" data-columns="2">Credentials of Ann Example</a>',
    );
    const embed = await world.request('/embed/people/ann-example');
    const shown = await embed.text();
    expect(shown).toContain('Credentials of Ann Example');
    expect(shown).toContain('Level 5 Certificate in Coaching');
    await credential.setVisibility('private');
    expect(await (await world.request('/embed/people/ann-example')).text()).toContain(
      'No public credentials yet.',
    );
  });

  test('takes an address from who is not signed in, and says what is wrong with one', async () => {
    const { world, credential } = await createEmbedWorld();
    const url = `http://laurel.test/credentials/${credential.id}`;
    const found = await readBuilder(world, { url });
    expect(found.status).toBe(200);
    expect(codeOf(found.text, 'frame')).toContain(credential.id);
    for (const wrong of ['https://example.org/credentials/x', 'nonsense', '"><script>']) {
      const { status, text } = await readBuilder(world, { url: wrong });
      expect(status).toBe(400);
      expect(text).toContain('There is no public credential or profile at this address.');
      expect(text).toContain('aria-invalid="true"');
      expect(text).not.toContain('"><script>');
    }
  });

  test('answers for what is hidden exactly like for what does not exist', async () => {
    const { world, credential } = await createEmbedWorld();
    await credential.setVisibility('private');
    const ask = async (id: string, name: string) => {
      const value = name === 'url' ? `http://laurel.test/credentials/${id}` : id;
      const query = new URLSearchParams({ [name]: value });
      const answer = await readAnswer(await world.request(`/embed?${query}`));
      return { ...answer, body: answer.body.replaceAll(id, 'ID') };
    };
    for (const name of ['url', 'credential'])
      expect(await ask(credential.id, name)).toEqual(await ask(missingId, name));
  });

  test('keeps what was typed, and names the option that it cannot read', async () => {
    const { world, credential } = await createEmbedWorld();
    const { status, text } = await readBuilder(
      world,
      { credential: credential.id, colour: 'banana"><b>', columns: '9', view: 'list' },
      credential.cookie,
    );
    expect(status).toBe(400);
    expect(text).toContain('value="banana&quot;&gt;&lt;b&gt;"');
    expect(text).toContain('This is not a colour.');
    expect(text).toContain('Choose 1, 2, 3 or 4 columns.');
    expect(codeOf(text, 'frame')).toContain('view=list"');
  });

  test('speaks Welsh', async () => {
    const { world } = await createEmbedWorld();
    const { text } = await readBuilder(world, {}, 'language=cy');
    expect(text).toContain('<h1>Mewnosod tystysgrifau digidol</h1>');
    expect(text).toContain('<option value="cy" selected="">Cymraeg</option>');
  });
});
