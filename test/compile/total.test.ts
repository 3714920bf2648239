import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, tiny } from './tiny.js';

const TABLE = { facts: 'ok: { kind: yesNo, label: 好 }', indicators: '- { id: R, title: 行, points: 6, scoring: { met: ok } }' };
const row = (id: string): string => `- { id: ${id}, title: 加, points: 2, fact: mark, scoring: judged }`;

describe('the total and the bonus', () => {
  test('a bonus is a section after the table', () => {
    const plan = planOf(tiny({ ...TABLE, bonus: `cap: 2\nitems:\n  ${row('P')}` }));
    expect(plan.indicators.map(({ id, parent, points, title }) => [id, parent, points, title])).toEqual([['R', undefined, '6', '行'], ['2', undefined, '2', '加分项'], ['P', 1, '2', '加']]);
    expect([plan.bonus, plan.total, plan.facts.map(({ id }) => id)]).toEqual([{ section: 1, cap: '2' }, '6', ['ok', 'mark']]);
  });

  test('its rows are counted neither in the total nor in shares', () => {
    const parts = { ...TABLE, bonus: `assessor: 甲\nitems:\n  ${row('P')}`, indicators: TABLE.indicators.replace('points: 6,', 'points: 6, assessor: 甲,') };
    expect(faults(`${tiny(parts)}total: 6\nshares: [{ clause: 1, quote: 六分, assessors: [甲], points: 6 }]\n`)).toEqual([]);
    expect(faults(`${tiny(parts)}total: 8\n`)).toEqual(['TOTAL_SUM total']);
  });

  test.each<[string, Readonly<Record<string, string>>, string[]]>([
    ['an id that a row has', { bonus: `items:\n  ${row('R')}` }, ['NAME_TWICE bonus.items[0].id']],
    ['a cap above the sum', { bonus: `cap: 3\nitems:\n  ${row('P')}` }, ['BONUS_CAP bonus.cap']],
    ['a row that reads itself', { bonus: 'items:\n  - { id: P, title: 加, points: 2, scoring: { met: { awarded: P, above: 1 } } }' }, ['NAME_CIRCLE bonus.items[0]']],
    ['limits upside down', { total: 'min: 3\nmax: 2' }, ['FACT_LIMITS total']],
    ['a fact in the formula', { total: 'of: { sum: [{ awarded: R }, mark] }\nmin: 1', bonus: `items:\n  ${row('P')}` }, ['TOTAL_UNBOUNDED total']],
    ['a row that a reading scales up', { readings: 'gone: { clause: 1, question: 问, default: exclude, options: { exclude: 一, rescale: 二 } }', total: 'of: { awarded: R }', indicators: TABLE.indicators.replace('points: 6,', 'points: 6, appliesWhen: ok, otherwise: { reading: gone },') }, ['TOTAL_RESCALED total.of']],
    ['the total in its own formula', { total: 'of: { sum: [total, 1] }' }, ['WORD_MISPLACED total.of.sum[0]']],
  ])('%s', (_, parts, wanted) => {
    expect(faults(tiny({ ...TABLE, ...parts }))).toEqual(wanted);
  });
});

test.each<[string, boolean]>([
  ['{ product: [2, { awarded: R }] }', true],
  ['{ mean: [3, { awarded: R }] }', true],
  ['{ least: [3, { awarded: R }] }', true],
  ['{ greatest: [3, { awarded: R }] }', true],
  ['{ difference: [3, { available: R }] }', true],
  ['{ clamp: { awarded: R }, from: 1, to: 5 }', true],
  ['{ clamp: { awarded: R } }', true],
  ['{ round: { awarded: R }, to: 1, mode: down }', true],
  ['{ reading: how, one: { awarded: R }, two: 1 }', true],
  ['{ choice: kind, x: { awarded: R }, y: 1 }', true],
  ['{ when: [{ if: ok, use: { awarded: R } }], otherwise: 1 }', true],
  ['{ ratio: [{ awarded: R }, 10] }', true],
  ['base', true],
  ['{ ratio: [1, { awarded: R }] }', false],
  ['{ sum: marks }', false],
  ['{ choice: kind, x: { awarded: R }, y: people }', false],
])('a total of %s has both ends by itself: %s', (of, isBounded) => {
  const parts = {
    ...TABLE,
    readings: 'how: { clause: 1, question: 问, default: one, options: { one: 一, two: 二 } }',
    terms: 'base: { label: 基础, quantity: { sum: [{ awarded: R }, 1] } }',
    facts: `${TABLE.facts}\nkind: { kind: choice, label: 类, options: { x: 甲, y: 乙 } }\nmarks: { kind: amounts, per: project, label: 分数 }\npeople: { kind: count, label: 人数 }`,
  };
  const codes = faults(tiny({ ...parts, total: `of: ${of}` })).filter((fault) => !fault.startsWith('NAME_UNUSED'));
  expect(codes).toEqual(isBounded ? [] : ['TOTAL_UNBOUNDED total']);
});

describe('meets', () => {
  const withRequirements = (requirements: string, when: string): string =>
    tiny({ ...TABLE, requirements, grades: `scale: 等\nclause: 1\nbands: [{ id: a, label: 甲, when: ${when} }]\notherwise: { id: b, label: 乙 }` });
  const C1 = '- { id: C-1, clause: 4, quote: 应做, modality: shall, fact: done }';

  test('is the check of the requirement, or that it does not apply', () => {
    const plan = planOf(withRequirements(`${C1}\n- { id: C-2, clause: 5, quote: 应做二, modality: shall, appliesWhen: ok, check: { all: [{ meets: C-1 }, ok] } }`, '{ meets: C-2 }'));
    const done = { op: 'yes', fact: 'done' };
    const ok = { op: 'yes', fact: 'ok' };
    expect(plan.grades!.bands[0]!.when).toEqual({ op: 'any', of: [{ op: 'not', of: ok }, { op: 'all', of: [done, ok] }] });
  });

  test.each<[string, string, string[]]>([
    ['- { id: C-1, clause: 4, quote: 可, modality: may }', '{ meets: C-1 }', ['MEETS_PERMITTED grades.bands[0].when.meets']],
    [C1, '{ meets: C-9 }', ['NAME_UNKNOWN grades.bands[0].when.meets']],
    ['- { id: C-1, clause: 4, quote: 应, modality: shall, check: { meets: C-1 } }', '{ meets: C-1 }', ['NAME_CIRCLE requirements[0].check.meets']],
  ])('%s, %s', (requirements, when, wanted) => {
    expect(faults(withRequirements(requirements, when))).toEqual(wanted);
  });

  test('a circle names the requirements in it', () => {
    const requirements = '- { id: C-1, clause: 4, quote: 应, modality: shall, check: { meets: C-2 } }\n- { id: C-2, clause: 4, quote: 应, modality: shall, check: { meets: C-1 } }';
    const { diagnostics } = compileText(withRequirements(requirements, 'ok'));
    expect(diagnostics.map(({ code, message }) => `${code} ${message.en}`)).toContain('NAME_CIRCLE these depend on each other in a circle: C-2 → C-1 → C-2');
  });

  test('an unknown requirement is named with the nearest one', () => {
    expect(compileText(withRequirements(C1, '{ meets: C1 }')).diagnostics[0]!.mend.en).toBe('did you mean "C-1"?');
  });
});
