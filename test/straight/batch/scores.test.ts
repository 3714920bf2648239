import { expect, test } from 'vitest';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { batch, createBatch, type BatchOptions } from '../../../src/straight/batch/batch.js';
import type { Columns } from '../../../src/straight/batch/columns.js';
import { UNBOUNDED } from '../../../src/straight/batch/scores.js';
import { planOf } from './made.js';

const plan = planOf(`
facts:
  staff: { kind: count, label: 人数 }
indicators:
  - { id: A-1, title: 甲, points: 1000000000, scoring: { accrue: { each: 1000000, of: staff } } }
negativeList:
  items:
    - { id: N-1, title: 扣分, deduct: [0, 1000000000], fact: events }
`);

const events = (...each: readonly number[]): object => ({ values: Float64Array.from(each), offsets: Int32Array.from({ length: each.length + 1 }, (_, at) => at) });

test('totals that are no whole numbers of 32 bits are doubles', () => {
  const few = unwrap(batch(plan, { staff: Int32Array.of(1, 2), events: events(1, 2) as never }));
  expect([few.min, few.max === few.min]).toEqual([Int32Array.of(99999900, 199999800), true]);
  const many = unwrap(batch(plan, { staff: Int32Array.of(1, 900), events: events(1, 2) as never }));
  expect([many.min, many.max === many.min]).toEqual([Float64Array.of(99999900, 89999999800), true]);
});

test('a total without lower bound', () => {
  const open = unwrap(batch(plan, { staff: Int32Array.of(1, 2) }));
  expect([open.min, open.max]).toEqual([Int32Array.of(UNBOUNDED, UNBOUNDED), Int32Array.of(100000000, 200000000)]);
  expect([open.counts, [...open.status]]).toEqual([{ scored: 0, open: 2, failed: 0 }, [1, 1]]);
  const wide = unwrap(batch(plan, { staff: Int32Array.of(1, 900, 901) }));
  expect([wide.min, wide.max]).toEqual([Float64Array.of(-Infinity, -Infinity, -Infinity), Float64Array.of(100000000, 90000000000, 90100000000)]);
});

test('more rows than a chunk, some open, some wrong', () => {
  const rows = 3000;
  const staff = Float64Array.from({ length: rows }, (_, at) => (at === 1500 ? NaN : at === 2999 ? -1 : at % 7));
  const score = createBatch(plan);
  const all = unwrap(score({ staff, events: { values: new Float64Array(0), offsets: new Int32Array(rows + 1) } }));
  expect(all.counts).toEqual({ scored: 2998, open: 1, failed: 1 });
  expect(all.failures.map(({ row, diagnostics }) => [row, diagnostics[0]!.code])).toEqual([[2999, 'FACT_BELOW_MIN']]);
  expect([...all.min].map((total, at) => total === (at === 1500 ? 0 : at === 2999 ? -Infinity : (at % 7) * 100000000))).not.toContain(false);
  expect([all.max[1499], all.max[1500], all.max[2999]]).toEqual([1e8, 1e11, -Infinity]);
  // The same loops for other columns, wider totals first.
  expect(unwrap(score({ staff: staff.subarray(0, 2), events: { values: new Float64Array(0), offsets: new Int32Array(3) } })).min).toEqual(Int32Array.of(0, 100000000));
});

test('no rows', () => {
  expect(unwrap(batch(plan, {})).rows).toBe(0);
});

const marks = planOf(`
indicators:
${Array.from({ length: 3 }, (_, at) => `  - { id: Y-${String(at)}, title: 是否${String(at)}, points: ${String(at === 2 ? 300 : at + 1)}, fact: y${String(at)}, scoring: met }`).join('\n')}
  - { id: D-1, title: 扣, points: 3, scoring: { deduct: { each: 1, of: bad } } }
facts:
  bad: { kind: count, label: 处 }
validity:
  - { id: some, clause: 甲, quote: 不少于一处, check: { of: bad, atLeast: 1 } }
grades:
  scale: 等
  clause: 甲
  bands: [{ id: top, label: 优, from: 300 }]
  otherwise: { id: rest, label: 其他 }
`);

test('points of one row are far more than those of another', () => {
  const scores = unwrap(batch(marks, { y0: Uint8Array.of(1, 0, 1), y1: Uint8Array.of(1, 1, 255), y2: Uint8Array.of(1, 0, 7), bad: Int32Array.of(1, 5, 1) }, { points: true }));
  // Nothing is said of a failed row, not even 0.
  expect([...scores.min]).toEqual([30500, 200, UNBOUNDED]);
  expect(scores.points!['D-1']).toEqual(Float64Array.of(2, 0, NaN));
  expect([scores.grades[0]!.codes, scores.withheld, scores.failures.map(({ row }) => row)]).toEqual([Uint8Array.of(0, 1, 255), Uint8Array.of(0, 0, 255), [2]]);
});

