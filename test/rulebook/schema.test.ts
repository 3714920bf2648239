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
    ['{ kind: [count], label: 甲 }', ['KIND_WRONG ·.kind | something of another kind is needed here | write one of yesNo, count, amount, rate, choice, counts']],
    ['{ kind: true, label: 甲 }', ['KIND_WRONG ·.kind | something of another kind is needed here | write one of yesNo, count, amount, rate, choice, counts']],
    ['{ kind: , label: 甲 }', ['VALUE_EMPTY ·.kind | no value is written here | write the value, or delete the key with it where there is nothing to say']],
    ['{ label: 甲 }', ['KEY_MISSING ·.kind | "kind" is missing here | add "kind: …"']],
    ['甲', ['KIND_WRONG · | something of another kind is needed here | write a map of keys and values']],
    ['{ kind: counts, label: 甲 }', ['KEY_MISSING ·.per | "per" is missing here | add "per: …"']],
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
