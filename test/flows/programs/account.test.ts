import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { retentionPeriods } from '#domain/retention.ts';
import { applyRetention } from '#services/retention.ts';
import { askForAddress, bob as bobsAddress, createPair } from '#test/support/accounts.ts';
import { readPage, signIn } from '#test/support/learners.ts';
import {
  answerAsking,
  callApi,
  connect,
  exchangeCode,
  prepareAsking,
  refresh,
  register,
  scopes,
  siteOf,
} from '#test/support/programs.ts';
import type { World } from '#test/support/world.ts';

const dayMs = 24 * 60 * 60 * 1000;
const path = '/account/programs';

/** Ann, with a program that she connected; Bob, a stranger to both. */
async function createConnected() {
  const pair = await createPair();
  const program = await register(siteOf(pair.world));
  const { tokens } = await connect(program, pair.ann.cookie);
  const learnerId = (await pair.world.store.addresses.findByEmail('ann@example.com'))!.learnerId!;
  const [row] = await pair.world.store.oauthGrants.listEver(learnerId);
  const grantId = row!.grant.id;
  const disconnect = (cookie: string) =>
    pair.world.postForm(`${path}/${grantId}/disconnect`, {}, cookie);
  const reads = async () =>
    (await callApi(program.site, '/credentials', tokens.access_token)).status;
  return { ...pair, program, tokens, learnerId, grantId, disconnect, reads };
}

const noticesOf = async (world: World) => {
  await world.deliver();
  const mails = await world.store.mailbox.list(100);
  return mails.filter(({ subject }) => /program was connected/.test(subject));
};

describe('connected programs', () => {
  test('stand in the account with what they may do, since when and when they were here', async () => {
    const { world, ann } = await createConnected();
    expect(await readPage(world, '/account', ann.cookie)).toContain(`href="${path}"`);
    const page = await readPage(world, path, ann.cookie);
    for (const words of [
      '<bdi>Example Backpack</bdi>',
      '<p class="row-facts">backpack.example</p>',
      'Connected on 23 November 2026',
      'last here on 23 November 2026',
      'the private ones too',
    ])
      expect(page).toContain(words);
    expect(page).not.toContain('Change your name');
  });

  test('are another learner’s business neither to see nor to end', async () => {
    const { world, bob, disconnect, reads } = await createConnected();
    expect(await readPage(world, path, bob.cookie)).toContain('No program is connected');
    expect((await disconnect(bob.cookie)).status).toBe(404);
    expect((await disconnect('')).status).toBe(401);
    expect(await reads()).toBe(200);
  });

  test('can do nothing from the moment they are disconnected', async () => {
    const { world, ann, program, tokens, disconnect, reads } = await createConnected();
    const answer = await disconnect(ann.cookie);
    expect(answer.headers.get('location')).toBe(`${path}?now=disconnected`);
    expect(await reads()).toBe(401);
    expect((await refresh(program, tokens.refresh_token)).status).toBe(400);
    expect(await readPage(world, path, ann.cookie)).toContain('No program is connected');
    expect((await disconnect(ann.cookie)).status).toBe(303);
  });

  test('that were connected several times are one, and end at once', async () => {
    const { world, ann, program, tokens, disconnect, reads } = await createConnected();
    const again = await connect(program, ann.cookie, { scope: scopes['write-profile'] });
    const page = await readPage(world, path, ann.cookie);
    expect(page.match(/<bdi>Example Backpack/g)).toHaveLength(1);
    for (const words of ['the private ones too', 'Change your name']) expect(page).toContain(words);
    await disconnect(ann.cookie);
    expect(await reads()).toBe(401);
    for (const { refresh_token: token } of [tokens, again.tokens])
      expect((await refresh(program, token)).status).toBe(400);
    expect(await readPage(world, path, ann.cookie)).toContain('No program is connected');
  });

  test('cannot exchange a code that was given before they were disconnected', async () => {
    const { world, ann, program, learnerId } = await createConnected();
    const asking = await prepareAsking(program);
    const location = (await answerAsking(program.site, asking, ann.cookie)).headers.get('location');
    for (const { grant } of await world.store.oauthGrants.listEver(learnerId))
      await world.postForm(`${path}/${grant.id}/disconnect`, {}, ann.cookie);
    expect((await exchangeCode(program, asking, location!)).status).toBe(400);
  });

  test('are gone from the list once they have not been here for 90 days', async () => {
    const { world } = await createConnected();
    world.clock.advance(90 * dayMs);
    const cookie = await signIn(world, 'ann@example.com');
    expect(await readPage(world, path, cookie)).toContain('No program is connected');
  });
});

