import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { PlanIndicator } from '../../src/index.js';
import { estate } from '../../src/weihai.js';

const ROWS = readFileSync('test/fixtures/a1.tsv', 'utf8').replace(/\n+$/, '').split('\n').slice(1).map((line) => line.split('\t'));
const VARIANTS: Readonly<Record<string, string>> = { 新建: 'new', 老旧: 'old', '': '' };

function pathOf(row: PlanIndicator): readonly PlanIndicator[] {
  return row.parent === undefined ? [row] : [...pathOf(estate.indicators[row.parent]!), row];
}

describe('table A.1 against the verified transcription', () => {
  const rows = estate.indicators.filter((indicator) => indicator.scoring !== undefined);

  test('has the 50 rows in the printed order', () => {
    expect(ROWS).toHaveLength(50);
    expect(rows.map((row) => row.id)).toEqual(ROWS.map((row) => row[0]));
  });

  test.each(ROWS)('%s %s｜%s｜%s', (id, first, second, third, points, assessor, variant) => {
    const row = rows.find((one) => one.id === id)!;
    const path = pathOf(row);
    expect(path.map((one) => one.title)).toEqual([first, second, third]);
    expect(row.points).toBe(points);
    expect(row.assessor).toBe(assessor);
    expect(path.find((one) => one.variant !== undefined)?.variant?.option ?? '').toBe(VARIANTS[variant]);
  });

  test('adds up to 100 in either variant, 30 of them by the owners (A.2.2)', () => {
    const sum = (list: readonly PlanIndicator[]): number => list.reduce((total, row) => total + Number(row.points), 0);
    for (const variant of ['new', 'old']) {
      const mine = rows.filter((row) => pathOf(row).every((one) => one.variant === undefined || one.variant.option === variant));
      expect(mine).toHaveLength(39);
      expect(sum(mine)).toBe(100);
      expect(sum(mine.filter((row) => row.assessor === '业主'))).toBe(30);
    }
  });
});
