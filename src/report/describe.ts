import { decimalText } from '../exact/text.js';
import { sign, type Rational } from '../exact/rational.js';
import type { Condition, List, Quantity } from '../formula/formula.js';
import { isKnown } from '../formula/interval.js';
import { termFormula } from '../plan/order.js';
import type { PlanFact } from '../plan/plan.js';
import { beside, fill, WORDS } from './phrases.js';
import {
  choiceText, chosen, equalText, factOf, isZero, parameterOf, percentText, resolve, termLabel, termOf, testsText, valueOf, valueText, type Speaker,
} from './value-text.js';

/** A quantity in words, with the values it is made of: `党员 4 人 ÷ 成员 7 人 ≈ 57.14%`. */
export function quantityText(speaker: Speaker, node: Quantity): string {
  const read = chosen(node, speaker.replay);
  const describe = DESCRIPTIONS[read.op] as Description | undefined;
  return describe === undefined ? valueText(speaker, resolve(read, speaker.replay)) : describe(speaker, read);
}

/** A condition in words, with whether it holds. */
export function conditionText(speaker: Speaker, node: Condition): string {
  const words = WORDS[speaker.lang];
  const read = resolve(node, speaker.replay);
  switch (read.op) {
    case 'literal':
      return read.value ? words.met : words.unmet;
    case 'holds': {
      const inner = resolve(termFormula(speaker.plan.terms, read.term) as Condition, speaker.replay);
      const because = inner.op === 'literal' ? '' : `${words.opening}${conditionText(speaker, inner)}${words.closing}`;
      return `${termLabel(speaker.plan, read.term)}${words.colon}${truthText(speaker, read)}${because}`;
    }
    case 'all':
    case 'any': {
      const how = read.of.length === 1 ? '' : `${words.comma}${read.op === 'any' ? words.one : words.every}`;
      return `${read.of.map((member) => insideText(speaker, member)).join(words.and)}${how}`;
    }
    case 'not':
      return `${insideText(speaker, read.of)}${words.comma}${words.mustNot}`;
    default:
      return claimText(speaker, read);
  }
}

type Claim = Exclude<Condition, { readonly op: 'literal' | 'holds' | 'all' | 'any' | 'not' }>;

/** What a single condition says, and whether it is so. */
function claimText(speaker: Speaker, claim: Claim): string {
  const { plan } = speaker;
  const words = WORDS[speaker.lang];
  const truth = truthText(speaker, claim);
  switch (claim.op) {
    case 'yes':
      return `${factOf(plan, claim.fact).label}${words.colon}${truth}`;
    case 'option':
      return `${choiceText(speaker, claim.fact)}${words.comma}${optionsText(speaker, claim)}${words.colon}${truth}`;
    case 'compare':
      return `${quantityText(speaker, claim.of)}${words.comma}${testsText(speaker, claim.tests, claim.of)}${words.colon}${truth}`;
    case 'every': {
      const tests = fill(words.each, { tests: testsText(speaker, claim.tests) });
      return `${listText(speaker, claim.over)}${words.comma}${tests}${words.colon}${truth}`;
    }
    default:
      return truth;
  }
}

/** A member of a list of conditions: one that is a list itself stands in brackets. */
function insideText(speaker: Speaker, member: Condition): string {
  const words = WORDS[speaker.lang];
  const read = resolve(member, speaker.replay);
  const text = conditionText(speaker, read);
  const isList = (read.op === 'all' || read.op === 'any') && read.of.length > 1;
  return isList ? `${words.opening.trim()}${text}${words.closing}` : text;
}

function truthText({ replay, lang }: Speaker, node: Condition): string {
  const holds = replay.build.condition(node)(replay.env);
  return holds === undefined ? WORDS[lang].unknown : holds ? WORDS[lang].yes : WORDS[lang].no;
}

function optionsText({ plan, lang }: Speaker, { fact, oneOf }: Extract<Condition, { readonly op: 'option' }>): string {
  const { options } = factOf(plan, fact);
  const labels = oneOf.map((id) => options!.find((option) => option.id === id)!.label);
  return fill(WORDS[lang].oneOf, { options: labels.join(WORDS[lang].or) });
}

type Description = (speaker: Speaker, node: Quantity) => string;
type Described<Op extends Quantity['op']> = (speaker: Speaker, node: Extract<Quantity, { readonly op: Op }>) => string;

