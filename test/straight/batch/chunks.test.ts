import { expect, test } from 'vitest';
import { createEvaluator } from '../../../src/evaluate/evaluator.js';
import { batch } from '../../../src/straight/batch/batch.js';
import { UNBOUNDED } from '../../../src/straight/batch/scores.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { planOf } from './made.js';

const plan = planOf(`
indicators:
  - { id: Y-1, title: 有牌子, points: 2, scoring: { met: sign } }
  - { id: C-1, title: 三次以上, points: 3, scoring: { met: { of: visits, atLeast: 3 } } }
  - { id: C-2, title: 多于两处, points: 1, scoring: { met: { of: places, above: 2 } } }
  - { id: C-3, title: 恰好一人, points: 1, scoring: { met: { of: staff, is: 1 } } }
  - { id: M-1, title: 评分, points: 2, scoring: { judged: mark } }
  - { id: R-1, title: 办结率, points: 4, scoring: { proportional: solved } }
facts:
  sign: { kind: yesNo, label: 牌子 }
  visits: { kind: count, label: 次数, max: 1000 }
  places: { kind: count, label: 处数 }
  staff: { kind: count, label: 人数 }
  mark: { kind: amount, label: 评分, max: 2, step: 0.1 }
  solved: { kind: rate, label: 办结 }
`);

/** More than a chunk, more than a word, and some. */
const ROWS = 1024 + 64 + 7;
const at = <T extends Uint8Array | Float64Array>(column: T, change: (row: number) => number): T => {
  column.forEach((_, row) => { column[row] = change(row); });
  return column;
};
const doubles = (change: (row: number) => number): Float64Array => at(new Float64Array(ROWS), change);

// Where chunks, words and fours begin and end, something is wrong or not known.
const odd = new Map<number, number>([[0, 1], [5, 2], [31, 3], [32, 4], [1023, 5], [1024, 1], [1050, 2], [1087, 3], [1088, 4], [ROWS - 1, 5]]);
const oddAt = (which: number, row: number, is: number, value: number): number => (odd.get(row) === which ? is : value);
const columns = {
  // Four bytes at a time are read from a place that is not one of four.
  sign: at(new Uint8Array(ROWS + 1).subarray(1), (row) => oddAt(1, row, row === 0 ? 255 : 7, row % 3 === 0 ? 1 : 0)),
  visits: doubles((row) => oddAt(2, row, row === 5 ? 2.5 : 1001, row % 7)),
  places: doubles((row) => oddAt(5, row, row === 1023 ? NaN : -1, row % 5)),
  staff: doubles((row) => row % 2),
  mark: doubles((row) => oddAt(3, row, row === 31 ? 0.15 : NaN, (row % 21) / 10)),
  solved: { part: doubles((row) => oddAt(4, row, 9, row % 8)), whole: doubles((row) => (odd.get(row) === 4 ? 8 : 7 + (row % 3))) },
};
const spoken = (value: number): number | null => (Number.isNaN(value) ? null : value);
const factsOf = (row: number): Readonly<Record<string, unknown>> => ({
  sign: columns.sign[row] === 255 ? null : columns.sign[row]! < 2 ? columns.sign[row] === 1 : columns.sign[row],
  visits: spoken(columns.visits[row]!),
  places: spoken(columns.places[row]!),
  staff: spoken(columns.staff[row]!),
  mark: spoken(columns.mark[row]!),
  solved: [columns.solved.part[row], columns.solved.whole[row]],
});

test.each([{}, { points: true }])('rows by chunks and words are what the evaluator says of each: %o', (shown) => {
  const { min, max } = unwrap(batch(plan, columns, shown));
  const score = createEvaluator(plan);
  const hundredths = ({ fraction }: { readonly fraction: string }): number => {
    const [n, d = '1'] = fraction.split('/');
    return Math.floor((Number(n) * 200 + Number(d)) / (2 * Number(d)));
  };
  for (let row = 0; row < ROWS; row += 1) {
    const result = score(factsOf(row));
    const ends = result.ok ? [hundredths(result.value.total.min!), hundredths(result.value.total.max)] : [UNBOUNDED, UNBOUNDED];
    expect([row, min[row], max[row]]).toEqual([row, ...ends]);
  }
});
