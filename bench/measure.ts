/** How things are timed: side by side, many times, and told by the middle and the slow end. */

/** One line of the table and of `results.json`; `ratio` is value / baseline, so less than 1 is faster. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  readonly baseline?: number;
  readonly ratio?: number;
}

export interface Times {
  readonly median: number;
  readonly p95: number;
}

export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** @param times - at least one, in any unit */
export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95) };
}

/**
 * Times two operations in turns (A B, then B A, and so on), so that whatever else the machine does
 * falls on both alike.
 *
 * @param sampleA - does its work and gives one time or several, in milliseconds
 * @param rounds - measured ones; one more goes before, for warming up
 */
export async function compare(
  sampleA: () => Promise<readonly number[]>,
  sampleB: () => Promise<readonly number[]>,
  rounds: number,
): Promise<{ readonly a: Times; readonly b: Times }> {
  await sampleA();
  await sampleB();
  const a: number[] = [];
  const b: number[] = [];
  for (let turn = 0; turn < rounds; turn++) {
    if (turn % 2 === 0) {
      a.push(...(await sampleA()));
      b.push(...(await sampleB()));
    } else {
      b.push(...(await sampleB()));
      a.push(...(await sampleA()));
    }
  }
  return { a: summarise(a), b: summarise(b) };
}

/** The two rows of a comparison. */
export function compareRows(name: string, ours: Times, library: Times): readonly Row[] {
  const row = (part: string, value: number, baseline: number): Row => ({
    name: `${name} ${part}`,
    value: round(value),
    unit: 'ms',
    baseline: round(baseline),
    ratio: round(value / baseline),
  });
  return [row('median', ours.median, library.median), row('p95', ours.p95, library.p95)];
}
