import { describe, expect, test } from 'vitest';
import { fingerprint } from '../../src/evaluate/fingerprint.js';
import { explain } from '../../src/report/explain.js';
import { renderText } from '../../src/report/render-text.js';
import { assess, codes, planOf, points, problems, said, total } from './small.js';

const PLAN = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  members: { kind: count, label: 会员, unit: 人, onlyIf: club, max: 40 }
  young: { kind: count, label: 青年, unit: 人, atMost: members }
  change: { kind: amount, label: 变化, min: null, step: 0.5 }
  solved: { kind: rate, label: 解决率, onlyIf: club }
  heard: { kind: rate, label: 回应率 }
  opened: { kind: date, label: 启用, onlyIf: club }
  visits: { kind: counts, per: quarter, label: 各季走访, unit: 次, onlyIf: club, max: 9 }
indicators:
  - { id: R1, title: 会员, points: 4, scoring: { proportional: { of: members, fullAt: 40 } } }
  - { id: R2, title: 青年, points: 4, scoring: { reach: { of: young, target: 10 } } }
  - { id: R3, title: 变化, points: 4, scoring: { met: { of: change, above: -2 } } }
  - { id: R4, title: 解决率, points: 4, scoring: { proportional: solved } }
  - { id: R5, title: 合并, points: 4, scoring: { proportional: { pool: [solved, heard] } } }
  - { id: R6, title: 启用, points: 4, scoring: { met: { of: opened, atMost: 2026-06-30 } } }
  - { id: R7, title: 走访, points: 4, scoring: { proportional: { mean: visits, fullAt: 8 } } }
