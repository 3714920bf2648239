import { sign } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import { dayOf, NEVER } from '../../exact/date.js';
import type { PlanFact } from '../../plan/plan.js';
import { MOST_ENTRIES } from '../context.js';
import { stepsOf } from '../facts.js';
import type { FactTarget } from '../target.js';
import { UNKNOWN, type Form, type Forms } from './columns.js';
import type { Graph } from './graph.js';
import { equality } from './kernels.js';
import type { Bit, Double, Exactly } from './nodes.js';
import { checkLengths, checkUnaskedList, FreeColumn } from './free-lists.js';
import { checkCodes, checkNotAbove, checkParts, checkWhole, strayBytes, strayNumbers, type Steps } from './checks.js';
import { pick, readBits, readSteps, readYes, saidBytes, saidNumbers, widen } from './reading.js';
import type { Slots } from './slots.js';

const LAST_DAY = dayOf(NEVER);

/** Facts read from columns of these forms. What has no column is not known. */
export class Facts implements FactTarget<Double, Bit, Exactly> {
  private readonly asked = new Map<string, Bit>();

  constructor(private readonly graph: Graph, private readonly forms: Forms, private readonly slots: Slots) {}

  readonly yesNo = ({ id }: PlanFact): Bit => {
    const form = this.ask(id);
    if (form.is === 'same') return form.value === true ? this.graph.yes : this.graph.no;
    if (form.is === 'bits') return this.bits(id);
    if (form.is === 'none') return this.unknown(this.graph.no);
    const arm = this.graph.here;
    return this.graph.newBit(this.graph.masked([]), { isNeeded: true, emit: (to, out) => readYes(out, this.slots.bytes(id), to.leaving(arm)) });
  };

  readonly options = ({ id, options = [] }: PlanFact): ReadonlyMap<string, Bit> => {
    const form = this.ask(id);
    if (form.is === 'same' || form.is === 'none') return new Map(options.map((one) => [one.id, form.is === 'same' && one.id === form.value ? this.graph.yes : form.is === 'none' ? this.unknown(this.graph.no) : this.graph.no]));
    const codes = this.slots.bytes(id);
    const arm = this.graph.here;
    this.graph.effect([], (to) => checkCodes(codes, options.length, to.leaving(arm)));
    return new Map(options.map((one, code) => [one.id, this.graph.once(`code ${id} ${String(code)}`, [], () => this.graph.newBit([], { emit: (_, out) => equality(out, codes, code) }))]));
  };

  readonly number = ({ id }: PlanFact, scale: number, low: number, high: number): { readonly steps: Double; readonly given: Double } => {
    const form = this.ask(id);
    if (form.is !== 'number') return this.unknown({ steps: this.graph.number(low), given: this.graph.number(low) });
    return this.stepsOf(this.column(id, form.isInt), [scale, low, high]);
  };

  readonly rate = ({ id }: PlanFact, scale: number, most: number): { readonly part: Double; readonly whole: Double; readonly bare: Bit; readonly of?: number } => {
    const form = this.ask(id);
    if (form.is === 'number') return { part: this.stepsOf(this.column(id, form.isInt), [scale, 0, scale]).steps, whole: this.graph.number(scale), bare: this.graph.yes, of: scale };
    if (form.is !== 'parts') return this.unknown({ part: this.graph.number(0), whole: this.graph.number(0), bare: this.graph.no });
    const [part, whole] = [this.column(`${id}/part`, form.isPartInt), this.column(`${id}/whole`, form.isWholeInt)];
    const arm = this.graph.here;
    this.graph.effect([part, whole], (to) => checkParts(to.lane(part), to.lane(whole), most, to.leaving(arm)));
    return { part: this.between(part, 0, most), whole: this.between(whole, 0, most), bare: this.graph.no };
  };

