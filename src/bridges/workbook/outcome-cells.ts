import { factOf, childrenOf } from '../../plan/lookup.js';
import { voiderOf } from '../../plan/outcome-order.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Otherwise, PlanIndicator } from '../../plan/table.js';
import { fold, literal, pick, sumOf, type Calc, type Ends } from './calc.js';
import type { Printing } from './cells.js';
import { doubtAtTies } from './doubts.js';
import { allOf, anyOf, either, equal, FALSE, flag } from './formula-text.js';
import { factsRead, isBlank } from './missing.js';
import { roundedText } from './print-quantities.js';

/** What a section or row comes to: points, points to be had, points that the total is scaled up by, and how certain it is. */
export interface OutcomeCells extends Ends {
  readonly availableLo: string;
  readonly availableHi: string;
  readonly rescaledLo: string;
  readonly rescaledHi: string;
  /** 0 does not apply, 1 scored, 2 undetermined. */
  readonly status: string;
}

const KEYS = ['lo', 'hi', 'availableLo', 'availableHi', 'rescaledLo', 'rescaledHi', 'status'] as const;
type Key = (typeof KEYS)[number];

const AWAY: OutcomeCells = { lo: '0', hi: '0', availableLo: '0', availableHi: '0', rescaledLo: '0', rescaledHi: '0', status: '0' };

/** Which points are meant: before anything is voided, or at last. */
export type When = 'before' | 'points';

/** Prints the outcomes of sections and rows, each once. */
export interface Outcomes {
  readonly of: (index: number, when: When) => OutcomeCells;
}

interface Making {
  readonly plan: Plan;
  readonly calc: Calc;
  readonly printing: () => Printing;
  /** What `zeroWhen` sees. */
  readonly early: () => Printing;
  /** Whether a fact is asked. */
  readonly guard: (fact: PlanFact) => Ends;
  /** A section or row where its variant counts. */
  readonly inner: (index: number, when: When) => OutcomeCells;
}

export function outcomeCells(plan: Plan, calc: Calc, { printing, early, guard }: Pick<Making, 'printing' | 'early' | 'guard'>): Outcomes {
  const once = (make: (index: number, when: When) => OutcomeCells): ((index: number, when: When) => OutcomeCells) => {
    const made = new Map<string, OutcomeCells>();
    return (index, when) => {
      // What nothing voids is the same before and after.
      const kind = when === 'before' && !isVoidable(plan, index) ? 'points' : when;
      const key = `${kind} ${String(index)}`;
      const outcome = made.get(key) ?? make(index, kind);
      made.set(key, outcome);
      return outcome;
    };
  };
  const inner = once((index, when) => (plan.indicators[index]!.scoring === undefined ? sectionOf(making, index, when) : rowOf(making, index, when)));
  const of = once((index, when) => countedOf(making, index, inner(index, when)));
  const making: Making = { plan, calc, printing, early, guard, inner };
  return { of };
}

function isVoidable(plan: Plan, index: number): boolean {
  return voiderOf(plan, index) !== undefined || childrenOf(plan, index).some((child) => isVoidable(plan, child));
}

function put(calc: Calc, what: string, outcome: OutcomeCells): OutcomeCells {
  const cells = calc.put(what, ...KEYS.map((key) => outcome[key]));
  return byKey((key) => cells[KEYS.indexOf(key)]!);
}

function byKey(make: (key: Key) => string): OutcomeCells {
  return Object.fromEntries(KEYS.map((key) => [key, make(key)])) as Record<Key, string>;
}

/** What holds in either of two cases. */
function mergedOf(a: OutcomeCells, b: OutcomeCells): OutcomeCells {
  const [lo, hi] = [fold('MIN', [a.lo, b.lo]), fold('MAX', [a.hi, b.hi])];
  const [availableLo, availableHi] = [fold('MIN', [a.availableLo, b.availableLo]), fold('MAX', [a.availableHi, b.availableHi])];
  const agreed = allOf(equal(a.status, b.status), equal(lo, hi), equal(availableLo, availableHi));
  return { lo, hi, availableLo, availableHi, rescaledLo: fold('MIN', [a.rescaledLo, b.rescaledLo]), rescaledHi: fold('MAX', [a.rescaledHi, b.rescaledHi]), status: either(agreed, a.status, '2') };
}

/** One of two outcomes where a condition decides, and what holds in either where it is open. */
function chosenOf(calc: Calc, what: string, { lo: sure, hi: maybe }: Ends, yes: OutcomeCells, no: OutcomeCells): OutcomeCells {
  const merged = mergedOf(yes, no);
  return put(calc, what, byKey((key) => either(equal(sure, '1'), yes[key], either(equal(maybe, '0'), no[key], merged[key]))));
}

const SURELY: Ends = { lo: '1', hi: '1' };
const NEVER: Ends = { lo: '0', hi: '0' };

