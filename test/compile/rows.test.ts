import { describe, expect, it } from 'vitest';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../src/evaluate/evaluator.js';
import { faults, planOf, row, rowsOf, tiny, total } from './tiny.js';

const HOW = 'how: { clause: A, question: 怎样？, default: all, options: { all: 都要, any: 任一 } }';

describe('the table', () => {
  const TABLE = tiny({
    facts: 'type: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }\nopen: { kind: yesNo, label: 开放 }',
    readings: 'none: { clause: A, question: 没有怎么办？, default: zero, options: { zero: 零分, exclude: 不计 } }',
    indicators: `
- title: 甲
  points: 6
  note: 注
  clause: A.1
  quote: 原文
  basis: inferred
  assessor: 考核组
  otherwise: { reading: none }
  appliesWhen: open
  indicators:
    - { id: R1, title: 一, points: 2, fact: one, scoring: met }
    - id: S
      title: 二
      otherwise: exclude
      indicators:
        - { id: R2, title: 二一, points: 4, assessor: 业主, otherwise: zero, appliesWhen: { not: open }, fact: two, scoring: met }
- title: 乙
  indicators:
    choice: type
    new: [{ id: R3, title: 新, points: 1, fact: three, scoring: met }]
    old: [{ title: 旧, indicators: [{ id: R4, title: 旧一, points: 100%, fact: four, scoring: met }] }]
`,
  });

  it('is numbered, inherits, and adds up', () => {
    const indicators = rowsOf(TABLE).map((one) => Object.fromEntries(Object.entries(one).filter(([key]) => key !== 'scoring' && key !== 'title')));
    const otherwise = { op: 'reading', reading: 'none', options: { zero: 'zero', exclude: 'exclude' } };
    const open = { op: 'yes', fact: 'open' };
    expect(indicators).toEqual([
      { id: '1', points: '6', note: '注', clause: 'A.1', quote: '原文', basis: 'inferred', assessor: '考核组', otherwise, appliesWhen: open },
      { id: 'R1', parent: 0, points: '2', assessor: '考核组', otherwise },
      { id: 'S', parent: 0, points: '4', assessor: '考核组', otherwise: 'exclude' },
      { id: 'R2', parent: 2, points: '4', assessor: '业主', otherwise: 'zero', appliesWhen: { op: 'not', of: open } },
      { id: '2', points: '1' },
      { id: 'R3', parent: 4, points: '1', variant: { fact: 'type', option: 'new' } },
      { id: '2.old.1', parent: 4, points: '1', variant: { fact: 'type', option: 'old' } },
      { id: 'R4', parent: 6, points: '1' },
    ]);
    expect(planOf(TABLE)).toMatchObject({ total: '7', places: 2, validity: [] });
    expect(planOf(TABLE)).not.toHaveProperty('grades');
  });

  it('scores the block that counts', () => {
    expect(total(TABLE, { open: true, one: true, type: 'old', three: true, four: false })).toBe('2');
    expect(total(TABLE, { open: true, one: false, type: 'new', three: true, four: false })).toBe('1');
    expect(total(TABLE, { open: true, one: true })).toBe('2..3');
    expect(unwrap(evaluate(planOf(TABLE), { open: false, type: 'new', three: true })).total.available.max.fraction).toBe('7');
    expect(unwrap(evaluate(planOf(TABLE), { open: false, type: 'new', three: true }, { readings: { none: 'exclude' } })).total.available.max.fraction).toBe('5');
  });

  it('has sums that are checked', () => {
    expect(faults(TABLE.replace('points: 6', 'points: 5'))).toEqual(['POINTS_SUM indicators[0].points']);
    expect(faults(TABLE.replace('points: 100%', 'points: 2'))).toEqual(['VARIANT_SUM indicators[1].indicators']);
    expect(faults(`${TABLE}total: 8\n`)).toEqual(['TOTAL_SUM total']);
    expect(faults(`${TABLE}total: 7\nplaces: 4/2\n`)).toEqual([]);
    expect(planOf(`${TABLE}places: 4/2\n`).places).toBe(2);
  });

  it('has variants whose options are checked', () => {
    expect(faults(TABLE.replace('choice: type', 'choice: typ'))).toEqual(['NAME_UNKNOWN indicators[1].indicators.choice']);
    expect(faults(TABLE.replace('    old: [', '    odl: ['))).toEqual(['OPTION_UNKNOWN indicators[1].indicators.odl']);
    expect(faults(TABLE.replace('    old: [', '    other: ['))).toEqual([
      'OPTION_MISSING indicators[1].indicators.choice', 'OPTION_UNKNOWN indicators[1].indicators.other',
    ]);
    expect(faults(tiny({ indicators: '- title: 空\n  indicators: { choice: type }', facts: 'type: { kind: choice, label: 类型, options: { a: 甲, b: 乙 } }' }))).toEqual([
      'OPTION_MISSING indicators[0].indicators.choice',
    ]);
  });

  it('has ids that are told apart', () => {
    expect(faults(TABLE.replace('id: R4', 'id: R1').replace('id: R3', 'id: S'))).toEqual([
      'NAME_TWICE indicators[1].indicators.new[0].id', 'NAME_TWICE indicators[1].indicators.old[0].indicators[0].id',
    ]);
    const check = '- { id: c, clause: A, quote: 句, check: open }';
    expect(faults(`${TABLE}validity:\n  ${check}\n  ${check}\n`)).toEqual(['NAME_TWICE validity[1].id']);
    expect(faults(`${TABLE}validity:\n  ${check.replace('id: c', 'id: one')}\n`)).toEqual([]);
  });
});

