import { describe, expect, it, test } from 'vitest';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { explain } from '../../src/report/explain.js';
import { readPlan } from '../../src/plan/read-plan.js';
import type { Plan } from '../../src/plan/plan.js';
import { assess, planOf } from './small.js';

const PLAN = planOf(`
facts:
  people: { kind: count, label: 人数, unit: 人, max: 10 }
  open: { kind: yesNo, label: 开放 }
  kind: { kind: choice, label: 类型, options: { x: 甲, y: 乙 } }
indicators:
  - { id: first, title: 前, points: 4, scoring: { proportional: { earned: later } } }
  - id: later
    title: 后
    appliesWhen: open
    indicators:
      - { id: L-1, title: 人数, points: 4, assessor: 街道, scoring: { reach: { of: people, target: 8, below: linear } } }
      - { id: L-2, title: 评分, points: 2, assessor: 业主, fact: mark, scoring: judged }
  - title: 变
    indicators:
      choice: kind
      x: [{ id: X-1, title: 甲的, points: 2, scoring: { met: { awardedBy: 业主, atLeast: 1 } } }]
      y: [{ id: Y-1, title: 乙的, points: 2, appliesWhen: { awarded: L-1, above: 2 }, fact: seen, scoring: met }]
  - { id: last, title: 末, points: 1, scoring: { met: { ratio: [{ awarded: Y-1 }, { available: Y-1 }], above: 0.5 } } }
`);

const GIVEN = { people: 6, open: true, kind: 'y', mark: 1, seen: true };
const points = (facts: object): Readonly<Record<string, string>> => {
  const rows = assess(PLAN, facts).indicators.flatMap((one) => one.indicators ?? [one]);
  return Object.fromEntries(rows.map(({ id, status, awarded, bounds }) => [id, bounds === undefined ? (awarded?.fraction ?? status) : `${bounds.min.fraction}..${bounds.max.fraction}`]));
};

describe('points that are read', () => {
  it('are there before what reads them, wherever it stands', () => {
    expect(points(GIVEN)).toEqual({ first: '8/3', 'L-1': '3', 'L-2': '1', 'X-1': 'notApplicable', 'Y-1': '2', last: '1' });
    expect(points({ ...GIVEN, people: 4 })).toEqual({ first: '2', 'L-1': '2', 'L-2': '1', 'X-1': 'notApplicable', 'Y-1': 'notApplicable', last: '0..1' });
    expect(points({ ...GIVEN, kind: 'x', mark: 1 })).toMatchObject({ 'X-1': '2', 'Y-1': 'notApplicable' });
  });

  it('are open as long as what they hang on is', () => {
    expect(points({ ...GIVEN, people: undefined })).toEqual({ first: '2/3..10/3', 'L-1': '0..4', 'L-2': '1', 'X-1': 'notApplicable', 'Y-1': '0..2', last: '0..1' });
    expect(points({ ...GIVEN, kind: undefined })).toMatchObject({ first: '8/3', 'X-1': '0..2', 'Y-1': '0..2', last: '0..1' });
  });

  it('leave nothing to measure where none could be had', () => {
    const { none, unknown } = assess(PLAN, { ...GIVEN, open: false, kind: 'x' });
    expect([none, unknown]).toEqual([['first', 'last'], []]);
  });

  it('put at stake what hangs on them', () => {
    const { unknown } = assess(PLAN, { ...GIVEN, people: undefined });
    expect(unknown.map(({ id, rows, pointsAtStake }) => [id, rows, pointsAtStake?.fraction])).toEqual([['people', ['first', 'L-1', 'Y-1', 'last'], '29/3']]);
    const shut = assess(PLAN, { ...GIVEN, open: undefined, kind: 'x' });
    expect(shut.unknown.map(({ id, rows }) => [id, rows])).toEqual([['open', ['first', 'later', 'X-1', 'last']]]);
  });

  it('are shown where a row is explained', () => {
    const body = (facts: object, id: string, lang: 'zh' | 'en'): string => explain(PLAN, assess(PLAN, facts), { only: [id], lang })[0]!.body;
    expect(body(GIVEN, 'first', 'zh')).toBe('“后”得 4 分 ÷ “后”可得 6 分 ≈ 66.67%，按比例给分；得 ≈2.67 分（满分 4 分）');
    expect(body(GIVEN, 'first', 'en')).toBe('后 gets 4 ÷ 后 is out of 6 ≈ 66.67%, points in proportion; points: ≈2.67 of 4');
    expect(body({ ...GIVEN, kind: 'x', mark: undefined }, 'X-1', 'zh')).toBe('业主评分合计 0 ~ 2 分，不低于 1：未知；待定，0 至 2 分（满分 2 分）');
    expect(body({ ...GIVEN, kind: 'x' }, 'X-1', 'en')).toBe('points given by 业主: 1, at least 1: yes; points: 2 of 2');
    expect(body({ ...GIVEN, people: 4 }, 'Y-1', 'zh')).toBe('不适用：“人数”得 2 分，高于 2：否；不计分');
    expect(body({ ...GIVEN, people: 4 }, 'last', 'zh')).toBe('“乙的”得 0 分 ÷ “乙的”可得 0 分，没有可计算的对象，高于 50%：未知；待定，0 至 1 分（满分 1 分）');
  });
});

describe('a plan from outside', () => {
  const edited = (edit: (plan: { indicators: Record<string, unknown>[]; facts: Record<string, unknown>[] }) => void): readonly string[] => {
    const copy = JSON.parse(JSON.stringify(PLAN)) as Plan & Parameters<typeof edit>[0];
    edit(copy);
    const result = readPlan(copy);
    return result.ok ? ['fine'] : result.diagnostics.map(({ code, path, found }) => `${code} ${path.join('.')} ${found ?? ''}`);
  };
  const above = (of: object): object => ({ op: 'compare', of, tests: [{ relation: 'above', value: { op: 'number', value: '0' } }] });

  it('names only what is there, and no points that hang on themselves', () => {
    expect(edited(() => undefined)).toEqual(['fine']);
    expect(edited((plan) => { plan.indicators[0]!.appliesWhen = above({ op: 'awarded', indicator: 'L-9' }); })).toEqual(['PLAN_NAME indicators.0.appliesWhen.of.indicator L-9']);
    expect(edited((plan) => { plan.indicators[0]!.appliesWhen = above({ op: 'awardedBy', assessor: '专家' }); })).toEqual(['PLAN_NAME indicators.0.appliesWhen.of.assessor 专家']);
    expect(edited((plan) => { plan.indicators[2]!.appliesWhen = above({ op: 'available', indicator: 'first' }); })).toEqual(['PLAN_NAME indicators first → later → L-1']);
    expect(edited((plan) => { plan.facts[0]!.onlyIf = above({ op: 'awarded', indicator: 'first' }); })).toEqual(['PLAN_NAME facts.0 people']);
  });
});

test('a table whose points are read is worked out afresh for each set of facts', () => {
  const score = createEvaluator(PLAN);
  const total = (facts: object): string | undefined => unwrap(score(facts)).total.value?.fraction;
  expect([total(GIVEN), total({ ...GIVEN, people: 8 }), total(GIVEN)]).toEqual(['29/3', '34/3', '29/3']);
});
