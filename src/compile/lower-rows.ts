import type { Path } from '../diagnostics/diagnostic.js';
import { add, equals, ZERO, type Rational } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { ByReading } from '../formula/formula.js';
import { methodProblem } from '../methods/codes.js';
import type { Lowering } from '../methods/method.js';
import { METHODS } from '../methods/registry.js';
import type { Otherwise, PlanIndicator, Say, Scoring } from '../plan/plan.js';
import type { IndicatorDocument, RowDocument, SectionDocument } from '../rulebook/document.js';
import { listed } from '../rulebook/words.js';
import { lowerCondition, lowerQuantity, select, type Selected } from './lower-formula.js';
import type { Context } from './names.js';
import { checkOptions } from './options.js';
import { blocksOf, branchesOf, isList } from './row-facts.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a section hands down to what stands in it. */
interface Inherited {
  readonly parent?: number;
  readonly number: string;
  readonly assessor?: string;
  readonly otherwise?: PlanIndicator['otherwise'];
  readonly variant?: { readonly fact: string; readonly option: string };
}

interface RowLowering {
  readonly context: Context;
  readonly indicators: PlanIndicator[];
}

/** The table as a flat list, a parent before its children; sums are checked on the way. */
export function lowerIndicators(context: Context): { readonly indicators: readonly PlanIndicator[]; readonly total: Rational } {
  const lowering: RowLowering = { context, indicators: [] };
  const total = lowerList(lowering, context.document.indicators, ['indicators'], { number: '' });
  return { indicators: lowering.indicators, total };
}

function lowerList(lowering: RowLowering, list: readonly IndicatorDocument[], path: Path, inherited: Inherited): Rational {
  return list.reduce<Rational>((sum, one, index) => {
    const number = `${inherited.number}${inherited.number === '' ? '' : '.'}${String(index + 1)}`;
    const here = { ...inherited, number };
    return add(sum, 'scoring' in one ? lowerRow(lowering, one, [...path, index], here) : lowerSection(lowering, one, [...path, index], here));
  }, ZERO);
}

