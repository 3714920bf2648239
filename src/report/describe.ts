import { divide, sign, type Rational } from '../exact/rational.js';
import type { Condition, List, Quantity } from '../formula/formula.js';
import { ANY_VOTES, worthOf } from '../evaluate/ballots.js';
import { asInterval, isBallots, isOpenRange, type GivenBallots, type GivenList } from '../evaluate/read-fact.js';
import { isKnown, type Interval } from '../formula/interval.js';
import { sumOf } from '../formula/operations/list.js';
import { factOf, indicatorTitle, parameterOf, termLabel, termOf } from '../plan/lookup.js';
import type { PlanFact } from '../plan/plan.js';
import { beside, fill, WORDS } from './phrases.js';
import {
  besideLimits, choiceText, chosen, equalText, isNotAsked, isZero, numberText, percentText, resolve, testsText, valueOf, valueText, withEnds, type Speaker,
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
      const inner = resolve(termOf(speaker.plan, read.term) as Condition, speaker.replay);
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
      // Readings are always known, so that one is never left.
      return claimText(speaker, read as Claim);
  }
}

type Claim = Exclude<Condition, { readonly op: 'literal' | 'holds' | 'all' | 'any' | 'not' | 'reading' }>;

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
    case 'compare': {
      const { of, tier } = comparedTexts(speaker, claim);
      return `${of}${words.comma}${tier}${words.colon}${truth}`;
    }
    case 'every': {
      const each = 'fact' in claim.over && factOf(plan, claim.over.fact).length === undefined ? words.eachEntry : words.each;
      const tests = fill(each, { tests: testsText(speaker, claim.tests, entryOf(claim.over)) });
      return `${listText(speaker, claim.over)}${words.comma}${tests}${words.colon}${truth}`;
    }
    case 'choice':
      return choiceText(speaker, claim.fact);
    case 'when':
      return `${askedText(speaker, claim.cases)} → ${truth}`;
  }
}

/** A quantity that is compared, and the tests that it is to pass. */
export function comparedTexts(speaker: Speaker, { of, tests }: Extract<Condition, { readonly op: 'compare' }>): { readonly of: string; readonly tier: string } {
  const limits = tests.flatMap((test) => (test.relation === 'odd' ? [] : [test.value]));
  return { of: quantityText(besideLimits(speaker, limits), of), tier: testsText(speaker, tests, of) };
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
    const inner = chosen(termOf(speaker.plan, node.term) as Quantity, speaker.replay);
    const label = termLabel(speaker.plan, node.term);
    return SAYING.includes(inner.op) ? `${label}${WORDS[speaker.lang].colon}${quantityText(speaker, inner)}` : beside(label, valueText(speaker, node, inner));
  },
  ratio: (speaker, node) => {
    const sides = `${quantityText(speaker, node.part)} ÷ ${quantityText(speaker, node.whole)}`;
    if (isZero(valueOf(speaker, node.whole))) return `${sides}${takenText(speaker, node)}`;
    const x = valueOf(speaker, node);
    return `${sides}${isKnown(x) ? equalText(percentText(speaker, x.lo)) : ''}`;
  },
  pool: (speaker, node) => {
    const words = WORDS[speaker.lang];
    const members = node.rates.map((id) => factText(speaker, factOf(speaker.plan, id))).join(words.and);
    const pooled = `${words.pool}${words.opening}${members}${words.closing}`;
    const x = valueOf(speaker, node);
    return isKnown(x) ? beside(pooled, equalText(percentText(speaker, x.lo)).trim()) : `${pooled}${words.colon}${settledText(speaker, node)}`;
  },
  total: (speaker, node) => rangeText(speaker, WORDS[speaker.lang].totalOf, node),
  awarded: (speaker, node) => rangeText(speaker, WORDS[speaker.lang].awardedOf, node, indicatorTitle(speaker.plan, node.indicator)),
  available: (speaker, node) => rangeText(speaker, WORDS[speaker.lang].availableOf, node, indicatorTitle(speaker.plan, node.indicator)),
  awardedBy: (speaker, node) => rangeText(speaker, WORDS[speaker.lang].awardedByOf, node, node.assessor),
  asOf: (speaker, node) => beside(WORDS[speaker.lang].day, valueText(speaker, node)),
  sum: overText,
  mean: meanText,
  least: overText,
  greatest: overText,
  difference: arithmeticText,
  product: arithmeticText,
  clamp: boundText,
  round: boundText,
  share: entriesText,
  count: entriesText,
  choice: (speaker, node) => choiceText(speaker, node.fact),
  when: (speaker, node) => `${askedText({ ...speaker, inShares: false }, node.cases)} → ${valueText(speaker, resolve(node, speaker.replay))}`,
};

