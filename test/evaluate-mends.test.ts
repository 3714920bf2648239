import { describe, expect, test } from 'vitest';
import { compileText } from '../src/compile/compile.js';
import { unwrap } from '../src/diagnostics/diagnostic.js';
import { EVALUATE_CODES } from '../src/evaluate/codes.js';
import { evaluate } from '../src/evaluate/evaluator.js';
import type { EvaluateOptions } from '../src/evaluate/options.js';
import { EVALUATE_EXAMPLES, EVALUATE_RULEBOOK } from '../src/host/reference/evaluate-examples.js';
import { PLAN_EXAMPLES } from '../src/host/reference/plan-examples.js';
import { PLAN_CODES } from '../src/plan/codes.js';
import { readPlan } from '../src/plan/read-plan.js';

const plan = unwrap(compileText(EVALUATE_RULEBOOK));

describe('facts and options that are mended as the message says are read', () => {
  test.each(EVALUATE_EXAMPLES.map(({ code }, index) => [index, code] as const))('%i %s', (index, code) => {
    const { facts = {}, options = {}, mended } = EVALUATE_EXAMPLES[index]!;
    expect(evaluate(plan, facts, options as EvaluateOptions).diagnostics.map((one) => one.code)).toEqual([code]);
    const good = { facts, options, ...mended } as { facts: unknown; options: EvaluateOptions };
    expect(evaluate(plan, good.facts, good.options)).toMatchObject({ ok: true, diagnostics: [] });
  });

  test('for every code', () => {
    expect([...new Set(EVALUATE_EXAMPLES.map((one) => one.code))]).toEqual(Object.keys(EVALUATE_CODES));
  });
});

describe('a plan that is damaged, and built again as the message says, is read', () => {
  test.each(PLAN_EXAMPLES)('$code', ({ code, damage }) => {
    expect(readPlan(damage(plan)).diagnostics.map((one) => one.code)).toEqual([code]);
    const again = JSON.parse(JSON.stringify(unwrap(compileText(EVALUATE_RULEBOOK)))) as unknown;
    expect(readPlan(again)).toMatchObject({ ok: true, diagnostics: [] });
  });

  test('for every code', () => {
    expect(PLAN_EXAMPLES.map((one) => one.code)).toEqual(Object.keys(PLAN_CODES));
  });
});
