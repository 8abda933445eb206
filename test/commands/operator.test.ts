import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibsql } from '#store/drivers/libsql.ts';
import { createCli, createFolder } from '#test/support/cli.ts';
import { migrationsFolder } from '#test/support/world.ts';

test('migrating twice applies once, and an owner gets a sign-in link', async () => {
  const laurel = createCli(createFolder());
  expect((await laurel(['db', 'migrate'])).status).toBe(0);
  expect((await laurel(['db', 'migrate'])).status).toBe(0);
  const { stdout } = await laurel(['user', 'owner', 'owner@example.org']);
  expect(stdout).toMatch(/^http:\/\/laurel\.test\/sign-in\/\S+\n$/);
  const refused = await laurel(['user', 'owner', 'nobody']);
  expect([refused.status, refused.stderr]).toEqual([
    1,
    'The email address cannot be used: it has no @.\n',
  ]);
});

test('a backup brings back what was there, and overwrites nothing', async () => {
  const folder = createFolder();
  const laurel = createCli(folder);
  await laurel(['user', 'owner', 'owner@example.org']);
  const copy = join(folder, 'copy.db');
  expect((await laurel(['db', 'backup', copy])).status).toBe(0);
  expect((await laurel(['db', 'backup', copy])).status).toBe(64);
  expect((await laurel(['db', 'restore', copy])).stderr).toContain(
    'Stop the server and move it away first',
  );

  for (const name of ['laurel.db', 'laurel.db-wal', 'laurel.db-shm'])
    rmSync(join(folder, name), { force: true });
  expect((await laurel(['db', 'restore', copy])).status).toBe(0);
  expect(existsSync(join(folder, 'laurel.db'))).toBe(true);
  const opened = await openLibsql({ url: `file:${join(folder, 'laurel.db')}`, migrationsFolder });
  expect((await opened.store.addresses.findByEmail('owner@example.org'))?.email).toBe(
    'owner@example.org',
  );
  opened.close();
});
