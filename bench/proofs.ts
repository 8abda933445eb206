/** Issuing and verifying on Node and in workerd: the same operations, and two ways of timing them. */
import { buildRow, measure, type Row, type Sample, type Times } from './measure.ts';
import { comparisonNames, createOperations } from './operations.ts';
import { partNames } from './parts.ts';
import { startWorkerd } from './workerd.ts';

/** Parts are short: many of them make up a time that can be told from a request's. */
const callsOfPart = 60;
const callsOfWhole = 12;

/** Gives the sample of an operation, `issue/ours` or `sign`, made of so many calls. */
type Sampler = (path: string, calls: number) => Sample;

async function measureAll(runtime: string, sampler: Sampler): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (const name of comparisonNames) {
    const { ours, library } = await measure({
      ours: sampler(`${name}/ours`, callsOfWhole),
      library: sampler(`${name}/library`, callsOfWhole),
    });
    const add = (which: keyof Times) =>
      rows.push(buildRow(`${runtime} ${name} ${which}`, ours[which], 'ms', library[which]));
    add('median');
    add('p95');
  }
  const parts = await measure(
    Object.fromEntries(partNames.map((name) => [name, sampler(name, callsOfPart)])),
  );
  return [
    ...rows,
    ...partNames.map((name) => buildRow(`${runtime} part ${name}`, parts[name]!.median, 'ms')),
  ];
}

async function timeMany(count: number, time: () => Promise<number>): Promise<readonly number[]> {
  const times: number[] = [];
  for (let call = 0; call < count; call++) times.push(await time());
  return times;
}

/** On Node each call is timed by itself. */
export async function benchNode(): Promise<readonly Row[]> {
  const operations = await createOperations();
  const sampler: Sampler = (path, calls) => () =>
    timeMany(calls, async () => {
      const start = performance.now();
      await operations[path]!();
      return performance.now() - start;
    });
  return measureAll('node', sampler);
}

/**
 * In workerd a sample is the wall time of one request that makes many calls, less an empty one, shared
 * out among the calls: its p95 is one of such means, and lower than that of single calls would be.
 */
export async function benchWorkerd(): Promise<readonly Row[]> {
  const worker = await startWorkerd();
  try {
    const { empty } = await measure({ empty: () => timeMany(callsOfPart, () => worker.time('/')) });
    const sampler: Sampler = (path, calls) => async () => {
      const elapsed = await worker.time(`/${path}?calls=${calls}`);
      return [(elapsed - empty.median) / calls];
    };
    return await measureAll('workerd', sampler);
  } finally {
    await worker.stop();
  }
}
