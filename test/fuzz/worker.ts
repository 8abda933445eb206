/** Fuzzes one target in a thread of its own, so that whoever started it can tell when an input does not end. */
import { readdirSync, readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { createCoverage, fuzz, headerBytes } from './engine.ts';
import type { FuzzTarget } from './targets.ts';

export interface WorkerInput {
  readonly name: string;
  /** The instrumented targets, as a module. */
  readonly bundle: string;
  readonly corpus: string;
  readonly seconds: number;
  readonly seed: number;
  /** How many runs there were, how long the present input is, and then that input. */
  readonly shared: SharedArrayBuffer;
}

const { name, bundle, corpus, seconds, seed, shared } = workerData as WorkerInput;
const header = new Int32Array(shared, 0, 2);
const present = new Uint8Array(shared, headerBytes);
const words: string[] = [];
const coverage = createCoverage(words);
// The module is instrumented from its first line.
Object.assign(globalThis, { Fuzzer: coverage.hooks });
const { targets } = (await import(bundle)) as { targets: readonly FuzzTarget[] };
const until = performance.now() + seconds * 1000;
const result = await fuzz(
  targets.find((target) => target.name === name)!,
  coverage,
  words,
  {
    seeds: readdirSync(corpus).map((file) => readFileSync(`${corpus}/${file}`)),
    seed,
    isOver: () => performance.now() > until,
    onRun: (input) => {
      Atomics.add(header, 0, 1);
      header[1] = Math.min(input.length, present.length);
      present.set(input.subarray(0, present.length));
    },
  },
);
const { failure, ...counts } = result;
const message = {
  ...counts,
  ...(failure && { failure: { ...failure, error: String((failure.error as Error).stack) } }),
};
// oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread has no origin
parentPort!.postMessage(message);
