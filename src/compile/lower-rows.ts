import type { Path, Words } from '../diagnostics/diagnostic.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { Condition } from '../formula/formula.js';
import { methodProblem } from '../methods/codes.js';
import type { Lowering } from '../methods/method.js';
import { METHODS } from '../methods/registry.js';
import type { Otherwise, PlanIndicator, Say, Scoring } from '../plan/table.js';
import type { IfUnknownWord, IndicatorDocument, RowDocument, SectionDocument } from '../rulebook/document-table.js';
import { listed } from '../rulebook/words.js';
import { lowerCondition, lowerQuantity, select, type Selected } from './lower-formula.js';
import { lowerWordOf, spelledOut } from './lower-word.js';
import type { Context } from './names.js';
import { checkOptions } from './options.js';
import { addPoints, fixedPoints, isSum, mostOf, NO_POINTS, onlyOf, pointsByOption, pointsSumText, sumSlots, type PointsSum } from './points-sum.js';
import { checkUnits } from './units.js';
import { readsPointsAsWritten } from './indicator-names.js';
import { blocksOf, bonusSection, branchesOf, indicatorsOf, isList, mostPoints, optionPoints } from './row-facts.js';

const OTHERWISE: readonly string[] = ['exclude', 'zero', 'rescale', 'full'] satisfies Otherwise[];

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** What a section hands down to what stands in it. */
interface Inherited {
  readonly parent?: number;
  readonly number: string;
  readonly assessor?: string;
  readonly otherwise?: PlanIndicator['otherwise'];
  readonly variant?: { readonly fact: string; readonly option: string };
  /** The conditions under which there are no points, of the sections above. */
  readonly zeroWhen?: readonly Condition[];
  readonly ifUnknown: IfUnknownWord;
}

interface RowLowering {
  readonly context: Context;
  readonly indicators: PlanIndicator[];
  readonly voids: Void[];
}

/** The table as a flat list, a parent before its children, the bonus at the end; sums are checked on the way. */
export function lowerIndicators(context: Context): { readonly indicators: readonly PlanIndicator[]; readonly total: PointsSum } {
  const lowering: RowLowering = { context, indicators: [], voids: [] };
  const { indicators = [], bonus, ifUnknown = 'unknown' } = context.document;
  const total = lowerList(lowering, indicators, ['indicators'], { number: '', ifUnknown });
  if (bonus !== undefined) lowerSection(lowering, bonusSection(bonus), ['bonus'], { number: String(indicators.length + 1), ifUnknown }, ['bonus', 'items']);
  enterVoids(context, lowering);
  return { indicators: lowering.indicators, total };
}

function lowerList(lowering: RowLowering, list: readonly IndicatorDocument[], path: Path, inherited: Inherited): PointsSum {
  return list.reduce<PointsSum>((sum, one, index) => {
    const number = `${inherited.number}${inherited.number === '' ? '' : '.'}${String(index + 1)}`;
    const here = { ...inherited, number };
    return addPoints(sum, 'scoring' in one ? lowerRow(lowering, one, [...path, index], here) : lowerSection(lowering, one, [...path, index], here));
  }, NO_POINTS);
}

