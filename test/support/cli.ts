import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

const program = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

export interface Finished {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type Laurel = (args: readonly string[], input?: string) => Promise<Finished>;

/** An empty folder that is gone when the test is over. */
export function createFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The command line as it is shipped, with its data in a folder of its own. */
export function createCli(
  dataDir: string,
  variables: Readonly<Record<string, string>> = {},
  cwd?: string,
): Laurel {
  return async (args, input = '') => {
    const child = spawn(process.execPath, [program, ...args], {
      cwd,
      env: {
        PATH: process.env['PATH'],
        DATA_DIR: dataDir,
        PUBLIC_URL: 'http://laurel.test',
        ...variables,
      },
      stdio: 'pipe',
    });
    child.stdin.end(input);
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const [stdout, stderr, status] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      exited,
    ]);
    return { status, stdout, stderr };
  };
}
