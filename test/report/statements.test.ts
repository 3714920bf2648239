import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap, type Language } from '../../src/diagnostics/diagnostic.js';
import { compareReadings } from '../../src/evaluate/compare-readings.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { STATEMENTS, summarize } from '../../src/report/statements.js';
import { readYaml } from '../cases/read.js';
import { assess, planOf } from '../evaluate/small.js';

const ESTATE = findRulebook('weihai-db3710-t133-2021/estate')!;
const SAMPLE = readYaml(readFileSync(join(import.meta.dirname, '../../rules/weihai-db3710-t133-2021/estate.sample.yaml'), 'utf8')) as Readonly<Record<string, unknown>>;

const seen = new Set<string>();

/** The sentences, each with the kind that it is, in one language or both. */
function said(plan: Plan, facts: object, options: EvaluateOptions = {}, lang: Language = 'zh'): readonly string[] {
  const effects = unwrap(compareReadings<unknown>(plan, facts, options));
  return summarize(plan, assess(plan, facts, options), { lang, effects }).map(({ phrase, text }) => {
    seen.add(phrase);
    return `${phrase}: ${text}`;
  });
}

/** Ten points for a rate, graded at 9 and 6. */
const SMALL = planOf(`
readings:
  rounding: { clause: A.2, question: 修约？, default: none, options: { none: 不修约, half: 四舍五入到整数 } }
  without: { clause: A.1, question: 没有活动室？, default: exclude, options: { exclude: 不计, zero: 零分 } }
facts:
  hasRoom: { kind: yesNo, label: 有活动室 }
  rate: { kind: rate, label: 解决率 }
  sample: { kind: count, label: 样本, min: 0 }
  meetings: { kind: count, label: 会议次数, min: 0 }
  asked: { kind: count, label: 应到, min: 0 }
indicators:
  - { id: R1, title: 解决率, points: 8, scoring: { proportional: rate } }
  - { id: R2, title: 活动室, points: 1, appliesWhen: hasRoom, otherwise: { reading: without }, scoring: { met: hasRoom } }
  - { id: R3, title: 到会率, points: 1, scoring: { proportional: { ratio: [meetings, asked] } } }
grades:
  scale: 等次
  clause: A.3
  of: { reading: rounding, none: total, half: { round: total, to: 1, mode: halfUp } }
  bands: [{ id: good, label: 优秀, from: 9 }, { id: fair, label: 合格, from: 6 }]
  otherwise: { id: poor, label: 不合格 }
validity: [{ id: size, clause: A.4, quote: 样本不少于三户, check: { of: sample, atLeast: 3 } }]
`);

const KNOWN = { hasRoom: true, rate: '95%', sample: 3, meetings: 1, asked: 1 };

describe('in both languages', () => {
  test.each(['zh', 'en'] as const)('the sample of table A.1, %s', (lang) => {
    expect(said(ESTATE, SAMPLE, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('the highest grade, %s', (lang) => {
    expect(said(SMALL, KNOWN, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a grade between two, how far the next is, and what would change it, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: '83%' }, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('the lowest grade, a precondition that fails, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: 0, sample: 2 }, {}, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a total that is rounded before it is graded, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, rate: '83%' }, { readings: { rounding: 'half' } }, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('a row that does not apply, %s', (lang) => {
    expect(said(SMALL, { ...KNOWN, hasRoom: false }, {}, lang)).toMatchSnapshot();
    expect(said(SMALL, { ...KNOWN, hasRoom: false }, { readings: { without: 'zero' } }, lang)).toMatchSnapshot();
  });

  test.each(['zh', 'en'] as const)('unknown facts, one that only a precondition asks for, and nothing to measure, %s', (lang) => {
    expect(said(SMALL, { hasRoom: true, meetings: 0, asked: 0 }, {}, lang)).toMatchSnapshot();
    expect(said(SMALL, { ...KNOWN, sample: null }, {}, lang)).toMatchSnapshot();
  });
});

test('twelve rows are named, more are counted', () => {
  const rows = Array.from({ length: 13 }, (_, index) => `  - { id: R${String(index + 1)}, title: 行, points: 1, appliesWhen: a, otherwise: exclude, scoring: { met: a } }`);
  const plan = planOf(`facts: { a: { kind: yesNo, label: 甲 } }\nindicators:\n${rows.join('\n')}`);
  expect(said(plan, { a: false })).toContain('excluded: 甲：否：R1、R2、R3、R4、R5、R6、R7、R8、R9、R10、R11、R12等 13 行不适用，不计分');
  const twelve = planOf(`facts: { a: { kind: yesNo, label: 甲 } }\nindicators:\n${rows.slice(0, 12).join('\n')}`);
  expect(said(twelve, { a: false }, {}, 'en')).toContain('excluded: 甲: no: R1, R2, R3, R4, R5, R6, R7, R8, R9, R10, R11, R12 not counted');
});

test('a table without grades has no sentence about them', () => {
  const plan = planOf('facts: { a: { kind: yesNo, label: 甲 } }\nindicators: [{ id: R1, title: 一, points: 2, scoring: { met: a } }]');
  expect(said(plan, { a: true })).toEqual(['total: 总分 2 分，可得 2 分']);
  expect(said(plan, {}, {}, 'en')).toEqual(['totalOpen: the total lies within 0 ~ 2 of 2 points', 'unknown: not known yet: 1; first find out: 甲 (points at stake: 2)']);
});

test('without effects no reading is spoken of', () => {
  expect(summarize(ESTATE, assess(ESTATE, SAMPLE)).filter(({ about }) => about === 'readings')).toEqual([]);
});

afterAll(() => {
  // Every kind of sentence is shown by an example above.
  expect([...seen].sort()).toEqual(Object.keys(STATEMENTS).sort());
});
