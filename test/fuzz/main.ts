/**
 * `npm run fuzz -- [TARGET…] [--seconds N] [--seed N]`: looks for inputs that a parser answers wrongly, or never.
 * What it finds is written to the corpus, which an ordinary test runs from then on.
 */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { type FuzzResult, headerBytes, maxInputBytes } from './engine.ts';
import { buildInstrumented } from './instrument.ts';
import type { WorkerInput } from './worker.ts';

const defaultSeconds = 5;
/** An input that takes longer than this does not end. */
const maxRunMs = 10_000;

interface Finding extends FuzzResult {
  /** Why the run ended early, and with which input. */
  readonly failure?: { readonly input: Uint8Array; readonly error: string };
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: 'string' }, seed: { type: 'string' } },
});
const seconds = Number(values.seconds ?? defaultSeconds);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

const corpora = fileURLToPath(new URL('corpus', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'laurel-fuzz-'));

/** Fuzzes one target in a thread, and ends it when an input takes too long. */
function watch(input: WorkerInput): Promise<Finding> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('worker.ts', import.meta.url), { workerData: input });
    const header = new Int32Array(input.shared, 0, 2);
    let before = -1;
    const timer = setInterval(() => {
      const runs = Atomics.load(header, 0);
      if (runs > 0 && runs === before) {
        const present = new Uint8Array(input.shared, headerBytes, header[1]).slice();
        const failure = { input: present, error: `It took longer than ${maxRunMs / 1000} s.` };
        resolve({ runs, edges: 0, pool: 0, failure });
        void worker.terminate();
      }
      before = runs;
    }, maxRunMs);
    worker.on('message', (result: Finding) => resolve(result));
    worker.on('error', reject);
    worker.on('exit', () => clearInterval(timer));
  });
}

/** Keeps the input for the test that runs the corpus, under a name of its own. */
function keep(corpus: string, input: Uint8Array): string {
  const name = `found-${createHash('sha256').update(input).digest('hex').slice(0, 12)}`;
  writeFileSync(join(corpus, name), input);
  return name;
}

try {
  const bundle = await buildInstrumented(folder);
  const names = readdirSync(corpora);
  const unknown = positionals.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    throw new Error(`There is no target ${unknown.join(', ')}: ${names.join(', ')}.`);
  process.stdout.write(`Seed ${seed}, ${seconds} s for each target.\n`);
  for (const name of positionals.length > 0 ? positionals : names) {
    const corpus = join(corpora, name);
    const shared = new SharedArrayBuffer(headerBytes + maxInputBytes);
    const { runs, edges, pool, failure } = await watch({
      name,
      bundle,
      corpus,
      seconds,
      seed,
      shared,
    });
    process.stdout.write(`${name.padEnd(12)} ${runs} runs, ${edges} edges, ${pool} inputs kept\n`);
    if (!failure) continue;
    process.exitCode = 1;
    process.stdout.write(`  corpus/${name}/${keep(corpus, failure.input)}: ${failure.error}\n`);
  }
} finally {
  rmSync(folder, { recursive: true });
}
