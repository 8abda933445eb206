import { describe, expect, onTestFinished, test } from 'vitest';
import { createLog } from '#adapters/log.ts';
import { createSmtpMailer } from '#adapters/mailer.ts';
import { createKey } from '#test/support/keys.ts';
import { expectProblem } from '#test/support/problems.ts';
import { startSmtp } from '#test/support/smtp.ts';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

const email = 'ann@example.com';
const dayMs = 24 * 60 * 60 * 1000;

/** A world that mails through a real SMTP server, and one offer that waits there to be sent. */
async function createMailingWorld() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.stop());
  const log: string[] = [];
  const world = await createWorld({
    mailer: createSmtpMailer(smtp.url, 'badges@laurel.test'),
    log: createLog(
      (line) => log.push(line),
      () => new Date(0),
    ),
  });
  const award = await makeAward(world, await publishAchievement(world));
  const readAddress = async () => (await world.store.addresses.findByEmail(email))!;
  const readMail = async () => (await world.api('GET', `/awards/${award.id}`)).body.mail;
  const report = (body: object) => world.api('POST', '/bounces', body);
  return { world, smtp, award, log, readAddress, readMail, report };
}

describe('F20: a mailbox that a mail server refuses for good', () => {
  test('fails the mail at once and is noted, in numbers and our own words', async () => {
    const { world, smtp, log, readAddress, readMail } = await createMailingWorld();
    smtp.refuse(550, '5.1.1');
    expect(await world.deliver()).toBe(0);
    const bounce = {
      bouncedAt: world.clock.now.toISOString(),
      bounceReason: '550 5.1.1: there is no such mailbox',
    };
    expect(await readMail()).toEqual([{ kind: 'offer', state: 'failed', attempts: 1, ...bounce }]);
    expect(await readAddress()).toMatchObject({
      ...bounce,
      bouncedAt: world.clock.now,
      version: 1,
    });
    expect(log.join('\n')).toContain('outbox.refused');
    expect(log.join('\n')).not.toContain('example.com');

    smtp.refuse(undefined);
    world.clock.advance(10 * dayMs);
    expect(await world.deliver()).toBe(0);
    expect(smtp.received).toEqual([]);
  });

  test('is tried again on demand, and is good again once a server takes its mail', async () => {
    const { world, smtp, award, readAddress, readMail } = await createMailingWorld();
    smtp.refuse(550);
    await world.deliver();
    smtp.refuse(undefined);
    world.clock.advance(1000);
    expect((await world.api('POST', `/awards/${award.id}/resend`)).status).toBe(200);
    expect((await readAddress()).bouncedAt).not.toBeNull();
    expect(await world.deliver()).toBe(1);
    expect(await readAddress()).toMatchObject({ bouncedAt: null, bounceReason: null });
    const mail = await readMail();
    expect(mail.map(({ state }: { state: string }) => state)).toEqual(['failed', 'sent']);
    expect(JSON.stringify(mail)).not.toContain('bounced');
  });

  test('is good again once its owner has opened the link', async () => {
    const { world, award, readAddress, report } = await createMailingWorld();
    await world.deliver();
    await report({ email, permanent: true });
    expect((await readAddress()).bouncedAt).not.toBeNull();
    await acceptAward(world, award.claimUrl);
    expect(await readAddress()).toMatchObject({ bouncedAt: null, bounceReason: null });
  });
});

describe('F20: a bounce that a mail provider reports', () => {
  test('is noted at the newest mail before it; the text of the report is not kept', async () => {
    const { world, readAddress, readMail, report } = await createMailingWorld();
    await world.deliver();
    world.clock.advance(60_000);
    const reason = 'smtp; 550 5.1.1 Ann Example <ann@example.com> has left the college';
    const answer = await report({ email: ' ANN@example.com', reason, permanent: true });
    expect([answer.status, answer.body]).toEqual([202, undefined]);
    const [mail] = await readMail();
    expect(mail).toMatchObject({
      state: 'sent',
      bouncedAt: world.clock.now.toISOString(),
      bounceReason: '550 5.1.1: there is no such mailbox',
    });
    expect(JSON.stringify(await readAddress())).not.toMatch(/left|college/);
    const [entry] = await world.store.audit.listOfSubject((await readAddress()).id);
    expect(entry).toMatchObject({ action: 'address.bounce', actor: 'bootstrap', details: {} });
  });

  test('is answered alike for an address that is not known, and changes nothing then', async () => {
    const { world, report } = await createMailingWorld();
    const unknown = await report({ email: 'nobody@example.com', permanent: true });
    const known = await report({ email, permanent: true });
    expect([unknown.status, unknown.body]).toEqual([known.status, known.body]);
    expect(await world.store.addresses.findByEmail('nobody@example.com')).toBeUndefined();
  });

  test('is not kept when it may pass', async () => {
    const { readAddress, report } = await createMailingWorld();
    expect((await report({ email, reason: '452 4.2.2 full', permanent: false })).status).toBe(202);
    expect((await readAddress()).bouncedAt).toBeNull();
  });

  test('needs an address, and to say whether it is for good', async () => {
    const { report } = await createMailingWorld();
    expectProblem(await report({ email: 'ann', permanent: true }), 400, 'address_invalid');
    expectProblem(await report({ email }), 400, 'input_invalid');
    expectProblem(await report({ email, permanent: 'yes' }), 400, 'input_invalid');
    expectProblem(await report({ email, permanent: true, to: 'x' }), 400, 'input_invalid');
  });

  test('is taken from a key with the scope mail:write alone, which a centre cannot have', async () => {
    const { world, readAddress } = await createMailingWorld();
    const { key: other } = await createKey(world, ['awards:write', 'awards:read']);
    const body = { email, permanent: true };
    expectProblem(await world.api('POST', '/bounces', body, { key: other }), 403, 'scope_missing');
    expect((await readAddress()).bouncedAt).toBeNull();
    const centreId = (await world.api('POST', '/centres', { name: 'Example College' })).body.id;
    const refused = { name: 'A key', scopes: ['mail:write'], centreId };
    expectProblem(await world.api('POST', '/api-keys', refused), 400, 'input_invalid');
    const { key } = await createKey(world, ['mail:write']);
    expect((await world.api('POST', '/bounces', body, { key })).status).toBe(202);
    expect((await readAddress()).bouncedAt).not.toBeNull();
  });
});