function common(lowering: RowLowering, one: IndicatorDocument, path: Path, inherited: Inherited): Mutable<Partial<PlanIndicator>> {
  const { note, clause, quote, basis } = one;
  const assessor = one.assessor ?? inherited.assessor;
  const otherwise = one.otherwise === undefined ? inherited.otherwise : lowerOtherwise(lowering.context, one.otherwise, [...path, 'otherwise']);
  return {
    ...(inherited.parent === undefined ? {} : { parent: inherited.parent }),
    ...(note === undefined ? {} : { note }),
    ...(clause === undefined ? {} : { clause }),
    ...(quote === undefined ? {} : { quote }),
    ...(basis === undefined ? {} : { basis }),
    ...(assessor === undefined ? {} : { assessor }),
    ...(inherited.variant === undefined ? {} : { variant: inherited.variant }),
    ...(one.appliesWhen === undefined ? {} : { appliesWhen: lowerCondition(lowering.context, one.appliesWhen, [...path, 'appliesWhen']) }),
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

function lowerSection(lowering: RowLowering, section: SectionDocument, path: Path, inherited: Inherited): Rational {
  const { context, indicators } = lowering;
  const index = indicators.length;
  const shared = common(lowering, section, path, inherited);
  const entry: Mutable<PlanIndicator> = { id: section.id ?? inherited.number, title: section.title, points: '0', ...shared };
  indicators.push(entry);
  const inside: Inherited = {
    parent: index,
    number: inherited.number,
    ...(shared.assessor === undefined ? {} : { assessor: shared.assessor }),
    ...(shared.otherwise === undefined ? {} : { otherwise: shared.otherwise }),
  };
  const sum = lowerInside(lowering, section, [...path, 'indicators'], inside);
  entry.points = fractionText(sum);
  const written = section.points === undefined ? sum : parseNumber(section.points)!;
  if (!equals(written, sum)) {
    const slots = { title: section.title, written: section.points!, sum: fractionText(sum) };
    context.report('POINTS_SUM', [...path, 'points'], { found: section.points!, slots });
  }
  return sum;
}

/** The sum of a section: of its rows, or of one block of its variants, which must all be worth the same. */
function lowerInside(lowering: RowLowering, section: SectionDocument, path: Path, inherited: Inherited): Rational {
  if (isList(section.indicators)) return lowerList(lowering, section.indicators, path, inherited);
  const { context } = lowering;
  const fact = section.indicators.choice;
  const blocks = Object.fromEntries(blocksOf(section.indicators).map(({ option, list }) => [option!, list]));
  checkOptions(context, fact, Object.keys(blocks), 'choice', path);
  const sums = Object.entries(blocks).map(([option, list]) => {
    const number = `${inherited.number}.${option}`;
    return { option, sum: lowerList(lowering, list, [...path, option], { ...inherited, number, variant: { fact, option } }) };
  });
  const first = sums[0]?.sum ?? ZERO;
  if (!sums.every(({ sum }) => equals(sum, first))) {
    const texts = sums.map(({ option, sum }) => `${option} ${fractionText(sum)}`);
    context.report('VARIANT_SUM', path, { slots: { title: section.title, sums: listed(texts) } }, 'key');
  }
  return first;
}

function lowerRow(lowering: RowLowering, row: RowDocument, path: Path, inherited: Inherited): Rational {
  const points = parseNumber(row.points)!;
  const at = [...path, 'scoring'];
  const scoring = lowerScoring(lowering, row.scoring, at, fractionText(points), row.fact);
  checkOwnFact(lowering.context, row.fact, row.scoring, path);
  const shared = common(lowering, row, path, inherited);
  lowering.indicators.push({ id: row.id, title: row.title, points: fractionText(points), ...shared, scoring });
  return points;
}

/** Reports the own fact of a row, or of a part of one, that no bare method reads. */
function checkOwnFact({ report }: Context, fact: string | undefined, scoring: unknown, path: Path): void {
  if (fact !== undefined && !hasBareMethod(scoring)) report('FACT_NOT_BARE', [...path, 'fact'], { found: fact }, 'key');
}

function hasBareMethod(scoring: unknown): boolean {
  return typeof scoring === 'string' || (branchesOf(scoring)?.some((one) => hasBareMethod(one.scoring)) ?? false);
}

function lowerScoring(lowering: RowLowering, written: unknown, path: Path, points: string, fact: string | undefined): Scoring {
  const { context } = lowering;
  if (typeof written === 'string') {
    const method = METHODS[written]!;
    if (fact === undefined) context.report('BARE_WITHOUT_FACT', path, { found: written, slots: { method: written } });
    return method.lower(method.bare!.body(fact ?? ''), fact === undefined ? silent(lowering, path, points) : methodLowering(lowering, path, points));
  }
  const map = written as Readonly<Record<string, unknown>>;
  const selected = select(context, map, path, (inner, at) => lowerScoring(lowering, inner, at, points, fact));
  if (selected !== undefined) return splitScoring(selected);
  const [name, body] = Object.entries(map)[0]!;
  return METHODS[name]!.lower(body, methodLowering(lowering, [...path, name], points));
}

/** A selector of scorings as a scoring of selectors. */
function splitScoring(selected: Selected<Scoring>): Scoring {
  if (selected.op === 'when') {
    return {
      points: { ...selected, cases: selected.cases.map((one) => ({ if: one.if, use: one.use.points })), otherwise: selected.otherwise.points },
      say: { ...selected, cases: selected.cases.map((one) => ({ if: one.if, use: one.use.say })), otherwise: selected.otherwise.say },
    };
  }
  const each = <T>(part: (scoring: Scoring) => T): Record<string, T> =>
    Object.fromEntries(Object.entries(selected.options).map(([option, scoring]) => [option, part(scoring)]));
  return { points: { ...selected, options: each((one) => one.points) }, say: { ...selected, options: each((one): Say => one.say) } };
}

/** For a method whose fact has no name: everything but the missing name was said already. */
function silent(lowering: RowLowering, path: Path, points: string): Lowering {
  const nothing = { op: 'number', value: '0' } as const;
  return { ...methodLowering(lowering, path, points), quantity: () => nothing, condition: () => ({ op: 'literal', value: false }) };
}

function methodLowering(lowering: RowLowering, path: Path, points: string): Lowering {
  const { context } = lowering;
  return {
    points,
    quantity: (written, ...at) => lowerQuantity(context, written, [...path, ...at]),
    condition: (written, ...at) => lowerCondition(context, written, [...path, ...at]),
    scoring: (written, worth, fact, ...at) => {
      checkOwnFact(context, fact, written, [...path, ...at.slice(0, -1)]);
      return lowerScoring(lowering, written, [...path, ...at], worth, fact);
    },
    word: (written, words, at, then) => lowerWord(context, written, words, [...path, ...at], then),
    greatestOf: (fact) => {
      const named = context.names.get(fact);
      if (named?.sort !== 'fact') return undefined;
      const max = named.fact.max ?? (named.fact.kind === 'rate' ? '1' : undefined);
      return max === undefined ? undefined : fractionText(parseNumber(max)!);
    },
    report: (code, at, more = {}) => {
      const where = [...path, ...at];
      context.problems.push(methodProblem(code, { path: where, place: context.placeOf(where), ...more }));
    },
  };
}

function lowerWord(context: Context, written: unknown, words: readonly string[], path: Path, then: (word: string) => Scoring): Scoring {
  if (typeof written === 'string') return then(written);
  return splitScoring(select(context, spelledOut(context, written, words, path), path, (word) => then(word as string))!);
}

const OTHERWISE: readonly string[] = ['exclude', 'zero'] satisfies Otherwise[];

function lowerOtherwise(context: Context, written: unknown, path: Path): Otherwise | ByReading<Otherwise> {
  if (typeof written === 'string') return written as Otherwise;
  return select(context, spelledOut(context, written, OTHERWISE, path), path, (word) => word as Otherwise) as ByReading<Otherwise>;
}

/** `{ reading: id }` alone: the chosen option's id is the word. */
function spelledOut(context: Context, written: unknown, words: readonly string[], path: Path): Readonly<Record<string, unknown>> {
  const map = written as Readonly<Record<string, unknown>>;
  const name = map.reading as string;
  const named = context.names.get(name);
  if (Object.keys(map).length > 1 || named?.sort !== 'reading') return map;
  const wrong = named.options.filter((option) => !words.includes(option));
  if (wrong.length > 0) {
    const spelled = `{ reading: ${name}, ${wrong[0]!}: ${words[0]!}, … }`;
    context.report('OPTION_NOT_WORD', path, { found: name, slots: { name, wrong: listed(wrong), words: listed(words), spelled: { zh: spelled, en: spelled } } });
  }
  return { ...map, ...Object.fromEntries(named.options.map((option) => [option, words.includes(option) ? option : words[0]!])) };
}
