import { describe, expect, test } from 'vitest';
import { aboutSheet } from '../../src/bridges/workbook/about-sheet.js';
import { CALC } from '../../src/bridges/workbook/calc.js';
import { FACTS } from '../../src/bridges/workbook/fact-layout.js';
import type { Cell, Workbook } from '../../src/bridges/workbook/model.js';
import { READINGS } from '../../src/bridges/workbook/reading-sheet.js';
import { SCORES } from '../../src/bridges/workbook/score-sheet.js';
import { toWorkbook, type WorkbookOptions } from '../../src/bridges/workbook/to-workbook.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { findRulebook } from '../../src/catalog.js';
import { estate } from '../../src/weihai.js';
import type { Plan } from '../../src/plan/plan.js';
import { assess, planOf } from '../evaluate/small.js';
import { SUBJECTS } from '../generators/plans.js';
import { assessedFor, comparedWith, workedOf } from './agree.js';
import { Recalculated } from './recalculated.js';

const book = (plan: Plan, options: WorkbookOptions = {}): Workbook => unwrap(toWorkbook(plan, options));

/** The texts of the row of a sheet that begins with an id. */
function rowOf(workbook: Workbook, sheet: string, id: string): readonly (Cell | undefined)[] {
  return workbook.sheets.find(({ name }) => name === sheet)!.rows.find(([first]) => first?.text === id)!;
}

/** What stands in a cell of the table after the workbook was worked out. */
function shown(workbook: Workbook, ...references: readonly string[]): readonly unknown[] {
  const engine = new Recalculated(workbook);
  return references.map((reference) => engine.value(SCORES, reference));
}

const FACTS_OF_ALL_KINDS = `
facts:
  kind: { kind: choice, label: 类别, options: { big: 大, small: 小 } }
  open: { kind: yesNo, label: 开放 }
  n: { kind: count, label: 数, max: 9 }
  a: { kind: amount, label: 量, unit: 吨, step: 0.5, note: 过磅 }
  r: { kind: rate, label: 率, ifNone: { choice: kind, big: { when: [{ if: open, use: 1 }], otherwise: unknown }, small: 0 } }
  day: { kind: date, label: 日 }
  months: { kind: counts, per: month, label: 各月 }
  each: { kind: amounts, per: project, label: 各项 }
indicators:
  - { id: R-1, title: 一, points: 2, scoring: { met: { all: [open, { of: kind, is: big }, { of: n, atLeast: 1 }, { of: a, above: 0 }, { of: day, atLeast: 2024-01-01 }] } } }
  - { id: R-2, title: 二, points: 2, scoring: { proportional: { mean: [r, { ratio: [n, a] }] } } }
  - { id: R-3, title: 三, points: 2, scoring: { met: { all: [{ every: months, atLeast: 1 }, { sum: each, above: 0 }] } } }
`;
const FULL = { kind: 'big', open: true, n: 2, a: '0.5', r: '85%', day: '2024-05-06', months: [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1], each: ['1/3', 2] };

