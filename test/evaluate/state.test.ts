import { describe, expect, test } from 'vitest';
import { assess, planOf, points, problems, said } from './small.js';

describe('a part of a whole', () => {
  const plan = planOf(`
facts:
  all: { kind: count, label: 全部 }
  some: { kind: count, label: 部分, atMost: all }
  few: { kind: count, label: 少数, atMost: some }
  other: { kind: count, label: 其他 }
indicators:
  - { id: direct, title: 一, points: 1, scoring: { met: { of: { ratio: [some, all] }, atMost: 1 } } }
  - { id: chained, title: 二, points: 1, scoring: { met: { of: { ratio: [few, all] }, atMost: 1 } } }
  - { id: turned, title: 三, points: 1, scoring: { met: { of: { ratio: [all, some] }, atMost: 1 } } }
  - { id: sides, title: 四, points: 1, scoring: { met: { of: { ratio: [some, other] }, atMost: 1 } } }
  - { id: free, title: 五, points: 1, scoring: { met: { of: { ratio: [other, all] }, atMost: 1 } } }
`);

  test('is at most all of it, through every step, and nothing else is', () => {
    const found = assess(plan, {});
    expect(['direct', 'chained', 'turned', 'sides', 'free'].map((id) => points(found, id))).toEqual(['1', '1', '0 to 1', '0 to 1', '0 to 1']);
  });
});

describe('a whole that is not known', () => {
  const plan = planOf(`
facts:
  all: { kind: count, label: 全部, min: 5, max: 9 }
  some: { kind: count, label: 部分, atMost: all }
  change: { kind: amount, label: 变化 }
  growth: { kind: amount, label: 增长, min: null, atMost: change }
indicators:
  - { id: R1, title: 全部, points: 1, scoring: { met: { of: all, atLeast: 5 } } }
  - { id: R2, title: 部分, points: 1, scoring: { met: { of: some, atLeast: 1 } } }
  - { id: R3, title: 变化, points: 1, scoring: { met: { of: change, atLeast: 0 } } }
  - { id: R4, title: 增长, points: 1, scoring: { met: { of: growth, atLeast: 1 } } }
  - { id: R5, title: 全部, points: 1, scoring: { met: { of: all, atLeast: 7 } } }
`);
  const rows = (facts: object): readonly string[] => ['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => points(assess(plan, facts), id));

  test('is raised by its part and never lowered', () => {
    expect(rows({})).toEqual(['1', '0 to 1', '1', '0 to 1', '0 to 1']);
    expect(rows({ some: 2 })).toEqual(['1', '1', '1', '0 to 1', '0 to 1']);
    expect(rows({ some: 7 })).toEqual(['1', '1', '1', '0 to 1', '1']);
    expect(rows({ all: 8 })).toEqual(['1', '0 to 1', '1', '0 to 1', '1']);
  });
});

describe('a list behind a guard', () => {
  const plan = planOf(`
facts:
  homes: { kind: count, label: 户数 }
  visits: { kind: counts, per: halfYear, label: 走访, min: 1, max: 4, onlyIf: { of: homes, atLeast: 10 } }
indicators:
  - { id: R1, title: 没有, points: 2, scoring: { met: { of: { sum: visits }, is: 0 } } }
  - { id: R2, title: 两次, points: 2, scoring: { met: { of: { sum: visits }, atLeast: 2 } } }
`);
  const rows = (facts: object): readonly string[] => ['R1', 'R2'].map((id) => points(assess(plan, facts), id));

  test('is within its limits where the guard says yes, empty where it says no, either where that is not known', () => {
    expect(rows({ homes: 10 })).toEqual(['0', '2']);
    expect(rows({ homes: 9 })).toEqual(['2', '0']);
    expect(rows({})).toEqual(['0 to 2', '0 to 2']);
    expect(rows({ visits: [1, null] })).toEqual(['0', '0 to 2']);
  });
});

describe('rates that are pooled', () => {
  const plan = planOf(`
facts:
  one: { kind: rate, label: 一 }
  two: { kind: rate, label: 二 }
indicators:
  - { id: R1, title: 合计, points: 1, scoring: { proportional: { pool: [one, two] } } }
`);
  const worth = (one: unknown, two: unknown): string => points(assess(plan, { one, two }), 'R1');

  test('count by their parts where both have them', () => {
    expect([worth([1, 2], [3, 4]), worth([1, 1], [0, 9]), worth([0, 0], [3, 4])]).toEqual(['2/3', '1/10', '3/4']);
  });

  test('count by their values where their parts are not known', () => {
    expect([worth(0.5, 0.75), worth(0.5, [3, 4]), worth(0.5, [0, 0]), worth(0.5, null), worth(null, [3, 4])]).toEqual([
      '1/2 to 3/4', '1/2 to 3/4', '1/2', '0 to 1', '0 to 1',
    ]);
  });
});

test('a contradiction names the guard by its terms and facts, each once', () => {
  const plan = planOf(`
parameters:
  least: { kind: count, label: 起点, min: 1, max: 9 }
terms:
  large: { label: 大小区, condition: { of: homes, atLeast: least } }
facts:
  homes: { kind: count, label: 户数 }
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员, onlyIf: { all: [large, club, { any: [club, { of: homes, atLeast: least }] }] } }
indicators:
  - { id: R1, title: 会员, points: 2, scoring: { met: { of: members, atLeast: 1 } } }
`);
  expect(said(plan, { homes: 10, club: false, members: 1 })).toContain('“会员”与“大小区、有活动室、户数”矛盾');
  expect(problems(plan, { homes: 10, club: false, members: 1 })).toHaveLength(1);
});

test.each<[string, unknown, string, string]>([
  ['flag', true, '否（false）', 'false'],
  ['members', 1, ' 0', '0'],
  ['rent', 1.5, ' 0', '0'],
  ['solved', [1, 2], ' [0, 0]', '[0, 0]'],
  ['visits', [0, 1], '全是 0 的列表', 'a list of zeros'],
])('a contradiction of %s says what stands for nothing', (id, value, zh, en) => {
  const plan = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  flag: { kind: yesNo, label: 开放, onlyIf: club }
  members: { kind: count, label: 会员, onlyIf: club }
  rent: { kind: amount, label: 租金, onlyIf: club }
  solved: { kind: rate, label: 解决率, onlyIf: club }
  visits: { kind: counts, per: halfYear, label: 走访, onlyIf: club }
indicators:
  - { id: R1, title: 一, points: 2, scoring: { met: { all: [flag, { of: members, atLeast: 1 }, { of: rent, atLeast: 1 }] } } }
  - { id: R2, title: 二, points: 2, scoring: { met: { all: [{ of: solved, atLeast: 10% }, { every: visits, atLeast: 1 }] } } }
`);
  const facts = { club: false, [id]: value };
  expect(said(plan, facts)).toContain(`“有活动室”表明不适用时，留空或填${zh}\n`);
  expect(said(plan, facts, undefined, 'en')).toContain(`nothing or ${en} where "有活动室" says`);
});
