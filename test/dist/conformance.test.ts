import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** One case: the facts given to a built-in plan, and the result as JSON. Without `expected` the builds need only agree. */
interface ConformanceCase {
  readonly name: string;
  readonly plan: string;
  readonly facts: unknown;
  readonly options?: unknown;
  readonly expected?: unknown;
}

const RULEBOOK = 'rules/weihai-db3710-t133-2021/estate.yaml';

const cases = JSON.parse(readFileSync('test/dist/conformance.json', 'utf8')) as ConformanceCase[];

/** The answers of one build, as JSON texts. */
function answers(build: string, requests: readonly unknown[]): string[] {
  const output = execFileSync(process.execPath, ['test/dist/builds.mjs', build], { input: JSON.stringify(requests), encoding: 'utf8', maxBuffer: 2 ** 28 });
  return JSON.parse(output) as string[];
}

describe.each(['esm', 'cjs', 'bare'])('the %s build', (build) => {
  it('gives every case the same bytes as the ES modules', () => {
    const requests = cases.map(({ plan, facts, options }) => ({ call: 'evaluate', plan, facts, options }));
    const texts = answers(build, requests);
    expect(texts).toHaveLength(cases.length);
    expect(texts).toEqual(answers('esm', requests));
    for (const [i, { name, expected }] of cases.entries()) {
      if (expected !== undefined) expect(JSON.parse(texts[i] as string), name).toEqual(expected);
    }
  });

  it('compiles a rulebook to the same plan, and reports a bad one in the same words', () => {
    const requests = [readFileSync(RULEBOOK, 'utf8'), 'format: 2\n', 'a: [', ''].map((text) => ({ call: 'compileText', text }));
    const texts = answers(build, requests);
    expect(texts.map((text) => (JSON.parse(text) as { ok: boolean }).ok)).toEqual([true, false, false, false]);
    expect(texts).toEqual(answers('esm', requests));
  });
});
