import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createLog } from '#adapters/log.ts';
import { isLaurelError } from '#domain/errors.ts';
import type { LearnerId } from '#domain/ids.ts';
import { removeAddress, requestAddress } from '#services/addresses.ts';
import { requestAward } from '#services/claim-requests.ts';
import type { Context } from '#services/context.ts';
import { eraseAccount } from '#services/erasure.ts';
import { writeMail } from '#services/mail-queue.ts';
import { saveProfile } from '#services/profiles.ts';
import { readStatusList } from '#services/status-lists.ts';
import { openLibsql } from '#store/drivers/libsql.ts';
import {
  addAddress,
  ann,
  askForAddress,
  bob,
  createPair,
  findAddressId,
} from '#test/support/accounts.ts';
import { createOwners, findMail } from '#test/support/erasure.ts';
import { pathOf, readPage, signIn } from '#test/support/learners.ts';
import {
  acceptAward,
  createWorld,
  makeAward,
  migrationsFolder,
  publishAchievement,
  type World,
} from '#test/support/world.ts';

/** Strings that occur nowhere but in this person's data. */
const person = {
  name: 'Zebedee Quixworth',
  email: 'zq.primary@example.com',
  second: 'zq.second@example.com',
  removed: 'zq.removed@example.com',
  biography: 'Juggles flaming pineapples on Thursdays',
  handle: 'zebedee-quixworth',
  registration: 'REG-77-ZQX',
  evidence: 'https://portfolio.example.org/zqx-evidence',
  requested: 'Zebedee Q. Quixworth-Formerly',
};

async function createWatchedWorld() {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-erasure-'));
  const opened = await openLibsql({ url: `file:${folder}/laurel.db`, migrationsFolder });
  onTestFinished(() => {
    opened.close();
    rmSync(folder, { recursive: true, force: true });
  });
  await opened.migrate();
  const lines: string[] = [];
  const log = createLog(
    (line) => lines.push(line),
    () => new Date(0),
  );
  const world = await createWorld({ store: opened.store, log });
  const readFiles = () =>
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name)).toString('latin1'))
      .join('\n');
  /** Everything that is on the disk, and everything that was logged, as text. */
  const readTraces = () => [readFiles(), ...lines].join('\n');
  return { world, readFiles, readTraces };
}

async function findLearner(world: World, email: string): Promise<LearnerId> {
  return (await world.store.addresses.findByEmail(email))!.learnerId!;
}

/** Somebody who has left traces everywhere: awards in several states, addresses, a profile, a request. */
async function live(world: World) {
  const [first, second, third] = await Promise.all([
    publishAchievement(world),
    publishAchievement(world, { name: 'Mentoring' }),
    publishAchievement(world, { name: 'Supervision' }),
  ]);
  const recipient = { name: person.name, email: person.email };
  const award = await makeAward(world, first, {
    recipient,
    registrationNumber: person.registration,
    evidence: [{ name: 'Portfolio', url: person.evidence }],
  });
  const cookie = await acceptAward(world, award.claimUrl);
  await world.postForm(`/credentials/${award.id}/visibility`, { visibility: 'public' }, cookie);
  const id = await findLearner(world, person.email);
  const own: Context = { ...world.system, actor: { kind: 'learner', id } };
  await saveProfile(own, {
    biography: person.biography,
    handle: person.handle,
    isPublic: true,
  });
  for (const email of [person.second, person.removed]) {
    await requestAddress(own, email);
    await world.deliver();
    await world.postForm(await findMail(world, email, 'account/addresses/prove'), {}, cookie);
  }
  const offered = await makeAward(world, second, {
    recipient: { ...recipient, email: person.second },
  });
  await makeAward(world, second, { recipient: { ...recipient, email: person.removed } });
  const removed = await world.store.addresses.findByEmail(person.removed);
  await removeAddress(own, removed!.id);
  await requestAward(own, {
    achievementId: third as never,
    name: person.requested,
    registrationNumber: person.registration,
    evidence: [{ url: person.evidence }],
  });
  await world.request(`/credentials/${award.id}/card.png`);
  await world.deliver();
  return { award, offered, cookie, id };
}

const erase = (world: World, cookie: string, email: string) =>
  world.postForm('/account/data/erase', { email }, cookie);

test('F21: erasure leaves nothing of a person in the database, on the disk, in the outbox or in the log', async () => {
  const { world, readTraces } = await createWatchedWorld();
  const { cookie } = await live(world);
  const before = readTraces();
  for (const text of Object.values(person)) expect(before).toContain(text);
  const answer = await erase(world, cookie, person.second);
  expect(answer.status).toBe(200);
  const after = readTraces().toLowerCase();
  for (const text of Object.values(person)) expect(after).not.toContain(text.toLowerCase());
  for (const word of ['zebedee', 'quixworth', 'zq.', 'pineapple'])
    expect(after).not.toContain(word);
});