describe('toWorkbook', () => {
  test('has four sheets to see, and one of the calculation', () => {
    expect(book(estate).sheets.map(({ name, isHidden = false, isProtected }) => [name, isHidden, isProtected])).toEqual([[FACTS, false, true], [SCORES, false, true], [READINGS, false, true], ['说明', false, true], [CALC, true, true]]);
    expect(book(estate).names.slice(0, 4).map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual(["总分 '评分表'!$B$3", "等级 '评分表'!$B$4", "最低分 '评分表'!$B$5", "最高分 '评分表'!$B$6"]);
  });

  test('names the cells of facts by their labels where those are names, and what sections come to', () => {
    const plan = planOf(`
facts:
  n: { kind: count, label: 户数 }
  a1: { kind: rate, label: 率（%） }
  r: { kind: count, label: C3 }
  twice: { kind: count, label: 户数 }
  tWice: { kind: count, label: 1 号 }
  months: { kind: counts, per: quarter, label: 总分 }
  true2: { kind: yesNo, label: 'True' }
indicators:
  - { id: S, title: 一（甲）, indicators: [{ id: A, title: 甲, points: 1, scoring: { met: { all: [{ sum: [n, r, twice, tWice], above: 0 }, { of: a1, above: 0 }, { every: months, above: 0 }, true2] } } }] }
  - { id: T-1, title: 二, indicators: [{ id: B, title: 乙, points: 1, fact: b, scoring: judged }] }
  - { id: B-1, title: 二, points: 3, fact: c, scoring: judged }
`);
    const made = book(plan, { facts: { b: 1, c: 2 } });
    expect(made.names.slice(4).map(({ name, refersTo }) => `${name} ${refersTo}`)).toEqual([
      "户数 '填报'!$C$4",
      "a1_ '填报'!$C$5:$D$5",
      "r_ '填报'!$C$6",
      "twice '填报'!$C$7",
      "tWice_ '填报'!$C$8",
      "months '填报'!$C$9:$F$9",
      "true2 '填报'!$C$10",
      "乙 '填报'!$C$11",
      "二 '填报'!$C$12",
      "小计_S '评分表'!$D$12",
      "小计_二 '评分表'!$D$13",
      "小计_B_1 '评分表'!$D$14",
    ]);
    expect(shown(made, '$D$12', '$D$13', '$D$14')).toEqual(['待定', 1, 2]);
    for (const { plan: one } of SUBJECTS) {
      const names = book(one).names.map(({ name }) => name);
      expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4 + one.facts.length + one.indicators.filter(({ parent }) => parent === undefined).length - (one.bonus === undefined ? 0 : 1));
      expect(names.filter((name) => !/^[A-Za-z_\u4e00-\u9fff][\w\u4e00-\u9fff]*$/.test(name) || /^[a-z]{1,3}\d+$/i.test(name))).toEqual([]);
    }
  });

  test('is the same each time', () => {
    expect(JSON.stringify(book(estate))).toBe(JSON.stringify(book(estate)));
  });

  test('fills in what is known, and leaves the rest blank', () => {
    const plan = planOf(FACTS_OF_ALL_KINDS);
    const filled = book(plan, { facts: FULL });
    const typed = (id: string): readonly unknown[] => rowOf(filled, FACTS, id).slice(2, 5).map((cell) => cell?.text ?? cell?.number ?? cell?.formula);
    expect(['kind', 'open', 'n', 'a', 'r', 'day', 'months', 'each'].map(typed)).toEqual([['大', undefined, undefined], ['是', undefined, undefined], ['2', undefined, undefined], ['0.5', undefined, undefined], ['0.85', undefined, undefined], ['45418', undefined, undefined], ['1', '1', '1'], ['1/3', '2', undefined]]);
    const empty = book(plan, { facts: { n: { min: 1, max: 2 }, day: 'never', open: false, r: [3, 4], each: [] } });
    expect(['n', 'day', 'open', 'r', 'each'].map((id) => rowOf(empty, FACTS, id).slice(2, 4).map((cell) => cell?.text ?? cell?.number))).toEqual([[undefined, undefined], ['未发生', undefined], ['否', undefined], ['3', '4'], ['无', undefined]]);
  });

  test('says numbers as people write them', () => {
    const plan = planOf(`
facts: { a: { kind: amount, label: 量, min: 1/3, max: 2.5, step: 1/6 } }
parameters: { goal: { kind: amount, label: 目标, min: 1/7, max: 0.5, value: 0.25 } }
indicators: [{ id: S, title: 表, indicators: [{ id: A, title: 甲, points: 1/3, scoring: { reach: { of: a, target: goal } } }] }]
`);
    const { sheets } = book(plan);
    const texts = JSON.stringify(sheets.slice(0, 3)).match(/不小于 [^"\\]*|应[在为] [^"\\]*|表（[^"\\]*/gu)!;
    expect([...new Set(texts)]).toEqual(['应在 1/3 到 2.5 之间', '应为 1/6 的倍数', '填数；不小于 1/3；不大于 2.5', '表（1/3 分）', '不小于 1/7，不大于 0.5'].map((text) => text.replace('填数；', '')));
  });

  test('says what is wrong with what is given', () => {
    const made = toWorkbook(estate, { facts: { households: -1 } });
    expect([made.ok, made.diagnostics.map(({ code }) => code)]).toEqual([false, ['FACT_BELOW_MIN']]);
    expect(toWorkbook(estate, { readings: { starGap: 'never' } }).diagnostics.map(({ code }) => code)).toEqual(['READING_OPTION']);
  });

  test('takes readings, parameters and the day', () => {
    const filled = book(estate, { readings: { starGap: 'halfUp' }, parameters: { surveyFullFrom: '85%' }, asOf: '2026-03-01' });
    const { readings: [first] } = estate;
    expect([rowOf(filled, READINGS, 'starGap')[2]!.text, rowOf(filled, READINGS, 'surveyFullFrom')[2]!.number, rowOf(filled, READINGS, 'asOf')[2]!.number, rowOf(book(estate), READINGS, 'asOf')[2]]).toEqual([first!.options.find(({ id }) => id === 'halfUp')!.label, '0.85', '46082', { style: 'inputDate' }]);
  });

  test('of a rulebook without a table says nothing but where it comes from', () => {
    const { sheets } = book(findRulebook('anyang-note/outline')!);
    expect(sheets.find(({ name }) => name === '说明')!.rows.flat().map((cell) => cell?.text)).toContain('原文没有给出');
  });
});

test('where a rulebook comes from is told as far as it is known', () => {
  const plan = planOf('indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }]');
  const texts = (standard: object, notes?: Plan['notes']): readonly unknown[] => aboutSheet({ ...plan, standard: { ...plan.standard, ...standard }, ...(notes === undefined ? {} : { notes }) }).rows.flatMap(([label, text]) => (['发布', '施行', '原文笔误'].includes(label?.text ?? '') ? [text?.text] : []));
  expect(texts({})).toEqual(['2026-01-01']);
  expect(texts({ issuer: '某局', effectiveTo: '2030-12-31' })).toEqual(['某局', '2026-01-01 至 2030-12-31']);
  expect(texts({ issuer: '某局', published: '2025-12-01' }, [{ kind: 'erratum', text: '应作“业主”' }, { kind: 'erratum', clause: 'A.2', text: '应作“人”' }])).toEqual(['某局，2025-12-01', '2026-01-01', '应作“业主”', '应作“人”（A.2）']);
});

describe('the table', () => {
  test('shows what is known, the ends of what is not, and never a silent zero', () => {
    const plan = planOf(FACTS_OF_ALL_KINDS);
    expect(shown(book(plan, { facts: FULL }), '$B$3', '$B$5', '$B$6')).toEqual([5.7, 5.7, 5.7].map(() => expect.any(Number)));
    const [total, least, most, first] = shown(book(plan), '$B$3', '$B$5', '$B$6', '$C$9');
    expect([total, least, most, first]).toEqual(['待定', 0, 6, '待定']);
  });

  test('asks to mend what cannot be, and names it beside the fact', () => {
    const filled = book(planOf(FACTS_OF_ALL_KINDS), { facts: FULL });
    const engine = new Recalculated(filled);
    const wrong = (id: string, value: Cell): string => {
      const changed = filled.sheets.map((sheet) => (sheet.name === FACTS ? { ...sheet, rows: sheet.rows.map((row) => (row[0]?.text === id ? [...row.slice(0, 2), value, ...row.slice(3)] : row)) } : sheet));
      engine.fill(changed.filter(({ name }) => name === FACTS));
      const row = filled.sheets[0]!.rows.findIndex(([first]) => first?.text === id);
      const message = String(engine.value(FACTS, `$O$${String(row + 1)}`));
      const total = String(engine.value(SCORES, '$B$3'));
      engine.fill(filled.sheets.filter(({ name }) => name === FACTS));
      return `${total}：${message}`;
    };
    expect([wrong('open', { text: '有' }), wrong('kind', { text: '中' }), wrong('n', { text: '许多' }), wrong('n', { number: '2.5' }), wrong('n', { number: '12' }), wrong('a', { number: '0.3' }), wrong('r', { number: '1.2' }), wrong('day', { text: '昨天' }), wrong('months', { number: '-1' }), wrong('each', {})]).toEqual([
      '请先改正填报：填 是 或 否',
      '请先改正填报：从列表里选',
      '请先改正填报：填数',
      '请先改正填报：应为整数',
      '请先改正填报：应在 0 到 9 之间',
      '请先改正填报：应为 0.5 的倍数',
      '请先改正填报：应在 0% 到 100% 之间，部分不大于全部',
      '请先改正填报：填日期或“未发生”',
      '请先改正填报：应在 0 到 不限 之间',
      '请先改正填报：从左起连着填',
    ]);
  });

  test('asks for what is missing, unless it is not asked or nothing reads it', () => {
    const plan = planOf(`
readings: { both: { clause: A.1, question: 怎样, default: no, options: { no: 一, yes: 二 } } }
facts: { had: { kind: yesNo, label: 有 }, n: { kind: count, label: 数, onlyIf: had }, m: { kind: counts, per: quarter, label: 各季, onlyIf: had }, more: { kind: count, label: 另 } }
indicators:
  - { id: A, title: 甲, points: 2, scoring: { met: { all: [{ of: n, above: 0 }, { every: m, above: 0 }] } } }
  - { id: B, title: 乙, points: 2, scoring: { met: { reading: both, no: had, yes: { of: more, above: 0 } } } }
`);
    // A plan from outside may have a fact that nothing reads.
    const odd = { ...plan, facts: [...plan.facts, { id: 'odd', kind: 'count', label: '多余', min: '0', atMost: 'more' }] } as Plan;
    const yellow = (options: WorkbookOptions): readonly unknown[] => {
      const made = book(odd, options);
      const engine = new Recalculated(made);
      const { highlights, rows } = made.sheets[0]!;
      return highlights!.map(({ formula, style, range }) => (engine.value(FACTS, formula) === true ? `${style} ${rows[range.row]![0]!.text!}` : '')).filter((one) => one !== '');
    };
    expect(yellow({})).toEqual(['missing had', 'missing n', 'missing m']);
    expect(yellow({ readings: { both: 'yes' } })).toEqual(['missing had', 'missing n', 'missing m', 'missing more']);
    expect(yellow({ facts: { had: false } })).toEqual([]);
    expect(yellow({ facts: { had: true } })).toEqual(['missing n', 'missing m']);
    expect(yellow({ facts: { had: true, n: 1, m: [1, null, 1, 1] } })).toEqual([]);
    const engine = new Recalculated(book(odd, { facts: { had: false } }));
    expect([4, 5, 6, 7, 8].map((row) => engine.value(FACTS, `$G$${String(row)}`))).toEqual(['', '不用填', '不用填', '不用填', '不用填']);
  });

  test('says that it cannot decide where fifteen digits do not', () => {
    const plan = planOf(`
indicators:
  - { id: A, title: 甲, points: 10, fact: a, scoring: proportional }
  - { id: B, title: 乙, points: 10, fact: b, scoring: proportional }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 10 }], otherwise: { id: poor, label: 差 } }
`);
    // 10/3 + 20/3 is 10 exactly; with one more in 10¹² of the second it is not.
    const [total, grade] = shown(book(plan, { facts: { a: '1/3', b: '2/3' } }), '$B$3', '$B$4');
    expect([total, grade]).toEqual([10, '请用程序复核']);
    expect(shown(book(plan, { facts: { a: '1/3', b: '666666666666/1000000000000' } }), '$B$4')).toEqual(['请用程序复核']);
    expect(shown(book(plan, { facts: { a: '0.3', b: '0.7' } }), '$B$4')).toEqual(['好']);
    expect(shown(book(plan, { facts: { a: '0.3', b: '0.69' } }), '$B$4')).toEqual(['差']);
  });

  test('meets an edge through deductions and bonus points that no binary fraction is', () => {
    const plan = planOf(`
indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }]
bonus: { items: [{ id: B, title: 乙, points: 2, fact: b, scoring: judged }] }
negativeList: { several: sum, items: [{ id: N, title: 扣, deduct: [0, 5], fact: events }] }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 0.2 }], otherwise: { id: poor, label: 差 } }
`);
    expect(assess(plan, { a: '0.3', b: 0, events: ['0.1'] }).grade!.value).toBe('good');
    expect(shown(book(plan, { facts: { a: '0.3', b: 0, events: ['0.1'] } }), '$B$4')).toEqual(['好']);
    expect(shown(book(plan, { facts: { a: '0.1', b: '0.2', events: ['0.1'] } }), '$B$4')).toEqual(['好']);
    expect(shown(book(plan, { facts: { a: '0.1', b: '0.2', events: ['0.11'] } }), '$B$4')).toEqual(['差']);
    // What is no decimal near the edge is a doubt, also by way of an event.
    expect(shown(book(plan, { facts: { a: '1/3', b: 0, events: ['2/15'] } }), '$B$4')).toEqual(['请用程序复核']);
  });

  test('a rounded total meets its edges; a tie that was cut off is a doubt', () => {
    const plan = planOf(`
indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }, { id: B, title: 乙, points: 10, fact: b, scoring: judged }]
round: { to: 0.1, mode: halfUp, at: total, basis: text }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 0.3 }], otherwise: { id: poor, label: 差 } }
`);
    expect(shown(book(plan, { facts: { a: '0.1', b: '0.24' } }), '$B$3', '$B$4')).toEqual([0.3, '好']);
    expect(shown(book(plan, { facts: { a: '0.1', b: '0.14' } }), '$B$3', '$B$4')).toEqual([0.2, '差']);
    // 1/12 + 1/6 is a quarter, though no digits say so.
    expect(shown(book(plan, { facts: { a: '1/12', b: '1/6' } }), '$B$4')).toEqual(['请用程序复核']);
  });

  test('steps that no decimal is leave an edge in doubt', () => {
    const plan = planOf(`
indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }]
round: { to: 1/3, mode: halfUp, at: total, basis: text }
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 2/3 }], otherwise: { id: poor, label: 差 } }
`);
    expect(shown(book(plan, { facts: { a: '0.7' } }), '$B$4')).toEqual(['请用程序复核']);
    expect(shown(book(plan, { facts: { a: '1' } }), '$B$4')).toEqual(['好']);
  });

  test('does not say what can be had where that hangs on a reading', () => {
    const plan = planOf(`
readings: { how: { clause: A.1, question: 怎样, default: one, options: { one: 一, two: 二 } } }
indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }]
total: { of: { product: [{ awarded: A }, { reading: how, one: 1, two: 2 }] }, min: 0, max: 20 }
`);
    expect(shown(book(plan, { facts: { a: 4 }, readings: { how: 'two' } }), '$B$3', '$B$7')).toEqual([8, '已定；满分 随读法、参数而变']);
    expect(shown(book(plan, { facts: { a: 4 } }), '$B$3')).toEqual([4]);
  });

  test('says that its ends may be wider while it is open which rows apply, as far as a reading asks', () => {
    const plan = planOf(`
readings: { strict: { clause: A.1, question: 怎样, default: no, options: { no: 不分, yes: 分 } } }
facts: { kind: { kind: choice, label: 类别, options: { big: 大, small: 小 } }, had: { kind: yesNo, label: 有 }, ran: { kind: yesNo, label: 办, onlyIf: had }, fine: { kind: yesNo, label: 好 } }
indicators:
  - { id: A, title: 甲, points: { choice: kind, big: 2, small: 1 }, scoring: { met: fine }, otherwise: zero, appliesWhen: { reading: strict, no: true, yes: ran } }
  - { id: B, title: 乙, points: { choice: kind, big: 1, small: 2 }, scoring: { met: fine } }
`);
    const says = (options: WorkbookOptions): unknown => String(shown(book(plan, options), '$B$7')[0]).includes('最低、最高可能比程序的宽');
    expect(shown(book(plan), '$B$7')).toEqual(['待定：还有没填的事实，最低、最高是现在能说的；满分 2 ~ 4；有决定适用哪些行的事实没填，最低、最高可能比程序的宽']);
    const facts = { kind: 'big' };
    const strict = { strict: 'yes' };
    expect([says({ facts: { fine: true } }), says({ facts }), says({ facts, readings: strict }), says({ facts: { ...facts, had: false }, readings: strict }), says({ facts: { ...facts, had: true }, readings: strict }), says({ facts: { ...facts, had: true, ran: false }, readings: strict })]).toEqual([true, false, true, false, true, false]);
    expect(shown(book(planOf('indicators: [{ id: A, title: 甲, points: 2, fact: a, scoring: met }]')), '$B$7')).toEqual(['待定：还有没填的事实，最低、最高是现在能说的；满分 2']);
  });

  test('withholds the grade where a precondition fails', () => {
    const plan = planOf(`
facts: { sample: { kind: count, label: 份数 } }
indicators: [{ id: A, title: 甲, points: 10, fact: a, scoring: judged }]
validity: [{ id: samples, clause: A.2, quote: 不少于 30 份, check: { of: sample, atLeast: 30 } }]
grades: { scale: 等, clause: A.1, bands: [{ id: good, label: 好, from: 8 }], otherwise: { id: poor, label: 差 } }
`);
    expect(shown(book(plan, { facts: { a: 9, sample: 29 } }), '$B$4')).toEqual(['暂不评定（前提不成立）']);
    expect(shown(book(plan, { facts: { a: 9, sample: 30 } }), '$B$4')).toEqual(['好']);
  });
});

describe('what the cells say of rulebooks with everything', () => {
  const agree = (plan: Plan, facts: object): readonly string[] => {
    const { assessment, choices } = assessedFor(plan, facts as never, { readings: {}, parameters: {} })!;
    const worked = workedOf(plan, assessment.facts, choices);
    const engine = new Recalculated(worked.workbook);
    return comparedWith(assessment, worked, (sheet, reference) => engine.value(sheet, reference)).faults;
  };

  test('rates with rules for none of every sort', () => {
    const plan = planOf(FACTS_OF_ALL_KINDS);
    for (const facts of [{}, FULL, { ...FULL, r: undefined, open: undefined }, { ...FULL, r: [0, 0] }, { ...FULL, r: [0, 0], kind: 'small' }, { ...FULL, r: [0, 0], open: false }, { ...FULL, n: undefined }, { ...FULL, n: 0, a: 0 }]) expect([facts, agree(plan, facts)]).toEqual([facts, []]);
  });

  test('rules for unknown facts, in rows that read terms, parameters and what voids sections', () => {
    const plan = planOf(`
ifUnknown: zero
parameters: { goal: { kind: count, label: 目标, min: 1, max: 9 } }
facts: { n: { kind: count, label: 数 }, had: { kind: yesNo, label: 有 }, m: { kind: count, label: 另, onlyIf: had, atMost: n }, quarters: { kind: counts, per: quarter, label: 各季 } }
terms: { twice: { label: 两倍, quantity: { sum: [n, n, m] } } }
indicators:
  - id: S
    title: 表
    indicators:
      - { id: A, title: 甲, points: 2, scoring: { proportional: { of: twice, fullAt: 4 } }, zeroWhen: { of: twice, above: 9 } }
      - { id: B, title: 乙, points: 2, scoring: { reach: { of: 3, target: goal, below: linear } } }
  - { id: C, title: 丙, points: 2, scoring: { met: had }, zeroWhen: { awarded: S, below: 1 } }
  - { id: D, title: 丁, points: 2, assessor: 甲方, scoring: { met: { every: quarters, atLeast: 1 } } }
  - { id: E, title: 戊, points: 2, scoring: { met: { all: [{ awardedBy: 甲方, above: 0 }, { awarded: A, above: 0 }] } } }
`);
    for (const facts of [{}, { n: 2, had: false }, { n: 2 }, { n: 5, had: true, m: 1 }, { had: true }, { n: 2, had: false, quarters: [1, 1, 1, 1] }, { n: 2, had: false, quarters: [1, null, 1, 1] }]) expect([facts, agree(plan, facts)]).toEqual([facts, []]);
    expect(assess(plan, {}).unknown.map(({ id }) => id)).toContain('goal');
  });

  test('readings that change nothing, and a ratio whose rule for none is open', () => {
    const plan = planOf(`
readings: { how: { clause: A.1, question: 怎样, default: one, options: { one: 一, two: 二 } } }
facts: { n: { kind: count, label: 数 }, m: { kind: count, label: 另, atMost: n } }
parameters: { more: { kind: amount, label: 另加 } }
indicators: [{ id: C, title: 丙, points: 2, scoring: { proportional: { of: { reading: how, one: n, two: n }, fullAt: more } } }, { id: A, title: 甲, points: 2, scoring: { proportional: { ratio: [n, m], ifNone: { reading: how, one: unknown, two: 1 } } } }, { id: B, title: 乙, points: 2, scoring: { met: { of: n, atLeast: { reading: how, one: { reading: how, one: 2, two: m }, two: 2 } } } }]
`);
    for (const facts of [{}, { n: 0 }, { n: 0, m: 0 }, { n: 2, m: 1 }, { m: 0 }, { n: 3 }]) expect([facts, agree(plan, facts)]).toEqual([facts, []]);
  });
});
