import { expect, onTestFinished, test } from 'vitest';
import { createSmtpMailer } from '#adapters/mailer.ts';
import { mailKinds } from '#domain/mail.ts';
import { createId } from '#domain/ids.ts';
import type { AwardId, LearnerId } from '#domain/ids.ts';
import { changeAndTell } from '#services/account-notices.ts';
import { writeMail } from '#services/mail-queue.ts';
import { runSchedule } from '#services/schedule.ts';
import { createOfferCode } from '#services/wallet-codes.ts';
import { offerOwn } from '#services/wallet-offers.ts';
import { pathOf } from '#test/support/learners.ts';
import { type Smtp, startSmtp } from '#test/support/smtp.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const hourMs = 60 * 60 * 1000;
const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));

async function createMailingWorld() {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.stop());
  const mailer = createSmtpMailer(smtp.url, 'Institute of Tests <badges@laurel.test>');
  const world = await createWorld({ mailer });
  return { world, smtp, achievementId: await publishAchievement(world) };
}

/** Sends what waits, and gives what came. */
async function receive(world: World, smtp: Smtp) {
  const before = smtp.received.length;
  await world.deliver();
  return smtp.received.slice(before);
}

/** An account with a language, through the learner's own acceptance; gives its id. */
async function createAccount(world: World, claimUrl: string, locale: string): Promise<LearnerId> {
  await acceptAward(world, claimUrl);
  const learnerId = (await world.store.addresses.findByEmail('ann@example.com'))!.learnerId!;
  const learner = (await world.store.learners.find(learnerId))!;
  await world.store.commit([world.store.learners.update(learnerId, learner.version, { locale })]);
  return learnerId;
}

/** Mails a link for a purpose, as the pages that need one do. */
async function mailLink(
  world: World,
  kind: 'sign-in' | 'prove-address',
  email: string,
  locale: string,
) {
  const id = createId('request', random);
  const createdAt = world.clock.now;
  const expiresAt = new Date(createdAt.getTime() + hourMs);
  await world.store.commit([
    world.store.mailedLinks.insert({ id, purpose: kind, email, locale, createdAt, expiresAt }),
    writeMail(world.system, { kind, reference: id }, createdAt),
  ]);
}

/** Offers an award to a wallet that has to send a code; gives the offer's id. */
async function offerToWallet(world: World, id: LearnerId, awardId: AwardId) {
  const actor = { kind: 'learner', id, sessionId: 'ses_1' } as const;
  const offer = await offerOwn({ ...world.system, actor }, [awardId], { needsCode: true });
  return offer.id;
}

/** Changes an account as adding a passkey does. */
async function addPasskey(world: World, learnerId: LearnerId) {
  const learner = (await world.store.learners.find(learnerId))!;
  const tell = await world.store.addresses.listOfLearner(learnerId);
  await world.store.commit(
    changeAndTell(world.system, learner, world.clock.now, { change: 'passkey-added', tell }),
  );
}

/** Decides a request of a learner, as staff do. */
async function decide(
  world: World,
  request: { learnerId: LearnerId; achievementId: string; state: 'granted' | 'refused' },
) {
  const id = createId('claimRequest', random);
  const issuerId = (await world.store.issuers.findByHandle('main'))!.id;
  await world.store.commit([
    world.store.claimRequests.insert({
      id,
      issuerId,
      ...request,
      achievementId: request.achievementId as `ach_${string}`,
      name: 'Ann Example',
      evidence: [],
      decision: 'The register of 2019 shows it.',
      createdAt: world.clock.now,
      decidedAt: world.clock.now,
    }),
    writeMail(world.system, { kind: 'request-decided', reference: id }, world.clock.now),
  ]);
}

