import { printable } from './codes.js';
import type { Diagnostic, Language, Path, Place } from './diagnostic.js';

const WORDS = {
  zh: { error: '错误', warning: '提醒', info: '提示', found: '写的是', expected: '应为', mend: '改法', stop: '：' },
  en: { error: 'error', warning: 'warning', info: 'info', found: 'found', expected: 'expected', mend: 'mend', stop: ': ' },
} as const;

/** How a diagnostic is shown. `source` is the text it came from; with it the line and a caret are shown. */
export interface FormatDiagnosticOptions {
  /** The language of the words; Chinese where nothing is said. */
  readonly lang?: Language;
  /** The text that its place is in. */
  readonly source?: string;
}

/**
 * A diagnostic as text of several lines: place, what is wrong, the line of the source with a caret, what was found,
 * what was expected, how to mend it. Ends without a line break.
 *
 * - what is not known is left out: a diagnostic without place starts with its path, one without path with its severity
 * - a long line is cut around the place; characters that would not be seen are shown as a dot
 *
 * @example
 * ```ts
 * const [problem] = evaluate(estate, { households: -1 }).diagnostics;
 * formatDiagnostic(problem, { lang: 'en' }).split('\n')[0]; // → 'households error FACT_BELOW_MIN: "业主总家庭户数" is below 0'
 * ```
 */
export function formatDiagnostic(diagnostic: Diagnostic, options: FormatDiagnosticOptions = {}): string {
  return noticeText(diagnostic, options);
}

/** A diagnostic, or what is of less weight than one. */
export type Notice = Omit<Diagnostic, 'severity'> & { readonly severity: Diagnostic['severity'] | 'info' };

/** A notice as `formatDiagnostic` shows a diagnostic. */
export function noticeText(diagnostic: Notice, options: FormatDiagnosticOptions = {}): string {
  const lang = options.lang ?? 'zh';
  const words = WORDS[lang];
  const { place } = diagnostic;
  const at = [placeText(place), pathText(diagnostic.path)].filter((text) => text !== '').join(' ');
  const lines = [`${at === '' ? '' : `${at} `}${words[diagnostic.severity]} ${diagnostic.code}${words.stop}${diagnostic.message[lang]}`];
  if (place !== undefined && options.source !== undefined) lines.push(...frame(options.source, place));
  if (diagnostic.found !== undefined) lines.push(`  ${words.found}${words.stop}${diagnostic.found}`);
  if (diagnostic.expected !== undefined) lines.push(`  ${words.expected}${words.stop}${diagnostic.expected[lang]}`);
  lines.push(`  ${words.mend}${words.stop}${diagnostic.mend[lang]}`);
  return lines.join('\n');
}

/** `facts.jointMeetings[11]`; empty for the root. */
export function pathText(path: Path): string {
  return path.reduce<string>(
    (text, step) => (typeof step === 'number' ? `${text}[${String(step)}]` : text === '' ? step : `${text}.${step}`),
    '',
  );
}

/** `estate.yaml:12:3`; empty for no place. */
export function placeText(place: Place | undefined): string {
  if (place === undefined) return '';
  return `${place.file === undefined ? '' : `${place.file}:`}${String(place.line)}:${String(place.column)}`;
}

const WIDEST = 100;

/** The line meant with a caret below it; wide characters take two columns of a terminal. */
export function frame(source: string, place: Place): string[] {
  // Columns do not count a byte order mark.
  const lines = source.replace(/^\ufeff/, '').split(/\r\n|\r|\n/, place.line);
  const line = printable((lines[place.line - 1] ?? '').replaceAll('\t', ' '));
  const start = place.column - 1;
  const from = Math.max(0, start - WIDEST / 2);
  const shown = slice(line, from, from + WIDEST);
  const before = slice(line, from, start);
  const meant = slice(line, start, Math.min(start + place.length, from + WIDEST));
  const gutter = `  ${String(place.line)} | `;
  return [`${gutter}${shown}`, `${' '.repeat(gutter.length - 2)}| ${' '.repeat(width(before))}${'^'.repeat(Math.max(1, width(meant)))}`];
}

/** A stretch of a text without the halves of characters that its ends cut in two. */
function slice(text: string, from: number, to: number): string {
  return text.slice(from, to).replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');
}

const WIDE = /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Columns that a text takes in a terminal. Chinese characters and their punctuation take two. */
export function width(text: string): number {
  let columns = 0;
  for (const character of text) columns += WIDE.test(character) || character.length > 1 ? 2 : 1;
  return columns;
}
