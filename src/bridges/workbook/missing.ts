import { namesIn, type NameUse } from '../../formula/names.js';
import { markedBy } from '../../plan/assessors.js';
import { childrenOf, factOf, termOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Ends } from './calc.js';
import { factLayout } from './fact-layout.js';
import { allOf, anyOf, equal } from './formula-text.js';

/** The facts that formulas read. */
export function factsRead(plan: Plan, formulas: unknown): readonly PlanFact[] {
  return usesIn(plan, formulas).flatMap(({ kind, name }) => (kind === 'fact' ? [factOf(plan, name)] : []));
}

/** All that formulas read, through terms, points and what guards and limits of facts read. */
export function usesIn(plan: Plan, formulas: unknown): readonly NameUse[] {
  const seen = new Set<string>();
  const found: NameUse[] = [];
  const enter = (part: unknown): void => {
    for (const use of namesIn(part)) {
      const { kind, name } = use;
      if (seen.has(`${kind} ${name}`)) continue;
      seen.add(`${kind} ${name}`);
      found.push(use);
      if (kind === 'term') enter(termOf(plan, name));
      if (kind === 'indicator') enterIndicator(plan.indicators.findIndex(({ id }) => id === name));
      if (kind === 'assessor') markedBy(plan, name).forEach(enterIndicator);
      if (kind === 'fact') {
        const fact = factOf(plan, name);
        enter([fact.onlyIf, fact.ifNone, fact.atMost === undefined ? undefined : { op: 'fact', fact: fact.atMost }]);
      }
    }
  };
  // Whoever reads points reads what the row or section, what stands in it and what it stands in read.
  const enterIndicator = (index: number): void => {
    for (let at = plan.indicators[index]!.parent; at !== undefined; at = plan.indicators[at]!.parent) enterOwn(at);
    const inside = (one: number): void => {
      enterOwn(one);
      childrenOf(plan, one).forEach(inside);
    };
    inside(index);
  };
  const enterOwn = (index: number): void => {
    const { scoring, appliesWhen, zeroWhen, otherwise } = plan.indicators[index]!;
    enter([scoring?.points, appliesWhen, zeroWhen, otherwise]);
  };
  enter(formulas);
  return found;
}

/** Whether something of a fact that is asked is blank. */
export function isBlank(plan: Plan, fact: PlanFact, { hi: asked }: Ends): string {
  const cells = factLayout(plan).valuesOf(fact);
  const needed = fact.length === undefined ? cells.slice(0, 1) : cells;
  return allOf(equal(asked, '1'), anyOf(...needed.map((cell) => `${cell}=""`)));
}