test('F20: every kind of mail arrives, as text and HTML, with the headers that mail programs go by', async () => {
  const { world, smtp, achievementId } = await createMailingWorld();
  const award = await makeAward(world, achievementId);
  const [offer] = await receive(world, smtp);
  world.clock.advance(7 * dayMs);
  const before = smtp.received.length;
  await runSchedule(world.system);
  const [reminder] = smtp.received.slice(before);
  const learnerId = await createAccount(world, award.claimUrl, 'en');
  const [accepted] = await receive(world, smtp);
  const walletOffer = await offerToWallet(world, learnerId, award.id);
  const [walletCode] = await receive(world, smtp);
  await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Entered by mistake.' });
  const [revoked] = await receive(world, smtp);
  await mailLink(world, 'sign-in', 'ann@example.com', 'en');
  const [signIn] = await receive(world, smtp);
  await mailLink(world, 'prove-address', 'ann@work.example', 'en');
  const [prove] = await receive(world, smtp);
  await decide(world, { learnerId, achievementId, state: 'granted' });
  const [decided] = await receive(world, smtp);
  await addPasskey(world, learnerId);
  const [changed] = await receive(world, smtp);

  const name = 'Level 5 Certificate in Coaching';
  const expected = [
    { mail: offer, subject: `Institute of Tests has awarded you ${name}`, has: '/claim/' },
    {
      mail: reminder,
      subject: `A reminder: Institute of Tests has awarded you ${name}`,
      has: '/unsubscribe/',
    },
    { mail: accepted, subject: `${name} is in your account`, has: '/dashboard' },
    {
      mail: revoked,
      subject: `Institute of Tests has revoked ${name}`,
      has: 'Entered by mistake.',
    },
    { mail: signIn, subject: 'Your sign-in link for Institute of Tests', has: '/sign-in/' },
    {
      mail: prove,
      subject: 'Confirm your email address for Institute of Tests',
      has: '/account/addresses/prove/',
    },
    {
      mail: decided,
      subject: `Your request for ${name} has been granted`,
      has: 'The register of 2019 shows it.',
    },
    {
      mail: walletCode,
      subject: 'The code for your wallet, from Institute of Tests',
      has: await createOfferCode(world.system, walletOffer),
    },
    {
      mail: changed,
      subject: 'A passkey was added to your account at Institute of Tests',
      has: '/account',
    },
  ];
  expect(expected).toHaveLength(mailKinds.length);
  expect(smtp.received).toHaveLength(mailKinds.length);
  for (const { mail, subject, has } of expected) {
    expect(mail?.headers.get('subject')).toBe(subject);
    expect(mail?.shape).toMatch(/^alternative\(plain (html|related\(html png\))\)$/);
    expect(mail?.parts.get('text/plain')).toContain(has);
    expect(mail?.parts.get('text/html')).toContain(has);
    expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(mail?.headers.get('mime-version')).toBe('1.0');
    expect(Number.isNaN(Date.parse(mail?.headers.get('date') ?? ''))).toBe(false);
    expect(mail?.messageId).toMatch(/^<msg_\w{22}@laurel\.test>$/);
    expect(mail?.headers.has('list-unsubscribe')).toBe(mail === reminder);
    expect(mail?.headers.has('list-unsubscribe-post')).toBe(mail === reminder);
    expect(mail?.to).toEqual([mail === prove ? 'ann@work.example' : 'ann@example.com']);
  }
  expect(new Set(smtp.received.map(({ messageId }) => messageId)).size).toBe(mailKinds.length);
  const stop = /https?:\S+\/unsubscribe\/\S+/.exec(reminder!.parts.get('text/plain')!)![0];
  expect(reminder?.headers.get('list-unsubscribe')).toBe(`<${stop}>`);
  expect(reminder?.headers.get('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
  expect((await world.request(pathOf(stop))).status).toBe(200);
});

test('F20: mail about an award is in the language of its learner, mail with a link in that of whoever asked', async () => {
  const { world, smtp, achievementId } = await createMailingWorld();
  const award = await makeAward(world, achievementId);
  const learnerId = await createAccount(world, award.claimUrl, 'cy');
  const welsh = await makeAward(world, achievementId);
  await receive(world, smtp);
  const before = smtp.received.length;
  await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Camgymeriad.' });
  await world.api('POST', `/awards/${welsh.id}/resend`);
  await mailLink(world, 'sign-in', 'ann@example.com', 'cy');
  await mailLink(world, 'prove-address', 'ann@work.example', 'cy');
  await decide(world, { learnerId, achievementId, state: 'refused' });
  await world.deliver();
  const name = 'Level 5 Certificate in Coaching';
  const mails = smtp.received.slice(before);
  expect(new Set(mails.map(({ headers }) => headers.get('subject')))).toEqual(
    new Set([
      `Mae Institute of Tests wedi diddymu ${name}`,
      `Mae Institute of Tests wedi dyfarnu ${name} i chi`,
      'Eich dolen fewngofnodi ar gyfer Institute of Tests',
      'Cadarnhewch eich cyfeiriad e-bost ar gyfer Institute of Tests',
      `Nid yw eich cais am ${name} wedi’i ganiatáu`,
    ]),
  );
  for (const mail of mails) {
    expect(mail.parts.get('text/html')).toContain('lang="cy"');
    expect(mail.parts.get('text/plain')).toMatch(/Rydych yn cael y neges hon am/);
  }
  // Letters beyond ASCII travel encoded, in the header too.
  const refused = mails.find(({ headers }) => headers.get('subject')?.startsWith('Nid yw'));
  expect(refused?.lines.join('\n')).toMatch(/^[ -~\n\t]*$/);
  expect(refused?.lines.find((line) => /^subject:/i.test(line))).toMatch(/=\?UTF-8\?/i);
});

test('F20: the badge travels with the mail as a small picture, and is fetched from nowhere', async () => {
  const { world, smtp, achievementId } = await createMailingWorld();
  await makeAward(world, achievementId);
  const [mail] = await receive(world, smtp);
  expect(mail?.shape).toBe('alternative(plain related(html png))');
  const [file] = mail!.files;
  expect([...file!.bytes.subarray(0, 4)]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  expect(file!.bytes.readUInt32BE(16)).toBe(360);
  expect(file!.bytes.length).toBeLessThan(150_000);
  expect(file!.headers.get('content-disposition')).toContain('inline');
  const id = file!.headers.get('content-id')?.slice(1, -1);
  expect(mail!.parts.get('text/html')).toContain(`src="cid:${id}"`);
  expect(mail!.parts.get('text/html')).not.toMatch(/(src|background)="https?:/);
});

test('F20: an offer goes out without its picture where that cannot be drawn', async () => {
  const smtp = await startSmtp();
  onTestFinished(() => smtp.stop());
  const world = await createWorld({
    mailer: createSmtpMailer(smtp.url, 'badges@laurel.test'),
    rasterize: async () => {
      throw new Error('The drawing broke.');
    },
  });
  await makeAward(world, await publishAchievement(world));
  const [mail] = await receive(world, smtp);
  expect(mail?.shape).toBe('alternative(plain html)');
  expect(mail?.parts.get('text/html')).not.toContain('cid:');
});

test('F20: names with line breaks, commas and angle brackets add no header and no recipient', async () => {
  const { world, smtp } = await createMailingWorld();
  const name = 'Welding, <level 2>; Bcc: everyone@example.org';
  await makeAward(world, await publishAchievement(world, { name }), {
    recipient: { name: 'Ann "A" <x@example.org>, Ben', email: "o'hara+x@example.com" },
  });
  const [mail] = await receive(world, smtp);
  expect(mail?.to).toEqual(["o'hara+x@example.com"]);
  expect(mail?.lines.map((line) => line.split(':')[0]?.toLowerCase()).toSorted()).toEqual([
    'auto-submitted',
    'content-type',
    'date',
    'from',
    'message-id',
    'mime-version',
    'subject',
    'to',
  ]);
  expect(mail?.headers.get('subject')).toBe(`Institute of Tests has awarded you ${name}`);
});

test('F20: who had an offer is told that it was withdrawn; who declined or deleted is left in peace', async () => {
  const { world, smtp, achievementId } = await createMailingWorld();
  const make = async (email: string) =>
    makeAward(world, achievementId, { recipient: { name: 'Ann', email } });
  const [offered, declined, deleted] = [
    await make('offered@example.com'),
    await make('declined@example.com'),
    await make('deleted@example.com'),
  ];
  await world.deliver();
  await world.postForm(`${pathOf(declined.claimUrl)}/decline`);
  const cookie = await acceptAward(world, deleted.claimUrl);
  await world.postForm(`/dashboard/${deleted.id}/delete`, {}, cookie);
  await world.deliver();
  const before = smtp.received.length;
  for (const { id } of [offered, declined, deleted])
    expect((await world.api('POST', `/awards/${id}/revoke`, { reason: 'Wrong.' })).status).toBe(
      200,
    );
  await world.deliver();
  const mails = smtp.received.slice(before);
  expect(mails.map(({ to }) => to)).toEqual([['offered@example.com']]);
  expect(mails[0]?.headers.get('subject')).toContain('has withdrawn');
});

test('F17, F20: mail about an award in an account goes to its primary address', async () => {
  const { world, smtp, achievementId } = await createMailingWorld();
  const award = await makeAward(world, achievementId);
  const learnerId = await createAccount(world, award.claimUrl, 'en');
  const first = (await world.store.addresses.findByEmail('ann@example.com'))!;
  await world.store.commit([
    world.store.addresses.update(first.id, first.version, { isPrimary: false }),
    world.store.addresses.insert({
      id: createId('address', random),
      email: 'ann@home.example',
      learnerId,
      provedAt: world.clock.now,
      isPrimary: true,
      createdAt: world.clock.now,
    }),
  ]);
  await receive(world, smtp);
  await world.api('POST', `/awards/${award.id}/revoke`, { reason: 'Wrong.' });
  const [mail] = await receive(world, smtp);
  expect(mail?.to).toEqual(['ann@home.example']);
});
