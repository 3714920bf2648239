import type { Chosen } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { factOf } from '../../plan/lookup.js';
import { lower } from '../lower.js';
import type { PlanVariant } from '../../plan/table.js';
import type { Num, Truth } from '../number.js';
import { scoreOf, type Score } from '../score.js';
import { variantsOf } from '../table.js';
import { bare, quoted, Text, usesName } from './text.js';

/** A function of a module: what it is called, and its statements. */
export interface Printed {
  readonly name: string;
  readonly body: readonly string[];
}

/**
 * The functions that score complete facts, the one that is called first. Where a choice says which rows count, there is one
 * for each option: what is never asked of the one does not stand in the way of the other.
 */
export function printScore(plan: Plan, chosen: Chosen, reserved: readonly string[]): readonly Printed[] {
  const [fact, ...others] = new Set(plan.indicators.flatMap(({ variant }) => (variant === undefined ? [] : [variant.fact])));
  if (fact === undefined || others.length > 0) return [{ name: 'score', body: bodyOf(plan, chosen, reserved) }];
  const parts = factOf(plan, fact).options!.map(({ id }) => ({ id, name: `scoreOf_${id}`, body: bodyOf(plan, chosen, reserved, { fact, option: id }) }));
  const given = parts.some(({ body }) => isTold(body)) ? 'facts, settings' : 'facts';
  const calls = parts.map(({ id, name }) => `if (facts.${fact} === ${quoted(id)}) return ${name}(${given});`);
  return [{ name: 'score', body: [...calls, `return aside(${quoted(fact)});`] }, ...parts];
}

/** Whether a function is told more than facts. */
export function isTold(body: readonly string[]): boolean {
  return usesName(body.join('\n'), 'settings');
}

function bodyOf(plan: Plan, chosen: Chosen, reserved: readonly string[], fixed?: PlanVariant): readonly string[] {
  const text = new Text(reserved);
  const to = lower<string, string, string>(plan, chosen, text, fixed);
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
  const isOf = ({ fact, option }: PlanVariant): Truth<string> => to.facts.options(fact).get(option)!;
  const points = score.rows.flatMap(({ index, own, counts }) => {
    const shownWhere = to.logic.and([...variantsOf(plan, index).map(isOf), counts]);
    return shownWhere === false ? [] : [`  ${quoted(plan.indicators[index]!.id)}: ${shownWhere === true ? doubled(own) : `${truthText(shownWhere)} ? ${doubled(own)} : null`},`];
  });
  return [...text.body(), 'return {', ...[...head, 'points: {', ...points, '},'].map((line) => `  ${line}`), '};'];
}

function truthText(truth: Truth<string>): string {
  return typeof truth === 'boolean' ? String(truth) : bare(truth.is);
}
