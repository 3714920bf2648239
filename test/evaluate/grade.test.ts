import { describe, expect, test } from 'vitest';
import { assess, find, planOf } from './small.js';

const GRADED = planOf(`
readings:
  rounding: { clause: A.1, question: 是否修约？, default: exact, options: { exact: 不修约, whole: 修约到整数 } }
facts:
  mark: { kind: amount, label: 评分, max: 100 }
  homes: { kind: count, label: 户数 }
  polled: { kind: count, label: 样本, atMost: homes }
  open: { kind: yesNo, label: 已公示 }
indicators:
  - { id: R1, title: 评分, points: 100, scoring: { judged: mark } }
validity:
  - { id: sample, clause: A.2.3, quote: 样本不少于三成, check: { ratio: [polled, homes], atLeast: 30% } }
  - { id: shown, clause: A.2.5, quote: 结果应公示, check: open }
grades:
  scale: 星级
  clause: A.2.4
  of: { reading: rounding, exact: total, whole: { round: total, to: 1, mode: halfUp } }
  bands:
    - { id: five, label: 五星, from: 90 }
    - { id: four, label: 四星, from: 80 }
    - { id: three, label: 三星, from: 70 }
  otherwise: { id: none, label: 不评 }
`);
const VALID = { homes: 10, polled: 3, open: true };

describe('a grade', () => {
  test.each([
    [100, 'five'], [90, 'five'], ['89.999999999999', 'four'], [80, 'four'], [79.5, 'three'], [70, 'three'], ['69.99', 'none'], [0, 'none'],
  ])('of %s is %s', (mark, id) => {
    expect(assess(GRADED, { mark, ...VALID }).grade).toMatchObject({ value: id, possible: [id] });
  });

  test('of a rounded total is that of the rounded one; the total stays as it is', () => {
    const found = assess(GRADED, { mark: 89.5, ...VALID }, { readings: { rounding: 'whole' } });
    expect([found.grade?.value, found.total.value?.fraction]).toEqual(['five', '179/2']);
  });

  test('with its label stands where only one is possible, else all that are, from the top', () => {
    expect(assess(GRADED, { mark: 90, ...VALID }).grade).toEqual({ scale: '星级', value: 'five', label: '五星', possible: ['five'] });
    expect(assess(GRADED, VALID).grade).toEqual({ scale: '星级', possible: ['five', 'four', 'three', 'none'] });
  });

  test('whose cut has no bounds is possible, never certain, until the cut has a value', () => {
    const plan = planOf(`
parameters:
  cut: { kind: amount, label: 当地分数线 }
facts:
  mark: { kind: amount, label: 评分, max: 500 }
indicators:
  - { id: R1, title: 评分, points: 500, scoring: { judged: mark } }
grades:
  scale: 等级
  clause: A.1
  bands: [{ id: good, label: 良好, from: cut }]
  otherwise: { id: none, label: 不评 }
`);
    expect(assess(plan, { mark: 499 }).grade?.possible).toEqual(['good', 'none']);
    expect([-3, 499, 500].map((cut) => assess(plan, { mark: 499 }, { parameters: { cut } }).grade?.value)).toEqual(['good', 'good', 'none']);
    expect([-3, '-1/3', 500, '999999999999999'].map((cut) => assess(plan, {}, { parameters: { cut } }).parameters.cut)).toEqual(['-3', '-1/3', '500', '999999999999999']);
    expect(assess(plan, { mark: 499 }).total.value).toEqual({ decimal: '499.00', fraction: '499' });
  });

  test('that stands in two bands is one grade', () => {
    const plan = planOf(`
facts:
  mark: { kind: amount, label: 评分, max: 10 }
indicators:
  - { id: R1, title: 评分, points: 10, scoring: { judged: mark } }
grades:
  scale: 等级
  clause: A.1
  bands: [{ id: pass, label: 合格, from: 8 }, { id: pass, label: 合格, from: 0 }]
  otherwise: { id: fail, label: 不合格 }
`);
    expect(assess(plan, {}).grade).toEqual({ scale: '等级', value: 'pass', label: '合格', possible: ['pass'] });
  });

  test('is absent from a table without grades', () => {
    const plan = planOf(`
facts:
  done: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 完成, points: 2, scoring: { met: done } }
`);
    expect('grade' in assess(plan, { done: true })).toBe(false);
    expect(assess(plan, { done: true })).toMatchObject({ byAssessor: [], validity: [] });
  });
});

