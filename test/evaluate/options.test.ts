import { describe, expect, test } from 'vitest';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import { createEvaluator } from '../../src/evaluate/evaluator.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { assess, codes, planOf } from './small.js';

const PLAN = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访次数, calls: 电话次数 } }
  strict: { clause: A.2, question: 是否包括本数？, default: from, options: { from: 包括, above: 不包括 } }
  guard: { clause: A.3, question: 谁来回答？, default: all, options: { all: 都答, club: 只有活动室 } }
terms:
  answers: { label: 须回答, condition: { reading: guard, all: true, club: club } }
parameters:
  target: { kind: count, label: 目标, min: 1, max: 50 }
  share: { kind: rate, label: 比例 }
facts:
  club: { kind: yesNo, label: 有活动室 }
  visits: { kind: count, label: 走访 }
  calls: { kind: count, label: 电话 }
  said: { kind: count, label: 回答, onlyIf: answers }
indicators:
  - id: R1
    title: 走访
    points: 8
    scoring: { reading: base, visits: { reach: { of: visits, target: target } }, calls: { reach: { of: calls, target: target } } }
  - id: R2
    title: 回答
    points: 2
    scoring: { reading: strict, from: { met: { of: said, atLeast: 1 } }, above: { met: { of: said, above: 1 } } }
  - { id: R3, title: 份额, points: 1, scoring: { proportional: share } }
grades:
  scale: 等级
  clause: A.4
  bands: [{ id: good, label: 良好, from: 8 }]
  otherwise: { id: none, label: 不评 }
`);
const FACTS = { club: false, visits: 10, calls: 2, said: 1 };
const OPTIONS = { parameters: { target: 5, share: '1/3' } };

describe('the answer repeats what was decided', () => {
  test('readings, chosen or by default', () => {
    expect(assess(PLAN, FACTS, OPTIONS).readings).toEqual({ base: 'visits', strict: 'from', guard: 'all' });
    expect(assess(PLAN, FACTS, { ...OPTIONS, readings: { strict: 'above' } }).readings).toEqual({ base: 'visits', strict: 'above', guard: 'all' });
  });

  test('parameters as fractions; null where there is no value', () => {
    const parameters = (given: Record<string, number | string | null>): unknown => assess(PLAN, FACTS, { parameters: given }).parameters;
    expect(parameters({ target: 5, share: '33%' })).toEqual({ target: '5', share: '33/100' });
    expect(parameters({ target: null, share: '1/3' })).toEqual({ target: null, share: '1/3' });
    expect(parameters({})).toEqual({ target: null, share: null });
    expect(parameters({ target: undefined as never })).toEqual({ target: null, share: null });
  });

  test('the day, where one was given', () => {
    expect(assess(PLAN, FACTS, { asOf: '2026-02-28' }).asOf).toBe('2026-02-28');
    expect('asOf' in assess(PLAN, FACTS)).toBe(false);
  });

  test('rulebook, edition and format', () => {
    expect(assess(PLAN, FACTS)).toMatchObject({ format: 1, rulebook: { id: 'test/small', edition: '2026-1' } });
  });
});

describe('a parameter', () => {
  test.each<[string, unknown, string]>([
    ['target', 5, ''], ['target', '5', ''], ['target', 0, 'FACT_BELOW_MIN'], ['target', 51, 'FACT_ABOVE_MAX'], ['target', 2.5, 'FACT_NOT_INTEGER'], ['target', '', 'FACT_EMPTY_TEXT'],
    ['target', '5 次', 'FACT_NUMBER_FORM'], ['target', true, 'FACT_TYPE'], ['target', [5], 'FACT_TYPE'], ['share', '85%', ''], ['share', '17/20', ''], ['share', 85, 'FACT_ABOVE_MAX'],
    ['share', 0.1 + 0.2, 'FACT_PRECISION'], ['share', [17, 20], 'FACT_TYPE'],
  ])('%s of %j: %s', (id, value, code) => {
    expect(codes(PLAN, FACTS, { parameters: { [id]: value as never } })).toEqual(code === '' ? [] : [code]);
  });

  test('without value lies anywhere in its limits, and nowhere else', () => {
    expect(assess(PLAN, { ...FACTS, visits: 50 }).indicators[0]).toMatchObject({ status: 'scored', awarded: { fraction: '8' } });
    expect(assess(PLAN, { ...FACTS, visits: 0 }).indicators[0]).toMatchObject({ status: 'scored', awarded: { fraction: '0' } });
    expect(assess(PLAN, { ...FACTS, visits: 49 }).indicators[0]).toMatchObject({ status: 'undetermined' });
    expect(assess(PLAN, FACTS).indicators[2]).toMatchObject({ bounds: { min: { fraction: '0' }, max: { fraction: '1' } } });
  });

  test('that can only be one number has it', () => {
    const plan = planOf(`
