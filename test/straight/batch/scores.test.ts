import { expect, test } from 'vitest';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { batch, createBatch } from '../../../src/straight/batch/batch.js';
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
  const wide = unwrap(batch(plan, { staff: Int32Array.of(1, 900, 1) }));
  expect([wide.min, wide.max]).toEqual([Float64Array.of(-Infinity, -Infinity, -Infinity), Float64Array.of(100000000, 90000000000, 100000000)]);
});

test('more rows than a chunk, some open, some wrong', () => {
  const rows = 3000;
  const staff = Float64Array.from({ length: rows }, (_, at) => (at === 1500 ? NaN : at === 2999 ? -1 : at % 7));
  const score = createBatch(plan);
  const all = unwrap(score({ staff, events: { values: new Float64Array(0), offsets: new Int32Array(rows + 1) } }));
  expect(all.counts).toEqual({ scored: 2998, open: 1, failed: 1 });
  expect(all.failures.map(({ row, diagnostics }) => [row, diagnostics[0]!.code])).toEqual([[2999, 'FACT_BELOW_MIN']]);
  expect([...all.min].map((total, at) => total === (at === 1500 || at === 2999 ? 0 : (at % 7) * 100000000))).not.toContain(false);
  expect([all.max[1499], all.max[1500], all.max[2999]]).toEqual([1e8, 1e11, 0]);
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
  expect([...scores.min]).toEqual([30500, 200, 0]);
  expect(scores.points!['D-1']).toEqual(Float64Array.of(2, 0, NaN));
  expect([scores.grades[0]!.codes, scores.withheld, scores.failures.map(({ row }) => row)]).toEqual([Uint8Array.of(0, 1, 255), Uint8Array.of(0, 0, 255), [2]]);
});
