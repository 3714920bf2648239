import { diagnosticsOf, type Circumstances } from '../diagnostics/codes.js';
import type { Diagnostic, Place } from '../diagnostics/diagnostic.js';
import { atMost50 } from '../diagnostics/limit.js';
import { YAML_CODES } from './yaml-codes.js';

/** A text to read, without byte order mark, its line breaks `\n` or `\r\n`. */
export interface Source {
  readonly text: string;
  readonly file: string | undefined;
  readonly lineStarts: readonly number[];
}

/** A problem by its offsets in the text, made into a diagnostic only if it is among those shown. */
export interface Fault extends Pick<Circumstances, 'path' | 'found' | 'slots'> {
  readonly code: keyof typeof YAML_CODES;
  readonly from: number;
  readonly to: number;
}

export function sourceOf(text: string, file: string | undefined): Source {
  // A lone CR is a line break too; one unit is replaced by one, so offsets stay.
  const lines = text.replace(/^\ufeff/, '').replace(/\r(?!\n)/g, '\n');
  const lineStarts = [0];
  for (let at = lines.indexOf('\n'); at >= 0; at = lines.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { text: lines, file, lineStarts };
}

/** The number of the line that an offset stands in, from 1. */
export function lineOf({ lineStarts }: Source, offset: number): number {
  let low = 0;
  let high = lineStarts.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((lineStarts[middle] as number) <= offset) low = middle;
    else high = middle;
  }
  return low + 1;
}

/** Where the line that an offset stands in ends, before its line break. */
export function lineEnd({ text }: Source, offset: number): number {
  const at = text.indexOf('\n', offset);
  if (at < 0) return text.length;
  return text[at - 1] === '\r' ? Math.max(offset, at - 1) : at;
}

/** The place of a stretch of text, cut to its first line. */
export function placeOf(source: Source, from: number, to: number): Place {
  const line = lineOf(source, from);
  const column = from - (source.lineStarts[line - 1] as number) + 1;
  const length = Math.max(1, Math.min(to, lineEnd(source, from)) - from);
  return { ...(source.file === undefined ? {} : { file: source.file }), line, column, length };
}

// What does not print, or prints otherwise than it reads: controls, line separators, bidi controls, byte order marks, halves of pairs.
const UNFIT = /[\0-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff\ud800-\udfff]+/gu;

/** With as many as this, the text is not worth reading on. */
const MOST_UNFIT = 1000;

/** Characters that must not stand in a text: each run of them, by offset. */
export function unfitCharacters(text: string): Fault[] {
  const faults: Fault[] = [];
  for (const { 0: run, index } of text.matchAll(UNFIT)) {
    const found = `U+${run.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
    if (faults.push({ code: 'YAML_CHARACTER', from: index, to: index + run.length, found }) === MOST_UNFIT) break;
  }
  return faults;
}

const problem = diagnosticsOf(YAML_CODES);
const SHOWN = 51;

/** Faults, in the order given, as diagnostics, at most 50. */
export function diagnosticsAt(source: Source, faults: readonly Fault[]): readonly Diagnostic[] {
  const shown = faults.slice(0, SHOWN).map(({ code, from, to, ...rest }) => problem(code, { place: placeOf(source, from, to), ...rest }));
  return atMost50(shown, faults.length);
}

/** Things in the order of the text; of those that stand on the same line and `follow` from the first, only the first. */
export function firstOfEachLine<T>(source: Source, things: readonly T[], offset: (thing: T) => number, follows: (thing: T) => boolean): T[] {
  let last = 0;
  return [...things]
    .sort((a, b) => offset(a) - offset(b))
    .filter((thing) => {
      if (!follows(thing)) return true;
      const before = last;
      last = lineOf(source, offset(thing));
      return last !== before;
    });
}
