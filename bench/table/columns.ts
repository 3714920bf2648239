import type { Facts, Table } from './table.js';
import { typesOf } from './types-of.js';

/** Facts by column: yes or no as bytes, numbers as doubles, a rate or a list of fixed length as a column for each entry. */
export interface Columns {
  readonly count: number;
  readonly yes: Readonly<Record<string, Uint8Array>>;
  readonly numbers: Readonly<Record<string, Float64Array>>;
  readonly lists: Readonly<Record<string, readonly Float64Array[]>>;
}

export function columnsOf(table: Table, facts: readonly Facts[]): Columns {
  const yes: Record<string, Uint8Array> = {};
  const numbers: Record<string, Float64Array> = {};
  const lists: Record<string, readonly Float64Array[]> = {};
  for (const [fact, type] of typesOf(table)) {
    if (type === 'yesNo') yes[fact] = Uint8Array.from(facts, (one) => Number(one[fact]));
    else if (type === 'number') numbers[fact] = Float64Array.from(facts, (one) => one[fact] as number);
    else {
      const length = (facts[0]![fact] as readonly number[]).length;
      lists[fact] = Array.from({ length }, (_, i) => Float64Array.from(facts, (one) => (one[fact] as readonly number[])[i]!));
    }
  }
  return { count: facts.length, yes, numbers, lists };
}
