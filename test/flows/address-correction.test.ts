import { describe, expect, test } from 'vitest';
import { createOffer, pathOf, readPage, signIn } from '#test/support/learners.ts';
import { createCentre, createKey } from '#test/support/keys.ts';
import { expectProblem } from '#test/support/problems.ts';
import { acceptAward, makeAward, sampleAchievement } from '#test/support/world.ts';

const right = 'anna@example.com';

/** An offer that went to ann@ and should have gone to anna@. */
async function createWrong() {
  const offer = await createOffer();
  const { world, award } = offer;
  const correct = (email = right, key?: string) =>
    world.api('PUT', `/awards/${award.id}/address`, { email }, key ? { key } : {});
  const readCredential = async () =>
    (await world.api('GET', `/awards/${award.id}/credential`)).body;
  const verify = async (credential: unknown, recipient?: string) =>
    (await world.api('POST', '/verify', { credential, recipient })).body;
  return { ...offer, correct, readCredential, verify };
}

describe('F19: correcting the address of an award that was not accepted', () => {
  test('the award is offered to the right address, and mailed there', async () => {
    const { world, claim, correct } = await createWrong();
    await world.deliver();
    world.clock.advance(1000);
    const { status, body } = await correct(' Anna@Example.com');
    expect(status).toBe(200);
    expect(body).toMatchObject({ state: 'offered', recipient: { email: right } });
    await world.deliver();
    const [mail] = await world.store.mailbox.list(1);
    expect(mail?.recipient).toBe(right);
    expect(mail?.text).toContain(body.claimUrl);
    expect(pathOf(body.claimUrl)).not.toBe(claim);
    await acceptAward(world, body.claimUrl);
    expect((await world.store.addresses.findByEmail(right))?.provedAt).not.toBeNull();
  });

  test('the link that went to the wrong mailbox answers nothing any more, and shows nothing', async () => {
    const { world, claim, correct, read } = await createWrong();
    await correct();
    const answer = await world.request(claim);
    const page = await answer.text();
    expect([answer.status, page.includes('This link has been replaced')]).toEqual([410, true]);
    for (const text of [right, sampleAchievement.name, 'Ann Example'])
      expect(page).not.toContain(text);
    for (const move of ['accept', 'decline', 'reconsider', 'mail']) {
      const late = await world.postForm(`${claim}/${move}`);
      expect(late.headers.get('set-cookie')).toBeNull();
    }
    expect((await read()).state).toBe('offered');
    const cookie = await signIn(world, 'ann@example.com');
    expect(await readPage(world, '/dashboard', cookie)).not.toContain('/claim/');
  });

  test('the new credential names the right address and verifies; the old one reads as revoked', async () => {
    const { correct, readCredential, verify } = await createWrong();
    const old = await readCredential();
    await correct();
    const signed = await readCredential();
    expect(signed.id).toBe(old.id);
    expect((await verify(signed, right)).verdict).toBe('passed');
    expect((await verify(signed, 'ann@example.com')).verdict).toBe('failed');
    const report = await verify(old);
    const failed = report.checks.filter(({ outcome }: { outcome: string }) => outcome === 'failed');
    expect(failed.map(({ id }: { id: string }) => id)).toEqual(['status']);
  });

  test('revoking it afterwards revokes the one that is good', async () => {
    const { world, award, correct, readCredential, verify } = await createWrong();
    await correct();
    const signed = await readCredential();
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
    expect((await verify(signed)).verdict).toBe('failed');
  });

  test('whoever read the wrong mailbox may have declined; the offer is made again', async () => {
    const { world, claim, correct } = await createWrong();
    await world.postForm(`${claim}/decline`);
    const { body } = await correct();
    expect(body).toMatchObject({ state: 'offered' });
    expect(body.declinedAt).toBeUndefined();
  });

  test('is refused once it was accepted, revoked, or is in an account', async () => {
    const { world, award, correct, readCredential } = await createWrong();
    const before = await readCredential();
    await acceptAward(world, award.claimUrl);
    expectProblem(await correct(), 409, 'award_transition');
    await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'x' });
    expectProblem(await correct(), 409, 'award_transition');
    expect(await readCredential()).toEqual(before);
  });

  test('is refused for an offer that its learner kept when the address left the account', async () => {
    const { world, award, achievementId, correct } = await createWrong();
    const detail = (await world.store.awards.find(award.id))!;
    const other = await makeAward(world, achievementId, {
      recipient: { name: 'Bob', email: 'bob@example.com' },
    });
    await acceptAward(world, other.claimUrl);
    const { learnerId } = (await world.store.addresses.findByEmail('bob@example.com'))!;
    await world.store.commit([
      world.store.awards.update(award.id, detail.award.version, { learnerId }),
    ]);
    expectProblem(await correct(), 409, 'address_claimed');
  });

  test('a registered award has none to correct, the same address is none, and nonsense is refused with the reason', async () => {
    const { world, achievementId, correct, read } = await createWrong();
    const waiting = await makeAward(world, achievementId, { recipient: { name: 'Ann' } });
    const put = await world.api('PUT', `/awards/${waiting.id}/address`, { email: right });
    expectProblem(put, 409, 'award_transition');
    expectProblem(await correct('ANN@example.com'), 409, 'address_present');
    const answer = await correct('ann@');
    expect(expectProblem(answer, 400, 'address_invalid')).toEqual(['/email']);
    expect(answer.body.detail).toContain('name@example.org');
    expect((await read()).recipient.email).toBe('ann@example.com');
  });

  test('of an acceptance and a correction at once one happens', async () => {
    const { world, claim, correct, read } = await createWrong();
    await Promise.all([world.postForm(`${claim}/accept`), correct()]);
    const { state, recipient } = await read();
    expect(['accepted ann@example.com', `offered ${right}`]).toContain(
      `${state} ${recipient.email}`,
    );
  });

  test('F10: the right address may belong to somebody who accepts beforehand', async () => {
    const { world, achievementId, correct } = await createWrong();
    const first = await makeAward(world, achievementId, {
      recipient: { name: 'Anna', email: right },
    });
    await world.postForm(`${pathOf(first.claimUrl)}/accept`, { autoAccept: 'on' });
    expect((await correct()).body.state).toBe('accepted');
  });
});