function common(lowering: RowLowering, one: IndicatorDocument, path: Path, inherited: Inherited): Mutable<Partial<PlanIndicator>> {
  const { note, clause, quote, basis } = one;
  const assessor = one.assessor ?? inherited.assessor;
  const otherwise = one.otherwise === undefined ? inherited.otherwise : lowerWordOf<Otherwise>(lowering.context, one.otherwise, OTHERWISE, [...path, 'otherwise']);
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

function lowerSection(lowering: RowLowering, section: SectionDocument, path: Path, inherited: Inherited, within: Path = [...path, 'indicators']): PointsSum {
  const { context, indicators } = lowering;
  const index = indicators.length;
  const shared = common(lowering, section, path, inherited);
  const entry: Mutable<PlanIndicator> = { id: section.id ?? inherited.number, title: section.title, points: '0', ...shared };
  indicators.push(context.wrote(path, entry));
  const inside: Inherited = {
    parent: index,
    number: inherited.number,
    ...(shared.assessor === undefined ? {} : { assessor: shared.assessor }),
    ...(shared.otherwise === undefined ? {} : { otherwise: shared.otherwise }),
    zeroWhen: zeroConditions(lowering, section, path, inherited, entry),
    ifUnknown: section.ifUnknown ?? inherited.ifUnknown,
  };
  const sum = lowerInside(lowering, section, within, inside);
  if (section.combine === 'share') return lowerShare(lowering, section, path, entry, index, sum);
  entry.points = fractionText(mostOf(sum));
  if (section.points !== undefined && !isSum(section.points, sum)) {
    const slots = { title: section.title, written: section.points, ...sumSlots(sum) };
    context.report('POINTS_SUM', [...path, 'points'], { found: section.points, slots });
  }
  return sum;
}

/** A section that awards a share of its own points. */
function lowerShare({ context, indicators }: RowLowering, section: SectionDocument, path: Path, entry: Mutable<PlanIndicator>, index: number, inside: PointsSum): PointsSum {
  if (section.points === undefined) context.report('COMBINE_POINTS', path, { slots: { title: section.title } }, 'key');
  const assessors = [...new Set(indicators.slice(index + 1).flatMap(({ scoring, assessor }) => (scoring === undefined ? [] : [assessor ?? ''])))];
  if (assessors.length > 1) context.report('COMBINE_ASSESSORS', [...path, 'combine'], { slots: { title: section.title, assessors: listed(assessors.filter((one) => one !== '')) } });
  const points = section.points === undefined ? mostOf(inside) : parseNumber(section.points)!;
  entry.points = fractionText(points);
  entry.combine = 'share';
  return fixedPoints(points);
}

/** The conditions of a section or row and of all above it; noted, for they are entered when all are known. */
function zeroConditions(lowering: RowLowering, { zeroWhen }: IndicatorDocument, path: Path, inherited: Inherited, entry: Mutable<PlanIndicator>): readonly Condition[] {
  const above = inherited.zeroWhen ?? [];
  const own = zeroWhen === undefined ? [] : [lowerCondition(lowering.context, zeroWhen, [...path, 'zeroWhen'])];
  const all = [...above, ...own];
  if (all.length > 0) lowering.voids.push({ entry, own, all });
  return all;
}

/** The sum of a section: of its rows, or of one block of its variants, which must all be worth the same. */
function lowerInside(lowering: RowLowering, section: SectionDocument, path: Path, inherited: Inherited): PointsSum {
  if (isList(section.indicators)) return lowerList(lowering, section.indicators, path, inherited);
  const { context } = lowering;
  const fact = section.indicators.choice;
  const blocks = Object.fromEntries(blocksOf(section.indicators).map(({ option, list }) => [option!, list]));
  checkOptions(context, fact, Object.keys(blocks), 'choice', path);
  const sums = Object.entries(blocks).map(([option, list]) => {
    const number = `${inherited.number}.${option}`;
    return { option, sum: lowerList(lowering, list, [...path, option], { ...inherited, number, variant: { fact, option } }) };
  });
  const first = sums[0]?.sum ?? NO_POINTS;
  const texts = sums.map(({ option, sum }) => `${option} ${pointsSumText(sum)}`);
  const isFree = section.combine === 'share';
  if (!isFree && !sums.every(({ sum }) => onlyOf(sum) !== undefined && isSum(pointsSumText(sum), first))) {
    context.report('VARIANT_SUM', path, { slots: { title: section.title, sums: listed(texts) } }, 'key');
  }
  return first;
}

function lowerRow(lowering: RowLowering, row: RowDocument, path: Path, inherited: Inherited): PointsSum {
  const { context } = lowering;
  const scoring = lowerPoints(lowering, row, [...path, 'scoring']);
  checkOwnFact(context, row.fact, row.scoring, path);
  const shared = common(lowering, row, path, inherited);
  const most = parseNumber(mostPoints(row.points))!;
  const entry: Mutable<PlanIndicator> = { id: row.id, title: row.title, points: fractionText(most), ...shared, scoring };
  zeroConditions(lowering, row, path, inherited, entry);
  const ifUnknown = row.ifUnknown ?? inherited.ifUnknown;
  if (ifUnknown !== 'unknown') entry.ifUnknown = ifUnknown;
  lowering.indicators.push(context.wrote(path, entry));
  if (typeof row.points === 'string') return fixedPoints(most);
  const options = optionPoints(row.points);
  const fact = row.points.choice;
  checkOptions(context, fact, options.map(({ option }) => option), 'choice', [...path, 'points']);
  entry.pointsBy = { fact, options: Object.fromEntries(options.map(({ option, worth }) => [option, fractionText(worth)])) };
  return pointsByOption(fact, new Map(options.map(({ option, worth }) => [option, worth])));
}

/** The scoring of a row: one, or one for each option that has its own points. */
function lowerPoints(lowering: RowLowering, { points, scoring, fact }: RowDocument, path: Path): Scoring {
  const worthSo = (worth: string): Scoring => lowerScoring(lowering, scoring, path, worth, fact);
  if (typeof points === 'string') return worthSo(fractionText(parseNumber(points)!));
  const options = Object.fromEntries(optionPoints(points).map(({ option, worth }) => [option, worthSo(fractionText(worth))]));
  return splitScoring({ op: 'choice', fact: points.choice, options });
}

/** What voids a section or row: its own condition, if it has one, and all with those above it. */
interface Void {
  readonly entry: Mutable<PlanIndicator>;
  readonly own: readonly Condition[];
  readonly all: readonly Condition[];
}

/**
 * Conditions that read facts alone become part of the formulas of rows. Where one reads points, or where rows get points
 * without a formula, they all stay conditions: every one of them sees the points before any is voided.
 */
function enterVoids({ document }: Context, { indicators, voids }: RowLowering): void {
  const isKept = voids.length > 0 && (indicatorsOf(document).some(({ indicator }) => readsPointsAsWritten(document, indicator.zeroWhen)) || indicators.some(({ otherwise }) => JSON.stringify(otherwise ?? '').includes('full')));
  for (const { entry, own: [condition], all } of voids) {
    if (!isKept && entry.scoring !== undefined) entry.scoring = zeroing(entry.scoring, all);
    if (isKept && condition !== undefined) entry.zeroWhen = condition;
  }
}

/** No points where one of the conditions holds. */
function zeroing(scoring: Scoring, conditions: readonly Condition[]): Scoring {
  const zero: Scoring = { points: { op: 'number', value: '0' }, say: { phrase: 'zeroWhen', conditions } };
  return splitScoring({ op: 'when', cases: [{ if: { op: 'any', of: conditions }, use: zero }], otherwise: scoring });
}

/** Reports the own fact of a row, or of a part of one, that no bare method reads. */
function checkOwnFact({ report }: Context, fact: string | undefined, scoring: unknown, path: Path): void {
  if (fact !== undefined && !readsOwnFact(scoring)) report('FACT_NOT_BARE', [...path, 'fact'], { found: fact }, 'key');
}

function readsOwnFact(scoring: unknown): boolean {
  if (typeof scoring === 'string') return true;
  const branches = branchesOf(scoring);
  if (branches !== undefined) return branches.some((one) => readsOwnFact(one.scoring));
  const [name, body] = Object.entries(scoring as Record<string, unknown>)[0]!;
  return METHODS[name]!.own?.(body) !== undefined;
}

function lowerScoring(lowering: RowLowering, written: unknown, path: Path, points: string, fact: string | undefined): Scoring {
  const { context } = lowering;
  if (typeof written === 'string') {
    const method = METHODS[written]!;
    if (fact === undefined) context.report('BARE_WITHOUT_FACT', path, { found: written, slots: { method: written, or: orWritten(written) } });
    return method.lower(method.bare!.body(fact ?? ''), fact === undefined ? silent(lowering, path, points) : methodLowering(lowering, path, points, fact));
  }
  const map = written as Readonly<Record<string, unknown>>;
  const selected = select(context, map, path, (inner, at) => lowerScoring(lowering, inner, at, points, fact));
  if (selected !== undefined) return splitScoring(selected);
  const [name, body] = Object.entries(map)[0]!;
  const method = METHODS[name]!;
  if (fact === undefined && method.own?.(body) !== undefined) context.report('BARE_WITHOUT_FACT', path, { found: name, slots: { method: name, or: '' } });
  return method.lower(body, methodLowering(lowering, [...path, name], points, fact));
}

function orWritten(method: string): Words {
  return { zh: `，或写成 { ${method}: … }`, en: `, or write { ${method}: … }` };
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
  return { ...methodLowering(lowering, path, points, undefined), quantity: () => nothing, condition: () => ({ op: 'literal', value: false }) };
}

function methodLowering(lowering: RowLowering, path: Path, points: string, fact: string | undefined): Lowering {
  const { context } = lowering;
  return {
    points,
    fact,
    quantity: (written, ...at) => lowerQuantity(context, written, [...path, ...at]),
    condition: (written, ...at) => lowerCondition(context, written, [...path, ...at]),
    scoring: (written, worth, own, ...at) => {
      checkOwnFact(context, own, written, [...path, ...at.slice(0, -1)]);
      return lowerScoring(lowering, written, [...path, ...at], worth, own);
    },
    byOption: (id, key, written) => {
      checkOptions(context, id, Object.keys(written), 'choice', path, key);
      const options = Object.fromEntries(Object.entries(written).map(([option, one]) => [option, lowerQuantity(context, one, [...path, option])]));
      return context.wrote(path, { op: 'choice' as const, fact: id, options });
    },
    sameUnits: (quantities) => { checkUnits(context, quantities, path); },
    word: (written, words, at, then) => lowerWord(context, written, words, [...path, ...at], then),
    greatestOf: (id) => {
      const named = context.names.get(id);
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
