import { factOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import { fold, literal, quoted, type Calc, type Ends } from './calc.js';
import type { ListCells, Printing, RateCells } from './cells.js';
import { NEVER_NUMBER } from './dates.js';
import { factLayout } from './fact-layout.js';
import { allOf, anyOf, either, equal, FALSE, flag } from './formula-text.js';
import { FRACTION, whenNone } from './print-ratio.js';
import { waysToRead, whereRead } from './reads.js';

const ALWAYS: Ends = { lo: '1', hi: '1' };

/** What is typed in for facts, as what is known of them: a blank cell is never 0. */
export interface FactCells {
  readonly number: (fact: string) => Ends;
  readonly rate: (fact: string) => RateCells;
  readonly yes: (fact: string) => Ends;
  readonly option: (fact: string) => string;
  readonly list: (fact: string) => ListCells;
  /** Whether it is asked: a condition. */
  readonly guard: (fact: PlanFact) => Ends;
}

/** Each fact is worked out once. `printing` is there by the time the first is asked for. */
export function factCells(plan: Plan, calc: Calc, printing: () => Printing): FactCells {
  const once = <T>(make: (fact: PlanFact) => T): ((id: string) => T) => {
    const made = new Map<string, T>();
    return (id) => {
      const known = made.get(id);
      if (known !== undefined) return known;
      const value = make(factOf(plan, id));
      made.set(id, value);
      return value;
    };
  };
  const guard = ({ onlyIf }: PlanFact): Ends => (onlyIf === undefined ? ALWAYS : printing().condition(onlyIf));
  const base: (id: string) => Ends = once((fact) => baseOf(fact, plan, calc, guard(fact), (id) => base(id)));
  const rate = once((fact) => rateOf(fact, plan, printing(), guard(fact)));
  const number = (id: string): Ends => (factOf(plan, id).kind === 'rate' ? rate(id) : raised(id));
  const raised = once((fact) => raisedOf(fact, plan, printing(), base(fact.id), (id) => number(id)));
  return {
    guard,
    number,
    rate,
    yes: once((fact) => yesOf(fact, plan, calc, guard(fact))),
    option: once((fact) => optionOf(fact, plan, calc)),
    list: once((fact) => listOf(fact, plan, calc, guard(fact))),
  };
}

function only(fact: PlanFact, plan: Plan): string {
  return factLayout(plan).valuesOf(fact)[0]!;
}

function yesOf(fact: PlanFact, plan: Plan, calc: Calc, { hi: asked }: Ends): Ends {
  const cell = only(fact, plan);
  return calc.ends(fact.label, flag(allOf(equal(asked, '1'), `${cell}="是"`)), flag(allOf(equal(asked, '1'), `${cell}<>"否"`)));
}

function optionOf(fact: PlanFact, plan: Plan, calc: Calc): string {
  const cell = only(fact, plan);
  const place = fact.options!.reduceRight((rest, { label }, index) => `IF(${cell}=${quoted(label)},${String(index + 1)},${rest})`, '0');
  return calc.put(fact.label, place)[0]!;
}

/** What a number may be while it is blank. */
function rangeOf({ min, max }: PlanFact, { infinite }: Calc): Ends {
  return { lo: min === undefined ? `-${infinite}` : literal(min), hi: max === undefined ? infinite : literal(max) };
}

/** A number as typed, or between its limits; 0 (of days: never) where it is not asked. */
function baseOf(fact: PlanFact, plan: Plan, calc: Calc, asked: Ends, other: (id: string) => Ends): Ends {
  const cell = only(fact, plan);
  const neutral = fact.kind === 'date' ? NEVER_NUMBER : '0';
  const value = fact.kind === 'date' ? `IF(${cell}="未发生",${NEVER_NUMBER},${cell})` : cell;
  const range = rangeOf(fact, calc);
  const open = (end: string, hold: 'MIN' | 'MAX'): string => either(equal(asked.lo, '1'), end, fold(hold, [end, neutral]));
  const top = fact.atMost === undefined ? open(range.hi, 'MAX') : fold('MIN', [open(range.hi, 'MAX'), other(fact.atMost).hi]);
  const end = (whatever: string): string => either(equal(asked.hi, '0'), neutral, `IF(${cell}="",${whatever},${value})`);
  return calc.ends(fact.label, end(open(range.lo, 'MIN')), end(top));
}

/** A whole that is blank is at least as large as its parts, as far as something reads them. */
function raisedOf(fact: PlanFact, plan: Plan, printing: Printing, base: Ends, other: (id: string) => Ends): Ends {
  const parts = plan.facts.filter(({ atMost }) => atMost === fact.id).map(({ id }) => whereRead(waysToRead(plan).get(id) ?? [], printing, other(id).lo, base.lo));
  if (parts.length === 0) return base;
  return { lo: printing.calc.put(`${fact.label}至少`, `IF(${base.lo}=${base.hi},${base.lo},${fold('MAX', [base.lo, ...parts])})`)[0]!, hi: base.hi };
}

function rateOf(fact: PlanFact, plan: Plan, printing: Printing, asked: Ends): RateCells {
  const { calc } = printing;
  const [first, second] = factLayout(plan).valuesOf(fact) as [string, string];
  const none = whenNone(fact.ifNone, FRACTION, printing);
  const [given] = calc.put(`${fact.label}怎样给出`, either(equal(asked.hi, '0'), '1', `IF(${second}="",IF(${first}="",2,3),IF(${second}=0,1,4))`)) as [string];
  const range = rangeOf(fact, calc);
  const end = (side: 'lo' | 'hi', hold: 'MIN' | 'MAX'): string =>
    `IF(${given}=1,${none[side]},IF(${given}=2,${fold(hold, [range[side], none[side]])},IF(${given}=3,${first},${first}/${second})))`;
  return { ...calc.ends(fact.label, end('lo', 'MIN'), end('hi', 'MAX')), given, part: first, whole: second };
}

/** A list entry by entry. Of free length: as many as are typed in, as other lists of its word have, or open; 无 is none. */
function listOf(fact: PlanFact, plan: Plan, calc: Calc, asked: Ends): ListCells {
  const cells = factLayout(plan).valuesOf(fact);
  const range = rangeOf(fact, calc);
  const fixed = fact.length !== undefined;
  const open = (end: string, hold: 'MIN' | 'MAX'): string => either(equal(asked.lo, '1'), end, fold(hold, [end, '0']));
  if (fixed) {
    const end = (cell: string, whatever: string): string => either(equal(asked.hi, '0'), '0', `IF(${cell}="",${whatever},${cell})`);
    const entries = cells.map((cell, index) => calc.ends(`${fact.label}${String(index + 1)}`, end(cell, open(range.lo, 'MIN')), end(cell, open(range.hi, 'MAX'))));
    return { lo: entries.map(({ lo }) => lo), hi: entries.map(({ hi }) => hi), length: String(cells.length), open: '0', range };
  }
  const own = countOf(cells);
  const mates = fact.per === undefined ? [] : plan.facts.filter((one) => one.id !== fact.id && one.per === fact.per && one.length === undefined);
  const others = mates.length === 0 ? '0' : either(equal(asked.lo, '1'), fold('MAX', mates.map((mate) => countOf(factLayout(plan).valuesOf(mate)))), '0');
  const [typed, length, isOpen] = calc.put(
    `${fact.label}个数`,
    own,
    either(equal(asked.hi, '0'), '0', either(anyOf(`${own}>0`, `${cells[0]!}="无"`), own, others)),
    either(anyOf(equal(asked.hi, '0'), `${own}>0`, `${cells[0]!}="无"`, others === '0' ? FALSE : `${others}>0`), '0', '1'),
  ) as [string, string, string];
  const entry = (index: number, end: string): string => `IF(${String(index + 1)}<=${length},IF(${typed}>0,${cells[index]!},${end}),"")`;
  const entries = cells.map((_, index) => calc.ends(`${fact.label}${String(index + 1)}`, entry(index, range.lo), entry(index, range.hi)));
  return { lo: entries.map(({ lo }) => lo), hi: entries.map(({ hi }) => hi), length, open: isOpen, range };
}

function countOf(cells: readonly string[]): string {
  return `COUNT(${cells[0]!}:${cells.at(-1)!.split('!')[1]!})`;
}
