import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { pathText } from '../../src/diagnostics/format.js';
import { parseRulebook } from '../../src/rulebook/parse.js';
import { faults, row, tiny } from '../compile/tiny.js';

const said = (text: string): string[] => compileText(text).diagnostics.map(({ code, path, message, mend }) => `${code} ${pathText(path)} | ${message.en} | ${mend.en}`);
const of = (scoring: string): string[] => faults(row(scoring)).map((fault) => fault.replace('indicators[0].scoring', '·'));

describe('a value', () => {
  const facts = (fact: string): string[] => said(row('{ met: true }', { facts: `f: ${fact}` })).map((text) => text.replace('facts.f', '·'));

  it.each([
    ['{ kind: count, label: }', ['VALUE_EMPTY ·.label | no value is written here | write the value, or delete the key with it where there is nothing to say']],
    ['{ kind: count, label: "" }', ['VALUE_EMPTY ·.label | no value is written here | write the value, or delete the key with it where there is nothing to say']],
    ['{ kind: count, label: true }', ['KIND_WRONG ·.label | something of another kind is needed here | write text (the words true, false and null in quotes)']],
    ['{ kind: count, label: [a] }', ['KIND_WRONG ·.label | something of another kind is needed here | write text (the words true, false and null in quotes)']],
    ['{ kind: count, label: 甲, min: true }', ['KIND_WRONG ·.min | something of another kind is needed here | write a number such as 4, 0.5, 60% or 2/3']],
    ['{ kind: count, label: 甲, min: 1户 }', ['NUMBER_FORM ·.min | "1户" is not written as a number is here | write a number without unit']],
    ['{ kind: count, label: 甲, max: [1] }', ['KIND_WRONG ·.max | something of another kind is needed here | write a number such as 4, 0.5, 60% or 2/3']],
    ['{ kind: count, label: 甲, max: ６０％ }', ['NUMBER_FORM ·.max | "６０％" is not written as a number is here | write 60%']],
    ['{ kind: count, label: 甲, max: 1e2 }', ['NUMBER_FORM ·.max | "1e2" is not written as a number is here | write 100']],
    ['{ kind: count, label: 甲, max: .5 }', ['NUMBER_FORM ·.max | ".5" is not written as a number is here | write 0.5']],
    ['{ kind: count, label: 甲, max: +3 }', ['NUMBER_FORM ·.max | "+3" is not written as a number is here | write 3']],
    ['{ kind: count, label: 甲, max: 1.2.3 }', ['NUMBER_FORM ·.max | "1.2.3" is not written as a number is here | write a number without unit']],
    ['{ kind: count, label: 甲, max: . }', ['NUMBER_FORM ·.max | "." is not written as a number is here | write a number without unit']],
    ['{ kind: count, label: 甲, max: 1e29 }', ['NUMBER_FORM ·.max | "1e29" is not written as a number is here | write a number without unit']],
    ['{ kind: count, label: 甲, step: 0 }', ['NUMBER_RANGE ·.step | 0 is out of the range allowed here | write a number above 0']],
    ['{ kind: count, label: 甲, atMost: Upper }', ['ID_FORM ·.atMost | "Upper" cannot be an id here | choose one of plain letters and digits; Chinese text belongs in a title or label']],
    ['{ kind: count, label: 甲, atMost: [a] }', ['KIND_WRONG ·.atMost | something of another kind is needed here | write an id that starts with a small letter, such as partyMembers']],
    ['{ kind: cont, label: 甲 }', ['WORD_UNKNOWN ·.kind | the word "cont" cannot be used here | did you mean "count"?']],
    ['{ kind: number, label: 甲 }', ['WORD_UNKNOWN ·.kind | the word "number" cannot be used here | use one of these']],
    ['{ kind: [count], label: 甲 }', ['KIND_WRONG ·.kind | something of another kind is needed here | write one of yesNo, count, amount, rate, choice, counts, amounts, date']],
    ['{ kind: true, label: 甲 }', ['KIND_WRONG ·.kind | something of another kind is needed here | write one of yesNo, count, amount, rate, choice, counts, amounts, date']],
    ['{ kind: , label: 甲 }', ['VALUE_EMPTY ·.kind | no value is written here | write the value, or delete the key with it where there is nothing to say']],
    ['{ label: 甲 }', ['KEY_MISSING ·.kind | "kind" is missing here | add "kind: …"']],
    ['甲', ['KIND_WRONG · | something of another kind is needed here | write a map of keys and values']],
    ['{ kind: counts, label: 甲, per: 项目 }', ['ID_FORM ·.per | "项目" cannot be an id here | choose one of plain letters and digits; Chinese text belongs in a title or label']],
    ['{ kind: amounts, label: 甲, per: }', ['VALUE_EMPTY ·.per | no value is written here | write the value, or delete the key with it where there is nothing to say']],
    ['{ kind: amounts, label: 甲, atMost: a }', ['KEY_UNKNOWN ·.atMost | there is no key "atMost" here | leave it out']],
    ['{ kind: amounts, label: 甲, step: 0 }', ['NUMBER_RANGE ·.step | 0 is out of the range allowed here | write a number above 0']],
    ['{ kind: date, label: 甲, min: 2021-01-01 }', ['KEY_UNKNOWN ·.min | there is no key "min" here | leave it out']],
    ['{ kind: date, label: 甲, unit: 日 }', ['KEY_UNKNOWN ·.unit | there is no key "unit" here | leave it out']],
    ['{ kind: choice, label: 甲, ordered: up, options: { a: 甲, b: 乙 } }', ['WORD_UNKNOWN ·.ordered | the word "up" cannot be used here | use one of these']],
    ['{ kind: choice, label: 甲, ordered: highestfirst, options: { a: 甲, b: 乙 } }', ['WORD_UNKNOWN ·.ordered | the word "highestfirst" cannot be used here | did you mean "highestFirst"?']],
    ['{ kind: yesNo, label: 甲, ordered: highestFirst }', ['KEY_UNKNOWN ·.ordered | there is no key "ordered" here | leave it out']],
    ['{ kind: yesNo, label: 甲, unit: 户 }', ['KEY_UNKNOWN ·.unit | there is no key "unit" here | leave it out']],
    ['{ kind: choice, label: 甲, options: [新, 旧] }', ['KIND_WRONG ·.options | something of another kind is needed here | write a map of keys and values']],
    ['{ kind: choice, label: 甲, options: { 新: 新建, old: 老旧 } }', ['ID_FORM ·.options.新 | "新" cannot be an id here | choose one of plain letters and digits; Chinese text belongs in a title or label']],
  ])('of a fact: %s', (fact, problems) => {
    expect(facts(fact)).toEqual(problems);
  });
});

