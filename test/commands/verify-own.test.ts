import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { createCli, createFolder } from '#test/support/cli.ts';
import { findFreePort } from '#test/support/ports.ts';

const key = 'bootstrap-key-of-the-tests-0123456789';
const program = join(import.meta.dirname, '../../dist/node.js');

/** A server on this machine, with its data in a folder below `cwd`. */
async function startServer(cwd: string, dataDir: string, port: number) {
  const server = spawn(process.execPath, [program], {
    cwd,
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: dataDir,
      PORT: String(port),
      BOOTSTRAP_API_KEY: key,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const stop = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    server.kill('SIGKILL');
    await once(server, 'exit');
  };
  onTestFinished(stop);
  await new Promise<void>((resolve) => {
    server.stdout.on('data', (chunk: Buffer) => {
      if (chunk.includes('Laurel is at')) resolve();
    });
  });
  const origin = `http://localhost:${port}`;
  const call = async (path: string, body: unknown) => {
    const response = await fetch(`${origin}/api/v1${path}`, {
      method: 'POST',
      headers: { Authorization: `Bearer ${key}`, 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    return (await response.json()) as { id: string; credentialUrl: string; claimUrl: string };
  };
  const post = (path: string, cookie: string, fields: Record<string, string>) =>
    fetch(new URL(path, origin), {
      method: 'POST',
      redirect: 'manual',
      headers: { Origin: origin, Cookie: cookie },
      body: new URLSearchParams(fields),
    });
  /** The address of a new credential, which everybody can see. */
  const issue = async () => {
    const { id } = await call('/achievements', {
      name: 'Coaching',
      description: 'Can coach.',
      criteria: { narrative: 'Coach six people.' },
    });
    await call(`/achievements/${id}/publish`, {});
    const award = await call('/awards', {
      achievementId: id,
      recipient: { name: 'Ann Example', email: 'ann@example.com' },
    });
    const accepted = await post(`${award.claimUrl}/accept`, '', {});
    const cookie = accepted.headers.get('set-cookie')?.split(';')[0] ?? '';
    const show = (visibility: string) =>
      post(`${award.credentialUrl}/visibility`, cookie, { visibility });
    await show('public');
    return { url: award.credentialUrl, show };
  };
  return { issue, stop, origin };
}

/** As somebody types it in a clone, with no variables set. */
const createPlainCli = (cwd: string) => createCli('', { DATA_DIR: '', PUBLIC_URL: '' }, cwd);

test('F15: a credential of a demonstration on this machine is verified by its address alone', async () => {
  const cwd = createFolder();
  const port = await findFreePort();
  const server = await startServer(cwd, './data/demo', port);
  const { url, show } = await server.issue();
  const laurel = createPlainCli(cwd);
  const whileServing = await laurel(['verify', url]);
  expect([whileServing.status, whileServing.stderr]).toEqual([0, '']);
  expect(whileServing.stdout).toContain(`${server.origin}/status/`);

  await show('private');
  const hidden = await laurel(['verify', url]);
  expect([hidden.status, hidden.stdout]).toEqual([3, '']);
  expect(hidden.stderr).toMatch(/answered 404/);
  await show('public');

  const elsewhere = await laurel(['verify', url.replace(String(port), String(port + 1))]);
  expect(elsewhere.status).toBe(3);
  expect(elsewhere.stderr).toMatch(/it is not https/);

  await server.stop();
  expect((await laurel(['verify', url])).status).toBe(0);

  // Another server at the same address, later: what it issued is looked for in its own data.
  const later = await startServer(cwd, './data', port);
  const other = await later.issue();
  expect((await laurel(['verify', other.url])).status).toBe(0);
}, 60_000);
