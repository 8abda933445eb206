import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCli, createFolder } from '#test/support/cli.ts';

const secretKey = /zr[uv]\w{20,}/;

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
  expect(afterRotation).toMatch(new RegExp(`retired +main +${first}`));
  expect(afterRotation).toMatch(new RegExp(`in use +main +${second}`));
  expect(afterRotation).toContain('(yearly)');

  expect((await laurel(['keys', 'retire', second])).status).toBe(0);
  const since = '2026-11-01T00:00:00Z';
  expect(
    (await laurel(['keys', 'compromise', first, '--since', since, '--reason', 'stolen laptop']))
      .status,
  ).toBe(0);
  const listed = (await laurel(['keys', 'list'])).stdout;
  expect(listed).toMatch(new RegExp(`compromised main +${first}`));
  expect(listed).toContain('stolen laptop');
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test('nothing that is printed contains a private key', async () => {
  const laurel = createCli(createFolder());
  const outputs = [
    await laurel(['keys', 'new']),
    await laurel(['keys', 'rotate']),
    await laurel(['keys', 'list']),
    await laurel(['keys', 'list', '--public']),
  ];
  for (const { stdout, stderr } of outputs) expect(stdout + stderr).not.toMatch(secretKey);
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
