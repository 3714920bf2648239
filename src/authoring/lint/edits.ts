import type { Place } from '../../diagnostics/diagnostic.js';
import type { TextEdit } from './rule.js';

/** Where in a text a place begins, as an offset in UTF-16 code units. */
export function offsetOf(source: string, { line, column }: Pick<Place, 'line' | 'column'>): number {
  const breaks = [...source.matchAll(/\r\n|\r|\n/g)].map(({ 0: sign, index }) => index + sign.length);
  // Columns do not count a byte order mark.
  const start = line === 1 ? Number(source.startsWith('\ufeff')) : breaks[line - 2]!;
  return start + column - 1;
}

/** What stands at a place. */
export function textAt(source: string, place: Place): string {
  const from = offsetOf(source, place);
  return source.slice(from, from + place.length);
}

/** Puts a text in place of what stands at a place. */
export function replaceAt(source: string, place: Place, text: string): TextEdit {
  const from = offsetOf(source, place);
  return { from, to: from + place.length, text };
}

/** Takes a comment away: with its line where it has one of its own, otherwise with the spaces before it. */
export function removeComment(source: string, place: Pick<Place, 'line' | 'column'>): TextEdit {
  const at = offsetOf(source, place);
  const before = /[ \t]*$/.exec(source.slice(0, at))!.index;
  const end = /\r\n|\r|\n|$/.exec(source.slice(at))!;
  const isAlone = before === offsetOf(source, { line: place.line, column: 1 });
  return { from: before, to: at + end.index + (isAlone ? end[0].length : 0), text: '' };
}
