/** A stream of choices that is the same for the same seed. */
export interface Chance {
  /** A whole number from 0 up to, but not including `below`. */
  number(below: number): number;
  /** True this often out of 100. */
  percent(often: number): boolean;
  /** One of several; of none it throws. */
  one<T>(from: readonly T[]): T;
}

/** Mulberry32. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    percent: (often) => next() * 100 < often,
    one: (from) => {
      const found = from[number(from.length)];
      if (found === undefined) throw new Error('internal: nothing to choose from');
      return found;
    },
  };
}
