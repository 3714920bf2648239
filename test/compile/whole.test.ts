import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compile, compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { readPlan } from '../../src/plan/read-plan.js';
import { parseRulebook } from '../../src/rulebook/parse.js';
import { faults, planOf, row, tiny, total } from './tiny.js';

const ESTATE = readFileSync('rules/weihai-db3710-t133-2021/estate.yaml', 'utf8');

describe('a plan', () => {
  it('is plain data that a reader of plans accepts', () => {
    const plan = unwrap(compileText(ESTATE));
    expect(unwrap(readPlan(JSON.parse(JSON.stringify(plan))))).toEqual(plan);
    expect(compile(unwrap(parseRulebook(ESTATE)))).toEqual(compileText(ESTATE));
  });

  it('has facts with all that was said of them', () => {
    const facts = `
most: { kind: amount, label: 上限, unit: 户 }
all:
  { kind: amount, label: 全, unit: 户, note: 注, min: 1, max: 50%, step: 0.1, atMost: most, onlyIf: asked }
free: { kind: count, label: 不限, min: null }
asked: { kind: yesNo, label: 问 }
rate: { kind: rate, label: 比率, ifNone: unknown }
months: { kind: counts, per: month, label: 各月, max: 31 }
halves: { kind: counts, per: halfYear, label: 各半年 }
`.replace('min: 1,', 'min: 1/4,');
    const plan = planOf(row('{ met: { any: [{ sum: [all, free, rate], is: 1 }, { every: months, is: 1 }, { every: halves, is: 1 }] } }', { facts }));
    expect(plan.facts).toEqual([
      { id: 'most', kind: 'amount', label: '上限', unit: '户', min: '0' },
      { id: 'all', kind: 'amount', label: '全', unit: '户', note: '注', min: '1/4', max: '1/2', step: '1/10', atMost: 'most', onlyIf: { op: 'yes', fact: 'asked' } },
      { id: 'free', kind: 'count', label: '不限' },
      { id: 'asked', kind: 'yesNo', label: '问' },
      { id: 'rate', kind: 'rate', label: '比率', min: '0', max: '1', ifNone: { op: 'unknown' } },
      { id: 'months', kind: 'counts', label: '各月', min: '0', max: '31', per: 'month', length: 12 },
      { id: 'halves', kind: 'counts', label: '各半年', min: '0', per: 'halfYear', length: 2 },
    ]);
  });

  it('has parameters and readings with what they rest on', () => {
    const text = row('{ reading: how, one: { proportional: share }, two: { met: { of: count, atLeast: amount } } }', {
      readings: 'how: { clause: A, question: 怎样？, default: one, options: { one: 一, two: 二 } }',
      parameters: `
share: { kind: rate, label: 比例, basis: text }
count: { kind: count, label: 个数, unit: 个, min: 1, max: 9 }
amount: { kind: amount, label: 数额 }`,
    });
    expect(planOf(text)).toMatchObject({
      readings: [{ id: 'how', basis: 'inferred', default: 'one', options: [{ id: 'one', label: '一' }, { id: 'two', label: '二' }] }],
      parameters: [
        { id: 'share', kind: 'rate', label: '比例', basis: 'text', min: '0', max: '1' },
        { id: 'count', unit: '个', basis: 'local', min: '1', max: '9' },
        { id: 'amount', kind: 'amount', label: '数额', basis: 'local' },
      ],
    });
    expect(total(text, {}, { parameters: { share: '50%' } })).toBe('3');
    expect(planOf(text.replace('question: 怎样？', 'question: 怎样？, basis: text')).readings[0]!.basis).toBe('text');
  });
});