/** Whether everything around an indicator and itself applies. */
function appliesOf({ plan, calc, printing }: Making, index: number): Ends {
  const conditions: Ends[] = [];
  for (let at: number | undefined = index; at !== undefined; at = plan.indicators[at]!.parent) {
    const { appliesWhen } = plan.indicators[at]!;
    if (appliesWhen !== undefined) conditions.push(printing().condition(appliesWhen));
  }
  if (conditions.length < 2) return conditions[0] ?? SURELY;
  return calc.ends('适用', fold('MIN', conditions.map(({ lo }) => lo)), fold('MIN', conditions.map(({ hi }) => hi)));
}

/** Whether it or what it stands in is voided. */
function voidedOf({ plan, calc, early }: Making, index: number): Ends {
  const conditions: Ends[] = [];
  for (let at = voiderOf(plan, index); at !== undefined; at = voiderOf(plan, plan.indicators[at]!.parent)) conditions.push(early().condition(plan.indicators[at]!.zeroWhen!));
  if (conditions.length < 2) return conditions[0] ?? NEVER;
  return calc.ends('不得分', fold('MAX', conditions.map(({ lo }) => lo)), fold('MAX', conditions.map(({ hi }) => hi)));
}

/** The points to be had for a row. */
function worthOf({ plan, printing }: Making, { points, pointsBy }: PlanIndicator): Ends {
  if (pointsBy === undefined) return { lo: literal(points), hi: literal(points) };
  const index = printing().cells.option(pointsBy.fact);
  const worths = factOf(plan, pointsBy.fact).options!.map(({ id }) => literal(pointsBy.options[id]!));
  const end = (name: 'MIN' | 'MAX'): string => either(equal(index, '0'), fold(name, worths), pick(index, worths));
  return printing().calc.ends('分值', end('MIN'), end('MAX'));
}

/** A row where its variant counts. */
function rowOf(making: Making, index: number, when: When): OutcomeCells {
  const { plan, calc, printing } = making;
  const row = plan.indicators[index]!;
  const worth = worthOf(making, row);
  const points = printing().quantity(row.scoring!.points);
  const voided = when === 'before' ? NEVER : voidedOf(making, index);
  const marked = markedOf(making, row, points, worth);
  const got = unlessVoided(calc, row.title, voided, marked);
  const value = put(calc, `${row.id} ${row.title}`, {
    ...AWAY,
    ...got,
    availableLo: worth.lo,
    availableHi: worth.hi,
    status: either(allOf(equal(got.lo, got.hi), equal(worth.lo, worth.hi)), '1', '2'),
  });
  const applies = appliesOf(making, index);
  if (applies.lo === '1') return settledOf(making, index, value, value, AWAY);
  const left = leftOf(making, row, worth, voided);
  return settledOf(making, index, chosenOf(calc, `${row.id} 适用`, applies, value, left), value, left, applies);
}

/** The points of a row between 0 and what it has to give, rounded where the rulebook rounds rows. */
function markedOf({ plan: { round }, calc }: Making, { id }: PlanIndicator, points: Ends, worth: Ends): Ends {
  const inside = (cell: string, most: string): string => `MAX(0,MIN(${cell},${most}))`;
  const ends = calc.ends(`${id} 得分`, inside(points.lo, worth.lo), inside(points.hi, worth.hi));
  if (round?.at !== 'row') return ends;
  const step = literal(round.to);
  doubtAtTies(calc, ends, step);
  const rounded = (cell: string, most: string): string => inside(`${roundedText(`${cell}/${step}`, round.mode)}*${step}`, most);
  return calc.ends(`${id} 修约`, rounded(ends.lo, worth.lo), rounded(ends.hi, worth.hi));
}

/** What voids a row leaves it nothing. */
function unlessVoided(calc: Calc, what: string, voided: Ends, { lo, hi }: Ends): Ends {
  return calc.ends(what, either(equal(voided.hi, '1'), '0', lo), either(equal(voided.lo, '1'), '0', hi));
}

/** A row that does not apply. */
function leftOf({ calc, printing }: Making, { otherwise = 'exclude' }: PlanIndicator, worth: Ends, voided: Ends): OutcomeCells {
  const full = unlessVoided(calc, '满分', voided, worth);
  const kept = { availableLo: worth.lo, availableHi: worth.hi };
  const words: Readonly<Record<Otherwise, OutcomeCells>> = {
    exclude: AWAY,
    zero: { ...AWAY, ...kept, status: '1' },
    rescale: { ...AWAY, rescaledLo: worth.lo, rescaledHi: worth.hi },
    full: { ...AWAY, ...kept, ...full, status: either(equal(full.lo, full.hi), '1', '2') },
  };
  if (typeof otherwise === 'string') return words[otherwise];
  const place = printing().cells.reading(otherwise.reading);
  const chosen = printing().plan.readings.find(({ id }) => id === otherwise.reading)!.options.map(({ id }) => words[otherwise.options[id]!]);
  return put(calc, '不适用时', byKey((key) => pick(place, chosen.map((one) => one[key]))));
}

