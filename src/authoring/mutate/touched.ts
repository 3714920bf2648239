import type { Plan } from '../../plan/plan.js';
import type { PlanIndicator } from '../../plan/table.js';
import { normal, withinPoints } from './normal.js';

/** Whether the case with these readings can come out otherwise under the second plan. */
export type Touches = (readings: Readonly<Record<string, string>>) => boolean;

type Pair = readonly [unknown, unknown];

/** In what the second plan differs from the first, and for which readings that counts. */
export interface Difference {
  /** The ids of the rows, and of other parts with an id, that differ. */
  readonly ids: readonly string[];
  readonly touches: Touches;
}

/** How two plans of the same rulebook differ; `undefined` where they surely score alike. Sentences do not count. */
export function differenceOf(one: Plan, other: Plan): Difference | undefined {
  const pairs = [...pairsOf(one.indicators, other.indicators, scored), ...otherPairs(one, other)];
  if (pairs.length === 0) return undefined;
  const defaults = [one, other].map((plan) => Object.fromEntries(plan.readings.map((reading) => [reading.id, reading.default])));
  return {
    ids: pairs.flatMap(([part]) => (isRecord(part) && typeof part.id === 'string' ? [part.id] : [])),
    touches: (readings) => {
      const [before, after] = defaults.map((all) => ({ ...all, ...readings })) as [Record<string, string>, Record<string, string>];
      return textOf(before) !== textOf(after) || pairs.some(([a, b]) => textOf(read(a, before)) !== textOf(read(b, after)));
    },
  };
}

/** Everything but sections and rows. */
function otherPairs({ indicators: _, ...one }: Plan, { indicators: __, ...other }: Plan): readonly Pair[] {
  const [before, after]: readonly Readonly<Record<string, unknown>>[] = [one, other];
  return Object.keys({ ...one, ...other }).flatMap((key) => {
    const [a, b] = [before![key], after![key]];
    return isList(a) && isList(b) ? pairsOf(a, b, normal) : pairOf(a, b, normal);
  });
}

/** A small change leaves as many rows, facts and so on as there were. */
function pairsOf<T>(some: readonly T[], others: readonly T[], meaning: (part: T) => unknown): readonly Pair[] {
  return some.flatMap((part, index) => pairOf(part, others[index]!, meaning));
}

function pairOf<T>(one: T, other: T, meaning: (part: T) => unknown): readonly Pair[] {
  if (textOf(one) === textOf(other)) return [];
  const [a, b] = [meaning(one), meaning(other)];
  return textOf(a) === textOf(b) ? [] : [[a, b]];
}

/** A section or row without the sentences that explain it. */
function scored({ scoring, ...rest }: PlanIndicator): unknown {
  if (scoring === undefined) return normal(rest);
  const worth = rest.pointsBy === undefined ? withinPoints(scoring.points, rest.points) : normal(scoring.points);
  return { id: rest.id, rest: normal(rest), scoring: worth };
}

/** A part with its readings chosen. */
function read(node: unknown, readings: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(node)) return node.map((item) => read(item, readings));
  if (!isRecord(node)) return node;
  if (node.op === 'reading') return read((node.options as Record<string, unknown>)[readings[node.reading as string]!], readings);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, read(value, readings)]));
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
