import type { Path } from '../diagnostics/diagnostic.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByChoice, ByCondition, ByReading, Condition, Quantity, Relation, Test } from '../formula/formula.js';
import { lowerOperation, type QuantityLowering } from './lower-operation.js';
import { kindWords, wrongKind } from './kinds.js';
import { findName, type Context, type Named } from './names.js';
import { checkOptions, unknownOption } from './options.js';
import { checkUnits } from './units.js';

/** A map as written. */
export type Written = Readonly<Record<string, unknown>>;

/** Where a quantity stands, so far as it decides which words it may use. */
export type Whereabouts = 'row' | 'grade' | 'none';

const ZERO: Quantity = { op: 'number', value: '0' };
const NUMERIC: readonly string[] = ['count', 'amount', 'rate'];

/** A quantity as written, as a formula: names resolved, kinds and units checked. */
export function lowerQuantity(context: Context, written: unknown, path: Path, where: Whereabouts = 'row'): Quantity {
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
    list: (name, ...at) => listFact(context, name, [...path, ...at]),
    tests: (map, ...at) => lowerTests(context, map, [...path, ...at]),
    rate: (name, ...at) => rateFact(context, name, [...path, ...at]),
    sameUnits: (quantities, ...at) => { checkUnits(context, quantities, [...path, ...at]); },
    report: (code, ...at) => { context.report(code, [...path, ...at]); },
  };
}

function quantityName(context: Context, written: string, path: Path, where: Whereabouts): Quantity {
  const number = parseNumber(written);
  if (number !== undefined) return { op: 'number', value: fractionText(number) };
  if (written === 'total') return special(context, 'total', where === 'grade', { zh: ' grades 的 of 里', en: 'of under grades' }, path);
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
  if (named !== undefined && (named.sort !== 'fact' || named.fact.kind !== 'counts')) wrongKind(context, named, path, 'list');
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
const COMPARATORS = { zh: 'atLeast、atMost、above、below 或 is', en: 'atLeast, atMost, above, below or is' };
const BY_OPTION = { zh: 'is 或 oneOf，加选项编号', en: 'is or oneOf, with ids of options' };

function lowerTests(context: Context, map: Written, path: Path): readonly Test[] {
  const tests = RELATIONS.filter((relation) => map[relation] !== undefined).map(
    (relation): Test => ({ relation, value: lowerQuantity(context, map[relation], [...path, relation]) }),
  );
  if (map.oneOf !== undefined) {
    const what = { zh: '数量', en: 'a quantity' };
    context.report('COMPARISON_KIND', [...path, 'oneOf'], { found: 'oneOf', slots: { what, comparator: 'oneOf', wanted: COMPARATORS, example: 'atLeast: 60%' } }, 'key');
  } else if (tests.length === 0) context.report('COMPARISON_MISSING', path, { slots: { wanted: COMPARATORS, example: 'atLeast: 60%' } });
  return tests;
}

/** A condition as written, as a formula. */
export function lowerCondition(context: Context, written: unknown, path: Path): Condition {
  if (typeof written === 'boolean') return { op: 'literal', value: written };
  if (typeof written === 'string') return conditionName(context, written, path);
  const map = written as Written;
  const selected = select(context, map, path, (inner, at) => lowerCondition(context, inner, at));
  if (selected !== undefined) return selected;
  for (const op of ['all', 'any'] as const) {
    const members = map[op] as readonly unknown[] | undefined;
    if (members !== undefined) return { op, of: members.map((member, index) => lowerCondition(context, member, [...path, op, index])) };
  }
  if ('not' in map) return { op: 'not', of: lowerCondition(context, map.not, [...path, 'not']) };
  if ('every' in map) {
    const over = { fact: listFact(context, map.every as string, [...path, 'every']) };
    return { op: 'every', over, tests: lowerTests(context, map, path) };
  }
  return choiceTest(context, map, path) ?? comparison(context, map, path);
}

function conditionName(context: Context, written: string, path: Path): Condition {
  const named = findName(context, written, path, ['fact', 'term']);
  if (named?.sort === 'term' && named.gives === 'condition') return { op: 'holds', term: written };
  if (named !== undefined && !(named.sort === 'fact' && named.fact.kind === 'yesNo')) wrongKind(context, named, path, 'truth');
  return { op: 'yes', fact: written };
}

function comparison(context: Context, map: Written, path: Path): Condition {
  const of = lowerOperation(map, quantityLowering(context, path, 'row'));
  const tests = lowerTests(context, map, path);
  checkUnits(context, [of, ...tests.map((test) => test.value)], path);
  return { op: 'compare', of, tests };
}

/** `{ of: choice, is | oneOf: … }`, or `undefined` when `of` is not a choice. */
function choiceTest(context: Context, map: Written, path: Path): Condition | undefined {
  const named = typeof map.of === 'string' ? context.names.get(map.of) : undefined;
  if (named?.sort !== 'fact' || named.fact.kind !== 'choice') return undefined;
  const comparators = Object.keys(map).filter((key) => key !== 'of');
  const [key] = comparators;
  if (key === undefined) {
    context.report('COMPARISON_MISSING', path, { slots: { wanted: BY_OPTION, example: exampleOf(named) } });
    return NEVER;
  }
  const wrong = comparators.find((comparator, index) => index > 0 || !isOptions(comparator, map[comparator]));
  if (wrong !== undefined) {
    comparedWrongly(context, named, wrong, path);
    return NEVER;
  }
  return { op: 'option', fact: named.id, oneOf: optionsNamed(context, named, map, key, path) };
}

const NEVER: Condition = { op: 'literal', value: false };

function isOptions(comparator: string, value: unknown): boolean {
  return comparator === 'oneOf' || (comparator === 'is' && typeof value === 'string');
}

function optionsNamed(context: Context, { id, fact }: Choice, map: Written, key: string, path: Path): readonly string[] {
  const known = Object.keys(fact.options!);
  const oneOf = key === 'is' ? [map.is as string] : (map.oneOf as readonly string[]);
  oneOf.forEach((option, index) => {
    const at = key === 'is' ? [...path, 'is'] : [...path, 'oneOf', index];
    if (!known.includes(option)) unknownOption(context, id, option, known, at);
  });
  return oneOf;
}

function exampleOf({ fact }: Choice): string {
  return `is: ${Object.keys(fact.options!)[0] ?? '…'}`;
}

type Choice = Extract<Named, { sort: 'fact' }>;

function comparedWrongly(context: Context, named: Choice, comparator: string, path: Path): void {
  const kind = kindWords(named);
  const what = { zh: `${kind.zh}“${named.id}”`, en: `"${named.id}", ${kind.en},` };
  context.report('COMPARISON_KIND', [...path, comparator], { found: comparator, slots: { what, comparator, wanted: BY_OPTION, example: exampleOf(named) } }, 'key');
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
