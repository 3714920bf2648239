import type { Condition, Formula, List, Plan, PlanIndicator, Quantity, Test } from 'pingfen';
import type { Cond, Num, Relation, Row, Table } from './table.js';

/** A part of the language that no table of the benchmark uses. */
function unused(what: string): never {
  throw new Error(`the benchmark does not translate ${what}`);
}

/** Readings chosen, terms written out: what is left are facts, numbers and operations. */
class Resolver {
  readonly #readings: Readonly<Record<string, string>>;
  readonly #terms: ReadonlyMap<string, Formula>;
  readonly #rates: ReadonlyMap<string, boolean>;

  constructor(plan: Plan, decimals: ReadonlySet<string>) {
    this.#readings = Object.fromEntries(plan.readings.map(({ id, default: chosen }) => [id, chosen]));
    this.#terms = new Map(plan.terms.map((term) => [term.id, 'quantity' in term ? term.quantity : term.condition]));
    this.#rates = new Map(plan.facts.filter(({ kind }) => kind === 'rate').map(({ id }) => [id, !decimals.has(id)]));
  }

  /** The option of a reading that is chosen. */
  chosen<T>({ reading, options }: { readonly reading: string; readonly options: Readonly<Record<string, T>> }): T {
    return options[this.#readings[reading]!]!;
  }

  num(formula: Quantity): Num {
    switch (formula.op) {
      case 'number':
        return { op: 'number', value: numberOf(formula.value) };
      case 'fact':
        return { op: this.#rates.get(formula.fact) === true ? 'rate' : 'fact', fact: formula.fact };
      case 'term':
        return this.num(this.#terms.get(formula.term) as Quantity);
      case 'reading':
        return this.num(this.chosen(formula));
      case 'when':
        return formula.cases.reduceRight<Num>((rest, one) => ({ op: 'if', if: this.cond(one.if), then: this.num(one.use), else: rest }), this.num(formula.otherwise));
      case 'sum':
        return { op: 'sum', of: items(formula.over).map((one) => this.num(one)) };
      case 'product':
        return this.#product(formula.of);
      case 'linear':
        return this.#linear(formula);
      case 'ratio':
        return { op: 'ratio', part: factOf(formula.part), whole: factOf(formula.whole) };
      case 'pool': {
        const none = formula.ifNone === undefined ? undefined : this.num(formula.ifNone);
        return { op: 'pool', rates: formula.rates, ...(none?.op === 'number' && { ifNone: none.value }) };
      }
      case 'mean':
        return 'fact' in formula.over ? { op: 'mean', list: formula.over.fact } : unused('a mean of quantities');
      case 'share':
        return { op: 'share', ...this.#tested(formula) };
      default:
        return unused(formula.op);
    }
  }

  cond(formula: Condition): Cond {
    switch (formula.op) {
      case 'yes':
        return { op: 'yes', fact: formula.fact };
      case 'holds':
        return this.cond(this.#terms.get(formula.term) as Condition);
      case 'reading':
        return this.cond(this.chosen(formula));
      case 'all':
      case 'any':
        return formula.of.length === 1 ? this.cond(formula.of[0]!) : { op: formula.op, of: formula.of.map((one) => this.cond(one)) };
      case 'not':
        return { op: 'not', of: this.cond(formula.of) };
      case 'option':
        return { op: 'oneOf', fact: formula.fact, options: formula.oneOf };
      case 'compare':
        return { op: 'compare', of: this.num(formula.of), ...this.#test(formula.tests) };
      case 'every':
        return { op: 'every', ...this.#tested(formula) };
      default:
        return unused(formula.op);
    }
  }

  /** Whether a row always applies, which most do under the default readings. */
  always(formula: Condition): boolean {
    const one = formula.op === 'reading' ? this.chosen(formula) : formula.op === 'holds' ? (this.#terms.get(formula.term) as Condition) : formula;
    if (one !== formula) return this.always(one);
    return one.op === 'literal' && one.value;
  }

  #product(of: readonly Quantity[]): Num {
    const [first, second, ...more] = of;
    if (first?.op !== 'number' || second === undefined || more.length > 0) return unused('a product of this kind');
    return { op: 'times', factor: numberOf(first.value), of: this.num(second) };
  }

  /** What is scored by its share here lies between 0 and 1, so that a hand would not clamp it. */
  #linear({ of, zeroAt, fullAt }: Extract<Quantity, { op: 'linear' }>): Num {
    if (zeroAt.op !== 'number' || zeroAt.value !== '0' || fullAt.op !== 'number' || fullAt.value !== '1') return unused('a scale other than 0 to 1');
    return this.num(of);
  }

  #tested({ over, tests }: { readonly over: List; readonly tests: readonly Test[] }): { list: string; relation: Relation; value: number } {
    return { list: 'fact' in over ? over.fact : unused('a list of quantities'), ...this.#test(tests) };
  }

  #test(tests: readonly Test[]): { relation: Relation; value: number } {
    const [test, ...more] = tests;
    if (test === undefined || more.length > 0 || test.relation === 'odd' || test.value.op !== 'number') return unused('a test of this kind');
    return { relation: test.relation, value: numberOf(test.value.value) };
  }
}

function items(list: List): readonly Quantity[] {
  return 'items' in list ? list.items : unused('the sum of a list');
}

function factOf(formula: Quantity): string {
  return formula.op === 'fact' ? formula.fact : unused('a ratio of other than facts');
}

function numberOf(fraction: string): number {
  const [n, d = '1'] = fraction.split('/');
  return Number(n) / Number(d);
}

function rowOf(resolve: Resolver, { id, scoring, appliesWhen, otherwise }: PlanIndicator): Row {
  const points = resolve.num(scoring!.points);
  if (appliesWhen === undefined || resolve.always(appliesWhen)) return { id, points };
  const rule = typeof otherwise === 'string' ? otherwise : otherwise === undefined ? 'exclude' : resolve.chosen(otherwise);
  return rule === 'zero' ? { id, points: { op: 'if', if: resolve.cond(appliesWhen), then: points, else: { op: 'number', value: 0 } } } : unused(rule);
}

/** The table of a plan under its default readings. `variant` says which of alternative sections counts; `decimals` are rates given as 0.85, not as [17, 20]. */
export function tableOf(plan: Plan, { variant, decimals }: { readonly variant?: string; readonly decimals: ReadonlySet<string> }): Table {
  const resolve = new Resolver(plan, decimals);
  const counts = ({ parent, variant: own }: PlanIndicator): boolean =>
    (own === undefined || own.option === variant) && (parent === undefined || counts(plan.indicators[parent]!));
  const rows = plan.indicators.filter((one) => one.scoring !== undefined && counts(one));
  const { grades } = plan;
  return {
    id: plan.id,
    rows: rows.map((one) => rowOf(resolve, one)),
    deducted: plan.negativeList?.items.map(({ fact }) => fact) ?? [],
    ...(grades && {
      grades: {
        bands: grades.bands.map(({ id, from }) => ({ id, from: from?.op === 'number' ? numberOf(from.value) : unused('a band of this kind') })),
        otherwise: grades.otherwise.id,
      },
    }),
    validity: plan.validity.map(({ check }) => resolve.cond(check)),
  };
}
