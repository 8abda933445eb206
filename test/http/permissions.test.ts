import { describe, expect, test } from 'vitest';
import { centreScopes, type Scope, scopes } from '#domain/permission.ts';
import { createCentre, createKey } from '#test/support/keys.ts';
import { expectProblem } from '#test/support/problems.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const awardId = 'awd_0123456789abcdefghjkmn';
const requestId = 'clm_0123456789abcdefghjkmn';
const achievement = 'ach_0123456789abcdefghjkmn';
const recipient = { name: 'Ann Example' };

/** Every call that asks for a scope, with a body that is otherwise acceptable. */
const calls: readonly (readonly [Scope, string, string, object?])[] = [
  ['achievements:read', 'GET', '/achievements'],
  ['achievements:read', 'GET', `/achievements/${achievement}`],
  [
    'achievements:write',
    'POST',
    '/achievements',
    { name: 'A', description: 'B', criteria: { narrative: 'C' } },
  ],
  ['achievements:write', 'POST', `/achievements/${achievement}/publish`],
  ['achievements:write', 'POST', `/achievements/${achievement}/retire`],
  ['awards:read', 'GET', '/awards'],
  ['awards:read', 'GET', `/awards/${awardId}`],
  ['awards:read', 'GET', `/awards/${awardId}/credential`],
  ['awards:write', 'POST', '/awards', { achievementId: achievement, recipient }],
  ['awards:write', 'POST', `/awards/${awardId}/revoke`, { reason: 'x' }],
  ['awards:write', 'POST', `/awards/${awardId}/address`, { email: 'ann@example.com' }],
  ['awards:write', 'PUT', `/awards/${awardId}/address`, { email: 'ann@example.com' }],
  ['awards:write', 'POST', `/awards/${awardId}/resend`],
  ['offers:write', 'POST', `/awards/${awardId}/offers`, { protocol: 'vcapi' }],
  ['awards:read', 'GET', '/claim-requests'],
  ['awards:read', 'GET', `/claim-requests/${requestId}`],
  ['awards:write', 'POST', `/claim-requests/${requestId}/grant`, {}],
  ['awards:write', 'POST', `/claim-requests/${requestId}/refuse`, { reason: 'x' }],
  ['issuer:read', 'GET', '/issuer'],
  ['issuer:read', 'GET', '/centres'],
  ['issuer:write', 'PATCH', '/issuer', { name: 'New' }],
  ['issuer:write', 'POST', '/centres', { name: 'A centre' }],
  ['mail:write', 'POST', '/bounces', { email: 'ann@example.com', permanent: true }],
  ['api-keys:write', 'GET', '/api-keys'],
  ['api-keys:write', 'POST', '/api-keys', { name: 'A key', scopes: ['awards:read'] }],
  ['api-keys:write', 'DELETE', '/api-keys/key_0123456789abcdefghjkmn'],
];

describe('a key without the scope', () => {
  for (const [scope, method, path, body] of calls)
    test(`${scope} is refused: ${method} ${path}`, async () => {
      const world = await createWorld();
      const others = scopes.filter((other) => other !== scope);
      const { key } = await createKey(world, others);
      const answer = await world.api(method, path, body, { key });
      expectProblem(answer, 403, 'scope_missing');
      expect(answer.body.detail).toContain(scope);
      const { key: fitting } = await createKey(world, [scope]);
      expect((await world.api(method, path, body, { key: fitting })).status).not.toBe(403);
    });
});

describe('claim links', () => {
  test('sign their bearer in, so they are given only to keys with the scope for them', async () => {
    const world = await createWorld();
    const award = await makeAward(world, await publishAchievement(world));
    const read = async (given: readonly Scope[]) => {
      const { key } = await createKey(world, given);
      return (await world.api('GET', `/awards/${award.id}`, undefined, { key })).body;
    };
    expect((await read(['awards:read', 'claim-links:read'])).claimUrl).toBe(award.claimUrl);
    expect(await read(scopes.filter((scope) => scope !== 'claim-links:read'))).not.toHaveProperty(
      'claimUrl',
    );
  });
});