test('F21: the database no longer holds the id of the person, or of any award of theirs', async () => {
  const { world, readFiles } = await createWatchedWorld();
  const { award, offered, cookie, id } = await live(world);
  await erase(world, cookie, person.email);
  const after = readFiles();
  for (const gone of [id, award.id, offered.id]) expect(after).not.toContain(gone);
});

test('F21: after erasure every surface answers as if nothing had ever been there', async () => {
  const { world } = await createWatchedWorld();
  const { award, cookie } = await live(world);
  const status = async (path: string, Cookie = '') =>
    (await world.request(path, { headers: { Cookie } })).status;
  const paths = [
    `/credentials/${award.id}`,
    `/credentials/${award.id}.json`,
    `/people/${person.handle}`,
  ];
  for (const path of paths) expect(await status(path)).toBe(200);
  await erase(world, cookie, person.email);
  for (const path of [...paths, pathOf(award.claimUrl)]) expect(await status(path)).toBe(404);
  expect((await world.api('GET', `/awards/${award.id}`)).status).toBe(404);
  // The cookie of the account that is gone opens nothing.
  expect(await status('/dashboard', cookie)).toBe(303);
  expect(await readPage(world, '/sign-in', cookie)).not.toContain(person.name);
});

test('F21: an exported credential is still answered for, and its slot is nobody’s', async () => {
  const { world } = await createWatchedWorld();
  const { award, offered, cookie } = await live(world);
  const document = await (await world.request(`/credentials/${award.id}.json`)).json();
  const slot = (await world.store.statusLists.listSlots(award.id))[0]!;
  await world.api('POST', `/awards/${offered.id}/revoke`, { reason: 'A mistake' });
  const revoked = (await world.store.statusLists.listSlots(offered.id))[0]!;
  await erase(world, cookie, person.email);
  const report = await world.api('POST', '/verify', { credential: document });
  expect(report.body.verdict).toBe('passed');
  expect(await world.store.statusLists.listSlots(award.id)).toEqual([]);
  expect(await world.store.statusLists.listTaken(slot.listId, [slot.slot])).toEqual([slot.slot]);
  expect(await world.store.statusLists.listRevoked(revoked.listId)).toEqual([revoked.slot]);
  await readStatusList(world.system, slot.listId);
});

test('F21: nobody is given the handle of somebody who was erased', async () => {
  const { world } = await createWatchedWorld();
  const { cookie } = await live(world);
  await erase(world, cookie, person.email);
  const award = await makeAward(world, await publishAchievement(world));
  await acceptAward(world, award.claimUrl);
  const id = await findLearner(world, 'ann@example.com');
  const save = saveProfile(
    { ...world.system, actor: { kind: 'learner', id } },
    { biography: '', handle: person.handle, isPublic: true },
  );
  await expect(save).rejects.toSatisfy((error) => isLaurelError(error, 'handle_taken'));
});

test('F21: another address, or a neighbour’s, does not confirm the erasure, and nothing is lost', async () => {
  const { world } = await createWatchedWorld();
  const { award, cookie } = await live(world);
  for (const email of ['', 'ann@example.com', person.removed, `${person.email}x`]) {
    const answer = await erase(world, cookie, email);
    expect(answer.status).toBe(400);
    expect(await answer.text()).toContain('does not confirm');
  }
  expect((await world.request(`/credentials/${award.id}`)).status).toBe(200);
});

test('F21: erasure leaves everybody else as they were', async () => {
  const { world } = await createWatchedWorld();
  const achievementId = await publishAchievement(world);
  const other = await makeAward(world, achievementId);
  const cookie = await acceptAward(world, other.claimUrl);
  const { cookie: own } = await live(world);
  await erase(world, own, person.email);
  expect(await readPage(world, '/dashboard', cookie)).toContain('Level 5 Certificate in Coaching');
  expect((await world.api('GET', `/awards/${other.id}`)).body.state).toBe('accepted');
});

