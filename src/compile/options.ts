import type { Path } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { didYouMean, listed } from '../rulebook/words.js';
import { wrongKind } from './kinds.js';
import { findName, type Context, type Named } from './names.js';

/** Words that tell selectors apart, so no option can be named by them. */
export const SELECTOR_WORDS = ['reading', 'choice', 'when'];

/** Checks the options that a reading or a choice declares. */
export function checkDeclared(context: Context, name: string, options: readonly string[], path: Path): void {
  if (options.length < 2) context.report('OPTIONS_FEW', path, { slots: { name } }, 'key');
  for (const option of options) {
    if (SELECTOR_WORDS.includes(option)) context.report('NAME_RESERVED', [...path, option], { found: option, slots: { name: option } }, 'key');
  }
}

/** Reports the name at `at` that is not one of a reading or a choice, and options that are missing or unknown. */
export function checkOptions(context: Context, name: string, written: readonly string[], key: 'reading' | 'choice', path: Path, at: string = key): void {
  const named = findName(context, name, [...path, at], [key === 'reading' ? 'reading' : 'fact']);
  if (named === undefined) return;
  const known = optionsOf(named, key);
  if (known === undefined) {
    wrongKind(context, named, [...path, at], key);
    return;
  }
  checkNamed(context, name, written, known, path, path, at);
}

/** Reports options under `path` that are missing or unknown; those that are missing at the key `at` of `holder`. */
export function checkNamed(context: Context, name: string, written: readonly string[], known: readonly string[], path: Path, holder: Path, at: string): void {
  const unknown = written.filter((option) => !known.includes(option));
  for (const option of unknown) unknownOption(context, name, option, known, [...path, option], 'key');
  // A misspelt option is not missing as well.
  const meant = unknown.map((option) => suggest(option, known));
  const missing = known.filter((option) => !written.includes(option) && !meant.includes(option));
  if (missing.length === 0) return;
  context.report('OPTION_MISSING', [...holder, at], { found: name, slots: { name, missing: listed(missing), options: listed(known) } });
}

function optionsOf(named: Named, key: 'reading' | 'choice'): readonly string[] | undefined {
  if (key === 'reading') return named.sort === 'reading' ? named.options : undefined;
  return named.sort === 'fact' && named.fact.kind === 'choice' ? Object.keys(named.fact.options!) : undefined;
}

/** Reports an option that a reading or a choice does not have. */
export function unknownOption(context: Context, name: string, option: string, known: readonly string[], path: Path, at: 'key' | 'value' = 'value'): void {
  const suggestion = didYouMean(suggest(option, known), { zh: '换成其中一个，或者删去', en: 'use one of these, or leave it out' });
  context.report('OPTION_UNKNOWN', path, { found: option, slots: { name, option, options: listed(known), suggestion } }, at);
}
