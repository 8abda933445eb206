/** Issuing and verifying on Node and in workerd: the same operations, and two ways of timing them. */
import { buildRow, measure, type Row, type Sample, type Times } from './measure.ts';
import { comparisonNames, createOperations, partNames } from './operations.ts';
import { startWorkerd } from './workerd.ts';

const callsPerSample = 12;

/** Gives the sample of an operation: `issue/ours`, `sign`. */
type Sampler = (path: string) => Sample;

/** @param showP95 - whether a time is one of a single call, so that its slow end means something */
async function measureAll(runtime: string, sampler: Sampler, showP95: boolean): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of comparisonNames) {
    const { ours, library } = await measure({ ours: sampler(`${name}/ours`), library: sampler(`${name}/library`) });
    const add = (which: keyof Times) => rows.push(buildRow(`${runtime} ${name} ${which}`, ours[which], 'ms', library[which]));
    add('median');
    if (showP95) add('p95');
  }
  const parts = await measure(Object.fromEntries(partNames.map((name) => [name, sampler(name)])));
  return [...rows, ...partNames.map((name) => buildRow(`${runtime} part ${name}`, parts[name]!.median, 'ms'))];
}

/** On Node each call is timed by itself. */
export async function benchNode(): Promise<readonly Row[]> {
  const operations = await createOperations();
  const sampler: Sampler = (path) => async () => {
    const times: number[] = [];
    for (let call = 0; call < callsPerSample; call++) {
      const start = performance.now();
      await operations[path]!();
      times.push(performance.now() - start);
    }
    return times;
  };
  return measureAll('node', sampler, true);
}

/** In workerd a sample is the wall time of one request that makes many calls, less an empty one. */
export async function benchWorkerd(): Promise<readonly Row[]> {
  const worker = await startWorkerd();
  try {
    const { empty } = await measure({ empty: async () => [await worker.time('/')] });
    const sampler: Sampler = (path) => async () => {
      const elapsed = await worker.time(`/${path}?calls=${callsPerSample}`);
      return [Math.max(0, elapsed - empty.median) / callsPerSample];
    };
    return await measureAll('workerd', sampler, false);
  } finally {
    await worker.stop();
  }
}
