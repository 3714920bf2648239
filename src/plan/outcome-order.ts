import { namesIn } from '../formula/names.js';
import { markedBy } from './assessors.js';
import { childrenOf } from './lookup.js';
import { termFormula } from './order.js';
import type { Plan } from './plan.js';

/**
 * A step of working out a table: whether a section or row applies, what it comes to before anything is voided, whether
 * it is voided, and what it comes to then.
 */
export interface OutcomeStep {
  readonly what: 'applies' | 'before' | 'voided' | 'points';
  readonly index: number;
}

/** The indexes of the sections and rows whose points a formula reads, through terms as well. */
export function outcomesRead(plan: Plan, formula: unknown): ReadonlySet<number> {
  const read = new Set<number>();
  const seen = new Set<string>();
  const open: unknown[] = [formula];
  for (const one of open) {
    for (const { kind, name } of namesIn(one)) {
      if (kind === 'indicator') read.add(plan.indicators.findIndex(({ id }) => id === name));
      if (kind === 'assessor') for (const index of markedBy(plan, name)) read.add(index);
      if (kind === 'term' && !seen.has(name)) open.push(termFormula(plan.terms, name));
      if (kind === 'term') seen.add(name);
    }
  }
  return read;
}

/**
 * The steps in an order in which each comes after those it reads, or the indexes of a circle. What reads nothing of the
 * others keeps the order of the table, a section coming after what stands in it.
 */
export function outcomeOrder(plan: Plan): { readonly order: readonly OutcomeStep[] } | { readonly circle: readonly number[] } {
  const order: OutcomeStep[] = [];
  const state = new Map<string, 'open' | 'done'>();
  const trail: OutcomeStep[] = [];
  const visit = (step: OutcomeStep): readonly OutcomeStep[] | undefined => {
    const key = `${step.what} ${String(step.index)}`;
    if (state.get(key) === 'done') return undefined;
    if (state.get(key) === 'open') return trail.slice(trail.findIndex((one) => one.what === step.what && one.index === step.index));
    state.set(key, 'open');
    trail.push(step);
    for (const need of needsOf(plan, step)) {
      const circle = visit(need);
      if (circle !== undefined) return circle;
    }
    trail.pop();
    state.set(key, 'done');
    order.push(step);
    return undefined;
  };
  for (const index of [...childrenOf(plan, undefined), ...(plan.bonus === undefined ? [] : [plan.bonus.section])]) {
    const circle = visit({ what: 'points', index });
    if (circle !== undefined) return { circle: [...new Set(circle.map((one) => one.index))] };
  }
  return { order };
}

function needsOf(plan: Plan, { what, index }: OutcomeStep): readonly OutcomeStep[] {
  const { parent, appliesWhen, scoring, zeroWhen } = plan.indicators[index]!;
  const steps = (how: OutcomeStep['what'], indexes: Iterable<number>): OutcomeStep[] => [...indexes].map((one) => ({ what: how, index: one }));
  const applies: OutcomeStep = { what: 'applies', index };
  if (what === 'applies') return [...(parent === undefined ? [] : steps(what, [parent])), ...steps('points', outcomesRead(plan, appliesWhen))];
  const voider = voiderOf(plan, what === 'voided' ? parent : index);
  const above = voider === undefined ? [] : steps('voided', [voider]);
  if (what === 'voided') return [applies, ...above, ...steps('before', outcomesRead(plan, zeroWhen))];
  if (scoring === undefined) return [applies, ...steps(what, childrenOf(plan, index))];
  // What nothing voids is the same before and after.
  if (what === 'before' && voider === undefined) return steps('points', [index]);
  return [applies, ...steps('points', outcomesRead(plan, scoring.points)), ...(what === 'before' ? [] : above)];
}

/** The nearest indicator that says when this one is voided: itself or one that it stands in. */
export function voiderOf(plan: Plan, index: number | undefined): number | undefined {
  if (index === undefined) return undefined;
  const { parent, zeroWhen } = plan.indicators[index]!;
  return zeroWhen === undefined ? voiderOf(plan, parent) : index;
}
