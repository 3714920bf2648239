import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { compileText } from '../../src/author.js';
import { evaluate, unwrap, type Assessment, type EvaluateOptions } from '../../src/index.js';
import { caseFiles } from '../cases/read.js';
import { estate, type EstateFacts } from '../../src/weihai.js';

const SECOND_CITIES = join(import.meta.dirname, '../second-city');

const validate = new Ajv2020({ strict: true, allowUnionTypes: true }).compile(
  JSON.parse(readFileSync('schema/assessment.json', 'utf8')) as object,
);

const CASES: readonly (readonly [string, EstateFacts, EvaluateOptions])[] = [
  ['nothing known', {}, {}],
  ['a third of a point', { estateType: 'new', households: 300, appHouseholds: 100 }, {}],
  ['no committee, excluded', { hasCommittee: false, hasManagementCommittee: false }, { readings: { noCommittee: 'exclude' } }],
  ['a sample too small, a list with a gap', { households: 101, surveyedHouseholds: 30, jointMeetings: [1, 1, 1, null, 1, 1, 1, 1, 1, 1, 1, 1] }, {}],
];

/** A list without floor, requirements of every modality, a parameter by date, and a day that they ask for. */
const CLUB = unwrap(
  compileText(`format: 1
id: example/club
edition: 2026-1
title: 活动室评价细则
standard: { code: T/EX 1—2026, name: 活动室评价规范, effectiveFrom: 2026-01-01, place: 附录 A, standing: informative }
entity: 活动室
parameters:
  target: { kind: rate, label: 目标, values: [{ from: 2026-06-30, value: 80%, clause: 4.1 }] }
facts:
  done: { kind: rate, label: 完成率 }
  opened: { kind: date, label: 启用日期 }
indicators:
  - { id: A-1, title: 评分, points: 10, fact: mark, scoring: judged }
negativeList:
  assessor: 街道
  items:
    - { id: N-1, title: 发生事故, deduct: [2, 5.5], fact: accidents }
    - { id: N-2, title: 受到处罚, deduct: [1/3, 1], fact: penalties }
subjects: { owner: 产权单位, keeper: 管理单位 }
requirements:
  - { id: C-1, clause: 4.1, quote: 应达到目标, modality: shall, subject: owner, check: { of: done, atLeast: target } }
  - { id: C-2, clause: 4.2, quote: 宜于 2026 年 6 月底前启用, modality: should, appliesWhen: { of: asOf, above: 2026-06-30 }, check: { of: opened, atMost: 2026-06-30 } }
  - { id: C-3, clause: 4.3, quote: 可收取费用, modality: may }
  - { id: C-4, clause: 4.4, quote: 鼓励全天开放, modality: aspire, subject: keeper, fact: allDay }
  - { id: C-5, clause: 4.5, quote: 公示开放时间, modality: unstated, fact: hoursShown }
`),
);

function club(facts: object, options: EvaluateOptions = {}): Assessment {
  return unwrap(evaluate(CLUB, facts, options));
}

const CLUB_CASES: readonly (readonly [string, Assessment])[] = [
  ['a list without bound, a day not given', club({ mark: 4 })],
  ['no events, a day, a subject', club({ mark: 4, accidents: [], penalties: [] }, { asOf: '2026-07-01', subject: 'keeper' })],
  ['an event that is not decided, a third of a point', club({ mark: 4, accidents: [5.5, null], penalties: ['1/3'], opened: 'never' }, { asOf: '2026-07-01' })],
  ['everything known', club({ mark: 4, accidents: [2], penalties: [], done: 1, opened: '2026-06-30', allDay: true, hoursShown: false }, { asOf: '2026-07-01' })],
];

describe('schema/assessment.json', () => {
  test.each(CASES)('describes an assessment: %s', (_, facts, options) => {
    expect(validate(unwrap(evaluate(estate, facts, options))) ? [] : validate.errors).toEqual([]);
  });

  test.each(CLUB_CASES)('describes a negative list and requirements: %s', (_, assessment) => {
    expect(validate(assessment) ? [] : validate.errors).toEqual([]);
  });

  test.each(caseFiles(SECOND_CITIES))('describes what the cases of $id come to', ({ text, file: { cases } }) => {
    const plan = unwrap(compileText(text));
    for (const { facts, options } of cases) {
      const result = evaluate<unknown>(plan, facts, options);
      if (result.ok) expect(validate(result.value) ? [] : validate.errors).toEqual([]);
    }
  });

  test('the cases reach what may be null, and the day that is unknown', () => {
    const [{ total, unknown, negativeList }] = [CLUB_CASES[0]![1]];
    expect(total.min).toBeNull();
    expect(negativeList!.items.map(({ events }) => events)).toEqual([null, null]);
    expect(unknown.map(({ id, kind, pointsAtStake }) => [id, kind, pointsAtStake])).toEqual([
      ['accidents', 'fact', null],
      ['penalties', 'fact', null],
      ['done', 'fact', { decimal: '0.00', fraction: '0' }],
      ['opened', 'fact', { decimal: '0.00', fraction: '0' }],
      ['allDay', 'fact', { decimal: '0.00', fraction: '0' }],
      ['hoursShown', 'fact', { decimal: '0.00', fraction: '0' }],
      ['asOf', 'asOf', { decimal: '0.00', fraction: '0' }],
    ]);
  });

  test('refuses a key that it does not describe, and a number where text belongs', () => {
    const assessment = unwrap(evaluate(estate, {}));
    expect(validate({ ...assessment, score: 1 })).toBe(false);
    expect(validate({ ...assessment, total: { ...assessment.total, min: { decimal: '0.00', fraction: 0 } } })).toBe(false);
    const { requirements = [] } = club({});
    expect(validate({ ...club({}), requirements: [{ ...requirements[0], status: 'failed' }] })).toBe(false);
    expect(validate({ ...club({}), total: { ...club({}).total, max: null } })).toBe(false);
  });
});