/** The operations whose description is worth more than the label of the term that they stand behind. */
const SAYING: readonly Quantity['op'][] = ['fact', 'ratio', 'pool', 'mean', 'least', 'greatest', 'difference', 'product', 'clamp', 'round', 'share', 'count'];

function overText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'sum' | 'mean' | 'least' | 'greatest' }>): string {
  const words = WORDS[speaker.lang];
  return `${listText(speaker, node.over)}${words.comma}${fill(words[node.op], { value: settledText(speaker, node) })}`;
}

/** A mean says what it is weighted by. */
function meanText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'mean' }>): string {
  if (node.weights === undefined) return overText(speaker, node);
  const words = WORDS[speaker.lang];
  const slots = { weights: listText(speaker, { fact: node.weights }), value: settledText(speaker, node) };
  return `${listText(speaker, node.over)}${words.comma}${fill(words.weighted, slots)}`;
}

/** Points, or what they lie between. */
function rangeText(speaker: Speaker, template: string, node: Quantity, of = ''): string {
  return fill(template, { of, value: withEnds(valueOf(speaker, node), (end) => numberText(speaker, end)) });
}

const SIGNS = { difference: ' − ', product: ' × ' };

function arithmeticText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'difference' | 'product' }>): string {
  const parts = node.of.map((part) => quantityText({ ...speaker, inShares: false }, part)).join(SIGNS[node.op]);
  return `${parts}${isKnown(valueOf(speaker, node)) ? equalText(valueText(speaker, node)) : ''}`;
}

/** What a limit or a rounding makes of a quantity. */
function boundText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'clamp' | 'round' }>): string {
  return `${quantityText(speaker, node.of)} → ${valueText(speaker, node, node.of)}`;
}

/** The value of several quantities, of which each has said for itself that there was none. */
function settledText(speaker: Speaker, node: Quantity): string {
  const words = WORDS[speaker.lang];
  const text = valueText(speaker, node);
  return text === words.none ? words.unsettled : text;
}

/** What stands for 0 ÷ 0: `，按 100% 计`. */
function takenText(speaker: Speaker, node: Quantity): string {
  const words = WORDS[speaker.lang];
  const x = valueOf(speaker, node);
  return `${words.comma}${isKnown(x) ? fill(words.taken, { value: percentText(speaker, x.lo) }) : words.none}`;
}

/** What stands for an entry of a list fact, where it comes to units. */
function entryOf(over: List): Quantity | undefined {
  return 'fact' in over ? { op: 'fact', fact: over.fact } : undefined;
}

function entriesText(speaker: Speaker, node: Extract<Quantity, { readonly op: 'share' | 'count' }>): string {
  const words = WORDS[speaker.lang];
  const slots = { tests: testsText(speaker, node.tests, entryOf(node.over)), value: valueText(speaker, node) };
  return `${listText(speaker, node.over)}${words.comma}${fill(words[node.op], slots)}`;
}

