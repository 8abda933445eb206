import { describe, expect, test } from 'vitest';
import type { AddressId, LearnerId } from '#domain/ids.ts';
import {
  addAddress,
  ann,
  askForAddress,
  bob,
  createPair,
  findAddressId,
  listAddresses,
} from '#test/support/accounts.ts';
import { createAuthenticator, type Options } from '#test/support/authenticator.ts';
import { pathOf } from '#test/support/learners.ts';
import { makeAward, publicUrl, type World } from '#test/support/world.ts';

const work = 'ann@work.example.com';
const home = 'ann@home.example.com';

/** Notices that came since the last call, by recipient and subject. */
function watchNotices(world: World) {
  const known = new Set<string>();
  return async () => {
    await world.deliver();
    const mails = await world.store.mailbox.list(200);
    const fresh = mails.filter(
      ({ id, text }) =>
        !known.has(id) && /was (added|removed)|become one|Ychwanegwyd|Tynnwyd/.test(text),
    );
    for (const { id } of mails) known.add(id);
    const place = ({ recipient, subject }: (typeof fresh)[number]) => `${recipient} ${subject}`;
    return fresh.toSorted((a, b) => place(a).localeCompare(place(b)));
  };
}

/** Ann with one address more, or as many as are given; Bob, a stranger to her, besides. */
async function createHolder(...emails: readonly string[]) {
  const pair = await createPair();
  for (const email of emails) await addAddress(pair.world, pair.ann.cookie, email);
  const receive = watchNotices(pair.world);
  await receive();
  return { ...pair, receive, cookie: pair.ann.cookie };
}

async function addPasskey(world: World, cookie: string) {
  const post = (path: string, body: unknown) =>
    world.request(path, {
      method: 'POST',
      headers: {
        'Content-Type': 'application/json',
        Accept: 'application/json',
        Origin: publicUrl,
        Cookie: cookie,
      },
      body: JSON.stringify(body),
    });
  const key = createAuthenticator(publicUrl);
  const options = (await (await post('/account/passkeys/options', {})).json()) as Options;
  const answer = await post('/account/passkeys', { response: key.register(options) });
  expect(answer.status).toBe(200);
  return key;
}

const remove = async (world: World, cookie: string, email: string) =>
  world.postForm(`/account/addresses/${await findAddressId(world, email)}/remove`, {}, cookie);

const recipients = (mails: readonly { readonly recipient: string }[]) =>
  mails.map(({ recipient }) => recipient);

