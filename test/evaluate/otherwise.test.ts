import { describe, expect, test } from 'vitest';
import { explain } from '../../src/report/explain.js';
import { assess, find, planOf, points, total } from './small.js';

describe('points by option', () => {
  const plan = planOf(`
facts:
  kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }
  done: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 完成, points: { choice: kind, new: 4, old: 2 }, assessor: 考核组, scoring: { met: done } }
  - { id: R2, title: 一半, points: { choice: kind, new: 1, old: 3 }, assessor: 考核组, scoring: { proportional: 50% } }
`);

  test.each([
    [{ kind: 'new', done: true }, '4', '1/2', '9/2 of 5'],
    [{ kind: 'old', done: true }, '2', '3/2', '7/2 of 5'],
    [{ kind: 'old', done: false }, '0', '3/2', '3/2 of 5'],
    [{ done: true }, '2 to 4', '1/2 to 3/2', '7/2 to 9/2 of 5'],
    [{}, '0 to 4', '1/2 to 3/2', '1/2 to 9/2 of 5'],
  ])('with %j: %s and %s, in all %s', (facts, first, second, all) => {
    const found = assess(plan, facts);
    expect([points(found, 'R1'), points(found, 'R2'), total(found)]).toEqual([first, second, all]);
  });

  test('are those to be had, of the row and of its assessor', () => {
    const available = (facts: object): readonly string[] => {
      const found = assess(plan, facts);
      return [find(found.indicators, 'R1')!, found.byAssessor[0]!].map((one) => `${one.available.min.fraction} ${one.available.max.fraction}`);
    };
    expect([available({ kind: 'new' }), available({ kind: 'old' }), available({})]).toEqual([['4 4', '5 5'], ['2 2', '5 5'], ['2 4', '5 5']]);
  });

  test('make the total to be had differ where no other row makes up for it', () => {
    const one = planOf(`
facts: { kind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } } }
indicators: [{ id: R1, title: 完成, points: { choice: kind, new: 4, old: 2 }, scoring: { met: true } }]
`);
    expect([{ kind: 'new' }, { kind: 'old' }, {}].map((facts) => total(assess(one, facts)))).toEqual(['4 of 4', '2 of 2', '2 to 4 of 2 to 4']);
    expect(assess(one, {}).unknown.map(({ id, pointsAtStake, rows }) => [id, pointsAtStake?.fraction, rows])).toEqual([['kind', '2', ['R1']]]);
  });

  test('are merged where there are more cases than are split', () => {
    const gates = Array.from({ length: 7 }, (_, index) => `g${String(index)}`);
    const many = planOf(`
facts:
${gates.map((id) => `  ${id}: { kind: choice, label: ${id}, options: { a: 甲, b: 乙 } }`).join('\n')}
indicators:
${gates.map((id) => `  - { id: R${id}, title: ${id}, points: { choice: ${id}, a: 4, b: 2 }, scoring: { met: true } }`).join('\n')}
`);
    const found = assess(many, {});
    expect([total(found), points(found, 'Rg6')]).toEqual(['14 to 28 of 14 to 28', '2 to 4']);
  });
});