  readonly date = ({ id }: PlanFact): Double => {
    const form = this.ask(id);
    return form.is === 'number' ? this.stepsOf(this.column(id, form.isInt), [1, 1, LAST_DAY]).steps : this.unknown(this.graph.number(1));
  };

  readonly list = ({ id }: PlanFact, length: number, scale: number, low: number, high: number): readonly Double[] => {
    this.ask(id);
    return (this.entries(id) ?? this.unknown(Array.from({ length }, () => this.graph.number(low)))).map((x) => (x.value === undefined ? this.stepsOf(x, [scale, low, high]).steps : x));
  };

  readonly freeList = ({ id }: PlanFact, scale: number, low: number, high: number): ReturnType<FactTarget<Double, Bit, Exactly>['freeList']> => {
    const form = this.ask(id);
    if (form.is !== 'free') this.unknown(undefined);
    return new FreeColumn(this.graph, this.slots.list(id), scale, MOST_ENTRIES, { lo: low, hi: high });
  };

  readonly unasked = (fact: PlanFact, where: Bit): void => {
    this.leaveSaid(fact, where, fact.kind === 'date' ? LAST_DAY : 0);
  };

  /** What is said where nothing asks for it may still be wrong: the evaluator says whether it is. */
  checkRest(facts: readonly PlanFact[]): void {
    for (const fact of facts) {
      const where = this.graph.not(this.asked.get(fact.id) ?? this.graph.no);
      if (fact.onlyIf !== undefined) this.unasked(fact, where);
      else this.leaveWrong(fact, where);
    }
    const free = facts.filter(({ id }) => this.formOf(id).is === 'free');
    for (const { id, per } of free) {
      const first = free.find((one) => one.per === per)!;
      if (per !== undefined && first.id !== id) this.graph.effect([], (to) => checkLengths(this.slots.list(id), this.slots.list(first.id), to.left));
    }
  }

  /** Leaves rows where a fact without guard is not what its kind allows, as far as that is seen here. */
  private leaveWrong(fact: PlanFact, where: Bit): void {
    const { graph } = this;
    const { id, kind, options, atMost } = fact;
    const form = this.formOf(id);
    if (where.value === false || form.is === 'none' || form.is === 'same' || form.is === 'bits') return;
    const isNumber = kind === 'count' || kind === 'amount';
    const { scale, lo, hi, every } = stepsOf(fact);
    if (form.is === 'bytes') graph.aside(graph.and(where, graph.newBit([], { emit: (_, out) => strayBytes(out, this.slots.bytes(id), options?.length ?? 2) })));
    else if (isNumber && form.is === 'number' && every === 1 && atMost === undefined) {
      const x = this.column(id, form.isInt);
      graph.aside(graph.and(where, graph.newBit([x], { emit: (to, out) => strayNumbers(out, to.lane(x), [scale, lo, hi]) })));
    } else this.leaveSaid(fact, where, isZeroFine(fact) ? 0 : NaN);
  }

  /** Leaves rows where a fact is known and not what stands for nothing; NaN: wherever it is known. */
  private leaveSaid({ id }: PlanFact, where: Bit, nothing: number): void {
    const { graph } = this;
    if (where.value === false) return;
    const form = this.formOf(id);
    const leave = (said: Bit): void => { graph.aside(graph.and(where, said)); };
    if (form.is === 'same') { if (form.value === true) graph.aside(where); }
    else if (form.is === 'bytes') leave(graph.once(`said ${id} ${String(nothing)}`, [], () => graph.newBit([], { emit: (_, out) => saidBytes(out, this.slots.bytes(id), nothing) })));
    else if (form.is === 'bits') leave(this.bits(id));
    else if (form.is === 'free') graph.effect([where], (to) => checkUnaskedList(this.slots.list(id), to.bits(where), to.left));
    else for (const x of this.numbersOf(id, form)) leave(graph.once(`said ${String(nothing)}`, [x], () => graph.newBit([x], { emit: (to, out) => saidNumbers(out, to.lane(x), nothing) })));
  }

