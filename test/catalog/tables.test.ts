import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog.js';
import type { Plan } from '../../src/plan/plan.js';
import type { PlanIndicator } from '../../src/plan/table.js';

interface Printed {
  readonly id: string;
  readonly titles: readonly string[];
  readonly points: string;
  readonly assessor: string;
  readonly variant: string;
}

/** The verified transcription of a table, row by row. */
function printed(name: string): readonly Printed[] {
  const lines = readFileSync(`test/fixtures/${name}.tsv`, 'utf8').replace(/\n+$/, '').split('\n').slice(1);
  return lines.map((line) => {
    const [id, first, second, third, points, assessor, variant] = line.split('\t') as [string, string, string, string, string, string, string];
    return { id, titles: [first, second, third].filter((title) => title !== ''), points, assessor, variant };
  });
}

const TABLES = [
  { name: 'a1', table: 'estate', rows: 50, share: { assessors: ['业主'], points: 30 } },
  { name: 'a2', table: 'enterprise', rows: 30, share: { assessors: ['业主', '业委会'], points: 60 } },
  { name: 'a3', table: 'street', rows: 34, share: { assessors: ['业主'], points: 30 } },
  { name: 'a4', table: 'district', rows: 40, share: { assessors: ['业主'], points: 20 } },
] as const;

function planOf(table: string): Plan {
  return findRulebook(`weihai-db3710-t133-2021/${table}`)!;
}

function pathOf({ indicators }: Plan, row: PlanIndicator): readonly PlanIndicator[] {
  return row.parent === undefined ? [row] : [...pathOf(planless(indicators), indicators[row.parent]!), row];
}

function planless(indicators: Plan['indicators']): Plan {
  return { indicators } as Plan;
}

function rowsOf({ indicators }: Plan): readonly PlanIndicator[] {
  return indicators.filter((indicator) => indicator.scoring !== undefined);
}

const VARIANTS: Readonly<Record<string, string>> = { 新建: 'new', 老旧: 'old', '': '' };

describe.each(TABLES)('$table, table $name, against the verified transcription', ({ name, table, rows: count, share }) => {
  const plan = planOf(table);
  const all = printed(name);
  const scored = all.filter(({ id }) => !id.startsWith('NEG'));
  const rows = rowsOf(plan);

  test(`has the ${String(count)} rows in the printed order`, () => {
    expect(scored).toHaveLength(count);
    expect(rows.map((row) => row.id)).toEqual(scored.map((row) => row.id));
  });

  test.each(scored)('$id $titles', ({ id, titles, points, assessor, variant }) => {
    const row = rows.find((one) => one.id === id)!;
    const path = pathOf(plan, row);
    expect(path.map((one) => one.title)).toEqual(titles);
    expect(row.points).toBe(points);
    expect(row.assessor).toBe(assessor);
    expect(path.find((one) => one.variant !== undefined)?.variant?.option ?? '').toBe(VARIANTS[variant]);
  });

  test('adds up to 100, whatever the variant, and the owners have the share that the text gives', () => {
    const sum = (list: readonly PlanIndicator[]): number => list.reduce((total, row) => total + Number(row.points), 0);
    for (const option of ['new', 'old']) {
      const counting = rows.filter((row) => pathOf(plan, row).every((one) => one.variant === undefined || one.variant.option === option));
      expect(sum(counting)).toBe(100);
      expect(sum(counting.filter(({ assessor }) => (share.assessors as readonly (string | undefined)[]).includes(assessor)))).toBe(share.points);
    }
    expect(plan.total).toBe('100');
    expect(plan.shares).toMatchObject([{ assessors: share.assessors, points: String(share.points) }]);
  });

  test('has the negative list as printed', () => {
    const items = all.filter(({ id }) => id.startsWith('NEG')).map(({ id, titles, points, assessor }) => ({ id, title: titles.at(-1), points, assessor }));
    const list = plan.negativeList?.items.map(({ id, title, deduct: [low, high] }) => ({ id, title, points: `-${low}..-${high}`, assessor: plan.negativeList!.assessor }));
    expect(list ?? []).toEqual(items);
  });
});

test('the four tables have 154 scored rows and 3 items of a negative list', () => {
  const plans = TABLES.map(({ table }) => planOf(table));
  expect(plans.flatMap(rowsOf)).toHaveLength(154);
  expect(plans.flatMap((plan) => plan.negativeList?.items ?? [])).toHaveLength(3);
});

test('points that the source lost are marked as inferred, with a note', () => {
  const lost = rowsOf(planOf('district')).filter(({ basis }) => basis === 'inferred');
  expect(lost.map(({ id }) => id)).toEqual(expect.arrayContaining(['A4-24', 'A4-26']));
  for (const { note } of lost.filter(({ id }) => id === 'A4-24' || id === 'A4-26')) expect(note).toContain('分值');
});
