import { expect, it } from 'vitest';
import { blocksOf, readPage } from './page.js';

const PAGE = 'docs/guide/first-rulebook.md';
const MOST_COMMANDS = 8;
const MOST_LINES = 30;

// That the steps do what the page says is held by blocks.test.ts, as for every page.
const text = readPage(PAGE);
const blocks = blocksOf(text);
const linesOf = (block: string): readonly string[] => block.split('\n').filter((line) => line.trim() !== '');

/** Lines typed into YAML files: whole blocks, and what changes add. */
const typed = blocks.flatMap(({ language, file, text: block }) => {
  if (file?.endsWith('.yaml') !== true) return [];
  return language === 'diff' ? linesOf(block).filter((line) => line.startsWith('+')) : linesOf(block);
});
const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text: block }) => linesOf(block));

it('a printed table becomes a scored file in few steps', () => {
  expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
  expect(typed.length).toBeLessThanOrEqual(MOST_LINES);
  expect(text).toContain(`${commands.length} commands and ${typed.length} lines of YAML`);
});

it('the printed table is in the file, row by row', () => {
  const printed = [...text.matchAll(/^\| \d+ \| (.+) \| (\d+) \|$/gm)].map(([, title, points]) => `title: ${title!}, points: ${points!},`);
  const rows = typed.filter((line) => /^ {2}- \{ id: C-/.test(line));
  expect(printed).toHaveLength(10);
  expect(rows.map((row, index) => row.includes(printed[index]!))).toEqual(printed.map(() => true));
});
