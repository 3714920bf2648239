import { expect, test } from 'vitest';
import { conditionSigns } from '../../../src/authoring/coverage/symbols.js';
import { keyOf, type Target, type Walk } from '../../../src/authoring/coverage/target.js';
import { walkFormula } from '../../../src/authoring/coverage/walk-formula.js';
import { compileTraced } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../../src/evaluate/evaluator.js';
import { replay } from '../../../src/evaluate/replay.js';
import type { Condition, Formula } from '../../../src/formula/formula.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { planOf, tiny } from '../../compile/tiny.js';

const TEXT = tiny({
  readings: 'how: { clause: 第 1 条, question: 怎样算？, default: one, options: { one: 一, two: 二 } }',
  parameters: 'goal: { kind: rate, label: 目标 }',
  terms: 'rest: { label: 余数, quantity: { difference: [b, a] } }\nready: { label: 就绪, condition: { of: due, atMost: asOf } }',
  facts: 'a: { kind: count, label: 甲 }\nb: { kind: count, label: 乙 }\ndue: { kind: date, label: 期限 }\nlist: { kind: counts, per: project, label: 各项 }',
  indicators: '- { id: R, title: 行, points: 1, scoring: { met: CONDITION } }',
});

/** The rulebook with a condition of its row, beside which everything is used. */
function textWith(condition: string): string {
  return TEXT.replace('CONDITION', `{ all: [${condition}, { of: rest, atLeast: 0 }, { ratio: [a, b], atLeast: goal }, { reading: how, one: { sum: list, atLeast: 0 }, two: true }] }`);
}

const PLAIN = textWith('ready');

function conditionOf(written: string): Condition {
  const points = planOf(textWith(`${written}, ready`)).indicators[0]!.scoring!.points as { readonly cases: readonly { readonly if: Condition }[] };
  return (points.cases[0]!.if as { readonly of: readonly Condition[] }).of[0]!;
}

test.each([
  ['{ of: due, below: 2024-03-01 }', '期限 < 2024-03-01'],
  ['{ of: asOf, atLeast: due }', 'asOf ≥ 期限'],
  ['{ difference: [b, a, 1], above: 0 }', '乙 − 甲 − 1 > 0'],
  ['{ ratio: [a, b], is: goal }', '甲 ÷ 乙 = 目标'],
  ['{ product: [rest, 2], atMost: 1/3 }', '余数 ≤ ≈0.33'],
  ['{ reading: how, one: ready, two: true }', '就绪'],
  ['{ reading: how, one: false, two: true }', '怎样算？'],
  ['{ every: list, atLeast: 1, atMost: 2 }', '各项 ≥ 1 & 各项 ≤ 2'],
])('%s reads %s', (written, text) => {
  expect(conditionSigns(planOf(PLAIN), conditionOf(written))).toBe(text);
});

test('formulas that no author wrote have no target, and lists may be written out', () => {
  const traced = unwrap(compileTraced(unwrap(parseRulebook(PLAIN))));
  const assessment = unwrap(evaluate(traced.plan, { a: 3 }));
  const found: Target[] = [];
  const seen: string[] = [];
  const meet = (target: Target): void => { found.push(target); };
  const see: Walk['see'] = (key, value) => { seen.push(`${key} ${String(value.n)}`); };
  const walk: Walk = { traced, live: { replay: replay(traced.plan, assessment), assessment }, meet, pass: () => undefined, see, terms: new Set() };
  const items = [{ op: 'fact', fact: 'a' }] as const;
  const untold: Formula = { op: 'count', over: { items }, tests: [{ relation: 'atLeast', value: { op: 'number', value: '3' } }, { relation: 'odd' }] };
  walkFormula(walk, untold, { path: [], guards: [] });
  expect(found).toEqual([]);
  const written = { relation: 'atLeast', value: { op: 'number', value: '3' } } as const;
  const told: Walk = { ...walk, traced: { ...traced, pathOf: (part) => (part === written ? ['here'] : undefined) } };
  walkFormula(told, { op: 'count', over: { items }, tests: [written] }, { path: [], guards: [] });
  expect(found.map(({ kind, path, side }) => `${kind} ${keyOf({ path, side })}`)).toEqual(['threshold here#true', 'edge here#edge']);
  expect(seen).toEqual(['here# 3']);
});