describe('bands', () => {
  const cut = (bands: string, more = '  clean: { kind: yesNo, label: 未被通报 }'): ReturnType<typeof planOf> => planOf(`
facts:
  mark: { kind: amount, label: 评分, max: 10 }
${more}
indicators:
  - { id: R1, title: 评分, points: 10, scoring: { judged: mark } }
grades:
  scale: 等级
  clause: A.1
  bands: ${bands}
  otherwise: { id: none, label: 不评 }
`);
  const possible = (plan: ReturnType<typeof planOf>, facts: object): string => assess(plan, facts).grade!.possible.join(' ');

  test('begin at, above, and end at or below their cuts', () => {
    const plan = cut('[{ id: a, label: 甲, above: 8 }, { id: b, label: 乙, from: 5, below: 7 }, { id: c, label: 丙, upTo: 2 }]', '');
    expect([10, 8.1, 8, 7, 6.9, 5, 4.9, 2.1, 2, 0].map((mark) => possible(plan, { mark }))).toEqual(['a', 'a', 'none', 'none', 'b', 'b', 'none', 'none', 'c', 'c']);
    expect(possible(plan, {})).toBe('a b c none');
  });

  test('that ask for a condition as well are certain only with it, and go on where it is open', () => {
    const plan = cut('[{ id: a, label: 甲, from: 8, when: clean }, { id: b, label: 乙, from: 5 }, { id: a, label: 甲, when: { not: clean } }]');
    expect([{ mark: 8, clean: true }, { mark: 8, clean: false }, { mark: 8 }, { mark: 7 }, { mark: 4, clean: false }, { mark: 4, clean: true }, { mark: 4 }, {}].map((facts) => possible(plan, facts))).toEqual([
      'a', 'b', 'a b', 'b', 'a', 'none', 'a none', 'a b none',
    ]);
    expect(assess(plan, { mark: 8 }).unknown.map(({ id, rows }) => [id, rows])).toEqual([['clean', []]]);
    expect(assess(plan, { mark: 7 }).unknown).toEqual([]);
  });

  test('may stand without a table', () => {
    const plan = planOf(`
facts:
  kept: { kind: yesNo, label: 守信 }
  fines: { kind: count, label: 处罚次数, max: 9 }
grades:
  scale: 信用等级
  clause: 5.1
  of: fines
  bands: [{ id: AAA, label: 诚信, upTo: 0, when: kept }, { id: A, label: 一般, upTo: 2 }]
  otherwise: { id: D, label: 失信 }
`);
    expect([{ kept: true, fines: 0 }, { kept: false, fines: 0 }, { fines: 0 }, { fines: 2 }, { fines: 3 }, {}].map((facts) => possible(plan, facts))).toEqual(['AAA', 'A', 'AAA A', 'A', 'D', 'AAA A D']);
    expect(assess(plan, { fines: 3 }).total.available.max.fraction).toBe('0');
  });
});

describe('a precondition', () => {
  test.each([
    [{ polled: 3, open: true }, ['met', 'met'], { value: 'five', possible: ['five'] }],
    [{ polled: 2, open: true }, ['unmet', 'met'], { value: 'five', possible: ['five'], withheld: 'validity' }],
    [{ polled: 2 }, ['unmet', 'unknown'], { value: 'five', possible: ['five'], withheld: 'validity' }],
    [{ open: true }, ['unknown', 'met'], { value: 'five', possible: ['five'], pending: 'validity' }],
    [{ polled: 3 }, ['met', 'unknown'], { value: 'five', possible: ['five'], pending: 'validity' }],
  ])('with %j is %j: points stay, the grade is withheld or pending', (facts, status, grade) => {
    const found = assess(GRADED, { mark: 95, homes: 10, ...facts });
    expect(found.validity).toEqual([{ id: 'sample', clause: 'A.2.3', status: status[0] }, { id: 'shown', clause: 'A.2.5', status: status[1] }]);
    expect(found.grade).toEqual({ scale: '星级', label: '五星', ...grade });
    expect(found.total.value).toEqual({ decimal: '95.00', fraction: '95' });
  });

  test('on a sample of none is not known', () => {
    expect(assess(GRADED, { mark: 95, homes: 0, polled: 0, open: true }).grade).toMatchObject({ pending: 'validity' });
  });
});

/** A table of one row of 100 points with cuts at 90 and 200/3, and one of 3 points. */
const TEXTS = planOf(`
places: 2
facts:
  mark: { kind: amount, label: 评分, max: 100 }
  share: { kind: rate, label: 比率 }
indicators:
  - { id: R1, title: 评分, points: 100, scoring: { judged: mark } }
  - { id: R2, title: 比率, points: 3, scoring: { proportional: share } }
grades:
  scale: 星级
  clause: A.1
  bands: [{ id: five, label: 五星, from: 90 }, { id: three, label: 三星, from: 200/3 }]
  otherwise: { id: none, label: 不评 }
`);

