import { expect, test } from 'vitest';
import { formatDiagnostic } from '../../../src/diagnostics/format.js';
import type { Result } from '../../../src/diagnostics/diagnostic.js';
import { BATCH_EXAMPLES, BATCH_PLAN } from '../../../src/host/reference/batch-examples.js';
import { batch } from '../../../src/straight/batch/batch.js';
import { BATCH_CODES } from '../../../src/straight/batch/codes.js';
import type { Column, Columns } from '../../../src/straight/batch/columns.js';
import type { Scores } from '../../../src/straight/batch/scores.js';
import { planOf } from './made.js';

const plan = planOf(`
facts:
  open: { kind: yesNo, label: 开放 }
  side: { kind: choice, label: 位置, options: { east: 东, west: 西 } }
  staff: { kind: count, label: 人数 }
  solved: { kind: rate, label: 解决率 }
  moved: { kind: date, label: 迁入 }
  visits: { kind: counts, label: 各月走访, per: quarter }
  homes: { kind: counts, label: 各户, per: project }
indicators:
  - id: A-1
    title: 甲
    points: 2
    scoring: { met: { all: [open, { of: side, is: east }, { of: staff, atLeast: 2 }, { of: moved, atMost: 2024-01-01 }, { every: visits, atLeast: 1 }, { every: homes, atLeast: 1 }] } }
  - { id: A-2, title: 乙, points: 2, scoring: { proportional: solved } }
`);

const given: Columns = {
  open: Uint8Array.of(1, 0),
  side: Uint8Array.of(0, 1),
  staff: Int32Array.of(2, 3),
  solved: { part: Int32Array.of(1, 3), whole: Float64Array.of(2, 3) },
  moved: ['2024-01-01', 'never'],
  visits: { values: Int32Array.of(1, 2, 3, 4, 1, 1, 1, 0), length: 4 },
  homes: { values: Float64Array.of(1, 2, 3), offsets: Int32Array.of(0, 2, 3) },
};

const score = (changed: object): Result<Scores> => batch(plan, { ...given, ...changed });
const found = (changed: object): readonly string[] => score(changed).diagnostics.map((one) => `${one.path.join('.')}: ${one.code}`);

test('columns of every kind', () => {
  const result = score({});
  expect(result.ok && [...result.value.min, ...result.value.status]).toEqual([300, 200, 0, 0]);
});

test.each<[string, Column | object]>([
  ['open', [true, false]],
  ['open', 'open'],
  ['open', { bits: Uint32Array.of(1), rows: 40 }],
  ['open', { bits: Uint32Array.of(1) }],
  ['side', 'north'],
  ['side', Int32Array.of(0, 1)],
  ['staff', Uint8Array.of(2, 3)],
  ['staff', [2, 3]],
  ['solved', { part: Int32Array.of(1, 3) }],
  ['solved', { whole: Int32Array.of(1, 3) }],
  ['solved', { part: Int32Array.of(1, 3), whole: Int32Array.of(3) }],
  ['moved', ['2024-02-30', null]],
  ['moved', { days: 1 }],
  ['visits', { values: Int32Array.of(1, 2), length: 2 }],
  ['visits', { values: Int32Array.of(1, 2, 3, 4, 5), length: 4 }],
  ['visits', { values: [1, 2, 3, 4], length: 4 }],
  ['visits', [Int32Array.of(1, 2), Int32Array.of(1, 2), Int32Array.of(1, 2)]],
  ['visits', [Int32Array.of(1, 2), Int32Array.of(1, 2), Int32Array.of(1, 2), Int32Array.of(1)]],
  ['visits', [Int32Array.of(1, 2), Int32Array.of(1, 2), Int32Array.of(1, 2), [1, 2]]],
  ['homes', { values: Int32Array.of(1, 2) }],
  ['homes', { values: [1], offsets: Int32Array.of(0, 1, 1) }],
  ['homes', { values: Int32Array.of(1), offsets: Int32Array.of(0, 1, 1), known: Uint8Array.of(1) }],
])('%s does not take %j', (id, column) => {
  expect(found({ [id]: column })).toEqual([`${id}: COLUMN_FORM`]);
});

test.each([[[]], [[1, 1, 3]], [[0, 1, 2]], [[0, 4, 3]], [[0, 2, 4]]])('offsets %j do not fit', (offsets) => {
  expect(found({ homes: { values: Float64Array.of(1, 2, 3), offsets: Int32Array.from(offsets) } })).toEqual(['homes: COLUMN_OFFSETS']);
});