describe('a declaration', () => {
  const HOW = 'how: { clause: A, question: 怎样？, default: one, options: { one: 一, two: 二 } }';
  it.each([
    ['a reading', { readings: HOW }, 'NAME_UNUSED readings.how'],
    ['a term', { terms: 't: { label: 术语, condition: true }' }, 'NAME_UNUSED terms.t'],
    ['a term that reads itself', { terms: 't: { label: 术语, quantity: t }' }, 'NAME_CIRCLE terms.t'],
    ['a parameter', { parameters: 'p: { kind: count, label: 参数 }' }, 'NAME_UNUSED parameters.p'],
    ['a fact', { facts: 'f: { kind: count, label: 事实 }' }, 'NAME_UNUSED facts.f'],
    ['a fact that another one only limits', { facts: 'f: { kind: count, label: 事实, atMost: g }\ng: { kind: count, label: 上限 }' }, 'NAME_UNUSED facts.f'],
  ])('that nothing uses: %s', (_, parts, fault) => {
    expect(faults(row('{ met: true }', parts))).toEqual([fault]);
  });

  it('is used by other declarations, validity and grades', () => {
    const text = row('{ met: t }', {
      facts: 'a: { kind: count, label: 甲 }\nb: { kind: rate, label: 乙, ifNone: p }\nc: { kind: yesNo, label: 丙, onlyIf: u }',
      terms: 't: { label: 术语, condition: { all: [u, c] } }\nu: { label: 术语, condition: { of: a, is: 1 } }',
      parameters: 'p: { kind: rate, label: 参数 }\ncut: { kind: amount, label: 下限 }',
      validity: '- { id: v, clause: A, quote: 句, check: { of: b, atLeast: 1 } }',
      grades: 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲, from: cut }, { id: b, label: 乙, from: 1 }]\notherwise: { id: c, label: 丙 }',
    });
    expect(faults(text)).toEqual([]);
  });

  it('has limits and options that can be', () => {
    expect(faults(row('{ proportional: f }', { facts: 'f: { kind: count, label: 甲, max: -1 }' }))).toEqual(['FACT_LIMITS facts.f']);
    expect(faults(row('{ proportional: p }', { parameters: 'p: { kind: rate, label: 甲, min: 2 }' }))).toEqual(['FACT_LIMITS parameters.p']);
    expect(faults(row('{ reading: how, one: { met: true }, two: { met: false } }', { readings: HOW.replace('default: one', 'default: three') }))).toEqual(['OPTION_UNKNOWN readings.how.default']);
    expect(faults(row('{ choice: f, when: { met: true }, b: { met: false } }', { facts: 'f: { kind: choice, label: 甲, options: { when: 何时, b: 乙 } }' }))).toContain('NAME_RESERVED facts.f.options.when');
  });

  it('of a cap is of a count or an amount with the same unit', () => {
    const capped = (target: string, unit = ''): string[] => faults(row('{ met: { all: [{ of: f, is: 1 }, { of: { pool: [r] }, is: 1 }] } }', { facts: `f: { kind: count, label: 甲, atMost: ${target}${unit} }\ng: { kind: amount, label: 乙, unit: 户 }\nr: { kind: rate, label: 比率 }`, parameters: 'p: { kind: count, label: 参数 }' }));
    expect(capped('g')).toEqual(['NAME_UNUSED parameters.p']);
    expect(capped('r')).toEqual(['NAME_KIND facts.f.atMost']);
    expect(capped('p')).toEqual(['NAME_KIND facts.f.atMost']);
    expect(capped('x')).toEqual(['NAME_UNKNOWN facts.f.atMost']);
    expect(capped('g', ', unit: 人')).toEqual(['UNIT_MISMATCH facts.f.atMost']);
    expect(capped('g', ', unit: 户')).toEqual(['NAME_UNUSED parameters.p']);
    expect(capped('f')).toEqual(['NAME_CIRCLE facts.f']);
  });

  it.each([
    ['of terms', 'NAME_CIRCLE terms.t', { terms: 't: { label: 甲, condition: u }\nu: { label: 乙, condition: { not: t } }' }],
    ['of facts', 'NAME_CIRCLE facts.a', { facts: 'a: { kind: yesNo, label: 甲, onlyIf: b }\nb: { kind: yesNo, label: 乙, onlyIf: a }', terms: 't: { label: 甲, condition: a }' }],
    ['of both', 'NAME_CIRCLE facts.a', { facts: 'a: { kind: yesNo, label: 甲, onlyIf: t }', terms: 't: { label: 甲, condition: a }' }],
  ])('in a circle %s', (_, fault, parts) => {
    expect(faults(row('{ met: t }', parts))).toEqual([fault]);
  });

  it('through a row that asks a fact of its own', () => {
    expect(faults(row('met', { terms: 't: { label: 甲, condition: own }', facts: 'a: { kind: yesNo, label: 甲, onlyIf: { all: [t, a] } }' }, ' fact: own,'))).toEqual(['NAME_CIRCLE facts.a']);
  });

  it('of a term is a condition or a quantity', () => {
    expect(faults(row('{ met: t }', { terms: 't: { label: 甲 }' }))).toEqual(['TERM_KIND terms.t', 'NAME_KIND indicators[0].scoring.met']);
  });
});

