import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createCli, createFolder } from '#test/support/cli.ts';
import { createWorld, makeAward, publishAchievement } from '#test/support/world.ts';

async function exportCredential(): Promise<string> {
  const world = await createWorld({ now: new Date() });
  const award = await makeAward(world, await publishAchievement(world));
  return JSON.stringify((await world.api('GET', `/awards/${award.id}/credential`)).body);
}

test('a credential whose issuer cannot be reached is unaltered, and its status could not be checked', async () => {
  const folder = createFolder();
  const file = join(folder, 'badge.json');
  writeFileSync(file, await exportCredential());
  const laurel = createCli(join(folder, 'none'));
  const { status, stdout } = await laurel(['verify', file]);
  expect(status).toBe(2);
  expect(stdout).toMatch(/✓ yes {2}Unaltered\?/);
  expect(stdout).toMatch(/\? could not be checked {2}Not revoked\?/);
  expect(readdirSync(folder)).toEqual(['badge.json']);
});

test('the same from standard input, offline, as JSON, with the recipient compared', async () => {
  const laurel = createCli(createFolder());
  const { status, stdout } = await laurel(
    ['verify', '-', '--offline', '--json', '--recipient', ' ANN@example.com'],
    await exportCredential(),
  );
  expect(status).toBe(2);
  const report = JSON.parse(stdout) as {
    verdict: string;
    checks: { id: string; outcome: string }[];
  };
  expect(report.checks.find(({ id }) => id === 'recipient')?.outcome).toBe('passed');
});

test('an altered credential fails with status 1', async () => {
  const altered = (await exportCredential()).replace('Level 5 Certificate', 'Level 6 Certificate');
  expect((await createCli(createFolder())(['verify', '-', '--offline'], altered)).status).toBe(1);
});

test('what cannot be read has status 3 and says so', async () => {
  const laurel = createCli(createFolder());
  const missing = await laurel(['verify', 'no-such-file.json']);
  expect([missing.status, missing.stderr]).toEqual([
    3,
    'no-such-file.json: there is no such file.\n',
  ]);
  expect((await laurel(['verify', '-'], 'not json')).status).toBe(3);
  const inside = await laurel(['verify', 'https://127.0.0.1/credential']);
  expect(inside.status).toBe(3);
  expect(inside.stderr).toContain('does not lead to the public internet');
});
