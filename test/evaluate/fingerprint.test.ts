import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fingerprint, planHash } from '../../src/evaluate/fingerprint.js';
import type { EvaluateOptions } from '../../src/evaluate/options.js';
import type { Plan } from '../../src/plan/plan.js';
import { assess, planOf } from './small.js';

/** Facts named like words of a plan, and a word outside the Basic Multilingual Plane. */
const BODY = `
readings:
  label: { clause: A.1, question: 算不算？, default: text, options: { text: 算, note: 不算 } }
terms:
  title: { label: 合计, quantity: { sum: [unit, scale] } }
  say: { label: 有备注, condition: { not: note } }
parameters:
  question: { kind: amount, label: 当地目标, unit: 次, min: 1, max: 9 }
facts:
  note: { kind: yesNo, label: 备注 }
  unit: { kind: count, label: 单位数 }
  scale: { kind: amount, label: 规模, max: 4, step: 0.5 }
  quote: { kind: rate, label: 比率, onlyIf: note, ifNone: 1 }
  place: { kind: choice, label: 地点𠮷, options: { here: 本地, there: 外地 } }
  part: { kind: count, label: 部分, atMost: unit }
  per: { kind: counts, per: quarter, label: 各季 }
indicators:
  - title: 一
    assessor: 考核组
    indicators:
      - { id: R1, title: 备注, quote: 原文, clause: A.2, points: 2, note: 说明, basis: text, scoring: { met: { reading: label, text: note, note: say } } }
      - { id: R2, title: 合计, points: 4, appliesWhen: note, otherwise: zero, scoring: { reach: { of: title, target: question } } }
      - { id: R3, title: 比率, points: 1, scoring: { proportional: quote } }
      - { id: R4, title: 各季, points: 1, scoring: { met: { all: [{ every: per, atLeast: 1 }, { of: part, atLeast: 1 }] } } }
  - title: 二
    indicators:
      choice: place
      here: [{ id: H1, title: 本地, points: 1, scoring: { met: note } }]
      there: [{ id: T1, title: 外地, points: 1, scoring: { met: note } }]
validity:
  - { id: sample, clause: A.3, quote: 样本, check: { of: unit, atLeast: 1 } }
grades:
  scale: 等级
  clause: A.4
  bands: [{ id: good, label: 良好, from: 6 }]
  otherwise: { id: none, label: 不评 }
`;
const PLAN = planOf(BODY);
const FACTS = { note: true, unit: 3, scale: 1.5, quote: 0.85, place: 'here', part: 2, per: [1, 1, 1, null] };
const OPTIONS: EvaluateOptions = { parameters: { question: 4 }, asOf: '2026-01-31' };

function mark(facts: object = FACTS, options: EvaluateOptions = OPTIONS, plan: Plan = PLAN): string {
  return fingerprint(plan, assess(plan, facts, options));
}

describe('a fingerprint', () => {
  test('is 64 hexadecimal digits, the same every time', () => {
    expect(mark()).toMatch(/^[0-9a-f]{64}$/);
    expect(mark()).toBe(mark());
    expect(planHash(PLAN)).toMatch(/^[0-9a-f]{64}$/);
  });

  test('survives JSON', () => {
    const plan = JSON.parse(JSON.stringify(PLAN)) as Plan;
    expect(planHash(plan)).toBe(planHash(PLAN));
    expect(fingerprint(plan, JSON.parse(JSON.stringify(assess(PLAN, FACTS, OPTIONS))))).toBe(mark());
  });

  test('does not tell ways of writing the same facts apart', () => {
    expect(mark({ ...FACTS, quote: '85%', unit: '3', per: ['1', 1, 1, undefined] })).toBe(mark());
    expect(mark(FACTS, { ...OPTIONS, parameters: { question: '8/2' } })).toBe(mark());
    expect(mark(FACTS, { ...OPTIONS, readings: { label: 'text' } })).toBe(mark());
    expect(mark({ ...FACTS, scale: null })).toBe(mark({ ...FACTS, scale: undefined }));
  });

  test.each(Object.entries({ note: null, unit: 4, scale: 2, quote: [17, 20], place: 'there', part: null, per: [1, 1, 1, 1] }))('tells another value of the fact %s', (id, value) => {
    expect(mark({ ...FACTS, [id]: value })).not.toBe(mark());
  });

  test('tells another reading, parameter or day', () => {
    const others: EvaluateOptions[] = [{ ...OPTIONS, readings: { label: 'note' } }, { ...OPTIONS, parameters: { question: 5 } }, { ...OPTIONS, parameters: {} }, { ...OPTIONS, asOf: '2026-02-01' }, { parameters: { question: 4 } }];
    expect(new Set([mark(), ...others.map((options) => mark(FACTS, options))]).size).toBe(others.length + 1);
  });
});

