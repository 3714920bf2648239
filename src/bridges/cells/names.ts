import { plain } from './cell.js';

/** What a row of a sheet may be about. */
export interface Named {
  readonly id: string;
  readonly label: string;
  readonly unit?: string;
}

/** The names of what a sheet may be about, as they are compared. */
export interface Names<T extends Named> {
  /** By id, by label, and by label with unit: all that a name may mean. */
  readonly byName: ReadonlyMap<string, readonly T[]>;
}

export function namesOf<T extends Named>(all: readonly T[]): Names<T> {
  const byName = new Map<string, T[]>();
  const add = (name: string, one: T): void => {
    const known = byName.get(plain(name));
    if (known === undefined) byName.set(plain(name), [one]);
    else known.push(one);
  };
  // An id is unique, so it goes before any label.
  const ids = new Set(all.map(({ id }) => id));
  for (const one of all) {
    add(one.id, one);
    const labels = one.unit === undefined ? [one.label] : [one.label, `${one.label}（${one.unit}）`];
    for (const label of labels) if (!ids.has(plain(label))) add(label, one);
  }
  return { byName };
}
