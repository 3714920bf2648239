import type { Quantity } from '../formula/formula.js';

export function numberOf(value: string): Quantity {
  return { op: 'number', value };
}

export function productOf(points: string, fraction: Quantity): Quantity {
  return { op: 'product', of: [numberOf(points), fraction] };
}

/** The map of a body without some of its keys. */
export function without(body: unknown, keys: readonly string[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(body as Record<string, unknown>).filter(([key]) => !keys.includes(key)));
}
