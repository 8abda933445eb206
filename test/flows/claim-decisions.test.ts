import { describe, expect, test } from 'vitest';
import type { Scope } from '#domain/permission.ts';
import { createAsker } from '#test/support/asker.ts';
import { createCentre, createKey } from '#test/support/keys.ts';
import { pathOf, readPage } from '#test/support/learners.ts';
import { expectProblem } from '#test/support/problems.ts';
import type { World } from '#test/support/world.ts';

const decide = (world: World, id: string, action: string, body: object = {}, key?: string) =>
  world.api('POST', `/claim-requests/${id}/${action}`, body, key ? { key } : {});

describe('F5: the decision', () => {
  async function createRequest(patch: Record<string, string> = {}) {
    const asker = await createAsker();
    await asker.ask(patch);
    const [{ id }] = await asker.list();
    return { ...asker, id: id as string };
  }

  test('granted: the award is made as any other, offered to the proved address, by the centre', async () => {
    const { world, id, wanted, centreId, cookie } = await createRequest();
    const { status, body } = await decide(world, id, 'grant');
    expect([status, body.state]).toEqual([200, 'granted']);
    const award = (await world.api('GET', `/awards/${body.awardId}`)).body;
    expect(award).toMatchObject({
      state: 'offered',
      achievementId: wanted,
      centreId,
      recipient: { name: 'Ann Maiden-Name', email: 'ann@example.com' },
      registrationNumber: 'R-123',
      awardedDate: '2019-07-01T00:00:00.000Z',
    });
    const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
    expect(credential.credentialSubject.source.name).toBe('Example College');
    expect(JSON.stringify(credential)).not.toContain('example.org/scan');
    const requests = await readPage(world, '/requests', cookie);
    expect(requests).toContain('Granted');
    expect(requests).toContain(pathOf(award.claimUrl));
    const mails = await world.store.outbox.listByReference(id);
    expect(mails.map(({ kind }) => kind)).toEqual(['request-decided']);
  });

  test('granted with what the records say', async () => {
    const { world, id } = await createRequest();
    const { body } = await decide(world, id, 'grant', {
      awardedDate: '2019-06-30',
      evidence: [{ name: 'Minutes of the board' }],
      source: { name: 'A. Assessor' },
    });
    const award = (await world.api('GET', `/awards/${body.awardId}`)).body;
    expect(award.awardedDate).toBe('2019-06-30T00:00:00.000Z');
    const credential = (await world.api('GET', `/awards/${award.id}/credential`)).body;
    expect(credential.evidence[0].name).toBe('Minutes of the board');
    expect(credential.credentialSubject.source.name).toBe('A. Assessor, Example College');
  });

  test('granted to somebody who accepts beforehand: it is accepted', async () => {
    const { world, id, cookie } = await createRequest();
    const issuer = (await world.store.issuers.list())[0]!.id;
    await world.postForm('/account/auto-accept', { issuer, on: 'yes' }, cookie);
    const { body } = await decide(world, id, 'grant');
    expect((await world.api('GET', `/awards/${body.awardId}`)).body.state).toBe('accepted');
  });

  test('refused: the learner reads why, and can ask again', async () => {
    const { world, id, cookie, ask } = await createRequest();
    expect(expectProblem(await decide(world, id, 'refuse'), 400, 'input_invalid')).toEqual([
      '/reason',
    ]);
    const reason = 'The register of 2019 does not have you.';
    expect((await decide(world, id, 'refuse', { reason })).body).toMatchObject({
      state: 'refused',
      reason,
    });
    const requests = await readPage(world, '/requests', cookie);
    expect(requests).toContain(reason);
    expect(requests).toContain('Ask again');
    expect((await ask()).status).toBe(303);
  });

  test('of two deciders at once one wins, and there is one award at most', async () => {
    const { world, id } = await createRequest();
    const answers = await Promise.all([
      decide(world, id, 'grant'),
      decide(world, id, 'refuse', { reason: 'No.' }),
      decide(world, id, 'grant'),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const late = answers.filter(({ status }) => status !== 200).map(({ body }) => body.code);
    expect(['changed_meanwhile', 'request_closed']).toEqual(expect.arrayContaining(late));
    const { body } = await world.api('GET', `/claim-requests/${id}`);
    const awards = (await world.api('GET', '/awards?email=ann@example.com')).body.items;
    expect(awards).toHaveLength(body.state === 'granted' ? 2 : 1);
    expectProblem(await decide(world, id, 'grant'), 409, 'request_closed');
  });

  test('a request that was withdrawn meanwhile is decided by nobody', async () => {
    const { world, id, cookie } = await createRequest();
    await world.postForm(`/requests/${id}/withdraw`, {}, cookie);
    expectProblem(await decide(world, id, 'grant'), 409, 'request_closed');
    expect(await world.store.outbox.listByReference(id)).toEqual([]);
  });

  test('F19: a centre sees and decides what names it; the rest does not exist for it', async () => {
    const { world, id, centreId } = await createRequest();
    const scopes: readonly Scope[] = ['awards:read', 'awards:write'];
    const { key: mine } = await createKey(world, scopes, centreId);
    const { key: theirs } = await createKey(world, scopes, await createCentre(world, 'Other'));
    const list = async (key: string) =>
      (await world.api('GET', '/claim-requests', undefined, { key })).body.items.length;
    expect([await list(mine), await list(theirs)]).toEqual([1, 0]);
    for (const which of [id, 'clm_0123456789abcdefghjkmn', 'x']) {
      const read = await world.api('GET', `/claim-requests/${which}`, undefined, { key: theirs });
      expectProblem(read, 404, 'not_found');
      for (const [action, body] of [
        ['grant', {}],
        ['refuse', { reason: 'x' }],
      ] as const)
        expectProblem(await decide(world, which, action, body, theirs), 404, 'not_found');
    }
    expect((await decide(world, id, 'grant', {}, mine)).status).toBe(200);
  });

  test('F19: a request that names no centre is the issuer’s alone', async () => {
    const { world, id, centreId } = await createRequest({ centre: '' });
    const { key } = await createKey(world, ['awards:read', 'awards:write'], centreId);
    expectProblem(await decide(world, id, 'grant', {}, key), 404, 'not_found');
    expect((await decide(world, id, 'grant')).status).toBe(200);
  });
});
