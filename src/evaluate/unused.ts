import { factNeeds } from '../plan/order.js';
import type { Findings } from './cases.js';
import { saysLength } from './list-lengths.js';
import type { Model } from './model.js';
import { isOpenRange, type Given } from './read-fact.js';

interface Unused {
  readonly unused: readonly string[];
  readonly unusedUnderReadings: readonly string[];
}

/** Makes the function that lists the facts that were given and that nothing read. */
export function unusedOf(model: Model): (given: readonly (Given | undefined)[], findings: Findings) => Unused {
  const { plan } = model;
  const readers = readersOf(model);
  const suspects = readers.flatMap((rows, index) => (rows === 'always' ? [] : [{ index, rows, id: plan.facts[index]!.id }]));
  const needs = model.limits.map(({ facts }) => [...facts]);
  return (given, findings) => {
    const unused: string[] = [];
    const unusedUnderReadings: string[] = [];
    for (const { index, rows, id } of suspects) {
      if (given[index] === undefined) continue;
      // Most facts have a row that reads them.
      if (rows.length > 0 && rows.some((row) => findings.outcomes[row]!.status !== 'notApplicable')) continue;
      if (model.read.has(index) && settles(needs[index]!, model.mates[index]!, given)) continue;
      // What only the requirements of another subject read, no reading would use.
      const isKept = rows.length === 0 && !model.otherReads.facts.has(index);
      (isKept ? unusedUnderReadings : unused).push(id);
    }
    return { unused, unusedUnderReadings };
  };
}

/** Whether a fact may say something of others: it rules out what its guard or its limit could be, and how long other lists could be. */
function settles(needs: readonly number[], mates: readonly number[], given: readonly (Given | undefined)[]): boolean {
  return needs.some((need) => given[need] === undefined || isOpenRange(given[need])) || mates.some((mate) => !saysLength(given[mate]));
}

/** By the index of the fact: the rows that read it, or `always` where something reads it whatever applies. */
function readersOf({ plan, reads, validityReads, gradeReads, effectReads, totalReads, itemReads, requirementReads, gateReads }: Model): readonly ('always' | readonly number[])[] {
  const always = new Set([gateReads, totalReads, gradeReads, ...effectReads, ...validityReads, ...itemReads, ...requirementReads].flatMap((one) => [...one.facts]));
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