describe('who is not let in', () => {
  test('a call without a key, with an empty one, or with another scheme', async () => {
    const world = await createWorld();
    expectProblem(await world.api('GET', '/awards', undefined, { key: null }), 401, 'key_missing');
    for (const Authorization of ['', 'Bearer', 'Bearer ', 'Basic dXNlcjpwYXNz']) {
      const answer = await world.api('GET', '/awards', undefined, {
        key: null,
        headers: { Authorization },
      });
      expectProblem(answer, 401, 'key_missing');
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
    }
  });

  test('a key that is wrong by one letter, and one that was revoked, are told the same', async () => {
    const world = await createWorld();
    const { id, key } = await createKey(world, ['awards:read']);
    expect((await world.api('GET', '/awards', undefined, { key })).status).toBe(200);
    expect((await world.api('DELETE', `/api-keys/${id}`)).status).toBe(204);
    const revoked = await world.api('GET', '/awards', undefined, { key });
    const wrong = await world.api('GET', '/awards', undefined, { key: `${key.slice(0, -1)}~` });
    expectProblem(revoked, 401, 'key_refused');
    expectProblem(wrong, 401, 'key_refused');
    expect({ ...revoked.body, requestId: '' }).toEqual({ ...wrong.body, requestId: '' });
  });

  test('revoking a key twice changes nothing, and the listing never shows a key', async () => {
    const world = await createWorld();
    const { id, key } = await createKey(world, ['awards:read']);
    await world.api('DELETE', `/api-keys/${id}`);
    const [first] = (await world.api('GET', '/api-keys')).body.items;
    world.clock.advance(1000);
    expect((await world.api('DELETE', `/api-keys/${id}`)).status).toBe(204);
    const listing = await world.api('GET', '/api-keys');
    expect(listing.body.items).toEqual([first]);
    expect(JSON.stringify(listing.body)).not.toContain(key);
  });

  test('a key cannot give what it does not have', async () => {
    const world = await createWorld();
    const { key } = await createKey(world, ['api-keys:write', 'awards:read']);
    const make = (wanted: readonly Scope[]) =>
      world.api('POST', '/api-keys', { name: 'x', scopes: wanted }, { key });
    expect((await make(['awards:read'])).status).toBe(201);
    expect(
      expectProblem(await make(['awards:read', 'awards:write']), 400, 'input_invalid'),
    ).toEqual(['/scopes']);
  });
});

describe("a centre's key", () => {
  test.each(scopes)('can hold %s only if that is for centres', async (scope) => {
    const world = await createWorld();
    const centreId = await createCentre(world);
    const answer = await world.api('POST', '/api-keys', { name: 'x', scopes: [scope], centreId });
    expect(answer.status).toBe(centreScopes.includes(scope) ? 201 : 400);
  });

  test('cannot be made for a centre that does not exist', async () => {
    const world = await createWorld();
    const body = { name: 'x', scopes: ['awards:read'], centreId: 'ctr_0123456789abcdefghjkmn' };
    expect(expectProblem(await world.api('POST', '/api-keys', body), 400, 'input_invalid')).toEqual(
      ['/centreId'],
    );
  });

  test("sees and changes its own centre's awards only; the others do not exist for it", async () => {
    const world = await createWorld();
    const achievementId = await publishAchievement(world);
    const [mine, other] = [await createCentre(world, 'Mine'), await createCentre(world, 'Other')];
    const { key } = await createKey(world, ['awards:read', 'awards:write'], mine);
    const own = await makeAward(world, achievementId, { source: { centreId: mine } });
    const foreign = [
      await makeAward(world, achievementId, { source: { centreId: other } }),
      await makeAward(world, achievementId),
    ];
    const listed = await world.api('GET', '/awards', undefined, { key });
    expect(listed.body.items.map(({ id }: { id: string }) => id)).toEqual([own.id]);
    for (const { id } of foreign) {
      for (const [method, path, body] of [
        ['GET', ''],
        ['GET', '/credential'],
        ['POST', '/revoke', { reason: 'x' }],
        ['POST', '/address', { email: 'x@example.com' }],
        ['POST', '/resend'],
      ] as const) {
        expectProblem(
          await world.api(method, `/awards/${id}${path}`, body, { key }),
          404,
          'not_found',
        );
      }
    }
    expect(
      (await world.api('POST', `/awards/${own.id}/revoke`, { reason: 'x' }, { key })).status,
    ).toBe(200);
  });

  test('awards for its own centre without saying so, and for no other', async () => {
    const world = await createWorld();
    const achievementId = await publishAchievement(world);
    const [mine, other] = [await createCentre(world, 'Mine'), await createCentre(world, 'Other')];
    const { key } = await createKey(world, ['awards:write'], mine);
    const post = (source?: object) =>
      world.api('POST', '/awards', { achievementId, recipient, source }, { key });
    expect(await post()).toMatchObject({ status: 201, body: { centreId: mine } });
    expect(await post({ centreId: mine })).toMatchObject({ status: 201, body: { centreId: mine } });
    expect(expectProblem(await post({ centreId: other }), 400, 'input_invalid')).toEqual([
      '/source/centreId',
    ]);
  });
});
