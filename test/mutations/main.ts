// oxlint-disable unicorn/require-post-message-target-origin -- threads of Node have no origin
/**
 * `npm run mutations`: mutates signed credentials and has the verifier judge each.
 *
 *   -- --count 50000 --seed 7   so many mutants (20,000), of this seed (drawn, and printed)
 *   -- --from 500000            the number of the first mutant (0), for a campaign in several runs
 *   -- --jobs 2                 threads (1)
 *   -- --seed 7 --only 1234     one mutant again, in full
 *   -- --sum FILE…              adds up what runs have written, and prints one line
 *   -- --out FILE               where the figures go (test/mutations/results.json)
 */
import { randomInt } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { createBases } from './bases.ts';
import { attack, createTally, readyBases, type Tally } from './campaign.ts';
import { addTally, countFate, sayTotal, writeTables } from './figures.ts';

const print = (line: string) => process.stdout.write(`${line}\n`);
const sliceLength = 1_000;
/** A mutant that takes this long is a hang, and its thread is ended. */
const maxStallMs = 60_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    count: { type: 'string', default: '20000' },
    from: { type: 'string', default: '0' },
    seed: { type: 'string' },
    jobs: { type: 'string', default: '1' },
    only: { type: 'string' },
    sum: { type: 'boolean', default: false },
    out: { type: 'string', default: fileURLToPath(new URL('results.json', import.meta.url)) },
  },
});
const seed = Number(values.seed ?? randomInt(2 ** 31));

interface Results {
  readonly seconds: number;
  readonly tally: Tally;
}

/** Runs slices in a thread until none is left. */
function runThread(next: () => number | undefined, take: (tally: Tally) => void, until: number) {
  const shared = new SharedArrayBuffer(4);
  const current = new Int32Array(shared);
  const worker = new Worker(new URL('slice.ts', import.meta.url), { workerData: shared });
  let last = -1;
  let since = performance.now();
  return new Promise<void>((resolve, reject) => {
    const watch = setInterval(() => {
      const number = Atomics.load(current, 0);
      if (number !== last) [last, since] = [number, performance.now()];
      else if (performance.now() - since > maxStallMs)
        reject(new Error(`Mutant ${number} of seed ${seed} never ends: a crash.`));
    }, 1_000);
    const go = () => {
      const from = next();
      if (from !== undefined)
        worker.postMessage({ seed, from, count: Math.min(sliceLength, until - from) });
      else resolve();
    };
    worker.on('message', (said: Tally | 'ready') => {
      if (said !== 'ready') take(said);
      go();
    });
    worker.on('error', reject);
    worker.once('exit', () => clearInterval(watch));
  }).finally(() => void worker.terminate());
}

async function run(): Promise<Results> {
  const [from, count, jobs] = [Number(values.from), Number(values.count), Number(values.jobs)];
  const until = from + count;
  print(`Seed ${seed}, mutants ${from} to ${until - 1}, ${jobs} at a time.`);
  const tally = createTally();
  const start = performance.now();
  let at = from;
  const next = () => {
    if (at >= until) return undefined;
    at += sliceLength;
    return at - sliceLength;
  };
  let said = 0;
  const take = (part: Tally) => {
    addTally(tally, part);
    const made = countFate(tally);
    if (made - said < count / 20) return;
    said = made;
    print(sayTotal(tally, (performance.now() - start) / 1000));
  };
  await Promise.all(Array.from({ length: jobs }, () => runThread(next, take, until)));
  return { tally, seconds: (performance.now() - start) / 1000 };
}

function addUp(files: readonly string[]): Results {
  const sum = { tally: createTally(), seconds: 0 };
  for (const file of files) {
    const { tally, seconds } = JSON.parse(readFileSync(file, 'utf8')) as Results;
    addTally(sum.tally, tally);
    sum.seconds += seconds;
  }
  return sum;
}

function tell({ tally, seconds }: Results): void {
  print(writeTables(tally));
  const bad = tally.findings.filter(({ fate }) => fate === 'false accept' || fate === 'crash');
  for (const { seed: of, number, base, name, fate, why, detail } of bad.slice(0, 50))
    print(`${fate}: --seed ${of} --only ${number} | ${base} | ${name} | ${why} | ${detail}`);
  print(sayTotal(tally, seconds));
  if (bad.length > 0) process.exitCode = 1;
}

if (values.only !== undefined) {
  const { finding } = await attack(
    await readyBases(await createBases()),
    seed,
    Number(values.only),
  );
  print(JSON.stringify(finding, null, 2));
} else if (values.sum) {
  tell(addUp(positionals));
} else {
  const results = await run();
  writeFileSync(values.out, JSON.stringify({ seed, ...results }, null, 1));
  tell(results);
}
