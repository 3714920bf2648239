import type { Path } from '../diagnostics/diagnostic.js';
import { sign } from '../exact/rational.js';
import { parseNumber } from '../exact/text.js';
import type { Quantity } from '../formula/formula.js';
import { listed } from '../rulebook/words.js';
import { isListKind } from './kinds.js';
import type { Context } from './names.js';

/** Reports quantities that are added or compared though their units differ, or though only some of them are dates. */
export function checkUnits(context: Context, quantities: readonly Quantity[], path: Path): void {
  const units = [...new Set(quantities.flatMap((one) => unitOf(context, one) ?? []))];
  if (units.length > 1) context.report('UNIT_MISMATCH', path, { slots: { units: listed(units) } });
  const dates = quantities.map((one) => isDate(context, one));
  if (dates.includes(true) && dates.includes(false)) context.report('DATE_MIXED', path);
}

/** The unit of a plain fact or parameter; of anything computed nothing is claimed. A rate has no unit. */
function unitOf(context: Context, quantity: Quantity): string | undefined {
  if (quantity.op === 'parameter') return context.document.parameters?.[quantity.parameter]?.unit;
  if (quantity.op === 'awarded' || quantity.op === 'available' || quantity.op === 'awardedBy') return '分';
  if (quantity.op !== 'fact') return undefined;
  const named = context.names.get(quantity.fact);
  return named?.sort === 'fact' && named.fact.kind !== 'rate' ? named.fact.unit : undefined;
}

/** Whether a plain quantity is a date; of anything computed nothing is claimed. */
function isDate(context: Context, quantity: Quantity): boolean | undefined {
  if (quantity.op === 'date' || quantity.op === 'asOf') return true;
  if (quantity.op === 'number' || quantity.op === 'parameter') return false;
  if (quantity.op !== 'fact') return undefined;
  const named = context.names.get(quantity.fact);
  return named?.sort === 'fact' ? named.fact.kind === 'date' : undefined;
}

/** Reports weights that need not go with the entries of a list, as their words say nothing of it, or may be negative. */
export function checkWeights(context: Context, list: string, weights: string, path: Path): void {
  const [weighed, weighing] = [list, weights].map((name) => {
    const named = context.names.get(name);
    return named?.sort === 'fact' && isListKind(named.fact.kind) ? named.fact : undefined;
  });
  // What is no list was reported as such.
  if (weighed === undefined || weighing === undefined) return;
  if (weighed.per === undefined || weighed.per !== weighing.per) context.report('LIST_WORDS_DIFFER', path, { found: weights, slots: { list, weights } });
  const { min = '0' } = weighing;
  if (min === null || sign(parseNumber(min)!) < 0) context.report('WEIGHTS_NEGATIVE', path, { found: weights, slots: { weights } });
}
