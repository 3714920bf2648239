import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, row, tiny } from './tiny.js';

const said = (text: string): string[] => compileText(text).diagnostics.map(({ code, message, mend }) => `${code} ${message.zh} | ${mend.zh}`);

describe('a negative list', () => {
  const HOW = 'how: { clause: A, question: 怎样？, default: sum, options: { sum: 累加, greatest: 取最重 } }';
  const END = 'end: { clause: A, question: 扣到几分？, default: zero, options: { zero: 零分, no: 不封底 } }';
  const list = (more: string, items = '{ id: N1, title: 事故, deduct: [8, 12.5], fact: accidents }', parts: Readonly<Record<string, string>> = {}): string =>
    row('{ met: true }', { ...parts, negativeList: `${more}\nitems: [${items}]` });

  it('has a list fact for each item, one deduction for each event', () => {
    const plan = planOf(list('', '{ id: N1, title: 事故, deduct: [8, 12.5], fact: accidents }, { id: N2, title: 投诉, deduct: [0, 50%], fact: complaints, note: 注, clause: A.9, quote: 句 }'));
    expect(plan.negativeList).toEqual({
      several: 'sum',
      items: [
        { id: 'N1', title: '事故', deduct: ['8', '25/2'], fact: 'accidents' },
        { id: 'N2', title: '投诉', deduct: ['0', '1/2'], fact: 'complaints', note: '注', clause: 'A.9', quote: '句' },
      ],
    });
    expect(plan.facts).toEqual([
      { id: 'accidents', kind: 'amounts', label: '事故', unit: '分', min: '8', max: '25/2' },
      { id: 'complaints', kind: 'amounts', label: '投诉', unit: '分', min: '0', max: '1/2' },
    ]);
  });

  it('says how several events add up and where it stops, by a word or by a reading', () => {
    expect(planOf(list('several: greatest\nfloor: 0\nassessor: 街道\nclause: A.9\nbasis: local')).negativeList).toMatchObject({ several: 'greatest', floor: '0', assessor: '街道', clause: 'A.9', basis: 'local' });
    expect(planOf(list('floor: none')).negativeList!.floor).toBe('none');
    expect(planOf(list('floor: 60.0')).negativeList!.floor).toBe('60');
    const read = planOf(list('several: { reading: how }\nfloor: { reading: end, zero: 0, no: none }', undefined, { readings: `${HOW}\n${END}` })).negativeList!;
    expect(read).toMatchObject({
      several: { op: 'reading', reading: 'how', options: { sum: 'sum', greatest: 'greatest' } },
      floor: { op: 'reading', reading: 'end', options: { zero: '0', no: 'none' } },
    });
    expect(planOf(list('several: { reading: end, zero: sum, no: greatest }', undefined, { readings: END })).negativeList!.several).toEqual({ op: 'reading', reading: 'end', options: { zero: 'sum', no: 'greatest' } });
  });

  it.each([
    ['several: { reading: end }', ['OPTION_NOT_WORD negativeList.several']],
    ['several: { reading: edn }', ['NAME_UNKNOWN negativeList.several.reading']],
    ['floor: { reading: end, zero: 0 }', ['OPTION_MISSING negativeList.floor.reading']],
    ['floor: { reading: end }', ['OPTION_MISSING negativeList.floor.reading']],
    ['floor: { reading: end, zero: 0, no: none, other: 1 }', ['OPTION_UNKNOWN negativeList.floor.other']],
    ['floor: { reading: accidents, zero: 0 }', ['NAME_KIND negativeList.floor.reading']],
    ['floor: 0', ['NAME_UNUSED readings.end']],
  ])('is checked: %s', (more, problems) => {
    expect(faults(list(more, undefined, { readings: END }))).toEqual(problems);
  });

  it('has ids and facts that are its own', () => {
    const item = (id: string, fact: string, deduct = '[1, 2]'): string => `{ id: ${id}, title: 项, deduct: ${deduct}, fact: ${fact} }`;
    expect(faults(list('', `${item('N1', 'a')}, ${item('N1', 'b')}`))).toEqual(['NAME_TWICE negativeList.items[1].id']);
    expect(faults(list('', item('R', 'a')))).toEqual(['NAME_TWICE negativeList.items[0].id']);
    expect(faults(list('', `${item('N1', 'a')}, ${item('N2', 'a')}`))).toEqual(['NAME_TWICE negativeList.items[1].fact']);
    expect(faults(list('', item('N1', 'never')))).toEqual(['NAME_RESERVED negativeList.items[0].fact']);
    expect(faults(list('', item('N1', 'a', '[3, 2]')))).toEqual(['FACT_LIMITS negativeList.items[0].fact']);
    expect(faults(list('', item('N1', 'a', '[2, 2]')))).toEqual([]);
  });

  it('stands beside other ids', () => {
    const requirements = '- { id: N1, clause: 5, quote: 应, modality: shall, fact: met }';
    expect(faults(list('', undefined, { requirements }))).toEqual([]);
  });
});