describe('a name', () => {
  it('is an id, wherever it is declared', () => {
    for (const key of ['readings', 'terms', 'parameters', 'surveys', 'facts']) expect(faults(row('{ met: true }', { [key]: '户 数: { label: 户数 }' }))).toEqual([`ID_FORM ${key}.户 数`]);
    expect(of('{ checklist: { items: { 1a: 甲, b: 乙 } } }')).toEqual(['ID_FORM ·.checklist.items.1a']);
    const [fault] = compileText(row('{ met: true }', { facts: '户 数: { kind: count, label: 户数 }' })).diagnostics;
    expect(fault).toMatchObject({ found: '户 数', place: { line: 8, column: 3, length: 3 } });
  });
});

describe('a formula', () => {
  it.each([
    ['{ met: 户数 }', ['ID_FORM ·.met']],
    ['{ met: }', ['KIND_WRONG ·.met']],
    ['{ met: [a] }', ['KIND_WRONG ·.met']],
    ['{ met: { all: [] } }', ['LIST_SHORT ·.met.all']],
    ['{ met: { al: [a] } }', ['OPERATOR_UNKNOWN ·.met']],
    ['{ met: { total: 户数 } }', ['OPERATOR_UNKNOWN ·.met']],
    ['{ met: { of: a, atleast: 1 } }', ['KEY_UNKNOWN ·.met.atleast']],
    ['{ met: { of: a, atLeast: 6０ } }', ['NUMBER_FORM ·.met.atLeast']],
    ['{ met: { of: a, oneOf: new } }', ['KIND_WRONG ·.met.oneOf']],
    ['{ met: { sum: [a], mean: [a], is: 1 } }', ['OPERATOR_SEVERAL ·.met']],
    ['{ proportional: 户数 }', ['ID_FORM ·.proportional']],
    ['{ proportional: 60 % }', ['NUMBER_FORM ·.proportional']],
    ['{ proportional: true }', ['KIND_WRONG ·.proportional']],
    ['{ proportional: [a] }', ['KIND_WRONG ·.proportional']],
    ['{ proportional: { ratio: [a] } }', ['LIST_SHORT ·.proportional.ratio']],
    ['{ proportional: { ratio: [a, b, c] } }', ['LIST_LONG ·.proportional.ratio']],
    ['{ proportional: { ratio: a } }', ['KIND_WRONG ·.proportional.ratio']],
    ['{ proportional: { sum: } }', ['VALUE_EMPTY ·.proportional.sum']],
    ['{ proportional: { round: a, to: 1, mode: up2 } }', ['WORD_UNKNOWN ·.proportional.mode']],
    ['{ proportional: { when: [], otherwise: 1 } }', ['LIST_SHORT ·.proportional.when']],
    ['{ proportional: { when: [{ if: true }] } }', ['KEY_MISSING ·.proportional.otherwise', 'KEY_MISSING ·.proportional.when[0].use']],
    ['{ met: { of: a, odd: false } }', ['KIND_WRONG ·.met.odd']],
    ['{ met: { of: a, odd: yes } }', ['WORD_UNKNOWN ·.met.odd']],
    ['{ met: { of: a, atLeast: 2021-02-30 } }', ['DATE_FORM ·.met.atLeast']],
    ['{ met: { of: a, atLeast: 2021-2-3 } }', ['DATE_FORM ·.met.atLeast']],
    ['{ met: { of: a, atLeast: 2021/02/03 } }', ['NUMBER_FORM ·.met.atLeast']],
    ['{ met: { of: a, atLeast: 2021-02 } }', ['NUMBER_FORM ·.met.atLeast']],
    ['{ proportional: { mean: a, weights: [1, 2] } }', ['KIND_WRONG ·.proportional.weights']],
    ['{ proportional: { sum: a, weights: b } }', ['KEY_UNKNOWN ·.proportional.weights']],
    ['{ judged: { take: mean } }', ['KEY_MISSING ·.judged.per']],
    ['{ judged: { per: project, take: greatest } }', ['WORD_UNKNOWN ·.judged.take']],
    ['{ judged: { per: project, take: { reading: r, a: sum } } }', ['WORD_UNKNOWN ·.judged.take.a']],
    ['{ judged: { per: project, min: -1 } }', ['NUMBER_RANGE ·.judged.min']],
    ['{ judged: { per: project, step: 0 } }', ['NUMBER_RANGE ·.judged.step']],
    ['{ judged: { per: project, max: 4 } }', ['KEY_UNKNOWN ·.judged.max']],
    ['{ judged: [a] }', ['KIND_WRONG ·.judged']],
    ['{ reach: { of: a } }', ['KEY_MISSING ·.reach.target']],
    ['{ reach: { of: a, target: 1, below: some } }', ['WORD_UNKNOWN ·.reach.below']],
    ['{ reach: { of: a, target: 1, below: { reading: r, x: some } } }', ['WORD_UNKNOWN ·.reach.below.x']],
    ['{ checklist: { items: 甲 } }', ['KIND_WRONG ·.checklist.items']],
    ['{ checklist: { items: {} } }', ['LIST_SHORT ·.checklist.items']],
    ['{ checklist: { items: [a, { not: }] } }', ['VALUE_EMPTY ·.checklist.items[1].not']],
    ['{ parts: [{ title: 甲, points: 1, scoring: mett }] }', ['LIST_SHORT ·.parts', 'WORD_UNKNOWN ·.parts[0].scoring']],
    ['bad', ['WORD_UNKNOWN ·']],
    ['[met]', ['KIND_WRONG ·']],
    ['{ reading: r, a: {} }', ['OPERATOR_UNKNOWN ·.a']],
  ])('%s', (scoring, problems) => {
    expect(of(scoring).map((fault) => fault.replace(/^(VALUE_EMPTY|KIND_WRONG) ·\.met$/, 'KIND_WRONG ·.met'))).toEqual(problems);
  });
});

