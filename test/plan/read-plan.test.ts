import { describe, expect, test } from 'vitest';
import { findRulebook, listRulebooks } from '../../src/catalog/catalog.js';
import { formatDiagnostic } from '../../src/diagnostics/format.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { CONDITIONS, QUANTITIES } from '../../src/formula/operations/index.js';
import type { Plan } from '../../src/plan/plan.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { factsForm } from '../../src/report/facts-form.js';
import { renderText } from '../../src/report/render-text.js';
import { damages, edited, pathsOf } from './damage.js';
import { EVERY, EVERY_CLAUSE } from './every-operation.js';

const json = (plan: unknown): unknown => JSON.parse(JSON.stringify(plan));

/** What a plan that was accepted must be able to do. */
function use(plan: Plan): void {
  const evaluator = createEvaluator(plan);
  const some = { club: true, size: 'small', visits: [1, 0, null, 2], spots: 3, change: 4, solved: [0, 0], flag: false };
  const others = { level: 'middle', scores: [80, 90], areas: [1, 3], accidents: [9, null], closed: '2024-02-29', liked: { good: 3, poor: null }, trusted: { good: 0, poor: 0 }, marks: [2, null], free: [], members: 3 };
  const named = new Set(plan.facts.map((fact) => fact.id));
  const known = Object.fromEntries(Object.entries({ ...some, ...others }).filter(([id]) => named.has(id)));
  for (const [lang, facts] of [['zh', {}], ['en', known]] as const) {
    const result = evaluator(facts);
    if (result.ok) renderText(plan, result.value, { lang, rows: true });
  }
  factsForm(plan, { all: true });
}

describe('a plan that comes back from JSON', () => {
  test.each(listRulebooks().map((rulebook) => rulebook.id))('%s is read', (id) => {
    const plan = json(findRulebook(id));
    expect(readPlan(plan)).toEqual({ ok: true, value: plan, diagnostics: [] });
  });

  test('with every operation there is, is read and can be used', () => {
    const ops = new Set<unknown>();
    for (const plan of [json(EVERY), json(EVERY_CLAUSE)]) {
      expect(readPlan(plan)).toEqual({ ok: true, value: plan, diagnostics: [] });
      use(plan as Plan);
      for (const path of pathsOf(plan)) if (path.at(-1) === 'op') ops.add(path.reduce<unknown>((node, step) => (node as never)[step], plan));
    }
    expect([...Object.keys(QUANTITIES), ...Object.keys(CONDITIONS)].filter((op) => !ops.has(op))).toEqual([]);
  });

  test('is not copied', () => {
    const plan = json(EVERY);
    const result = readPlan(plan);
    expect(result.ok && result.value).toBe(plan);
  });
});

