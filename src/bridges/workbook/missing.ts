import { namesIn } from '../../formula/names.js';
import { factOf, termOf } from '../../plan/lookup.js';
import type { Plan, PlanFact } from '../../plan/plan.js';
import type { Ends } from './calc.js';
import { factLayout } from './fact-layout.js';

/** The facts that formulas read, through terms, with those that guards and limits of facts read. */
export function factsRead(plan: Plan, formulas: unknown): readonly PlanFact[] {
  const seen = new Set<string>();
  const found: PlanFact[] = [];
  const enter = (part: unknown): void => {
    for (const { kind, name } of namesIn(part)) {
      if (seen.has(`${kind} ${name}`)) continue;
      seen.add(`${kind} ${name}`);
      if (kind === 'term') enter(termOf(plan, name));
      if (kind !== 'fact') continue;
      const fact = factOf(plan, name);
      found.push(fact);
      enter([fact.onlyIf, fact.ifNone, fact.atMost === undefined ? undefined : { op: 'fact', fact: fact.atMost }]);
    }
  };
  enter(formulas);
  return found;
}

/** Whether something of a fact that is asked is blank. */
export function isBlank(plan: Plan, fact: PlanFact, { hi: asked }: Ends): string {
  const cells = factLayout(plan).valuesOf(fact);
  const needed = fact.length === undefined ? cells.slice(0, 1) : cells;
  const blank = `OR(${needed.map((cell) => `${cell}=""`).join(',')})`;
  return asked === '1' ? blank : `AND(${asked}=1,${blank})`;
}
