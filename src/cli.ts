/** `laurel …`: the issuer's tools and the verifier, on Node. */
import { parseArgs } from 'node:util';
import { type Command, print, UsageError } from './commands/command.ts';
import { dbCommand } from './commands/db.ts';
import { devVarsCommand } from './commands/dev-vars.ts';
import { issueCommand, userCommand } from './commands/issue.ts';
import { keysCommand } from './commands/keys.ts';
import { verifyCommand } from './commands/verify.ts';
import { refuseToStart } from './node-deps.ts';

const commands: Readonly<Record<string, Command>> = {
  verify: verifyCommand,
  issue: issueCommand,
  keys: keysCommand,
  db: dbCommand,
  user: userCommand,
  'dev-vars': devVarsCommand,
};

const usageStatus = 64;

function printHelp(): void {
  print('laurel COMMAND\n');
  for (const { usage, summary } of Object.values(commands)) print(`  laurel ${usage}\n      ${summary}`);
}

async function run([name = 'help', ...rest]: readonly string[]): Promise<number> {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    printHelp();
    return name === 'help' || name === '--help' ? 0 : usageStatus;
  }
  try {
    const { positionals, values } = parseArgs({ args: [...rest], options: command.options ?? {}, allowPositionals: true });
    return (await command.run(positionals, values as Record<string, string | boolean | undefined>)) ?? 0;
  } catch (error) {
    const isUsage = error instanceof UsageError || String((error as { code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
    if (!isUsage) throw error;
    process.stderr.write(`${(error as Error).message}\nlaurel ${command.usage}\n`);
    return usageStatus;
  }
}

try {
  process.exitCode = await run(process.argv.slice(2));
} catch (error) {
  refuseToStart(error);
}
