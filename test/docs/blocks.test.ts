import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typeFaults } from './code.js';
import { rulebookTexts } from './excerpt.js';
import { blocksOf, pages, readPage } from './page.js';
import { isCode, runPage } from './run-page.js';

/** How many blocks of all pages are shown and not run. */
/** Two of them are for test runners; test/vitest runs the one for Node, and what the other one uses. */
const MOST_UNCHECKED = 4;
const TIMEOUT = 60_000;

const wholes = rulebookTexts();
// The READMEs begin with what the demo prints, and know the printed table of the first guide.
const table = blocksOf(readPage('docs/guide/first-rulebook.md')).find(({ file }) => file === 'canteen.tsv')!;
const files = { 'canteen.tsv': table.text };

const { scripts } = JSON.parse(readPage('package.json')) as { scripts: { demo: string } };
const [, ...demo] = scripts.demo.split(' ');
const printed = execFileSync(process.execPath, demo, { encoding: 'utf8' });

it.each(pages())('%s: every block does what it says', { timeout: TIMEOUT }, async (path) => {
  const { faults, mended } = await runPage(readPage(path), { wholes, ...(path.startsWith('README') ? { files, printed } : {}) });
  if (process.env.UPDATE_GOLDEN === '1') writeFileSync(path, mended);
  expect(faults.map((fault) => `${path}:${fault}`)).toEqual([]);
});

it('few blocks are not run', () => {
  const unchecked = pages().flatMap((path) => blocksOf(readPage(path)).flatMap(({ words, line }) => (words.includes('unchecked') ? [`${path}:${line}`] : [])));
  expect(unchecked.length, unchecked.join(' ')).toBeLessThanOrEqual(MOST_UNCHECKED);
});

it('the code has the right types', { timeout: TIMEOUT }, () => {
  const wrong = ['docs/wrong.md.ts', "\nimport { planHash } from 'pingfen';\nplanHash(1);\n"] as const;
  expect(typeFaults(new Map([...pages().flatMap(sourcesOf), wrong]))).toEqual([expect.stringMatching(/^docs\/wrong\.md\.ts:3 /)]);
});

/** The code of a page as modules whose lines are those of the page: one of what has no name, and one for each file. */
function sourcesOf(path: string): (readonly [string, string])[] {
  const code = blocksOf(readPage(path)).filter(isCode);
  const names = [...new Set(code.map(({ file }) => file))];
  return names.map((name) => {
    const lines: string[] = [];
    for (const { file, line, text } of code) {
      if (file !== name) continue;
      lines.push(...new Array<string>(line - lines.length).fill(''), ...text.split('\n').slice(0, -1));
    }
    return [`${path}.${name === undefined ? '' : `${name.replace(/\W/g, '-')}.`}ts`, `${lines.join('\n')}\nexport {};\n`] as const;
  });
}
