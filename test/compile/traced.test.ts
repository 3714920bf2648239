import { expect, test } from 'vitest';
import { compileTraced } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Quantity } from '../../src/formula/formula.js';
import { parseRulebook } from '../../src/rulebook/parse.js';
import { rulebookTexts } from '../cases/read.js';

const TEXTS = rulebookTexts();

/** Every formula, test and entry of a list below a part of a plan, with the path of the nearest one above it. */
function* partsOf(node: unknown): Generator<object> {
  if (typeof node !== 'object' || node === null) return;
  yield node;
  for (const inner of Object.values(node)) yield* partsOf(inner);
}

function atPath(document: unknown, path: readonly (string | number)[]): unknown {
  return path.reduce((value: unknown, key) => (value as Readonly<Record<string | number, unknown>>)[key], document);
}

test.each(TEXTS.map(({ id, text }) => [id, text] as const))('%s: every part of the plan that is traced stands at its path', (_id, text) => {
  const rulebook = unwrap(parseRulebook(text));
  const { plan, pathOf, placeOf } = unwrap(compileTraced(rulebook));
  const traced = [...partsOf(plan)].flatMap((part) => {
    const path = pathOf(part);
    return path === undefined ? [] : [{ part, path }];
  });
  for (const { path } of traced) expect(atPath(rulebook.document, path), path.join('.')).toBeDefined();
  const lists = [plan.indicators, plan.facts, plan.readings, plan.parameters, plan.terms, plan.validity, plan.grades?.bands ?? [], plan.requirements ?? [], plan.negativeList?.items ?? []];
  for (const part of lists.flat()) expect(pathOf(part), part.id).toBeDefined();
  for (const { part, path } of traced) {
    if ((part as Quantity).op === 'number') expect(String(atPath(rulebook.document, path))).toMatch(/^[-0-9]/);
    if ('id' in part && 'title' in part && 'points' in part) expect(placeOf(path).line).toBeGreaterThan(1);
  }
  // The conditions of rows are found again, not only the rows.
  if (plan.indicators.length > 0) expect(traced.length).toBeGreaterThan(plan.indicators.length + plan.facts.length);
});

test('a test stands where its comparator stands', () => {
  const { text } = TEXTS.find(({ id }) => id.endsWith('/estate'))!;
  const { plan, pathOf, placeOf } = unwrap(compileTraced(unwrap(parseRulebook(text))));
  const [check] = plan.validity;
  const path = pathOf((check!.check as { readonly tests: readonly object[] }).tests[0]!)!;
  expect(path.at(-1)).toBe('atLeast');
  expect(text.split('\n')[placeOf(path).line - 1]).toContain('atLeast');
});
