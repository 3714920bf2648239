/** Texts that a reader of rulebooks may be handed: real ones with something broken, soups of tokens, odd characters, nests. */
import { readdirSync, readFileSync } from 'node:fs';
import { TRICKY } from '../generators/tricky.js';
import type { Pick } from '../generators/picks.js';

const FOLDERS = ['test/invalid', 'test/invalid/mended'];
const WHOLE = readFileSync('rules/weihai-db3710-t133-2021/estate.yaml', 'utf8');
const SMALL: readonly string[] = [
  TRICKY,
  // YAML_TOO_MANY is 20,000 lines that are refused unread: mutating it tries nothing.
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder).filter((name) => name.endsWith('.yaml') && name !== 'YAML_TOO_MANY.yaml').map((name) => readFileSync(`${folder}/${name}`, 'utf8')),
  ),
];

export const wholeText = (pick: Pick): string => mutated(WHOLE, pick);
export const smallText = (pick: Pick): string => mutated(pick.of(SMALL), pick);

/** Characters that do not print, print elsewhere, are cut in two, or look like others. */
const HOSTILE = [
  '\0', '\u0007', '\u001b', '\u0085', '\u00a0', '\u00ad', '\u061c', '\u200b', '\u200d', '\u2028', '\u2029', '\u202e', '\u2066', '\u3000',
  '\ufeff', '\ufffd', '\ufffe', '\uffff', '\ud800', '\udc00', '\udc00\ud800', '𠮷', '👨‍👩‍👧', 'é', 'ﷺ', '：', '，', '１', '％', '“', '”', '\r', '\r\n', '\t', '\v', '\f',
];

const TOKENS = [
  ': ', ':', '- ', '-', '? ', '[', ']', '{', '}', ', ', ',', '#', ' #', '&a ', '*a', '!!str ', '!<x> ', '|', '|2-\n', '>', '>+\n', '%YAML 1.1\n', '---\n', '...\n',
  "'", '"', '\\', '\\u0000', '\n', '\n  ', '\n    ', ' ', '  ', '<<: ', '~', 'null', 'true', 'yes', '.nan', '.inf', '0x1F', '1e400', '-0', '60%', '17/20', '1/0', '007',
  '99999999999999999999', '0.1234567890123456789', '2024-02-30', '__proto__', 'constructor', 'toString', 'hasOwnProperty', 'prototype', '值', '小区', '',
];

/** Words of the language, so that a soup gets past the first check now and then. */
const WORDS = [...new Set([...WHOLE.matchAll(/[A-Za-z][\w-]*/g), ...TRICKY.matchAll(/[A-Za-z][\w-]*/g)].map(([word]) => word))];

export function soup(pick: Pick): string {
  const head = pick.in(1, 3) ? 'format: 1\nid: a/b\n' : '';
  return head + Array.from({ length: 1 + pick.below(120) }, () => pick.of([pick.of(TOKENS), pick.of(TOKENS), pick.of(WORDS), pick.of(HOSTILE)])).join('');
}

export function nest(pick: Pick): string {
  const depth = pick.of([2, 8, 31, 32, 33, 34, 100, 1000, 5000]);
  const head = pick.of(['', 'format: 1\n', 'a: ']);
  const open = pick.of(['[', '{a: ', '- ', '? ', '[{a: ', '"', "'", '!!a ', '&a ', '- - ', 'a: ', '{? ', '[? ']);
  if (pick.in(1, 4)) {
    const lines = Math.min(depth, 1000);
    return head + Array.from({ length: lines }, (_, level) => `${' '.repeat(level)}${pick.of(['a:', '-', 'all:', 'not:'])}`).join('\n');
  }
  return head + open.repeat(depth) + pick.of(['', 'x', ']'.repeat(depth), '}'.repeat(depth), '\n']);
}

type Edit = (text: string, pick: Pick) => string;

/** A few edits, one after the other. */
function mutated(text: string, pick: Pick): string {
  let now = text;
  for (let count = 1 + pick.below(3); count > 0; count -= 1) now = pick.of(EDITS)(now, pick);
  return now;
}

function at(text: string, pick: Pick): number {
  return pick.below(text.length + 1);
}

/** Some lines, in place of `by` what they are. */
function onLine(text: string, pick: Pick, by: (line: string) => string): string {
  const lines = text.split('\n');
  const which = pick.below(lines.length);
  lines[which] = by(lines[which]!);
  return lines.join('\n');
}

function insert(text: string, where: number, what: string): string {
  return text.slice(0, where) + what + text.slice(where);
}

/** One match in a text, replaced. */
function swapOne(text: string, pick: Pick, pattern: RegExp, by: (match: string) => string): string {
  const matches = [...text.matchAll(pattern)];
  if (matches.length === 0) return text;
  const { 0: match, index } = pick.of(matches);
  return text.slice(0, index) + by(match) + text.slice(index + match.length);
}

const NUMBERS = ['0', '-1', '1.5', '60%', '101%', '1/3', '1/0', '1e3', '.5', '00', '１', '999999999999999', '9999999999999999', '0.000000000000001', '-0', '+1', 'NaN', '2/', ''];
const VALUES = ['', '~', 'true', '[]', '{}', '[1, 2]', '{ a: 1 }', '"', "''", '|', '100', '60%', 'total', 'format', '{ reading: x }', '{ ratio: [a, b] }', '{ met: true }'];

const EDITS: readonly Edit[] = [
  (text, pick) => insert(text, at(text, pick), pick.of(TOKENS)),
  (text, pick) => insert(text, at(text, pick), pick.of(HOSTILE)),
  (text, pick) => insert(text, at(text, pick), soup(pick)),
  (text, pick) => { const from = at(text, pick); return text.slice(0, from) + text.slice(from + 1 + pick.below(40)); },
  (text, pick) => { const from = at(text, pick); return insert(text, at(text, pick), text.slice(from, from + 1 + pick.below(200))); },
  (text, pick) => text.slice(0, at(text, pick)),
  (text, pick) => onLine(text, pick, () => ''),
  (text, pick) => onLine(text, pick, (line) => `${line}\n${line}`),
  (text, pick) => onLine(text, pick, (line) => `${' '.repeat(pick.below(9))}${line.trimStart()}`),
  (text, pick) => onLine(text, pick, (line) => line.replace(/: .*$/, `: ${pick.of(VALUES)}`)),
  (text, pick) => onLine(text, pick, (line) => line.replace(/^\s*/, '$&- ')),
  (text, pick) => onLine(text, pick, (line) => line.replace(/[\w-]+:/, () => `${pick.of(WORDS)}:`)),
  (text, pick) => swapOne(text, pick, /-?\d+(\.\d+)?%?/g, () => pick.of(NUMBERS)),
  (text, pick) => swapOne(text, pick, /[A-Za-z][\w-]*/g, () => pick.of(WORDS)),
  (text, pick) => swapOne(text, pick, /[A-Za-z][\w-]*/g, (word) => word + word[0]!),
  (text, pick) => swapOne(text, pick, /[[\]{},:"']/g, () => pick.of(['', '[', ']', '{', '}', ',', ':', '"', "'"])),
  (text, pick) => swapOne(text, pick, /[^\n]+/g, (line) => `${line} ${'x'.repeat(pick.of([100, 5000]))}`),
  (text) => text.replaceAll('\n', '\r\n'),
  (text) => text.replaceAll('\n', '\r'),
  (text, pick) => `${pick.of(['\ufeff', '\n\n', '%TAG ! a\n', '--- ', '# a\n'])}${text}`,
];
