import type { Path } from '../diagnostics/diagnostic.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByReading } from '../formula/formula.js';
import type { BallotIndex, PlanBallots } from '../plan/plan.js';
import type { SurveyDocument } from '../rulebook/document.js';
import { select, type Written } from './lower-formula.js';
import type { Context } from './names.js';
import { checkDeclared, checkNamed, unknownOption } from './options.js';

/** The surveys whose answers may be counted, by id: their answers, and what these are worth. */
export function lowerSurveys(context: Context): ReadonlyMap<string, PlanBallots> {
  return new Map(Object.entries(context.document.surveys ?? {}).flatMap(([id, survey]) => {
    const ballots = ballotsOf(context, id, survey, ['surveys', id]);
    return ballots === undefined ? [] : [[id, ballots]];
  }));
}

function ballotsOf(context: Context, id: string, { answers, index }: SurveyDocument, path: Path): PlanBallots | undefined {
  if ((answers === undefined) !== (index === undefined)) {
    const [has, lacks] = answers === undefined ? (['index', 'answers'] as const) : (['answers', 'index'] as const);
    context.report('SURVEY_INDEX', [...path, has], { found: has, slots: { name: id, has, lacks } }, 'key');
  }
  if (answers === undefined || index === undefined) return undefined;
  const ids = Object.keys(answers);
  checkDeclared(context, id, ids, [...path, 'answers']);
  // Votes that lie within a range are written so.
  for (const answer of ids.filter((one) => one === 'min' || one === 'max')) context.report('NAME_RESERVED', [...path, 'answers', answer], { found: answer, slots: { name: answer } }, 'key');
  const lower = (written: unknown, at: Path): BallotIndex => ({ worth: worthOf(context, id, ids, written as Written, at) });
  const at = [...path, 'index'];
  const selected = select(context, index as Written, at, lower) as ByReading<BallotIndex> | undefined;
  return { answers: Object.entries(answers).map(([answer, label]) => ({ id: answer, label })), index: selected ?? lower(index, at) };
}

/** Each answer by its weight; or the whole for those that count as satisfied, nothing for the others. */
function worthOf(context: Context, survey: string, answers: readonly string[], { weights, satisfied }: Written, path: Path): readonly string[] {
  if (weights !== undefined) {
    const written = weights as Readonly<Record<string, string>>;
    checkNamed(context, survey, Object.keys(written), answers, [...path, 'weights'], path, 'weights');
    return answers.map((answer) => fractionText(parseNumber(written[answer] ?? '0')!));
  }
  const counted = satisfied as readonly string[];
  counted.forEach((answer, index) => {
    if (!answers.includes(answer)) unknownOption(context, survey, answer, answers, [...path, 'satisfied', index]);
  });
  return answers.map((answer) => (counted.includes(answer) ? '1' : '0'));
}
