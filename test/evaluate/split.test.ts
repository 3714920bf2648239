import { describe, expect, test } from 'vitest';
import { assess, codes, find, planOf, points, problems, total } from './small.js';

const TWO = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  mark: { kind: amount, label: 评分, max: 10 }
indicators:
  - title: 环境
    indicators:
      choice: kind
      new:
        - { id: N1, title: 新建一, points: 6, scoring: { proportional: { of: mark, fullAt: 10 } } }
        - { id: N2, title: 新建二, points: 4, assessor: 甲, scoring: { met: { of: mark, atLeast: 5 } } }
      old:
        - { id: O1, title: 老旧一, points: 10, assessor: 乙, scoring: { met: { of: mark, atLeast: 8 } } }
  - { id: S1, title: 总评, points: 5, scoring: { met: { of: mark, atLeast: 1 } } }
`);

describe('a variant', () => {
  test('that is chosen counts, the others do not', () => {
    const found = assess(TWO, { kind: 'new', mark: 5 });
    expect(['N1', 'N2', 'O1', 'S1'].map((id) => points(found, id))).toEqual(['3', '4', 'notApplicable', '5']);
    expect(total(found)).toBe('12 of 15');
    expect(found.byAssessor.map(({ assessor, min, available }) => `${assessor} ${min.fraction} of ${available.max.fraction}`)).toEqual(['甲 4 of 4', '乙 0 of 0']);
  });

  test('that is not known is held together case by case: never more than one of them', () => {
    const found = assess(TWO, { mark: 5 });
    expect(total(found)).toBe('5 to 12 of 15');
    expect(['N1', 'N2', 'O1', 'S1'].map((id) => points(found, id))).toEqual(['0 to 3', '0 to 4', '0 to 0', '5']);
    expect(find(found.indicators, '1')).toMatchObject({ status: 'undetermined', bounds: { min: { fraction: '0' }, max: { fraction: '7' } }, available: { min: { fraction: '10' }, max: { fraction: '10' } } });
    expect(found.unknown.map(({ id, pointsAtStake, rows }) => [id, pointsAtStake?.fraction, rows])).toEqual([['kind', '7', ['1']]]);
  });
});

describe('facts that decide which rows apply', () => {
  test('are split: what cannot be seen in one look is seen in two', () => {
    const plan = planOf(`
facts:
  a: { kind: yesNo, label: 甲 }
indicators:
  - { id: A, title: 甲一, points: 1, appliesWhen: a, scoring: { met: { any: [a, { not: a }] } } }
  - { id: B, title: 乙, points: 2, appliesWhen: { not: a }, scoring: { met: { not: a } } }
`);
    // Either A counts and is met, or B: never both, never neither.
    expect([points(assess(plan, {}), 'A'), points(assess(plan, {}), 'B'), total(assess(plan, {}))]).toEqual(['0 to 1', '0 to 2', '1 to 2 of 1 to 2']);
  });

  test('beyond 64 cases give wider bounds, never narrower ones', () => {
    const plan = (count: number): ReturnType<typeof planOf> => {
      const ids = Array.from({ length: count }, (_, index) => `f${String(index)}`);
      return planOf(`
facts:
${ids.map((id) => `  ${id}: { kind: yesNo, label: ${id} }`).join('\n')}
indicators:
${ids.map((id) => `  - { id: R-${id}, title: ${id}, points: 1, appliesWhen: { any: [${id}, { not: ${id} }] }, scoring: { met: true } }`).join('\n')}
`);
    };
    // Always applies, which only a split shows.
    expect(total(assess(plan(6), {}))).toBe('6 of 6');
    expect(total(assess(plan(7), {}))).toBe('6 to 7 of 6 to 7');
    // A fact that is given needs no case.
    expect(total(assess(plan(7), { f3: false }))).toBe('7 of 7');
  });

  test('a choice is split before yes-or-no facts, whatever the order of declaration', () => {
    const plan = planOf(`