describe('a table', () => {
  const table = (indicators: string): string[] => faults(tiny({ indicators }));
  it.each([
    ['- 甲', ['KIND_WRONG indicators[0]']],
    ['- { title: 甲, points: 1 }', ['INDICATOR_KIND indicators[0]']],
    ['- { id: R, title: 甲, points: 1, scoring: { met: true }, indicators: [] }', ['INDICATOR_KIND indicators[0]']],
    ['- { id: R, title: 甲, points: 1, scorng: { met: true } }', ['KEY_UNKNOWN indicators[0].scorng']],
    ['- { title: 甲, indicator: [{}] }', ['KEY_UNKNOWN indicators[0].indicator']],
    ['- { id: R, titel: 甲, scoring: { met: true } }', ['KEY_MISSING indicators[0].points', 'KEY_UNKNOWN indicators[0].titel']],
    ['- { title: 甲, indicators: [] }', ['LIST_SHORT indicators[0].indicators']],
    ['- { title: 甲, indicators: }', ['VALUE_EMPTY indicators[0].indicators']],
    ['- { title: 甲, indicators: { choice: t, a: [] } }', ['LIST_SHORT indicators[0].indicators.a']],
    ['- { title: 甲, otherwise: none, indicators: [{ id: 1, title: 乙, points: 1, scoring: }] }', [
      'WORD_UNKNOWN indicators[0].otherwise', 'ID_FORM indicators[0].indicators[0].id', 'VALUE_EMPTY indicators[0].indicators[0].scoring',
    ]],
    ['- { id: R, title: 甲, points: 0, scoring: { met: true } }', ['NUMBER_RANGE indicators[0].points']],
    ['- { id: R, title: 甲, points: [1], scoring: { met: true } }', ['KIND_WRONG indicators[0].points']],
    ['- { id: R, title: 甲, points: { a: 1 }, scoring: { met: true } }', ['KEY_MISSING indicators[0].points.choice']],
    ['- { id: R, title: 甲, points: { choice: t, a: 0, b: 二 }, scoring: { met: true } }', ['NUMBER_RANGE indicators[0].points.a', 'NUMBER_FORM indicators[0].points.b']],
    ['- { title: 甲, points: { choice: t, a: 1 }, indicators: [{ id: R, title: 乙, points: 1, scoring: { met: true } }] }', ['KIND_WRONG indicators[0].points']],
    ['- { id: R, title: 甲, points: 1, zeroWhen: [a], scoring: { met: true } }', ['KIND_WRONG indicators[0].zeroWhen']],
    ['- { id: R, title: 甲, points: 1, otherwise: half, scoring: { met: true } }', ['WORD_UNKNOWN indicators[0].otherwise']],
    ['a: 1', ['KIND_WRONG indicators']],
  ])('%s', (indicators, problems) => {
    expect(table(indicators)).toEqual(problems);
  });

  it('has a head', () => {
    const text = row('{ met: true }');
    const head = (from: string, to: string): string[] => faults(text.replace(from, to));
    expect(head('format: 1', 'format: "1"')).toEqual([]);
    expect(head('format: 1\n', '')).toEqual(['KEY_MISSING format']);
    expect(head('format: 1', 'format: 2')).toEqual(['FORMAT_UNSUPPORTED format']);
    expect(head('test/tiny', 'tiny')).toEqual(['ID_FORM id']);
    expect(head('2024-1', '2024')).toEqual(['ID_FORM edition']);
    expect(head('2024-03-01', '2024-02-30')).toEqual(['DATE_FORM standard.effectiveFrom']);
    expect(head('2024-03-01', 'true')).toEqual(['KIND_WRONG standard.effectiveFrom']);
    expect(head('entity: 小区', 'entity: 小区\nplaces: 7')).toEqual(['NUMBER_RANGE places']);
    expect(head('entity: 小区', 'entity: 小区\nplaces: 0.5')).toEqual(['NUMBER_RANGE places']);
    expect(head('entity: 小区', 'entity: 小区\nplaces: -1')).toEqual(['NUMBER_RANGE places']);
    expect(parseRulebook(text).ok).toBe(true);
  });

  it('has surveys with questions', () => {
    const survey = (questions: string): string[] => faults(row('{ met: true }', { surveys: `s: { label: 卷, questions: ${questions} }` }));
    expect(survey('[]')).toEqual(['LIST_SHORT surveys.s.questions']);
    expect(survey('{}')).toEqual(['LIST_SHORT surveys.s.questions']);
    expect(survey('[服务]')).toEqual(['ID_FORM surveys.s.questions[0]']);
    expect(survey('服务')).toEqual(['KIND_WRONG surveys.s.questions']);
  });
});

