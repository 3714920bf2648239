import { expect, it } from 'vitest';
import { blocksOf, readPage } from './page.js';

const PAGE = 'docs/guide/first-rulebook.md';
const MOST_COMMANDS = 10;
const MOST_LINES = 30;

// That the steps do what the page says is held by blocks.test.ts, as for every page.
const text = readPage(PAGE);
const blocks = blocksOf(text);
const linesOf = (block: string): readonly string[] => block.split('\n').filter((line) => line.trim() !== '');

/** Lines typed into YAML files: whole blocks, and what changes add. */
const typed = blocks.flatMap(({ language, file, words, text: block }) => {
  if (file?.endsWith('.yaml') !== true || words.includes('shown')) return [];
  return language === 'diff' ? linesOf(block).filter((line) => line.startsWith('+')) : linesOf(block);
});
const commands = blocks.filter(({ language }) => language === 'sh').flatMap(({ text: block }) => linesOf(block));

it('a printed table becomes a scored file in few steps', () => {
  expect(commands.length).toBeLessThanOrEqual(MOST_COMMANDS);
  expect(typed.length).toBeLessThanOrEqual(MOST_LINES);
  expect(text).toContain(`${commands.length} commands and ${typed.length} lines of YAML`);
});

it('the text of the printed table says what the table says, row by row', () => {
  const printed = [...text.matchAll(/^\| (\d+ \| .+ \| \d+) \|$/gm)].map(([, row]) => row!.replaceAll(' | ', '\t'));
  const copied = blocks.find(({ file }) => file === 'canteen.tsv')!.text;
  expect(printed).toHaveLength(10);
  expect(copied.trimEnd().split('\n').slice(2)).toEqual(printed);
});

it('uses the workbench: new, check, lint, test, suggest', () => {
  for (const command of ['new', 'check', 'lint', 'test', 'suggest']) expect(commands.some((line) => line.startsWith(`npx pingfen ${command} `)), command).toBe(true);
});
