/** A name that a formula mentions. */
export interface NameUse {
  readonly kind: (typeof HOLDERS)[number];
  readonly name: string;
}

const HOLDERS = ['fact', 'parameter', 'term', 'reading', 'indicator', 'assessor'] as const;

/**
 * Every name that a formula or a phrase mentions, with repetitions, in the order written. Works on any of our
 * formula-bearing data, because names stand only under keys of their own (`fact`, `weights`, `rates`, `parameter`,
 * `term`, `reading`, `indicator`, `assessor`).
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
  return hasOperation(formula, ['total']);
}

/** Whether the points of sections or rows stand anywhere in formulas. */
export function readsPoints(formulas: unknown): boolean {
  return hasOperation(formulas, ['awarded', 'available', 'awardedBy']);
}

function hasOperation(formula: unknown, ops: readonly unknown[]): boolean {
  if (typeof formula !== 'object' || formula === null) return false;
  return ops.includes((formula as { readonly op?: unknown }).op) || Object.values(formula).some((part) => hasOperation(part, ops));
}
