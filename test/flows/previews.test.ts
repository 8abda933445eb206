import { describe, expect, test } from 'vitest';
import { createAccepted } from '#test/support/accepted.ts';
import { readPage } from '#test/support/learners.ts';
import { readAnswer } from '#test/support/routes.ts';

const missingId = 'awd_0123456789abcdefghjkmn';
const pngSignature = [0x89, 0x50, 0x4e, 0x47];

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
