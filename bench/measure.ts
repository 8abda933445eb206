/** How things are timed: side by side, many times, and told by the middle and the slow end. */

/** One line of the table and of `results.json`; `ratio` is value / baseline. */
export interface Row {
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held against: the library by itself, or a budget. */
  readonly baseline?: number;
  readonly ratio?: number;
}

export interface Times {
  readonly median: number;
  readonly p95: number;
}

/** Does its work once or several times; gives the milliseconds of each. */
export type Sample = () => Promise<readonly number[]>;

/** After this long a measurement ends at the next turn, so that a busy machine only makes it coarser. */
const budgetMs = 3_500;
const leastTurns = 3;
const mostTurns = 14;

/** Four figures: more would be noise. */
export function round(value: number): number {
  return Number(value.toPrecision(4));
}

/** @param times - at least one */
export function summarise(times: readonly number[]): Times {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!;
  return { median: at(0.5), p95: at(0.95) };
}

/** A row, with its ratio when there is something to hold the value against. */
export function buildRow(name: string, value: number, unit: string, baseline?: number): Row {
  const held =
    baseline === undefined ? {} : { baseline: round(baseline), ratio: round(value / baseline) };
  return { name, value: round(value), unit, ...held };
}

/**
 * Takes samples in turns (A B, then B A, and so on), so that whatever else the machine does falls
 * on all alike. The first turn warms up and is not counted.
 */
export async function measure<Name extends string>(
  samples: Readonly<Record<Name, Sample>>,
): Promise<Readonly<Record<Name, Times>>> {
  const names = Object.keys(samples) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<
    Name,
    number[]
  >;
  for (const name of names) await samples[name]();
  const start = performance.now();
  for (let turn = 0; turn < mostTurns; turn++) {
    if (turn >= leastTurns && performance.now() - start > budgetMs) break;
    for (const name of turn % 2 === 0 ? names : names.toReversed())
      times[name].push(...(await samples[name]()));
  }
  return Object.fromEntries(names.map((name) => [name, summarise(times[name])])) as Record<
    Name,
    Times
  >;
}
