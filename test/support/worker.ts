/** The real Worker bundle in workerd, started the way `npm run dev` starts it. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findFreePort } from './ports.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const wrangler = join(root, 'node_modules/wrangler/bin/wrangler.js');
const startTimeoutMs = 60_000;
const env = { ...process.env, WRANGLER_SEND_METRICS: 'false', CI: '1', NO_COLOR: '1' };

export interface RunningWorker {
  readonly url: string;
  readonly log: () => string;
  readonly stop: () => Promise<void>;
}

async function waitUntilReady(child: ChildProcess, url: string, log: () => string): Promise<void> {
  const deadline = Date.now() + startTimeoutMs;
  while (Date.now() < deadline) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    if (answer) {
      await answer.text();
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  throw new Error(`The Worker did not start:\n${log()}`);
}

/**
 * Starts the Worker with these variables over a fresh local D1, migrations applied.
 * Variables of the developer's own `.dev.vars` are left out.
 */
export async function startWorker(
  variables: Readonly<Record<string, string>>,
): Promise<RunningWorker> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-worker-'));
  const noVariables = join(folder, 'none.env');
  writeFileSync(noVariables, '');
  execFileSync(
    process.execPath,
    [wrangler, 'd1', 'migrations', 'apply', 'laurel', '--local', '--persist-to', folder],
    { cwd: root, env, stdio: 'pipe' },
  );
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const vars = Object.entries({ PUBLIC_URL: url, ...variables }).flatMap(([name, value]) => [
    '--var',
    `${name}:${value}`,
  ]);
  const args = [
    'dev',
    '--port',
    String(port),
    '--inspector-port',
    '0',
    '--persist-to',
    folder,
    '--env-file',
    noVariables,
    '--show-interactive-dev-session=false',
    ...vars,
  ];
  // Its own process group, so that workerd ends with it.
  const child = spawn(process.execPath, [wrangler, ...args], {
    cwd: root,
    env,
    detached: true,
    stdio: 'pipe',
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const stop = async () => {
    if (child.exitCode === null && child.pid) {
      process.kill(-child.pid, 'SIGTERM');
      await Promise.race([
        once(child, 'exit'),
        new Promise((resolve) => setTimeout(resolve, 5_000)),
      ]);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await waitUntilReady(child, url, () => output);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, log: () => output, stop };
}
