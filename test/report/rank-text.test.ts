import { describe, expect, test } from 'vitest';
import { unwrap, type Language } from '../../src/diagnostics/diagnostic.js';
import type { Assessment, Exact } from '../../src/evaluate/assessment.js';
import { rank } from '../../src/evaluate/rank.js';
import type { RankEntry, RankList, Ties } from '../../src/evaluate/ranking.js';
import { decimalText, parseFraction } from '../../src/exact/text.js';
import { explainRanking, RANK_WORDS } from '../../src/report/rank-text.js';
import { assess, planOf } from '../evaluate/small.js';

const MARKS = planOf('indicators:\n  - { id: M-1, title: 评分, points: 100, fact: mark, scoring: judged }\n');
const BASE = assess(MARKS, { mark: 0 });
const exact = (fraction: string): Exact => ({ fraction, decimal: decimalText(parseFraction(fraction)!, 2) });

type Total = readonly [lo: string | null, hi: string];

function entries(totals: readonly Total[], available: readonly Total[] = []): readonly RankEntry[] {
  return totals.map(([lo, hi], index) => {
    const [least, most] = available[index] ?? ['100', '100'];
    const total: Assessment['total'] = { min: lo === null ? null : exact(lo), max: exact(hi), available: { min: exact(least!), max: exact(most) } };
    return { id: String.fromCharCode(97 + index), assessment: { ...BASE, total } };
  });
}

function said(given: readonly RankEntry[], lists: readonly RankList[], ties: Ties = 'competition', lang?: Language): readonly string[] {
  return explainRanking(unwrap(rank(given, { ties, lists })), lang === undefined ? {} : { lang }).map(({ id, text }) => `${id} ${text}`);
}

const known = (...totals: readonly string[]): readonly RankEntry[] => entries(totals.map((total) => [total, total] as const));

const RED: RankList = { id: 'red', label: '红榜', from: 'top', take: { places: 3 } };
const BLACK: RankList = { id: 'black', label: '黑榜', from: 'bottom', take: { places: 1 } };

describe('known places', () => {
  test('say the place, the tie, the total, how many are above, and each list', () => {
    expect(said(known('95', '187/2', '92', '92', '60'), [RED, BLACK])).toEqual([
      'a 第 1 名：总分 95.00，高于它的有 0 个；红榜取前 3 名：入榜；黑榜取后 1 名：不入榜（倒数第 5 名）',
      'b 第 2 名：总分 93.50，高于它的有 1 个；红榜取前 3 名：入榜；黑榜取后 1 名：不入榜（倒数第 4 名）',
      'c 第 3 名（并列 2 个）：总分 92.00，高于它的有 2 个；红榜取前 3 名：入榜（末位并列，一并入榜）；黑榜取后 1 名：不入榜（倒数第 2 名）',
      'd 第 3 名（并列 2 个）：总分 92.00，高于它的有 2 个；红榜取前 3 名：入榜（末位并列，一并入榜）；黑榜取后 1 名：不入榜（倒数第 2 名）',
      'e 第 5 名：总分 60.00，高于它的有 4 个；红榜取前 3 名：不入榜；黑榜取后 1 名：入榜（倒数第 1 名）',
    ]);
  });

  test('in English', () => {
    expect(said(known('92', '92', '60', '60'), [{ ...RED, take: { places: 1 } }, BLACK], 'competition', 'en').slice(1, 3)).toEqual([
      'b place 1 (shared by 2): total 92.00, above it: 0; 红榜, places from the top: 1: listed (all who share the last place are listed); 黑榜, places from the bottom: 1: not listed (place 3 from the bottom)',
      'c place 3 (shared by 2): total 60.00, above it: 2; 红榜, places from the top: 1: not listed; 黑榜, places from the bottom: 1: listed (place 1 from the bottom, all who share the last place are listed)',
    ]);
  });

  test('where they are dense, say how many different totals are above', () => {
    const given = known('95', '95', '60');
    expect(said(given, [], 'dense')).toEqual(['a 第 1 名（并列 2 个）：总分 95.00，高于它的有 0 个', 'b 第 1 名（并列 2 个）：总分 95.00，高于它的有 0 个', 'c 第 2 名：总分 60.00，高于它的有 2 个（1 种总分）']);
    expect(said(given, [], 'dense', 'en').at(-1)).toBe('c place 2: total 60.00, above it: 2 (different totals: 1)');
  });
});

