import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { evaluate, unwrap } from '../../src/index.js';
import { estate, type EstateFacts } from '../../src/weihai.js';

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schema/assessment.json', 'utf8')) as object,
);

const CASES: readonly (readonly [string, EstateFacts, Parameters<typeof evaluate>[2]])[] = [
  ['nothing known', {}, {}],
  ['a third of a point', { estateType: 'new', households: 300, appHouseholds: 100 }, {}],
  ['no committee, excluded', { hasCommittee: false, hasManagementCommittee: false }, { readings: { noCommittee: 'exclude' } }],
  ['a sample too small, a list with a gap', { households: 101, surveyedHouseholds: 30, jointMeetings: [1, 1, 1, null, 1, 1, 1, 1, 1, 1, 1, 1] }, {}],
  ['parameters and a day', { cultureCarriers: 3 }, { readings: { localCounts: 'counted' }, parameters: { carrierTarget: 4, activityTarget: null }, asOf: '2025-12-31' }],
];

describe('schema/assessment.json', () => {
  test.each(CASES.filter(([name]) => !name.startsWith('parameters')))('describes an assessment: %s', (_, facts, options) => {
    expect(validate(unwrap(evaluate(estate, facts, options))) ? [] : validate.errors).toEqual([]);
  });

  test('refuses a key that it does not describe, and a number where text belongs', () => {
    const assessment = unwrap(evaluate(estate, {}));
    expect(validate({ ...assessment, score: 1 })).toBe(false);
    expect(validate({ ...assessment, total: { ...assessment.total, min: { decimal: '0.00', fraction: 0 } } })).toBe(false);
  });
});
