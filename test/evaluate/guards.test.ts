import { describe, expect, test } from 'vitest';
import { assess, codes, planOf, points, problems, total } from './small.js';

const GUARDED = planOf(`
readings:
  none: { clause: A.1, question: 没有时怎么算？, default: full, options: { full: 视为 100%, open: 待定 } }
terms:
  noneRate: { label: 没有时的比率, quantity: { reading: none, full: 100%, open: unknown } }
facts:
  club: { kind: yesNo, label: 有活动室 }
  open: { kind: yesNo, label: 对外开放, onlyIf: club }
  members: { kind: count, label: 会员, onlyIf: club }
  rent: { kind: amount, label: 租金, min: 1, max: 9, onlyIf: club }
  solved: { kind: rate, label: 解决率, onlyIf: club, ifNone: noneRate }
  visits: { kind: counts, per: halfYear, label: 次数, onlyIf: club }
indicators:
  - { id: R1, title: 开放, points: 2, scoring: { met: open } }
  - { id: R2, title: 会员, points: 2, scoring: { reach: { of: members, target: 4, below: linear } } }
  - { id: R3, title: 租金, points: 2, scoring: { met: { of: rent, is: 0 } } }
  - { id: R4, title: 解决率, points: 2, scoring: { proportional: solved } }
  - { id: R5, title: 次数, points: 2, scoring: { met: { sum: visits, is: 0 } } }
`);

