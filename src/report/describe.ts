import type { Language } from '../diagnostics/diagnostic.js';
import type { Replay } from '../evaluate/replay.js';
import { multiply, rational, sign, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import type { Condition, List, Quantity, Test } from '../formula/formula.js';
import { isKnown, type Interval } from '../formula/interval.js';
import { termFormula } from '../plan/order.js';
import type { Plan, PlanFact, PlanParameter } from '../plan/plan.js';
import { WORDS } from './phrases.js';

/** What descriptions are made from: the plan, what was known, and the language. */
export interface Speaker {
  readonly plan: Plan;
  readonly replay: Replay;
  readonly lang: Language;
}

const HUNDRED = rational(100);
const PERCENT_EDGES = [rational(0), HUNDRED];

/** A quantity in words, with the values it is made of: `党员 4 人 ÷ 成员 7 人 ≈ 57.14%`. */
export function quantityText(speaker: Speaker, node: Quantity): string {
  const resolved = resolve(node, speaker.replay);
  const describe = DESCRIPTIONS[resolved.op] as ((speaker: Speaker, node: Quantity) => string) | undefined;
  return describe === undefined ? valueText(speaker, resolved) : describe(speaker, resolved);
}

/** The bare value of a quantity, as a percentage where it is a rate. */
export function valueText(speaker: Speaker, node: Quantity, like: Quantity = node): string {
  const x = valueOf(speaker, node);
  if (isKnown(x)) return isRate(speaker, like) ? percentText(x.lo) : decimalText(x.lo, 0);
  return x.none ? WORDS[speaker.lang].none : WORDS[speaker.lang].unknown;
}

/** A condition in words, with whether it holds. */
export function conditionText(speaker: Speaker, node: Condition): string {
  const { replay, plan } = speaker;
  const words = WORDS[speaker.lang];
  const resolved = resolve(node, replay);
  const holds = replay.build.condition(resolved)(replay.env);
  const truth = holds === undefined ? words.unknown : holds ? words.yes : words.no;
  switch (resolved.op) {
    case 'yes':
      return `${factOf(plan, resolved.fact).label}${words.colon}${truth}`;
    case 'holds':
      return `${termLabel(plan, resolved.term)}${words.colon}${truth}`;
    case 'compare':
      return `${quantityText(speaker, resolved.of)}${words.comma}${testsText(speaker, resolved.tests, resolved.of)}${words.colon}${truth}`;
    case 'every':
      return `${listText(speaker, resolved.over)} ${words.each}${testsText(speaker, resolved.tests)}${words.colon}${truth}`;
    case 'all':
    case 'any':
      return resolved.of.map((member) => conditionText(speaker, member)).join(words.and);
    case 'not':
      return conditionText(speaker, resolved.of);
    default:
      return truth;
  }
}

type Described<Op extends Quantity['op']> = (speaker: Speaker, node: Extract<Quantity, { readonly op: Op }>) => string;

/** Operations that say more than their value. */
const DESCRIPTIONS: { readonly [Op in Quantity['op']]?: Described<Op> } = {
  fact: (speaker, node) => factText(speaker, factOf(speaker.plan, node.fact)),
  parameter: (speaker, node) => {
    const words = WORDS[speaker.lang];
    const value = valueText(speaker, node);
    return `${parameterOf(speaker.plan, node.parameter).label} ${value === words.unknown ? words.noValue : value}`;
  },
  term: (speaker, node) => `${termLabel(speaker.plan, node.term)} ${valueText(speaker, node, termOf(speaker, node.term))}`,
  ratio: (speaker, node) => {
    const x = valueOf(speaker, node);
    const value = isKnown(x) ? equalText(x.lo) : x.none ? ` = ${WORDS[speaker.lang].none}` : '';
    return `${quantityText(speaker, node.part)} ÷ ${quantityText(speaker, node.whole)}${value}`;
  },
  pool: (speaker, node) => {
    const words = WORDS[speaker.lang];
    const members = node.rates.map((id) => factText(speaker, factOf(speaker.plan, id))).join(words.and);
    return `${words.pool}${words.colon}${members} → ${valueText(speaker, node)}`;
  },
  sum: overText,
  mean: overText,
  least: overText,
  greatest: overText,
  share: entriesText,
  count: entriesText,
};

function overText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'sum' | 'mean' | 'least' | 'greatest' }>): string {
  return `${listText(speaker, node.over)}${WORDS[speaker.lang].comma}${WORDS[speaker.lang][node.op]} ${valueText(speaker, node)}`;
}

