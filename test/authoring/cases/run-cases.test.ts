import { describe, expect, test } from 'vitest';
import { some } from '../../../src/authoring/cases/names.js';
import { checkCases } from '../../../src/authoring/cases/check-cases.js';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { compileText } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { plan, read, run, runOne, textOf } from './small.js';

describe('a case that comes out as expected', () => {
  test.each([
    'expect: { total: 11, available: 11, grade: good }',
    'expect: { total: 11.0 }',
    'expect: { total: 22/2 }',
    'expect: { rows: { H-1: 2, H-2: 7, H-3: 1, H-4: 1 } }',
    'facts: { visited: [1, 3] }, expect: { rows: { H-2: 7/3, H-4: 0 } }',
    'facts: { partyMembers: 3 }, readings: { partialCredit: linear }, expect: { rows: { H-1: 1 } }',
    'facts: { hasLift: false, liftKept: null }, expect: { rows: { H-3: notApplicable }, available: 10 }',
    'facts: { visited: null }, expect: { total: { min: 3, max: 11 }, unknown: [visited], grade: [good, fair] }',
    'facts: { members: 4, partyMembers: 4 }, expect: { grade: good, withheld: validity }',
    'facts: { members: 0, partyMembers: 0 }, expect: { none: [H-1] }',
    'facts: { accidents: [1, 2] }, expect: { total: 8, negativeList: { before: 11, deducted: 3, raw: 8 } }',
    'facts: { recorded: false }, expect: { requirements: { C-1: unmet } }',
    'subject: hall, expect: { requirements: { C-1: met } }',
    'facts: { recorded: false }, expect: { grade: fair, otherGrades: { 走访等级: often }, effects: { noRecord: applied } }',
    'facts: { visited: null, recorded: null }, expect: { otherGrades: { 走访等级: [often, seldom] }, effects: { noRecord: unknown } }',
    'facts: { partyMembers: 11 }, expect: { errors: [FACT_ABOVE_OTHER] }',
    'facts: { partyMembers: 11 }, expect: { errors: [{ code: FACT_ABOVE_OTHER, path: partyMembers }] }',
    'facts: { accidents: [1, 9] }, expect: { errors: [{ code: FACT_ABOVE_MAX, path: "accidents[1]" }] }',
    'readings: { partialCredit: all }, expect: { errors: [READING_OPTION] }',
    'expect: { published: { total: 11, source: 示例通报 } }',
    'facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 2.3 } } }',
    'facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 2.33 }, round: { to: 0.01, mode: halfEven } } }',
    'facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 2.4 }, round: { to: 0.1, mode: up } } }',
    'facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 7/3 } } }',
    'facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 233% } } }',
    'facts: { visited: [1, 2] }, expect: { published: { rows: { H-2: 4 } } }',
  ])('%s', (one) => {
    expect(runOne(one)).toMatchObject({ passed: true, differences: [], diagnostics: [] });
  });

  test('with a number whose last digit is one more does not', () => {
    expect(runOne('expect: { total: 11.000000000000001 }').passed).toBe(false);
  });
});

