import type { Rational } from '../../exact/rational.js';
import { decimalText } from '../../exact/text.js';
import { scalesIn } from '../../plan/lookup.js';
import { readBands, takes, valuesAmong, type ReadBand } from './band-values.js';
import type { LintRule } from './rule.js';

/** Whether a grade writes both its ends, so that it is meant to stand for itself. */
function isClosed({ cuts }: ReadBand): boolean {
  return cuts.some(({ relation }) => relation === 'atLeast' || relation === 'above') && cuts.some(({ relation }) => relation === 'atMost' || relation === 'below');
}

/** A number that two grades both take though each writes both its ends. */
function sharedBy(bands: readonly ReadBand[]): { readonly value: Rational; readonly first: ReadBand; readonly second: ReadBand } | undefined {
  for (const value of valuesAmong(bands)) {
    const [first, second] = bands.filter((band) => takes(band, value));
    if (first !== undefined && second !== undefined) return { value, first, second };
  }
  return undefined;
}

/** Two grades for one total. */
export const bandOverlap: LintRule = {
  id: 'band-overlap',
  severity: 'warning',
  title: { zh: '两级重叠的得分', en: 'a total that belongs to two grades' },
  reason: {
    zh: '两级都写明了上下限，却有得分同时属于两级（如 80～90 与 90～100 都有 90）。评定时写在前面的一级算数，原文的意思应当由读法说明。',
    en: 'Two grades write both their ends, and some total belongs to both (90, in 80 to 90 and 90 to 100). The one written first counts; a reading should say what the text means.',
  },
  bad: `facts:
  quality: { kind: amount, label: 服务质量, unit: 分, max: 100 }
indicators:
  - { id: A-1, title: 服务质量, points: 100, scoring: { judged: quality } }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: excellent, label: 优秀, from: 90, upTo: 100 }
    - { id: good, label: 良好, from: 80, upTo: 90 }
  otherwise: { id: poor, label: 较差 }
`,
  good: `facts:
  quality: { kind: amount, label: 服务质量, unit: 分, max: 100 }
indicators:
  - { id: A-1, title: 服务质量, points: 100, scoring: { judged: quality } }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: excellent, label: 优秀, from: 90, upTo: 100 }
    - { id: good, label: 良好, from: 80, below: 90 }
  otherwise: { id: poor, label: 较差 }
`,
  check: ({ plan, pathOf }) =>
    scalesIn(plan).flatMap((scale) => {
      const shared = sharedBy(readBands(scale).filter((one) => isClosed(one) && one.band.when === undefined));
      if (shared === undefined) return [];
      const { value, first, second } = shared;
      const text = decimalText(value, 0);
      return [
        {
          path: pathOf(second.band)!,
          message: { zh: `${text} 既属于“${first.band.label}”，又属于“${second.band.label}”`, en: `${text} belongs to "${first.band.label}" and to "${second.band.label}"` },
          mend: { zh: '按原文的意思，一级写 from 或 upTo，另一级写 below 或 above', en: 'as the text means it, let one of them end with from or upTo and the other with below or above' },
        },
      ];
    }),
};
