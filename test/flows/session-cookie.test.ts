import { describe, expect, test } from 'vitest';
import { digestHex } from '#domain/bytes.ts';
import { createWorld, makeAward, publishAchievement, type World } from '#test/support/world.ts';

const production = {
  PUBLIC_URL: 'https://badges.example.org',
  SMTP_URL: 'smtp://mail.example.org',
  MAIL_FROM: 'laurel@example.org',
};

async function accept(env: Record<string, string> = {}) {
  const world = await createWorld({ env });
  const award = await makeAward(world, await publishAchievement(world));
  const response = await world.postForm(`${new URL(award.claimUrl).pathname}/accept`);
  const [pair = '', ...flags] = (response.headers.get('set-cookie') ?? '').split('; ');
  const [name = '', token = ''] = pair.split('=');
  return { world, name, token, flags };
}

const sees = async (world: World, cookie: string) =>
  (await world.request('/dashboard', { headers: { Cookie: cookie } })).status;

describe('the session cookie', () => {
  test('over http it is out of reach for scripts and other sites', async () => {
    const { name, flags } = await accept();
    expect(name).toBe('session');
    expect(flags.toSorted()).toEqual(['HttpOnly', 'Max-Age=2592000', 'Path=/', 'SameSite=Lax']);
  });

  test('over https it is bound to this very host besides, and never sent in the clear', async () => {
    const { name, flags } = await accept(production);
    expect(name).toBe('__Host-session');
    expect(flags.toSorted()).toEqual([
      'HttpOnly',
      'Max-Age=2592000',
      'Path=/',
      'SameSite=Lax',
      'Secure',
    ]);
  });

  test('over https only the bound cookie counts', async () => {
    const { world, token } = await accept(production);
    expect(await sees(world, `__Host-session=${token}`)).toBe(200);
    expect(await sees(world, `session=${token}`)).toBe(303);
  });

  test('signing out takes the same cookie back', async () => {
    const { world, token } = await accept(production);
    const response = await world.postForm('/sign-out', {}, `__Host-session=${token}`);
    const taken = response.headers.get('set-cookie') ?? '';
    expect(taken).toMatch(/^__Host-session=;/);
    expect(taken).toContain('Secure');
    expect(await sees(world, `__Host-session=${token}`)).toBe(303);
  });

  test('the token holds 256 bits, and the store keeps only its digest', async () => {
    const { world, token } = await accept();
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const found = await world.store.sessions.findByDigest(await digestHex(token), world.clock.now);
    expect(JSON.stringify(found)).not.toContain(token);
    expect(await world.store.sessions.findByDigest(token, world.clock.now)).toBeUndefined();
  });

  test('over https browsers are told to come back over https only, and over http they are not', async () => {
    const { world } = await accept(production);
    expect((await world.request('/')).headers.get('strict-transport-security')).toContain(
      'max-age=31536000',
    );
    expect(
      (await (await createWorld()).request('/')).headers.get('strict-transport-security'),
    ).toBeNull();
  });

  test('the development mailbox does not exist over https', async () => {
    const { world } = await accept(production);
    for (const path of ['/dev/mailbox', '/dev/mailbox.json'])
      expect((await world.request(path)).status).toBe(404);
    const open = await createWorld();
    for (const path of ['/dev/mailbox', '/dev/mailbox.json'])
      expect((await open.request(path)).status).toBe(200);
  });
});