  private numbersOf(id: string, form: Form): readonly Double[] {
    if (form.is === 'number') return [this.column(id, form.isInt)];
    if (form.is === 'parts') return [this.column(`${id}/part`, form.isPartInt), this.column(`${id}/whole`, form.isWholeInt)];
    return this.entries(id) ?? [];
  }

  readonly notAbove = ({ id }: PlanFact, value: Double, scale: number): void => {
    const form = this.formOf(id);
    if (form.is !== 'number') return;
    const given = this.column(id, form.isInt);
    const arm = this.graph.here;
    this.graph.effect([given, value], (to) => checkNotAbove(to.lane(given), scale, to.lane(value), to.leaving(arm)));
  };

  readonly parameter = (_: string, __: number, low: number): Double => this.unknown(this.graph.number(low));
  readonly asOf = (): Double => this.unknown(this.graph.number(1));

  private bits(id: string): Bit {
    return this.graph.once(`bits ${id}`, [], () => this.graph.newBit([], { emit: (_, out) => readBits(out, this.slots.bits(id)) }));
  }

  /** The form of a fact that is asked here. */
  private ask(id: string): Form {
    this.asked.set(id, this.graph.or(this.asked.get(id) ?? this.graph.no, this.graph.here.mask ?? this.graph.yes));
    return this.formOf(id);
  }

  private formOf(id: string): Form {
    return this.forms.get(id) ?? { is: 'none' };
  }

  /** What stands for a fact where the evaluator is asked in any case. */
  private unknown<T>(instead: T): T {
    this.graph.aside(true);
    return instead;
  }

  /** A column of numbers; those of 32 bits are made doubles. */
  private column(key: string, isInt: boolean): Double {
    return this.graph.once(`column ${key}`, [], () => {
      if (!isInt) return this.graph.newDouble([], { column: this.slots.doubles(key) });
      return this.graph.newDouble([], { emit: (_, out) => widen(out, this.slots.ints(key), UNKNOWN) });
    });
  }

  /** The entries of a list of fixed length. */
  private entries(id: string): readonly Double[] | undefined {
    const form = this.formOf(id);
    if (form.is === 'entries') return form.areInts.map((isInt, at) => this.column(`${id}/${String(at)}`, isInt));
    if (form.is !== 'rows') return undefined;
    const values = this.slots.doubles(`${id}/values`, form.length);
    return Array.from({ length: form.length }, (_, at) => this.graph.once(`entry ${id} ${String(at)}`, [], () => this.graph.newDouble([], { emit: (__, out) => pick(out, values, form.length, at) })));
  }

  /** The same number, of which it is known that it is whole and between two ends. */
  private between(x: Double, lo: number, hi: number): Double {
    return this.graph.once(`between ${String(lo)} ${String(hi)}`, [x], () => this.graph.newDouble([x], { same: x, ends: { lo, hi } }));
  }

  private stepsOf(x: Double, [scale, low, high]: Steps): { readonly steps: Double; readonly given: Double } {
    const { graph } = this;
    const arm = graph.here;
    if (scale === 1) {
      const steps = this.between(x, low, high);
      graph.effect([steps], (to) => checkWhole(to.lane(x), low, high, to.leaving(arm)), { checks: steps });
      return { steps, given: steps };
    }
    const steps = graph.newDouble(graph.masked([x]), { ends: { lo: low, hi: high }, isNeeded: true, steps: { x, limits: [scale, low, high] }, emit: (to, out) => readSteps(out, to.lane(x), [scale, low, high], to.leaving(arm)) });
    return { steps, given: x };
  }
}

/** Whether 0 is nothing wrong to say of a fact that nothing asks; most of what is not asked is given so. */
function isZeroFine({ kind, min = '0', max = '0' }: PlanFact): boolean {
  return kind !== 'date' && sign(parseFraction(min)!) <= 0 && sign(parseFraction(max)!) >= 0;
}