describe('requirements', () => {
  const requirement = (more: string, parts: Readonly<Record<string, string>> = {}): string => tiny({ ...parts, requirements: `- { id: C-1, clause: 5.1, quote: 应公示, ${more} }` });

  it('have a check, or a fact of their own with the quote as its label', () => {
    const plan = planOf(requirement('modality: shall, fact: shown, note: 注, basis: local'));
    expect(plan.requirements).toEqual([{ id: 'C-1', clause: '5.1', quote: '应公示', modality: 'shall', note: '注', basis: 'local', check: { op: 'yes', fact: 'shown' } }]);
    expect(plan.facts).toEqual([{ id: 'shown', kind: 'yesNo', label: '应公示' }]);
    expect([plan.total, plan.indicators, plan.subjects]).toEqual(['0', [], undefined]);
    const facts = 'a: { kind: count, label: 甲 }\nb: { kind: yesNo, label: 乙 }';
    expect(planOf(requirement('modality: unstated, appliesWhen: b, check: { of: a, odd: true }', { facts })).requirements).toMatchObject([
      { appliesWhen: { op: 'yes', fact: 'b' }, check: { op: 'compare', of: { op: 'fact', fact: 'a' }, tests: [{ relation: 'odd' }] } },
    ]);
  });

  it('that only allow have none', () => {
    expect(planOf(requirement('modality: may')).requirements).toEqual([{ id: 'C-1', clause: '5.1', quote: '应公示', modality: 'may' }]);
  });

  it.each([
    ['modality: shall', '条款“C-1”：没有说怎样算符合 | 写 check: 条件，或 fact: 名称（由人判断是否符合）'],
    ['modality: aspire', '条款“C-1”：没有说怎样算符合 | 写 check: 条件，或 fact: 名称（由人判断是否符合）'],
    ['modality: shall, check: b, fact: shown', '条款“C-1”：check 和 fact 都写了 | 只留一个'],
    ['modality: may, check: b', '条款“C-1”：“可”做的事无所谓符合 | 删去 check 和 fact；要求做到的，换一个 modality'],
    ['modality: may, fact: shown', '条款“C-1”：“可”做的事无所谓符合 | 删去 check 和 fact；要求做到的，换一个 modality'],
    ['modality: may, check: b, fact: shown', '条款“C-1”：“可”做的事无所谓符合 | 删去 check 和 fact；要求做到的，换一个 modality'],
  ])('%s', (more, words) => {
    expect(said(requirement(more, { facts: 'b: { kind: yesNo, label: 乙 }' }))).toEqual([`REQUIREMENT_CHECK ${words}`]);
  });

  it('name subjects that are declared', () => {
    const subjects = 'street: 街道\nowner: 业主';
    const named = (subject: string, parts: Readonly<Record<string, string>> = { subjects }): string => requirement(`modality: may, subject: ${subject}`, parts);
    expect(planOf(named('street'))).toMatchObject({ subjects: [{ id: 'street', label: '街道' }, { id: 'owner', label: '业主' }], requirements: [{ subjects: ['street'] }] });
    expect(planOf(named('[owner, street]')).requirements![0]!.subjects).toEqual(['owner', 'street']);
    expect(faults(named('stret'))).toEqual(['NAME_UNKNOWN requirements[0].subject']);
    expect(said(named('stret'))).toEqual(['NAME_UNKNOWN 没有名为“stret”的对象 | 是不是“street”？']);
    expect(faults(named('[owner, city]'))).toEqual(['NAME_UNKNOWN requirements[0].subject[1]']);
    expect(said(named('city', {}))).toEqual(['NAME_UNKNOWN 没有名为“city”的对象 | 先在 subjects 里声明它']);
  });

  it('have ids that are told apart, though rows may have the same', () => {
    const two = (first: string, second: string, parts: Readonly<Record<string, string>> = {}): string =>
      tiny({ ...parts, requirements: `- { id: ${first}, clause: 5, quote: 甲, modality: may }\n- { id: ${second}, clause: 5, quote: 乙, modality: may }` });
    expect(faults(two('C-1', 'C-1'))).toEqual(['NAME_TWICE requirements[1].id']);
    expect(faults(two('C-1', 'C-2', { indicators: '- { id: C-1, title: 行, points: 1, scoring: { met: true } }' }))).toEqual([]);
  });

  it('count as a use of what they read, and their facts have names of their own', () => {
    expect(faults(requirement('modality: may', { facts: 'b: { kind: yesNo, label: 乙 }' }))).toEqual(['NAME_UNUSED facts.b']);
    expect(faults(requirement('modality: may, appliesWhen: b', { facts: 'b: { kind: yesNo, label: 乙 }' }))).toEqual([]);
    expect(faults(requirement('modality: shall, fact: b', { facts: 'b: { kind: yesNo, label: 乙 }' }))).toEqual(['NAME_TWICE requirements[0].fact']);
    expect(faults(requirement('modality: shall, fact: asOf'))).toContain('NAME_RESERVED requirements[0].fact');
  });
});

