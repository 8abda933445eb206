import type { Outcome } from '#domain/verify/report.ts';

/** What came of one source; `unreadable` when there was nothing to verify. */
export type Result = Outcome | 'unreadable';

/** The gravest first: the exit status is that of the first row that occurred. */
const rows: readonly (readonly [result: Result, status: number, words: string])[] = [
  ['failed', 1, 'failed'],
  ['unreadable', 3, 'could not be read'],
  ['unknown', 2, 'could not be checked altogether'],
  ['passed', 0, 'good'],
];

/** Nothing was named that could be verified, an empty folder for one. */
const nothingStatus = 3;

export interface Count {
  readonly add: (result: Result) => void;
  readonly status: () => number;
  /** One line: how many there were, and what came of them. */
  readonly say: () => string;
}

/** Counts what came of many sources. */
export function createCount(): Count {
  const counts: Record<Result, number> = { failed: 0, unreadable: 0, unknown: 0, passed: 0 };
  const occurred = () => rows.filter(([result]) => counts[result] > 0);
  return {
    add: (result) => {
      counts[result]++;
    },
    status: () => occurred()[0]?.[1] ?? nothingStatus,
    say: () => {
      const total = rows.reduce((sum, [result]) => sum + counts[result], 0);
      const parts = occurred().map(([result, , words]) => `${counts[result]} ${words}`);
      return total === 0
        ? 'There was nothing to verify.'
        : `${total} verified: ${parts.toReversed().join(', ')}.`;
    },
  };
}
