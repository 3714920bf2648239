import { expect, test } from 'vitest';
import { evaluate, readPlan, unwrap } from '../../src/index.js';
import { planOf } from './small.js';

test('points that add up to more than a double can count stay exact', () => {
  const rows = Array.from({ length: 11 }, (_, i) => `  - { id: R${String(i)}, title: 行${String(i)}, points: 999999999999999, fact: f${String(i)}, scoring: met }`);
  const plan = planOf(`indicators:\n${rows.join('\n')}\n`);
  const facts = Object.fromEntries(rows.map((_, i) => [`f${String(i)}`, true]));
  expect(unwrap(evaluate(plan, facts)).total.value!.fraction).toBe('10999999999999989');
});

test('a limit beyond what is read lets no inexact number in', () => {
  const plan = planOf(`
facts:
  size: { kind: count, label: 规模 }
indicators:
  - { id: R1, title: 规模, points: 2, scoring: { reach: { of: size, target: 4 } } }
`);
  const wide = unwrap(readPlan({ ...plan, facts: plan.facts.map((fact) => ({ ...fact, max: '1000000000000000000000' })) }));
  const result = evaluate(wide, { size: 2 ** 60 });
  expect(result.diagnostics.map((one) => one.code)).toEqual(['FACT_PRECISION']);
  expect(evaluate(wide, { size: 999_999_999_999_999 }).ok).toBe(true);
});