describe('shares', () => {
  const share = (points: string, assessors = '[业主]'): string => `- { clause: A.3, quote: 句, assessors: ${assessors}, points: ${points} }`;
  const TABLE = `
- title: 一
  assessor: 业主
  indicators:
    - { id: R1, title: 甲, points: 4, scoring: { met: true } }
    - { id: R2, title: 乙, points: 2, assessor: 街道, scoring: { met: true } }
- { id: R3, title: 丙, points: 1.5, assessor: 业主, scoring: { met: true } }
- { id: R4, title: 丁, points: 8, scoring: { met: true } }
`;
  const of = (points: string, assessors?: string, indicators = TABLE, facts = ''): string => tiny({ shares: share(points, assessors), ...(facts === '' ? {} : { facts }), indicators });

  it('are the sum of the rows of those assessors', () => {
    expect(planOf(of('5.5')).shares).toEqual([{ clause: 'A.3', quote: '句', assessors: ['业主'], points: '11/2' }]);
    expect(faults(of('7.5', '[业主, 街道]'))).toEqual([]);
    expect(faults(of('5'))).toEqual(['SHARE_SUM shares[0].points']);
    expect(said(of('5'))).toEqual(['SHARE_SUM 这里写的是 业主 合计 5 分，表里由他们评价的各行合计 11/2 分 | 对照标准原文，改正这里的 points 或 assessors，或各行的 points 或 assessor']);
    expect(said(of('5', '[业主, 居民]'))[0]).toContain('业主、居民 合计 5 分，表里由他们评价的各行合计 11/2 分');
    expect(said(of('5', '[居民]'))[0]).toContain('各行合计 0 分');
    expect(faults(tiny({ shares: share('1'), requirements: '- { id: C, clause: 5, quote: 可, modality: may }' }))).toEqual(['SHARE_SUM shares[0].points']);
  });

  const TOWN = 'town: { kind: choice, label: 镇街, options: { a: 甲, b: 乙 } }';
  const variants = (first: string, second: string, more = ''): string => `
- title: 一
  indicators:
    choice: town
    a: [${first}]
    b: [${second}]
${more}`;
  const one = (id: string, points: string, assessor: string): string => `{ id: ${id}, title: 行, points: ${points}, assessor: ${assessor}, scoring: { met: true } }`;

  it('hold whichever variant counts', () => {
    expect(faults(of('4', '[业主]', variants(one('A', '4', '业主'), one('B', '4', '业主')), TOWN))).toEqual([]);
    const differ = of('4', '[业主]', variants(one('A', '4', '业主'), one('B', '4', '街道')), TOWN);
    expect(said(differ)).toEqual(['SHARE_SUM 这里写的是 业主 合计 4 分，表里由他们评价的各行合计 0 – 4 分 | 对照标准原文，改正这里的 points 或 assessors，或各行的 points 或 assessor；分值本来就随选项而变的，删去这个数']);
    expect(faults(of('4', '[业主, 街道]', variants(one('A', '4', '业主'), one('B', '4', '街道')), TOWN))).toEqual([]);
    const balanced = variants(one('A', '4', '业主'), `${one('B1', '1', '街道')}, ${one('B2', '3', '业主')}`, `- { id: R, title: 行, points: { choice: town, a: 1, b: 2 }, assessor: 业主, scoring: { met: true } }`);
    expect(faults(of('5', '[业主]', balanced, TOWN))).toEqual([]);
    expect(faults(of('1', '[街道]', balanced, TOWN))).toEqual(['SHARE_SUM shares[0].points']);
  });
});

