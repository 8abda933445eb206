import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '#adapters/log.ts';
import { createSmtpMailer } from '#adapters/mailer.ts';
import type { OutboxMessage } from '#store/operations.ts';
import { startSmtp } from '#test/support/smtp.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const second = 1000;
const address = 'ann@example.com';
/** The waits that are promised between attempts. */
const waits = [60, 300, 1800, 7200, 21_600, 86_400, 172_800];

/** A world that mails through a real SMTP server, and one offer that waits there to be sent. */
async function createMailingWorld() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.stop());
  const log: string[] = [];
  const world = await createWorld({
    mailer: createSmtpMailer(smtp.url, 'Institute of Tests <badges@laurel.test>'),
    log: createLog(
      (line) => log.push(line),
      () => new Date(0),
    ),
  });
  const award = await makeAward(world, await publishAchievement(world));
  const readMail = async (): Promise<OutboxMessage> =>
    (await world.store.outbox.listByReference(award.id))[0]!;
  return { world, smtp, award, log, readMail };
}

async function waitFor(world: World, seconds: number): Promise<number> {
  world.clock.advance(seconds * second);
  return world.deliver();
}

test.for([
  [421, undefined],
  [451, '4.7.1'],
  // Our own fault, or the server's, and not the mailbox's.
  [554, '5.7.1'],
  [552, '5.2.2'],
] as const)(
  'mail that a server refuses with %i %s is tried again after growing waits, and then given up',
  async ([code, status]) => {
    const { world, smtp, log, readMail } = await createMailingWorld();
    smtp.refuse(code, status);
    expect(await world.deliver()).toBe(0);
    for (const [failures, wait] of waits.entries()) {
      const mail = await readMail();
      expect(mail).toMatchObject({
        state: 'pending',
        attempts: failures + 1,
        leasedUntil: null,
        sentAt: null,
      });
      expect(mail.nextAttemptAt.getTime() - world.clock.now.getTime()).toBe(wait * second);
      world.clock.advance(wait * second - 1);
      await world.deliver();
      expect((await readMail()).attempts).toBe(failures + 1);
      world.clock.advance(1);
      await world.deliver();
    }
    const given = await readMail();
    expect(given).toMatchObject({ state: 'failed', attempts: waits.length + 1 });
    expect(given.lastError).not.toMatch(/@|example/);
    expect((await world.store.addresses.findByEmail(address))?.bouncedAt).toBeNull();
    expect(log.join('\n')).toContain('outbox.send');
    expect(log.join('\n')).not.toContain('example.com');

    smtp.refuse(undefined);
    expect(await waitFor(world, 10 * 86_400)).toBe(0);
    expect(smtp.received).toEqual([]);
  },
);

test('mail that was refused is delivered once when the server is back', async () => {
  const { world, smtp, readMail } = await createMailingWorld();
  smtp.refuse(421);
  await world.deliver();
  await waitFor(world, 60);
  smtp.refuse(undefined);
  expect(await waitFor(world, 299)).toBe(0);
  expect(await waitFor(world, 1)).toBe(1);
  expect(await waitFor(world, 86_400)).toBe(0);
  expect(smtp.received.map(({ to }) => to)).toEqual([[address]]);
  expect(await readMail()).toMatchObject({
    state: 'sent',
    attempts: 3,
    lastError: null,
    sentAt: new Date(world.clock.now.getTime() - 86_400 * second),
  });
});

test('mail waits while there is no server at all', async () => {
  const { world, smtp, readMail } = await createMailingWorld();
  await smtp.stop();
  expect(await world.deliver()).toBe(0);
  expect(await readMail()).toMatchObject({ state: 'pending', attempts: 1 });
});

test('the offer of an award that is revoked before it is mailed is dropped', async () => {
  const { world, smtp, award, readMail } = await createMailingWorld();
  smtp.refuse(421);
  await world.deliver();
  smtp.refuse(undefined);
  expect(
    (await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake' }))
      .status,
  ).toBe(200);
  expect(await waitFor(world, 60)).toBe(0);
  expect(smtp.received).toEqual([]);
  expect(await readMail()).toMatchObject({ state: 'dropped' });
  expect(await world.store.outbox.countPending()).toBe(0);
});

test('an offer arrives as text and as HTML, and both lead to the claim page', async () => {
  const { world, smtp, award, readMail } = await createMailingWorld();
  const name = 'Zoë Müller-Ångström';
  const other = await makeAward(
    world,
    await publishAchievement(world, {
      name: 'Führen & “Leiten” – Stufe 5 — für alle, die Gruppen begleiten',
    }),
    {
      recipient: { name, email: 'Zoe@Example.com' },
    },
  );
  expect(await world.deliver()).toBe(2);
  const mail = smtp.received.find(({ to }) => to[0] === address)!;
  expect(mail.from).toBe('badges@laurel.test');
  expect(mail.headers.get('from')).toBe('Institute of Tests <badges@laurel.test>');
  expect(mail.headers.get('to')).toBe(address);
  expect(mail.headers.get('subject')).toBe(
    'Institute of Tests has awarded you Level 5 Certificate in Coaching',
  );
  expect(mail.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail.messageId).toBe(`<${(await readMail()).id}@laurel.test>`);
  expect(mail.shape).toBe('alternative(plain related(html png))');
  expect(mail.parts.get('text/plain')).toContain(award.claimUrl);
  expect(mail.parts.get('text/html')).toContain(`href="${award.claimUrl}"`);

  const german = smtp.received.find(({ to }) => to[0] === 'zoe@example.com')!;
  expect(german.headers.get('subject')).toContain(
    'Führen & “Leiten” – Stufe 5 — für alle, die Gruppen begleiten',
  );
  expect(german.parts.get('text/plain')).toContain(name);
  expect(german.parts.get('text/html')).toContain(name);
  expect(german.parts.get('text/plain')).toContain(other.claimUrl);
  expect(german.parts.get('text/plain')).not.toContain(award.claimUrl);
});
