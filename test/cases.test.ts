import { describe, expect, test } from 'vitest';
import { compileText } from '../src/compile/compile.js';
import { unwrap } from '../src/diagnostics/diagnostic.js';
import { evaluate } from '../src/evaluate/evaluator.js';
import { caseFiles } from './cases/read.js';
import { faultsOf, referenceFaultsOf } from './cases/run.js';

/** How many cases of a rulebook the reference scorer can answer; the others leave open something that is read. */
const COMPLETE: Readonly<Record<string, number>> = { 'weihai-db3710-t133-2021/estate': 188 };

describe.each(caseFiles())('$id', ({ id, text, rulebook, cases }) => {
  const plan = unwrap(compileText(text));

  test.each(cases)('$name', ({ facts, options, expect: wanted }) => {
    expect(faultsOf(wanted, evaluate(plan, facts, options))).toEqual([]);
  });

  const answered = cases.flatMap((one) => {
    if (one.expect.errors !== undefined) return [];
    const faults = referenceFaultsOf(rulebook, one);
    return faults === 'incomplete' ? [] : [{ name: one.name, faults }];
  });

  test.each(answered)('reference: $name', ({ faults }) => {
    expect(faults).toEqual([]);
  });

  test('names are unique, and the reference scorer answers what it should', () => {
    const names = cases.map((one) => one.name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    expect(answered.length).toBeGreaterThanOrEqual(COMPLETE[id] ?? 0);
  });
});
