import { describe, expect, test } from 'vitest';
import { checkCases } from '../../src/authoring/cases/check-cases.js';
import { caseRunner } from '../../src/authoring/cases/run-cases.js';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { CasesOf } from './read.js';
import { referenceFaultsOf } from './run.js';

const MOST = 2 / 3;

/** Every case of some rulebooks against the library and, where it can answer, against the reference scorer. */
export function describeCases(files: readonly CasesOf[]): void {
  describe.each(files)('$id', ({ text, rulebook, file }) => {
    const plan = unwrap(compileText(text));
    const run = caseRunner(plan, file);
    const { cases } = file;

    test.each(cases)('$name', (one) => {
      const { differences, diagnostics } = run(one);
      expect([...differences.map(({ message }) => message.en), ...diagnostics.map(({ message }) => message.en)]).toEqual([]);
    });

    const able = cases.filter((one) => one.expect.errors === undefined);
    const confirmed = able.map((one) => ({ name: one.name, ...referenceFaultsOf(rulebook, one) })).filter(({ answered }) => answered > 0);

    test.each(confirmed)('reference: $name', ({ faults }) => {
      expect(faults).toEqual([]);
    });

    test('the file is of this rulebook, and the reference scorer answers most cases', () => {
      expect(checkCases(plan, file)).toEqual([]);
      // The others expect bounds alone, or leave open all that they ask.
      expect(confirmed.length).toBeGreaterThanOrEqual(MOST * able.length);
    });
  });
}
