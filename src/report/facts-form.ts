import { printable } from '../diagnostics/codes.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { requirementsFor } from '../evaluate/requirements.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { namesIn } from '../formula/names.js';
import { termFormula, factNeeds } from '../plan/order.js';
import type { Plan, PlanFact } from '../plan/plan.js';
import type { PlanIndicator } from '../plan/table.js';
import { fill } from './phrases.js';

/** Which facts to ask for, and in which language. */
export interface FactsFormOptions {
  /** `zh` where nothing is said. */
  readonly lang?: Language;
  /** Also the facts that only other readings or subjects ask for. */
  readonly all?: boolean;
  /** The id of the body whose requirements are asked; without it those of all are. */
  readonly subject?: string;
  /** Reading → option; the defaults for the others. */
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * An empty input form as YAML: every fact that the chosen readings ask for, in the order of the table, with its
 * label, unit, limits and the rows and clause that read it. Values are left empty, which means unknown.
 *
 * @example
 * ```ts
 * factsForm(estate).includes('estateType:'); // → true
 * // estateType:            # 小区类型：new 新建小区 | old 老旧小区 — A1-N01 …（附录 A 表 A.1）
 * ```
 */
export function factsForm<F>(plan: Plan<F>, options: FactsFormOptions = {}): string {
  const words = FORM[options.lang ?? 'zh'];
  const asked = askedFacts(plan, options);
  const readers = readersOf(plan, options.all === true ? undefined : options.subject);
  const inOrder = factsInOrder(plan, readers);
  const now = inOrder.filter((fact) => asked.has(fact.id));
  const other = options.all === true ? inOrder.filter((fact) => !asked.has(fact.id)) : [];
  const listed = [...now, ...other];
  const line = (fact: PlanFact): string =>
    `${`${fact.id}:`.padEnd(26)} # ${printable(`${describe(plan, fact, listed, words)}${placeText(readers.get(fact.id), plan, words)}`)}`;
  const rest = other.length > 0 ? ['', options.subject === undefined ? words.other : words.otherSubject, ...other.map(line)] : [];
  const title = `# ${printable(`${plan.title} — ${plan.standard.code} ${plan.standard.place}`)}`;
  return `${[title, words.how, '', ...now.map(line), ...rest].join('\n')}\n`;
}

/** The facts in the order in which the table reads them. */
export function factsInOrder(plan: Plan, readers: Readers): readonly PlanFact[] {
  const place = (fact: PlanFact): number => readers.get(fact.id)?.[0]?.place ?? Infinity;
  return [...plan.facts].sort((a, b) => (place(a) < place(b) ? -1 : Number(place(a) > place(b))));
}

/** The facts that the formulas reach when readings are resolved and other subjects are left out. */
export function askedFacts(plan: Plan, { readings = {}, subject }: FactsFormOptions): ReadonlySet<string> {
  const chosen = new Map(plan.readings.map((reading) => [reading.id, readings[reading.id] ?? reading.default]));
  const resolve = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(resolve);
    if (typeof node !== 'object' || node === null) return node;
    const { op, reading, options } = node as { op?: string; reading?: string; options?: Record<string, unknown> };
    if (op === 'reading') return resolve(options![chosen.get(reading!)!]);
    return Object.fromEntries(Object.entries(node).map(([key, value]) => [key, resolve(value)]));
  };
  const asked = new Set<string>();
  const reach = (formula: unknown): void => {
    for (const { kind, name } of namesIn(resolve(formula))) {
      if (kind === 'term') reach(termFormula(plan.terms, name));
      if (kind === 'fact' && !asked.has(name)) {
        asked.add(name);
        const fact = plan.facts.find((one) => one.id === name)!;
        reach([fact.onlyIf, fact.ifNone]);
        if (fact.atMost !== undefined) reach({ fact: fact.atMost });
      }
    }
  };
  reach(plan.indicators.map((row) => [row.variant, row.appliesWhen, row.zeroWhen, row.scoring?.points, { fact: row.pointsBy?.fact }]));
  reach([plan.totalOf, plan.grades, plan.otherGrades, (plan.effects ?? []).map(({ when }) => when), plan.validity, plan.negativeList]);
  reach(requirementsFor(plan, subject).map((one) => [one.appliesWhen, one.check]));
  return asked;
}