/** The conditions that were asked until one held. */
export function askedText(speaker: Speaker, cases: readonly { readonly if: Condition }[]): string {
  const { build, env } = speaker.replay;
  const first = cases.findIndex((one) => build.condition(one.if)(env) !== false);
  const asked = first < 0 ? cases : cases.slice(0, first + 1);
  return asked.map((one) => insideText(speaker, one.if)).join(WORDS[speaker.lang].and);
}

function factText(speaker: Speaker, fact: PlanFact): string {
  const given = speaker.replay.given.get(fact.id);
  if (isBallots(given)) return ballotsText(speaker, fact, given);
  const { part, whole } = (given ?? {}) as { readonly part?: Rational; readonly whole?: Rational };
  const node: Quantity = { op: 'fact', fact: fact.id };
  if (fact.kind === 'rate' && isNotAsked(speaker, fact)) return beside(fact.label, WORDS[speaker.lang].notAsked);
  if (part === undefined || whole === undefined) return beside(fact.label, valueText(speaker, node));
  const unit = fact.unit === undefined ? '' : ` ${fact.unit}`;
  const sides = beside(fact.label, `${numberText(speaker, part)}${unit} ÷ ${numberText(speaker, whole)}${unit}`);
  return sign(whole) === 0 ? `${sides}${takenText(speaker, node)}` : `${sides}${equalText(percentText(speaker, divide(part, whole)))}`;
}

/** How the votes make the rate: `整洁（满意 60 票 × 100% + 一般 40 票 × 50%）÷ 100 票 = 80%`. */
function ballotsText(speaker: Speaker, fact: PlanFact, { votes }: GivenBallots): string {
  const { replay: { build }, lang } = speaker;
  const words = WORDS[lang];
  const { answers } = fact.ballots!;
  const worth = worthOf(fact.ballots!, build.scope);
  const each = votes.map((vote) => (vote === undefined ? ANY_VOTES : asInterval(vote)));
  const counted = (vote: Interval): string => fill(words.votes, { count: withEnds(vote, (end) => numberText(speaker, end)) });
  const terms = answers.map(({ label }, index) => `${beside(label, votes[index] === undefined ? words.unknown : counted(each[index]!))} × ${percentText(speaker, worth[index]!)}`);
  const all = sumOf(each);
  const formula = beside(`${fact.label}${words.opening}${terms.join(' + ')}${words.closing}`, `÷ ${counted(all)}`);
  const node: Quantity = { op: 'fact', fact: fact.id };
  return `${formula}${isZero(all) ? takenText(speaker, node) : equalText(withEnds(valueOf(speaker, node), (end) => percentText(speaker, end)))}`;
}

/** The entries of a list fact, or the quantities of a list that is written out. */
function listText(speaker: Speaker, over: List): string {
  const words = WORDS[speaker.lang];
  if (!('fact' in over)) return over.items.map((item) => quantityText(speaker, item)).join(words.and);
  const fact = factOf(speaker.plan, over.fact);
  const { entries, open } = speaker.replay.env.lists[speaker.replay.build.scope.fact(over.fact)]!;
  if (entries.length === 0) return beside(fact.label, open ? words.unknown : words.empty);
  const given = speaker.replay.given.get(fact.id) as GivenList | undefined;
  const texts = entries.map((entry, index) => entryText(speaker, entry, given?.[index]));
  const known = texts.filter((text) => text !== undefined);
  if (known.length === 0) return beside(fact.label, words.unknown);
  const unit = fact.unit === undefined ? '' : ` ${fact.unit}`;
  // The unit stands once, at the end, unless that would be beside what is not known.
  const [each, last] = known.length === entries.length ? ['', unit] : [unit, ''];
  return beside(fact.label, `${texts.map((text) => (text === undefined ? words.unknown : `${text}${each}`)).join(words.and)}${last}`);
}

/** An entry of a list, or the range in which it is known to lie. */
function entryText(speaker: Speaker, entry: Interval, given: GivenList[number]): string | undefined {
  return isKnown(entry) || isOpenRange(given) ? withEnds(entry, (end) => numberText(speaker, end)) : undefined;
}
