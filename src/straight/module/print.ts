import type { Chosen } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import type { Lowering } from '../context.js';
import { lower } from '../lower.js';
import type { PlanVariant } from '../../plan/table.js';
import type { Num, Truth } from '../number.js';
import { scoreOf, type Score } from '../score.js';
import { variantsOf } from '../table.js';
import { bare, quoted, Text } from './text.js';

/** The body of the function that scores complete facts, and what of the kit it uses. */
export interface Printed {
  readonly body: readonly string[];
  readonly used: readonly string[];
}

export function printScore(plan: Plan, chosen: Chosen, reserved: readonly string[]): Printed {
  const text = new Text(reserved);
  const to = lower<string, string, string>(plan, chosen, text);
  const score = scoreOf(to);
  const doubled = (x: Num<string, string>): string => bare(to.numbers.double(x));
  const unit = 10 ** plan.places;
  const steps = to.numbers.steps(score.total, `1/${String(unit)}`, 'halfUp');
  const total = bare(text.divide(to.numbers.v(steps), text.number(unit)));
  const levelOf = ({ ids, level }: Score<string, string, string>['grades'][number]): string => `([${ids.map(quoted).join(', ')}] as const)[${doubled(level)}]!`;
  const [first, ...others] = score.grades;
  const head = [
    `status: 'scored',`,
    `total: ${total},`,
    ...(first === undefined ? [] : [`grade: ${levelOf(first)},`]),
    ...(others.length === 0 ? [] : [`otherGrades: { ${others.map((one) => `${quoted(one.scale)}: ${levelOf(one)}`).join(', ')} },`]),
    ...(plan.validity.length === 0 ? [] : [`isWithheld: ${truthText(score.withheld)},`]),
  ];
  const pointsOf = (is: (variants: readonly PlanVariant[]) => Truth<string>): readonly string[] =>
    score.rows.flatMap(({ index, own, counts }) => {
      const shownWhere = to.logic.and([is(variantsOf(plan, index)), counts]);
      return shownWhere === false ? [] : [`  ${quoted(plan.indicators[index]!.id)}: ${shownWhere === true ? doubled(own) : `${truthText(shownWhere)} ? ${doubled(own)} : null`},`];
    });
  const answer = (points: readonly string[]): readonly string[] => ['return {', ...[...head, 'points: {', ...points, '},'].map((line) => `  ${line}`), '};'];
  return { used: [...text.used].sort(), body: [...text.body(), ...answersOf(to, pointsOf, answer)] };
}

/** One answer; or one for each variant, so that none has room for the rows of another. */
function answersOf(
  { plan, facts, logic }: Lowering<string, string, string>,
  pointsOf: (is: (variants: readonly PlanVariant[]) => Truth<string>) => readonly string[],
  answer: (points: readonly string[]) => readonly string[],
): readonly string[] {
  const [fact, ...others] = new Set(plan.indicators.flatMap(({ variant }) => (variant === undefined ? [] : [variant.fact])));
  const isOf = (variant: PlanVariant): Truth<string> => facts.options(variant.fact).get(variant.option)!;
  if (fact === undefined || others.length > 0) return answer(pointsOf((variants) => logic.and(variants.map(isOf))));
  return [...facts.options(fact)].flatMap(([option, where], place, all) => {
    const lines = answer(pointsOf((variants) => variants.every((one) => one.option === option)));
    return place === all.length - 1 ? lines : [`if (${truthText(where)}) {`, ...lines.map((line) => `  ${line}`), '}'];
  });
}

function truthText(truth: Truth<string>): string {
  return typeof truth === 'boolean' ? String(truth) : bare(truth.is);
}
