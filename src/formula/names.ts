/** A name that a formula mentions. */
export interface NameUse {
  readonly kind: 'fact' | 'parameter' | 'term' | 'reading';
  readonly name: string;
}

const HOLDERS = ['fact', 'parameter', 'term', 'reading'] as const;

/**
 * Every name that a formula or a phrase mentions, with repetitions, in the order written. Works on any of our
 * formula-bearing data, because names stand only under keys of their own (`fact`, `weights`, `rates`, `parameter`,
 * `term`, `reading`).
 */
export function namesIn(formula: unknown): readonly NameUse[] {
  const found: NameUse[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) for (const item of node) walk(item);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (typeof value === 'string') {
          const kind = key === 'weights' ? 'fact' : HOLDERS.find((holder) => holder === key);
          if (kind !== undefined) found.push({ kind, name: value });
        } else if (key === 'rates' && Array.isArray(value)) for (const name of value as string[]) found.push({ kind: 'fact', name });
        else walk(value);
      }
    }
  };
  walk(formula);
  return found;
}

/** Whether the total stands anywhere in a formula. Terms cannot name it. */
export function readsTotal(formula: unknown): boolean {
  if (typeof formula !== 'object' || formula === null) return false;
  return (formula as { readonly op?: unknown }).op === 'total' || Object.values(formula).some(readsTotal);
}
