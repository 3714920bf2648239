import type { Path } from '../../diagnostics/diagnostic.js';

type Container = Readonly<Record<string, unknown>> | readonly unknown[];

/** A copy of a document in which what stands at a path is another; the rest is shared. */
export function replacedAt(document: unknown, [step, ...rest]: Path, make: (old: unknown) => unknown): unknown {
  if (step === undefined) return make(document);
  const container = document as Container;
  if (isList(container)) return container.map((item, index) => (index === step ? replacedAt(item, rest, make) : item));
  return Object.fromEntries(Object.entries(container).map(([key, value]) => [key, key === step ? replacedAt(value, rest, make) : value]));
}

/** A copy of a map under whose key `from` stands the key `to`, in the same place. */
export function renamed(map: unknown, from: string, to: string): unknown {
  return Object.fromEntries(Object.entries(map as object).map(([key, value]) => [key === from ? to : key, value as unknown]));
}

export function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