`);

const read = (facts: object): unknown => assess(PLAN, facts).facts;

describe('a fact that is known only within a range', () => {
  test('bounds what reads it', () => {
    expect(points(assess(PLAN, { members: { min: 10, max: 30 } }), 'R1')).toBe('1 to 3');
    expect(points(assess(PLAN, { solved: { min: '80%', max: 0.9 } }), 'R4')).toBe('16/5 to 18/5');
    expect(points(assess(PLAN, { visits: [4, { min: 2, max: 6 }, { max: 4 }, { min: 8 }] }), 'R7')).toBe('7/4 to 23/8');
  });

  test('is settled where every number in it comes to the same', () => {
    const found = assess(PLAN, { change: { min: -1.5 }, young: { max: 9 }, opened: { min: '2026-07-01' } });
    expect(['R2', 'R3', 'R6'].map((id) => points(found, id))).toEqual(['0', '4', '0']);
    expect(found.unknown.map(({ id }) => id)).toEqual(['club', 'solved', 'members', 'heard', 'visits', 'young', 'opened']);
    // These two may still say something of others.
    expect(found.unknown.slice(-2).map(({ rows }) => rows)).toEqual([[], []]);
  });

  test('is listed as unknown while it matters, with what is at stake in it', () => {
    const { unknown } = assess(PLAN, { club: true, members: { min: 10, max: 30 }, young: 12, change: 1, solved: 1, heard: 1, opened: 'never', visits: [1, 1, 1, { min: 1, max: 9 }] });
    expect(unknown.map(({ id, pointsAtStake }) => [id, pointsAtStake?.fraction])).toEqual([['members', '9/5'], ['visits', '1']]);
  });

  test('stands in the assessment as read, in a form that reads the same', () => {
    const given = { members: { min: 3, max: null }, change: { max: '7/2' }, solved: { min: '80%', max: '17/20' }, heard: { min: '1/3', max: '1/3' }, opened: { min: '2026-01-01', max: 'never' }, visits: [{ min: 1, max: 2 }, null, 3, { max: 5 }] };
    const wanted = {
      club: null,
      members: { min: '3', max: '40' },
      young: null,
      change: { max: '3.5' },
      solved: { min: '0.8', max: '0.85' },
      heard: { min: '1/3', max: '1/3' },
      opened: { min: '2026-01-01', max: 'never' },
      visits: [{ min: '1', max: '2' }, null, '3', { min: '0', max: '5' }],
    };
    expect(read(given)).toEqual(wanted);
    expect(assess(PLAN, wanted)).toEqual(assess(PLAN, given));
  });

  test('is the number where both ends are equal, and not known where neither is given', () => {
    const same = [{ members: { min: 7, max: '7' }, opened: { min: 'never', max: 'never' } }, { members: 7, opened: 'never' }].map((facts) => assess(PLAN, facts));
    expect(same[0]).toEqual(same[1]);
    expect(fingerprint(PLAN, same[0]!)).toBe(fingerprint(PLAN, same[1]!));
    expect(read({ members: { min: null, max: undefined }, heard: { min: null }, visits: [{ max: null }, 1, 1, 1] })).toEqual(read({ visits: [null, 1, 1, 1] }));
  });

  test('never widens a pool, for the parts may still be learned', () => {
    const pooled = (facts: object): string => points(assess(PLAN, { club: true, heard: [1, 10], ...facts }), 'R5');
    expect([pooled({ solved: { min: 0.5, max: 0.7 } }), pooled({ solved: 0.6 }), pooled({ solved: [6, 10] })]).toEqual(['2/5 to 14/5', '2/5 to 12/5', '7/5']);
  });
});

describe('a range and other facts', () => {
  test('with a guard that is false: contradicts unless it holds the neutral value', () => {
    const none = { club: false, members: { max: 5 }, opened: { min: '2026-01-01' }, visits: [{ max: 2 }, 0, null, { min: 0 }] };
    expect(total(assess(PLAN, none))).toBe('0 to 12 of 28');
    expect(points(assess(PLAN, none), 'R1')).toBe('0');
    expect(codes(PLAN, { club: false, members: { min: 1 } })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(PLAN, { club: false, solved: { min: 0 } })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(PLAN, { club: false, opened: { max: '2026-01-01' } })).toEqual(['FACT_CONTRADICTION']);
    expect(codes(PLAN, { club: false, visits: [0, 0, 0, { min: 1 }] })).toEqual(['FACT_CONTRADICTION']);
    expect(said(PLAN, { club: false, members: { min: 1 } })).toBe(
      ['members 错误 FACT_CONTRADICTION：“会员”与“有活动室”矛盾', '  写的是：{ min: 1, max: 40 }', '  应为：“有活动室”表明不适用时，留空或填 0', '  改法：核对两项，改正其中一项；这一项不适用就留空'].join('\n'),
    );
  });

  test('with a guard that is not known: stands as it is', () => {
    expect(points(assess(PLAN, { members: { min: 10, max: 30 } }), 'R1')).toBe('1 to 3');
    expect(points(assess(PLAN, { members: { max: 20 } }), 'R1')).toBe('0 to 2');
  });

  test('bounds its part, and is raised by it', () => {
    expect(points(assess(PLAN, { members: { min: 2, max: 9 } }), 'R2')).toBe('0');
    expect(points(assess(PLAN, { members: { min: 2, max: 30 }, young: { min: 20, max: 35 } }), 'R1')).toBe('2 to 3');
    expect(codes(PLAN, { members: { max: 9 }, young: { min: 10 } })).toEqual(['FACT_ABOVE_OTHER']);
    expect(assess(PLAN, { club: true, members: { min: 1, max: 9 }, young: 3 }).unused).toEqual([]);
  });

  test('is unused where nothing reads it', () => {
    const plan = planOf(`
facts:
  size: { kind: choice, label: 规模, options: { big: 大, small: 小 } }
  all: { kind: count, label: 全部 }
  some: { kind: count, label: 部分, atMost: all }
indicators:
  - title: 甲
    indicators:
      choice: size
      big: [{ id: R1, title: 大, points: 2, scoring: { met: { of: some, atLeast: 4 } } }]
      small: [{ id: R2, title: 小, points: 2, scoring: { met: { of: all, atLeast: 4 } } }]