/** A row whose facts are not given, where a rule says what becomes of it. */
function settledOf(making: Making, index: number, outcome: OutcomeCells, value: OutcomeCells, left: OutcomeCells, applies: Ends = SURELY): OutcomeCells {
  const { plan, calc } = making;
  const { id, ifUnknown } = plan.indicators[index]!;
  if (ifUnknown === undefined) return outcome;
  const settled: OutcomeCells = ifUnknown === 'zero' ? { ...AWAY, availableLo: value.availableLo, availableHi: value.availableHi, status: '1' } : AWAY;
  const held = chosenOf(calc, `${id} 未提供`, applies, settled, left);
  const [lacks] = calc.put(`${id} 缺材料`, flag(allOf(equal(outcome.status, '2'), lacksOf(making, index)))) as [string];
  return put(calc, `${id} 材料`, byKey((key) => either(equal(lacks, '1'), held[key], outcome[key])));
}

/** Whether a fact that the row reads is blank. */
function lacksOf({ plan, guard }: Making, index: number): string {
  const conditions: unknown[] = [plan.indicators[index]!.scoring!.points];
  for (let at: number | undefined = index; at !== undefined; at = plan.indicators[at]!.parent) conditions.push(plan.indicators[at]!.appliesWhen, plan.indicators[at]!.zeroWhen);
  return anyOf(...factsRead(plan, conditions).map((fact) => isBlank(plan, fact, guard(fact))));
}

/** What stands in a variant counts where its option is chosen. */
function countedOf({ plan, calc, printing }: Making, index: number, outcome: OutcomeCells): OutcomeCells {
  const conditions: Ends[] = [];
  for (let at: number | undefined = index; at !== undefined; at = plan.indicators[at]!.parent) {
    const { variant } = plan.indicators[at]!;
    if (variant !== undefined) conditions.push(printing().condition({ op: 'option', fact: variant.fact, oneOf: [variant.option] }));
  }
  const held = conditions.length < 2 ? conditions[0] : calc.ends('计入', fold('MIN', conditions.map(({ lo }) => lo)), fold('MIN', conditions.map(({ hi }) => hi)));
  return held === undefined ? outcome : chosenOf(calc, `${plan.indicators[index]!.id} 计入`, held, outcome, AWAY);
}

/** A section: the sum of what stands in it; of variants the sum of the one that counts. */
function sectionOf(making: Making, index: number, when: When): OutcomeCells {
  const { plan, calc, inner, printing } = making;
  const { title } = plan.indicators[index]!;
  const children = childrenOf(plan, index);
  const { variant } = plan.indicators[children[0]!]!;
  if (variant === undefined) return shareOf(making, index, sumOfOutcomes(calc, title, children.map((child) => inner(child, when))));
  const place = printing().cells.option(variant.fact);
  const blocks = factOf(plan, variant.fact).options!.map(({ id }) => {
    const rows = children.filter((child) => plan.indicators[child]!.variant!.option === id);
    return shareOf(making, index, sumOfOutcomes(calc, title, rows.map((row) => inner(row, when))));
  });
  const merged = put(calc, `${title}两可`, blocks.reduce(mergedOf));
  return put(calc, title, byKey((key) => either(equal(place, '0'), merged[key], pick(place, blocks.map((block) => block[key])))));
}

/** All added. Where nothing applies, the sum does not either. */
export function sumOfOutcomes(calc: Calc, what: string, parts: readonly OutcomeCells[]): OutcomeCells {
  if (parts.length === 0) return { ...AWAY, status: '1' };
  const statuses = parts.map(({ status }) => status);
  const isOpen = anyOf(...statuses.map((one) => equal(one, '2')));
  const isAway = allOf(...statuses.map((one) => equal(one, '0')));
  return put(calc, what, { ...byKey((key) => sumOf(parts.map((part) => part[key]))), status: either(isAway, '0', either(isOpen, '2', '1')) });
}

/** The share of the points of a section that its rows earn of theirs. */
function shareOf({ plan, calc }: Making, index: number, rows: OutcomeCells): OutcomeCells {
  const { points, combine, title } = plan.indicators[index]!;
  if (combine === undefined) return rows;
  const whole = literal(points);
  const isAway = equal(rows.availableHi, '0');
  const mayGo = equal(rows.availableLo, '0');
  const isScaled = rows.rescaledHi === '0' ? FALSE : `${rows.rescaledHi}>0`;
  const lo = either(isAway, '0', `${whole}*${rows.lo}/${rows.availableHi}`);
  const hi = either(isAway, '0', either(mayGo, whole, `MIN(${whole},${whole}*${rows.hi}/${rows.availableLo})`));
  const ends = calc.ends(`${title}折算`, lo, hi);
  return put(calc, title, {
    lo: ends.lo,
    hi: ends.hi,
    availableLo: either(mayGo, '0', whole),
    availableHi: either(isAway, '0', whole),
    rescaledLo: either(allOf(isAway, isScaled), whole, '0'),
    rescaledHi: either(allOf(mayGo, isScaled), whole, '0'),
    status: either(isAway, '0', either(anyOf(mayGo, `${ends.lo}<>${ends.hi}`), '2', '1')),
  });
}