describe('notes and what is assessed', () => {
  it('notes go into the plan as written', () => {
    const notes = '- { kind: gap, clause: 附录 B, text: 附录 B 缺。 }\n- { kind: conflict, text: 两处不同。 }';
    expect(planOf(row('{ met: true }', { notes })).notes).toEqual([{ kind: 'gap', clause: '附录 B', text: '附录 B 缺。' }, { kind: 'conflict', text: '两处不同。' }]);
    expect(planOf(row('{ met: true }'))).not.toHaveProperty('notes');
  });

  it('a rulebook says something of indicators, grades or requirements', () => {
    expect(faults(tiny({ notes: '- { kind: gap, text: 缺。 }' }))).toEqual(['NOTHING_ASSESSED ']);
    expect(faults(tiny({ negativeList: 'items: [{ id: N, title: 项, deduct: [1, 2], fact: f }]' }))).toEqual(['NOTHING_ASSESSED ']);
    expect(faults(tiny({ requirements: '- { id: C, clause: 5, quote: 可, modality: may }' }))).toEqual([]);
  });

  it('without indicators the grades are of something else than the total', () => {
    const grades = (more: string, band: string, parts: Readonly<Record<string, string>> = {}): string =>
      tiny({ facts: 'score: { kind: amount, label: 得分 }', ...parts, grades: `scale: 级\nclause: A\n${more}bands: [{ id: a, label: 甲, ${band} }]\notherwise: { id: b, label: 乙 }` });
    expect(faults(grades('of: score\n', 'from: 90'))).toEqual([]);
    expect(faults(grades('', 'when: { of: score, above: 3 }'))).toEqual([]);
    expect(faults(grades('', 'from: score'))).toEqual(['TOTAL_ABSENT grades']);
    expect(faults(grades('of: { sum: [total, score] }\n', 'below: 90'))).toEqual(['TOTAL_ABSENT grades']);
    expect(faults(grades('', 'from: score', { negativeList: 'items: [{ id: N, title: 项, deduct: [1, 2], fact: f }]' }))).toEqual([]);
    expect(faults(grades('', 'from: score', { indicators: '- { id: R, title: 行, points: 1, scoring: { met: true } }' }))).toEqual([]);
  });
});
