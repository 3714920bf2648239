import type { Words } from '../diagnostics/diagnostic.js';
import { add, equals, greatest, least, ZERO, type Rational } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';

/** A sum of points, some of which differ by the option that a choice fact names. */
export interface PointsSum {
  readonly fixed: Rational;
  /** Choice fact → option → points. */
  readonly by: ReadonlyMap<string, ReadonlyMap<string, Rational>>;
}

export const NO_POINTS: PointsSum = { fixed: ZERO, by: new Map() };

/** Points by the option that a choice fact names. */
export function pointsByOption(fact: string, options: ReadonlyMap<string, Rational>): PointsSum {
  return options.size === 0 ? NO_POINTS : { ...NO_POINTS, by: new Map([[fact, options]]) };
}

export function fixedPoints(fixed: Rational): PointsSum {
  return { fixed, by: new Map() };
}

export function addPoints(a: PointsSum, b: PointsSum): PointsSum {
  const by = new Map(a.by);
  for (const [fact, options] of b.by) {
    const before = by.get(fact);
    by.set(fact, new Map([...options].map(([option, points]) => [option, add(points, before?.get(option) ?? ZERO)])));
  }
  return { fixed: add(a.fixed, b.fixed), by };
}

/** The most points that can be had. */
export function mostOf({ fixed, by }: PointsSum): Rational {
  return [...by.values()].reduce((sum, options) => add(sum, [...options.values()].reduce(greatest)), fixed);
}

/** The points, where they are the same for every option. */
export function onlyOf(sum: PointsSum): Rational | undefined {
  const most = mostOf(sum);
  return equals(leastOf(sum), most) ? most : undefined;
}

/** Whether these points are the sum, whatever option a choice names. */
export function isSum(written: string, sum: PointsSum): boolean {
  const only = onlyOf(sum);
  return only !== undefined && equals(parseNumber(written)!, only);
}

function leastOf({ fixed, by }: PointsSum): Rational {
  return [...by.values()].reduce((sum, options) => add(sum, [...options.values()].reduce(least)), fixed);
}

/** What is said of a sum that does not agree with a number written for it. */
export function sumSlots(sum: PointsSum): Readonly<Record<'sum' | 'wanted' | 'also', string | Words>> {
  const text = pointsSumText(sum);
  if (onlyOf(sum) !== undefined) return { sum: text, wanted: text, also: '' };
  return {
    sum: text,
    wanted: { zh: '每个选项都相同的分值', en: 'points that are the same for every option' },
    also: { zh: '；分值本来就随选项而变的，删去这个数', en: '; where the points are meant to change by option, leave this number out' },
  };
}

/** `100`, or `2 – 4` where the points differ. */
export function pointsSumText(sum: PointsSum): string {
  const only = onlyOf(sum);
  return only === undefined ? `${fractionText(leastOf(sum))} – ${fractionText(mostOf(sum))}` : fractionText(only);
}
