/** Chance that can be repeated: the same seed and number give the same mutant, in any process. */

export interface Chance {
  /** A whole number from 0 to below `bound`. */
  below(bound: number): number;
  /** One of several; `undefined` of none. */
  pick<T>(items: readonly T[]): T | undefined;
  /** One by its weight. */
  weigh<T extends { readonly weight: number }>(items: readonly T[]): T;
  chance(share: number): boolean;
}

/** Spreads a number over 32 bits (the finaliser of MurmurHash3). */
function mix(value: number): number {
  let bits = value | 0;
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** mulberry32, started from the seed of the campaign and the number of the mutant. */
export function createChance(seed: number, number: number): Chance {
  let state = mix(mix(seed + 0x9e3779b9) ^ number);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    below,
    pick: (items) => items[below(items.length)],
    weigh: (items) => {
      let left = next() * items.reduce((sum, { weight }) => sum + weight, 0);
      return items.find(({ weight }) => (left -= weight) < 0) ?? items.at(-1)!;
    },
    chance: (share) => next() < share,
  };
}
