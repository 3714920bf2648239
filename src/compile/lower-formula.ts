import type { Path } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { didYouMean } from '../rulebook/words.js';
import { isDate, NEVER } from '../exact/date.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByChoice, ByCondition, ByReading, Condition, List, Quantity, Relation, Test } from '../formula/formula.js';
import { lowerOperation, type QuantityLowering } from './lower-operation.js';
import { choiceTest } from './choice-test.js';
import { findAssessor, findIndicator } from './indicator-names.js';
import { isListKind, wrongKind } from './kinds.js';
import { findName, type Context } from './names.js';
import { checkOptions } from './options.js';
import { checkUnits, checkWeights } from './units.js';

/** A map as written. */
export type Written = Readonly<Record<string, unknown>>;

/** Where a quantity stands, so far as it decides which words it may use. */
export type Whereabouts = 'row' | 'grade' | 'none';

const ZERO: Quantity = { op: 'number', value: '0' };
const NUMERIC: readonly string[] = ['count', 'amount', 'rate', 'date'];

/** A quantity as written, as a formula: names resolved, kinds and units checked. */
export function lowerQuantity(context: Context, written: unknown, path: Path, where: Whereabouts = 'row'): Quantity {
  return context.wrote(path, quantityOf(context, written, path, where));
}

function quantityOf(context: Context, written: unknown, path: Path, where: Whereabouts): Quantity {
  if (typeof written === 'string') return quantityName(context, written, path, where);
  const map = written as Written;
  const selected = select(context, map, path, (inner, at) => lowerQuantity(context, inner, at, where));
  return selected ?? lowerOperation(map, quantityLowering(context, path, where));
}

/** What operations are lowered with: their parts, checks and problems, relative to where the operation stands. */
function quantityLowering(context: Context, path: Path, where: Whereabouts): QuantityLowering {
  return {
    quantity: (written, ...at) => lowerQuantity(context, written, [...path, ...at], where),
    ruleForNone: (written, ...at) => lowerQuantity(context, written, [...path, ...at], 'none'),
    weigh: (list, weights, ...at) => { checkWeights(context, list, weights, [...path, ...at]); },
    list: (name, ...at) => listFact(context, name, [...path, ...at]),
    entries: (map, ...at) => lowerEntries(context, map, [...path, ...at]),
    indicator: (id, ...at) => {
      findIndicator(context, id, [...path, ...at]);
      return id;
    },
    assessor: (name, ...at) => {
      findAssessor(context, name, [...path, ...at]);
      return name;
    },
    rate: (name, ...at) => rateFact(context, name, [...path, ...at]),
    sameUnits: (quantities, ...at) => { checkUnits(context, quantities, [...path, ...at]); },
    report: (code, ...at) => { context.report(code, [...path, ...at]); },
  };
}

function quantityName(context: Context, written: string, path: Path, where: Whereabouts): Quantity {
  const number = parseNumber(written);
  if (number !== undefined) return { op: 'number', value: fractionText(number) };
  if (isDate(written) || written === NEVER) return { op: 'date', value: written };
  if (written === 'asOf') return { op: 'asOf' };
  if (written === 'total') return special(context, 'total', where === 'grade', { zh: ' grades 的 of、bands 的 when 和 effects 的 when 里', en: 'of under grades, when under bands and when under effects' }, path);
  if (written === 'unknown') return special(context, 'unknown', where === 'none', { zh: ' ifNone 和它用的术语里', en: 'ifNone and the terms it uses' }, path);
  const named = findName(context, written, path, ['fact', 'term', 'parameter']);
  if (named === undefined) return ZERO;
  if (named.sort === 'parameter') return { op: 'parameter', parameter: written };
  if (named.sort === 'term' && named.gives === 'quantity') return { op: 'term', term: written };
  if (named.sort === 'fact' && NUMERIC.includes(named.fact.kind)) return { op: 'fact', fact: written };
  wrongKind(context, named, path, 'quantity');
  return ZERO;
}

