import { describe, expect, test } from 'vitest';
import { hashIdentity } from '#domain/recipient.ts';
import { readPage } from '#test/support/learners.ts';
import { addAward, createApi, minorOf, signForeignJwt } from '#test/support/programs-api.ts';
import { flipSignature } from '#test/support/scene.ts';
import { publicUrl } from '#test/support/world.ts';

describe('a badge from elsewhere', () => {
  test('is put into the account, checked and private, and given back as it came', async () => {
    const { badge, send, read, world, learnerId, program } = await createApi();
    const text = JSON.stringify(badge, null, 2);
    const first = await send('POST', '/credentials', text);
    expect([first.status, await first.text()]).toEqual([201, text]);
    const again = await send('POST', '/credentials', text);
    expect([again.status, await again.text()]).toEqual([200, text]);
    const { body } = await read();
    expect(body.credential).toHaveLength(2);
    expect(body.credential[1]).toEqual(badge);
    const [kept] = await world.store.importedBadges.listOfLearner(learnerId);
    expect(kept).toMatchObject({
      visibility: 'private',
      verdict: 'passed',
      clientId: program.client.client_id,
    });
  });

  test('comes as a JWT too', async () => {
    const api = await createApi();
    const jwt = await signForeignJwt(api);
    const answer = await api.send('POST', '/credentials', jwt, 'text/plain');
    expect([answer.status, await answer.text()]).toEqual([201, jwt]);
    expect((await api.read()).body.compactJwsString).toEqual([jwt]);
  });

  test('is refused with one flipped bit, and nothing is kept', async () => {
    const { badge, send, world, learnerId } = await createApi();
    const proof = [badge['proof']].flat().map(flipSignature);
    const answer = await send('POST', '/credentials', { ...badge, proof });
    expect(await minorOf(answer)).toEqual([400, 'invalid_data']);
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('that is one of ours is answered when the learner has it, and refused when somebody else has', async () => {
    const { world, achievementId, award, send, learnerId } = await createApi();
    const own = await world.store.credentials.findLatest(award.id);
    expect((await send('POST', '/credentials', own!.document)).status).toBe(200);
    const bob = { recipient: { name: 'Bob', email: 'bob@example.com' } };
    const other = await addAward(world, achievementId, bob);
    const theirs = await world.store.credentials.findLatest(other.id);
    expect((await send('POST', '/credentials', theirs!.document)).status).toBe(409);
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('that is one of ours is known in each form that we signed, and in no other', async () => {
    const { world, award, cookie, send } = await createApi();
    const headers = { Cookie: cookie };
    const jwt = await (await world.request(`/credentials/${award.id}.jwt`, { headers })).text();
    expect((await send('POST', '/credentials', jwt, 'text/plain')).status).toBe(200);
    const own = await world.store.credentials.findLatest(award.id);
    const altered = { ...(JSON.parse(own!.document) as object), name: 'Emperor' };
    const answer = await send('POST', '/credentials', altered);
    expect([answer.status, await answer.text()]).toEqual([
      409,
      expect.stringContaining('Another document of this badge') as string,
    ]);
  });

  test('takes the place of an earlier one; a program is told when it does not', async () => {
    const { badge, elsewhere, send, read } = await createApi();
    const later = await elsewhere.issue({ awardedAt: new Date('2026-10-02T00:00:00Z') });
    expect((await send('POST', '/credentials', badge)).status).toBe(201);
    expect((await send('POST', '/credentials', later)).status).toBe(200);
    expect((await read()).body.credential[1]).toEqual(later);
    expect(await minorOf(await send('POST', '/credentials', badge))).toEqual([409, 'invalid_data']);
    expect((await read()).body.credential.slice(1)).toEqual([later]);
  });

  test('that was awarded to somebody else is refused', async () => {
    const { elsewhere, send, world, learnerId } = await createApi();
    const identifiers = [await hashIdentity('emailAddress', 'bob@example.com', 'salt')];
    const theirs = await elsewhere.issue({ identifiers });
    expect((await send('POST', '/credentials', theirs)).status).toBeGreaterThanOrEqual(400);
    expect(await world.store.importedBadges.countOfLearner(learnerId)).toBe(0);
  });

  test('is never fetched for a program', async () => {
    const { send, elsewhere } = await createApi();
    const url = 'https://elsewhere.example/badge.json';
    elsewhere.asked.length = 0;
    for (const [body, type] of [
      [url, 'text/plain'],
      [JSON.stringify(url), 'application/json'],
    ] as const)
      expect((await send('POST', '/credentials', body, type)).status).toBe(400);
    expect(elsewhere.asked).toEqual([]);
  });

  test('is refused when it is no JSON, no badge, too large, or of another media type', async () => {
    const { send } = await createApi();
    const large = JSON.stringify({ x: 'x'.repeat(1024 * 1024) });
    expect((await send('POST', '/credentials', '{')).status).toBe(400);
    expect((await send('POST', '/credentials', { type: ['VerifiableCredential'] })).status).toBe(
      400,
    );
    expect((await send('POST', '/credentials', large)).status).toBe(413);
    expect((await send('POST', '/credentials', 'x', 'application/xml')).status).toBe(415);
  });
});

describe('the profile', () => {
  test('tells the name, and of what is private nothing more', async () => {
    const { call, learnerId } = await createApi();
    const text = await (await call('/profile')).text();
    expect(JSON.parse(text)).toMatchObject({
      id: `${publicUrl}/ims/ob/v3p0/profile#${learnerId}`,
      type: ['Profile'],
      name: 'Ann Example',
    });
    expect(text).not.toContain('ann@example.com');
  });

  test('takes a name and a description, leaves alone what is left out, and says what is kept', async () => {
    const { send, call, world, learnerId } = await createApi();
    const profile = {
      type: ['Profile'],
      name: ' Ann  E. ',
      description: 'Coach',
      email: 'x@y.example',
    };
    const answer = await send('PUT', '/profile', profile);
    expect(answer.status).toBe(200);
    const kept = (await answer.json()) as object;
    expect(kept).toMatchObject({ name: 'Ann E.', description: 'Coach' });
    expect(kept).not.toHaveProperty('email');
    expect(await (await call('/profile')).json()).toEqual(kept);
    expect((await send('PUT', '/profile', kept)).status).toBe(200);
    await send('PUT', '/profile', { type: ['Profile'], description: '' });
    expect(await world.store.learners.find(learnerId)).toMatchObject({
      name: 'Ann E.',
      biography: null,
      profilePublic: false,
    });
  });

  test('is refused when it is none, or cannot be kept', async () => {
    const { send } = await createApi();
    const wrong = [
      '{',
      '[]',
      { name: 'Ann' },
      { type: ['Profile'], name: '' },
      { type: ['Profile'], name: 'x'.repeat(201) },
      { type: ['Profile'], name: 5 },
      { type: ['Profile'], name: '\u200b\u202e' },
      { type: ['Profile'], name: { toString: 'Ann' } },
      { type: ['Profile'], description: 'x'.repeat(501) },
      { type: ['Profile'], description: ['x'] },
      '{"type":["Profile"],"name":"Ann","name":"Bob"}',
      '{"type":["Profile"],"__proto__":{"name":"Ann"}}',
      '\ufeff',
      'null',
      '['.repeat(10_000),
    ];
    for (const body of wrong)
      expect([body, (await send('PUT', '/profile', body)).status]).toEqual([body, 400]);
    expect((await send('PUT', '/profile', '{}', 'text/plain')).status).toBe(415);
    expect((await send('PUT', '/profile', { x: 'x'.repeat(64 * 1024) })).status).toBe(413);
  });

  test('is text, whatever is in it, and nothing but name and description can be changed', async () => {
    const { send, world, learnerId, cookie } = await createApi();
    const before = await world.store.learners.find(learnerId);
    const answer = await send(
      'PUT',
      '/profile',
      `{"type":["Profile"],"profilePublic":true,"id":"lrn_x","locale":"cy",
        "underGuardian":true,"name":"<script>alert(1)<\\/script>\\u202eevil","description":"<img src=x onerror=alert(1)>"}`,
    );
    expect([answer.status, await answer.json()]).toMatchObject([
      200,
      { name: '<script>alert(1)</script>evil', description: '<img src=x onerror=alert(1)>' },
    ]);
    const after = (await world.store.learners.find(learnerId))!;
    const { name, biography, version } = after;
    expect(after).toEqual({ ...before, name, biography, version });
    for (const path of ['/account', '/dashboard', '/account/programs'])
      expect(await readPage(world, path, cookie)).not.toMatch(/<script>alert|<img src=x/);
  });
});