describe('while the guard is no', () => {
  test('the facts stand for nothing, and are neither unknown nor unused', () => {
    const found = assess(GUARDED, { club: false });
    expect(['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => points(found, id))).toEqual(['0', '0', '2', '2', '2']);
    expect([found.unknown, found.unused, total(found)]).toEqual([[], [], '6 of 10']);
  });

  test('values that say nothing are accepted', () => {
    // 0 is below the least rent there is, so that only leaving it out says that there is none.
    for (const neutral of [{ open: false }, { members: 0 }, { members: '0.00' }, { solved: [0, 0] }, { solved: '0/0' }, { visits: [0, 0] }, { visits: [null, 0] }, { rent: null }]) {
      expect(codes(GUARDED, { club: false, ...neutral })).toEqual([]);
    }
  });

  test('values that say otherwise contradict it', () => {
    for (const [id, value] of Object.entries({ open: true, members: 1, rent: 1, visits: [0, 1] })) {
      expect(problems(GUARDED, { club: false, [id]: value }).map(({ code, path }) => [code, ...path])).toEqual([['FACT_CONTRADICTION', id]]);
    }
    for (const solved of [0, 0.85, [0, 4], [4, 4]]) expect(codes(GUARDED, { club: false, solved })).toEqual(['FACT_CONTRADICTION']);
  });

  test('every contradiction is told', () => {
    expect(codes(GUARDED, { club: false, open: true, members: 3 })).toEqual(['FACT_CONTRADICTION', 'FACT_CONTRADICTION']);
  });
});

describe('while the guard is unknown', () => {
  test('a value that says something is used as it stands', () => {
    const found = assess(GUARDED, { open: true, members: 2, rent: 3, solved: [1, 2], visits: [1, 0] });
    expect(['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => points(found, id))).toEqual(['2', '1', '0', '1', '0']);
    expect(found.unknown).toEqual([]);
  });

  test('an unknown fact may also stand for nothing', () => {
    const found = assess(GUARDED, {});
    expect(['R1', 'R2', 'R3', 'R4', 'R5'].map((id) => points(found, id))).toEqual(['0 to 2', '0 to 2', '0 to 2', '0 to 2', '0 to 2']);
    // The guard is listed with all that it decides, beside the facts it guards.
    expect(found.unknown.map(({ id, rows }) => `${id} ${rows.join(' ')}`)).toEqual(['club R1 R2 R3 R4 R5', 'open R1', 'members R2', 'rent R3', 'solved R4', 'visits R5']);
  });

  test('is yes, an unknown fact is within its limits only', () => {
    expect(points(assess(GUARDED, { club: true }), 'R3')).toBe('0');
  });
});

describe('a rule for none', () => {
  test('gives [0, 0] its value', () => {
    const found = assess(GUARDED, { club: true, open: true, members: 4, rent: 1, solved: [0, 0], visits: [0, 0] });
    expect([points(found, 'R4'), found.none]).toEqual(['2', []]);
  });

  test('may leave it open for ever, listed as none and not as unknown', () => {
    const facts = { club: true, open: true, members: 4, rent: 1, solved: [0, 0], visits: [0, 0] };
    const found = assess(GUARDED, facts, { readings: { none: 'open' } });
    expect([points(found, 'R4'), found.none, found.unknown.map((one) => one.id), total(found)]).toEqual(['0 to 2', ['R4'], [], '6 to 8 of 10']);
  });
});

const CAPPED = planOf(`
facts:
  all: { kind: count, label: 全部, max: 100 }
  some: { kind: count, label: 部分, atMost: all }
  few: { kind: count, label: 少数, atMost: some }
indicators:
  - { id: R1, title: 全部, points: 4, scoring: { proportional: { of: all, fullAt: 100 } } }
  - { id: R2, title: 部分, points: 4, scoring: { proportional: { of: some, fullAt: 100 } } }
  - { id: R3, title: 比例, points: 4, scoring: { proportional: { ratio: [few, all] } } }
`);

describe('a fact that another one can never exceed', () => {
  const rows = (facts: object): readonly string[] => ['R1', 'R2', 'R3'].map((id) => points(assess(CAPPED, facts), id));

  test('bounds the unknown part, through every step', () => {
    expect(rows({ all: 25 })).toEqual(['1', '0 to 1', '0 to 4']);
    expect(rows({ all: 0 })).toEqual(['0', '0', '0 to 4']);
  });

  test('is bounded by the known part, through every step', () => {
    expect(rows({ few: 25 })).toEqual(['1 to 4', '1 to 4', '1 to 4']);
    expect(rows({ some: 50 })).toEqual(['2 to 4', '2', '0 to 4']);
  });

  test('lets no part pass its whole', () => {
    expect(problems(CAPPED, { all: 4, some: 5 }).map(({ code, path }) => `${code} ${path.join()}`)).toEqual(['FACT_ABOVE_OTHER some']);
    // Not seen side by side, but 5 of at most 4.
    expect(problems(CAPPED, { all: 4, few: 5 }).map(({ code, path }) => `${code} ${path.join()}`)).toEqual(['FACT_ABOVE_OTHER few']);
    expect(codes(CAPPED, { all: 5, some: 5, few: 5 })).toEqual([]);
  });
});

test('a part that is bounded by itself already stays so', () => {
  const plan = planOf(`
facts:
  all: { kind: count, label: 全部 }
  some: { kind: count, label: 部分, max: 5, atMost: all }
indicators:
  - { id: R1, title: 部分, points: 10, scoring: { proportional: { of: some, fullAt: 10 } } }
  - { id: R2, title: 全部, points: 1, scoring: { met: { of: all, atLeast: 1 } } }
`);
  expect([10, 5, 3].map((all) => points(assess(plan, { all }), 'R1'))).toEqual(['0 to 5', '0 to 5', '0 to 3']);
});

test('a guard may read a parameter, which then matters', () => {
  const plan = planOf(`
parameters:
  least: { kind: count, label: 起评户数, min: 1, max: 9 }
facts:
  homes: { kind: count, label: 户数 }
  club: { kind: yesNo, label: 有活动室, onlyIf: { of: homes, atLeast: least } }
indicators:
  - { id: R1, title: 活动室, points: 2, scoring: { met: club } }
`);
  expect(assess(plan, { homes: 5 }).unknown.map(({ kind, id, rows }) => `${kind} ${id} ${rows.join(' ')}`)).toEqual(['fact club R1', 'parameter least R1']);
  expect(points(assess(plan, { homes: 0 }), 'R1')).toBe('0');
  expect(codes(plan, { homes: 4, club: true }, { parameters: { least: 5 } })).toEqual(['FACT_CONTRADICTION']);
});

test('a fact without lower end may be anything at all', () => {
  const plan = planOf(`
facts:
  change: { kind: amount, label: 变化, min: null }
  grown: { kind: amount, label: 增长, min: null, atMost: change }
indicators:
  - { id: R1, title: 变化, points: 2, scoring: { met: { of: change, atLeast: -5 } } }
  - { id: R2, title: 增长, points: 2, scoring: { met: { of: grown, atLeast: -5 } } }
`);
  expect(['R1', 'R2'].map((id) => points(assess(plan, {}), id))).toEqual(['0 to 2', '0 to 2']);
  expect(['R1', 'R2'].map((id) => points(assess(plan, { change: -6 }), id))).toEqual(['0', '0']);
  expect(['R1', 'R2'].map((id) => points(assess(plan, { grown: -5 }), id))).toEqual(['2', '2']);
});
