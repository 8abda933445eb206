import { describe, expect, test } from 'vitest';
import { pathOf, readPage } from '#test/support/learners.ts';
import { expectProblem } from '#test/support/problems.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const reason = 'The assessment was annulled';

async function createPublic() {
  const world = await createWorld();
  const achievementId = await publishAchievement(world);
  const award = await makeAward(world, achievementId);
  const cookie = await acceptAward(world, award.claimUrl);
  const page = pathOf(award.credentialUrl);
  await world.postForm(`${page}/visibility`, { visibility: 'public' }, cookie);
  const revoke = (body: object = { reason }) =>
    world.api('POST', `/awards/${award.id}/revoke`, body);
  const verify = async () =>
    (await world.api('POST', '/verify', { url: award.credentialUrl })).body;
  return { world, achievementId, award, cookie, page, revoke, verify };
}

describe('revoking', () => {
  test('is told with its reason and its moment', async () => {
    const { world, revoke } = await createPublic();
    world.clock.advance(1000);
    const { status, body } = await revoke();
    expect(status).toBe(200);
    expect(body).toMatchObject({
      state: 'revoked',
      revocationReason: reason,
      revokedAt: world.clock.now.toISOString(),
    });
    expect(body.claimUrl).toBeUndefined();
  });

  test.each([[{}], [{ reason: '' }], [{ reason: '   ' }], [{ reason: 'x'.repeat(1001) }]])(
    'needs a reason: %j is none',
    async (body) => {
      const { world, award, revoke } = await createPublic();
      expect(expectProblem(await revoke(body), 400, 'input_invalid')).toEqual(['/reason']);
      expect((await world.api('GET', `/awards/${award.id}`)).body.state).toBe('accepted');
    },
  );

  test('is shown on the public page, with the reason', async () => {
    const { world, page, revoke } = await createPublic();
    expect(await readPage(world, page)).not.toContain('revoked this credential');
    await revoke();
    const html = await readPage(world, page);
    expect(html).toContain(reason);
    expect(html).toMatch(/revoked/i);
    expect(html).toContain('Do not rely on this credential');
  });

  test('leaves the signed JSON as it was, byte for byte', async () => {
    const { world, page, revoke } = await createPublic();
    const before = await readPage(world, `${page}.json`);
    await revoke();
    expect(await readPage(world, `${page}.json`)).toBe(before);
  });

  test('turns the verdict from passed to failed at once, and touches nobody else', async () => {
    const { world, achievementId, revoke, verify } = await createPublic();
    const other = (
      await world.api('GET', `/awards/${(await makeAward(world, achievementId)).id}/credential`)
    ).body;
    expect(await verify()).toMatchObject({ verdict: 'passed' });
    await revoke();
    const report = await verify();
    expect(report.verdict).toBe('failed');
    const outcomes = Object.fromEntries(
      report.checks.map(({ id, outcome }: { id: string; outcome: string }) => [id, outcome]),
    );
    expect(outcomes).toMatchObject({
      status: 'failed',
      unaltered: 'passed',
      issuer: 'passed',
      validity: 'passed',
    });
    expect((await world.api('POST', '/verify', { credential: other })).body.verdict).toBe('passed');
  });

  test('what was private stays private', async () => {
    const { world, cookie, page, revoke } = await createPublic();
    await world.postForm(`${page}/visibility`, { visibility: 'private' }, cookie);
    await revoke();
    expect((await world.request(page)).status).toBe(404);
    expect((await world.request(page, { headers: { Cookie: cookie } })).status).toBe(200);
  });

  test('what its learner deleted stays hidden, though it is revoked', async () => {
    const { world, award, cookie, page, revoke } = await createPublic();
    await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie);
    expect((await revoke()).status).toBe(200);
    expect((await world.request(page)).status).toBe(404);
    expect((await world.postForm(`/dashboard/${award.id}/restore`, {}, cookie)).status).toBe(409);
  });

  test('an award that is already revoked cannot be revoked again, and keeps its first reason', async () => {
    const { world, award, revoke } = await createPublic();
    await revoke();
    expectProblem(await revoke({ reason: 'Another reason' }), 409, 'award_transition');
    expect((await world.api('GET', `/awards/${award.id}`)).body.revocationReason).toBe(reason);
    expect(await world.store.audit.listOfSubject(award.id)).toHaveLength(4);
  });

  test('of two revocations at once one is made', async () => {
    const { revoke } = await createPublic();
    const answers = await Promise.all([revoke(), revoke({ reason: 'Another reason' })]);
    expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  test('an award that is only registered cannot be revoked', async () => {
    const { world, achievementId } = await createPublic();
    const award = await makeAward(world, achievementId, { recipient: { name: 'Bob' } });
    const answer = await world.api('POST', `/awards/${award.id}/revoke`, { reason });
    expectProblem(answer, 409, 'award_transition');
    expect(answer.body.detail).toContain('registered');
  });

  test('a revoked credential can be hidden by its learner, but neither shown again nor deleted', async () => {
    const { world, award, cookie, page, revoke } = await createPublic();
    await revoke();
    const show = async (visibility: string) =>
      (await world.postForm(`${page}/visibility`, { visibility }, cookie)).status;
    expect(await show('private')).toBe(303);
    expect(await show('public')).toBe(409);
    expect((await world.postForm(`/dashboard/${award.id}/delete`, {}, cookie)).status).toBe(409);
  });

  test('an offer cannot be sent again once it is revoked', async () => {
    const { world, achievementId } = await createPublic();
    const award = await makeAward(world, achievementId);
    expect((await world.api('POST', `/awards/${award.id}/resend`)).status).toBe(200);
    await world.api('POST', `/awards/${award.id}/revoke`, { reason });
    expectProblem(await world.api('POST', `/awards/${award.id}/resend`), 409, 'award_transition');
  });
});