describe('open places', () => {
  const given = entries([['90', '95'], ['80', '92'], [null, '70']]);

  test('are ranges', () => {
    expect(said(given, [{ ...RED, take: { places: 1 } }, BLACK])).toEqual([
      'a 第 1 至 2 名：总分 90.00 ~ 95.00，高于它的有 0 至 1 个；红榜取前 1 名：待定；黑榜取后 1 名：不入榜（倒数第 2 至 3 名）',
      'b 第 1 至 2 名：总分 80.00 ~ 92.00，高于它的有 0 至 1 个；红榜取前 1 名：待定；黑榜取后 1 名：不入榜（倒数第 2 至 3 名）',
      'c 第 3 名：总分 ≤ 70.00，高于它的有 2 个；红榜取前 1 名：不入榜；黑榜取后 1 名：入榜（倒数第 1 名）',
    ]);
  });

  test('in English, and dense', () => {
    expect(said(given, [{ ...RED, take: { places: 1 } }], 'dense', 'en')).toEqual([
      'a place 1 to 2: total 90.00 ~ 95.00, above it: 0 to 1 (different totals: 0 to 1); 红榜, places from the top: 1: open',
      'b place 1 to 2: total 80.00 ~ 92.00, above it: 0 to 1 (different totals: 0 to 1); 红榜, places from the top: 1: open',
      'c place 2 to 3: total ≤ 70.00, above it: 2 (different totals: 1 to 2); 红榜, places from the top: 1: not listed',
    ]);
  });
});

describe('a list', () => {
  test.each<[RankList, string, string]>([
    [{ id: 'x', label: '红榜', from: 'top', take: { share: '10%', round: 'up' } }, '红榜取前 10%（1 名）：入榜', '红榜, places from the top: 1 (10%): listed'],
    [{ id: 'x', label: '黑榜', from: 'bottom', take: { share: '1/3', round: 'down' } }, '黑榜取后 1/3（0 名）：不入榜（倒数第 2 名）', '黑榜, places from the bottom: 0 (1/3): not listed (place 2 from the bottom)'],
    [{ id: 'x', label: '红榜', take: { atLeast: 90 } }, '红榜取总分不低于 90 分的：入榜', '红榜, total at least 90: listed'],
    [{ id: 'x', label: '良好', take: { above: '59.5', atMost: 90 } }, '良好取总分高于 59.50、不高于 90 分的：入榜', '良好, total above 59.50, at most 90: listed'],
    [{ id: 'x', label: '黑榜', take: { below: 60 } }, '黑榜取总分低于 60 分的：不入榜', '黑榜, total below 60: not listed'],
  ])('%j', (list, zh, en) => {
    const given = known('90', '50');
    expect(said(given, [list])[0]!.split('；')[1]).toBe(zh);
    expect(said(given, [list], 'competition', 'en')[0]!.split('; ')[1]).toBe(en);
  });
});

describe('the points to be had', () => {
  test('are named where they differ', () => {
    const given = entries([['80', '80'], ['70', '70']], [['100', '100'], ['84', '84']]);
    expect(said(given, []).at(-1)).toBe('b 第 2 名：总分 70.00，高于它的有 1 个；可得 84 分，各个可得的分不同');
    expect(said(given, [], 'competition', 'en').at(-1)).toBe('b place 2: total 70.00, above it: 1; points to be had: 84, not the same for all');
  });

  test('are named where they may differ', () => {
    const given = entries([['80', '80'], ['70', '70']], [['100', '100'], ['84', '100']]);
    expect(said(given, []).at(-1)).toBe('b 第 2 名：总分 70.00，高于它的有 1 个；可得 84 ~ 100 分，各个可得的分不一定相同');
    expect(said(given, [], 'competition', 'en').at(-1)).toBe('b place 2: total 70.00, above it: 1; points to be had: 84 ~ 100, perhaps not the same for all');
  });
});

test('nobody is explained by nothing', () => {
  expect(said([], [RED])).toEqual([]);
});

test('both languages have the same slots, and no Chinese mark stands in the English', () => {
  const slots = (text: string): readonly string[] => [...text.matchAll(/\{\w+\}/g)].map(([slot]) => slot).sort();
  for (const { zh, en } of Object.values(RANK_WORDS)) {
    expect(slots(en)).toEqual(slots(zh));
    expect(en).toMatch(/^[\x20-\x7e]*$/);
  }
});
