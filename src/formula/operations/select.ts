import type { Condition, Quantity } from '../formula.js';
import { hull, type Interval, type Truth } from '../interval.js';
import type { Builder, Parts } from '../operation.js';
import type { Environment, QuantityOf, TruthOf } from '../scope.js';

/** How a sort of formula is built and how two possible values of it are held together. */
interface Sort<Node, Value> {
  readonly build: (node: Node) => (env: Environment) => Value;
  readonly merge: (a: Value, b: Value) => Value;
}

type Select<Op extends string, T> = Extract<Quantity | Condition, { op: Op }> & { readonly options: Readonly<Record<string, T>> };

const quantities = (build: Builder): Sort<Quantity, Interval> => ({ build: build.quantity, merge: hull });
const truths = (build: Builder): Sort<Condition, Truth> => ({
  build: build.condition,
  merge: (a, b) => (a === b ? a : undefined),
});

/** A selector serves both sorts of formula with one meaning. */
function selector<Node extends { readonly op: string }>(
  parts: Parts,
  meaning: <T, V>(node: Node, build: Builder, sort: Sort<T, V>) => (env: Environment) => V,
) {
  return {
    parts,
    quantity: (node: never, build: Builder): QuantityOf => meaning(node as Node, build, quantities(build)),
    condition: (node: never, build: Builder): TruthOf => meaning(node as Node, build, truths(build)),
  };
}

/** The formula of the reading that was chosen. Only that one is built: the others are not read at all. */
export const reading = selector<Select<'reading', never>>({ reading: 'reading', options: 'options' }, (node, build, sort) =>
  sort.build(node.options[build.scope.reading(node.reading)]!),
);

/** The formula of the option that a choice fact names; all of them together while it is unknown. */
export const choice = selector<Select<'choice', never>>({ fact: 'fact', options: 'options' }, (node, build, sort) => {
  const index = build.scope.fact(node.fact);
  const branches = build.scope.options(node.fact).map((id) => sort.build(node.options[id]!));
  return (env) => {
    const chosen = env.choices[index];
    if (chosen !== undefined) return branches[chosen]!(env);
    return branches.map((branch) => branch(env)).reduce(sort.merge);
  };
});

interface When {
  readonly op: 'when';
  readonly cases: readonly { readonly if: Condition; readonly use: never }[];
  readonly otherwise: never;
}

/** The formula of the first condition that holds; all that may still be reached while that is unknown. */
export const when = selector<When>({ cases: 'cases', otherwise: 'self' }, (node, build, sort) => {
  const cases = node.cases.map((one) => ({ if: build.condition(one.if), use: sort.build(one.use) }));
  const otherwise = sort.build(node.otherwise);
  return (env) => {
    let reached: { readonly value: ReturnType<typeof otherwise> } | undefined;
    for (const one of cases) {
      const truth = one.if(env);
      if (truth === false) continue;
      const value = one.use(env);
      if (truth === true) return reached === undefined ? value : sort.merge(reached.value, value);
      reached = { value: reached === undefined ? value : sort.merge(reached.value, value) };
    }
    const last = otherwise(env);
    return reached === undefined ? last : sort.merge(reached.value, last);
  };
});
