/** The figures of a campaign: what slices add up to, and how it is told. */
import { type Fate, fates, type Tally } from './campaign.ts';

export function addTally(sum: Tally, part: Tally): void {
  for (const [base, classes] of Object.entries(part.counts)) {
    for (const [name, counts] of Object.entries(classes)) {
      const known = ((sum.counts[base] ??= {})[name] ??= {});
      for (const [fate, count] of Object.entries(counts) as [Fate, number][])
        known[fate] = (known[fate] ?? 0) + count;
    }
    sum.ms[base] = (sum.ms[base] ?? 0) + (part.ms[base] ?? 0);
  }
  sum.findings.push(...part.findings);
}

type Counts = Readonly<Partial<Record<Fate, number>>>;

const sumOf = (all: readonly Counts[], fate?: Fate): number =>
  all
    .flatMap((counts) => (fate === undefined ? Object.values(counts) : [counts[fate] ?? 0]))
    .reduce((sum, count) => sum + count, 0);

const listCounts = ({ counts }: Tally): readonly Counts[] =>
  Object.values(counts).flatMap((classes) => Object.values(classes));

export const countFate = (tally: Tally, fate?: Fate): number => sumOf(listCounts(tally), fate);

const titles = ['mutants', ...fates] as const;
const row = (name: string, all: readonly Counts[], ms?: number): string => {
  const made = sumOf(all);
  const cells = [made, ...fates.map((fate) => sumOf(all, fate))].map((count) =>
    count.toLocaleString('en-GB'),
  );
  return `| ${[name, ...cells, ms === undefined ? '' : (ms / made).toFixed(2)].join(' | ')} |`;
};

const table = (title: string, rows: readonly string[]): readonly string[] => [
  `| ${title} | ${titles.join(' | ')} | ms each |`,
  `|---|${titles.map(() => '---:|').join('')}---:|`,
  ...rows,
];

/** The tables by base and by class, in Markdown. */
export function writeTables(tally: Tally): string {
  const bases = Object.entries(tally.counts).toSorted(([a], [b]) => a.localeCompare(b));
  const classes = new Map<string, Counts[]>();
  for (const [, named] of bases)
    for (const [name, counts] of Object.entries(named))
      classes.set(name, [...(classes.get(name) ?? []), counts]);
  return [
    ...table(
      'base',
      bases.map(([base, named]) => row(base, Object.values(named), tally.ms[base])),
    ),
    '',
    ...table(
      'class',
      [...classes].toSorted(([a], [b]) => a.localeCompare(b)).map(([name, all]) => row(name, all)),
    ),
  ].join('\n');
}

/** The one line that the whole campaign comes to. */
export function sayTotal(tally: Tally, seconds: number): string {
  const count = (fate?: Fate) => countFate(tally, fate).toLocaleString('en-GB');
  const totalMs = Object.values(tally.ms).reduce((sum, ms) => sum + ms, 0);
  const each = (totalMs / Math.max(1, countFate(tally))).toFixed(2);
  return (
    `${count()} mutants: ${count('false accept')} false accepts, ${count('crash')} crashes, ` +
    `${count('refused in vain')} refused in vain (of those asked), ${count('refused')} refused, ` +
    `${count('accepted, the same')} accepted as the same, ${count('accepted, told elsewhere')} told elsewhere; ` +
    `${each} ms each, ${Math.round(seconds)} s in all.`
  );
}