function special(context: Context, op: 'total' | 'unknown', allowed: boolean, where: { zh: string; en: string }, path: Path): Quantity {
  if (!allowed) context.report('WORD_MISPLACED', path, { found: op, slots: { name: op, where } });
  return { op };
}

function listFact(context: Context, name: string, path: Path): string {
  const named = findName(context, name, path, ['fact']);
  if (named !== undefined && (named.sort !== 'fact' || !isListKind(named.fact.kind))) wrongKind(context, named, path, 'list');
  return name;
}

/** The rule for "none" of a rate fact, or `undefined` when the name is not one. */
function rateFact(context: Context, name: string, path: Path): { readonly rule?: Quantity } | undefined {
  const named = findName(context, name, path, ['fact']);
  if (named?.sort !== 'fact' || named.fact.kind !== 'rate') {
    if (named !== undefined) wrongKind(context, named, path, 'rate');
    return undefined;
  }
  const { ifNone } = named.fact;
  return ifNone === undefined ? {} : { rule: lowerQuantity(context, ifNone, [...named.path, 'ifNone'], 'none') };
}

const RELATIONS: readonly Relation[] = ['atLeast', 'atMost', 'above', 'below', 'is'];
const COMPARATORS = { zh: 'atLeast、atMost、above、below、is 或 odd', en: 'atLeast, atMost, above, below, is or odd' };

function lowerTests(context: Context, map: Written, path: Path): readonly Test[] {
  const compared = RELATIONS.filter((relation) => map[relation] !== undefined).map(
    (relation): Test => context.wrote([...path, relation], { relation, value: lowerQuantity(context, map[relation], [...path, relation]) }),
  );
  const tests: readonly Test[] = map.odd === undefined ? compared : [...compared, context.wrote([...path, 'odd'], { relation: 'odd' })];
  if (map.oneOf !== undefined) {
    const what = { zh: '数量', en: 'a quantity' };
    context.report('COMPARISON_KIND', [...path, 'oneOf'], { found: 'oneOf', slots: { what, comparator: 'oneOf', wanted: COMPARATORS, example: 'atLeast: 60%' } }, 'key');
  } else if (tests.length === 0) context.report('COMPARISON_MISSING', path, { slots: { wanted: COMPARATORS, example: 'atLeast: 60%' } });
  return tests;
}

/** `{ every: list, <comparators> }`: the entries of a list fact, and what is asked of each of them. */
function lowerEntries(context: Context, map: Written, path: Path): { readonly over: List; readonly tests: readonly Test[] } {
  const fact = listFact(context, map.every as string, [...path, 'every']);
  const tests = lowerTests(context, map, path);
  // An entry has the unit of its list.
  checkUnits(context, [{ op: 'fact', fact }, ...valuesOf(tests)], path);
  return { over: { fact }, tests };
}

/** A condition as written, as a formula. */
export function lowerCondition(context: Context, written: unknown, path: Path, where: Whereabouts = 'row'): Condition {
  return context.wrote(path, conditionOf(context, written, path, where));
}

function conditionOf(context: Context, written: unknown, path: Path, where: Whereabouts): Condition {
  if (typeof written === 'boolean') return { op: 'literal', value: written };
  if (typeof written === 'string') return conditionName(context, written, path);
  const map = written as Written;
  const selected = select(context, map, path, (inner, at) => lowerCondition(context, inner, at, where));
  if (selected !== undefined) return selected;
  for (const op of ['all', 'any'] as const) {
    const members = map[op] as readonly unknown[] | undefined;
    if (members !== undefined) return { op, of: members.map((member, index) => lowerCondition(context, member, [...path, op, index], where)) };
  }
  if ('not' in map) return { op: 'not', of: lowerCondition(context, map.not, [...path, 'not'], where) };
  if ('every' in map) {
    return { op: 'every', ...lowerEntries(context, map, path) };
  }
  if ('meets' in map) return requirementMet(context, map.meets as string, [...path, 'meets']);
  return choiceTest(context, map, path) ?? comparison(context, map, path, where);
}