describe('a selector of scorings', () => {
  it('asks the own fact of the row once', () => {
    const text = row('{ reading: how, all: judged, any: { when: [{ if: { of: mark, above: 3 }, use: judged }], otherwise: { met: false } } }', { readings: HOW }, ' fact: mark,');
    expect(planOf(text).facts).toEqual([{ id: 'mark', kind: 'amount', label: '行', unit: '分', min: '0', max: '6' }]);
    expect(total(text, { mark: 2 })).toBe('2');
    expect(total(text, { mark: 2 }, { readings: { how: 'any' } })).toBe('0');
    expect(total(text, { mark: 4 }, { readings: { how: 'any' } })).toBe('4');
    expect(rowsOf(text)[0]!.scoring!.say).toMatchObject({ op: 'reading', options: { all: { phrase: 'judged' }, any: { op: 'when', otherwise: { phrase: 'met' } } } });
  });

  it('may be by a choice', () => {
    const facts = 'type: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }';
    const text = row('{ choice: type, new: met, old: { proportional: 1/2 } }', { facts }, ' fact: done,');
    expect(total(text, { type: 'new', done: true })).toBe('6');
    expect(total(text, { type: 'old' })).toBe('3');
  });

  it('that asks the own fact in two ways has a name for two facts', () => {
    expect(faults(row('{ reading: how, all: judged, any: met }', { readings: HOW }, ' fact: own,'))).toContain('NAME_TWICE indicators[0].fact');
  });
});

describe('an own fact', () => {
  it('is needed by a bare method, wherever it stands', () => {
    expect(faults(row('judged'))).toEqual(['BARE_WITHOUT_FACT indicators[0].scoring']);
    expect(faults(row('{ reading: how, all: met, any: proportional }', { readings: HOW }))).toEqual([
      'BARE_WITHOUT_FACT indicators[0].scoring.all', 'BARE_WITHOUT_FACT indicators[0].scoring.any',
    ]);
  });

  it('without a bare method is read by nothing', () => {
    expect(faults(row('{ met: true }', {}, ' fact: own,'))).toEqual(['FACT_NOT_BARE indicators[0].fact']);
    const parts = '{ parts: [{ title: 甲, points: 3, fact: x, scoring: { met: true } }, { title: 乙, points: 3, fact: y, scoring: met }] }';
    expect(faults(row(parts))).toEqual(['FACT_NOT_BARE indicators[0].scoring.parts[0].fact']);
  });

  it('has a name of its own', () => {
    expect(faults(row('met', { facts: 'own: { kind: yesNo, label: 甲 }' }, ' fact: own,'))).toEqual(['NAME_TWICE indicators[0].fact']);
    expect(faults(row('met', {}, ' fact: asOf,'))).toContain('NAME_RESERVED indicators[0].fact');
    expect(faults(row('{ checklist: { items: { own: 甲, other: 乙 } } }', { facts: 'own: { kind: yesNo, label: 甲 }' }))).toEqual(['NAME_TWICE indicators[0].scoring.checklist.items.own']);
  });
});

describe('a word', () => {
  const award = (written: string): string => row(`{ checklist: { award: ${written}, items: { a: 甲, b: 乙 } } }`, { readings: HOW });

  it('may be that of a reading, alone or spelled out', () => {
    for (const written of ['{ reading: how }', '{ reading: how, all: all, any: any }']) {
      expect(total(award(written), { a: true, b: false })).toBe('0');
      expect(total(award(written), { a: true, b: false }, { readings: { how: 'any' } })).toBe('6');
    }
    expect(total(award('{ reading: how, all: each, any: each }'), { a: true, b: false })).toBe('3');
  });

  it('is checked', () => {
    expect(faults(award('{ reading: hwo }'))).toEqual(['NAME_UNKNOWN indicators[0].scoring.checklist.award.reading']);
    expect(faults(award('{ reading: a }'))).toEqual(['NAME_KIND indicators[0].scoring.checklist.award.reading']);
    expect(faults(award('{ reading: how }').replaceAll('any', 'most'))).toEqual(['OPTION_NOT_WORD indicators[0].scoring.checklist.award']);
    expect(faults(award('{ reading: how, all: most, any: any }'))).toEqual(['WORD_UNKNOWN indicators[0].scoring.checklist.award.all']);
  });
});

