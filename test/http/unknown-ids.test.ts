import { describe, expect, test } from 'vitest';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld } from '#test/support/world.ts';

const texts = [
  'nothing',
  'awd_0123456789abcdefghjkmn',
  'ach_0123456789abcdefghjkmn',
  'key_0123456789abcdefghjkmn',
  'a'.repeat(100),
  '%20',
  '..%2F..',
];

const calls: readonly (readonly [string, string, object?])[] = [
  ['GET', '/achievements/:id'],
  ['POST', '/achievements/:id/publish'],
  ['POST', '/achievements/:id/retire'],
  ['GET', '/awards/:id'],
  ['GET', '/awards/:id/credential'],
  ['POST', '/awards/:id/revoke', { reason: 'x' }],
  ['POST', '/awards/:id/address', { email: 'ann@example.com' }],
  ['POST', '/awards/:id/resend'],
  ['DELETE', '/api-keys/:id'],
];

describe('what does not exist', () => {
  for (const [method, path, body] of calls)
    test(`${method} ${path} is not found, whatever the id looks like`, async () => {
      const world = await createWorld();
      for (const text of texts) {
        expectProblem(await world.api(method, path.replace(':id', text), body), 404, 'not_found');
      }
    });

  test('an id of 101 characters is refused before it is looked up', async () => {
    const world = await createWorld();
    const answer = await world.api('GET', `/awards/${'a'.repeat(101)}`);
    expect(expectProblem(answer, 400, 'input_invalid')).toEqual(['/id']);
  });

  test.each([
    ['GET', '/nothing'],
    ['POST', '/awards/awd_0123456789abcdefghjkmn'],
    ['DELETE', '/awards'],
    ['PUT', '/issuer'],
    ['GET', '/verify'],
  ])('%s %s is no call, and says so in the same way', async (method, path) => {
    const world = await createWorld();
    expectProblem(await world.api(method, path), 404, 'not_found');
  });

  test.each([
    '/status/lst_0123456789abcdefghjkmn',
    '/status/nothing',
    '/images/abc',
    '/assets/none.css',
    '/.well-known/nothing',
    '/credentials/nothing.json',
  ])('%s answers machines with a problem, whatever they accept', async (path) => {
    const world = await createWorld();
    for (const Accept of ['text/html', 'application/json', '*/*']) {
      const response = await world.request(path, { headers: { Accept } });
      expectProblem(
        { status: response.status, headers: response.headers, body: await response.json() },
        404,
        'not_found',
      );
    }
  });

  test.each([
    '/nothing',
    '/achievements/nothing',
    '/credentials/nothing',
    '/claim/nothing',
    '/problems/nothing',
  ])('%s answers people with a page, and machines with a problem', async (path) => {
    const world = await createWorld();
    const page = await world.request(path, { headers: { Accept: 'text/html' } });
    expect([page.status, page.headers.get('content-type')]).toEqual([
      404,
      'text/html; charset=UTF-8',
    ]);
    const response = await world.request(path, { headers: { Accept: 'application/json' } });
    expectProblem(
      { status: response.status, headers: response.headers, body: await response.json() },
      404,
      'not_found',
    );
  });
});