`);
    expect(assess(plan, { size: 'small', all: 5, some: { max: 3 } }).unused).toEqual(['some']);
    // A part may still raise a whole that is known only within a range.
    const raised = assess(plan, { size: 'small', all: { min: 1, max: 5 }, some: { min: 4 } });
    expect([raised.unused, total(raised)]).toEqual([[], '2 of 2']);
  });
});

describe('a range that cannot be', () => {
  test.each<[string, object, string, string]>([
    ['ends crossed', { members: { min: 5, max: 3 } }, 'FACT_RANGE', 'members'],
    ['days crossed', { opened: { min: '2026-02-01', max: '2026-01-01' } }, 'FACT_RANGE', 'opened'],
    ['entry crossed', { visits: [1, { min: 5, max: 3 }, 1, 1] }, 'FACT_RANGE', 'visits.1'],
    ['not whole', { members: { min: 2.5 } }, 'FACT_NOT_INTEGER', 'members.min'],
    ['below the least', { members: { min: -1, max: 3 } }, 'FACT_BELOW_MIN', 'members.min'],
    ['above the greatest', { members: { min: 1, max: 41 } }, 'FACT_ABOVE_MAX', 'members.max'],
    ['off the steps', { change: { min: 0.3 } }, 'FACT_STEP', 'change.min'],
    ['a rate above 1', { solved: { max: 85 } }, 'FACT_ABOVE_MAX', 'solved.max'],
    ['a pair for an end', { solved: { min: [1, 2] } }, 'FACT_TYPE', 'solved.min'],
    ['no day', { opened: { max: '2026-02-30' } }, 'FACT_DATE', 'opened.max'],
    ['a number for a day', { opened: { min: 3 } }, 'FACT_TYPE', 'opened.min'],
    ['empty text', { opened: { min: '' } }, 'FACT_EMPTY_TEXT', 'opened.min'],
    ['another key', { members: { min: 1, most: 3 } }, 'FACT_TYPE', 'members'],
    ['no key', { members: {} }, 'FACT_TYPE', 'members'],
    ['of a choice of yes and no', { club: { min: 0 } }, 'FACT_TYPE', 'club'],
  ])('%s', (_, facts, code, path) => {
    expect(problems(PLAN, facts).map((one) => [one.code, one.path.join('.')])).toEqual([[code, path]]);
  });
});

describe('a range in words', () => {
  const facts = { club: true, members: { min: 10, max: 30 }, young: { min: 5 }, change: { max: 0 }, solved: { min: '80%', max: 0.9 }, heard: 1, opened: { min: '2026-06-01', max: '2026-07-31' }, visits: [4, { min: 2, max: 6 }, null, { min: 8 }] };
  const bodies = (lang: 'zh' | 'en'): readonly string[] => explain(PLAN, assess(PLAN, facts), { lang }).map((one) => one.body.split(/[；;] ?/)[0]!);

  test('stands where the value would', () => {
    expect(bodies('zh')).toEqual([
      '会员 10 ~ 30 人，从 0 人（零分）到 40 人（满分）按比例给分',
      '青年 5 ~ 30 人，要求不低于 10 人',
      '变化 ≤ 0，高于 -2：未知',
      '解决率 80% ~ 90%，按比例给分',
      '合并计算（解决率 80% ~ 90%、回应率 100%）：未知，按比例给分',
      '启用 2026-06-01 ~ 2026-07-31，不晚于 2026-06-30：未知',
      '各季走访 4 次、2 ~ 6 次、未知、8 ~ 9 次，平均 未知，从 0 次（零分）到 8 次（满分）按比例给分',
    ]);
    expect(bodies('en')[5]).toBe('启用 2026-06-01 ~ 2026-07-31, not after 2026-06-30: unknown');
  });

  test('of an event of a negative list stands among the events', () => {
    const plan = planOf(`
indicators: [{ id: R1, title: 甲, points: 10, fact: done, scoring: met }]
negativeList: { floor: 0, items: [{ id: N1, title: 事故, deduct: [1, 5], fact: accidents }] }
`);
    const found = assess(plan, { done: true, accidents: [2, { min: 2, max: 4 }, null] });
    expect(found.negativeList!.items[0]).toMatchObject({ events: ['2', { min: '2', max: '4' }, null], deducted: { min: { fraction: '5' }, max: { fraction: '11' } } });
    expect(renderText(plan, found)).toContain('2、2 ~ 4、待定');
  });
});