describe('what beside a table makes a score', () => {
  const BODY = `
subjects: { committee: 业委会, street: 街道 }
readings: { below: { clause: A.8, question: 能否为负？, default: zero, options: { zero: 否, open: 能 } } }
parameters:
  target: { kind: rate, label: 目标, values: [{ from: 2021-01-01, value: 50%, clause: A.1, quote: 五成, basis: text }, { from: 2022-01-01, value: 80%, clause: A.1 }] }
  least: { kind: count, label: 起点, value: 3 }
facts:
  kind: { kind: choice, label: 类型, ordered: highestFirst, options: { new: 新建, old: 老旧 } }
  rate: { kind: rate, label: 比率 }
  opened: { kind: date, label: 开放日期 }
  marks: { kind: counts, label: 得分, per: project }
  area: { kind: counts, label: 面积, per: project }
indicators:
  - { id: R1, title: 比率, points: { choice: kind, new: 2, old: 1 }, scoring: { reach: { of: rate, target: target } } }
  - { id: R2, title: 得分, points: 1, zeroWhen: { of: opened, above: asOf }, scoring: { met: { of: { mean: marks, weights: area }, atLeast: least } } }
negativeList: { assessor: 县级, clause: A.8, basis: text, several: sum, floor: { reading: below, zero: 0, open: none }, items: [{ id: N1, title: 事故, deduct: [8, 12], fact: accidents, note: 注, clause: A.8, quote: 引文 }] }
requirements: [{ id: C1, clause: 4.1, quote: 应公开, modality: shall, subject: committee, note: 注, basis: text, appliesWhen: { of: kind, is: new }, check: { of: rate, atLeast: 10% } }]
grades: { scale: 等级, clause: A.9, bands: [{ id: good, label: 良好, above: 2, when: { of: kind, is: new } }, { id: fair, label: 一般, upTo: 2, below: 3 }], otherwise: { id: none, label: 不评 } }
notes: [{ kind: gap, text: 附录缺失。 }]
`;
  const base = planHash(planOf(BODY));
  const hash = (from: string, to: string): string => {
    expect(BODY.split(from).length).toBe(2);
    return planHash(planOf(BODY.replace(from, to)));
  };

  test.each([
    ['value: 50%', 'value: 51%'], ['from: 2022-01-01', 'from: 2022-01-02'], ['value: 3', 'value: 4'], ['new: 2, old: 1', 'new: 2, old: 2'],
    ['several: sum', 'several: greatest'], ['zero: 0', 'zero: 1'], ['[8, 12]', '[8, 11]'], ['fact: accidents', 'fact: events'], ['id: N1', 'id: N2'],
    ['modality: shall', 'modality: should'], ['subject: committee', 'subject: street'], ['atLeast: 10%', 'atLeast: 11%'], ['id: C1', 'id: C2'],
    ['above: 2,', 'from: 2,'], ['upTo: 2', 'upTo: 1'], ['below: 3', 'below: 4'], ['mean: marks, weights: area', 'mean: area, weights: marks'], ['above: asOf', 'above: 2021-01-01'],
  ])('%s and %s make a difference', (from, to) => {
    expect(hash(from, to)).not.toBe(base);
  });

  test.each([
    ['quote: 五成', 'quote: 百分之五十'], ['label: 得分', 'label: 评分'], ['title: 事故', 'title: 重大事故'], ['quote: 引文', 'quote: 原文'], ['quote: 应公开', 'quote: 应当公开'],
    ['text: 附录缺失。', 'text: 附录没有。'], ['committee: 业委会', 'committee: 业主委员会'], ['assessor: 县级', 'assessor: 市级'], ['basis: text, appliesWhen', 'basis: local, appliesWhen'],
  ])('%s and %s are words', (from, to) => {
    expect(hash(from, to)).toBe(base);
  });

  test('lists that go with others are another plan than lists that do not', () => {
    const plan = (per: string): string => planHash(planOf(`
facts: { marks: { kind: counts, label: 得分, per: project }, area: { kind: counts, label: 面积, per: ${per} } }
indicators: [{ id: R1, title: 得分, points: 1, scoring: { met: { all: [{ of: { sum: marks }, atLeast: 1 }, { of: { sum: area }, atLeast: 1 }] } } }]
`));
    expect(plan('event')).not.toBe(plan('project'));
  });

  test('the subject asked for makes another fingerprint', () => {
    const plan = planOf(BODY);
    const marks = ['committee', 'street', undefined].map((subject) => fingerprint(plan, assess(plan, {}, subject === undefined ? {} : { subject })));
    expect(new Set(marks).size).toBe(3);
  });

  test('facts of every kind are told apart as they were read', () => {
    const plan = planOf(BODY);
    const of = (facts: object): string => fingerprint(plan, assess(plan, facts));
    expect(of({ accidents: ['8', 10] })).toBe(of({ accidents: [8, '20/2'] }));
    expect(new Set([{}, { accidents: [] }, { accidents: [null] }, { accidents: [8, 10] }, { accidents: [10, 8] }, { opened: 'never' }, { opened: '2021-01-01' }].map(of)).size).toBe(7);
  });
});

