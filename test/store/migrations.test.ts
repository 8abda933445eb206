import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createClient } from '@libsql/client';
import { expect, onTestFinished, test } from 'vitest';
import { openLibsql } from '#store/drivers/libsql.ts';
import { migrationsFolder } from '#test/support/world.ts';

interface Journal {
  readonly entries: readonly { readonly tag: string }[];
}

const listFiles = (folder: string) =>
  readdirSync(folder, { recursive: true }).map(String).toSorted();

const readJournal = (folder: string) =>
  JSON.parse(readFileSync(join(folder, 'meta', '_journal.json'), 'utf8')) as Journal;

const { entries } = readJournal(migrationsFolder);

function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The migrations as they were when there were only so many. */
function copyMigrations(count = entries.length): string {
  const folder = join(makeFolder(), 'drizzle');
  cpSync(migrationsFolder, folder, { recursive: true });
  const journal = readJournal(folder);
  writeFileSync(
    join(folder, 'meta', '_journal.json'),
    JSON.stringify({ ...journal, entries: entries.slice(0, count) }),
  );
  return folder;
}

async function migrate(url: string, folder: string): Promise<void> {
  const opened = await openLibsql({ url, migrationsFolder: folder });
  try {
    await opened.migrate();
  } finally {
    opened.close();
  }
}

async function query(url: string, sql: string) {
  const client = createClient({ url });
  try {
    return (await client.execute(sql)).rows.map((row) => ({ ...row }));
  } finally {
    client.close();
  }
}

const readSchema = (url: string) =>
  query(url, 'SELECT type, name, sql FROM sqlite_master ORDER BY type, name');
const readApplied = (url: string) => query(url, 'SELECT * FROM __drizzle_migrations');
const makeUrl = () => `file:${makeFolder()}/laurel.db`;

test.for([0, ...entries.map((_, n) => n + 1)])(
  'a database with the first %i migrations is brought to the last one',
  async (count) => {
    const [url, fresh] = [makeUrl(), makeUrl()];
    await migrate(url, copyMigrations(count));
    expect(await readApplied(url)).toHaveLength(count);
    await migrate(url, migrationsFolder);
    await migrate(fresh, migrationsFolder);
    expect(await readApplied(url)).toHaveLength(entries.length);
    expect(await readSchema(url)).toEqual(await readSchema(fresh));
    expect((await readSchema(url)).some(({ name }) => name === 'awards')).toBe(true);
  },
);

test('migrating a database that is up to date changes nothing', async () => {
  const url = makeUrl();
  await migrate(url, migrationsFolder);
  const before = [await readSchema(url), await readApplied(url)];
  await migrate(url, migrationsFolder);
  expect([await readSchema(url), await readApplied(url)]).toEqual(before);
});

test('a migration that fails leaves nothing of itself', async () => {
  const [url, folder] = [makeUrl(), copyMigrations()];
  const last = join(folder, `${entries.at(-1)!.tag}.sql`);
  writeFileSync(
    last,
    `${readFileSync(last, 'utf8')}--> statement-breakpoint\nCREATE TABLE nonsense (;`,
  );
  await expect(migrate(url, folder)).rejects.toThrow(/syntax error/);
  expect((await readSchema(url)).filter(({ name }) => name === 'awards')).toEqual([]);
  await migrate(url, migrationsFolder);
});

test('every migration file stands in the journal, and the journal names no other', () => {
  const files = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'));
  expect(files.toSorted()).toEqual(entries.map(({ tag }) => `${tag}.sql`));
});

test('the migrations make the schema that the code has: there is none to generate', () => {
  const root = join(migrationsFolder, '..');
  const folder = copyMigrations();
  const before = listFiles(folder);
  const cli = join(root, 'node_modules', 'drizzle-kit', 'bin.cjs');
  const said = execFileSync(
    process.execPath,
    [
      cli,
      'generate',
      '--dialect=sqlite',
      '--schema=./src/store/schema',
      `--out=${relative(root, folder)}`,
    ],
    { cwd: root, encoding: 'utf8' },
  );
  expect(said).toContain('No schema changes');
  expect(listFiles(folder)).toEqual(before);
});