facts:
${Array.from({ length: 6 }, (_, index) => `  f${String(index)}: { kind: yesNo, label: f${String(index)} }`).join('\n')}
  size: { kind: choice, label: 规模, options: { big: 大, small: 小 } }
indicators:
${Array.from({ length: 6 }, (_, index) => `  - { id: R${String(index)}, title: 行, points: 1, appliesWhen: { any: [f${String(index)}, { not: f${String(index)} }] }, scoring: { met: true } }`).join('\n')}
  - { id: R6, title: 行, points: 1, appliesWhen: { any: [{ of: size, is: big }, { of: size, is: small }] }, scoring: { met: true } }
`);
    const found = assess(plan, {});
    expect([points(found, 'R4'), points(found, 'R5'), points(found, 'R6')]).toEqual(['1', '0 to 1', '1']);
  });
});

const STRICT = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  cellar: { kind: count, label: 地下室, onlyIf: { of: kind, is: new } }
  attic: { kind: count, label: 阁楼, onlyIf: { of: kind, is: old } }
indicators:
  - title: 房屋
    indicators:
      choice: kind
      new: [{ id: N1, title: 地下室, points: 2, scoring: { met: { of: cellar, atLeast: 1 } } }]
      old: [{ id: O1, title: 阁楼, points: 2, scoring: { met: { of: attic, atLeast: 1 } } }]
`);

describe('a case that contradicts the facts', () => {
  test('cannot be, and is left out', () => {
    const found = assess(STRICT, { cellar: 2 });
    expect([points(found, 'N1'), points(found, 'O1'), total(found)]).toEqual(['2', 'notApplicable', '2 of 2']);
    // What is left says which option it is, and so it is not asked any more.
    expect(found.unknown).toEqual([]);
    expect(found.facts.kind).toBeNull();
  });

  test('is told where no other case is left', () => {
    expect(problems(STRICT, { cellar: 2, attic: 1 }).map(({ code, path }) => `${code} ${path.join()}`)).toEqual(['FACT_CONTRADICTION attic']);
    expect(codes(STRICT, { kind: 'old', cellar: 2 })).toEqual(['FACT_CONTRADICTION']);
  });

  test('is told of a whole of 0 as well, and not where the row does not count', () => {
    const plan = planOf(`
facts:
  asked: { kind: yesNo, label: 考核 }
  part: { kind: count, label: 部分 }
  whole: { kind: count, label: 整体 }
indicators:
  - { id: R1, title: 比例, points: 2, appliesWhen: asked, scoring: { proportional: { ratio: [part, whole] } } }
  - { id: R2, title: 其他, points: 2, scoring: { met: asked } }
`);
    expect(codes(plan, { asked: true, part: 1, whole: 0 })).toEqual(['RATIO_WHOLE_ZERO']);
    expect(total(assess(plan, { asked: false, part: 1, whole: 0 }))).toBe('0 of 2');
    // Only "not asked" is left.
    expect(total(assess(plan, { part: 1, whole: 0 }))).toBe('0 of 2');
    expect(points(assess(plan, { asked: true, part: 0, whole: 0 }), 'R1')).toBe('0 to 2');
  });
});

describe('a row that does not apply', () => {
  const plan = planOf(`
readings:
  without: { clause: A.1, question: 没有时怎么办？, default: zero, options: { zero: 零分, exclude: 不计 } }
facts:
  club: { kind: yesNo, label: 有活动室 }
  clean: { kind: yesNo, label: 整洁 }
indicators:
  - title: 活动室
    appliesWhen: club
    otherwise: { reading: without }
    indicators:
      - { id: R1, title: 整洁, points: 2, scoring: { met: clean } }
      - { id: R2, title: 开放, points: 3, otherwise: exclude, scoring: { met: clean } }
  - { id: R3, title: 其他, points: 5, scoring: { met: clean } }
`);
  test('stays and gets nothing, or leaves the points to be had, as the reading says', () => {
    const zero = assess(plan, { club: false, clean: true });
    expect([points(zero, 'R1'), points(zero, 'R2'), points(zero, '1'), total(zero)]).toEqual(['0', 'notApplicable', '0', '5 of 7']);
    const out = assess(plan, { club: false, clean: true }, { readings: { without: 'exclude' } });
    expect([points(out, 'R1'), points(out, 'R2'), points(out, '1'), total(out)]).toEqual(['notApplicable', 'notApplicable', 'notApplicable', '5 of 5']);
  });

  test('leaves the points to be had open while that is not known', () => {
    expect(total(assess(plan, { clean: true }))).toBe('5 to 10 of 7 to 10');
    expect(total(assess(plan, { clean: true }, { readings: { without: 'exclude' } }))).toBe('5 to 10 of 5 to 10');
  });
});

