import type { Path, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { findName, SORTS, wrongKind, type Context, type Named } from './names.js';

const A_CHOICE: Words = { zh: '选项事实', en: 'a choice fact' };

/** Reports a selector's name that is not one, and options that are missing or unknown. */
export function checkOptions(context: Context, name: string, written: readonly string[], key: 'reading' | 'choice', path: Path): void {
  const named = findName(context, name, [...path, key], [key === 'reading' ? 'reading' : 'fact']);
  if (named === undefined) return;
  const known = optionsOf(named, key);
  if (known === undefined) {
    wrongKind(context, named, [...path, key], key === 'reading' ? SORTS.reading : A_CHOICE);
    return;
  }
  for (const option of written) if (!known.includes(option)) unknownOption(context, name, option, known, [...path, option], 'key');
  const missing = known.filter((option) => !written.includes(option));
  if (missing.length === 0) return;
  context.report('OPTION_MISSING', [...path, key], { slots: { name, missing: missing.join('、'), options: known.join('、') } }, 'key');
}

function optionsOf(named: Named, key: 'reading' | 'choice'): readonly string[] | undefined {
  if (key === 'reading') return named.sort === 'reading' ? named.options : undefined;
  return named.sort === 'fact' && named.fact.kind === 'choice' ? Object.keys(named.fact.options!) : undefined;
}

/** Reports an option that a reading or a choice does not have. */
export function unknownOption(context: Context, name: string, option: string, known: readonly string[], path: Path, at: 'key' | 'value' = 'value'): void {
  const near = suggest(option, known);
  const suggestion = near === undefined ? { zh: '删去它', en: 'leave it out' } : { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
  context.report('OPTION_UNKNOWN', path, { found: option, slots: { name, option, options: known.join('、'), suggestion } }, at);
}