parameters:
  fixed: { kind: amount, label: 定值, min: 2, max: 2 }
facts:
  done: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 完成, points: 2, scoring: { met: { all: [done, { of: fixed, is: 2 }] } } }
`);
    expect(assess(plan, { done: true })).toMatchObject({ parameters: { fixed: '2' }, total: { value: { fraction: '2' } } });
  });
});

test('an evaluator with wrong options answers every call with the same failure', () => {
  const evaluator = createEvaluator(PLAN, { readings: { base: 'mail' } });
  expect(evaluator(FACTS)).toEqual(evaluator({ nothing: 1 }));
  expect(evaluator({}).diagnostics.map((one) => one.code)).toEqual(['READING_OPTION']);
});

describe('compareReadings', () => {
  test('tells what every other option of every reading would come to, one at a time', () => {
    const effects = unwrap(compareReadings(PLAN, FACTS, OPTIONS));
    expect(effects.map(({ reading, option, text, total, grade, changesTotal, changesGrade }) => [reading, option, text, total.value?.fraction, grade?.value, changesTotal, changesGrade])).toEqual([
      ['base', 'calls', '电话次数', '7/3', 'none', true, true],
      ['strict', 'above', '不包括', '25/3', 'good', true, false],
    ]);
    expect(effects[0]).toMatchObject({ question: '以什么为准？', total: { min: { decimal: '≈2.33' }, available: { max: { fraction: '11' } } } });
  });

  test('leaves out an option under which the facts contradict each other', () => {
    const options = (facts: typeof FACTS): readonly string[] => unwrap(compareReadings(PLAN, facts, OPTIONS)).map((one) => one.option);
    expect(options(FACTS)).toEqual(['calls', 'above']);
    expect(options({ ...FACTS, said: 0 })).toEqual(['calls', 'above', 'club']);
  });

  test('starts from the readings chosen', () => {
    const effects = unwrap(compareReadings(PLAN, { ...FACTS, club: true }, { ...OPTIONS, readings: { base: 'calls' } }));
    expect(effects.map(({ reading, option, changesTotal }) => [reading, option, changesTotal])).toEqual([['base', 'visits', true], ['strict', 'above', true], ['guard', 'club', false]]);
  });

  test('passes on what is wrong with the facts or the options', () => {
    expect(compareReadings<unknown>(PLAN, { visits: -1 })).toMatchObject({ ok: false, diagnostics: [{ code: 'FACT_BELOW_MIN' }] });
    expect(compareReadings<unknown>(PLAN, {}, { readings: { no: 'x' } })).toMatchObject({ ok: false, diagnostics: [{ code: 'READING_UNKNOWN' }] });
  });

  test('names the requirements that come to something else, and none of what stays unknown or as it is', () => {
    const plan = planOf(`
readings:
  base: { clause: 5.1, question: 按哪个数？, default: all, options: { all: 全部, formed: 应建 } }
facts:
  all: { kind: rate, label: 占全部 }
  formed: { kind: rate, label: 占应建 }
indicators:
  - { id: R1, title: 公示, points: 1, fact: shown, scoring: met }
requirements:
  - { id: C1, clause: 5.1, quote: 应达到八成, modality: shall, check: { of: { reading: base, all: all, formed: formed }, atLeast: 80% } }
  - { id: C2, clause: 5.2, quote: 宜达到六成, modality: should, check: { of: { reading: base, all: all, formed: formed }, atLeast: 60% } }
`);
    const changed = (facts: object): unknown => unwrap(compareReadings<unknown>(plan, facts)).map((one) => [one.option, one.changesTotal, one.changesRequirements]);
    expect(changed({ all: 0.7, formed: 0.8 })).toEqual([['formed', false, ['C1']]]);
    expect(changed({ all: 0.5, formed: 0.8 })).toEqual([['formed', false, ['C1', 'C2']]]);
    expect(changed({})).toEqual([['formed', false, []]]);
    expect('changesRequirements' in unwrap(compareReadings<unknown>(PLAN, {}))[0]!).toBe(false);
  });

  test('speaks of no grade where there is none', () => {
    const plan = planOf(`
readings:
  strict: { clause: A.2, question: 是否包括本数？, default: from, options: { from: 包括, above: 不包括 } }
facts:
  said: { kind: count, label: 回答 }
indicators:
  - { id: R1, title: 回答, points: 2, scoring: { reading: strict, from: { met: { of: said, atLeast: 1 } }, above: { met: { of: said, above: 1 } } } }
`);
    const [effect] = unwrap(compareReadings<unknown>(plan, { said: 1 }));
    expect([effect!.changesTotal, effect!.changesGrade, 'grade' in effect!]).toEqual([true, false, false]);
  });
});
