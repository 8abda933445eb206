import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCli, createFolder } from '#test/support/cli.ts';

const secretKey = /zr[uv]\w{20,}|z42t\w{20,}|"(d|p|q|dp|dq|qi)"/;

test('a key is made, rotated, retired and declared compromised, and the file stays its owner’s alone', async () => {
  const folder = createFolder();
  const laurel = createCli(folder);
  const first = (await laurel(['keys', 'new'])).stdout.trim();
  expect(first).toMatch(/^did:key:z6Mk/);
  const file = join(folder, 'keys.json');
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readFileSync(file, 'utf8')).toMatch(secretKey);

  const second = (await laurel(['keys', 'rotate', '--reason', 'yearly'])).stdout.trim();
  const afterRotation = (await laurel(['keys', 'list'])).stdout;
  expect(afterRotation).toMatch(new RegExp(`retired +main +EdDSA +${first}`));
  expect(afterRotation).toMatch(new RegExp(`in use +main +EdDSA +${second}`));
  expect(afterRotation).toContain('(yearly)');

  expect((await laurel(['keys', 'retire', second])).status).toBe(0);
  const since = '2026-11-01T00:00:00Z';
  expect(
    (await laurel(['keys', 'compromise', first, '--since', since, '--reason', 'stolen laptop']))
      .status,
  ).toBe(0);
  const listed = (await laurel(['keys', 'list'])).stdout;
  expect(listed).toMatch(new RegExp(`compromised main +EdDSA +${first}`));
  expect(listed).toContain('stolen laptop');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('nothing that is printed contains a private key', async () => {
  const laurel = createCli(createFolder());
  const outputs = [
    await laurel(['keys', 'new']),
    await laurel(['keys', 'rotate']),
    await laurel(['keys', 'new', '--algorithm', 'ES256']),
    await laurel(['keys', 'new', '--algorithm', 'RS256']),
    await laurel(['keys', 'list']),
    await laurel(['keys', 'list', '--public']),
  ];
  for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toMatch(secretKey);
});

test('each algorithm has keys of its own, and the list says when no key signs JWTs', async () => {
  const laurel = createCli(createFolder());
  const proofs = (await laurel(['keys', 'new'])).stdout.trim();
  const list = async () => (await laurel(['keys', 'list'])).stdout;
  expect(await list()).toContain('No key in use signs JSON Web Tokens');
  const first = (await laurel(['keys', 'new', '--algorithm', 'ES256'])).stdout.trim();
  expect(first).toMatch(/^did:key:zDn/);
  const second = (await laurel(['keys', 'rotate', '--algorithm', 'ES256'])).stdout.trim();
  const rsa = (await laurel(['keys', 'new', '--algorithm', 'RS256'])).stdout.trim();
  expect(rsa).toMatch(/^did:jwk:/);
  const listed = await list();
  expect(listed).toMatch(new RegExp(`in use +main +EdDSA +${proofs}`));
  expect(listed).toMatch(new RegExp(`retired +main +ES256 +${first}`));
  expect(listed).toMatch(new RegExp(`in use +main +ES256 +${second}`));
  expect(listed).toMatch(new RegExp(`in use +main +RS256 +${rsa}`));
  expect(listed).not.toContain('No key in use signs');
  expect((await laurel(['keys', 'retire', `${rsa}#0`])).status).toBe(0);
  expect(await list()).toMatch(new RegExp(`retired +main +RS256 +${rsa}`));
  const refused = await laurel(['keys', 'new', '--algorithm', 'HS256']);
  expect(refused.status).toBe(64);
  expect(refused.stderr).toContain('EdDSA, ES256, RS256');
});

test('a compromise needs a date and a reason', async () => {
  const laurel = createCli(createFolder());
  const key = (await laurel(['keys', 'new'])).stdout.trim();
  const refused = await laurel([
    'keys',
    'compromise',
    key,
    '--since',
    'yesterday',
    '--reason',
    'x',
  ]);
  expect(refused.status).toBe(64);
  expect(refused.stderr).toContain('--since is not a date');
  expect((await laurel(['keys', 'compromise', key])).status).toBe(64);
});

test('a key that is not in the ring is refused, and the ring stays as it was', async () => {
  const folder = createFolder();
  const laurel = createCli(folder);
  await laurel(['keys', 'new']);
  const before = readFileSync(join(folder, 'keys.json'), 'utf8');
  const refused = await laurel(['keys', 'retire', 'z6MkNobodys']);
  expect(refused.status).toBe(1);
  expect(refused.stderr).toContain('The ring has no key z6MkNobodys');
  expect(readFileSync(join(folder, 'keys.json'), 'utf8')).toBe(before);
});

test('an unknown command shows the help and fails', async () => {
  const { status, stdout } = await createCli(createFolder())(['enchant']);
  expect(status).toBe(64);
  expect(stdout).toContain('laurel verify FILE|FOLDER|URL|- …');
});
