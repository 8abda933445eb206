/** `POST /api/v1/awards` over HTTP: the server as it is shipped, with an embedded libSQL file. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildRow, type Row, summarise } from './measure.ts';

const program = fileURLToPath(new URL('../dist/node.js', import.meta.url));
const apiKey = 'bootstrap-key-of-the-benchmarks-0123456789';
const startTimeoutMs = 20_000;
/** 280 requests in all. */
const requests = { warmUp: 20, sequential: 100, concurrent: 160 } as const;
const concurrency = 20;

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('No port is free.');
  return address.port;
}

async function waitUntilHealthy(server: ChildProcess, url: string): Promise<void> {
  const deadline = performance.now() + startTimeoutMs;
  while (performance.now() < deadline && server.exitCode === null) {
    const answer = await fetch(`${url}/healthz`).catch(() => undefined);
    await answer?.text();
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The server did not start.');
}

async function post(url: string, body: object): Promise<{ readonly id: string }> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { Authorization: `Bearer ${apiKey}`, 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(text) as { readonly id: string };
}

async function publishAchievement(api: string): Promise<string> {
  const { id } = await post(`${api}/achievements`, {
    name: 'Level 5 Certificate in Coaching',
    description:
      'Awarded to coaches who have shown, in supervised practice, that they can coach safely and well.',
    criteria: { narrative: '- Six coaching relationships\n- A reflective journal' },
    achievementType: 'Certificate',
    tags: ['coaching'],
    alignment: [
      {
        targetName: 'Active listening',
        targetUrl: 'https://example.org/skills/listening',
        targetFramework: 'Example Skills',
      },
    ],
  });
  await post(`${api}/achievements/${id}/publish`, {});
  return id;
}

async function measureAwards(api: string): Promise<readonly Row[]> {
  const achievementId = await publishAchievement(api);
  let made = 0;
  const award = async () => {
    const number = ++made;
    const start = performance.now();
    await post(`${api}/awards`, {
      achievementId,
      recipient: { name: `Learner ${number}`, email: `learner-${number}@example.com` },
      awardedDate: '2026-10-01',
    });
    return performance.now() - start;
  };
  const inTurn = async (count: number) => {
    const times: number[] = [];
    for (let call = 0; call < count; call++) times.push(await award());
    return times;
  };
  await inTurn(requests.warmUp);
  const sequential = summarise(await inTurn(requests.sequential));
  const start = performance.now();
  const each = await Promise.all(
    Array.from({ length: concurrency }, () => inTurn(requests.concurrent / concurrency)),
  );
  const seconds = (performance.now() - start) / 1000;
  return [
    buildRow('api award p50', sequential.median, 'ms'),
    buildRow('api award p95', sequential.p95, 'ms'),
    buildRow(`api awards at ${concurrency} at once`, requests.concurrent / seconds, 'per second'),
    buildRow(`api award p95 at ${concurrency} at once`, summarise(each.flat()).p95, 'ms'),
  ];
}

/** Awards over HTTP, one after another and twenty at once, into a fresh database. */
export async function benchApi(): Promise<readonly Row[]> {
  const folder = await mkdtemp(join(tmpdir(), 'laurel-bench-'));
  const port = await findFreePort();
  const url = `http://localhost:${port}`;
  const server = spawn(process.execPath, [program], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      PORT: String(port),
      DATA_DIR: folder,
      BOOTSTRAP_API_KEY: apiKey,
    },
  });
  const ended = once(server, 'exit');
  try {
    await waitUntilHealthy(server, url);
    return await measureAwards(`${url}/api/v1`);
  } finally {
    server.kill('SIGKILL');
    await ended;
    await rm(folder, { recursive: true, force: true });
  }
}
