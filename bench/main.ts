/** `npm run bench`, or one of them with `npm run bench -- NAME`. Writes `bench/results.json`. */
import { writeFile } from 'node:fs/promises';
import { benchProofs } from './proofs.ts';
import { benchWorkerd } from './workerd.ts';
import type { Row } from './measure.ts';

const benchmarks: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  node: benchProofs,
  workerd: benchWorkerd,
};
const wanted = process.argv[2];
for (const [n, f] of Object.entries(benchmarks)) if (!wanted || wanted===n) { const t=performance.now(); console.table(await f()); console.log(n, performance.now()-t) }
