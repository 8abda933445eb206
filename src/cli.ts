/** `laurel …`: the issuer's tools and the verifier, on Node. */
import { parseArgs } from 'node:util';
import { ConfigError } from '#config.ts';
import { isLaurelError } from '#domain/errors.ts';
import { type Command, print, UsageError } from './commands/command.ts';

/** Each command is loaded when it is asked for: listing keys needs no database. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  verify: async () => (await import('./commands/verify.ts')).verifyCommand,
  issue: async () => (await import('./commands/issue.ts')).issueCommand,
  keys: async () => (await import('./commands/keys.ts')).keysCommand,
  db: async () => (await import('./commands/db.ts')).dbCommand,
  user: async () => (await import('./commands/user.ts')).userCommand,
  'dev-vars': async () => (await import('./commands/dev-vars.ts')).devVarsCommand,
};

const usageStatus = 64;

async function printHelp(): Promise<void> {
  print('laurel COMMAND\n');
  for (const load of Object.values(commands)) {
    const { usage, summary } = await load();
    print(`  laurel ${usage}\n      ${summary}`);
  }
}

async function run([name = 'help', ...rest]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!load) {
    await printHelp();
    return name === 'help' || name === '--help' ? 0 : usageStatus;
  }
  const command = await load();
  try {
    const { positionals, values } = parseArgs({
      args: [...rest],
      options: command.options ?? {},
      allowPositionals: true,
    });
    const options = values as Record<string, string | boolean | undefined>;
    return (await command.run(positionals, options)) ?? 0;
  } catch (error) {
    if (!isUsageError(error)) throw error;
    process.stderr.write(`${error.message}\nlaurel ${command.usage}\n`);
    return usageStatus;
  }
}

function isUsageError(error: unknown): error is Error {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return (
    error instanceof UsageError || (typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS'))
  );
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  if (!(error instanceof ConfigError) && !isLaurelError(error)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
