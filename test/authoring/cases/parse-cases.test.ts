import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';

const problems = (text: string): unknown => parseCases(text).diagnostics.map(({ code, path, place }) => [code, path.join('.'), place!.line]);
const inCase = (text: string): unknown => problems(`format: 1\ncases:\n  - { name: a, ${text} }\n`);

test('a file is read with its bases, one standing on another, and null takes a fact away', () => {
  const file = unwrap(
    parseCases(`format: 1
rulebook: example/visits
bases:
  one: { members: 5, kept: true, list: [1, null], note: 'true' }
  two: { base: one, members: 6 }
cases:
  - { name: a, base: two, facts: { kept: null }, readings: { r: x }, parameters: { p: 60%, q: null }, asOf: 2026-01-01, subject: hall, expect: { total: 1 } }
  - { name: b, confirmed: false, expect: { grade: [x, y] } }
`, { file: 'v.cases.yaml' }),
  );
  expect(file.rulebook).toBe('example/visits');
  expect(file.bases).toEqual({ one: { members: '5', kept: true, list: ['1', null], note: 'true' }, two: { members: '6', kept: true, list: ['1', null], note: 'true' } });
  expect(file.cases).toEqual([
    {
      name: 'a',
      index: 0,
      facts: { members: '6', kept: null, list: ['1', null], note: 'true' },
      options: { readings: { r: 'x' }, parameters: { p: '60%', q: null }, asOf: '2026-01-01', subject: 'hall' },
      expect: { total: '1' },
      confirmed: true,
    },
    { name: 'b', index: 1, facts: {}, options: {}, expect: { grade: ['x', 'y'] }, confirmed: false },
  ]);
  expect(file.placeOf(['cases', 1, 'name'])).toEqual({ file: 'v.cases.yaml', line: 8, column: 13, length: 1 });
});

test('a file without bases and rulebook has none', () => {
  const file = unwrap(parseCases('format: 1\ncases: [{ name: a, expect: { total: 1 } }]'));
  expect(file).not.toHaveProperty('rulebook');
  expect(file.bases).toEqual({});
});

describe('what is wrong with the shape', () => {
  test.each([
    ['expct: { total: 1 }', [['KEY_UNKNOWN', 'cases.0.expct', 3]]],
    ['expect: { totl: 1 }', [['KEY_UNKNOWN', 'cases.0.expect.totl', 3]]],
    ['facts: {}', [['KEY_MISSING', 'cases.0.expect', 3]]],
    ['expect: { total: 九十 }', [['NUMBER_FORM', 'cases.0.expect.total', 3]]],
    ['expect: { total: { min: 1 } }', [['KEY_MISSING', 'cases.0.expect.total.max', 3]]],
    ['expect: { total: { min: nne, max: 2 } }', [['WORD_UNKNOWN', 'cases.0.expect.total.min', 3]]],
    ['expect: { total: { min: none, max: 1.x } }', [['NUMBER_FORM', 'cases.0.expect.total.max', 3]]],
    ['expect: { rows: { H-1: notAplicable } }', [['WORD_UNKNOWN', 'cases.0.expect.rows.H-1', 3]]],
    ['expect: { rows: { H-1: [] } }', [['KIND_WRONG', 'cases.0.expect.rows.H-1', 3]]],
    ['expect: { rows: { H-1: "" } }', [['VALUE_EMPTY', 'cases.0.expect.rows.H-1', 3]]],
    ['expect: { withheld: valid }', [['WORD_UNKNOWN', 'cases.0.expect.withheld', 3]]],
    ['expect: { requirements: { C-1: meet } }', [['WORD_UNKNOWN', 'cases.0.expect.requirements.C-1', 3]]],
    ['expect: { published: { round: { to: 0 } } }', [['NUMBER_RANGE', 'cases.0.expect.published.round.to', 3]]],
    ['expect: { published: { round: { mode: halfup } } }', [['WORD_UNKNOWN', 'cases.0.expect.published.round.mode', 3]]],
    ['expect: { errors: [] }', [['LIST_SHORT', 'cases.0.expect.errors', 3]]],
    ['expect: { errors: [{ code: X }] }', [['KEY_MISSING', 'cases.0.expect.errors.0.path', 3]]],
    ['confirmed: no, expect: { total: 1 }', [['KIND_WRONG', 'cases.0.confirmed', 3]]],
    ['confirmed: null, expect: { total: 1 }', [['VALUE_EMPTY', 'cases.0.confirmed', 3]]],
  ])('%s', (text, expected) => {
    expect(inCase(text)).toEqual(expected);
  });

  test('of the file', () => {
    expect(problems('format: 1\n')).toEqual([['KEY_MISSING', 'cases', 1]]);
    expect(problems('format: 1\ncases: []\n')).toEqual([['LIST_SHORT', 'cases', 2]]);
    expect(problems('format: 2\ncases: [{ name: a, expect: { total: 1 } }]\n')).toEqual([['FORMAT_UNSUPPORTED', 'format', 1]]);
    expect(problems('format: 1\nrulebook: []\ncases: [{ name: a, expect: { total: 1 } }]\n')).toEqual([['KIND_WRONG', 'rulebook', 2]]);
    expect(problems('format: 1\nbases: { one: 1 }\ncases: [{ name: a, expect: { total: 1 } }]\n')).toEqual([['KIND_WRONG', 'bases.one', 2]]);
    expect(problems('format: 1\nbases: { one: { base: [] } }\ncases: [{ name: a, expect: { total: 1 } }]\n')).toEqual([['KIND_WRONG', 'bases.one.base', 2]]);
    expect(problems('- a')).toEqual([['CASES_EMPTY', '', 1]]);
    expect(problems('format: 1\ncases: [')).toEqual([['YAML_SYNTAX', '', 2]]);
  });
});

test('a base stands before those that stand on it: there are no circles', () => {
  const text = `format: 1
bases:
  one: { base: two }
  two: { base: two }
cases:
  - { name: a, base: three, expect: { total: 1 } }
  - { name: a, base: one, expect: { total: 1, errors: [X] } }
  - { name: b, expect: {} }
`;
  expect(problems(text)).toEqual([
    ['CASE_BASE_UNKNOWN', 'bases.one.base', 3],
    ['CASE_BASE_UNKNOWN', 'bases.two.base', 4],
    ['CASE_BASE_UNKNOWN', 'cases.0.base', 6],
    ['CASE_NAME_TWICE', 'cases.1.name', 7],
    ['CASE_ERRORS_MIXED', 'cases.1.expect.errors', 7],
    ['CASE_NOTHING_EXPECTED', 'cases.2.expect', 8],
  ]);
});

test('at most 50 problems are told', () => {
  const many = Array.from({ length: 60 }, (_, index) => `  - { name: c${String(index)}, expect: {} }`).join('\n');
  const { diagnostics } = parseCases(`format: 1\ncases:\n${many}\n`);
  expect(diagnostics).toHaveLength(51);
  expect(diagnostics.at(-1)!.code).toBe('MORE_PROBLEMS');
});
