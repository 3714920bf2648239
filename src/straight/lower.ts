import type { Chosen } from '../evaluate/options.js';
import type { Condition, Quantity } from '../formula/formula.js';
import { factOf } from '../plan/lookup.js';
import type { Plan } from '../plan/plan.js';
import type { PlanVariant } from '../plan/table.js';
import { CONDITIONS } from './conditions.js';
import type { Either, Lowering, When } from './context.js';
import { factsIn } from './facts.js';
import { Logic } from './logic.js';
import { Numbers } from './numbers.js';
import type { Num, Truth } from './number.js';
import { QUANTITIES } from './quantities.js';
import type { Target } from './target.js';

/** Where we are while a plan is taken apart. */
interface Place<B> {
  /** What was made before and holds here: that of every arm around. */
  scopes: readonly Map<string, unknown>[];
  /** What holds here, and what does not. */
  assumed: ReadonlyMap<B, boolean>;
  when: When;
}

/** Makes what takes a plan apart for a target; `fixed`: as it is where one option of a choice is given. */
export function lower<V, B, X>(plan: Plan, chosen: Chosen, target: Target<V, B, X>, fixed?: PlanVariant): Lowering<V, B, X> {
  const numbers = new Numbers(target);
  const logic = new Logic(target);
  const place: Place<B> = { scopes: [new Map()], assumed: new Map(), when: 'points' };
  const { arm, once, reading } = placed(place, target);
  const oneOf = <T>(where: Truth<B>, yes: () => T, no: () => T, select: (where: Truth<B>, yes: T, no: T) => T): T => {
    const kept = logic.keep('where', where);
    const [a, b] = [arm(kept, yes), arm(kept, no, false)];
    return a === undefined ? b! : b === undefined ? a : select(kept, a, b);
  };
  const either: Either<B, Num<V, X>> = (where, yes, no) => oneOf(where, yes, no, (kept, a, b) => numbers.select(kept, a, b));
  const eitherTruth: Either<B, Truth<B>> = (where, yes, no) => oneOf(where, yes, no, (kept, a, b) => logic.select(kept, a, b));
  const to: Lowering<V, B, X> = {
    plan, chosen, target, numbers, logic, view: {}, arm, once, reading, either, eitherTruth,
    get facts() { return facts; },
    when: () => place.when,
    quantity: (node) => (QUANTITIES[node.op] as (node: Quantity, to: Lowering<V, B, X>) => Num<V, X>)(node, to),
    condition: (node) => {
      const truth = (CONDITIONS[node.op] as (node: Condition, to: Lowering<V, B, X>) => Truth<B>)(node, to);
      return typeof truth === 'boolean' ? truth : (place.assumed.get(truth.is) ?? truth);
    },
    byReading: ({ reading: id, options }) => options[chosen.readings[id]!]!,
    byChoice: (node, make, pick) => {
      const options = to.facts.options(node.fact);
      const ids = factOf(plan, node.fact).options!.map(({ id }) => id);
      const last = ids.at(-1)!;
      return ids.slice(0, -1).reduceRight((rest, id) => () => pick(options.get(id)!, () => make(node.options[id]!), rest), () => make(node.options[last]!))();
    },
    byCondition: ({ cases, otherwise }, make, pick) => cases.reduceRight((rest, one) => () => pick(to.condition(one.if), () => make(one.use), rest), () => make(otherwise))(),
  };
  const facts = factsIn(to, fixed);
  return to;
}

/** What depends on where we are. */
function placed<V, B, X>(place: Place<B>, target: Target<V, B, X>): Pick<Lowering<V, B, X>, 'arm' | 'once' | 'reading'> {
  return {
    arm: (where, make, holds = true) => {
      if (typeof where === 'boolean') return where === holds ? make() : undefined;
      let made: ReturnType<typeof make> | undefined;
      const { scopes, assumed } = place;
      target.within(holds ? where.is : target.not(where.is), () => {
        place.scopes = [new Map(), ...scopes];
        place.assumed = new Map([...assumed, [where.is, holds]]);
        made = make();
      });
      place.scopes = scopes;
      place.assumed = assumed;
      return made;
    },
    once: <T>(key: string, make: () => T): T => {
      for (const scope of place.scopes) if (scope.has(key)) return scope.get(key) as T;
      const value = make();
      place.scopes[0]!.set(key, value);
      return value;
    },
    reading: (when, make) => {
      const around = place.when;
      place.when = when;
      const made = make();
      place.when = around;
      return made;
    },
  };
}
