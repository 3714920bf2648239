import type { Finding, TextEdit } from './rule.js';

/** A text with the fixes of findings made, and how many were; a fix that overlaps one made before it is left for the next time. */
export function applyFixes(text: string, findings: readonly Pick<Finding, 'fix'>[]): { readonly text: string; readonly fixed: number } {
  const taken: TextEdit[] = [];
  let fixed = 0;
  for (const { fix } of findings) {
    if (fix === undefined || fix.some((edit) => taken.some((other) => edit.from <= other.to && other.from <= edit.to))) continue;
    taken.push(...fix);
    fixed += 1;
  }
  const last = [...taken].sort((a, b) => b.from - a.from);
  return { text: last.reduce((whole, edit) => `${whole.slice(0, edit.from)}${edit.text}${whole.slice(edit.to)}`, text), fixed };
}
