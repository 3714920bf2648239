import { describe, expect, test } from 'vitest';
import { assess, codes, planOf, points, problems } from './small.js';

describe('grades over several cases', () => {
  const plan = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧, other: 其他 } }
  two: { kind: amount, label: 二, max: 10 }
  nine: { kind: amount, label: 九, max: 10 }
  five: { kind: amount, label: 五, max: 10 }
indicators:
  - title: 类型
    indicators:
      choice: kind
      new: [{ id: N1, title: 新建, points: 10, scoring: { judged: two } }]
      old: [{ id: O1, title: 老旧, points: 10, scoring: { judged: nine } }]
      other: [{ id: X1, title: 其他, points: 10, scoring: { judged: five } }]
grades:
  scale: 等级
  clause: A.1
  bands:
    - { id: high, label: 高, from: 8 }
    - { id: middle, label: 中, from: 6 }
    - { id: low, label: 低, from: 4 }
  otherwise: { id: none, label: 不评 }
`);

  test('are those of each, from the top, and no others', () => {
    const marks = { two: 2, nine: 9, five: 5 };
    expect(assess(plan, marks).grade).toEqual({ scale: '等级', possible: ['high', 'low', 'none'] });
    expect(assess(plan, { ...marks, kind: 'other' }).grade).toEqual({ scale: '等级', value: 'low', label: '低', possible: ['low'] });
  });
});

describe('facts that only another reading asks for', () => {
  const plan = planOf(`
readings:
  base: { clause: A.1, question: 以什么为准？, default: visits, options: { visits: 走访, calls: 电话 } }
facts:
  homes: { kind: count, label: 户数 }
  club: { kind: yesNo, label: 有活动室 }
  visits: { kind: count, label: 走访 }
  calls: { kind: count, label: 电话, onlyIf: club }
  late: { kind: count, label: 夜间电话, onlyIf: { of: homes, atLeast: 10 } }
  asked: { kind: yesNo, label: 考核 }
indicators:
  - { id: R1, title: 次数, points: 2, appliesWhen: asked, scoring: { reach: { of: { reading: base, visits: visits, calls: { sum: [calls, late] } }, target: 2 } } }
  - { id: R2, title: 活动室, points: 1, scoring: { met: true } }
`);

  test('contradict each other all the same, also while a case is open', () => {
    expect(codes(plan, { asked: true, club: false, calls: 3 })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(plan, { club: false, calls: 3 })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(plan, { club: false, calls: 0 })).toEqual([]);
  });

  test('may hang on a fact that is not known', () => {
    expect(codes(plan, { asked: true, visits: 2, late: 3 })).toEqual([]);
    expect(codes(plan, { asked: true, visits: 2, late: 3, homes: 9 })).toEqual(['FACT_CONTRADICTION']);
  });
});

describe('facts behind a guard', () => {
  const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  open: { kind: yesNo, label: 开放, onlyIf: club }
  clean: { kind: yesNo, label: 整洁 }
indicators:
  - { id: R1, title: 新建, points: 1, appliesWhen: { of: kind, is: new }, scoring: { met: true } }
  - { id: R2, title: 活动室, points: 1, appliesWhen: club, scoring: { met: true } }
  - { id: R3, title: 整洁, points: 2, scoring: { met: { any: [open, clean] } } }
`);
  const unknown = (facts: object): readonly string[] => assess(plan, facts).unknown.map((one) => one.id);

  test('are asked for where they count in one case', () => {
    expect(unknown({ kind: 'old' })).toEqual(['club', 'open', 'clean']);
  });

  test('are not asked for where they count in none', () => {
    expect(unknown({ club: false })).toEqual(['clean', 'kind']);
  });
});

test('of more than 64 cases, the facts that are declared first are split', () => {
  const ids = Array.from({ length: 7 }, (_, index) => `f${String(index)}`);
  const plan = planOf(`
facts:
${ids.map((id) => `  ${id}: { kind: yesNo, label: ${id} }`).join('\n')}
indicators:
${[...ids].reverse().map((id) => `  - { id: R-${id}, title: ${id}, points: 1, appliesWhen: { any: [${id}, { not: ${id} }] }, scoring: { met: true } }`).join('\n')}
`);
  expect(ids.map((id) => points(assess(plan, {}), `R-${id}`))).toEqual(['1', '1', '1', '1', '1', '1', '0 to 1']);
});

test('variants that are not split are held together whichever gives more', () => {
  const ids = Array.from({ length: 7 }, (_, index) => `c${String(index)}`);
  const plan = planOf(`
facts:
${ids.map((id) => `  ${id}: { kind: choice, label: ${id}, options: { one: 一, two: 二 } }`).join('\n')}
  mark: { kind: count, label: 一分, max: 1 }
  full: { kind: count, label: 三分, max: 3 }
indicators:
${ids.map((id) => `  - title: 节 ${id}
    indicators:
      choice: ${id}
      one: [{ id: ${id}-one, title: 一, points: 3, scoring: { judged: full } }]
      two: [{ id: ${id}-two, title: 二, points: 3, scoring: { judged: mark } }]`).join('\n')}
`);
  const found = assess(plan, { mark: 1, full: 3 });
  expect([points(found, '1'), points(found, '7')]).toEqual(['1 to 3', '0 to 3']);
});

test('a whole of 0 is told at the whole, also where the part is a sum', () => {
  const plan = planOf(`
facts:
  a: { kind: count, label: 甲 }
  b: { kind: count, label: 乙 }
  whole: { kind: count, label: 整体 }
indicators:
  - { id: R1, title: 比例, points: 2, scoring: { proportional: { ratio: [{ sum: [a, b] }, whole] } } }
`);
  expect(problems(plan, { a: 1, b: 0, whole: 0 }).map(({ code, path }) => `${code} ${path.join()}`)).toEqual(['RATIO_WHOLE_ZERO whole']);
});