test('F21: no notice of a change stays in the outbox, of this account or of one that became part of it', async () => {
  const { world } = await createWatchedWorld();
  const { cookie, id } = await live(world);
  const { learners, addresses, outbox } = world.store;
  const [neighbour, former] = [`lrn_${'n'.repeat(22)}`, `lrn_${'f'.repeat(22)}`] as const;
  const [theirs, lone] = [`adr_${'n'.repeat(22)}`, `adr_${'z'.repeat(22)}`] as const;
  const own = await Promise.all(
    [person.email, person.second, person.removed].map(addresses.findByEmail),
  );
  const sent = await outbox.listByReference(`${id}:${own[0]!.id}`);
  expect(sent.length).toBeGreaterThan(0);
  expect((await learners.find(id))?.version).toBeGreaterThan(sent.length);
  const gone = [
    ...own.map((address) => `${id}:${address!.id}`),
    `${id}:${lone}`,
    `${former}:${own[1]!.id}`,
  ];
  const kept = [`${neighbour}:${theirs}`, `${neighbour}:${lone}`];
  await world.store.commit(
    [...gone, ...kept].map((reference) =>
      writeMail(
        world.system,
        { kind: 'account-changed', reference, sequence: 99 },
        world.clock.now,
      ),
    ),
  );
  await erase(world, cookie, person.email);
  for (const reference of gone) expect(await outbox.listByReference(reference)).toEqual([]);
  for (const reference of kept) expect(await outbox.listByReference(reference)).toHaveLength(1);
});

test('F21: an address that was removed, and by which nothing ever came, goes too', async () => {
  const { world, ann: own } = await createPair();
  await addAddress(world, own.cookie, person.removed);
  const id = await findAddressId(world, person.removed);
  await world.postForm(`/account/addresses/${id}/remove`, {}, own.cookie);
  await erase(world, own.cookie, ann);
  expect(await world.store.addresses.findByEmail(person.removed)).toBeUndefined();
});

test('F21: an address that was removed, and is somebody else’s by now, stays theirs', async () => {
  const { world, ann: own, bob: other } = await createPair();
  await addAddress(world, own.cookie, person.removed);
  const id = await findAddressId(world, person.removed);
  await world.postForm(`/account/addresses/${id}/remove`, {}, own.cookie);
  await addAddress(world, other.cookie, person.removed);
  await erase(world, own.cookie, ann);
  expect(await findLearner(world, person.removed)).toBe(await findLearner(world, bob));
});

test('F21: the audit forgets an account that became part of the one that is erased', async () => {
  const { world, ann: own } = await createPair();
  const former = await findLearner(world, bob);
  const link = await askForAddress(world, own.cookie, bob);
  await world.postForm(link!, { merge: 'yes' }, own.cookie);
  expect(await world.store.audit.listOfSubject(former)).not.toEqual([]);
  await erase(world, own.cookie, ann);
  expect(await world.store.audit.listOfSubject(former)).toEqual([]);
  const left = await world.store.audit.listOfSubject('erased');
  expect(left.map(({ action }) => action)).toContain('learner.end-by-merge');
  expect(JSON.stringify(left)).not.toContain('lrn_');
});

test('F21: an account that becomes one with another at the same moment is not said to be erased', async () => {
  const { world, ann: own } = await createPair();
  const id = await findLearner(world, bob);
  const link = await askForAddress(world, own.cookie, bob);
  let merged = false;
  const commit: World['store']['commit'] = async (writes) => {
    if (!merged) await world.postForm(link!, { merge: 'yes' }, own.cookie);
    merged = true;
    return world.store.commit(writes);
  };
  const store = { ...world.store, commit };
  const erased = eraseAccount({ ...world.system, store, actor: { kind: 'learner', id } }, bob);
  await expect(erased).rejects.toMatchObject({ code: 'changed_meanwhile' });
  expect(await findLearner(world, bob)).toBe(await findLearner(world, ann));
});

test('F21: an erasure that is confirmed in two tabs at once is done, and both are answered', async () => {
  const { world } = await createWatchedWorld();
  const { cookie } = await live(world);
  const answers = await Promise.all([1, 2].map(() => erase(world, cookie, person.email)));
  expect(answers.map(({ status }) => status)).toContain(200);
  for (const { status } of answers) expect(status).toBeLessThan(500);
  expect(await world.store.addresses.findByEmail(person.email)).toBeUndefined();
});

test('F21: the person can come back, and starts afresh', async () => {
  const { world } = await createWatchedWorld();
  const { cookie } = await live(world);
  await erase(world, cookie, person.email);
  const again = await makeAward(world, await publishAchievement(world), {
    recipient: { name: person.name, email: person.email },
  });
  await acceptAward(world, again.claimUrl);
  const page = await readPage(world, '/dashboard', await signIn(world, person.email));
  expect(page).toContain('Level 5 Certificate in Coaching');
  expect(page).not.toContain('Mentoring');
});

test('the only owner of an issuer cannot be erased, one of two can', async () => {
  const world = await createWorld();
  const { owners, cookies } = await createOwners(world, ['one@example.com', 'two@example.com']);
  expect((await erase(world, cookies[0]!, owners[0]!)).status).toBe(200);
  const refused = await erase(world, cookies[1]!, owners[1]!);
  expect(refused.status).toBe(409);
  expect(await refused.text()).toContain('only owner');
});