describe('a survey', () => {
  const survey = (questions: string, scoring = '{ proportional: { mean: [service, safety] } }'): string =>
    row(scoring, { surveys: `owners: { label: 问卷, questions: ${questions} }` });

  it('asks rates, with the labels of the rows that use them', () => {
    expect(planOf(survey('[service, safety]')).facts.map(({ id, kind, label }) => `${id} ${kind} ${label}`)).toEqual(['service rate 行', 'safety rate 行']);
    expect(planOf(survey('{ service: 服务, safety: 安全 }')).facts.map(({ label }) => label)).toEqual(['服务', '安全']);
    const byTerm = tiny({
      surveys: 'owners: { label: 问卷, questions: [service] }',
      terms: 't: { label: 术语, quantity: service }',
      indicators: '- { id: R, title: 行, points: 1, scoring: { proportional: t } }',
    });
    expect(planOf(byTerm).facts[0]!.label).toBe('service');
    expect(total(survey('[service, safety]'), { service: '80%', safety: [1, 2] })).toBe('39/10');
  });

  it('asks each question once', () => {
    expect(faults(survey('[service, service, safety]'))).toEqual(['NAME_TWICE surveys.owners.questions[1]']);
    expect(faults(survey('[service, safety, peace]'))).toEqual(['NAME_UNUSED surveys.owners.questions[2]']);
    expect(faults(survey('{ service: 服务, safety: 安全, peace: 安宁 }'))).toEqual(['NAME_UNUSED surveys.owners.questions.peace']);
  });
});

describe('zeroWhen', () => {
  const FACTS = 'down: { kind: yesNo, label: 停用 }\nshut: { kind: yesNo, label: 关闭 }\na: { kind: yesNo, label: 甲 }';
  const ROWS = `
- title: 一
  zeroWhen: down
  indicators:
    - { id: R1, title: 一一, points: 2, scoring: { met: a } }
    - title: 一二
      indicators:
        - { id: R2, title: 一二一, points: 3, zeroWhen: shut, scoring: { met: a } }
- { id: R3, title: 二, points: 4, scoring: { met: a } }
`;
  const text = tiny({ facts: FACTS, indicators: ROWS });

  it('takes the points of a row, and of all that stands in a section', () => {
    const of = (facts: object): string => total(text, { a: true, ...facts });
    expect([of({ down: false, shut: false }), of({ down: false, shut: true }), of({ down: true, shut: false }), of({ down: true, shut: true })]).toEqual(['9', '6', '4', '4']);
  });

  it('leaves open what its condition leaves open, and nothing where there is nothing to lose', () => {
    expect([total(text, { a: true, down: false }), total(text, { a: true, shut: true }), total(text, { a: true }), total(text, { a: false })]).toEqual(['6..9', '4..6', '4..9', '0']);
  });

  it('is said in the phrase of the row, the outer condition first', () => {
    expect(rowsOf(text).flatMap(({ id, scoring }) => (scoring === undefined ? [] : [[id, scoring.say]]))).toMatchObject([
      ['R1', { op: 'when', cases: [{ use: { phrase: 'zeroWhen', conditions: [{ fact: 'down' }] } }], otherwise: { phrase: 'met' } }],
      ['R2', { op: 'when', cases: [{ use: { phrase: 'zeroWhen', conditions: [{ fact: 'down' }, { fact: 'shut' }] } }], otherwise: { phrase: 'met' } }],
      ['R3', { phrase: 'met' }],
    ]);
  });

  it('what is wrong with it is said once, however many rows it holds for', () => {
    expect(faults(text.replace('zeroWhen: down', 'zeroWhen: dwon'))).toEqual(['NAME_UNKNOWN indicators[0].zeroWhen']);
    expect(faults(text.replace('zeroWhen: shut', 'zeroWhen: { of: a }'))).toEqual(['NAME_KIND indicators[0].indicators[1].indicators[0].zeroWhen.of', 'COMPARISON_MISSING indicators[0].indicators[1].indicators[0].zeroWhen'].sort());
  });
});

describe('otherwise: rescale', () => {
  it('is a word like the others, alone, inherited, or by a reading', () => {
    const indicators = `
- title: 一
  otherwise: rescale
  indicators:
    - { id: R1, title: 一一, points: 2, appliesWhen: a, scoring: { met: true } }
    - { id: R2, title: 一二, points: 3, otherwise: { reading: without }, appliesWhen: a, scoring: { met: true } }
`;
    const readings = 'without: { clause: A, question: 不适用时？, default: rescale, options: { rescale: 折算, exclude: 不计 } }';
    expect(rowsOf(tiny({ facts: 'a: { kind: yesNo, label: 甲 }', readings, indicators })).map(({ otherwise }) => otherwise)).toEqual([
      'rescale', 'rescale', { op: 'reading', reading: 'without', options: { rescale: 'rescale', exclude: 'exclude' } },
    ]);
    expect(faults(tiny({ facts: 'a: { kind: yesNo, label: 甲 }', readings: readings.replace('exclude: 不计', 'half: 半分'), indicators }))).toEqual(['OPTION_NOT_WORD indicators[0].indicators[1].otherwise']);
  });
});
