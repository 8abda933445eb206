import type { ParseArgsOptionsConfig } from 'node:util';

/** Values of the options, by name, as `parseArgs` gives them. */
export type Options = Readonly<Record<string, string | boolean | undefined>>;

/** One row of the command table. */
export interface Command {
  /** What is typed after `laurel`, for the help. */
  readonly usage: string;
  readonly summary: string;
  readonly options?: ParseArgsOptionsConfig;
  /** @returns the exit status; nothing means 0 */
  readonly run: (args: readonly string[], options: Options) => Promise<number | void>;
}

/** The command was typed wrongly; the message says how. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

export function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** An option that is text, or `undefined`. */
export function textOption(options: Options, name: string): string | undefined {
  const value = options[name];
  return typeof value === 'string' ? value : undefined;
}

export function requireArgument(args: readonly string[], position: number, name: string): string {
  const value = args[position];
  if (value === undefined) throw new UsageError(`${name} is missing.`);
  return value;
}
