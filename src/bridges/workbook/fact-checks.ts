import { factOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Calculation } from './calculation.js';
import { literal, numberText, onCalc, quoted } from './calc.js';
import { factLayout } from './fact-layout.js';
import { allOf, anyOf, either, equal, FALSE } from './formula-text.js';
import { waysToRead, whereRead } from './reads.js';

interface Check {
  readonly when: string;
  readonly say: string;
}

/** Said beside a fact that is not asked, or that nothing reads under the readings chosen. */
export const NOT_NEEDED = '不用填';

/** A formula for what is wrong with a fact, empty where nothing is. It stands on the sheet of the facts. */
export function checkText(plan: Plan, fact: PlanFact, calculation: Calculation): string {
  const cells = factLayout(plan).ownCells(fact);
  const checks = [...formChecks(fact, cells), ...limitChecks(plan, fact, cells, calculation), ...guardChecks(fact, cells, calculation)];
  const right = either(equal(isAsked(plan, fact, calculation), '0'), quoted(NOT_NEEDED), '""');
  return checks.reduceRight((rest, { when, say }) => either(when, quoted(say), rest), right);
}

/** 1 where a fact may be asked and something reads it. */
function isAsked(plan: Plan, fact: PlanFact, { calc, facts, printing }: Calculation): string {
  const asked = whereRead(waysToRead(plan).get(fact.id) ?? [], printing, facts.guard(fact).hi, '0');
  return onCalc(calc.put(`${fact.label}要填`, asked)[0]!);
}

const any = (cells: readonly string[], wrong: (cell: string) => string): string => anyOf(...cells.map(wrong));
const filled = (cell: string, wrong: string): string => either(`${cell}=""`, FALSE, wrong);

/** What is no value of this kind. */
function formChecks(fact: PlanFact, cells: readonly string[]): readonly Check[] {
  const [first] = cells as [string];
  const isNumber = (cell: string): string => filled(cell, `NOT(ISNUMBER(${cell}))`);
  switch (fact.kind) {
    case 'yesNo': return [{ when: filled(first, `AND(${first}<>"是",${first}<>"否")`), say: '填 是 或 否' }];
    case 'choice': return [{ when: filled(first, `AND(${fact.options!.map(({ label }) => `${first}<>${quoted(label)}`).join(',')})`), say: '从列表里选' }];
    case 'date': return [{ when: filled(first, `AND(NOT(ISNUMBER(${first})),${first}<>"未发生")`), say: '填日期或“未发生”' }];
    case 'rate': return [{ when: any(cells, isNumber), say: '填数' }, { when: `AND(${cells[0]!}="",${cells[1]!}<>"")`, say: '缺部分（第一格）' }];
    case 'counts': case 'amounts': return fact.length === undefined ? freeListChecks(cells) : [{ when: any(cells, isNumber), say: '填数' }];
    default: return [{ when: isNumber(first), say: '填数' }];
  }
}

/** Entries stand side by side from the first cell on; one that is left out would not count. */
function freeListChecks(cells: readonly string[]): readonly Check[] {
  const [first, ...rest] = cells as [string, ...string[]];
  return [
    { when: `OR(${filled(first, `AND(NOT(ISNUMBER(${first})),${first}<>"无")`)},${rest.map((cell) => filled(cell, `NOT(ISNUMBER(${cell}))`)).join(',')})`, say: '填数，没有填“无”' },
    { when: `OR(${rest.map((cell, index) => `AND(${cell}<>"",NOT(ISNUMBER(${cells[index]!})))`).join(',')})`, say: '从左起连着填' },
  ];
}

/** What lies outside the limits, of the fact or by another. */
function limitChecks(plan: Plan, fact: PlanFact, cells: readonly string[], { facts }: Calculation): readonly Check[] {
  const number = (cell: string, wrong: string): string => either(`ISNUMBER(${cell})`, wrong, FALSE);
  const outside = (cell: string): string => anyOf(...(fact.min === undefined ? [] : [`${cell}<${literal(fact.min)}`]), ...(fact.max === undefined ? [] : [`${cell}>${literal(fact.max)}`]));
  const range = `应在 ${fact.min === undefined ? '不限' : numberText(fact.min)} 到 ${fact.max === undefined ? '不限' : numberText(fact.max)} 之间`;
  if (fact.kind === 'rate') {
    const [part, whole] = cells as [string, string];
    return [{ when: `IF(${whole}="",${number(part, outside(part))},IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),OR(${part}<0,${part}>${whole}),FALSE()))`, say: '应在 0% 到 100% 之间，部分不大于全部' }];
  }
  if (fact.kind === 'yesNo' || fact.kind === 'choice' || fact.kind === 'date') return [];
  const whole = fact.kind === 'count' || fact.kind === 'counts' ? [{ when: any(cells, (cell) => number(cell, `${cell}<>INT(${cell})`)), say: '应为整数' }] : [];
  const step = fact.step === undefined ? [] : [{ when: any(cells, (cell) => number(cell, `ABS(${cell}/${literal(fact.step!)}-ROUND(${cell}/${literal(fact.step!)},0))>0.000000001`)), say: `应为 ${numberText(fact.step)} 的倍数` }];
  const cap = fact.atMost === undefined ? [] : [{ when: number(cells[0]!, `${cells[0]!}>${onCalc(facts.number(fact.atMost).hi)}`), say: `不能大于“${factOf(plan, fact.atMost).label}”` }];
  return [{ when: any(cells, (cell) => number(cell, outside(cell))), say: range }, ...whole, ...step, ...cap];
}

/** What is filled in though it is not asked. */
function guardChecks(fact: PlanFact, cells: readonly string[], { facts }: Calculation): readonly Check[] {
  if (fact.onlyIf === undefined) return [];
  const [first] = cells as [string];
  const neutral: Readonly<Record<PlanFact['kind'], string>> = {
    yesNo: `${first}="是"`,
    choice: FALSE,
    count: `AND(${first}<>"",${first}<>0)`,
    amount: `AND(${first}<>"",${first}<>0)`,
    date: `AND(${first}<>"",${first}<>"未发生")`,
    rate: `IF(${first}="",FALSE(),IF(${cells.at(-1)!}="",TRUE(),${cells.at(-1)!}<>0))`,
    counts: any(cells, (cell) => `AND(${cell}<>"",${cell}<>"无",${fact.length === undefined ? 'TRUE()' : `${cell}<>0`})`),
    amounts: any(cells, (cell) => `AND(${cell}<>"",${cell}<>"无",${fact.length === undefined ? 'TRUE()' : `${cell}<>0`})`),
  };
  return [{ when: allOf(equal(onCalc(facts.guard(fact).hi), '0'), neutral[fact.kind]), say: '这里不适用，不填' }];
}
