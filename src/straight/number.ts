import type { Order } from './target.js';

/** An exact whole number between two ends; a constant where they are one. */
export interface Whole<V> {
  readonly lo: number;
  readonly hi: number;
  /** Absent of a constant. */
  readonly at?: V;
}

/** An exact number: a whole number over one that is at least 1. */
export interface Fraction<V> {
  readonly n: Whole<V>;
  readonly d: Whole<V>;
  /** Between which ends the quotient lies, where more is known than follows from both parts. */
  readonly within?: Ends;
  /** The nearest double, where that is at hand. */
  readonly near?: V;
}

export interface Ends {
  readonly lo: number;
  readonly hi: number;
}

/** A double that misses the number by no more than `error`, and how to get at the number itself. */
export interface Approximate<V, X> {
  readonly at: V;
  readonly lo: number;
  readonly hi: number;
  readonly error: number;
  readonly exact: () => X;
}

export type Num<V, X> = Fraction<V> | Approximate<V, X>;

/** Yes or no, known beforehand or not. */
export type Truth<B> = boolean | { readonly is: B };

/** Whole numbers of this size can still be added and rounded without error. */
export const MOST = 2 ** 52;
/** How far a double at most is from the number that it stands for, relatively; twice that, to be on the safe side. */
export const UNIT = 2 ** -52;

export function isApproximate<V, X>(x: Num<V, X>): x is Approximate<V, X> {
  return 'error' in x;
}

export const isConstant = (x: Whole<unknown>): boolean => x.lo === x.hi;
export const isSmall = ({ lo, hi }: Ends): boolean => lo > -MOST && hi < MOST;

export function endsOf<V, X>(x: Num<V, X>): Ends {
  if (isApproximate(x)) return x;
  if (x.within !== undefined) return x.within;
  const corners = [x.n.lo / x.d.lo, x.n.lo / x.d.hi, x.n.hi / x.d.lo, x.n.hi / x.d.hi];
  return { lo: Math.min(...corners), hi: Math.max(...corners) };
}

export function sumOfEnds(x: Ends, y: Ends): Ends {
  return { lo: x.lo + y.lo, hi: x.hi + y.hi };
}

export function productOf(x: Ends, y: Ends): Ends {
  const corners = [x.lo * y.lo, x.lo * y.hi, x.hi * y.lo, x.hi * y.hi];
  return { lo: Math.min(...corners), hi: Math.max(...corners) };
}

/** What the ends say beforehand. Those of doubles that miss numbers say it only where they lie well apart. */
export function settled(x: Ends, order: Order, y: Ends): boolean | undefined {
  const gap = [x.lo, x.hi, y.lo, y.hi].every(Number.isInteger) ? 0 : 1e-6 * (1 + sizeOf(x) + sizeOf(y));
  if (order === '===') return x.lo > y.hi + gap || x.hi < y.lo - gap ? false : gap === 0 && x.lo === x.hi && y.lo === y.hi ? true : undefined;
  if (order === '>') return x.hi <= y.lo - gap ? false : x.lo > y.hi + gap ? true : undefined;
  return x.hi < y.lo - gap ? false : x.lo >= y.hi + gap ? true : undefined;
}

export function sizeOf({ lo, hi }: Ends): number {
  return Math.max(Math.abs(lo), Math.abs(hi));
}

export function isZero<V, X>(x: Num<V, X>): boolean {
  return !isApproximate(x) && x.n.lo === 0 && x.n.hi === 0;
}

export function isOne<V>({ n, d }: Fraction<V>): boolean {
  return n.lo === 1 && n.hi === 1 && d.lo === 1 && d.hi === 1;
}

export function isSame<V, X>(a: Num<V, X>, b: Num<V, X>): boolean {
  if (isApproximate(a) || isApproximate(b)) return false;
  return [a.n, a.d, b.n, b.d].every(isConstant) && a.n.lo === b.n.lo && a.d.lo === b.d.lo;
}

/** Constants that both sides have in common are taken out, so that the numbers stay small. */
export function reduced<V>(x: Fraction<V>): Fraction<V> {
  const { n, d } = x;
  if (!isConstant(n) || !isConstant(d)) return x;
  const common = divisorOf(Math.abs(n.lo), d.lo);
  return { n: { lo: n.lo / common, hi: n.hi / common }, d: { lo: d.lo / common, hi: d.hi / common } };
}

export function divisorOf(a: number, b: number): number {
  return b === 0 ? a : divisorOf(b, a % b);
}
