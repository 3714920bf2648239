import type { Path, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByChoice, ByCondition, ByReading, Condition, List, Quantity, Relation, Test } from '../formula/formula.js';
import type { FactDocument } from '../rulebook/document.js';
import { SORTS, unknownName, type Context, type Named } from './names.js';
import { checkUnits } from './units.js';

type Map = Readonly<Record<string, unknown>>;

const ZERO: Quantity = { op: 'number', value: '0' };
const NUMERIC: readonly FactDocument['kind'][] = ['count', 'amount', 'rate'];

const WANTED = {
  quantity: { zh: '数量', en: 'a quantity' },
  condition: { zh: '是非', en: 'yes or no' },
  list: { zh: '列表事实', en: 'a list fact' },
  rate: { zh: '比率', en: 'a rate' },
  choice: { zh: '选项事实', en: 'a choice fact' },
  reading: SORTS.reading,
} as const satisfies Record<string, Words>;

/** Where a quantity stands, so far as it decides which words it may use. */
type Whereabouts = 'row' | 'grade' | 'none';

/** Lowers formulas as written to formulas as data: names resolved, kinds and units checked. */
export interface FormulaLowering {
  readonly quantity: (written: unknown, path: Path, where?: Whereabouts) => Quantity;
  readonly condition: (written: unknown, path: Path) => Condition;
  readonly select: <T>(written: Map, path: Path, lower: (written: unknown, path: Path) => T) => ByReading<T> | ByChoice<T> | ByCondition<T> | undefined;
}

