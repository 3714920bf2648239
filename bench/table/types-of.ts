import type { Table } from './table.js';

/** Yes or no; a number; several, such as a rate [17, 20] or a list; the id of an option. */
export type FactType = 'yesNo' | 'number' | 'numbers' | 'word';

const BY_OPERATION: Readonly<Record<string, FactType>> = {
  yes: 'yesNo', fact: 'number', rate: 'numbers', mean: 'numbers', share: 'numbers', every: 'numbers', oneOf: 'word', ratio: 'number', pool: 'numbers',
};

/** The facts that a table reads, and what each is, in the order in which they are met. */
export function typesOf(table: Table): ReadonlyMap<string, FactType> {
  const found = new Map<string, FactType>();
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk);
    else if (typeof value === 'object' && value !== null) {
      const node = value as Readonly<Record<string, unknown>>;
      const type = BY_OPERATION[String(node.op)];
      const named = [node.fact, node.list, node.part, node.whole, ...((node.rates as readonly unknown[] | undefined) ?? [])];
      if (type !== undefined) for (const fact of named) if (typeof fact === 'string') found.set(fact, type);
      Object.values(node).forEach(walk);
    }
  };
  walk(table.rows);
  walk(table.validity);
  for (const list of table.deducted) found.set(list, 'numbers');
  return found;
}
