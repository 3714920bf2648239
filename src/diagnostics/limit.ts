import { diagnosticsOf, type CodeTable } from './codes.js';
import type { Diagnostic } from './diagnostic.js';

const LIMIT = 50;

const CODES = {
  MORE_PROBLEMS: {
    message: { zh: '还有 {count} 个问题没有列出', en: '{count} more problems are not listed' },
    mend: { zh: '先改好上面列出的问题，再检查一遍', en: 'mend the problems listed above, then check again' },
  },
} as const satisfies CodeTable;

const problem = diagnosticsOf(CODES);
export const LIMIT_CODES: CodeTable = CODES;

/**
 * At most 50 diagnostics and, where there were more, a closing one (MORE_PROBLEMS) at the first one left out.
 *
 * - the closing one is an error if one of those left out is, so `settle` decides as it would on the whole list
 * - a list that is already cut stays as it is
 * - `total`: how many there are when not all were made, which must be none of those up to the 51st
 */
export function atMost50(diagnostics: readonly Diagnostic[], total = diagnostics.length): readonly Diagnostic[] {
  if (total <= LIMIT || diagnostics.at(-1)?.code === 'MORE_PROBLEMS') return diagnostics;
  const rest = diagnostics.slice(LIMIT);
  const { path, place } = rest[0] as Diagnostic;
  const closing = problem('MORE_PROBLEMS', { path, place, slots: { count: String(total - LIMIT) } });
  const severity = rest.some((d) => d.severity === 'error') ? 'error' : 'warning';
  return [...diagnostics.slice(0, LIMIT), { ...closing, severity }];
}