describe('F19: what a centre can do for its own learners', () => {
  test('it corrects its own award, and no other exists for it', async () => {
    const { world, achievementId, correct } = await createWrong();
    const [mine, other] = [await createCentre(world, 'Mine'), await createCentre(world, 'Other')];
    const { key } = await createKey(world, ['awards:read', 'awards:write'], mine);
    const make = (centreId: string) => makeAward(world, achievementId, { source: { centreId } });
    const put = (id: string) =>
      world.api('PUT', `/awards/${id}/address`, { email: right }, { key });
    expect((await put((await make(mine)).id)).status).toBe(200);
    for (const id of [(await make(other)).id, 'awd_0123456789abcdefghjkmn'])
      expectProblem(await put(id), 404, 'not_found');
    expectProblem(await correct(right, key), 404, 'not_found');
  });

  test('it sees what was mailed, what came back and why, and sends again', async () => {
    const { world, award, read } = await createWrong();
    await world.deliver();
    const address = (await world.store.addresses.findByEmail('ann@example.com'))!;
    const bounce = { bouncedAt: world.clock.now, bounceReason: '5.1.1' };
    await world.store.commit([world.store.addresses.markBounced(address.id, bounce)]);
    expect(await read()).toMatchObject({
      recipient: { bouncedAt: world.clock.now.toISOString(), bounceReason: '5.1.1' },
      mail: [{ kind: 'offer', state: 'sent', attempts: 1 }],
    });
    await world.api('POST', `/awards/${award.id}/resend`);
    expect((await read()).mail).toMatchObject([{ state: 'sent' }, { state: 'pending' }]);
  });
});

test.each(['ann', 'ann@localhost', 'a b@example.com', ''])(
  'F18: an award cannot be issued to %j, and says why',
  async (email) => {
    const { world, achievementId } = await createWrong();
    const answer = await world.api('POST', '/awards', {
      achievementId,
      recipient: { name: 'Ann', email },
    });
    expect(expectProblem(answer, 400, 'address_invalid')).toEqual(['/recipient/email']);
    expect(answer.body.detail).toContain('The email address cannot be used');
  },
);