test('a precondition that holds in one case and fails in the other is not known', () => {
  const plan = planOf(`
facts:
  a: { kind: yesNo, label: 甲 }
  homes: { kind: count, label: 户数 }
indicators:
  - { id: R1, title: 一, points: 1, appliesWhen: a, scoring: { met: true } }
validity:
  - { id: big, clause: A.1, quote: 甲, check: a }
  - { id: either, clause: A.2, quote: 总是, check: { any: [a, { not: a }] } }
  - { id: sample, clause: A.3, quote: 户数, check: { any: [a, { of: homes, atLeast: 1 }] } }
`);
  expect(assess(plan, { homes: 2 }).validity.map(({ id, status }) => `${id} ${status}`)).toEqual(['big unknown', 'either met', 'sample met']);
  expect(assess(plan, { homes: 0 }).validity.map(({ id, status }) => `${id} ${status}`)).toEqual(['big unknown', 'either met', 'sample unknown']);
});

test('what applies within what may not apply may not apply', () => {
  const plan = planOf(`
facts:
  homes: { kind: count, label: 户数 }
  a: { kind: yesNo, label: 甲 }
indicators:
  - title: 大的
    appliesWhen: { of: homes, atLeast: 100 }
    indicators:
      - { id: R1, title: 一, points: 1, appliesWhen: a, scoring: { met: true } }
      - { id: R2, title: 二, points: 2, scoring: { met: a } }
`);
  const rows = (facts: object): readonly string[] => [points(assess(plan, facts), 'R1'), points(assess(plan, facts), 'R2'), total(assess(plan, facts))];
  expect(rows({ a: true })).toEqual(['0 to 1', '0 to 2', '0 to 3 of 0 to 3']);
  expect(rows({ a: false })).toEqual(['notApplicable', '0 to 0', '0 to 0 of 0 to 2']);
  expect(rows({ a: true, homes: 100 })).toEqual(['1', '2', '3 of 3']);
  expect(rows({ a: true, homes: 99 })).toEqual(['notApplicable', 'notApplicable', '0 of 0']);
});

test('a variant beyond 64 cases is held together without being split, never above its section', () => {
  const ids = Array.from({ length: 7 }, (_, index) => `c${String(index)}`);
  const plan = planOf(`
facts:
${ids.map((id) => `  ${id}: { kind: choice, label: ${id}, options: { one: 一, two: 二 } }`).join('\n')}
  done: { kind: yesNo, label: 完成 }
indicators:
${ids.map((id) => `  - title: 节 ${id}
    indicators:
      choice: ${id}
      one: [{ id: ${id}-one, title: 一, points: 3, scoring: { met: done } }]
      two: [{ id: ${id}-two, title: 二, points: 3, scoring: { met: true } }]`).join('\n')}
`);
  const found = assess(plan, { done: true });
  // The last one is not split. That its section is 3 either way is not seen, but its bounds hold.
  expect(['c0-one', 'c6-one', 'c6-two', '7'].map((id) => points(found, id))).toEqual(['0 to 3', '0 to 3', '0 to 3', '0 to 3']);
  expect(total(found)).toBe('18 to 21 of 18 to 21');
  expect(total(assess(plan, { done: true, c2: 'two' }))).toBe('21 of 21');
  expect(total(assess(plan, { done: false, c6: 'two' }))).toBe('3 to 21 of 21');
});