function entriesText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'share' | 'count' }>): string {
  const words = WORDS[speaker.lang];
  return `${listText(speaker, node.over)} ${testsText(speaker, node.tests)}${words.colon}${valueText(speaker, node)}`;
}

function factText(speaker: Speaker, fact: PlanFact): string {
  const given = speaker.replay.given.get(fact.id);
  const node: Quantity = { op: 'fact', fact: fact.id };
  if (typeof given === 'object' && 'whole' in given) {
    const value = sign(given.whole) === 0 ? '' : equalText(given.value);
    return `${fact.label} ${decimalText(given.part!, 0)} ÷ ${decimalText(given.whole, 0)}${value}`;
  }
  const unit = fact.unit === undefined || fact.kind === 'rate' || given === undefined ? '' : ` ${fact.unit}`;
  return `${fact.label} ${valueText(speaker, node)}${unit}`;
}

function listText(speaker: Speaker, over: List): string {
  if ('fact' in over) return factOf(speaker.plan, over.fact).label;
  return over.items.map((item) => quantityText(speaker, item)).join(WORDS[speaker.lang].and);
}

/** `不低于 60%`: a limit is written like the quantity that it limits. */
function testsText(speaker: Speaker, tests: readonly Test[], of?: Quantity): string {
  const words = WORDS[speaker.lang];
  return tests.map((test) => `${words[test.relation]} ${valueText(speaker, test.value, of)}`).join(words.and);
}

function valueOf({ replay }: Speaker, node: Quantity): Interval {
  return replay.build.quantity(node)(replay.env);
}

/** Whether a quantity is read as a percentage. */
export function isRate(speaker: Speaker, node: Quantity): boolean {
  const resolved = resolve(node, speaker.replay);
  switch (resolved.op) {
    case 'fact':
      return factOf(speaker.plan, resolved.fact).kind === 'rate';
    case 'parameter':
      return parameterOf(speaker.plan, resolved.parameter).kind === 'rate';
    case 'term':
      return isRate(speaker, termOf(speaker, resolved.term));
    case 'mean':
    case 'least':
    case 'greatest':
      return 'items' in resolved.over && resolved.over.items.every((item) => isRate(speaker, item));
    default:
      return resolved.op === 'ratio' || resolved.op === 'pool' || resolved.op === 'share';
  }
}

function factOf(plan: Plan, id: string): PlanFact {
  return plan.facts.find((fact) => fact.id === id)!;
}

function parameterOf(plan: Plan, id: string): PlanParameter {
  return plan.parameters.find((parameter) => parameter.id === id)!;
}

function termLabel(plan: Plan, id: string): string {
  return plan.terms.find((term) => term.id === id)!.label;
}

function termOf({ plan }: Speaker, id: string): Quantity {
  return termFormula(plan.terms, id) as Quantity;
}

interface AnySelector<T> {
  readonly op?: string;
  readonly reading?: string;
  readonly fact?: string;
  readonly options?: Readonly<Record<string, T>>;
  readonly cases?: readonly { readonly if: Condition; readonly use: T }[];
  readonly otherwise?: T;
}

/** Follows selectors of formulas or phrases as far as they are decided. */
export function resolve<T extends object>(node: T, replay: Replay): T {
  const { build, env } = replay;
  const selector = node as AnySelector<T>;
  if (selector.op === 'reading') return resolve(selector.options![build.scope.reading(selector.reading!)]!, replay);
  if (selector.op === 'choice') {
    const chosen = env.choices[build.scope.fact(selector.fact!)];
    return chosen === undefined ? node : resolve(selector.options![build.scope.options(selector.fact!)[chosen]!]!, replay);
  }
  if (selector.op !== 'when') return node;
  for (const one of selector.cases!) {
    const truth = build.condition(one.if)(env);
    if (truth === true) return resolve(one.use, replay);
    if (truth === undefined) return node;
  }
  return resolve(selector.otherwise!, replay);
}

/** `85%`, `≈57.14%`; never 0% or 100% for a value that is not. */
function percentText(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  const text = decimalText(percent, 0);
  return `${text.startsWith('≈') ? decimalText(percent, 2, PERCENT_EDGES) : text}%`;
}

function equalText(value: Rational): string {
  const text = percentText(value);
  return text.startsWith('≈') ? ` ≈ ${text.slice(1)}` : ` = ${text}`;
}