describe('what stands beside the table', () => {
  const beside = (key: string, lines: string): string[] => faults(row('{ met: true }', { [key]: lines })).map((fault) => fault.replace(key, '·'));

  it.each([
    ['p: { kind: count, label: 甲, value: 一 }', ['NUMBER_FORM ·.p.value']],
    ['p: { kind: count, label: 甲, values: [] }', ['LIST_SHORT ·.p.values']],
    ['p: { kind: count, label: 甲, values: 3 }', ['KIND_WRONG ·.p.values']],
    ['p: { kind: count, label: 甲, values: [{ value: 3, clause: A }] }', ['KEY_MISSING ·.p.values[0].from']],
    ['p: { kind: count, label: 甲, values: [{ from: 2021-01-01, clause: A }] }', ['KEY_MISSING ·.p.values[0].value']],
    ['p: { kind: count, label: 甲, values: [{ from: 2021-01-01, value: 3 }] }', ['KEY_MISSING ·.p.values[0].clause']],
    ['p: { kind: count, label: 甲, values: [{ from: never, value: 3, clause: A }] }', ['DATE_FORM ·.p.values[0].from']],
    ['p: { kind: count, label: 甲, values: [{ from: 2021-02-29, value: 3, clause: A, basis: guess }] }', ['DATE_FORM ·.p.values[0].from', 'WORD_UNKNOWN ·.p.values[0].basis']],
    ['p: { kind: date, label: 甲 }', ['WORD_UNKNOWN ·.p.kind']],
  ])('parameters: %s', (lines, problems) => {
    expect(beside('parameters', lines)).toEqual(problems);
  });

  it.each([
    ['[]', ['LIST_SHORT ·']],
    ['[{ clause: A, quote: 句, assessors: [], points: 1 }]', ['LIST_SHORT ·[0].assessors']],
    ['[{ clause: A, quote: 句, assessors: 业主, points: 1 }]', ['KIND_WRONG ·[0].assessors']],
    ['[{ clause: A, quote: 句, assessors: [业主], points: 0 }]', ['NUMBER_RANGE ·[0].points']],
    ['[{ assessors: [业主], points: 1 }]', ['KEY_MISSING ·[0].clause', 'KEY_MISSING ·[0].quote']],
  ])('shares: %s', (lines, problems) => {
    expect(beside('shares', lines)).toEqual(problems);
  });

  const ITEM = '{ id: N, title: 事故, deduct: [1, 2], fact: f }';
  it.each([
    ['items: []', ['LIST_SHORT ·.items']],
    ['assessor: 街道', ['KEY_MISSING ·.items']],
    [`several: mean\nitems: [${ITEM}]`, ['WORD_UNKNOWN ·.several']],
    [`several: { reading: r, a: mean }\nitems: [${ITEM}]`, ['WORD_UNKNOWN ·.several.a']],
    [`floor: -1\nitems: [${ITEM}]`, ['NUMBER_RANGE ·.floor']],
    [`floor: never\nitems: [${ITEM}]`, ['NUMBER_FORM ·.floor']],
    [`floor: [0]\nitems: [${ITEM}]`, ['KIND_WRONG ·.floor']],
    [`floor: { reading: r, a: 0, b: -1, c: nothing }\nitems: [${ITEM}]`, ['NUMBER_RANGE ·.floor.b', 'NUMBER_FORM ·.floor.c']],
    [`floor: { a: 0 }\nitems: [${ITEM}]`, ['KEY_MISSING ·.floor.reading']],
    [`basis: guess\nitems: [${ITEM}]`, ['WORD_UNKNOWN ·.basis']],
    ['items: [{ id: 1, title: 事故, deduct: [1, 2], fact: f }]', ['ID_FORM ·.items[0].id']],
    ['items: [{ id: N, title: 事故, deduct: [1], fact: f }]', ['LIST_SHORT ·.items[0].deduct']],
    ['items: [{ id: N, title: 事故, deduct: [1, 2, 3], fact: f }]', ['LIST_LONG ·.items[0].deduct']],
    ['items: [{ id: N, title: 事故, deduct: 2, fact: f }]', ['KIND_WRONG ·.items[0].deduct']],
    ['items: [{ id: N, title: 事故, deduct: [-1, 0], fact: f }]', ['NUMBER_RANGE ·.items[0].deduct[0]', 'NUMBER_RANGE ·.items[0].deduct[1]']],
    ['items: [{ id: N, title: 事故, deduct: [1, 2] }]', ['KEY_MISSING ·.items[0].fact']],
    ['items: [{ id: N, title: 事故, deduct: [1, 2], fact: f, each: 2 }]', ['KEY_UNKNOWN ·.items[0].each']],
  ])('negativeList: %s', (lines, problems) => {
    expect(beside('negativeList', lines)).toEqual(problems);
  });

  const CLAUSE = 'id: C-1, clause: 5.1, quote: 应公示';
  it.each([
    ['[]', ['LIST_SHORT ·']],
    [`[{ ${CLAUSE}, modality: must, fact: f }]`, ['WORD_UNKNOWN ·[0].modality']],
    [`[{ ${CLAUSE}, fact: f }]`, ['KEY_MISSING ·[0].modality']],
    ['[{ id: C-1, clause: 5.1, modality: shall, fact: f }]', ['KEY_MISSING ·[0].quote']],
    [`[{ ${CLAUSE}, modality: shall, subject: [], fact: f }]`, ['LIST_SHORT ·[0].subject']],
    [`[{ ${CLAUSE}, modality: shall, subject: 街道, fact: f }]`, ['ID_FORM ·[0].subject']],
    [`[{ ${CLAUSE}, modality: shall, subject: [a, 街道], fact: f }]`, ['ID_FORM ·[0].subject[1]']],
    [`[{ ${CLAUSE}, modality: shall, fact: [f] }]`, ['KIND_WRONG ·[0].fact']],
    [`[{ ${CLAUSE}, modality: shall, check: [f] }]`, ['KIND_WRONG ·[0].check']],
    [`[{ ${CLAUSE}, modality: shall, appliesWhen: 3户, fact: f }]`, ['ID_FORM ·[0].appliesWhen']],
    [`[{ ${CLAUSE}, modality: shall, points: 2, fact: f }]`, ['KEY_UNKNOWN ·[0].points']],
  ])('requirements: %s', (lines, problems) => {
    expect(beside('requirements', lines)).toEqual(problems);
  });

  it.each([
    ['subjects', '{}', ['LIST_SHORT ·']],
    ['subjects', '街道: 街道', ['ID_FORM ·.街道']],
    ['subjects', 'street:', ['VALUE_EMPTY ·.street']],
    ['notes', '[]', ['LIST_SHORT ·']],
    ['notes', '- { kind: doubt, text: 句 }', ['WORD_UNKNOWN ·[0].kind']],
    ['notes', '- { kind: gap, clause: A }', ['KEY_MISSING ·[0].text']],
    ['notes', '- 缺附录', ['KIND_WRONG ·[0]']],
    ['grades', 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲, to: 3 }]\notherwise: { id: b, label: 乙 }', ['KEY_UNKNOWN ·.bands[0].to']],
    ['grades', 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲, from: 3, when: [x] }]\notherwise: { id: b, label: 乙 }', ['KIND_WRONG ·.bands[0].when']],
    ['grades', 'scale: 级\nclause: A\nbands: [{ id: a, label: 甲, from: 3 }]\notherwise: { id: b, label: 乙, from: 1 }', ['KEY_UNKNOWN ·.otherwise.from']],
  ])('%s: %s', (key, lines, problems) => {
    expect(beside(key, lines)).toEqual(problems);
  });
});
