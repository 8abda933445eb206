/**
 * A small coverage-guided fuzzer. The code under test was instrumented by Jazzer.js, whose own engine is a native
 * program that many systems cannot load; this one needs nothing but Node.
 */
import type { FuzzTarget } from './targets.ts';

/** What instrumented code calls. */
interface Hooks {
  readonly coverageTracker: { incrementCounter(edge: number): void };
  readonly tracer: {
    traceStrCmp(left: unknown, right: unknown, operator: string): boolean;
    traceNumberCmp(left: number, right: number, operator: string): boolean;
    traceAndReturn(current: unknown, target: unknown): unknown;
  };
}

/** Two counts in front of the input that a thread shares with whoever watches it. */
export const headerBytes = 8;

const maxEdges = 1 << 17;
export const maxInputBytes = 4_096;
const maxWords = 500;

/** Comparisons by their operators; the loose ones are only made with a literal of the same type. */
const comparisons: Readonly<Record<string, (left: never, right: never) => boolean>> = {
  '==': (left, right) => left === right,
  '===': (left, right) => left === right,
  '!=': (left, right) => left !== right,
  '!==': (left, right) => left !== right,
  '<': (left, right) => left < right,
  '<=': (left, right) => left <= right,
  '>': (left, right) => left > right,
  '>=': (left, right) => left >= right,
};

/** Counts the edges that an input takes, and collects the texts that it is compared with. */
export function createCoverage(words: string[]) {
  const counters = new Uint8Array(maxEdges);
  const best = new Uint8Array(maxEdges);
  const touched: number[] = [];
  const compare = (left: unknown, right: unknown, operator: string) =>
    comparisons[operator]!(left as never, right as never);
  const note = (value: unknown) => {
    if (typeof value === 'string' && value.length > 1 && words.length < maxWords)
      if (!words.includes(value)) words.push(value);
  };
  const hooks: Hooks = {
    coverageTracker: {
      incrementCounter: (edge) => {
        if (counters[edge] === 0) touched.push(edge);
        if (counters[edge]! < 255) counters[edge]! += 1;
      },
    },
    tracer: {
      traceStrCmp: (left, right, operator) => {
        if (left !== right && typeof left === typeof right) {
          note(left);
          note(right);
        }
        return compare(left, right, operator);
      },
      traceNumberCmp: compare,
      traceAndReturn: (_, target) => target,
    },
  };
  /** Whether the input took an edge, or took one more often by a power of two, as none before it; then forgets it. */
  const isNew = (): boolean => {
    let found = false;
    for (const edge of touched) {
      const bucket = 32 - Math.clz32(counters[edge]!);
      if (bucket > best[edge]!) {
        best[edge] = bucket;
        found = true;
      }
      counters[edge] = 0;
    }
    touched.length = 0;
    return found;
  };
  return { hooks, isNew, countEdges: () => best.filter((bucket) => bucket > 0).length };
}

type Roll = (sides: number) => number;

/** Numbers that look like chance, and come again with the same seed. */
export function createRoll(seed: number): Roll {
  let state = seed >>> 0;
  return (sides) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * sides);
  };
}

const join = (...parts: readonly Uint8Array[]) =>
  Uint8Array.from(parts.flatMap((part) => [...part])).slice(0, maxInputBytes);

/** One change of an input. */
type Mutation = (bytes: Uint8Array, roll: Roll, word: Uint8Array, other: Uint8Array) => Uint8Array;

const replace = (bytes: Uint8Array, at: number, length: number, by: Uint8Array) =>
  join(bytes.subarray(0, at), by, bytes.subarray(at + length));

const mutations: readonly Mutation[] = [
  (bytes, roll) =>
    bytes.map((byte, at) => (at === 0 || roll(bytes.length) > 0 ? byte : byte ^ (1 << roll(8)))),
  (bytes, roll) => replace(bytes, roll(bytes.length + 1), 1, Uint8Array.of(roll(256))),
  (bytes, roll) => replace(bytes, roll(bytes.length + 1), 0, Uint8Array.of(roll(256))),
  (bytes, roll) => replace(bytes, roll(bytes.length + 1), 1 + roll(8), new Uint8Array()),
  (bytes, roll) => bytes.slice(0, roll(bytes.length + 1)),
  (bytes, roll, word) => replace(bytes, roll(bytes.length + 1), 0, word),
  (bytes, roll, word) => replace(bytes, roll(bytes.length + 1), word.length, word),
  (bytes, roll) => {
    const at = roll(bytes.length + 1);
    const piece = bytes.subarray(at, at + 1 + roll(32));
    return replace(bytes, at, 0, join(...Array.from({ length: 1 + roll(8) }, () => piece)));
  },
  (bytes, roll, _, other) => {
    const at = roll(other.length + 1);
    return replace(bytes, roll(bytes.length + 1), roll(16), other.subarray(at, at + roll(64)));
  },
  (bytes, roll) => {
    const at = roll(bytes.length + 1);
    return replace(bytes, at, 1, Uint8Array.of((bytes[at] ?? 0) + roll(9) - 4));
  },
];

/** A few changes of one of the inputs, one after the other. */
function mutate(pool: readonly Uint8Array[], words: readonly string[], roll: Roll): Uint8Array {
  // Newer inputs are more worth a try.
  let bytes = pool[Math.max(roll(pool.length), roll(pool.length))]!;
  for (let left = 1 + roll(5); left > 0; left--) {
    const word = new TextEncoder().encode(words[roll(words.length)]);
    bytes = mutations[roll(mutations.length)]!(bytes, roll, word, pool[roll(pool.length)]!);
  }
  return bytes;
}

export interface FuzzOptions {
  readonly seeds: readonly Uint8Array[];
  readonly seed: number;
  readonly isOver: () => boolean;
  /** Called before each run, so that an input that never ends can be found. */
  readonly onRun: (input: Uint8Array) => void;
}

export interface FuzzResult {
  readonly runs: number;
  readonly edges: number;
  readonly pool: number;
  /** The first input of which something did not hold. */
  readonly failure?: { readonly input: Uint8Array; readonly error: unknown };
}

/** Runs a target on its seeds, then on changed inputs, keeping those that reach something new. */
export async function fuzz(
  { run, mend, words: own }: FuzzTarget,
  { hooks, isNew, countEdges }: ReturnType<typeof createCoverage>,
  words: string[],
  { seeds, seed, isOver, onRun }: FuzzOptions,
): Promise<FuzzResult> {
  Object.assign(globalThis, { Fuzzer: hooks });
  words.push(...own);
  const roll = createRoll(seed);
  const pool: Uint8Array[] = [];
  const next = [new Uint8Array(), ...seeds];
  for (let runs = 0; ; runs++) {
    const result = () => ({ runs, edges: countEdges(), pool: pool.length });
    const given = next.shift();
    if (given === undefined && isOver()) return result();
    const changed = given ?? mutate(pool, words, roll);
    const input = given === undefined && mend && roll(4) > 0 ? mend(changed) : changed;
    onRun(input);
    try {
      await run(input);
    } catch (error) {
      return { ...result(), failure: { input, error } };
    }
    if (isNew() || given) pool.push(input.slice(0, maxInputBytes));
  }
}