describe('what comes out otherwise', () => {
  const full = '党员人数 6 人 ÷ 人数 10 人 = 60%，不低于 60%；得 2 分（满分 2 分）';
  test.each([
    ['expect: { total: 10 }', 'total', '总分应为 10，实为 11', 'total: expected 10, found 11'],
    ['expect: { available: { min: 10, max: 11 } }', 'available', '可得分应为 10 至 11，实为 11', 'points available: expected 10 to 11, found 11'],
    ['facts: { visited: [1, 3] }, expect: { total: { min: none, max: 11 } }', 'total', '总分应为 无限 至 11，实为 16/3（≈5.33）', 'total: expected no limit to 11, found 16/3 (≈5.33)'],
    ['facts: { accidents: null }, expect: { negativeList: { deducted: 0 } }', 'negativeList.deducted', '负面清单所扣应为 0，实为 0 至 无限', 'taken off by the negative list: expected 0, found 0 to no limit'],
    ['expect: { grade: [good, fair] }', 'grade', '等级应为 良好、一般，实为 良好', 'grade: expected 良好, 一般, found 良好'],
    ['facts: { members: 4, partyMembers: 4 }, expect: { grade: good }', 'grade', '暂不定级应为 照常定级，实为 validity', 'withheld: expected not withheld, found validity'],
    ['expect: { otherGrades: { 走访等级: [often, seldom] } }', 'otherGrades.走访等级', '走访等级应为 常走访、少走访，实为 常走访', '走访等级: expected 常走访, 少走访, found 常走访'],
    ['expect: { effects: { noRecord: applied } }', 'effects.noRecord', 'noRecord 应为 生效，实为 未生效', 'noRecord: expected applied, found not applied'],
    ['expect: { withheld: validity }', 'withheld', '暂不定级应为 validity，实为 照常定级', 'withheld: expected validity, found not withheld'],
    ['expect: { unknown: [visited, members] }', 'unknown', '尚须知道的应为 visited、members，实为 无', 'still to be known: expected visited, members, found none'],
    ['facts: { members: 0, partyMembers: 0 }, expect: { none: [] }', 'none', '无从计算的应为 无，实为 H-1', 'nothing to measure: expected none, found H-1'],
    ['expect: { rows: { H-1: 2/3 } }', 'rows.H-1', 'H-1 应为 2/3（≈0.67），实为 2', 'H-1: expected 2/3 (≈0.67), found 2', full],
    ['expect: { rows: { H-3: notApplicable } }', 'rows.H-3', 'H-3 应为 不适用，实为 1', 'H-3: expected does not apply, found 1', '电梯有人维护：是；得 1 分（满分 1 分）'],
    ['facts: { hasLift: false, liftKept: null }, expect: { rows: { H-3: { min: 0, max: 1 } } }', 'rows.H-3', 'H-3 应为 0 至 1，实为 不适用', 'H-3: expected 0 to 1, found does not apply', '不适用：有电梯：否；不计分'],
    ['expect: { requirements: { C-1: unmet } }', 'requirements.C-1', 'C-1 应为 不符合，实为 符合', 'C-1: expected not met, found met'],
    ['subject: town, expect: { requirements: { C-1: met } }', 'requirements.C-1', 'C-1 应为 符合，实为 不问此对象', 'C-1: expected met, found not asked of this subject'],
    ['expect: { errors: [FACT_TYPE] }', 'errors', '错误应为 FACT_TYPE，实为 无', 'errors: expected FACT_TYPE, found none'],
    ['facts: { partyMembers: 11 }, expect: { errors: [{ code: FACT_ABOVE_OTHER, path: members }] }', 'errors', '错误应为 FACT_ABOVE_OTHER (members)，实为 FACT_ABOVE_OTHER (partyMembers)', 'errors: expected FACT_ABOVE_OTHER (members), found FACT_ABOVE_OTHER (partyMembers)'],
    ['facts: { partyMembers: 11 }, expect: { errors: [FACT_TYPE] }', 'errors', '错误应为 FACT_TYPE，实为 FACT_ABOVE_OTHER (partyMembers)', 'errors: expected FACT_TYPE, found FACT_ABOVE_OTHER (partyMembers)'],
    ['expect: { published: { total: 10 } }', 'published.total', '公布的总分应为 10，实为 11', 'published total: expected 10, found 11'],
    ['facts: { visited: null }, expect: { published: { total: 11 } }', 'published.total', '公布的总分应为 11，实为 3 至 11', 'published total: expected 11, found 3 to 11'],
    ['facts: { visited: [1, 3] }, expect: { published: { rows: { H-2: 2.34 } } }', 'published.rows.H-2', '公布的 H-2 应为 2.34，实为 7/3（≈2.33）', 'published H-2: expected 2.34, found 7/3 (≈2.33)'],
    ['facts: { hasLift: false, liftKept: null }, expect: { published: { rows: { H-3: 1 } } }', 'published.rows.H-3', '公布的 H-3 应为 1，实为 不适用', 'published H-3: expected 1, found does not apply'],
  ])('%s', (one, path, zh, en, why?: string) => {
    const { passed, differences, diagnostics } = runOne(one);
    expect({ passed, diagnostics }).toEqual({ passed: false, diagnostics: [] });
    expect(differences.map((difference) => [difference.path, difference.message])).toEqual([[path, { zh, en }]]);
    const [difference] = differences;
    if (why !== undefined) expect(difference!.why?.zh).toBe(why);
    expect(difference!.place).toMatchObject({ file: 'halls.cases.yaml', line: 5 });
    // The place is that of the value: what stands after the last part of its path.
    const key = path.split('.').at(-1)!;
    expect(textOf(one).split('\n')[4]!.slice(0, difference!.place.column - 1)).toMatch(new RegExp(`${key}: $`));
  });

  test('of very many names the first are listed', () => {
    const words = some(Array.from({ length: 13 }, (_, index) => `R-${String(index + 1)}`));
    expect([words.zh.endsWith('R-12 等 13 个'), words.en.endsWith('R-12 and so on, 13 in all')]).toEqual([true, true]);
  });

  test('a grade that is withheld and another one are two differences', () => {
    expect(runOne('facts: { members: 4, partyMembers: 4 }, expect: { grade: fair }').differences.map(({ path, message }) => [path, message.zh])).toEqual([
      ['grade', '等级应为 一般，实为 良好'],
      ['grade', '暂不定级应为 照常定级，实为 validity'],
    ]);
  });

  test('the sentence of a row comes in both languages', () => {
    expect(runOne('expect: { rows: { H-1: 1 } }').differences[0]!.why!.en).toBe('党员人数 6 人 ÷ 人数 10 人 = 60%, not below 60%; points: 2 of 2');
  });

  test('a rulebook without grades, rows and negative list has none of them', () => {
    const bare = unwrap(compileText(`format: 1
id: example/bare
edition: 2026-1
title: 示例条款
standard: { code: 示例 T/008—2026, name: 示例规范, effectiveFrom: 2026-01-01, place: 第 4 章, standing: informative }
entity: 大厅
requirements: [{ id: C-1, clause: 4.1, quote: 应有记录, modality: shall, fact: recorded }]
`));
    const file = unwrap(parseCases('format: 1\ncases: [{ name: a, facts: { recorded: true }, expect: { unrounded: 2, bonus: 3, grade: good, withheld: validity, negativeList: { raw: 1 } } }]'));
    const [one] = runCases(bare, file).cases;
    expect(one!.differences.map(({ message }) => message.en)).toEqual([
      'total before rounding: expected 2, found not rounded',
      'bonus that counts: expected 3, found no bonus',
      'grade: expected good, found none',
      'withheld: expected validity, found not withheld',
      'total before the floor: expected 1, found no negative list',
    ]);
    expect(one!.diagnostics.map(({ code, expected }) => [code, expected!.en])).toEqual([['CASE_ID_UNKNOWN', 'none']]);
  });
});

