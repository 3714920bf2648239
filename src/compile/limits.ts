import type { Path } from '../diagnostics/diagnostic.js';
import { compare } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { Context } from './names.js';

/** The limits of a fact or a parameter, which must leave something between them. */
export function limits({ report }: Context, name: string, path: Path, min: string | undefined, max: string | undefined): { min?: string; max?: string } {
  const low = min === undefined ? undefined : parseNumber(min)!;
  const high = max === undefined ? undefined : parseNumber(max)!;
  if (low !== undefined && high !== undefined && compare(low, high) > 0) report('FACT_LIMITS', path, { slots: { name, min: min!, max: max! } }, 'key');
  return { ...(low === undefined ? {} : { min: fractionText(low) }), ...(high === undefined ? {} : { max: fractionText(high) }) };
}
