import { compare } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Scoring } from '../plan/table.js';
import type { Lowering, Method, Written } from './method.js';

/** Several marks for one row, such as one for each project. */
interface MarksBody {
  readonly per: string;
  readonly take?: unknown;
  readonly min?: string;
  readonly step?: string;
}

const TAKE = ['mean', 'least'];

/** 评分: a mark that the assessor gives, between 0 and the points of the row; or a mark for each of several things. */
export const judged: Method = {
  schema: (forms) =>
    forms.plainOrMap('judged', forms.id, forms.record({ per: forms.id, 'take?': forms.word('take', TAKE), 'min?': forms.notNegative, 'step?': forms.points })),
  bare: { kind: 'amount', body: (fact) => fact },
  own: (body) => (isMarks(body) ? { kind: 'amounts', per: body.per, ...(body.min === undefined ? {} : { min: body.min }), ...(body.step === undefined ? {} : { step: body.step }) } : undefined),
  lower: (body, lowering) => (isMarks(body) ? marks(body, lowering) : mark(body as string, lowering)),
};

function isMarks(body: Written): body is MarksBody {
  return typeof body === 'object';
}

function mark(fact: string, lowering: Lowering): Scoring {
  const of = lowering.quantity(fact);
  if (of.op === 'fact') checkMost(fact, lowering);
  return { points: of, say: { phrase: 'judged', quantities: { of } } };
}

/** A mark cannot exceed the points. That of the row itself goes up to the most that an option of the row gives. */
function checkMost(fact: string, { points, fact: own, greatestOf, report }: Lowering): void {
  const max = greatestOf(fact);
  if (max !== undefined && compare(parseFraction(max)!, parseFraction(points)!) <= 0) return;
  const found = max === undefined ? {} : { found: `max: ${max}` };
  const mend =
    fact === own
      ? { zh: '分值随选项而变的行，改在 facts 里声明评分，写 proportional: { of: 评分, fullAt: { choice: …, 选项: 分值 } }', en: 'for a row whose points change by option, declare the mark under facts and write proportional: { of: mark, fullAt: { choice: …, option: points } }' }
      : { zh: `给事实“${fact}”写上 max: ${points}`, en: `write max: ${points} at the fact "${fact}"` };
  report('JUDGED_ABOVE_POINTS', [], { ...found, slots: { fact, points, mend } });
}

function marks({ take }: MarksBody, lowering: Lowering): Scoring {
  const { fact = '', word, greatestOf } = lowering;
  // The row's own list has a largest mark; where it has none, its name is taken, which is said.
  if (greatestOf(fact) !== undefined) checkMost(fact, lowering);
  return word(take ?? 'mean', TAKE, ['take'], (how) => {
    const of = { op: how as 'mean' | 'least', over: { fact } };
    return { points: of, say: { phrase: 'judged', quantities: { of } } };
  });
}
