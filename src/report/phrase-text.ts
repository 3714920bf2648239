import { compare, ZERO } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Quantity } from '../formula/formula.js';
import { interval, isKnown, within, type Interval } from '../formula/interval.js';
import type { Phrase, PhrasePart, Say } from '../plan/table.js';
import { askedText, comparedTexts, conditionText, quantityText } from './describe.js';
import { fill, PHRASES, WORDS } from './phrases.js';
import { pointsText } from './points-text.js';
import { besideLimits, choiceText, isRate, numberText, resolve, unitOf, valueOf, valueText, type Speaker } from './value-text.js';

/** How a phrase is put; a phrase that is not in the table says the points alone. */
export function phraseText(speaker: Speaker, say: Say, got: string): string {
  const phrase = resolve(say, speaker.replay);
  const words = WORDS[speaker.lang];
  // Readings are always known, so that one is never left.
  if (!('phrase' in phrase)) return undecidedText(speaker, phrase as Undecided, got);
  const { parts = [] } = phrase;
  const key = phraseKey(speaker, phrase);
  const part = (one: PhrasePart): string => `${one.title}${words.colon}${phraseText(speaker, one.say, partText(speaker, one))}`;
  const slots: Record<string, string> = { got };
  if (key === 'steps') tierSlots(slots, speaker, phrase);
  else slots.conditions = conditionsText(speaker, phrase);
  if (parts.length > 0) slots.parts = parts.map(part).join(words.semicolon);
  fillQuantities(slots, key === 'proportional' ? { ...speaker, inShares: true } : speaker, phrase);
  return fill(Object.hasOwn(PHRASES, key) ? PHRASES[key]![speaker.lang] : '{got}', slots);
}

/** The tier that a quantity lies in: the quantity, and the tests that only this tier passes. */
function tierSlots(slots: Record<string, string>, speaker: Speaker, { conditions = [] }: Phrase): void {
  for (const tier of conditions) if (tier.op === 'compare') Object.assign(slots, comparedTexts(speaker, tier));
}

/** What a part of a row got, of its own points. */
function partText(speaker: Speaker, { awarded, points }: PhrasePart): string {
  const words = WORDS[speaker.lang];
  const x = within(valueOf(speaker, awarded), interval(ZERO, parseFraction(points)!));
  const [min, max] = [numberText(speaker, x.lo!), numberText(speaker, x.hi!)];
  return fill(isKnown(x) ? words.got : words.open, { min, max, points: min, available: pointsText(points) });
}

type Undecided = Exclude<Say, Phrase | { readonly op: 'reading' }>;

/** What decides between phrases and is not known; where that is whether there are points at all, also what they would be for. */
function undecidedText(speaker: Speaker, say: Undecided, got: string): string {
  const words = WORDS[speaker.lang];
  if (say.op === 'choice') return `${choiceText(speaker, say.fact)}${words.semicolon}${got}`;
  const zero = say.cases.map(({ use }) => use as Phrase).find(({ phrase }) => phrase === 'zeroWhen');
  if (zero === undefined) return `${askedText(speaker, say.cases)}${words.semicolon}${got}`;
  return fill(words.mayZero, { because: conditionsText(speaker, zero), sentence: phraseText(speaker, say.otherwise, got) });
}

function conditionsText(speaker: Speaker, { conditions = [] }: Phrase): string {
  return conditions.map((condition) => conditionText(speaker, condition)).join(WORDS[speaker.lang].and);
}

const BARE: Quantity = { op: 'number', value: '0' };

type Slots = NonNullable<Phrase['quantities']>;

function fillQuantities(slots: Record<string, string>, speaker: Speaker, { quantities = {} }: Phrase): void {
  slots.unit = unitOf(speaker, quantities.of ?? BARE) ?? WORDS[speaker.lang].unit;
  for (const slot of Object.keys(quantities)) slots[slot] = slotText(speaker, slot, quantities);
}

function slotText(speaker: Speaker, slot: string, quantities: Slots): string {
  const { of = BARE, target } = quantities;
  const node = quantities[slot]!;
  switch (slot) {
    case 'of':
      return quantityText(target === undefined ? speaker : besideLimits(speaker, [target]), node);
    case 'each':
      return isKnown(valueOf(speaker, node)) ? valueText({ ...speaker, inShares: false }, node, BARE) : quantityText(speaker, node);
    case 'gap':
      return gapText(speaker, node, of);
    case 'per':
      return distanceText(speaker, node, of);
    default:
      // What decides says more than the points that it leads to.
      if (slot === 'by' && node.op === 'choice') return choiceText(speaker, node.fact);
      // A limit is written like what it limits: 60% beside a rate.
      return valueText(speaker, node, unitOf(speaker, of) !== undefined || isRate(speaker, of) ? of : node);
  }
}

/** By how much a target is missed, and what that counts as where it is rounded: `5.5 个百分点，按 6 个百分点计`. */
function gapText(speaker: Speaker, gap: Quantity, of: Quantity): string {
  const text = distanceText(speaker, gap.op === 'round' ? gap.of : gap, of);
  const counted = distanceText(speaker, gap, of);
  const words = WORDS[speaker.lang];
  return counted === text ? text : `${text}${words.comma}${fill(words.counted, { value: counted })}`;
}

/** A difference of two values of a quantity: percentage points where those are percentages. */
function distanceText(speaker: Speaker, node: Quantity, of: Quantity): string {
  const words = WORDS[speaker.lang];
  const text = valueText(speaker, node, of);
  if (text === '1%') return words.percentagePoint;
  return text.endsWith('%') ? fill(words.percentagePoints, { value: text.slice(0, -1) }) : text;
}

/** What a phrase says depends on the numbers: whether a target is reached, whether the ends of a proportion are 0 and 1. */
function phraseKey(speaker: Speaker, { phrase, quantities = {} }: Phrase): string {
  const { of = BARE, target, each, fullAt, zeroAt } = quantities;
  const isNumber = (node: Quantity | undefined, value: string): boolean => node?.op === 'number' && node.value === value;
  if (phrase === 'proportional') return isNumber(fullAt, '1') && isNumber(zeroAt, '0') ? phrase : 'proportionalTo';
  const isReached = target === undefined ? undefined : reaches(valueOf(speaker, of), valueOf(speaker, target));
  if (isReached === true) return 'reachMet';
  if (each !== undefined && !isKnown(valueOf(speaker, each))) return `${phrase}Open`;
  return isReached === false ? `${phrase}Short` : phrase;
}

function reaches(value: Interval, limit: Interval): boolean | undefined {
  return isKnown(value) && isKnown(limit) ? compare(value.lo, limit.lo) >= 0 : undefined;
}
