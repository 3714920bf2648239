import { printable } from '../diagnostics/codes.js';
import type { Language } from '../diagnostics/diagnostic.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { namesIn } from '../formula/names.js';
import { termFormula, factNeeds } from '../plan/order.js';
import type { Plan, PlanFact, PlanIndicator } from '../plan/plan.js';
import { fill } from './phrases.js';

/** Which facts to ask for, and in which language. */
export interface FactsFormOptions {
  /** `zh` where nothing is said. */
  readonly lang?: Language;
  /** Also the facts that only other readings ask for. */
  readonly all?: boolean;
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
  const asked = askedFacts(plan, options.readings ?? {});
  const readers = readersOf(plan);
  const line = (fact: PlanFact): string => `${`${fact.id}:`.padEnd(26)} # ${printable(`${describe(plan, fact, words)}${placeText(readers.get(fact.id), plan, words)}`)}`;
  const place = (fact: PlanFact): number => readers.get(fact.id)?.[0]?.place ?? plan.indicators.length;
  const inOrder = [...plan.facts].sort((a, b) => place(a) - place(b));
  const now = inOrder.filter((fact) => asked.has(fact.id)).map(line);
  const other = inOrder.filter((fact) => !asked.has(fact.id)).map(line);
  const rest = options.all === true && other.length > 0 ? ['', words.other, ...other] : [];
  const title = `# ${printable(`${plan.title} — ${plan.standard.code} ${plan.standard.place}`)}`;
  return `${[title, words.how, '', ...now, ...rest].join('\n')}\n`;
}

/** The facts that the formulas reach when readings are resolved. */
export function askedFacts(plan: Plan, readings: Readonly<Record<string, string>>): ReadonlySet<string> {
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
  reach(plan.indicators.map((row) => [row.variant, row.appliesWhen, row.scoring?.points]));
  reach([plan.grades, plan.validity]);
  return asked;
}

const FORM = {
  zh: {
    how: '# 填写方法：在冒号后写值；不知道就留空（按未知处理，不会当作 0）',
    other: '# 只有选用其他读法时才用到',
    yesNo: 'true 是 | false 否',
    rate: '0.85、85% 或 [17, 20]',
    count: '整数',
    amount: '数',
    counts: '[…] 共 {length} 个整数，每{per}一个',
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
    how: '# Write the value after the colon; leave it empty if it is not known (never taken as 0)',
    other: '# Asked by other readings only',
    yesNo: 'true | false',
    rate: '0.85, 85% or [17, 20]',
    count: 'a whole number',
    amount: 'a number',
    counts: '[…] {length} whole numbers, one for each {per}',
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

type FormWords = (typeof FORM)[Language];

function describe(plan: Plan, fact: PlanFact, words: FormWords): string {
  const unit = fact.unit === undefined ? '' : fill(words.unit, { unit: fact.unit });
  return `${fact.label}${unit}${words.colon}${[howText(fact, words), ...limitTexts(plan, fact, words)].join(words.comma)}`;
}

function howText({ kind, options, length, per }: PlanFact, words: FormWords): string {
  if (kind === 'choice') return options!.map((option) => `${option.id} ${option.label}`).join(' | ');
  if (kind !== 'counts') return words[kind];
  const period = per === 'month' || per === 'quarter' || per === 'halfYear' ? per : 'other';
  return fill(words.counts, { length: String(length), per: words.per[period] });
}

/** The limits that the kind of the fact does not imply. */
function limitTexts(plan: Plan, { kind, min = '0', max, step, atMost }: PlanFact, words: FormWords): readonly string[] {
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

/** Who reads a fact: a row by its id, a section by its title, a precondition by its clause. */
interface Reader {
  /** Where it stands in the table. */
  readonly place: number;
  readonly row?: PlanIndicator;
  readonly clause?: string;
}

/** The readers of each fact, directly or through terms and guards. */
function readersOf(plan: Plan): ReadonlyMap<string, readonly Reader[]> {
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
    if (variant !== undefined) enter({ place: parent!, row: plan.indicators[parent!]! }, variant, new Set());
    enter({ place, row }, [row.appliesWhen, row.scoring?.points], new Set());
  });
  for (const { clause, check } of plan.validity) enter({ place: plan.indicators.length, clause }, check, new Set());
  for (const fact of plan.facts) {
    for (const need of factNeeds(fact, plan.terms)) if (!readers.has(need)) readers.set(need, [...(readers.get(fact.id) ?? [])]);
  }
  return readers;
}

function placeText(readers: readonly Reader[] | undefined, plan: Plan, words: FormWords): string {
  if (readers === undefined || readers.length === 0) return '';
  const nameOf = ({ row, clause }: Reader): string => (row === undefined ? clause! : row.scoring === undefined ? fill(words.quoted, { name: row.title }) : row.id);
  const names = [...new Set(readers.map(nameOf))];
  const rows = names.length > 4 ? `${names.slice(0, 3).join(words.and)} … ${names.at(-1)!}` : names.join(words.and);
  return fill(words.reads, { rows, clause: readers[0]!.row?.clause ?? plan.standard.place });
}
