import type { Path } from '../diagnostics/diagnostic.js';
import type { ByReading } from '../formula/formula.js';
import { listed } from '../rulebook/words.js';
import { select } from './lower-formula.js';
import type { Context } from './names.js';

/** One of some words, or a reading that picks one. */
export function lowerWordOf<Word extends string>(context: Context, written: unknown, words: readonly string[], path: Path): Word | ByReading<Word> {
  if (typeof written === 'string') return written as Word;
  return select(context, spelledOut(context, written, words, path), path, (word) => word as Word) as ByReading<Word>;
}

/** `{ reading: id }` alone: the chosen option's id is the word. */
export function spelledOut(context: Context, written: unknown, words: readonly string[], path: Path): Readonly<Record<string, unknown>> {
  const map = written as Readonly<Record<string, unknown>>;
  const name = map.reading as string;
  const named = context.names.get(name);
  if (Object.keys(map).length > 1 || named?.sort !== 'reading') return map;
  const wrong = named.options.filter((option) => !words.includes(option));
  if (wrong.length > 0) {
    const spelled = `{ reading: ${name}, ${wrong[0]!}: ${words[0]!}, … }`;
    context.report('OPTION_NOT_WORD', path, { found: name, slots: { name, wrong: listed(wrong), words: listed(words), spelled: { zh: spelled, en: spelled } } });
  }
  return { ...map, ...Object.fromEntries(named.options.map((option) => [option, words.includes(option) ? option : words[0]!])) };
}
