import { describe, expect, test } from 'vitest';
import { remindLearners } from '#services/reminders.ts';
import { runSchedule } from '#services/schedule.ts';
import { createOffer, pathOf, readPage } from '#test/support/learners.ts';
import { acceptAward, makeAward, type World } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const oneClick = { 'List-Unsubscribe': 'One-Click' };

/** Lets days go by, one at a time, as a scheduler sees them. */
async function passDays(world: World, days: number): Promise<void> {
  for (let day = 0; day < days; day++) {
    world.clock.advance(dayMs);
    await runSchedule(world.system);
  }
}

const listReminders = async (world: World) =>
  (await world.store.mailbox.list(100)).filter(({ subject }) => subject.startsWith('A reminder'));

/** A world in which one reminder has just been sent, and the path of the link that stops them. */
async function createReminded() {
  const offer = await createOffer();
  await offer.world.deliver();
  await passDays(offer.world, 7);
  const [mail] = await listReminders(offer.world);
  const path = pathOf(/https?:\S+\/unsubscribe\/\S+/.exec(mail!.text)![0]);
  return { ...offer, path };
}

/** A POST as a mail provider makes it: no cookie, no origin. */
const postOneClick = (world: World, path: string, body: BodyInit, type?: string) =>
  world.request(path, {
    method: 'POST',
    body,
    ...(type ? { headers: { 'Content-Type': type } } : {}),
  });

describe('F20: an offer that nobody answers', () => {
  test('is followed by two reminders, after 7 and 30 days, and then by silence', async () => {
    const { world, award, read } = await createOffer();
    await world.deliver();
    await passDays(world, 6);
    expect(await listReminders(world)).toHaveLength(0);
    await passDays(world, 1);
    expect(await listReminders(world)).toHaveLength(1);
    await passDays(world, 22);
    expect(await listReminders(world)).toHaveLength(1);
    await passDays(world, 1);
    expect(await listReminders(world)).toHaveLength(2);
    const [, first] = await listReminders(world);
    expect(first?.text).toContain('on 23 November 2026');
    expect(first?.text).toContain('/claim/');
    expect((await read()).mail.map(({ kind }: { kind: string }) => kind)).toEqual([
      'offer',
      'reminder',
      'reminder',
    ]);
    await passDays(world, 120);
    const actions = (await world.store.audit.listOfSubject(award.id)).map(({ action }) => action);
    expect(actions.filter((action) => action === 'award.remind')).toHaveLength(2);
  });

  test('is reminded of once where two schedulers do it at the same moment', async () => {
    const { world, award } = await createOffer();
    await world.deliver();
    world.clock.advance(7 * dayMs);
    const made = await Promise.all(Array.from({ length: 6 }, () => remindLearners(world.system)));
    expect(made.reduce((sum, count) => sum + count, 0)).toBe(1);
    const mails = await world.store.outbox.listByReference(award.id);
    expect(mails.filter(({ kind }) => kind === 'reminder')).toHaveLength(1);
    expect((await world.store.awards.find(award.id))?.award.reminders).toBe(1);
  });

  test('is not reminded of all at once where the scheduler was away for two months', async () => {
    const { world } = await createOffer();
    await world.deliver();
    world.clock.advance(60 * dayMs);
    await runSchedule(world.system);
    await runSchedule(world.system);
    expect(await listReminders(world)).toHaveLength(1);
    await passDays(world, 6);
    expect(await listReminders(world)).toHaveLength(1);
    await passDays(world, 1);
    expect(await listReminders(world)).toHaveLength(2);
  });

  test('is reminded of in portions, and all in the end', async () => {
    const { world, achievementId } = await createOffer();
    for (let n = 0; n < 59; n++) {
      await makeAward(world, achievementId, {
        recipient: { name: 'Ben', email: `ben-${n}@example.com` },
      });
    }
    await world.deliver();
    world.clock.advance(7 * dayMs);
    expect(await remindLearners(world.system)).toBe(50);
    await world.deliver();
    expect(await remindLearners(world.system)).toBe(10);
    expect(await remindLearners(world.system)).toBe(0);
  });
});

describe('F20: no reminder is sent', () => {
  test('for an offer that was answered, not even one that was already waiting to go', async () => {
    const { world, award, claim } = await createOffer();
    await world.deliver();
    world.clock.advance(7 * dayMs);
    expect(await remindLearners(world.system)).toBe(1);
    await world.postForm(`${claim}/decline`);
    await world.deliver();
    expect(await listReminders(world)).toHaveLength(0);
    const mails = await world.store.outbox.listByReference(award.id);
    expect(mails.find(({ kind }) => kind === 'reminder')).toMatchObject({
      state: 'dropped',
      lastError: 'no longer offered',
    });
  });

  test('to an address that bounced, not even one that was already waiting to go', async () => {
    const { world, award } = await createOffer();
    await world.deliver();
    world.clock.advance(7 * dayMs);
    await remindLearners(world.system);
    await world.api('POST', '/bounces', { email: 'ann@example.com', permanent: true });
    await world.deliver();
    const mails = await world.store.outbox.listByReference(award.id);
    expect(mails.find(({ kind }) => kind === 'reminder')).toMatchObject({
      state: 'dropped',
      lastError: 'address bounced',
    });
    await passDays(world, 30);
    expect(await listReminders(world)).toHaveLength(0);
  });

  test('to an address whose owner has stopped them, whichever award it is about', async () => {
    const { world, achievementId, award, path } = await createReminded();
    const other = await makeAward(world, achievementId);
    await world.postForm(path, { reminders: 'stop' });
    await passDays(world, 25);
    for (const { id, kinds } of [
      { id: award.id, kinds: ['offer', 'reminder'] },
      // Offers themselves come all the same.
      { id: other.id, kinds: ['offer'] },
    ]) {
      const mails = await world.store.outbox.listByReference(id);
      expect(mails.map(({ kind, state }) => [kind, state])).toEqual(
        kinds.map((kind) => [kind, 'sent']),
      );
    }
    await world.postForm(path, { reminders: 'resume' });
    await passDays(world, 1);
    expect(await listReminders(world)).toHaveLength(3);
  });
});