describe('bands', () => {
  const cuts = (...from: string[]): string[] =>
    faults(row('{ met: { of: p, above: 0 } }', {
      parameters: 'p: { kind: rate, label: 参数 }',
      grades: `scale: 级\nclause: A\nbands: [${from.map((cut, index) => `{ id: b${index}, label: 级, from: ${cut} }`).join(', ')}]\notherwise: { id: c, label: 无 }`,
    }));
  it('fall, as far as they are numbers', () => {
    expect(cuts('90', 'p', '80', '70')).toEqual([]);
    expect(cuts('90', 'p', '90')).toEqual(['BAND_ORDER grades.bands[2].from']);
    expect(cuts('80', '90', '85')).toEqual(['BAND_ORDER grades.bands[1].from']);
  });

  const bands = (...written: readonly string[]): string[] =>
    faults(row('{ met: yes }', {
      facts: 'yes: { kind: yesNo, label: 是 }',
      parameters: 'p: { kind: rate, label: 参数 }',
      terms: 'used: { label: 用到, condition: { of: p, above: 0 } }',
      validity: '- { id: use, clause: A, quote: 句, check: used }',
      grades: `scale: 级\nclause: A\nbands: [${written.map((cut, index) => `{ id: b${index}, label: 级${index}, ${cut} }`).join(', ')}]\notherwise: { id: c, label: 无 }`,
    }));
  it.each([
    // A band that lies within one before it is never given.
    [['above: 90', 'from: 90'], []],
    [['from: 90', 'above: 90'], ['BAND_ORDER grades.bands[1].above']],
    [['above: 90', 'above: 90'], ['BAND_ORDER grades.bands[1].above']],
    [['above: 89', 'from: 90'], ['BAND_ORDER grades.bands[1].from']],
    [['upTo: 60', 'below: 60'], ['BAND_ORDER grades.bands[1].below']],
    [['below: 60', 'upTo: 60'], []],
    [['below: 60', 'upTo: 59'], ['BAND_ORDER grades.bands[1].upTo']],
    [['from: 60', 'below: 90'], []],
    // From the lowest up, where each has an upper end.
    [['below: 60', 'from: 60, below: 80', 'from: 80'], []],
    [['from: 60, upTo: 80', 'above: 80, upTo: 90', 'above: 90'], []],
    [['from: 60, upTo: 90', 'above: 80, upTo: 90', 'above: 90'], ['BAND_ORDER grades.bands[1].above']],
    [['from: 60, below: 90', 'above: 80, upTo: 90'], []],
    [['below: 60', 'below: 80', 'below: 70'], ['BAND_ORDER grades.bands[2].below']],
    // A condition before leaves something over, one behind does not help.
    [['from: 90, when: yes', 'from: 90'], []],
    [['from: 90', 'from: 90, when: yes'], ['BAND_ORDER grades.bands[1].from']],
    [['from: 90', 'when: yes'], []],
    [['when: yes', 'from: 90'], []],
    // Of a cut that is a parameter nothing is known.
    [['from: 60, below: p', 'from: 90'], []],
    [['from: 60', 'from: 90, below: p'], ['BAND_ORDER grades.bands[1].from']],
    [['from: p', 'from: p'], []],
  ])('%j', (written, problems) => {
    expect(bands(...written)).toEqual(problems);
  });

  it('say when they hold', () => {
    expect(bands('note: 1')).toEqual(['KEY_UNKNOWN grades.bands[0].note']);
    const open = row('{ met: true }', { grades: 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲 }, { id: b, label: 乙, from: 3 }]\notherwise: { id: c, label: 丙 }' });
    expect(compileText(open).diagnostics.map(({ code, message }) => `${code} ${message.zh}`)).toEqual(['BAND_OPEN 等级“甲”没有说什么时候算']);
  });

  it('may have an id again', () => {
    const text = row('{ met: yes }', { facts: 'yes: { kind: yesNo, label: 是 }', grades: 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲, from: 3 }, { id: a, label: 甲, when: yes }]\notherwise: { id: c, label: 丙 }' });
    expect(planOf(text).grades!.bands).toEqual([{ id: 'a', label: '甲', from: { op: 'number', value: '3' } }, { id: 'a', label: '甲', when: { op: 'yes', fact: 'yes' } }]);
  });
});

it('what the author wrote is cut in messages', () => {
  const text = tiny({ indicators: `- title: ${'长'.repeat(90)}\n  points: 2\n  indicators: [{ id: R, title: 行, points: 1, scoring: { met: true } }]` });
  expect(compileText(text).diagnostics[0]!.message.zh).toBe(`“${'长'.repeat(60)}…”写的是 2 分，里面各行合计 1 分`);
});
