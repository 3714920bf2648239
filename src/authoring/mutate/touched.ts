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
  const pairs = Object.keys({ ...one, ...other }).flatMap((key) => pairsOf(one[key as 'facts'], other[key as 'facts']));
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

function pairsOf(one: unknown, other: unknown): readonly Pair[] {
  if (textOf(one) === textOf(other)) return [];
  // A small change leaves as many rows, facts and so on as there were.
  if (Array.isArray(one)) return one.flatMap((part, index) => pairOf(part, (other as readonly unknown[])[index]));
  return pairOf(one, other);
}

function pairOf(one: unknown, other: unknown): readonly Pair[] {
  if (textOf(one) === textOf(other)) return [];
  const [a, b] = [scored(one), scored(other)];
  return textOf(a) === textOf(b) ? [] : [[a, b]];
}

/** A part without the sentences that explain it. */
function scored(part: unknown): unknown {
  if (!isRecord(part) || !('scoring' in part)) return normal(part);
  const { points, pointsBy, scoring } = part as unknown as PlanIndicator;
  const worth = pointsBy === undefined ? withinPoints(scoring!.points, points) : normal(scoring!.points);
  return { ...(normal({ ...part, scoring: undefined }) as object), scoring: worth };
}

/** A part with its readings chosen. */
function read(node: unknown, readings: Readonly<Record<string, string>>): unknown {
  if (Array.isArray(node)) return node.map((item) => read(item, readings));
  if (!isRecord(node)) return node;
  if (node.op === 'reading') return read((node.options as Record<string, unknown>)[readings[node.reading as string]!], readings);
  return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, read(value, readings)]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function textOf(value: unknown): string | undefined {
  return JSON.stringify(value);
}