describe('what is wrong with a case', () => {
  /** Code, path, and the text that the place points at. */
  const at = ({ diagnostics }: ReturnType<typeof runOne>, text: string): unknown =>
    diagnostics.map(({ code, path, place }) => [code, path.join('.'), text.split('\n')[place!.line - 1]!.slice(place!.column - 1, place!.column - 1 + place!.length)]);

  test.each([
    ['facts: { partyMember: 4 }, expect: { total: 1 }', 'FACT_UNKNOWN', 'facts.partyMember', 'partyMember'],
    ['facts: { members: many }, expect: { total: 1 }', 'FACT_NUMBER_FORM', 'facts.members', 'many'],
    ['facts: { accidents: [1, 7] }, expect: { total: 1 }', 'FACT_ABOVE_MAX', 'facts.accidents.1', '7'],
    ['readings: { partialCredits: linear }, expect: { total: 1 }', 'READING_UNKNOWN', 'readings.partialCredits', 'partialCredits'],
    ['readings: { partialCredit: linar }, expect: { total: 1 }', 'READING_OPTION', 'readings.partialCredit', 'linar'],
    ['asOf: 2026-13-01, expect: { total: 1 }', 'AS_OF_FORM', 'asOf', '2026-13-01'],
    ['subject: halls, expect: { total: 1 }', 'SUBJECT_UNKNOWN', 'subject', 'halls'],
  ])('%s', (one, code, path, meant) => {
    const found = runOne(one);
    expect(found).toMatchObject({ passed: false, differences: [], result: { ok: false } });
    expect(at(found, textOf(one))).toEqual([[code, `cases.0.${path}`, meant]]);
  });

  test('a fact in a base stands there, in the one that has the last word', () => {
    const text = `format: 1
bases:
  one: { members: x, partyMembers: 1 }
  two: { base: one, hasLift: true }
cases:
  - { name: a, base: two, expect: { total: 1 } }
  - { name: b, base: two, facts: { members: y }, expect: { total: 1 } }
  - { name: c, base: two, facts: { members: 3, lift: 1 }, expect: { total: 1 } }
`;
    const report = runCases(plan, unwrap(parseCases(text)));
    expect(report.cases.map((one) => at(one, text))).toEqual([
      [['FACT_NUMBER_FORM', 'bases.one.members', 'x']],
      [['FACT_NUMBER_FORM', 'cases.1.facts.members', 'y']],
      [['FACT_UNKNOWN', 'cases.2.facts.lift', 'lift']],
    ]);
    expect(report).toMatchObject({ passed: false, counts: { passed: 0, failed: 3 } });
  });

  test('ids that the rulebook does not have are told with their place and what was meant', () => {
    const file = read(`  - { name: a, expect: { grade: goood, rows: { H-5: 1 }, unknown: [visitd], none: [H1], requirements: { C1: met }, published: { rows: { H-9: 1 } } } }
  - { name: b, base: full, expect: { grade: [good, fairs], otherGrades: { 走访等级: oftn, 走访: often }, effects: { noRecords: applied } } }`);
    const problems = checkCases(plan, file);
    expect(problems.map(({ code, path, mend }) => [code, path.slice(2).join('.'), mend.en])).toEqual([
      ['CASE_ID_UNKNOWN', 'expect.grade', 'did you mean "good"?'],
      ['CASE_ID_UNKNOWN', 'expect.rows.H-5', 'did you mean "H-1"?'],
      ['CASE_ID_UNKNOWN', 'expect.unknown.0', 'did you mean "visited"?'],
      ['CASE_ID_UNKNOWN', 'expect.none.0', 'did you mean "H-1"?'],
      ['CASE_ID_UNKNOWN', 'expect.requirements.C1', 'did you mean "C-1"?'],
      ['CASE_ID_UNKNOWN', 'expect.published.rows.H-9', 'did you mean "H-1"?'],
      ['CASE_ID_UNKNOWN', 'expect.grade.1', 'did you mean "fair"?'],
      ['CASE_ID_UNKNOWN', 'expect.otherGrades.走访等级', 'did you mean "often"?'],
      ['CASE_ID_UNKNOWN', 'expect.otherGrades.走访', 'write an id that the rulebook has'],
      ['CASE_ID_UNKNOWN', 'expect.effects.noRecords', 'did you mean "noRecord"?'],
    ]);
    expect(problems[1]!.place).toEqual({ file: 'halls.cases.yaml', line: 5, column: 48, length: 3 });
    const report = runCases(plan, file);
    expect(report.cases.map(({ diagnostics }) => diagnostics.length)).toEqual([6, 4]);
    expect(report.counts).toEqual({ passed: 0, failed: 2, unconfirmed: 0 });
  });

  test.each(['example/halls', 'halls'])('cases may name their rulebook %s', (name) => {
    expect(runCases(plan, unwrap(parseCases(`format: 1\nrulebook: ${name}\ncases: [{ name: a, expect: { available: { min: 10, max: 11 } } }]`))).passed).toBe(true);
  });

  test('cases of another rulebook have not passed', () => {
    const text = 'format: 1\nrulebook: alls\ncases: [{ name: a, expect: { available: { min: 10, max: 11 } } }]';
    const report = runCases(plan, unwrap(parseCases(text)));
    expect(report).toMatchObject({ passed: false, counts: { passed: 1, failed: 0 } });
    expect(report.diagnostics.map(({ code, place }) => [code, place!.line])).toEqual([['CASES_RULEBOOK', 2]]);
  });
});

test('a case that nobody has confirmed is counted', () => {
  const report = run('  - { name: a, base: full, confirmed: false, expect: { available: 11 } }\n  - { name: b, base: full, confirmed: true, expect: { available: 11 } }');
  expect(report).toMatchObject({ passed: true, counts: { passed: 2, failed: 0, unconfirmed: 1 } });
  expect(report.cases.map(({ confirmed }) => confirmed)).toEqual([false, true]);
});

test('a report is plain data, the same each time', () => {
  const text = '  - { name: a, base: full, expect: { total: 3, rows: { H-1: 1 } } }';
  expect(JSON.stringify(run(text))).toBe(JSON.stringify(run(text)));
  expect(structuredClone(run(text))).toEqual(run(text));
});