test('a count of units that is more than a byte holds', () => {
  const many = planOf(`
indicators:
${Array.from({ length: 5 }, (_, at) => `  - { id: Y-${String(at)}, title: 是否${String(at)}, points: 100, fact: y${String(at)}, scoring: met }`).join('\n')}
  - { id: Y-5, title: 是否五, points: 1, fact: y5, scoring: met }
`);
  const columns = Object.fromEntries(Array.from({ length: 6 }, (_, at) => [`y${String(at)}`, Uint8Array.of(1, at % 2, 0)]));
  expect([...unwrap(batch(many, columns)).min]).toEqual([50100, 20100, 0]);
});

const kinds = planOf(`
parameters:
  goal: { kind: count, label: 目标 }
facts:
  open: { kind: yesNo, label: 开放 }
  shut: { kind: yesNo, label: 封闭, onlyIf: open }
  side: { kind: choice, label: 位置, options: { east: 东, west: 西 } }
  all: { kind: count, label: 总数 }
  staff: { kind: count, label: 人数, atMost: all }
  solved: { kind: rate, label: 解决率 }
  moved: { kind: date, label: 迁入 }
  visits: { kind: counts, label: 各季走访, per: quarter }
  mark: { kind: amount, label: 评分, max: 9 }
indicators:
  - { id: K-1, title: 甲, points: 1, scoring: { met: shut } }
  - { id: K-2, title: 乙, points: 1, scoring: { met: { of: side, is: east } } }
  - { id: K-3, title: 丙, points: 1, scoring: { met: { of: staff, atLeast: 2 } } }
  - { id: K-4, title: 丁, points: 1, scoring: { proportional: solved } }
  - { id: K-5, title: 戊, points: 1, scoring: { met: { of: moved, below: asOf } } }
  - { id: K-6, title: 己, points: 1, scoring: { met: { every: visits, atLeast: 1 } } }
  - { id: K-7, title: 庚, points: 1, scoring: { met: { of: all, atLeast: goal } } }
  - { id: K-8, title: 辛, points: 1, scoring: { proportional: { product: [mark, mark], fullAt: 81 } } }
`);
const KINDS: Columns = {
  open: Uint8Array.of(1, 0), shut: Uint8Array.of(1, 0), side: Uint8Array.of(0, 1), all: Int32Array.of(3, 3), staff: Int32Array.of(2, 1), solved: Float64Array.of(0.5, 1), moved: ['2024-01-01', 'never'],
  visits: { values: Int32Array.of(1, 2, 3, 4, 1, 1, 1, 0), length: 4 }, mark: Float64Array.of(3, 9),
};
const totals = (changed: object, options: BatchOptions = { parameters: { goal: 3 }, asOf: '2024-06-01' }): readonly unknown[] => {
  const { min, max, failures } = unwrap(batch(kinds, { ...KINDS, ...changed }, options));
  return [[...min], [...max], failures.map(({ row, diagnostics }) => [row, diagnostics[0]!.code])];
};

test('each fact left out', () => {
  expect(totals({})).toEqual([[661, 300], [661, 300], []]);
  expect(totals({ open: undefined })).toEqual([[661, 300], [661, 300], []]);
  expect(totals({ shut: undefined })).toEqual([[561, 300], [661, 300], []]);
  expect(totals({ side: undefined })).toEqual([[561, 300], [661, 400], []]);
  expect(totals({ all: undefined })).toEqual([[561, 200], [661, 300], []]);
  expect(totals({ staff: undefined })).toEqual([[561, 300], [661, 400], []]);
  expect(totals({ solved: undefined })).toEqual([[611, 200], [711, 300], []]);
  expect(totals({ moved: undefined })).toEqual([[561, 300], [661, 400], []]);
  expect(totals({ visits: undefined })).toEqual([[561, 300], [661, 400], []]);
  expect(totals({}, { asOf: '2024-06-01' })).toEqual([[561, 200], [661, 300], []]);
  expect(totals({}, { parameters: { goal: 3 } })).toEqual([[561, 300], [661, 400], []]);
});

test('one value for all rows', () => {
  expect(totals({ open: true, side: 'east', shut: false })).toEqual([[561, 400], [561, 400], []]);
  expect(totals({ open: false, shut: true })).toEqual([[UNBOUNDED, UNBOUNDED], [UNBOUNDED, UNBOUNDED], [[0, 'FACT_CONTRADICTION'], [1, 'FACT_CONTRADICTION']]]);
});

