import type { Plan, PlanFact } from 'pingfen';
import type { Facts, Table } from './table.js';
import { typesOf } from './types-of.js';

/** Numbers from a seed, 0 ≤ n < 1, the same everywhere. */
export type Random = () => number;

export function randomOf(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** What is particular to one rulebook. */
export interface DrawOptions {
  /** Facts that every filling has. */
  readonly always?: Facts;
  /** Whole numbers drawn from other ranges than 0 to 6. */
  readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
  /** The yes-or-no fact without which those that name its term stand for nothing. */
  readonly guard?: { readonly fact: string; readonly term: string };
  /** Rates given as 0.85 instead of [17, 20]. */
  readonly decimals: ReadonlySet<string>;
}

type Value = Facts[string];

const WHOLES = [3, 7, 9, 13, 20, 41, 97, 100, 300, 333, 437];
const STEPS = [10, 10, 20, 4];

/** Draws fillings that give every fact that the table reads. */
export class Draw {
  readonly #facts: readonly PlanFact[];
  readonly #options: DrawOptions;
  readonly #random: Random;
  #entries: Record<string, number> = {};

  constructor(plan: Plan, table: Table, options: DrawOptions, random: Random) {
    const types = typesOf(table);
    this.#facts = plan.facts.filter(({ id }) => types.has(id));
    this.#options = options;
    this.#random = random;
  }

  next(): Facts {
    const drawn: Record<string, Value> = { ...this.#options.always };
    this.#entries = {};
    for (const fact of this.#facts) drawn[fact.id] = this.#nothing(fact, drawn) ?? this.#value(fact, drawn);
    return JSON.parse(JSON.stringify(drawn)) as Facts;
  }

  /** What a fact stands for where its guard is `no`. */
  #nothing({ kind, onlyIf }: PlanFact, drawn: Readonly<Record<string, Value>>): Value | undefined {
    const { guard } = this.#options;
    if (guard === undefined || drawn[guard.fact] !== false || !JSON.stringify(onlyIf ?? '').includes(`"${guard.term}"`)) return undefined;
    return kind === 'yesNo' ? false : kind === 'rate' ? [0, 0] : 0;
  }

  #value(fact: PlanFact, drawn: Readonly<Record<string, Value>>): Value {
    switch (fact.kind) {
      case 'yesNo':
        return this.#random() < 0.88;
      case 'choice':
        return fact.options![Math.floor(this.#random() ** 2 * fact.options!.length)]!.id;
      case 'count':
        return fact.atMost === undefined ? this.#count(fact) : this.#part(drawn[fact.atMost] as number);
      case 'amount':
        return this.#mark(fact);
      case 'rate':
        return this.#options.decimals.has(fact.id) ? this.#whole(7000, 10000) / 10000 : this.#pair(fact);
      case 'counts':
        return this.#list(fact, () => (this.#random() < 0.02 ? 0 : this.#whole(1, 4)));
      case 'amounts':
        return this.#list(fact, () => this.#mark(fact));
      case 'date':
        throw new Error('no table of the benchmark has dates');
    }
  }

  /** From `from` to `to`, both included. */
  #whole(from: number, to: number): number {
    return from + Math.floor(this.#random() * (to - from + 1));
  }

  #count({ id, max }: PlanFact): number {
    const [from, to] = this.#options.ranges?.[id] ?? [0, max === undefined ? 6 : Number(max)];
    return this.#whole(from, to);
  }

  /** Often exactly at three or six tenths, where the thresholds are. */
  #part(whole: number): number {
    const share = [0.3, 0.6, 0.3 + 0.7 * this.#random(), 0.3 + 0.7 * this.#random()][this.#whole(0, 3)]!;
    return Math.min(whole, Math.ceil(share * whole));
  }

  #mark({ min = '0', max = '2' }: PlanFact): number {
    const step = STEPS[this.#whole(0, STEPS.length - 1)]!;
    const [low, high] = [Number(min), Number(max)];
    return this.#whole(Math.ceil(((low + high) / 2) * step), high * step) / step;
  }

  #pair({ ifNone }: PlanFact): readonly [number, number] {
    if (ifNone !== undefined && this.#random() < 0.03) return [0, 0];
    const whole = WHOLES[this.#whole(0, WHOLES.length - 1)]!;
    return [this.#random() < 0.2 ? Math.ceil(whole * 0.7) : this.#whole(Math.ceil(whole * 0.6), whole), whole];
  }

  /** Lists with the same word have the same length; deductions are rare. */
  #list({ per, length }: PlanFact, entry: () => number): readonly number[] {
    const count = length ?? (per === undefined ? Number(this.#random() < 0.1) : (this.#entries[per] ??= this.#whole(1, 8)));
    return Array.from({ length: count }, entry);
  }
}
