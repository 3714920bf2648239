import { compileText } from '../../compile/compile.js';
import type { Finding, TextEdit } from './rule.js';

/** A text with fixes made, and how many there were. */
export interface Fixed {
  /** The text as it is now. */
  readonly text: string;
  /** How many findings were mended. */
  readonly fixed: number;
}

/**
 * The text of a rulebook with the fixes of findings made. A fix that meets one made before it, or after which the rulebook
 * would not compile, is left out.
 *
 * @example
 * ```ts
 * applyFixes(text, unwrap(lint(text))).fixed; // → 0
 * ```
 */
export function applyFixes(text: string, findings: readonly Pick<Finding, 'fix'>[]): Fixed {
  let taken: readonly TextEdit[] = [];
  let result: Fixed = { text, fixed: 0 };
  for (const { fix = [] } of findings) {
    if (fix.length === 0 || fix.some((edit) => taken.some((other) => edit.from <= other.to && other.from <= edit.to))) continue;
    const edited = editedText(text, [...taken, ...fix]);
    if (!compileText(edited).ok) continue;
    taken = [...taken, ...fix];
    result = { text: edited, fixed: result.fixed + 1 };
  }
  return result;
}

function editedText(text: string, edits: readonly TextEdit[]): string {
  const fromLast = [...edits].sort((a, b) => b.from - a.from);
  return fromLast.reduce((whole, { from, to, text: put }) => `${whole.slice(0, from)}${put}${whole.slice(to)}`, text);
}
