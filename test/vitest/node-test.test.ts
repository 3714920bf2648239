import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { blocksOf, readPage } from '../docs/page.js';

const DOORS: Readonly<Record<string, string>> = { "'pingfen'": 'src/index.ts', "'pingfen/author'": 'src/author.ts' };

const blocks = blocksOf(readPage('docs/guide/testing.md'));

/** Runs the program of the page by the test runner of Node, on the files of the page as one of them is changed. */
function run(change: (cases: string) => string): { status: number | null; output: string } {
  // In this folder, so that packages are found.
  const folder = mkdtempSync(join(import.meta.dirname, 'run-'));
  try {
    for (const { file, language, text } of blocks) {
      if (file === undefined || language === 'diff') continue;
      const linked = Object.entries(DOORS).reduce((code, [door, path]) => code.replaceAll(`from ${door}`, `from '${pathToFileURL(resolve(path)).href}'`), text);
      writeFileSync(join(folder, file), file === 'visits.cases.yaml' ? change(text) : linked);
    }
    // One that runs tests itself must not tell the child that it is one of them.
    const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => name !== 'NODE_TEST_CONTEXT'));
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', '--test', 'visits.test.mjs'], { cwd: folder, encoding: 'utf8', env });
    return { status, output: `${stdout}${stderr}` };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('cases run by the test runner of Node, as the guide has it', () => {
  const { status, output } = run((cases) => cases);
  expect([status, /pass (\d+)/.exec(output)?.[1]]).toEqual([0, '1']);
});

test('a case that fails is told there', () => {
  const { status, output } = run((cases) => cases.replace('total: 10 }', 'total: 9 }'));
  expect(status).toBe(1);
  expect(output).toContain('总分应为 9，实为 10');
});
