import type { Truth } from '../interval.js';
import type { ConditionOperation } from '../operation.js';

export const literal: ConditionOperation<'literal'> = {
  parts: { value: 'boolean' },
  condition: (node) => () => node.value,
};

/** Whether a yes-or-no fact says yes. */
export const yes: ConditionOperation<'yes'> = {
  parts: { fact: 'fact' },
  condition: (node, { scope }) => {
    const index = scope.fact(node.fact);
    return (env) => env.yesNo[index];
  },
};

/** Whether a choice is one of some options. */
export const option: ConditionOperation<'option'> = {
  parts: { fact: 'fact', oneOf: 'words' },
  condition: (node, { scope }) => {
    const index = scope.fact(node.fact);
    const all = scope.options(node.fact);
    const wanted = new Set(node.oneOf.map((id) => all.indexOf(id)));
    return (env) => {
      const chosen = env.choices[index];
      return chosen === undefined ? undefined : wanted.has(chosen);
    };
  },
};

/** The Kleene "and" (`decides` = false) or "or" (`decides` = true): one deciding member settles it. */
function settledBy<Op extends 'all' | 'any'>(decides: boolean): ConditionOperation<Op> {
  return {
    parts: { of: 'conditions' },
    condition: (node, build) => {
      const members = (node as { of: Parameters<typeof build.condition>[0][] }).of.map((member) => build.condition(member));
      return (env) => {
        let truth: Truth = !decides;
        for (const member of members) {
          const one = member(env);
          if (one === decides) return decides;
          if (one === undefined) truth = undefined;
        }
        return truth;
      };
    },
  };
}

export const all = settledBy<'all'>(false);
export const any = settledBy<'any'>(true);

export const not: ConditionOperation<'not'> = {
  parts: { of: 'condition' },
  condition: (node, build) => {
    const of = build.condition(node.of);
    return (env) => {
      const truth = of(env);
      return truth === undefined ? undefined : !truth;
    };
  },
};