/** What a form says of facts. */
export const FORM = {
  zh: {
    how: '# 填写方法：在冒号后写值；只知道范围的数和日期写 { min: 3, max: 5 }；不知道就留空（按未知处理，不会当作 0）',
    other: '# 只有选用其他读法时才用到',
    otherSubject: '# 只有选用其他读法或其他对象时才用到',
    yesNo: 'true 是 | false 否',
    rate: '0.85、85% 或 [17, 20]',
    ballots: '{rate}，或各种回答的票数 { {answers} }',
    count: '整数',
    amount: '数',
    counts: '共 {length} 个整数，每{per}一个',
    amounts: '共 {length} 个数，每{per}一个',
    countList: '若干个整数',
    amountList: '若干个数',
    noEntry: '，没有就写 []',
    sameLength: '与“{name}”逐个对应',
    date: '日期 YYYY-MM-DD；尚未发生写 never',
    per: { month: '月', quarter: '季度', halfYear: '半年', other: '期' },
    min: '不小于 {limit}',
    max: '不大于 {limit}',
    step: '{limit} 的整数倍',
    unit: '（{unit}）',
    colon: '：',
    comma: '，',
    and: '、',
    quoted: '“{name}”',
    cap: '不大于“{name}”',
    reads: ' — 用于 {rows}（{clause}）',
  },
  en: {
    how: '# Write the value after the colon; { min: 3, max: 5 } for a number or a date known only so far; leave it empty if it is not known (never taken as 0)',
    other: '# Asked by other readings only',
    otherSubject: '# Asked by other readings or subjects only',
    yesNo: 'true | false',
    rate: '0.85, 85% or [17, 20]',
    ballots: '{rate}, or the votes for each answer { {answers} }',
    count: 'a whole number',
    amount: 'a number',
    counts: '{length} whole numbers, one for each {per}',
    amounts: '{length} numbers, one for each {per}',
    countList: 'any number of whole numbers',
    amountList: 'any number of numbers',
    noEntry: ', [] for none',
    sameLength: 'entry by entry as "{name}"',
    date: 'a date YYYY-MM-DD, or never',
    per: { month: 'month', quarter: 'quarter', halfYear: 'half-year', other: 'period' },
    min: 'at least {limit}',
    max: 'at most {limit}',
    step: 'a multiple of {limit}',
    unit: ' ({unit})',
    colon: ': ',
    comma: ', ',
    and: ', ',
    quoted: '"{name}"',
    cap: 'at most "{name}"',
    reads: ' — read by {rows} ({clause})',
  },
} as const;

export type FormWords = (typeof FORM)[Language];

function describe(plan: Plan, fact: PlanFact, listed: readonly PlanFact[], words: FormWords): string {
  const unit = fact.unit === undefined ? '' : fill(words.unit, { unit: fact.unit });
  return `${fact.label}${unit}${words.colon}${[howText(fact, words), ...sameLengthText(fact, listed, words), ...limitTexts(plan, fact, words)].join(words.comma)}`;
}

/** Of lists of free length that go entry by entry: the first of them in the form, which the others follow. */
export function sameLengthText({ id, per, length }: PlanFact, listed: readonly PlanFact[], words: FormWords): readonly string[] {
  const first = per === undefined || length !== undefined ? undefined : listed.find((fact) => fact.per === per);
  return first === undefined || first.id === id ? [] : [fill(words.sameLength, { name: first.label })];
}

function howText(fact: PlanFact, words: FormWords): string {
  const { kind, options, length, ballots } = fact;
  if (ballots !== undefined) return fill(words.ballots, { rate: words.rate, answers: ballots.answers.map(({ id, label }) => `${id}: ${label}`).join(', ') });
  if (kind === 'choice') return options!.map((option) => (option.id === option.label ? option.id : `${option.id} ${option.label}`)).join(' | ');
  return kind === 'counts' || kind === 'amounts' ? `[…] ${listText(fact, words)}${length === undefined ? words.noEntry : ''}` : words[kind];
}

