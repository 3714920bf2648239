import type { Language } from '../diagnostics/diagnostic.js';
import { isOpenRange } from '../evaluate/read-fact.js';
import type { Replay } from '../evaluate/replay.js';
import { dateOf, NEVER } from '../exact/date.js';
import { multiply, rational, sign, ZERO, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import type { Condition, Quantity, Test } from '../formula/formula.js';
import { isKnown, type Interval } from '../formula/interval.js';
import { factOf, parameterOf, termOf } from '../plan/lookup.js';
import type { Plan, PlanFact, PlanParameter } from '../plan/plan.js';
import { beside, DAYS, fill, WORDS } from './phrases.js';
import { betweenText } from './points-text.js';

/** What descriptions are made from: the plan, what was known, and the language. */
export interface Speaker {
  readonly plan: Plan;
  readonly replay: Replay;
  readonly lang: Language;
  /** Whether a bare number is a share of the points, and so read as a percentage. */
  readonly inShares?: boolean;
  /** What the values that are shown are compared with. */
  readonly limits?: readonly Rational[];
}

const HUNDRED = rational(100);
const PERCENT_EDGES = [ZERO, HUNDRED];

/** The bare value of a quantity, with the unit or as the percentage of what it stands beside. */
export function valueText(speaker: Speaker, node: Quantity, like: Quantity = node): string {
  const x = valueOf(speaker, node);
  const words = WORDS[speaker.lang];
  const read = resolve(node, speaker.replay);
  if (isKnown(x) || (read.op === 'fact' && isOpenRange(speaker.replay.given.get(read.fact)))) return endsText(speaker, x, node, like);
  if (read.op === 'parameter') return openParameter(speaker, parameterOf(speaker.plan, read.parameter));
  return isNothing(speaker, read) ? words.none : words.unknown;
}

/** A value, or what a fact is known to lie between: `3 ~ 5 人`. */
function endsText(speaker: Speaker, x: Interval, node: Quantity, like: Quantity): string {
  if (isDay(speaker, node)) return withEnds(x, (end) => dayText(speaker, end));
  return isRate(speaker, like) ? withEnds(x, (end) => percentText(speaker, end)) : `${withEnds(x, (end) => numberText(speaker, end))}${unitText(speaker, like)}`;
}

/** The value, or the ends that it lies between, of which one may be without bound. */
export function withEnds(x: Interval, textOf: (end: Rational) => string): string {
  return isKnown(x) ? textOf(x.lo) : betweenText(x.lo && textOf(x.lo), x.hi && textOf(x.hi));
}

/** A parameter without value: nobody gave one, or it hangs on a day that is not known, or is one before the first. */
function openParameter({ lang, replay: { build } }: Speaker, { label, values }: PlanParameter): string {
  const words = WORDS[lang];
  return fill(values === undefined ? words.noValue : isKnown(build.scope.asOf()) ? words.noValueYet : words.byDay, { label });
}

/** A choice fact with the label of its option: `小区类型 新建小区`. */
export function choiceText({ plan, replay, lang }: Speaker, id: string): string {
  const fact = factOf(plan, id);
  const option = replay.env.choices[replay.build.scope.fact(id)];
  return beside(fact.label, option === undefined ? WORDS[lang].unknown : fact.options![option]!.label);
}

/** `不低于 60%`: a limit is written like the quantity that it limits, and days are earlier or later. */
export function testsText(speaker: Speaker, tests: readonly Test[], of: Quantity | undefined): string {
  const plain = { ...speaker, inShares: false };
  const words = of !== undefined && isDay(speaker, of) ? { ...WORDS[speaker.lang], ...DAYS[speaker.lang] } : WORDS[speaker.lang];
  return tests.map((test) => (test.relation === 'odd' ? words.odd : fill(words[test.relation], { value: valueText(plain, test.value, of) }))).join(words.and);
}

export function valueOf({ replay }: Speaker, node: Quantity): Interval {
  return replay.build.quantity(node)(replay.env);
}

export function isZero(x: Interval): boolean {
  return isKnown(x) && sign(x.lo) === 0;
}

/** Whether the guard of a fact is surely false. */
export function isNotAsked({ replay: { build, env } }: Speaker, { onlyIf }: PlanFact): boolean {
  return onlyIf !== undefined && build.condition(onlyIf)(env) === false;
}

/** Whether a quantity is open because there surely was nothing to measure, not because something is unknown. */
export function isNothing(speaker: Speaker, node: Quantity): boolean {
  const { plan, replay } = speaker;
  const read = resolve(node, replay);
  switch (read.op) {
    case 'unknown':
      return true;
    case 'fact': {
      const fact = factOf(plan, read.fact);
      return fact.kind === 'rate' ? replay.env.rates[replay.build.scope.fact(fact.id)]!.given === 'none' : isNotAsked(speaker, fact);
    }
    case 'pool':
      return read.rates.every((id) => isNothing(speaker, { op: 'fact', fact: id }));
    case 'ratio':
      return isZero(valueOf(speaker, read.whole));
    case 'term':
      return isNothing(speaker, termOf(speaker.plan, read.term) as Quantity);
    case 'mean':
    case 'least':
    case 'greatest':
      return 'fact' in read.over ? isEmptyList(speaker, read.over.fact) : read.over.items.every((item) => isKnown(valueOf(speaker, item)) || isNothing(speaker, item));
    case 'share':
      return 'fact' in read.over && isEmptyList(speaker, read.over.fact);
    default:
      return false;
  }
}

function isEmptyList({ replay: { build, env } }: Speaker, fact: string): boolean {
  const { entries, open } = env.lists[build.scope.fact(fact)]!;
  return !open && entries.length === 0;
}

/** Whether a quantity is read as a percentage. */
export function isRate(speaker: Speaker, node: Quantity): boolean {
  const read = resolve(node, speaker.replay);
  switch (read.op) {
    case 'number':
      return speaker.inShares === true;
    case 'fact':
      return factOf(speaker.plan, read.fact).kind === 'rate';
    case 'parameter':
      return parameterOf(speaker.plan, read.parameter).kind === 'rate';
    case 'term':
      return isRate(speaker, termOf(speaker.plan, read.term) as Quantity);
    case 'mean':
    case 'least':
    case 'greatest':
      return 'items' in read.over && read.over.items.every((item) => isRate(speaker, item));
    default:
      return read.op === 'ratio' || read.op === 'pool' || read.op === 'share';
  }
}

/** Whether a quantity is a day. */
export function isDay(speaker: Speaker, node: Quantity): boolean {
  const read = resolve(node, speaker.replay);
  if (read.op === 'term') return isDay(speaker, termOf(speaker.plan, read.term) as Quantity);
  return read.op === 'date' || read.op === 'asOf' || (read.op === 'fact' && factOf(speaker.plan, read.fact).kind === 'date');
}

function dayText({ lang }: Speaker, value: Rational): string {
  const text = dateOf(Number(value.n));
  return text === NEVER ? WORDS[lang].never : text;
}

/** The unit of a plain fact or parameter, also behind a term, and of what lies among or adds up the entries of a list; of anything else computed nothing is claimed. */
export function unitOf(speaker: Speaker, node: Quantity): string | undefined {
  const { plan, replay } = speaker;
  const read = resolve(node, replay);
  if (read.op === 'term') return unitOf(speaker, termOf(speaker.plan, read.term) as Quantity);
  if (read.op === 'parameter') return parameterOf(plan, read.parameter).unit;
  if (read.op === 'sum' || read.op === 'mean' || read.op === 'least' || read.op === 'greatest') return 'fact' in read.over ? factOf(plan, read.over.fact).unit : undefined;
  return read.op === 'fact' ? factOf(plan, read.fact).unit : undefined;
}

function unitText(speaker: Speaker, like: Quantity): string {
  const unit = unitOf(speaker, like);
  return unit === undefined ? '' : ` ${unit}`;
}

interface AnySelector<T> {
  readonly op?: string;
  readonly reading?: string;
  readonly fact?: string;
  readonly options?: Readonly<Record<string, T>>;
  readonly cases?: readonly { readonly if: Condition; readonly use: T }[];
  readonly otherwise?: T;
}

/** The branch of a selector that counts; `undefined` where that is not known, or where there is no selector. */
export function branchOf<T extends object>(node: T, { build, env }: Replay): T | undefined {
  const selector = node as AnySelector<T>;
  if (selector.op === 'reading') return selector.options![build.scope.reading(selector.reading!)];
  if (selector.op === 'choice') {
    const option = env.choices[build.scope.fact(selector.fact!)];
    return option === undefined ? undefined : selector.options![build.scope.options(selector.fact!)[option]!];
  }
  if (selector.op !== 'when') return undefined;
  for (const one of selector.cases!) {
    const truth = build.condition(one.if)(env);
    if (truth !== false) return truth === true ? one.use : undefined;
  }
  return selector.otherwise;
}

/** Follows selectors by reading and by choice, as far as they are decided; not those by condition, which say why. */
export function chosen<T extends object>(node: T, replay: Replay): T {
  const branch = (node as AnySelector<T>).op === 'when' ? undefined : branchOf(node, replay);
  return branch === undefined ? node : chosen(branch, replay);
}

/** Follows all selectors of formulas or phrases as far as they are decided. */
export function resolve<T extends object>(node: T, replay: Replay): T {
  const branch = branchOf(node, replay);
  return branch === undefined ? node : resolve(branch, replay);
}

/** `2.5`, `≈2.33`; never 0, nor a limit that it is compared with, for a value that is not. */
export function numberText({ limits = [] }: Speaker, value: Rational): string {
  const text = decimalText(value, 0);
  return text.startsWith('≈') ? decimalText(value, 2, [ZERO, ...limits]) : text;
}

/** `85%`, `≈57.14%`; never 0%, 100% or a limit that it is compared with, for a value that is not. */
export function percentText({ limits = [] }: Speaker, value: Rational): string {
  const percent = multiply(value, HUNDRED);
  const text = decimalText(percent, 0);
  if (!text.startsWith('≈')) return `${text}%`;
  return `${decimalText(percent, 2, [...PERCENT_EDGES, ...limits.map((limit) => multiply(limit, HUNDRED))])}%`;
}

/** A speaker who shows values so that they stay on their side of these limits, as far as those are known. */
export function besideLimits(speaker: Speaker, limits: readonly Quantity[]): Speaker {
  return { ...speaker, limits: limits.flatMap((limit) => knownValue(speaker, limit)) };
}

function knownValue(speaker: Speaker, node: Quantity): readonly Rational[] {
  const x = valueOf(speaker, node);
  return isKnown(x) ? [x.lo] : [];
}

/** ` = 85%`, ` ≈ 57.14%` */
export function equalText(text: string): string {
  return text.startsWith('≈') ? ` ≈ ${text.slice(1)}` : ` = ${text}`;
}
