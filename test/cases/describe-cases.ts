import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../src/evaluate/evaluator.js';
import type { CaseFile } from './read.js';
import { faultsOf, referenceFaultsOf } from './run.js';

const MOST = 2 / 3;

/** Every case of some rulebooks against the library and, where it can answer, against the reference scorer. */
export function describeCases(files: readonly CaseFile[]): void {
  describe.each(files)('$id', ({ text, rulebook, cases }) => {
    const plan = unwrap(compileText(text));

    test.each(cases)('$name', ({ facts, options, expect: wanted }) => {
      expect(faultsOf(wanted, evaluate(plan, facts, options))).toEqual([]);
    });

    const able = cases.filter((one) => one.expect.errors === undefined);
    const confirmed = able.map((one) => ({ name: one.name, ...referenceFaultsOf(rulebook, one) })).filter(({ answered }) => answered > 0);

    test.each(confirmed)('reference: $name', ({ faults }) => {
      expect(faults).toEqual([]);
    });

    test('names are unique, and the reference scorer answers most cases', () => {
      const names = cases.map((one) => one.name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
      // The others expect bounds alone, or leave open all that they ask.
      expect(confirmed.length).toBeGreaterThanOrEqual(MOST * able.length);
    });
  });
}