describe('rows that leave their points to the others', () => {
  const plan = planOf(`
readings:
  without: { clause: A.1, question: 没有活动室？, default: rescale, options: { rescale: 折算, exclude: 不计, zero: 零分 } }
facts:
  club: { kind: yesNo, label: 有活动室 }
  lift: { kind: yesNo, label: 有电梯 }
  rate: { kind: rate, label: 解决率 }
indicators:
  - title: 一
    indicators:
      - { id: R1, title: 解决率, points: 7, scoring: { proportional: rate } }
      - { id: R2, title: 活动室, points: 2, appliesWhen: club, otherwise: { reading: without }, scoring: { met: club } }
  - title: 二
    appliesWhen: lift
    otherwise: rescale
    indicators:
      - { id: R3, title: 电梯, points: 1, scoring: { met: lift } }
`);
  const seen = (facts: object, without = 'rescale'): string => total(assess(plan, facts, { readings: { without } }));

  test('have the total scaled up exactly', () => {
    expect(seen({ club: true, lift: true, rate: 0.5 })).toBe('13/2 of 10');
    // 3.5 of 8 and of 9, as of 10.
    expect(seen({ club: false, lift: true, rate: 0.5 })).toBe('45/8 of 10');
    expect(seen({ club: true, lift: false, rate: 0.5 })).toBe('55/9 of 10');
    expect(seen({ club: false, lift: false, rate: '1/3' })).toBe('10/3 of 10');
    expect(seen({ club: false, lift: false, rate: 1 })).toBe('10 of 10');
  });

  test('beside rows that are left out or get nothing', () => {
    expect(seen({ club: false, lift: false, rate: 0.5 }, 'exclude')).toBe('4 of 8');
    expect(seen({ club: false, lift: false, rate: 0.5 }, 'zero')).toBe('35/9 of 10');
  });

  test('leave rows and sections as they are: only the total is scaled', () => {
    const found = assess(plan, { club: false, lift: false, rate: 0.5 });
    expect(['1', 'R1', 'R2', '2', 'R3'].map((id) => points(found, id))).toEqual(['7/2', '7/2', 'notApplicable', 'notApplicable', 'notApplicable']);
    expect(find(found.indicators, '1')!.available.max.fraction).toBe('7');
  });

  test('are held together over the cases that are open', () => {
    // 5 of 10, 4.5 × 10 ÷ 8.
    expect(seen({ lift: true, rate: 0.5 })).toBe('45/8 to 13/2 of 10');
    expect(seen({ rate: 0.5 })).toBe('5 to 13/2 of 10');
    expect(assess(plan, { lift: true, rate: 0.5 }).unknown.map(({ id, rows }) => [id, rows])).toEqual([['club', ['R2']]]);
  });

  test('where a number decides, give safe bounds', () => {
    const open = planOf(`
facts:
  homes: { kind: count, label: 户数 }
  rate: { kind: rate, label: 解决率 }
indicators:
  - { id: R1, title: 解决率, points: 6, scoring: { proportional: rate } }
  - { id: R2, title: 大型, points: 4, appliesWhen: { of: homes, atLeast: 100 }, otherwise: rescale, scoring: { met: true } }
`);
    const at = (homes: number | null, rate: number | null): string => total(assess(open, { homes, rate }));
    // What is scaled up is never less than it was: 3 at least; 7 × 10 ÷ 6 at most, and never above the whole.
    expect([at(100, 0.5), at(99, 0.5), at(null, 0.5), at(null, null)]).toEqual(['7 of 10', '5 of 10', '3 to 10 of 6 to 10', '0 to 10 of 6 to 10']);
  });

  test('leave nothing to be scaled where all of them do', () => {
    const all = planOf(`
facts:
  club: { kind: yesNo, label: 有活动室 }
  mark: { kind: count, label: 评分, max: 3 }
indicators: [{ id: R1, title: 评分, points: 3, appliesWhen: club, otherwise: rescale, scoring: { judged: mark } }]
`);
    const found = assess(all, { club: false });
    expect([total(found), found.unknown, found.none, points(found, 'R1')]).toEqual(['0 to 3 of 3', [], [], 'notApplicable']);
    expect([{ club: true, mark: 2 }, { mark: 2 }].map((facts) => total(assess(all, facts)))).toEqual(['2 of 3', '0 to 3 of 3']);
  });
});

describe('rows without points under a condition', () => {
  const plan = planOf(`
facts:
  shut: { kind: yesNo, label: 被通报 }
  fined: { kind: yesNo, label: 被处罚 }
  rate: { kind: rate, label: 解决率 }
  club: { kind: yesNo, label: 有活动室 }
indicators:
  - title: 一
    zeroWhen: shut
    indicators:
      - { id: R1, title: 解决率, points: 2, zeroWhen: fined, scoring: { proportional: rate } }
      - { id: R2, title: 活动室, points: 2, appliesWhen: club, scoring: { met: club } }
`);

  test.each([
    [{ shut: false, fined: false }, '1', '解决率 50%，按比例给分；得 1 分（满分 2 分）'],
    [{ shut: true }, '0', '被通报：是、被处罚：未知，不得分；得 0 分（满分 2 分）'],
    [{ fined: true }, '0', '被通报：未知、被处罚：是，不得分；得 0 分（满分 2 分）'],
    [{ shut: false }, '0 to 1', '尚不知道是否不得分：被通报：否、被处罚：未知；解决率 50%，按比例给分；待定，0 至 1 分（满分 2 分）'],
  ])('%j: %s', (facts, worth, body) => {
    const found = assess(plan, { rate: 0.5, club: true, ...facts });
    expect([points(found, 'R1'), explain(plan, found, { only: ['R1'] })[0]!.body]).toEqual([worth, body]);
  });

  test('of a section hold for what stands in it, and do not decide whether it applies', () => {
    const at = (facts: object): string => points(assess(plan, { rate: 1, ...facts }), 'R2');
    expect([at({ shut: true, club: true }), at({ shut: true, club: false }), at({ shut: false, club: true, fined: true }), at({ club: true })]).toEqual(['0', 'notApplicable', '2', '0 to 2']);
  });
});
