import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { createPublic, file } from '#test/support/verifying.ts';

describe('a request that is bad', () => {
  test.each<[string, unknown, string]>([
    ['with nothing in it', {}, ''],
    ['with both a credential and a URL', { credential: {}, url: 'https://example.org' }, ''],
    ['with a member that is not known', { credential: {}, colour: 1 }, '/colour'],
    ['with a credential that is text', { credential: 'eyJ' }, '/credential'],
    ['with a credential that is nothing', { credential: null }, '/credential'],
    ['with a credential that is a list', { credential: [] }, '/credential'],
    ['with a URL that is no text', { url: 7 }, '/url'],
    ['with a URL of 2001 characters', { url: `https://example.org/${'a'.repeat(1981)}` }, '/url'],
  ])('%s is a 400', async (_, body, pointer) => {
    const { verify } = await createPublic();
    expect(expectProblem(await verify(body), 400, 'input_invalid')).toContain(pointer);
  });

  test.each([
    'http://127.0.0.1/credential.json',
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://169.254.169.254/latest/meta-data/',
    'https://localhost/',
    'http://example.org/credential.json',
    'https://user:password@example.org/',
    'file:///etc/passwd',
    'not a URL',
  ])('the URL %s is refused, and not fetched', async (url) => {
    const { verify } = await createPublic();
    const answer = await verify({ url });
    expectProblem(answer, 400, 'url_refused');
  });

  test('a URL behind which there is no credential is a 400', async () => {
    const { verify } = await createPublic({
      fetchOutside: async () => new Response('<html>', { status: 200 }),
    });
    expectProblem(await verify({ url: 'https://example.org/' }), 400, 'credential_unreadable');
  });

  test('a file that is none, or cannot be read, is a 400', async () => {
    const { upload } = await createPublic();
    expect(expectProblem(await upload({ other: file('{}') }), 400, 'input_invalid')).toEqual([
      '/file',
    ]);
    expect(expectProblem(await upload({ file: '{}' }), 400, 'input_invalid')).toEqual(['/file']);
    expectProblem(await upload({ file: file('no JSON') }), 400, 'credential_unreadable');
    expectProblem(await upload({ file: file('7') }), 400, 'credential_unreadable');
    expectProblem(await upload({ file: file('http://127.0.0.1/') }), 400, 'url_refused');
  });
});