describe('F20: the link that stops reminders', () => {
  test('changes nothing when it is looked at, and stops them by its button; another takes that back', async () => {
    const { world, path } = await createReminded();
    const read = async () => (await world.store.addresses.findByEmail('ann@example.com'))!;
    for (let n = 0; n < 3; n++) expect(await readPage(world, path)).toContain('value="stop"');
    expect((await read()).remindersStoppedAt).toBeNull();
    const stopped = await world.postForm(path, { reminders: 'stop' });
    expect([stopped.status, stopped.headers.get('location')]).toEqual([303, path]);
    expect((await read()).remindersStoppedAt).toEqual(world.clock.now);
    expect(await readPage(world, path)).toContain('value="resume"');
    await world.postForm(path, { reminders: 'stop' });
    await world.postForm(path, { reminders: 'resume' });
    expect((await read()).remindersStoppedAt).toBeNull();
    const entries = await world.store.audit.listOfSubject((await read()).id);
    expect(
      entries.map(({ action }) => action).filter((text) => text.includes('reminders')),
    ).toEqual(['address.stop-reminders', 'address.resume-reminders']);
  });

  test.each([
    ['a form', new URLSearchParams(oneClick).toString(), 'application/x-www-form-urlencoded'],
    ['a multipart form', null, undefined],
  ])(
    'RFC 8058: works by one POST as %s, without a cookie and without a redirect',
    async (_, text, type) => {
      const { world, path } = await createReminded();
      const form = new FormData();
      form.set('List-Unsubscribe', 'One-Click');
      const answer = await postOneClick(world, path, text ?? form, type);
      expect(answer.status).toBe(200);
      expect(answer.headers.get('set-cookie')).toBeNull();
      const address = await world.store.addresses.findByEmail('ann@example.com');
      expect(address?.remindersStoppedAt).toEqual(world.clock.now);
    },
  );

  test('is refused from another site, and without saying what is wanted', async () => {
    const { world, path } = await createReminded();
    const crossed = await world.request(path, {
      method: 'POST',
      headers: {
        Origin: 'https://elsewhere.example',
        'Content-Type': 'application/x-www-form-urlencoded',
      },
      body: 'reminders=stop',
    });
    expect(crossed.status).toBe(403);
    expect((await world.postForm(path, {})).status).toBe(400);
    expect((await world.postForm(path, { reminders: 'maybe' })).status).toBe(400);
    const address = await world.store.addresses.findByEmail('ann@example.com');
    expect(address?.remindersStoppedAt).toBeNull();
  });

  test('is worthless altered, for another address, or made for another purpose', async () => {
    const { world, path, claim } = await createReminded();
    const [id = '', mac = ''] = path.split('/').at(-1)!.split('.');
    const other = mac.startsWith('A') ? 'B' : 'A';
    const forged = [
      `${id}.${other}${mac.slice(1)}`,
      `${id.slice(0, -1)}${id.endsWith('0') ? '1' : '0'}.${mac}`,
      id,
      claim.split('/').at(-1)!,
    ];
    for (const token of forged) {
      expect((await world.request(`/unsubscribe/${token}`)).status).toBe(404);
      const answer = await world.postForm(`/unsubscribe/${token}`, oneClick);
      expect(answer.status).toBe(404);
    }
    const address = await world.store.addresses.findByEmail('ann@example.com');
    expect(address?.remindersStoppedAt).toBeNull();
    // Nor does it open the claim, or sign anybody in.
    expect((await world.request(`/claim/${id}.${mac}`)).status).toBe(404);
    expect((await world.request(`/sign-in/${id}.${mac}`)).status).not.toBe(200);
  });

  test('is written in Welsh for a browser that asks for it', async () => {
    const { world, path } = await createReminded();
    const response = await world.request(path, { headers: { 'Accept-Language': 'cy' } });
    expect(await response.text()).toContain('Nodiadau atgoffa');
  });
});

describe('F20: on the account page', () => {
  test('a learner stops reminders to their own address, and to nobody else’s', async () => {
    const { world, award, achievementId } = await createOffer();
    const cookie = await acceptAward(world, award.claimUrl);
    const recipient = { name: 'Ben', email: 'ben@example.com' };
    const other = await makeAward(world, achievementId, { recipient });
    const read = async (email: string) => (await world.store.addresses.findByEmail(email))!;
    const post = async (email: string, session: string) =>
      world.postForm(
        `/account/addresses/${(await read(email)).id}/reminders`,
        { reminders: 'stop' },
        session,
      );
    expect((await post('ben@example.com', cookie)).status).toBe(404);
    expect((await read('ben@example.com')).remindersStoppedAt).toBeNull();
    expect((await post('ann@example.com', cookie)).status).toBe(303);
    expect((await read('ann@example.com')).remindersStoppedAt).toEqual(world.clock.now);
    const ben = await acceptAward(world, other.claimUrl);
    expect((await post('ann@example.com', ben)).status).toBe(404);
  });
});