test.each([['EVERY', EVERY], ['EVERY_CLAUSE', EVERY_CLAUSE]])('%s, damaged, is refused or does its work: never anything else', (_, whole) => {
  let refused = 0;
  let used = 0;
  const failed: string[] = [];
  for (const { name, json: damaged } of damages(json(whole), 1)) {
    try {
      const result = readPlan(damaged);
      if (result.ok) use(result.value);
      if (result.ok) used += 1;
      else refused += 1;
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  expect(failed).toEqual([]);
  expect(refused).toBeGreaterThan(1000);
  expect(used).toBeGreaterThan(150);
}, 120_000);

/** What is wrong with the plan with one value set, in one line each. */
function wrong(at: string, value: unknown, how: 'set' | 'delete' | 'double' = 'set'): readonly string[] {
  const path = at.split('.').map((step) => (/^\d+$/.test(step) ? Number(step) : step));
  const result = readPlan(edited(json(EVERY), path, how, value));
  return result.ok ? [] : result.diagnostics.map((one) => `${one.code} ${one.path.join('.')}`);
}

describe('what is refused', () => {
  const row = (id: string): number => EVERY.indicators.findIndex((one) => one.id === id);
  const fact = (id: string): number => EVERY.facts.findIndex((one) => one.id === id);

  test.each<[string, unknown, string]>([
    ['format', 2, 'PLAN_FORMAT format'],
    ['id', 5, 'PLAN_PART id'],
    ['places', 7, 'PLAN_PART places'],
    ['total', '-1', 'PLAN_PART total'],
    ['total', '2/4', 'PLAN_PART total'],
    ['extra', 1, 'PLAN_PART extra'],
    ['standard.standing', 'binding', 'PLAN_PART standard.standing'],
    ['readings', {}, 'PLAN_PART readings'],
    ['readings.0.default', 'three', 'PLAN_NAME readings.0.default'],
    ['readings.0.options', [], 'PLAN_PART readings.0.options'],
    ['readings.0.id', 'below', 'PLAN_NAME terms.2.quantity.reading'],
    ['parameters.0.min', '51', 'PLAN_NAME parameters.0.min'],
    ['facts.0.kind', 'count', 'PLAN_NAME terms.0.condition.of.0.fact'],
    ['facts.1.kind', 'list', 'PLAN_NAME terms.0.condition.of.1.of.fact'],
    ['facts.0.unit', '个', 'PLAN_PART facts.0.unit'],
    [`facts.${fact('size')}.onlyIf`, { op: 'literal', value: true }, `PLAN_PART facts.${fact('size')}.onlyIf`],
    [`facts.${fact('size')}.options.1.id`, 'big', 'PLAN_NAME terms.0.condition.of.1.of.oneOf.0'],
    [`facts.${fact('members')}.min`, '100', `PLAN_NAME facts.${fact('members')}.min`],
    [`facts.${fact('young')}.atMost`, 'club', `PLAN_NAME facts.${fact('young')}.atMost`],
    [`facts.${fact('young')}.atMost`, 'nobody', `PLAN_NAME facts.${fact('young')}.atMost`],
    [`facts.${fact('young')}.atMost`, 'young', 'PLAN_NAME terms'],
    [`facts.${fact('mark')}.step`, '0', `PLAN_PART facts.${fact('mark')}.step`],
    [`facts.${fact('visits')}.length`, 0, `PLAN_PART facts.${fact('visits')}.length`],
    [`facts.${fact('visits')}.length`, 1e9, `PLAN_PART facts.${fact('visits')}.length`],
    [`facts.${fact('spots')}.id`, 'sign', 'PLAN_NAME'],
    ['terms.0.condition', { op: 'holds', term: 'active' }, 'PLAN_NAME terms'],
    ['terms.1.quantity', { op: 'holds', term: 'active' }, 'PLAN_PART terms.1.quantity'],
    ['indicators.0.parent', 0, 'PLAN_NAME indicators.0.parent'],
    ['indicators.1.parent', 99, 'PLAN_NAME indicators.1.parent'],
    [`indicators.${row('R2')}.parent`, row('R1'), `PLAN_NAME indicators.${row('R2')}.parent`],
    [`indicators.${row('R2')}.otherwise`, 'half', `PLAN_PART indicators.${row('R2')}.otherwise`],
    [`indicators.${row('R2')}.otherwise.options.zero`, { op: 'reading', reading: 'without', options: { zero: 'zero', exclude: 'zero' } }, `PLAN_PART indicators.${row('R2')}.otherwise.options.zero`],
    [`indicators.${row('R4')}.id`, 'R3', `PLAN_TWICE indicators.${row('R4')}.id`],
    [`indicators.${row('R4')}.points`, '-2', `PLAN_PART indicators.${row('R4')}.points`],
    [`indicators.${row('R4')}.variant`, { fact: 'size', option: 'big' }, `PLAN_NAME indicators.${row('R4')}.variant`],
    [`indicators.${row('S1')}.variant.option`, 'middle', `PLAN_NAME indicators.${row('S1')}.variant`],
    [`indicators.${row('S1')}.variant.fact`, 'club', `PLAN_NAME indicators.${row('S1')}.variant`],
    ['grades.of', { op: 'round', of: { op: 'total' }, to: '0', mode: 'up' }, 'PLAN_PART grades.of.to'],
    ['grades.of', { op: 'round', of: { op: 'total' }, to: '1', mode: 'even' }, 'PLAN_PART grades.of.mode'],
    ['grades.bands', [], 'PLAN_PART grades.bands'],
    ['grades.bands.0.from', { op: 'fact', fact: 'club' }, 'PLAN_NAME grades.bands.0.from.fact'],
    ['grades.bands.0.from', { op: 'constructor' }, 'PLAN_PART grades.bands.0.from'],
    ['validity.0.check', { op: 'yes', fact: 5 }, 'PLAN_PART validity.0.check.fact'],
    ['validity.0.check', { op: 'literal', value: 'true' }, 'PLAN_PART validity.0.check.value'],
    ['validity.0.check', { op: 'all', of: [] }, 'PLAN_PART validity.0.check.of'],
    ['validity.0.check', { op: 'yes', fact: 'club', also: 1 }, 'PLAN_PART validity.0.check.also'],
  ])('%s ← %j: %s', (at, value, first) => {
    expect(wrong(at, value)[0]?.startsWith(first)).toBe(true);
  });

  test('a section in which nothing stands, and one in which only some are of a variant', () => {
    expect(wrong(`indicators.${row('R4')}.scoring`, undefined, 'delete')).toEqual([`PLAN_NAME indicators.${row('R4')}`]);
    expect(wrong(`indicators.${row('S1')}.variant`, undefined, 'delete')).toEqual([`PLAN_NAME indicators.${row('S1')}.variant`]);
    expect(wrong(`indicators.${row('B1')}.variant`, undefined, 'delete')).toEqual([`PLAN_NAME indicators.${row('S1')}.variant`]);
  });

  test('what stands twice', () => {
    expect(['readings.0', 'readings.0.options.0', 'parameters.0', 'terms.0', 'facts.0', `facts.${fact('size')}.options.0`, 'validity.0'].map((at) => wrong(at, undefined, 'double'))).toEqual([
      ['PLAN_TWICE readings.1.id'], ['PLAN_TWICE readings.0.options.1.id'], ['PLAN_TWICE parameters.1.id'], ['PLAN_TWICE terms.1.id'], ['PLAN_TWICE facts.1.id'],
      [`PLAN_TWICE facts.${fact('size')}.options.1.id`], ['PLAN_TWICE validity.1.id'],
    ]);
  });

  test('anything that is no plan at all, JSON or not', () => {
    for (const value of [undefined, null, 5, 'plan', [], [EVERY], {}, { format: '1' }, { format: Object.create(null) as object }, Symbol('plan'), 5n, () => EVERY]) {
      expect(readPlan(value)).toMatchObject({ ok: false, diagnostics: [{ code: 'PLAN_FORMAT', path: ['format'] }] });
    }
    const odd = { ...EVERY, facts: [{ id: Symbol('x') }, { id: Object.create(null) as object, options: [5n] }], terms: () => [], title: 5n };
    expect(readPlan(odd).ok).toBe(false);
  });

  test('what inherits its parts, or nests without end', () => {
    expect(readPlan({ ...EVERY, standard: Object.create(EVERY.standard) as object }).ok).toBe(false);
    const circle: { op: string; of: unknown } = { op: 'not', of: undefined };
    circle.of = circle;
    expect(wrongPlan({ ...EVERY, validity: [{ ...EVERY.validity[0], check: circle }] })).toEqual(['PLAN_PART']);
    const part: Record<string, unknown> = { title: '甲', points: '1' };
    part.say = { phrase: 'parts', parts: [part] };
    const rows = EVERY.indicators.map((one) => (one.id === 'R4' ? { ...one, scoring: { ...one.scoring, say: part.say } } : one));
    expect(wrongPlan({ ...EVERY, indicators: rows })).toEqual(['PLAN_PART']);
  });
});

function wrongPlan(plan: unknown): readonly string[] {
  const result = readPlan(plan);
  return [...new Set(result.ok ? [] : result.diagnostics.map((one) => one.code))];
}

describe('what is said', () => {
  const said = (at: string, value: unknown, lang: 'zh' | 'en'): string => {
    const result = readPlan(edited(json(EVERY), at.split('.'), 'set', value));
    return result.diagnostics.map((one) => formatDiagnostic(one, { lang })).join('\n');
  };

  test('names the place, what was found and what was expected', () => {
    expect(said('format', 2, 'zh')).toBe(['format 错误 PLAN_FORMAT：这不是本版本能读的计划', '  写的是：2', '  应为：format: 1', '  改法：用 pingfen build 重新生成'].join('\n'));
    expect(said('format', 2, 'en')).toBe(['format error PLAN_FORMAT: this is not a plan that this version reads', '  found: 2', '  expected: format: 1', '  mend: build it again with "pingfen build"'].join('\n'));
    expect(said('places', 'two', 'zh')).toBe(['places 错误 PLAN_PART：计划在“places”处不对', '  写的是："two"', '  应为：a whole number from 0 to 6', '  改法：用 pingfen build 重新生成'].join('\n'));
    expect(said('places', undefined, 'en')).toBe(['places error PLAN_PART: the plan is wrong at "places"', '  expected: a whole number from 0 to 6', '  mend: build it again with "pingfen build"'].join('\n'));
    expect(said('readings.0.default', 'three', 'zh')).toBe(['readings.0.default 错误 PLAN_NAME：计划在“readings[0].default”处的“three”不存在或不合用', '  写的是：three', '  改法：用 pingfen build 重新生成'].join('\n').replace('readings.0', 'readings[0]'));
    expect(said('readings.1.id', 'without', 'en').split('\n')[0]).toBe('indicators[3].scoring.points.reading error PLAN_NAME: at "indicators[3].scoring.points.reading" the plan has "below", which is not there or does not fit');
    expect(said('validity', [EVERY.validity[0], EVERY.validity[0]], 'en').split('\n')[0]).toBe('validity[1].id error PLAN_TWICE: the plan has "sample" twice (at "validity[1].id")');
    expect(said('validity', [EVERY.validity[0], EVERY.validity[0]], 'zh').split('\n')[0]).toBe('validity[1].id 错误 PLAN_TWICE：计划里“sample”出现了两次（validity[1].id）');
  });

  test('is cut after 50 problems', () => {
    const result = readPlan({ ...EVERY, facts: Array.from({ length: 40 }, () => ({})) });
    expect(result.diagnostics).toHaveLength(51);
    expect(result.diagnostics.at(-1)!.code).toBe('MORE_PROBLEMS');
  });
});