describe('exact numbers as text', () => {
  const totalOf = (mark: unknown, share: unknown = 0): unknown => assess(TEXTS, { mark, share }).total.value;

  test.each<[unknown, string, string]>([
    [90, '90.00', '90'], [89.5, '89.50', '179/2'], ['89.9996', '89.9996', '224999/2500'], ['89.999999', '89.999999', '89999999/1000000'],
    ['89.9999999', '≈89.9999999', '899999999/10000000'], ['0.001', '0.001', '1/1000'], ['269999/3000', '≈89.9997', '269999/3000'],
    ['269999/3001', '≈89.97', '269999/3001'], ['199/3', '≈66.33', '199/3'],
  ])('%s is shown as %s', (mark, decimal, fraction) => {
    expect(totalOf(mark)).toEqual({ decimal, fraction });
  });

  test('an approximation never reaches a cut, from either side', () => {
    expect(totalOf('269999999/3000000')).toEqual({ decimal: '≈89.9999997', fraction: '269999999/3000000' });
    expect(totalOf('270000001/3000000')).toEqual({ decimal: '≈90.0000003', fraction: '270000001/3000000' });
  });

  test('a value that is a cut without an end is its fraction', () => {
    expect(totalOf('200/3')).toEqual({ decimal: '200/3', fraction: '200/3' });
    expect(assess(TEXTS, { mark: '200/3', share: 0 }).grade?.value).toBe('three');
  });

  test('a row never looks like nothing or like all of its points', () => {
    const row = (share: unknown): unknown => find(assess(TEXTS, { mark: 0, share }).indicators, 'R2')!.awarded;
    expect(row('99999/100000')).toEqual({ decimal: '2.99997', fraction: '299997/100000' });
    expect(row('699999/700000')).toEqual({ decimal: '≈2.999996', fraction: '2099997/700000' });
    expect(row('1/700000')).toEqual({ decimal: '≈0.000004', fraction: '3/700000' });
    expect(row('1/7')).toEqual({ decimal: '≈0.43', fraction: '3/7' });
    expect(row(0)).toEqual({ decimal: '0.00', fraction: '0' });
  });

  test('have the digits that the rulebook shows', () => {
    const body = (places: string): string => `
places: ${places}
facts:
  share: { kind: rate, label: 比率 }
indicators:
  - { id: R1, title: 比率, points: 1, scoring: { proportional: share } }
`;
    const shown = (places: string, share: unknown): string => assess(planOf(body(places)), { share }).total.min!.decimal;
    expect([shown('0', 1), shown('0', '1/4'), shown('0', '2/7'), shown('1', '2/7'), shown('6', '2/7'), shown('6', 1)]).toEqual(['1', '0.25', '≈0', '≈0.3', '≈0.285714', '1.000000']);
  });
});

test('sections hold the bounds of what stands in them', () => {
  const plan = planOf(`
facts:
  a: { kind: yesNo, label: 甲 }
  b: { kind: rate, label: 乙 }
indicators:
  - title: 一
    assessor: 考核组
    indicators:
      - { id: R1, title: 甲, points: 2, scoring: { met: a } }
      - title: 内
        indicators:
          - { id: R2, title: 乙, points: 3, assessor: 业主, scoring: { proportional: b } }
  - { id: R3, title: 又甲, points: 5, scoring: { met: a } }
`);
  const { indicators, byAssessor, total } = assess(plan, { b: '1/3' });
  const exact = (decimal: string, fraction: string): unknown => ({ decimal, fraction });
  const one = exact('1.00', '1');
  const all = (decimal: string, fraction: string): unknown => ({ min: exact(decimal, fraction), max: exact(decimal, fraction) });
  expect(indicators).toEqual([
    {
      id: '1', title: '一', status: 'undetermined', assessor: '考核组', available: all('5.00', '5'), bounds: { min: one, max: exact('3.00', '3') },
      indicators: [
        { id: 'R1', title: '甲', status: 'undetermined', assessor: '考核组', available: all('2.00', '2'), bounds: { min: exact('0.00', '0'), max: exact('2.00', '2') } },
        {
          id: '1.2', title: '内', status: 'scored', assessor: '考核组', available: all('3.00', '3'), awarded: one,
          indicators: [{ id: 'R2', title: '乙', status: 'scored', assessor: '业主', available: all('3.00', '3'), awarded: one }],
        },
      ],
    },
    { id: 'R3', title: '又甲', status: 'undetermined', available: all('5.00', '5'), bounds: { min: exact('0.00', '0'), max: exact('5.00', '5') } },
  ]);
  // Rows without assessor belong to none; a row's own assessor is the one that counts.
  expect(byAssessor).toEqual([
    { assessor: '考核组', min: exact('0.00', '0'), max: exact('2.00', '2'), available: all('2.00', '2') },
    { assessor: '业主', value: one, min: one, max: one, available: all('3.00', '3') },
  ]);
  expect(total).toEqual({ min: one, max: exact('8.00', '8'), available: all('10.00', '10') });
});