export function formulaLowering(context: Context): FormulaLowering {
  const wrongKind = (named: Named, path: Path, wanted: Words): void => {
    context.report('NAME_KIND', path, { found: named.id, slots: { name: named.id, kind: kindWords(named), wanted } });
  };
  const find = (name: string, path: Path, sorts: readonly Named['sort'][]): Named | undefined => {
    const named = context.names.get(name);
    if (named === undefined) unknownName(context, name, path, sorts);
    return named;
  };

  const quantity: FormulaLowering['quantity'] = (written, path, where = 'row') => {
    if (typeof written === 'string') return quantityName(written, path, where);
    const map = written as Map;
    const selected = select(map, path, (inner, at) => quantity(inner, at, where));
    return selected ?? operation(map, path, where);
  };

  const quantityName = (written: string, path: Path, where: Whereabouts): Quantity => {
    const number = parseNumber(written);
    if (number !== undefined) return { op: 'number', value: fractionText(number) };
    if (written === 'total') return special('total', where === 'grade', { zh: '等级的 of', en: 'of in grades' }, path);
    if (written === 'unknown') return special('unknown', where === 'none', { zh: 'ifNone 或术语', en: 'ifNone or a term' }, path);
    const named = find(written, path, ['fact', 'term', 'parameter']);
    if (named === undefined) return ZERO;
    if (named.sort === 'parameter') return { op: 'parameter', parameter: written };
    if (named.sort === 'term' && named.gives === 'quantity') return { op: 'term', term: written };
    if (named.sort === 'fact' && NUMERIC.includes(named.fact.kind)) return { op: 'fact', fact: written };
    wrongKind(named, path, WANTED.quantity);
    return ZERO;
  };

  const special = (op: 'total' | 'unknown', allowed: boolean, place: Words, path: Path): Quantity => {
    if (!allowed) context.report('WORD_MISPLACED', path, { found: op, slots: { name: op, where: place } });
    return { op };
  };

  const operation = (map: Map, path: Path, where: Whereabouts): Quantity => {
    const at = (key: string, index?: number): Path => (index === undefined ? [...path, key] : [...path, key, index]);
    const one = (key: string): Quantity => quantity(map[key], at(key), where);
    const several = (key: string): readonly Quantity[] => (map[key] as readonly unknown[]).map((item, index) => quantity(item, at(key, index), where));
    const same = (key: string, of: readonly Quantity[]): readonly Quantity[] => {
      checkUnits(context, of, at(key));
      return of;
    };
    const optional = (key: string, as: string = key): Record<string, Quantity> => (map[key] === undefined ? {} : { [as]: one(key) });
    const over = (key: string): List =>
      Array.isArray(map[key]) ? { items: same(key, several(key)) } : { fact: listFact(map[key] as string, at(key)) };
    const entries = (key: 'share' | 'count'): Quantity => {
      const inner = map[key] as Map;
      return { op: key, over: { fact: listFact(inner['every'] as string, [...at(key), 'every']) }, tests: tests(inner, at(key)) };
    };
    if ('of' in map) return one('of');
    if ('ratio' in map) {
      const [part, whole] = several('ratio') as [Quantity, Quantity];
      return { op: 'ratio', part, whole, ...(map['ifNone'] === undefined ? {} : { ifNone: quantity(map['ifNone'], at('ifNone'), 'none') }) };
    }
    if ('pool' in map) return pool(map['pool'] as readonly string[], at('pool'));
    if ('share' in map) return entries('share');
    if ('count' in map) return entries('count');
    if ('clamp' in map) return { op: 'clamp', of: one('clamp'), ...optional('from'), ...optional('to') };
    if ('round' in map) return { op: 'round', of: one('round'), to: fractionText(parseNumber(map['to'] as string)!), mode: map['mode'] as 'halfUp' };
    for (const op of ['sum', 'mean', 'least', 'greatest'] as const) if (op in map) return { op, over: over(op) };
    if ('difference' in map) return { op: 'difference', of: same('difference', several('difference')) };
    return { op: 'product', of: several('product') };
  };

  const listFact = (name: string, path: Path): string => {
    const named = find(name, path, ['fact']);
    if (named !== undefined && (named.sort !== 'fact' || named.fact.kind !== 'counts')) wrongKind(named, path, WANTED.list);
    return name;
  };

  const pool = (rates: readonly string[], path: Path): Quantity => {
    const members = rates.flatMap((name, index) => {
      const named = find(name, [...path, index], ['fact']);
      if (named?.sort === 'fact' && named.fact.kind === 'rate') return [named];
      if (named !== undefined) wrongKind(named, [...path, index], WANTED.rate);
      return [];
    });
    const rules = members.map((member) => member.fact.ifNone);
    if (new Set(rules.map((rule) => JSON.stringify(rule))).size > 1) context.report('POOL_RULES_DIFFER', path);
    const first = members[0];
    const ifNone = first?.fact.ifNone === undefined ? {} : { ifNone: quantity(first.fact.ifNone, [...first.path, 'ifNone'], 'none') };
    return { op: 'pool', rates, ...ifNone };
  };

  const tests = (map: Map, path: Path): readonly Test[] => {
    const found = (['atLeast', 'atMost', 'above', 'below', 'is'] as const)
      .filter((relation) => map[relation] !== undefined)
      .map((relation: Relation): Test => ({ relation, value: quantity(map[relation], [...path, relation]) }));
    if (map['oneOf'] !== undefined) comparisonKind(undefined, [...path, 'oneOf']);
    else if (found.length === 0) context.report('COMPARISON_MISSING', path);
    return found;
  };

  const comparisonKind = (named: Named | undefined, path: Path): void => {
    const wanted =
      named === undefined
        ? { zh: 'atLeast、atMost、above、below 或 is', en: 'atLeast, atMost, above, below or is' }
        : { zh: 'is 或 oneOf 加选项编号', en: 'is or oneOf with the ids of options' };
    const kind = named === undefined ? WANTED.quantity : kindWords(named);
    context.report('COMPARISON_KIND', path, { slots: { kind, name: named?.id ?? '', wanted } });
  };

  const condition: FormulaLowering['condition'] = (written, path) => {
    if (typeof written === 'boolean') return { op: 'literal', value: written };
    if (typeof written === 'string') return conditionName(written, path);
    const map = written as Map;
    const selected = select(map, path, condition);
    if (selected !== undefined) return selected;
    for (const op of ['all', 'any'] as const) {
      const members = map[op] as readonly unknown[] | undefined;
      if (members !== undefined) return { op, of: members.map((member, index) => condition(member, [...path, op, index])) };
    }
    if ('not' in map) return { op: 'not', of: condition(map['not'], [...path, 'not']) };
    if ('every' in map) {
      return { op: 'every', over: { fact: listFact(map['every'] as string, [...path, 'every']) }, tests: tests(map, path) };
    }
    return choiceTest(map, path) ?? comparison(map, path);
  };

  const conditionName = (written: string, path: Path): Condition => {
    const named = find(written, path, ['fact', 'term']);
    if (named?.sort === 'term' && named.gives === 'condition') return { op: 'holds', term: written };
    if (named !== undefined && !(named.sort === 'fact' && named.fact.kind === 'yesNo')) wrongKind(named, path, WANTED.condition);
    return { op: 'yes', fact: written };
  };

  const comparison = (map: Map, path: Path): Condition => {
    const of = operation(map, path, 'row');
    const found = tests(map, path);
    checkUnits(context, [of, ...found.map((test) => test.value)], path);
    return { op: 'compare', of, tests: found };
  };

  /** `{ of: choice, is | oneOf: … }` */
  const choiceTest = (map: Map, path: Path): Condition | undefined => {
    const named = typeof map['of'] === 'string' ? context.names.get(map['of']) : undefined;
    if (named?.sort !== 'fact' || named.fact.kind !== 'choice') return undefined;
    const wanted = map['is'] ?? map['oneOf'];
    if (wanted === undefined || typeof wanted === 'object' && !Array.isArray(wanted)) comparisonKind(named, path);
    const oneOf = (Array.isArray(wanted) ? wanted : [wanted]) as readonly string[];
    const known = Object.keys(named.fact.options!);
    for (const option of oneOf) if (wanted !== undefined && !known.includes(option)) unknownOption(named.id, option, known, path);
    return { op: 'option', fact: named.id, oneOf };
  };

  const unknownOption = (name: string, option: string, known: readonly string[], path: Path): void => {
    const near = suggest(option, known);
    const suggestion = near === undefined ? { zh: '删去它', en: 'leave it out' } : { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
    context.report('OPTION_UNKNOWN', path, { found: option, slots: { name, option, options: known.join('、'), suggestion } }, 'key');
  };

  const byOptions = <T>(map: Map, key: 'reading' | 'choice', path: Path, lower: (written: unknown, path: Path) => T): Record<string, T> => {
    const name = map[key] as string;
    const named = find(name, [...path, key], [key === 'reading' ? 'reading' : 'fact']);
    const known = optionsOf(named, key);
    const written = Object.keys(map).filter((option) => option !== key);
    if (named !== undefined && known === undefined) wrongKind(named, [...path, key], WANTED[key]);
    if (known !== undefined) {
      const missing = known.filter((option) => !written.includes(option));
      for (const option of written) if (!known.includes(option)) unknownOption(name, option, known, [...path, option]);
      if (missing.length > 0) {
        const slots = { name, missing: missing.join('、'), options: known.join('、') };
        context.report('OPTION_MISSING', [...path, key], { slots }, 'key');
      }
    }
    return Object.fromEntries(written.map((option) => [option, lower(map[option], [...path, option])]));
  };

  const select: FormulaLowering['select'] = (map, path, lower) => {
    if ('reading' in map) return { op: 'reading', reading: map['reading'] as string, options: byOptions(map, 'reading', path, lower) };
    if ('choice' in map) return { op: 'choice', fact: map['choice'] as string, options: byOptions(map, 'choice', path, lower) };
    if (!('when' in map)) return undefined;
    const cases = (map['when'] as readonly { if: unknown; use: unknown }[]).map((one, index) => ({
      if: condition(one.if, [...path, 'when', index, 'if']),
      use: lower(one.use, [...path, 'when', index, 'use']),
    }));
    return { op: 'when', cases, otherwise: lower(map['otherwise'], [...path, 'otherwise']) };
  };

  return { quantity, condition, select };
}

function optionsOf(named: Named | undefined, key: 'reading' | 'choice'): readonly string[] | undefined {
  if (key === 'reading') return named?.sort === 'reading' ? named.options : undefined;
  return named?.sort === 'fact' && named.fact.kind === 'choice' ? Object.keys(named.fact.options!) : undefined;
}

const KIND_WORDS: Readonly<Record<FactDocument['kind'], Words>> = {
  yesNo: { zh: '是非事实', en: 'a yes-or-no fact' },
  count: { zh: '数量事实', en: 'a count' },
  amount: { zh: '数值事实', en: 'an amount' },
  rate: { zh: '比率事实', en: 'a rate' },
  choice: { zh: '选项事实', en: 'a choice' },
  counts: { zh: '列表事实', en: 'a list' },
};

function kindWords(named: Named): Words {
  return named.sort === 'fact' ? KIND_WORDS[named.fact.kind] : SORTS[named.sort];
}
