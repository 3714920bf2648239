import type { Path } from '../diagnostics/diagnostic.js';
import type { Quantity } from '../formula/formula.js';
import { listed } from '../rulebook/words.js';
import type { Context } from './names.js';

/** Reports quantities that are added or compared though their units differ. */
export function checkUnits(context: Context, quantities: readonly Quantity[], path: Path): void {
  const units = [...new Set(quantities.flatMap((one) => unitOf(context, one) ?? []))];
  if (units.length > 1) context.report('UNIT_MISMATCH', path, { slots: { units: listed(units) } });
}

/** The unit of a plain fact or parameter; of anything computed nothing is claimed. A rate has no unit. */
function unitOf(context: Context, quantity: Quantity): string | undefined {
  if (quantity.op === 'parameter') return context.document.parameters?.[quantity.parameter]?.unit;
  if (quantity.op !== 'fact') return undefined;
  const named = context.names.get(quantity.fact);
  return named?.sort === 'fact' && named.fact.kind !== 'rate' ? named.fact.unit : undefined;
}