/** How many entries a list has, and of what kind. */
export function listText({ kind, length, per }: PlanFact, words: FormWords): string {
  if (length === undefined) return words[kind === 'counts' ? 'countList' : 'amountList'];
  const period = per === 'month' || per === 'quarter' || per === 'halfYear' ? per : 'other';
  return fill(words[kind === 'counts' ? 'counts' : 'amounts'], { length: String(length), per: words.per[period] });
}

/** The limits that the kind of the fact does not imply. */
export function limitTexts(plan: Plan, { kind, min = '0', max, step, atMost }: PlanFact, words: FormWords): readonly string[] {
  const limit = (text: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [fill(text, { limit: decimalText(parseFraction(value)!, 0) })];
  const cap = plan.facts.find((fact) => fact.id === atMost);
  return [
    ...limit(words.min, min === '0' ? undefined : min),
    ...limit(words.max, kind === 'rate' && max === '1' ? undefined : max),
    ...limit(words.step, step),
    ...(cap === undefined ? [] : [fill(words.cap, { name: cap.label })]),
  ];
}

/** Who reads a fact: a row, an item or a requirement by its id, a section by its title, a precondition by its clause. */
export interface Reader {
  /** Where it stands in the rulebook. */
  readonly place: number;
  readonly row?: PlanIndicator;
  readonly name?: string;
  /** Where that is not the place of the table. */
  readonly clause?: string | undefined;
}

/** Fact → its readers, the first in the table first. */
export type Readers = ReadonlyMap<string, readonly Reader[]>;

/** The readers of each fact, directly or through terms and guards. */
export function readersOf(plan: Plan, subject: string | undefined): Readers {
  const readers = new Map<string, Reader[]>();
  const enter = (reader: Reader, formula: unknown, seen: Set<string>): void => {
    for (const { kind, name } of namesIn(formula)) {
      if (seen.has(`${kind} ${name}`)) continue;
      seen.add(`${kind} ${name}`);
      if (kind === 'term') enter(reader, termFormula(plan.terms, name), seen);
      if (kind === 'fact') readers.set(name, [...(readers.get(name) ?? []), reader]);
    }
  };
  plan.indicators.forEach((row, place) => {
    const { parent, variant } = row;
    // A fact that picks a variant is read by the section that has it.
    const section = variant === undefined ? undefined : plan.indicators[parent!]!;
    if (section !== undefined) enter({ place: parent!, row: section, clause: section.clause }, variant, new Set());
    enter({ place, row, clause: row.clause }, [row.appliesWhen, row.zeroWhen, row.scoring?.points, { fact: row.pointsBy?.fact }], new Set());
  });
  const after = [
    ...(plan.negativeList?.items ?? []).map((item) => ({ name: item.id, clause: item.clause ?? plan.negativeList?.clause, formula: item })),
    ...plan.validity.map(({ clause, check }) => ({ name: clause, clause: undefined, formula: check })),
    ...(plan.effects ?? []).map(({ id, clause, when }) => ({ name: id, clause, formula: when })),
    ...requirementsFor(plan, subject).map(({ id, clause, appliesWhen, check }) => ({ name: id, clause, formula: [appliesWhen, check] })),
  ];
  after.forEach(({ formula, ...reader }, index) => { enter({ place: plan.indicators.length + index, ...reader }, formula, new Set()); });
  for (const fact of plan.facts) {
    for (const need of factNeeds(fact, plan.terms)) if (!readers.has(need)) readers.set(need, [...(readers.get(fact.id) ?? [])]);
  }
  return readers;
}

export function placeText(readers: readonly Reader[] | undefined, plan: Plan, words: FormWords): string {
  if (readers === undefined || readers.length === 0) return '';
  const nameOf = ({ row, name }: Reader): string => (row === undefined ? name! : row.scoring === undefined ? fill(words.quoted, { name: row.title }) : row.id);
  const names = [...new Set(readers.map(nameOf))];
  const rows = names.length > 4 ? `${names.slice(0, 3).join(words.and)} … ${names.at(-1)!}` : names.join(words.and);
  return fill(words.reads, { rows, clause: readers[0]!.clause ?? plan.standard.place });
}
