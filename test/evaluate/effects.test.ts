import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import { planHash } from '../../src/evaluate/fingerprint.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { assess, planOf } from './small.js';

const TABLE = `
readings:
  counts: { clause: A.1, question: 按哪个？, default: strict, options: { strict: 从严, mild: 从宽 } }
facts:
  late: { kind: yesNo, label: 逾期 }
  forged: { kind: yesNo, label: 造假 }
  kind: { kind: choice, label: 类别, options: { big: 大, small: 小 } }
indicators:
  - { id: R1, title: 评分, points: 10, fact: mark, scoring: judged }
  - { id: R2, title: 大, points: 2, appliesWhen: { of: kind, is: big }, fact: bigMark, scoring: judged }
grades:
  - scale: 等级
    clause: A.2
    bands:
      - { id: A, label: 甲, from: 9 }
      - { id: B, label: 乙, from: 7, when: late }
      - { id: A, label: 甲等二, from: 6 }
      - { id: C, label: 丙, from: 3 }
    otherwise: { id: D, label: 丁 }
  - { scale: 另一套, clause: A.3, bands: [{ id: A, label: 一, from: { reading: counts, strict: 9, mild: 5 } }], otherwise: { id: E, label: 二 } }
`;
const EFFECTS = `
effects:
  - { id: cap, clause: A.4, when: late, capAt: B }
  - { id: fall, clause: A.5, when: forged, downgrade: 1 }
`;
const PLAN = planOf(TABLE + EFFECTS);

function grade(facts: object): string {
  const { beforeEffects, possible, value, label } = assess(PLAN, { kind: 'small', ...facts }).grade!;
  return `${beforeEffects!.join()} → ${possible.join()}${value === undefined ? '' : ` ${label!}`}`;
}

describe('effects', () => {
  test.each([
    ['none of them', { mark: 9, late: false, forged: false }, 'A → A 甲'],
    ['a cap, then a fall from there', { mark: 9, late: true, forged: true }, 'A → C 丙'],
    ['a cap lifts nothing', { mark: 4, late: true, forged: false }, 'C → C 丙'],
    ['the last grade is not left', { mark: 0, late: false, forged: true }, 'D → D 丁'],
    ['a fall that is not known', { mark: 9, late: false }, 'A → A,B'],
    ['a cap that is not known, and then a fall', { mark: 9, forged: true }, 'A → B,C'],
    ['neither is known', { mark: 9 }, 'A → A,B,C'],
    ['bands of one grade that are all possible', { mark: null, late: false, forged: false }, 'A,C,D → A,C,D'],
    ['of several bands with one grade the best counts', { mark: 6, late: false, forged: true }, 'A → B 乙'],
  ])('%s', (_, facts, wanted) => {
    expect(grade(facts)).toBe(wanted);
  });

  test('a scale on which nothing acts says nothing of effects', () => {
    const { otherGrades, effects } = assess(PLAN, { kind: 'small', mark: 9, late: true, forged: null });
    expect(otherGrades).toEqual([{ scale: '另一套', value: 'A', label: '一', possible: ['A'] }]);
    expect(effects).toEqual([{ id: 'cap', clause: 'A.4', status: 'applied' }, { id: 'fall', clause: 'A.5', status: 'unknown' }]);
  });

  test('while it is not known which rows apply, the cases are held together', () => {
    const both = assess(PLAN, { mark: 8, bigMark: 1, late: true, forged: false });
    expect([both.grade!.beforeEffects, both.grade!.possible, both.otherGrades![0]!.possible]).toEqual([['A', 'B'], ['B'], ['A', 'E']]);
    expect(both.effects!.map(({ status }) => status)).toEqual(['applied', 'notApplied']);
    expect(assess(PLAN, { mark: 8, bigMark: 1, late: true }).effects!.map(({ status }) => status)).toEqual(['applied', 'unknown']);
  });

  test('an effect that hangs on the case is unknown', () => {
    const plan = planOf(`${TABLE}effects:\n  - { id: small, clause: A.4, when: { of: kind, is: small }, grade: C }\n  - { id: other, clause: A.5, when: { any: [late, forged] }, scale: 另一套, capAt: E }\n`);
    const { effects, grade: found } = assess(plan, { mark: 9, bigMark: 0, late: false, forged: false });
    expect(effects![0]!.status).toBe('unknown');
    expect(found!.possible).toEqual(['A', 'C']);
  });

  test('what they read is asked for, and said to be for them', () => {
    const { unknown } = assess(PLAN, { kind: 'small', mark: 9, forged: false });
    expect(unknown.map(({ id, effects }) => [id, effects])).toEqual([['late', ['cap']]]);
    expect(assess(PLAN, { kind: 'small', mark: 9, late: true, forged: true }).unknown).toEqual([]);
    expect(assess(PLAN, { kind: 'small', mark: 9, late: true, forged: true }).unused).toEqual([]);
  });

  test('other readings are compared on every scale', () => {
    const [effect] = unwrap(compareReadings<unknown>(PLAN, { kind: 'small', mark: 6, late: false, forged: false }));
    expect([effect!.changesGrade, effect!.grade!.value, effect!.otherGrades![0]!.value]).toEqual([true, 'A', 'A']);
  });

  test('change the hash of a plan, but not by their words', () => {
    const other = (text: string): string => planHash(planOf(TABLE + text));
    expect(other(EFFECTS.replace('downgrade: 1', 'downgrade: 2'))).not.toBe(planHash(PLAN));
    expect(other(EFFECTS.replace('A.4', 'A.9, quote: 逾期的'))).toBe(planHash(PLAN));
    expect(planHash(planOf(TABLE.replace('mild: 5', 'mild: 4') + EFFECTS))).not.toBe(planHash(PLAN));
  });
});

describe('effects of a plan from outside', () => {
  const refused = (effects: readonly object[], more: object = {}): readonly string[] => {
    const result = readPlan({ ...(JSON.parse(JSON.stringify(PLAN)) as object), effects, ...more });
    return result.ok ? [] : result.diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`);
  };
  const when = { op: 'yes', fact: 'late' };
  const effect = { id: 'cap', clause: 'A.4', when };

  test.each<[object, string[]]>([
    [{ capAt: 'B' }, []],
    [{ grade: 'E', scale: 1 }, []],
    [{ downgrade: 2, scale: 1 }, []],
    [{ capAt: 'E' }, ['PLAN_NAME effects.0.capAt']],
    [{ grade: 'B', scale: 1 }, ['PLAN_NAME effects.0.grade']],
    [{ grade: 'B', scale: 2 }, ['PLAN_NAME effects.0.scale']],
    [{}, ['PLAN_NAME effects.0']],
    [{ capAt: 'B', downgrade: 1 }, ['PLAN_NAME effects.0']],
    [{ downgrade: 0 }, ['PLAN_PART effects.0.downgrade']],
    [{ downgrade: 1, scale: 0 }, ['PLAN_PART effects.0.scale']],
  ])('%j', (change, wanted) => {
    expect(refused([{ ...effect, ...change }])).toEqual(wanted);
  });

  test('stand once each, on scales that are there', () => {
    const one = { ...effect, capAt: 'B' };
    expect(refused([one, one])).toEqual(['PLAN_TWICE effects.1.id']);
    expect(refused([one], { grades: undefined })).toEqual(['PLAN_NAME otherGrades', 'PLAN_NAME effects.0.scale']);
    expect(refused([one], { otherGrades: [] })).toEqual(['PLAN_PART otherGrades']);
  });
});
