import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { proseOf, readPage } from './page.js';

const TEXT = proseOf(readPage('docs/second-cities.md'));
const CODES = { I: 25, S: 7, G: 15, R: 19, P: 9 };

test('every way of scoring has one line, in order', () => {
  const all = Object.entries(CODES).flatMap(([letter, count]) => Array.from({ length: count }, (_, index) => `${letter}${String(index + 1)}`));
  expect([...TEXT.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, code]) => code)).toEqual(all);
});

test('every line says how it is written, and names a file that is there or none', () => {
  const lines = TEXT.split('\n').filter((line) => /^\| [A-Z]\d+ /.test(line)).map((line) => line.split(' | '));
  expect(lines.filter((cells) => cells.length !== 4 || cells[2]!.length < 5)).toEqual([]);
  const files = lines.flatMap((cells) => (cells[3] === '— |' ? [] : [/^`([^`]+\.yaml)` \|$/.exec(cells[3]!)?.[1] ?? cells[3]!]));
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
  expect(files.length).toBeGreaterThan(40);
});