test('what cannot be is left to the evaluator', () => {
  expect(totals({ side: Uint8Array.of(2, 1) })).toEqual([[UNBOUNDED, 300], [UNBOUNDED, 300], [[0, 'FACT_TYPE']]]);
  expect(totals({ staff: Int32Array.of(4, 1) })).toEqual([[UNBOUNDED, 300], [UNBOUNDED, 300], [[0, 'FACT_ABOVE_OTHER']]]);
  expect(totals({ shut: Uint8Array.of(1, 1) })).toEqual([[661, UNBOUNDED], [661, UNBOUNDED], [[1, 'FACT_CONTRADICTION']]]);
});

const sides = planOf(`
facts:
  side: { kind: choice, label: 位置, options: { east: 东, west: 西 } }
  marks: { kind: amounts, label: 各分, per: room, max: 2 }
  seats: { kind: counts, label: 各座, per: room }
indicators:
  - title: 甲
    indicators:
      choice: side
      east:
        - { id: E-1, title: 乙, points: 2, scoring: { reach: { of: staff, target: 2 } } }
      west:
        - { id: W-1, title: 丙, points: 2, scoring: { proportional: { mean: marks, fullAt: 2 } } }
  - { id: S-1, title: 丁, points: 2, scoring: { met: { every: seats, atLeast: 1 } } }
`.replace('facts:', 'facts:\n  staff: { kind: count, label: 人数, max: 9 }'));

test('what a row is not asked for may still be wrong', () => {
  const one = (staff: number, marks: readonly number[]): readonly unknown[] => {
    const lists = { marks: { values: Float64Array.from(marks), offsets: Int32Array.of(0, marks.length) }, seats: { values: Int32Array.of(1, 1), offsets: Int32Array.of(0, 2) } };
    const { min, failures } = unwrap(batch(sides, { side: Uint8Array.of(1), staff: Float64Array.of(staff), ...lists }));
    return [min[0], failures.map(({ diagnostics }) => diagnostics[0]!.code)];
  };
  expect(one(NaN, [1, 2])).toEqual([350, []]);
  expect(one(3, [1, 2])).toEqual([350, []]);
  expect(one(10, [1, 2])).toEqual([UNBOUNDED, ['FACT_ABOVE_MAX']]);
  expect(one(NaN, [1])).toEqual([UNBOUNDED, ['FACT_LIST_LENGTHS']]);
});

const unread = planOf(`
readings: { how: { clause: 甲, question: 看哪个, default: one, options: { one: 一, all: 全 } } }
facts:
  a: { kind: yesNo, label: 甲 }
  b: { kind: yesNo, label: 乙 }
  c: { kind: choice, label: 丙, options: { x: 子, y: 丑, z: 寅 } }
  n: { kind: amount, label: 丁, max: 9 }
  k: { kind: count, label: 戊, atMost: m }
  m: { kind: count, label: 己 }
indicators:
  - title: 甲
    id: A
    points: 1
    scoring:
      reading: how
      one: { met: a }
      all: { met: { all: [a, b, { of: c, is: x }, { of: n, atLeast: 1 }, { of: k, atLeast: 1 }, { of: m, atLeast: 1 }] } }
`);

test('facts that no reading asks for are wrong where their kind does not allow them', () => {
  const rows = 40;
  const a = new Uint8Array(rows).fill(1);
  const wrong = (columns: Columns): readonly (readonly [number, string])[] => {
    const { min, failures } = unwrap(batch(unread, { a, ...columns }));
    expect([...min].flatMap((total, row) => (total === 100 ? [] : [row]))).toEqual(failures.map(({ row }) => row));
    return failures.map(({ row, diagnostics }) => [row, diagnostics[0]!.code]);
  };
  const bytes = (...first: readonly number[]): Uint8Array => Uint8Array.from({ length: rows }, (_, row) => first[row] ?? row % 2);
  const doubles = (...first: readonly number[]): Float64Array => Float64Array.from({ length: rows }, (_, row) => first[row] ?? row % 9);
  expect(wrong({ b: bytes(1, 255), c: bytes(2, 255, 0), n: doubles(9, 0.5, NaN), k: doubles(0, NaN), m: doubles() })).toEqual([]);
  expect(wrong({ b: bytes(0, 2, 255, 7) })).toEqual([[1, 'FACT_TYPE'], [3, 'FACT_TYPE']]);
  expect(wrong({ c: bytes(0, 2, 3, 255, 254) })).toEqual([[2, 'FACT_TYPE'], [4, 'FACT_TYPE']]);
  expect(wrong({ n: doubles(9.5, -1, 0.1 + 0.2, NaN) })).toEqual([[0, 'FACT_ABOVE_MAX'], [1, 'FACT_BELOW_MIN'], [2, 'FACT_PRECISION']]);
  expect(wrong({ k: doubles(1, 2, 3), m: doubles(1, 1, NaN) })).toEqual([[1, 'FACT_ABOVE_OTHER']]);
  expect(wrong({ b: { bits: Uint32Array.of(0xffffffff, 0xff), rows }, c: 'z' })).toEqual([]);
});
