import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { evaluate } from '../../src/index.js';
import { estate } from '../../src/weihai.js';
import { caseFiles } from '../cases/read.js';

const RULEBOOK = 'rules/weihai-db3710-t133-2021/estate.yaml';

/** Every case of the rulebook, and what the sources answer: each build must give the same bytes. */
const cases = caseFiles().flatMap((file) => file.cases.map(({ name, facts, options }) => ({ name, plan: 'estate', facts, options })));
const expected = cases.map(({ facts, options }) => JSON.stringify(evaluate<unknown>(estate, facts, options)));

/** The answers of one build, as JSON texts. */
function answers(build: string, requests: readonly unknown[]): string[] {
  const output = execFileSync(process.execPath, ['test/dist/builds.mjs', build], { input: JSON.stringify(requests), encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(output) as string[];
}

describe.each(['esm', 'cjs', 'bare'])('the %s build', (build) => {
  it('answers every case with the same bytes as the sources', () => {
    const texts = answers(build, cases.map((one) => ({ call: 'evaluate', ...one })));
    expect(cases.length).toBeGreaterThan(200);
    for (const [index, { name }] of cases.entries()) expect([name, texts[index]]).toEqual([name, expected[index]]);
  });

  it('compiles a rulebook to the same plan, and reports a bad one in the same words', () => {
    const requests = [readFileSync(RULEBOOK, 'utf8'), 'format: 2\n', 'a: [', ''].map((text) => ({ call: 'compileText', text }));
    const texts = answers(build, requests);
    expect(texts.map((text) => (JSON.parse(text) as { ok: boolean }).ok)).toEqual([true, false, false, false]);
    expect(texts).toEqual(answers('esm', requests));
  });
});