describe('a change that somebody else could have made is told', () => {
  test('an address that was added, to those that were there before', async () => {
    const { world, cookie, receive } = await createHolder(work);
    await addAddress(world, cookie, home);
    const mails = await receive();
    expect(recipients(mails)).toEqual([ann, work]);
    for (const { subject, text, html } of mails) {
      expect(subject).toBe('An address was added to your account at Institute of Tests');
      expect(text).toContain(
        `On 23 November 2026 the address ${home} was added to the account of Ann Example.`,
      );
      expect(text).toContain(`${publicUrl}/account\n`);
      expect(text).toContain('sign out all other browsers');
      for (const said of [text, html]) expect(said).not.toMatch(/sign-in\/|\/prove\/|\/claim\//);
    }
    expect(await receive()).toEqual([]);
  });

  test('an address that a claim link put into the account', async () => {
    const { world, achievementId, cookie, receive } = await createHolder();
    const recipient = { name: 'Ann Example', email: work };
    const offer = await makeAward(world, achievementId, { recipient });
    const account = (await world.store.addresses.findByEmail(ann))!.learnerId!;
    await world.postForm(`${pathOf(offer.claimUrl)}/accept`, { account }, cookie);
    const mails = await receive();
    expect(recipients(mails)).toEqual([ann]);
    expect(mails[0]?.text).toContain(`the address ${work} was added`);
  });

  test('an address that was removed, to those that stay and to itself; it learns nothing of the account', async () => {
    const { world, cookie, receive } = await createHolder(work, home);
    await remove(world, cookie, work);
    const mails = await receive();
    expect(recipients(mails)).toEqual([ann, home, work]);
    const [first, second, own] = mails;
    for (const mail of [first, second]) {
      expect(mail?.subject).toBe('An address was removed from your account at Institute of Tests');
      expect(mail?.text).toContain(`the address ${work} was removed from the account of Ann`);
    }
    expect(own?.subject).toBe('This address was removed from an account at Institute of Tests');
    for (const said of [own?.text, own?.html]) {
      expect(said).toContain(work);
      expect(said).not.toMatch(/Ann Example|ann@example|home\.example|laurel\.test\/account/);
    }
  });

  test('a passkey that was added or removed, to every address, however few', async () => {
    const { world, cookie, receive } = await createHolder();
    const key = await addPasskey(world, cookie);
    const [added, ...more] = await receive();
    expect([added?.recipient, more]).toEqual([ann, []]);
    expect(added?.text).toContain('a passkey was added to the account of Ann Example');
    await addAddress(world, cookie, work);
    await receive();
    await world.postForm(`/account/passkeys/${key.id}/remove`, {}, cookie);
    const removed = await receive();
    expect(recipients(removed)).toEqual([ann, work]);
    for (const { text } of removed) expect(text).toContain('a passkey was removed');
  });

  test('a merge, to the addresses of both accounts', async () => {
    const { world, cookie, bob: other, receive } = await createHolder(work);
    await addAddress(world, other.cookie, 'bob@home.example.com');
    await receive();
    const link = (await askForAddress(world, cookie, bob))!;
    await world.postForm(link, { merge: 'yes' }, cookie);
    const mails = await receive();
    expect(recipients(mails)).toEqual([ann, work, bob, 'bob@home.example.com'].toSorted());
    for (const { subject, text } of mails) {
      expect(subject).toBe('Two accounts at Institute of Tests have become one');
      expect(text).toContain('belongs to the account of Ann Example now');
    }
  });

  test('in the language of the account', async () => {
    const { world, cookie, receive } = await createHolder(work);
    await world.postForm('/account/details', { name: 'Ann Example', locale: 'cy' }, cookie);
    await remove(world, cookie, work);
    const mails = await receive();
    expect(recipients(mails)).toEqual([ann, work]);
    for (const { html, text } of mails) {
      expect(html).toContain('lang="cy"');
      expect(text).toContain('Ar 23 Tachwedd 2026 tynnwyd y cyfeiriad e-bost');
    }
  });
});

describe('nobody is told', () => {
  test('of the first address of an account, of what is only asked for, or of what is refused', async () => {
    const { world, cookie, receive } = await createHolder();
    expect(await receive()).toEqual([]);
    await askForAddress(world, cookie, work);
    const merge = (await askForAddress(world, cookie, bob))!;
    await world.postForm(merge, {}, cookie);
    expect((await remove(world, cookie, ann)).status).toBe(409);
    expect((await remove(world, cookie, bob)).status).toBe(404);
    expect(await receive()).toEqual([]);
  });

  test('at an address that left before the mail could go, of anything but that it left', async () => {
    const { world, cookie, receive } = await createHolder(work);
    const link = (await askForAddress(world, cookie, home))!;
    await receive();
    await world.postForm(link, {}, cookie);
    await remove(world, cookie, work);
    const mails = await receive();
    expect(mails.map(({ recipient, subject }) => [recipient, subject.slice(0, 23)])).toEqual([
      [ann, 'An address was added to'],
      [ann, 'An address was removed '],
      [home, 'An address was removed '],
      [work, 'This address was remove'],
    ]);
  });

  test('twice, when a link is used in two tabs at once', async () => {
    const { world, cookie, receive } = await createHolder();
    const link = (await askForAddress(world, cookie, work))!;
    await Promise.all([1, 2].map(() => world.postForm(link, {}, cookie)));
    expect(await listAddresses(world, cookie)).toEqual([ann, work]);
    expect(recipients(await receive())).toEqual([ann]);
  });

  test('by a mail whose reference is not one, or whose change never was', async () => {
    const { world, receive } = await createHolder();
    const [id, learnerId] = [
      (await findAddressId(world, ann)) as AddressId,
      (await world.store.addresses.findByEmail(ann))!.learnerId as LearnerId,
    ];
    const references = [id, `${id}:${learnerId}`, `${learnerId}:${id}`, ':'];
    await world.store.commit(
      references.map((reference, place) =>
        world.store.outbox.enqueue({
          id: `msg_${place}`,
          kind: 'account-changed',
          reference,
          sequence: 99,
          state: 'pending',
          nextAttemptAt: world.clock.now,
          createdAt: world.clock.now,
        }),
      ),
    );
    expect(await receive()).toEqual([]);
    for (const reference of references)
      expect((await world.store.outbox.listByReference(reference))[0]?.state).toBe('dropped');
  });
});

test('an address that leaves an account and comes back, or goes on to another, stops no notice', async () => {
  const { world, cookie, bob: other, receive } = await createHolder(work);
  await remove(world, cookie, work);
  for (const holder of [cookie, other.cookie, cookie]) {
    expect((await addAddress(world, holder, work)).status).toBe(303);
    expect((await remove(world, holder, work)).status).toBe(303);
  }
  const mails = await receive();
  expect(mails.filter(({ recipient }) => recipient === work)).toHaveLength(4);
  expect(mails.filter(({ recipient }) => recipient === bob)).toHaveLength(2);
});
