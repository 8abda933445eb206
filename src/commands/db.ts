import { copyFile, rename, rm, stat } from 'node:fs/promises';
import { readConfig } from '#config.ts';
import { databaseUrlOf, openStore } from '../node-deps.ts';
import { type Command, print, requireArgument, UsageError } from './command.ts';

function requireFile(): string {
  const databaseUrl = databaseUrlOf(readConfig(process.env));
  if (!databaseUrl.startsWith('file:')) {
    throw new UsageError(
      'Backup and restore are for the embedded file. A libSQL server and D1 have their own: see docs/runbooks/backup.md.',
    );
  }
  return databaseUrl.slice('file:'.length);
}

const exists = (path: string) =>
  stat(path).then(
    () => true,
    () => false,
  );

const actions: Readonly<Record<string, (args: readonly string[]) => Promise<void>>> = {
  migrate: async () => {
    const opened = await openStore(readConfig(process.env));
    await opened.migrate();
    opened.close();
    print('All migrations are applied.');
  },
  backup: async (args) => {
    requireFile();
    const target = requireArgument(args, 1, 'FILE');
    if (await exists(target)) throw new UsageError(`${target} exists already.`);
    const opened = await openStore(readConfig(process.env));
    await opened.backup(target);
    opened.close();
    print(
      `Written to ${target}. It contains names and addresses: keep it as safe as the database. The keys are not in it.`,
    );
  },
  restore: async (args) => {
    const path = requireFile();
    const source = requireArgument(args, 1, 'FILE');
    if (!(await exists(source))) throw new UsageError(`${source} does not exist.`);
    if (await exists(path))
      throw new UsageError(`${path} exists. Stop the server and move it away first.`);
    await copyFile(source, `${path}.new`);
    await rm(`${path}-wal`, { force: true });
    await rm(`${path}-shm`, { force: true });
    await rename(`${path}.new`, path);
    print(`Restored to ${path}.`);
  },
};

export const dbCommand: Command = {
  usage: 'db migrate|backup FILE|restore FILE',
  summary:
    'the database: apply migrations; copy the embedded file while the server runs; put a copy back',
  run: async (args) => {
    const action = actions[requireArgument(args, 0, 'What to do with the database')];
    if (!action) throw new UsageError(`"db" knows ${Object.keys(actions).join(', ')}.`);
    await action(args);
  },
};
