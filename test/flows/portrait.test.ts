import { describe, expect, test } from 'vitest';
import { encodeChunk } from '#domain/bake/png-chunks.ts';
import { readPicture } from '#domain/picture.ts';
import { createHolder, saveProfile } from '#test/support/holders.ts';
import { readPage } from '#test/support/learners.ts';
import { createJpegHead, createPng, createPngOfSize } from '#test/support/pictures.ts';
import { createWorld, publicUrl, type World } from '#test/support/world.ts';

const text = (words: string) => new TextEncoder().encode(words);

function upload(world: World, cookie: string, bytes?: Uint8Array): Promise<Response> {
  const form = new FormData();
  if (bytes)
    form.set('picture', new File([new Uint8Array(bytes)], 'me.png', { type: 'image/png' }));
  return world.request('/account/profile/picture', {
    method: 'POST',
    headers: { Origin: publicUrl, Cookie: cookie },
    body: form,
  });
}

async function createSitter() {
  const world = await createWorld();
  const { cookie } = await createHolder(world, ['Coaching']);
  await saveProfile(world, cookie);
  return { world, cookie };
}

const bytesOf = async (response: Response) => new Uint8Array(await response.arrayBuffer());

describe('the picture on a profile', () => {
  test('F11: it is drawn again at one size, with the name as its alternative text', async () => {
    const { world, cookie } = await createSitter();
    expect((await upload(world, cookie, createPng(40, 30))).headers.get('location')).toBe(
      '/account/profile?now=picture#picture',
    );
    const page = await readPage(world, '/people/ann');
    const [, path = ''] = /<img class="portrait" src="([^"]+)"/.exec(page) ?? [];
    expect(page).toContain('alt="Portrait of Ann Example"');
    const answer = await world.request(path.replaceAll('&amp;', '&'));
    expect(answer.headers.get('content-type')).toBe('image/png');
    expect(readPicture(await bytesOf(answer))).toMatchObject({ width: 320, height: 320 });
  });

  test('nothing that was hidden in the file is kept', async () => {
    const { world, cookie } = await createSitter();
    const secret = 'Taken at 51.48N 3.18W';
    const png = createPng(8, 8, undefined, [encodeChunk('tEXt', text(`Comment\0${secret}`))]);
    await upload(world, cookie, Uint8Array.from([...png, ...text(secret)]));
    const kept = await bytesOf(await world.request('/people/ann/picture'));
    expect(kept.length).toBeGreaterThan(100);
    expect(new TextDecoder('latin1').decode(kept)).not.toContain(secret);
  });

  test.each([
    ['no file', undefined, 'Choose a file first'],
    [
      'an SVG with a script',
      text('<svg><script>alert(1)</script></svg>'),
      'neither a PNG nor a JPEG',
    ],
    ['HTML', text('<!doctype html>'), 'neither a PNG nor a JPEG'],
    ['a PNG that is cut off', createPng(9, 9).slice(0, -20), 'cannot be read'],
    ['a PNG of which the pixels are missing', createPngOfSize(300, 300), 'cannot be read'],
    ['the head of a JPEG and nothing behind it', createJpegHead(64, 64), 'cannot be read'],
    [
      'a picture of which nothing is to be seen',
      createPng(4, 4, () => [0, 0, 0, 0]),
      'cannot be read',
    ],
    ['a bomb', createPngOfSize(60_000, 60_000), 'too many pixels'],
    ['a file that is too large', new Uint8Array(2 * 1024 * 1024 + 1), 'larger than 2 MB'],
  ])('%s is refused, with the reason, and the old picture stays', async (_, bytes, reason) => {
    const { world, cookie } = await createSitter();
    await upload(world, cookie, createPng(8, 8));
    const before = await bytesOf(await world.request('/people/ann/picture'));
    const answer = await upload(world, cookie, bytes);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain(reason);
    expect(await bytesOf(await world.request('/people/ann/picture'))).toEqual(before);
  });

  test('what is much too large is not even read', async () => {
    const { world, cookie } = await createSitter();
    expect((await upload(world, cookie, new Uint8Array(3 * 1024 * 1024))).status).toBe(413);
  });

  test('F11: switched off with the profile, it is still there for its learner, and can be removed', async () => {
    const { world, cookie } = await createSitter();
    await upload(world, cookie, createPng(8, 8));
    await saveProfile(world, cookie, { profile: 'off' });
    const own = { headers: { Cookie: cookie } };
    expect((await world.request('/people/ann/picture')).status).toBe(404);
    expect((await world.request('/people/ann/picture', own)).status).toBe(404);
    expect((await world.request('/account/profile/picture', own)).status).toBe(200);
    await world.postForm('/account/profile/picture/remove', {}, cookie);
    expect((await world.request('/account/profile/picture', own)).status).toBe(404);
    await saveProfile(world, cookie);
    expect((await world.request('/people/ann/picture')).status).toBe(404);
    expect(await readPage(world, '/people/ann')).not.toContain('<img class="portrait"');
  });

  test('a browser that has it asks again, and is told that it may go on', async () => {
    const { world, cookie } = await createSitter();
    await upload(world, cookie, createPng(8, 8));
    const first = await world.request('/people/ann/picture');
    const ask = () =>
      world.request('/people/ann/picture', {
        headers: { 'If-None-Match': first.headers.get('etag') ?? '' },
      });
    expect((await ask()).status).toBe(304);
    await saveProfile(world, cookie, { profile: 'off' });
    expect((await ask()).status).toBe(404);
  });
});