test('a merge ends what the account that goes has connected, and leaves what the other has', async () => {
  const { world, ann, bob: other, program, tokens, reads } = await createConnected();
  const second = await register(program.site, { client_name: 'Second Backpack' });
  const late = await prepareAsking(second);
  const { tokens: others } = await connect(second, other.cookie);
  const allowed = await answerAsking(program.site, late, other.cookie);
  const link = (await askForAddress(world, ann.cookie, bobsAddress))!;
  await world.postForm(link, { merge: 'yes' }, ann.cookie);
  expect(await reads()).toBe(200);
  expect((await refresh(program, tokens.refresh_token)).status).toBe(200);
  expect((await callApi(program.site, '/credentials', others.access_token)).status).toBe(401);
  expect((await refresh(second, others.refresh_token)).status).toBe(400);
  const code = await exchangeCode(second, late, allowed.headers.get('location') ?? '');
  expect(code.status).toBe(400);
  const page = await readPage(world, path, ann.cookie);
  expect([page.includes('Example Backpack'), page.includes('Second Backpack')]).toEqual([
    true,
    false,
  ]);
});

test('the owner of an account learns by mail that a program was connected', async () => {
  const { world } = await createConnected();
  const [notice, ...others] = await noticesOf(world);
  expect(others).toEqual([]);
  expect(notice?.recipient).toBe('ann@example.com');
  expect(notice?.text).toContain('a program that calls itself “Example Backpack” was connected');
});

test('an export holds what was allowed, and nothing that opens it', async () => {
  const { world, ann, tokens, program } = await createConnected();
  const answer = await world.request('/account/data/export.zip', {
    headers: { Cookie: ann.cookie },
  });
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const account = new TextDecoder().decode(files['account.json']);
  const { programs } = JSON.parse(account) as { programs: object[] };
  expect(programs).toMatchObject([
    { name: 'Example Backpack', createdAt: expect.any(String) as string },
  ]);
  for (const secret of [tokens.access_token, tokens.refresh_token, program.secret!, 'secretDigest'])
    expect(account).not.toContain(secret);
  const history = new TextDecoder().decode(files['history.json']);
  expect(history).toContain('learner.connect-program');
  expect(history).toContain('oauth-grant.create');
});

test('with the account everything goes that a program had of it', async () => {
  const { world, ann, learnerId, grantId, reads } = await createConnected();
  const erased = await world.postForm(
    '/account/data/erase',
    { email: 'ann@example.com' },
    ann.cookie,
  );
  expect(erased.status).toBe(200);
  expect(await reads()).toBe(401);
  expect(await world.store.oauthGrants.listEver(learnerId)).toEqual([]);
  expect(await world.store.audit.listOfSubject(grantId)).toEqual([]);
});

describe('what is kept for a time only', () => {
  test('goes after it: tokens, what was ended, and programs that nobody connects any more', async () => {
    const { world, ann, program, grantId, disconnect } = await createConnected();
    const unused = await register(program.site);
    await disconnect(ann.cookie);
    const find = (id: string) => world.store.oauthClients.find(id as `cli_${string}`);
    world.clock.advance((retentionPeriods['unused-programs'].days + 1) * dayMs);
    await applyRetention(world.system);
    expect(await find(unused.client.client_id)).toBeUndefined();
    expect(await find(program.client.client_id)).toBeDefined();
    expect(await world.store.oauthGrants.find(grantId)).toBeDefined();
    for (let n = 0; n < 4; n++) {
      world.clock.advance(60 * dayMs);
      await applyRetention(world.system);
    }
    expect(await world.store.oauthGrants.find(grantId)).toBeUndefined();
    expect(await find(program.client.client_id)).toBeUndefined();
  });

  test('is not what is still in use', async () => {
    const { world, program, tokens, grantId } = await createConnected();
    let token = tokens.refresh_token;
    for (let n = 0; n < 5; n++) {
      world.clock.advance(80 * dayMs);
      await applyRetention(world.system);
      const next = (await (await refresh(program, token)).json()) as { refresh_token: string };
      token = next.refresh_token;
    }
    expect(token).toBeDefined();
    expect(await world.store.oauthGrants.find(grantId)).toMatchObject({ revokedAt: null });
  });
});