test('columns differ in length', () => {
  expect(found({ staff: Int32Array.of(1, 2, 3), moved: ['2024-01-01'] })).toEqual(['staff: COLUMN_LENGTH', 'moved: COLUMN_LENGTH']);
});

test('a column may be left open', () => {
  const result = score({ staff: null, open: undefined });
  expect(result.ok && result.value.counts).toEqual({ scored: 1, open: 1, failed: 0 });
});

test('columns that no fact has', () => {
  expect(found({ opened: Uint8Array.of(1, 0), zzz: undefined })).toEqual(['opened: COLUMN_UNKNOWN', 'zzz: COLUMN_UNKNOWN']);
  expect(batch(plan, { ...given, opened: true }, { extraFacts: 'ignore' }).ok).toBe(true);
  expect(batch(plan, 3 as never).diagnostics.map(({ code }) => code)).toEqual(['COLUMNS_NOT_OBJECT']);
});

test('wrong options are said at each call', () => {
  expect(batch(plan, given, { asOf: 'today' }).diagnostics.map(({ code }) => code)).toEqual(['AS_OF_FORM']);
});

test.each(BATCH_EXAMPLES)('$code is said of its example alone, and not of what is mended as it says', ({ code, given: wrong, mended }) => {
  expect(batch(BATCH_PLAN, wrong as Columns).diagnostics.map((one) => one.code)).toEqual([code]);
  expect(batch(BATCH_PLAN, mended as Columns).diagnostics).toEqual([]);
});

test('there is an example for every code', () => {
  expect(BATCH_EXAMPLES.map(({ code }) => code)).toEqual(Object.keys(BATCH_CODES));
});

test('what is said of each', () => {
  const all = [score({ opened: true }), score({ open: 3 }), score({ staff: Int32Array.of(1) }), score({ homes: { values: Float64Array.of(1), offsets: Int32Array.of(1, 1, 1) } }), batch(plan, 3 as never)].flatMap(({ diagnostics }) => diagnostics);
  expect(all.map((one) => `${formatDiagnostic(one, { lang: 'zh' })}\n${formatDiagnostic(one, { lang: 'en' })}`).join('\n')).toMatchInlineSnapshot(`
    "opened 错误 COLUMN_UNKNOWN：这个评分表里没有事实“opened”
      写的是：opened
      应为：评分表里声明的事实
      改法：是不是“open”？
    opened error COLUMN_UNKNOWN: this rulebook has no fact "opened"
      found: opened
      expected: a fact that the rulebook declares
      mend: did you mean "open"?
    open 错误 COLUMN_FORM：“开放”的数据列不是这一类事实的写法
      应为：Uint8Array（1 是，0 否，255 不知道）、{ bits, rows } 或 true/false
      改法：改成上面的一种写法；都不知道就不写这一列
    open error COLUMN_FORM: the column of "开放" is not of a form for this kind of fact
      expected: a Uint8Array (1 yes, 0 no, 255 not known), { bits, rows }, or true or false
      mend: give one of the forms above; leave the column out where nothing is known
    staff 错误 COLUMN_LENGTH：“人数”的数据列有 1 行，前面的数据列有 2 行
      写的是：1
      应为：2 行
      改法：核对各列，每一行都要有值；不知道的写上表示不知道的值
    staff error COLUMN_LENGTH: the column of "人数" has 1 rows, the columns before it have 2
      found: 1
      expected: 2 rows
      mend: check the columns: each has a value for every row, or what stands for not known
    homes 错误 COLUMN_OFFSETS：“各户”的 offsets 与 values 对不上
      应为：从 0 开始、不减小、最后一个等于 values 的个数
      改法：每一行写它的第一个值的位置，最后再写值的个数
    homes error COLUMN_OFFSETS: the offsets of "各户" do not fit its values
      expected: from 0, never falling, the last one the number of values
      mend: give for each row where its entries begin, and at the end the number of values
    错误 COLUMNS_NOT_OBJECT：数据列应是一个普通对象
      应为：{ 事实编号: 数据列, … }
      改法：写成“事实编号: 数据列”的对象
    error COLUMNS_NOT_OBJECT: the columns are not a plain object
      expected: { factId: column, … }
      mend: give an object of fact id and column"
  `);
});
