import type { Language } from '../diagnostics/diagnostic.js';
import type { Replay } from '../evaluate/replay.js';
import { multiply, rational, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import type { Condition, List, Quantity, Test } from '../formula/formula.js';
import { isKnown, type Interval, type Truth } from '../formula/interval.js';
import type { Plan, PlanFact, PlanParameter } from '../plan/plan.js';
import { WORDS } from './phrases.js';

/** Puts quantities and conditions of one assessment into words. */
export interface Describer {
  readonly quantity: (node: Quantity) => string;
  readonly condition: (node: Condition) => string;
  /** A bare value, as a percentage where the quantity is a rate. */
  readonly value: (node: Quantity) => string;
}

const HUNDRED = rational(100);

export function describer(plan: Plan<unknown>, replay: Replay, lang: Language): Describer {
  const { build, env, given } = replay;
  const words = WORDS[lang];
  const facts = new Map(plan.facts.map((fact) => [fact.id, fact]));
  const truthText = (truth: Truth): string => (truth === undefined ? words.unknown : truth ? words.yes : words.no);
  const valueOf = (node: Quantity): Interval => build.quantity(node)(env);

  const isRate = (node: Quantity): boolean => {
    if (node.op === 'fact') return facts.get(node.fact)!.kind === 'rate';
    if (node.op === 'parameter') return parameterOf(plan, node.parameter).kind === 'rate';
    if (node.op === 'mean' || node.op === 'least' || node.op === 'greatest') return 'items' in node.over && node.over.items.every(isRate);
    return node.op === 'ratio' || node.op === 'pool' || node.op === 'share';
  };

  const valueText = (node: Quantity): string => {
    const x = valueOf(node);
    if (isKnown(x)) return isRate(node) ? percentText(x.lo) : numberText(x.lo);
    return x.none ? words.none : words.unknown;
  };

  const factText = (fact: PlanFact): string => {
    const rate = given.get(fact.id);
    const unit = fact.unit ?? '';
    if (rate === undefined && fact.kind !== 'counts') return `${fact.label} ${valueText({ op: 'fact', fact: fact.id })}`;
    if (typeof rate === 'object' && 'whole' in rate && rate.whole !== undefined) {
      const parts = `${numberText(rate.part!)} ÷ ${numberText(rate.whole)}`;
      return `${fact.label} ${parts}${rate.whole.n === 0 ? '' : equal(rate.value)}`;
    }
    return `${fact.label} ${valueText({ op: 'fact', fact: fact.id })}${unit === '' || fact.kind === 'rate' ? '' : ` ${unit}`}`;
  };

  const listText = (over: List): string =>
    'fact' in over ? facts.get(over.fact)!.label : over.items.map((item) => quantity(item)).join(words.and);

  const quantity = (node: Quantity): string => {
    const resolved = resolve(node, replay);
    switch (resolved.op) {
      case 'number':
        return valueText(resolved);
      case 'fact':
        return factText(facts.get(resolved.fact)!);
      case 'parameter': {
        const parameter = parameterOf(plan, resolved.parameter);
        const value = valueText(resolved);
        return `${parameter.label} ${value === words.unknown ? words.noValue : value}`;
      }
      case 'term':
        return `${plan.terms.find((term) => term.id === resolved.term)!.label} ${valueText(termQuantity(plan, resolved.term))}`;
      case 'ratio': {
        const x = valueOf(resolved);
        return `${quantity(resolved.part)} ÷ ${quantity(resolved.whole)}${isKnown(x) ? equal(x.lo) : x.none ? ` = ${words.none}` : ''}`;
      }
      case 'pool':
        return `${words.pool}${words.colon}${resolved.rates.map((id) => factText(facts.get(id)!)).join(words.and)} = ${valueText(resolved)}`;
      case 'sum':
      case 'mean':
      case 'least':
      case 'greatest':
        return `${listText(resolved.over)} ${words[resolved.op]} ${valueText(resolved)}`;
      case 'share':
      case 'count':
        return `${listText(resolved.over)} ${testsText(resolved.tests)} ${valueText(resolved)}`;
      default:
        return valueText(resolved);
    }
  };

  const testsText = (tests: readonly Test[]): string => tests.map((test) => `${words[test.relation]} ${valueText(test.value)}`).join(words.and);

  const condition = (node: Condition): string => {
    const resolved = resolve(node, replay);
    const truth = truthText(build.condition(resolved)(env));
    switch (resolved.op) {
      case 'yes':
        return `${facts.get(resolved.fact)!.label}${words.colon}${truth}`;
      case 'holds':
        return `${plan.terms.find((term) => term.id === resolved.term)!.label}${words.colon}${truth}`;
      case 'compare':
        return `${quantity(resolved.of)}，${testsText(resolved.tests)}${words.colon}${truth}`;
      case 'every':
        return `${listText(resolved.over)} ${words.each}${testsText(resolved.tests)}${words.colon}${truth}`;
      case 'all':
      case 'any':
        return resolved.of.map(condition).join(words.and);
      case 'not':
        return condition(resolved.of);
      default:
        return truth;
    }
  };

  return { quantity, condition, value: valueText };
}

function parameterOf(plan: Plan<unknown>, id: string): PlanParameter {
  return plan.parameters.find((parameter) => parameter.id === id)!;
}

function termQuantity(plan: Plan<unknown>, id: string): Quantity {
  return (plan.terms.find((term) => term.id === id) as { quantity: Quantity }).quantity;
}

/** Follows selectors as far as they are decided. */
export function resolve<T extends object>(node: T, replay: Replay): T {
  const { build, env } = replay;
  const selector = node as { op?: string; reading?: string; fact?: string; options?: Record<string, T>; cases?: { if: Condition; use: T }[]; otherwise?: T };
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

function numberText(value: Rational): string {
  return decimalText(value, 0);
}

/** `85%`, `≈57.14%` */
function percentText(value: Rational): string {
  const percent = multiply(value, HUNDRED);
  const text = decimalText(percent, 0, [rational(0), HUNDRED]);
  return `${text.startsWith('≈') ? decimalText(percent, 2, [rational(0), HUNDRED]) : text}%`;
}

function equal(value: Rational): string {
  const text = percentText(value);
  return text.startsWith('≈') ? ` ${text.replace('≈', '≈ ')}` : ` = ${text}`;
}

