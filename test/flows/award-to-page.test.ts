import { expect, test } from 'vitest';
import { acceptAward, createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

test('an award goes from the API by mail to its learner and, once made public, to everybody', async () => {
  const world = await createWorld();
  const award = await makeAward(world, await publishAchievement(world));
  expect(award.state).toBe('offered');

  expect(await world.deliver()).toBe(1);
  const [mail] = await world.store.mailbox.list(10);
  expect(mail?.recipient).toBe('ann@example.com');
  expect(mail?.text).toContain(award.claimUrl);

  const page = new URL(award.credentialUrl).pathname;
  expect((await world.request(page)).status).toBe(404);
  expect((await world.request(new URL(award.claimUrl).pathname)).status).toBe(200);
  const cookie = await acceptAward(world, award.claimUrl);
  expect((await world.request(page)).status).toBe(404);
  expect((await world.request(page, { headers: { Cookie: cookie } })).status).toBe(200);

  const shown = await world.postForm(`${page}/visibility`, { visibility: 'public' }, cookie);
  expect(shown.status).toBe(303);
  const html = await world.request(page);
  expect(html.headers.get('content-type')).toContain('text/html');
  expect(await html.text()).toContain('Ann Example');
  const json = await world.request(page, { headers: { Accept: 'application/vc' } });
  expect(json.headers.get('content-type')).toBe('application/vc');
  expect(await json.json()).toMatchObject({
    id: award.credentialUrl,
    proof: [{ type: 'Ed25519Signature2020' }, { cryptosuite: 'eddsa-rdfc-2022' }],
  });
});
