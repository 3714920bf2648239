import type { Pick } from './picks.js';

type Node = unknown;

export const literal = (pick: Pick): number | string => pick.of([0, 1, 2, 3, '1/3', '1/2', '60%', '2/3']);
export const date = (pick: Pick): string => pick.of(['2024-02-29', '2024-06-30', '2025-01-01']);

const LISTS = ['marks', 'homes', 'areas', 'visits'] as const;
const NUMBERS = ['staff', 'trained', 'mark', 'free', 'solved', 'heard', 'liked', 'kept', 'goal', 'fine'] as const;

/** A quantity of so many levels, small enough that ties are common. */
export function quantity(pick: Pick, depth: number): Node {
  if (depth === 0) return pick.in(1, 4) ? literal(pick) : pick.of(NUMBERS);
  const inner = (): Node => quantity(pick, depth - 1);
  const some: readonly (() => Node)[] = [
    inner,
    () => ({ mean: pick.of(LISTS) }),
    () => ({ mean: 'marks', weights: pick.of(['homes', 'areas']) }),
    () => ({ [pick.of(['least', 'greatest', 'sum'])]: pick.of(LISTS) }),
    () => ({ [pick.of(['share', 'count'])]: { every: pick.of(LISTS), ...tests(pick, literal(pick)) } }),
    () => ({ ratio: ['trained', 'staff'], ...(pick.in(1, 3) ? { ifNone: literal(pick) } : {}) }),
    () => ({ pool: pick.of([['solved', 'heard'], ['heard', 'liked']]) }),
    () => ({ [pick.of(['sum', 'mean', 'least', 'greatest', 'difference', 'product'])]: [inner(), inner()] }),
    () => ({ clamp: inner(), from: 0, to: pick.of([1, 2]) }),
    () => ({ choice: 'grade', low: inner(), middle: literal(pick), high: inner() }),
    () => ({ reading: 'byTake', mean: inner(), least: inner() }),
    () => ({ when: [{ if: condition(pick, depth - 1), use: inner() }], otherwise: inner() }),
  ];
  return pick.of(some)();
}

function tests(pick: Pick, value: Node): object {
  return pick.of<object>([{ atLeast: value }, { atMost: value }, { above: value }, { below: value }, { is: value }, { odd: true }, { atLeast: value, odd: true }]);
}

export function condition(pick: Pick, depth: number): Node {
  const leaves: readonly (() => Node)[] = [
    () => 'open',
    () => 'shut',
    () => ({ of: pick.of(NUMBERS), ...tests(pick, literal(pick)) }),
    () => ({ of: pick.of(NUMBERS), ...tests(pick, pick.of(['goal', 'staff', 'mark'])) }),
    () => ({ every: pick.of(LISTS), ...tests(pick, literal(pick)) }),
    () => ({ of: 'grade', [pick.of(['is', 'atLeast', 'atMost', 'above', 'below'])]: pick.of(['low', 'middle', 'high']) }),
    () => ({ of: 'side', oneOf: [pick.of(['east', 'west'])] }),
    () => ({ of: pick.of(['signed', 'moved', 'asOf']), [pick.of(['atLeast', 'atMost', 'above', 'below', 'is'])]: pick.of([date(pick), 'moved', 'asOf']) }),
  ];
  if (depth === 0) return pick.of(leaves)();
  const inner = (): Node => condition(pick, depth - 1);
  const of = quantity(pick, depth);
  const isPlain = typeof of !== 'object' || of === null || ['reading', 'choice', 'when'].some((key) => key in of);
  const some: readonly (() => Node)[] = [
    ...leaves,
    () => ({ ...(isPlain ? { of } : of), ...tests(pick, literal(pick)) }),
    () => ({ [pick.of(['all', 'any'])]: [inner(), inner()] }),
    () => ({ not: inner() }),
    () => ({ choice: 'side', east: inner(), west: inner() }),
    () => ({ when: [{ if: inner(), use: inner() }], otherwise: inner() }),
  ];
  return pick.of(some)();
}
