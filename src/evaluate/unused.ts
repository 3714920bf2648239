import { factNeeds } from '../plan/order.js';
import type { Findings } from './cases.js';
import type { Model } from './model.js';
import type { Given } from './read-fact.js';

interface Unused {
  readonly unused: readonly string[];
  readonly unusedUnderReadings: readonly string[];
}

/** Makes the function that lists the facts that were given and that nothing read. */
export function unusedOf(model: Model): (given: readonly (Given | undefined)[], findings: Findings) => Unused {
  const { plan } = model;
  const readers = readersOf(model);
  const suspects = readers.flatMap((rows, index) => (rows === 'always' ? [] : [{ index, rows, id: plan.facts[index]!.id }]));
  return (given, findings) => {
    const unused: string[] = [];
    const unusedUnderReadings: string[] = [];
    for (const { index, rows, id } of suspects) {
      if (given[index] === undefined) continue;
      if (rows.length === 0) unusedUnderReadings.push(id);
      else if (rows.every((row) => findings.outcomes[row]!.status === 'notApplicable')) unused.push(id);
    }
    return { unused, unusedUnderReadings };
  };
}

/** By the index of the fact: the rows that read it, or `always` where something reads it whatever applies. */
function readersOf({ plan, reads, validityReads, gradeReads, gates }: Model): readonly ('always' | readonly number[])[] {
  const always = new Set<number>([...gates, ...gradeReads.facts, ...validityReads.flatMap((one) => [...one.facts])]);
  const rows: number[][] = plan.facts.map(() => []);
  plan.indicators.forEach((indicator, row) => {
    if (indicator.scoring === undefined) return;
    for (const fact of reads[row]!.facts) rows[fact]!.push(row);
  });
  // A whole is read with every part that is bounded by it.
  plan.facts.forEach((fact, index) => {
    for (const need of factNeeds(fact, plan.terms)) {
      const target = plan.facts.findIndex((other) => other.id === need);
      if (always.has(index)) always.add(target);
      rows[target]!.push(...rows[index]!);
    }
  });
  return rows.map((readers, index) => (always.has(index) ? 'always' : readers));
}