type Path = readonly (string | number)[];

/** The plan with one value replaced. */
function changed(path: Path, value: unknown): Plan {
  // Through JSON, because formulas are shared between the points and the phrase of a row.
  const copy = JSON.parse(JSON.stringify(PLAN)) as Record<string | number, never>;
  const holder = path.slice(0, -1).reduce<Record<string | number, never>>((node, step) => node[step]!, copy);
  expect(holder).toBeTypeOf('object');
  (holder as Record<string | number, unknown>)[path.at(-1)!] = value;
  return copy as unknown as Plan;
}

/** Every leaf of the plan with its path. */
function leavesOf(node: unknown, path: Path = []): readonly { path: Path; value: unknown }[] {
  if (typeof node !== 'object' || node === null) return [{ path, value: node }];
  return Object.entries(node).flatMap(([key, part]) => leavesOf(part, [...path, Array.isArray(node) ? Number(key) : key]));
}

/** What is said and not scored, by the keys of the plan that say it. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '': ['title', 'entity', 'places', 'total', 'standard'],
  readings: ['clause', 'question', 'basis', 'label'],
  parameters: ['label', 'unit', 'basis'],
  terms: ['label'],
  facts: ['label', 'unit', 'note', 'per'],
  indicators: ['title', 'note', 'clause', 'quote', 'basis', 'say'],
  grades: ['scale', 'clause', 'label'],
  validity: ['clause', 'quote'],
};

/** Whether a leaf is words; names that only look like keys stand inside formulas, which hold no words. */
function isWords(path: Path): boolean {
  const [part, ...rest] = path as string[];
  if (WORDS['']!.includes(part!)) return true;
  const at = typeof rest[0] === 'number' ? rest.slice(1) : rest;
  const inFormula = ['quantity', 'condition', 'onlyIf', 'ifNone', 'appliesWhen', 'otherwise', 'variant', 'check', 'of', 'from'].includes(at[0]!) && !(part === 'grades' && at[0] === 'otherwise');
  return !inFormula && at.some((key, index) => WORDS[part!]!.includes(key) && (at[0] !== 'scoring' || (index === 1 && key === 'say')));
}

