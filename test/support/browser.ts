/** A real browser and a real server with the demonstration's data. */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { findFreePort } from './ports.ts';

const startTimeoutMs = 60_000;

/** Switches meant for one-page functions: the first ends the browser with its first page, the others relax what is tested here. */
const unwanted = new Set([
  '--single-process',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

export async function launchBrowser(): Promise<Browser> {
  const args = chromium.args.filter((arg) => !unwanted.has(arg));
  return playwright.launch({
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
  });
}

export interface Demonstration {
  readonly url: string;
  /** What the program printed: addresses, sign-in links, and a verified credential. */
  readonly printed: string;
  readonly stop: () => void;
}

function waitForText(child: ChildProcess, wanted: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let output = '';
    const timer = setTimeout(
      () => reject(new Error(`The demonstration did not start:\n${output}`)),
      startTimeoutMs,
    );
    const read = (chunk: Buffer) => {
      output += chunk.toString();
      if (!output.includes(wanted)) return;
      clearTimeout(timer);
      resolve(output);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
  });
}

/** Runs what `npm run demo` runs, on a free port over an empty folder. */
export async function startDemonstration(): Promise<Demonstration> {
  const folder = mkdtempSync(join(tmpdir(), 'laurel-demo-'));
  const port = await findFreePort();
  const program = fileURLToPath(new URL('../../dist/demo.js', import.meta.url));
  const child = spawn(process.execPath, [program], {
    env: { ...process.env, DATA_DIR: folder, PORT: String(port) },
    stdio: 'pipe',
  });
  const printed = await waitForText(child, 'The server goes on');
  return {
    url: `http://localhost:${port}`,
    printed,
    stop: () => {
      child.kill('SIGKILL');
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
