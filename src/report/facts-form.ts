import type { Language } from '../diagnostics/diagnostic.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { namesIn } from '../formula/names.js';
import { termFormula, factNeeds } from '../plan/order.js';
import type { Plan, PlanFact, PlanIndicator } from '../plan/plan.js';

/** `all`: also the facts that only other readings ask for. `readings`: the readings chosen. */
export interface FactsFormOptions {
  readonly lang?: Language;
  readonly all?: boolean;
  readonly readings?: Readonly<Record<string, string>>;
}

/**
 * An empty input form as YAML: every fact that the chosen readings ask for, in the order of the table, with its
 * label, unit, limits and the rows and clause that read it. Values are left empty, which means unknown.
 *
 * @example
 * ```ts
 * const form = factsForm(estate);
 * // estateType:            # 小区类型：new 新建小区 | old 老旧小区 — A1-N01 …（附录 A 表 A.1）
 * ```
 */
export function factsForm<F>(plan: Plan<F>, options: FactsFormOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const asked = askedFacts(plan, options.readings ?? {});
  const readers = readersOf(plan);
  const head =
    lang === 'zh'
      ? [`# ${plan.title} — ${plan.standard.code} ${plan.standard.place}`, '# 填写方法：在冒号后写值；不知道就留空（按未知处理，不会当作 0）']
      : [`# ${plan.title} — ${plan.standard.code} ${plan.standard.place}`, '# Write the value after the colon; leave it empty if it is not known (never taken as 0)'];
  const line = (fact: PlanFact): string => `${`${fact.id}:`.padEnd(26)} # ${describe(fact, lang)}${place(readers.get(fact.id), plan, lang)}`;
  const now = plan.facts.filter((fact) => asked.has(fact.id)).map(line);
  const other = plan.facts.filter((fact) => !asked.has(fact.id)).map(line);
  const rest = options.all === true && other.length > 0 ? ['', lang === 'zh' ? '# 只有选用其他读法时才用到' : '# Asked by other readings only', ...other] : [];
  return `${[...head, '', ...now, ...rest].join('\n')}\n`;
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
  zh: { yesNo: 'true 是 | false 否', rate: '0.85、85% 或 [17, 20]', perMonth: '各期一个数', reads: '用于', only: '仅当' },
  en: { yesNo: 'true | false', rate: '0.85, 85% or [17, 20]', perMonth: 'one number for each period', reads: 'read by', only: 'only if' },
} as const;

function describe(fact: PlanFact, lang: Language): string {
  const words = FORM[lang];
  const { kind, label, unit, min, max, options, length } = fact;
  const ends = `${min === undefined || min === '0' ? '' : `≥ ${number(min)}`}${max === undefined || kind === 'rate' ? '' : ` ≤ ${number(max)}`}`.trim();
  const how =
    kind === 'yesNo'
      ? words.yesNo
      : kind === 'choice'
        ? options!.map((option) => `${option.id} ${option.label}`).join(' | ')
        : kind === 'rate'
          ? words.rate
          : kind === 'counts'
            ? `[${String(length)}] ${words.perMonth}`
            : ends;
  return `${label}${unit === undefined ? '' : `（${unit}）`}${how === '' ? '' : `：${how}`}`;
}

function number(fraction: string): string {
  return decimalText(parseFraction(fraction)!, 0);
}

/** The rows that read each fact, directly or through its terms and guards. */
function readersOf(plan: Plan): ReadonlyMap<string, readonly PlanIndicator[]> {
  const readers = new Map<string, PlanIndicator[]>();
  const enter = (row: PlanIndicator, formula: unknown, seen: Set<string>): void => {
    for (const { kind, name } of namesIn(formula)) {
      if (seen.has(`${kind} ${name}`)) continue;
      seen.add(`${kind} ${name}`);
      if (kind === 'term') enter(row, termFormula(plan.terms, name), seen);
      if (kind === 'fact') readers.set(name, [...(readers.get(name) ?? []), row]);
    }
  };
  for (const row of plan.indicators) if (row.scoring !== undefined) enter(row, [row.appliesWhen, row.scoring.points], new Set());
  for (const row of plan.indicators) if (row.variant !== undefined) enter(row, row.variant, new Set());
  for (const fact of plan.facts) {
    for (const need of factNeeds(fact, plan.terms)) if (!readers.has(need)) readers.set(need, readers.get(fact.id) ?? []);
  }
  return readers;
}

function place(rows: readonly PlanIndicator[] | undefined, plan: Plan, lang: Language): string {
  if (rows === undefined || rows.length === 0) return '';
  const ids = [...new Set(rows.map((row) => row.id))];
  const shown = ids.length > 4 ? `${ids.slice(0, 3).join('、')} … ${ids.at(-1)!}` : ids.join('、');
  const clause = rows[0]!.clause ?? plan.standard.place;
  return ` — ${FORM[lang].reads} ${shown}（${clause}）`;
}
