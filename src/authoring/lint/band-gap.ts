import { add, compare, divide, integer, subtract, type Rational } from '../../exact/rational.js';
import { decimalText, parseFraction } from '../../exact/text.js';
import { readsTotal } from '../../formula/names.js';
import type { PlanGrades } from '../../plan/clauses.js';
import { scalesIn } from '../../plan/lookup.js';
import type { Plan } from '../../plan/plan.js';
import { gradedBy, mayBe, readBands, takes, valuesAmong } from './band-values.js';
import type { Found, LintRule, LintSubject, Witness } from './rule.js';
import { factsFor } from './search.js';
import { witnessOf } from './witness.js';
import { worldsOf } from './worlds.js';

/** Numbers that belong to no grade: those between two ends, or one number. */
interface Gap {
  readonly low: Rational;
  readonly high: Rational;
}

/** The gaps between grades: what lies between two of them falls through all of them. */
function gapsIn(plan: Plan, scale: PlanGrades, chosen: Readonly<Record<string, string>>): readonly Gap[] {
  const bands = readBands(scale).filter(({ cuts }) => cuts.length > 0);
  const of = gradedBy(scale.of, chosen);
  const values = valuesAmong(bands);
  const isTaken = values.map((value) => bands.some((band) => takes(band, value)));
  return values.flatMap((value, index) => {
    const isInside = isTaken.slice(0, index).includes(true) && isTaken.slice(index + 1).includes(true);
    if (isTaken[index] === true || !isInside || !mayBe(of, plan, value)) return [];
    // A value between two cuts stands for all that lie between them.
    return index % 2 === 0 ? [{ low: values[index - 1]!, high: values[index + 1]! }] : [{ low: value, high: value }];
  });
}

/** Whole numbers as in 80-89, 80～89 or 80至89. */
const WHOLE_BAND = /(?<![\d.%])\d+ ?(?:-|~|～|–|—|至|到) ?\d+(?![\d.%])/g;

/** Where the words give bands of whole numbers that leave out what lies between them, and the rulebook has not said how they are read. */
function unreadGaps({ of, quote = '', bands }: PlanGrades): readonly Gap[] {
  if (of.op !== 'total') return [];
  const words = [quote, ...bands.map(({ label }) => label)].join(' ');
  const ends = [...words.matchAll(WHOLE_BAND)].map(([text]) => text.match(/\d+/g)!.map(Number));
  return ends.flatMap(([, to]) => (ends.some(([from]) => from === to! + 1) ? [{ low: integer(to!), high: integer(to! + 1) }] : []));
}

/** A total between two grades that belongs to neither. */
export const bandGap: LintRule = {
  id: 'band-gap',
  severity: 'error',
  title: { zh: '两级之间的空隙', en: 'a gap between two grades' },
  reason: {
    zh: '原文常写“80～89 分为良好，90～100 分为优秀”，得分却可以是 89.5。照字面，它落在两级之间，会一直掉到最低一级。只写下限，或者先按读法修约，就没有空隙。',
    en: 'Texts often say "80 to 89 good, 90 to 100 excellent" while a total may be 89.5. Taken word by word it belongs to neither and falls to the lowest grade. Write lower cuts only, or let a reading round first.',
  },
  bad: `facts:
  quality: { kind: amount, label: 服务质量, unit: 分, max: 100, step: 0.5 }
indicators:
  - { id: A-1, title: 服务质量, points: 100, scoring: { judged: quality } }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: excellent, label: 优秀, from: 90, upTo: 100 }
    - { id: good, label: 良好, from: 80, upTo: 89 }
  otherwise: { id: poor, label: 较差 }
`,
  good: `facts:
  quality: { kind: amount, label: 服务质量, unit: 分, max: 100, step: 0.5 }
indicators:
  - { id: A-1, title: 服务质量, points: 100, scoring: { judged: quality } }
grades:
  scale: 等级
  clause: A.3
  bands:
    - { id: excellent, label: 优秀, from: 90 }
    - { id: good, label: 良好, from: 80 }
  otherwise: { id: poor, label: 较差 }
`,
  check: (subject) =>
    scalesIn(subject.plan).flatMap((scale) => {
      const [world] = worldsOf(subject.plan);
      const gaps = world === undefined ? [] : gapsIn(subject.plan, scale, world.chosen);
      if (gaps.length > 0) return gaps.flatMap((gap) => foundIn(subject, scale, gap));
      return unreadGaps(scale).slice(0, 1).flatMap((gap) => unread(subject, scale, gap));
    }),
};

/** A gap that a total falls into; of what is graded otherwise there is no search, and the gap is told as it is. */
function foundIn({ plan, pathOf }: LintSubject, scale: PlanGrades, { low, high }: Gap): readonly Found[] {
  const isTotal = readsTotal(scale.of);
  const witness = isTotal ? inside(plan, { low, high }) : undefined;
  if (isTotal && witness === undefined) return [];
  const [from, to] = [low, high].map((end) => decimalText(end, 0)) as [string, string];
  const where = from === to ? { zh: `恰为 ${from} 的`, en: `exactly ${from}` } : { zh: `${from} 与 ${to} 之间的`, en: `between ${from} and ${to}` };
  return [
    {
      path: pathOf(scale.bands[0]!)!.slice(0, -1),
      at: 'key',
      message: { zh: `${where.zh}不在任何一级的上下限之内`, en: `what is ${where.en} lies within the ends of no grade` },
      mend: { zh: '只写下限（from），由高到低；原文不清楚的，用读法说明先怎样修约', en: 'write lower cuts (from) only, from the highest; where the text is not clear, let a reading say how to round first' },
      ...(witness === undefined ? {} : { witness }),
    },
  ];
}

function unread({ plan, pathOf }: LintSubject, scale: PlanGrades, gap: Gap): readonly Found[] {
  const witness = inside(plan, gap);
  if (witness === undefined) return [];
  const [from, to] = [gap.low, gap.high].map((end) => decimalText(end, 0)) as [string, string];
  return [
    {
      path: pathOf(scale.bands[0]!)!.slice(0, -1),
      at: 'key',
      message: { zh: `原文的分档没有说 ${from} 与 ${to} 之间属于哪一级，这里也没有设读法`, en: `the words do not say which grade lies between ${from} and ${to}, and no reading does` },
      mend: { zh: '设一个读法：不修约与下限比较，或先修约到整数', en: 'let a reading choose: compare with the lower cut as it is, or round first' },
      witness,
    },
  ];
}

/** Facts whose total lies in a gap. */
function inside(plan: Plan, { low, high }: Gap): Witness | undefined {
  const margin = divide(subtract(high, low), integer(100));
  const target = { low: add(low, margin), high: subtract(high, margin) };
  const facts = factsFor(plan, target);
  return facts && witnessOf(plan, { facts }, ({ total: { value } }) => value !== undefined && isBetween(parseFraction(value.fraction)!, target));
}

function isBetween(value: Rational, { low, high }: Gap): boolean {
  return compare(value, low) >= 0 && compare(value, high) <= 0;
}