describe('the hash of a plan', () => {
  const leaves = leavesOf(PLAN);
  const words = leaves.filter(({ path }) => isWords(path));
  const scored = leaves.filter(({ path }) => !isWords(path));

  test('stays the same whatever the words are', () => {
    expect(words.length).toBeGreaterThan(60);
    for (const { path } of words) expect([path.join('.'), planHash(changed(path, '另一句话'))]).toEqual([path.join('.'), planHash(PLAN)]);
    const { issuer, ...standard } = { issuer: '某局', ...PLAN.standard };
    expect(issuer).toBe('某局');
    expect(planHash({ ...PLAN, standard: { ...standard, issuer: '另一局' } })).toBe(planHash(PLAN));
  });

  test('changes with everything else', () => {
    expect(scored.length).toBeGreaterThan(90);
    const hashes = scored.map(({ path }) => planHash(changed(path, '另一个')));
    expect(scored.filter((_, index) => hashes[index] === planHash(PLAN)).map(({ path }) => path.join('.'))).toEqual([]);
  });

  test('changes when something is taken away or moved', () => {
    const { grades, ...without } = PLAN;
    expect(grades?.scale).toBe('等级');
    const others = [without, { ...PLAN, validity: [] }, { ...PLAN, facts: [...PLAN.facts].reverse() }, { ...PLAN, indicators: PLAN.indicators.slice(0, -1) }];
    expect(new Set([PLAN, ...others].map((plan) => planHash(plan))).size).toBe(5);
  });

  test('counts what is named like a word of a plan', () => {
    const small = (fact: string, option: string): string => planHash(planOf(`
readings:
  which: { clause: A.1, question: 算不算？, default: ${option}, options: { ${option}: 算, other: 不算 } }
facts:
  ${fact}: { kind: yesNo, label: 完成 }
indicators:
  - { id: R1, title: 完成, points: 2, scoring: { met: { reading: which, ${option}: ${fact}, other: true } } }
`));
    const words = ['note', 'label', 'unit', 'quote', 'title', 'say', 'clause'];
    expect(new Set(words.flatMap((word) => [small(word, 'text'), small('done', word)])).size).toBe(words.length * 2);
  });

  test('is SHA-256 over UTF-8, for every length of character', () => {
    // The first and the last character of every length are among them.
    for (const id of ['a', '\u007f', '\u0080', 'é', '\u07ff', '\u0800', '中', '\uffff', '\u{10000}', '𠮷', '\u{10ffff}']) {
      const plan = { ...PLAN, id, readings: [], parameters: [], terms: [], facts: [], indicators: [], validity: [] };
      const { grades, ...small } = plan;
      expect(grades).toBeDefined();
      const json = `{"edition":"2026-1","facts":[],"format":1,"id":"${id}","indicators":[],"parameters":[],"readings":[],"terms":[],"validity":[]}`;
      expect(planHash(small)).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
    }
  });

  test('is that of JSON, lists with their commas', () => {
    const { grades, ...plan } = { ...PLAN, parameters: [], terms: [], facts: [], indicators: [], validity: [] };
    expect(grades).toBeDefined();
    const readings = '[{"default":"text","id":"label","options":["text","note"]}]';
    const json = `{"edition":"2026-1","facts":[],"format":1,"id":"test/small","indicators":[],"parameters":[],"readings":${readings},"terms":[],"validity":[]}`;
    expect(planHash(plan)).toBe(createHash('sha256').update(json, 'utf8').digest('hex'));
  });
});
