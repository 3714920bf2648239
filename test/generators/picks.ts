import fc from 'fast-check';

/** `PINGFEN_SEED=7` tries other values than the usual ones. */
export const SEED = Number(process.env.PINGFEN_SEED ?? '20210801');

/** Small choices, one after the other. A pick made from seed 0 always takes the first, so that shrinking ends there. */
export interface Pick {
  /** A whole number from 0 to below `count`. */
  readonly below: (count: number) => number;
  readonly of: <T>(list: readonly T[]) => T;
  /** True in `part` of `whole` cases. */
  readonly in: (part: number, whole: number) => boolean;
}

export function pickFrom(seed: number): Pick {
  let state = seed >>> 0;
  const next = (): number => {
    if (seed === 0) return 0;
    state = (state + 0x6d2b79f5) >>> 0;
    let x = Math.imul(state ^ (state >>> 15), state | 1);
    x ^= x + Math.imul(x ^ (x >>> 7), x | 61);
    return (x ^ (x >>> 14)) >>> 0;
  };
  const below = (count: number): number => next() % count;
  return {
    below,
    of: (list) => list[below(list.length)]!,
    in: (part, whole) => below(whole) >= whole - part,
  };
}

/** One seed for each of `count` things; each shrinks to 0 by itself. */
export function seeds(count: number): fc.Arbitrary<number[]> {
  return fc.array(fc.noBias(fc.nat()), { minLength: count, maxLength: count });
}

export function shuffled<T>(list: readonly T[], seed: number): T[] {
  const pick = pickFrom(seed);
  const copy = list.slice();
  for (let index = copy.length - 1; index > 0; index -= 1) {
    const other = pick.below(index + 1);
    [copy[index], copy[other]] = [copy[other]!, copy[index]!];
  }
  return copy;
}