/** A requirement that does not apply, or whose check holds. */
function requirementMet(context: Context, id: string, path: Path): Condition {
  const { document, meeting, report } = context;
  const all = document.requirements ?? [];
  const index = all.findIndex((one) => one.id === id);
  const none: Condition = { op: 'literal', value: true };
  if (index < 0) {
    const suggestion = didYouMean(suggest(id, all.map((one) => one.id)), { zh: '先在 requirements 里写上它', en: 'write it under requirements first' });
    report('NAME_UNKNOWN', path, { found: id, slots: { name: id, kind: { zh: '条款', en: 'requirement' }, suggestion } });
    return none;
  }
  const circle = [...meeting.slice(meeting.indexOf(id)), id].join(' → ');
  if (meeting.includes(id)) report('NAME_CIRCLE', path, { slots: { circle: { zh: circle, en: circle } } });
  const { appliesWhen, check, fact } = all[index]!;
  const key = check === undefined ? 'fact' : 'check';
  if (meeting.includes(id)) return none;
  if (check === undefined && fact === undefined) {
    report('MEETS_PERMITTED', path, { found: id, slots: { id } });
    return none;
  }
  meeting.push(id);
  const holds = lowerCondition(context, check ?? fact, ['requirements', index, key]);
  const applies = appliesWhen === undefined ? undefined : lowerCondition(context, appliesWhen, ['requirements', index, 'appliesWhen']);
  meeting.pop();
  return applies === undefined ? holds : { op: 'any', of: [{ op: 'not', of: applies }, holds] };
}

function conditionName(context: Context, written: string, path: Path): Condition {
  const named = findName(context, written, path, ['fact', 'term']);
  if (named?.sort === 'term' && named.gives === 'condition') return { op: 'holds', term: written };
  if (named !== undefined && !(named.sort === 'fact' && named.fact.kind === 'yesNo')) wrongKind(context, named, path, 'truth');
  return { op: 'yes', fact: written };
}

function comparison(context: Context, map: Written, path: Path, where: Whereabouts): Condition {
  const of = lowerOperation(map, quantityLowering(context, path, where));
  const tests = lowerTests(context, map, path);
  checkUnits(context, [of, ...valuesOf(tests)], path);
  return { op: 'compare', of, tests };
}

function valuesOf(tests: readonly Test[]): readonly Quantity[] {
  return tests.flatMap((test) => (test.relation === 'odd' ? [] : [test.value]));
}

/** One of several formulas. */
export type Selected<T> = ByReading<T> | ByChoice<T> | ByCondition<T>;

/** A selector of anything, or `undefined` when the map is not one. Every option must be named once. */
export function select<T>(context: Context, map: Written, path: Path, lower: (written: unknown, path: Path) => T): Selected<T> | undefined {
  if ('reading' in map) return { op: 'reading', reading: map.reading as string, options: byOptions(context, map, 'reading', path, lower) };
  if ('choice' in map) return { op: 'choice', fact: map.choice as string, options: byOptions(context, map, 'choice', path, lower) };
  if (!('when' in map)) return undefined;
  const cases = (map.when as readonly { readonly if: unknown; readonly use: unknown }[]).map((one, index) => ({
    if: lowerCondition(context, one.if, [...path, 'when', index, 'if']),
    use: lower(one.use, [...path, 'when', index, 'use']),
  }));
  return { op: 'when', cases, otherwise: lower(map.otherwise, [...path, 'otherwise']) };
}

function byOptions<T>(context: Context, map: Written, key: 'reading' | 'choice', path: Path, lower: (written: unknown, path: Path) => T): Record<string, T> {
  const written = Object.keys(map).filter((option) => option !== key);
  checkOptions(context, map[key] as string, written, key, path);
  return Object.fromEntries(written.map((option) => [option, lower(map[option], [...path, option])]));
}