/** Operations that say more than their value. */
const DESCRIPTIONS: { readonly [Op in Quantity['op']]?: Described<Op> } = {
  fact: (speaker, node) => factText(speaker, factOf(speaker.plan, node.fact)),
  parameter: (speaker, node) => (isKnown(valueOf(speaker, node)) ? beside(parameterOf(speaker.plan, node.parameter).label, valueText(speaker, node)) : valueText(speaker, node)),
  term: (speaker, node) => {
    const inner = chosen(termOf(speaker, node.term), speaker.replay);
    const label = termLabel(speaker.plan, node.term);
    return SAYING.includes(inner.op) ? `${label}${WORDS[speaker.lang].colon}${quantityText(speaker, inner)}` : beside(label, valueText(speaker, node, inner));
  },
  ratio: (speaker, node) => {
    const words = WORDS[speaker.lang];
    const sides = `${quantityText(speaker, node.part)} ÷ ${quantityText(speaker, node.whole)}`;
    const x = valueOf(speaker, node);
    if (isZero(valueOf(speaker, node.whole))) return `${sides}${words.comma}${isKnown(x) ? fill(words.taken, { value: percentText(x.lo) }) : valueText(speaker, node)}`;
    return `${sides}${isKnown(x) ? equalText(x.lo) : ''}`;
  },
  pool: (speaker, node) => {
    const words = WORDS[speaker.lang];
    const members = node.rates.map((id) => factText(speaker, factOf(speaker.plan, id))).join(words.and);
    const x = valueOf(speaker, node);
    const pooled = `${words.pool}${words.opening}${members}${words.closing}`;
    return isKnown(x) ? beside(pooled, equalText(x.lo).trim()) : `${pooled}${words.colon}${valueText(speaker, node)}`;
  },
  sum: overText,
  mean: overText,
  least: overText,
  greatest: overText,
  share: entriesText,
  count: entriesText,
  when: whenText,
};

/** The operations whose description is worth more than the label of the term that they stand behind. */
const SAYING: readonly Quantity['op'][] = ['fact', 'ratio', 'pool', 'mean', 'least', 'greatest', 'share', 'count'];

function overText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'sum' | 'mean' | 'least' | 'greatest' }>): string {
  const words = WORDS[speaker.lang];
  return `${listText(speaker, node.over)}${words.comma}${fill(words[node.op], { value: valueText(speaker, node) })}`;
}

function entriesText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'share' | 'count' }>): string {
  const words = WORDS[speaker.lang];
  const slots = { tests: testsText(speaker, node.tests), value: valueText(speaker, node) };
  return `${listText(speaker, node.over)}${words.comma}${fill(words[node.op], slots)}`;
}

/** The conditions that were asked, and what came of them. */
function whenText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'when' }>): string {
  const { build, env } = speaker.replay;
  const first = node.cases.findIndex((one) => build.condition(one.if)(env) !== false);
  const asked = first < 0 ? node.cases : node.cases.slice(0, first + 1);
  const why = asked.map((one) => insideText({ ...speaker, inShares: false }, one.if)).join(WORDS[speaker.lang].and);
  return `${why} → ${valueText(speaker, resolve(node, speaker.replay))}`;
}

function factText(speaker: Speaker, fact: PlanFact): string {
  const words = WORDS[speaker.lang];
  const { part, whole } = (speaker.replay.given.get(fact.id) ?? {}) as { readonly part?: Rational; readonly whole?: Rational };
  const node: Quantity = { op: 'fact', fact: fact.id };
  if (part === undefined || whole === undefined) return beside(fact.label, valueText(speaker, node));
  const unit = fact.unit === undefined ? '' : ` ${fact.unit}`;
  const sides = beside(fact.label, `${decimalText(part, 0)}${unit} ÷ ${decimalText(whole, 0)}${unit}`);
  const x = valueOf(speaker, node);
  if (sign(whole) !== 0) return `${sides}${equalText(x.lo!)}`;
  return `${sides}${words.comma}${isKnown(x) ? fill(words.taken, { value: percentText(x.lo) }) : valueText(speaker, node)}`;
}

/** The entries of a list fact, or the quantities of a list that is written out. */
function listText(speaker: Speaker, over: List): string {
  const words = WORDS[speaker.lang];
  if (!('fact' in over)) return over.items.map((item) => quantityText(speaker, item)).join(words.and);
  const fact = factOf(speaker.plan, over.fact);
  const entries = speaker.replay.env.lists[speaker.replay.build.scope.fact(over.fact)]!;
  const shown = entries.every((entry) => !isKnown(entry)) ? [words.unknown] : entries.map((entry) => (isKnown(entry) ? decimalText(entry.lo, 0) : words.unknown));
  return beside(fact.label, shown.join(words.and));
}
