import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { METHODS } from '../../src/methods/registry.js';
import { faults, planOf, row, rowsOf, total } from '../compile/tiny.js';

const FACTS = { facts: 'a: { kind: count, label: 甲 }\nb: { kind: count, label: 乙 }\nyes: { kind: yesNo, label: 是 }' };
const A = { facts: 'a: { kind: count, label: 甲 }' };
const phrase = (text: string): unknown => (rowsOf(text)[0]!.scoring!.say as { phrase: string }).phrase;

it('are those of the language', () => {
  expect(Object.keys(METHODS)).toEqual(['met', 'reach', 'proportional', 'judged', 'checklist', 'parts', 'steps', 'ladder', 'deduct', 'accrue', 'shortfall']);
});

describe('met', () => {
  it('is all or nothing', () => {
    const own = row('met', {}, ' fact: own,');
    expect(planOf(own).facts).toEqual([{ id: 'own', kind: 'yesNo', label: '行' }]);
    expect([total(own, { own: true }), total(own, { own: false }), total(own, {})]).toEqual(['6', '0', '0..6']);
    expect(total(row('{ met: { of: a, atLeast: 2 } }', A), { a: 2 })).toBe('6');
    expect(phrase(own)).toBe('met');
  });
});

describe('proportional', () => {
  it('is linear between zeroAt and fullAt', () => {
    const own = row('proportional', {}, ' fact: own,');
    expect(planOf(own).facts).toEqual([{ id: 'own', kind: 'rate', label: '行', min: '0', max: '1' }]);
    expect([total(own, { own: '50%' }), total(own, { own: [2, 3] })]).toEqual(['3', '4']);
    const between = row('{ proportional: { of: a, zeroAt: 10, fullAt: 4 } }', A);
    expect([3, 4, 6, 10, 11].map((a) => total(between, { a }))).toEqual(['6', '6', '4', '0', '0']);
    expect(total(row('{ proportional: { ratio: [a, b], fullAt: 50% } }', FACTS).replace('yes: { kind: yesNo, label: 是 }', ''), { a: 1, b: 4 })).toBe('3');
  });

  it('has two different ends', () => {
    expect(faults(row('{ proportional: { of: a, zeroAt: 100% } }', A))).toEqual(['RANGE_EMPTY indicators[0].scoring.proportional']);
    expect(faults(row('{ proportional: { of: a, fullAt: p, zeroAt: p } }', { ...A, parameters: 'p: { kind: rate, label: 参数 }' }))).toEqual([]);
  });
});

describe('reach', () => {
  it('gives all from the target on, below it nothing or the share', () => {
    const nothing = row('{ reach: { of: a, target: 4 } }', A);
    expect([3, 4, 5].map((a) => total(nothing, { a }))).toEqual(['0', '6', '6']);
    const linear = row('{ reach: { of: a, target: 4, below: linear } }', A);
    expect([0, 3, 4, 5].map((a) => total(linear, { a }))).toEqual(['0', '9/2', '6', '6']);
    expect([phrase(nothing), phrase(linear)]).toEqual(['reach', 'reachLinear']);
  });

  it('has nothing in between up to 0', () => {
    expect(faults(row('{ reach: { of: a, target: 0, below: linear } }', A))).toEqual(['RANGE_EMPTY indicators[0].scoring.reach.target']);
    expect(faults(row('{ reach: { of: a, target: 0 } }', A))).toEqual([]);
    expect(faults(row('{ reach: { of: a, target: p, below: linear } }', { ...A, parameters: 'p: { kind: count, label: 参数, min: 1 }' }))).toEqual([]);
  });

  it.each([
    ['{ reach: a }', ['KIND_WRONG indicators[0].scoring.reach']],
    ['{ reach: 3 }', ['KIND_WRONG indicators[0].scoring.reach']],
    ['{ reach: { choice: kind, big: a, small: 1 } }', ['OPERATOR_UNKNOWN indicators[0].scoring.reach']],
    ['{ reach: { of: a } }', ['KEY_MISSING indicators[0].scoring.reach.target']],
  ])('needs an operation and a target: %s', (scoring, problems) => {
    expect(faults(row(scoring, A))).toEqual(problems);
  });
});

describe('judged', () => {
  it('is the mark itself', () => {
    const own = row('judged', {}, ' fact: mark,');
    expect(planOf(own).facts).toEqual([{ id: 'mark', kind: 'amount', label: '行', unit: '分', min: '0', max: '6' }]);
    expect(total(own, { mark: '5.5' })).toBe('11/2');
  });

  it.each([
    ['max: 6', []],
    ['max: 6.5', ['JUDGED_ABOVE_POINTS indicators[0].scoring.judged']],
    ['min: 0', ['JUDGED_ABOVE_POINTS indicators[0].scoring.judged']],
  ])('of a fact with %s', (limit, problems) => {
    expect(faults(row('{ judged: m }', { facts: `m: { kind: amount, label: 评分, ${limit} }` }))).toEqual(problems);
  });

  it('of a rate, which is at most 1, or of a parameter', () => {
    expect(faults(row('{ judged: m }', { facts: 'm: { kind: rate, label: 评分 }' }))).toEqual([]);
    expect(faults(row('{ judged: m }', { parameters: 'm: { kind: amount, label: 评分 }' }))).toEqual([]);
  });
});

describe('judged with several marks', () => {
  const marks = (more = '', parts: Readonly<Record<string, string>> = {}): string => row(`{ judged: { per: project${more} } }`, parts, ' fact: marks,');
  const TAKE = { readings: 'how: { clause: A, question: 怎样？, default: mean, options: { mean: 平均, least: 取最低 } }' };

  it('asks one list for the row, of marks up to its points', () => {
    expect(planOf(marks()).facts).toEqual([{ id: 'marks', kind: 'amounts', label: '行', unit: '分', min: '0', max: '6', per: 'project' }]);
    expect(planOf(marks(', min: 1.5, step: 0.5')).facts).toEqual([{ id: 'marks', kind: 'amounts', label: '行', unit: '分', min: '3/2', max: '6', step: '1/2', per: 'project' }]);
    expect(planOf(marks().replace('project', 'month')).facts[0]).toMatchObject({ per: 'month', length: 12 });
    expect(phrase(marks())).toBe('judged');
  });

  it('takes their mean where nothing is said, or the least of them', () => {
    const facts = { marks: [6, 5, 2] };
    expect([total(marks(), facts), total(marks(', take: mean'), facts), total(marks(', take: least'), facts)]).toEqual(['13/3', '13/3', '2']);
    const read = marks(', take: { reading: how }', TAKE);
    expect([total(read, facts), total(read, facts, { readings: { how: 'least' } })]).toEqual(['13/3', '2']);
    expect(total(marks(', take: { reading: how, mean: least, least: mean }', TAKE), facts)).toBe('2');
    expect(faults(marks(', take: { reading: how }', { readings: TAKE.readings.replace('least: 取最低', 'most: 取最高') }))).toEqual(['OPTION_NOT_WORD indicators[0].scoring.judged.take']);
  });

  it('leaves open what is not known', () => {
    expect([total(marks(), {}), total(marks(', min: 2'), {}), total(marks(), { marks: [6, null] }), total(marks(', take: least'), { marks: [4, null] }), total(marks(), { marks: [] })]).toEqual([
      '0..6', '2..6', '3..6', '0..4', '0..6',
    ]);
  });

  it('needs a fact of the row, and limits that leave something', () => {
    const [diagnostic, ...others] = compileText(row('{ judged: { per: project } }')).diagnostics;
    expect([others, diagnostic!.code, diagnostic!.mend.zh]).toEqual([[], 'BARE_WITHOUT_FACT', '补上 fact: 名称']);
    expect(compileText(row('judged')).diagnostics.map(({ mend }) => mend.zh)).toEqual(['补上 fact: 名称，或写成 { judged: … }']);
    expect(faults(marks(', min: 6'))).toEqual([]);
    expect(faults(marks(', min: 7'))).toEqual(['FACT_LIMITS indicators[0].fact']);
    expect(faults(row('{ judged: { per: project } }', { facts: 'marks: { kind: count, label: 甲 }' }, ' fact: marks,'))).toEqual(['NAME_TWICE indicators[0].fact']);
    expect(faults(row('{ judged: { per: project } }', {}, ' fact: asOf,'))).toEqual(['NAME_RESERVED indicators[0].fact']);
  });

  it('may stand in a part, or in one branch of a selector', () => {
    const parts = row('{ parts: [{ title: 甲, points: 4, fact: x, scoring: { judged: { per: project } } }, { title: 乙, points: 2, fact: y, scoring: met }] }');
    expect(planOf(parts).facts.map(({ id, label, max, per }) => [id, label, max, per])).toEqual([['x', '甲', '4', 'project'], ['y', '乙', undefined, undefined]]);
    expect(total(parts, { x: [4, 3], y: true })).toBe('11/2');
    const branch = row('{ reading: how, mean: { judged: { per: project } }, least: { met: false } }', TAKE, ' fact: marks,');
    expect([total(branch, { marks: [3] }), total(branch, { marks: [3] }, { readings: { how: 'least' } })]).toEqual(['3', '0']);
    expect(faults(row('{ reading: how, mean: { judged: { per: project } }, least: { judged: { per: building } } }', TAKE, ' fact: marks,'))).toContain('NAME_TWICE indicators[0].fact');
  });
});

describe('checklist', () => {
  it.each([['all', ['0', '6']], ['any', ['6', '6']], ['each', ['4', '6']]])('awards %s', (award, points) => {
    const text = row(`{ checklist: { award: ${award}, items: { x: 甲, y: 乙, z: 丙 } } }`);
    expect(planOf(text).facts).toEqual([{ id: 'x', kind: 'yesNo', label: '甲' }, { id: 'y', kind: 'yesNo', label: '乙' }, { id: 'z', kind: 'yesNo', label: '丙' }]);
    expect([total(text, { x: true, y: true, z: false }), total(text, { x: true, y: true, z: true })]).toEqual(points);
    expect(phrase(text)).toBe(`checklist${award[0]!.toUpperCase()}${award.slice(1)}`);
  });

  it('is of all where nothing is said, and may be of conditions', () => {
    const text = row('{ checklist: { items: [yes, { of: a, atLeast: b }] } }', FACTS);
    expect([total(text, { yes: true, a: 2, b: 2 }), total(text, { yes: true, a: 1, b: 2 })]).toEqual(['6', '0']);
  });
});

describe('parts', () => {
  it('have points and facts of their own', () => {
    const text = row('{ parts: [{ title: 甲, points: 4, fact: x, scoring: judged }, { title: 乙, points: 2, scoring: { reach: { of: a, target: 2 } } }] }', A);
    expect(planOf(text).facts.map(({ id, label, max }) => [id, label, max])).toEqual([['a', '甲', undefined], ['x', '甲', '4']]);
    expect(total(text, { x: 1, a: 2 })).toBe('3');
    expect(rowsOf(text)[0]!.scoring!.say).toMatchObject({ phrase: 'parts', parts: [{ title: '甲', points: '4', say: { phrase: 'judged' } }, { title: '乙', points: '2', say: { phrase: 'reach' } }] });
  });

  it('add up to the row', () => {
    expect(faults(row('{ parts: [{ title: 甲, points: 4, fact: x, scoring: met }, { title: 乙, points: 1, fact: y, scoring: met }] }'))).toEqual(['PARTS_SUM indicators[0].scoring.parts']);
  });
});

describe('steps', () => {
  const tiers = (list: string, rest = '0'): string => row(`{ steps: { of: a, points: [${list}], else: ${rest} } }`, A);
  const edges = (text: string): string[] => [0, 2, 3, 4, 5, 6].map((a) => total(text, { a }));

  it('gives the points of the first tier that is reached, its own cut included or not', () => {
    expect(edges(tiers('{ from: 5, points: 6 }, { from: 3, points: 3 }', '1'))).toEqual(['1', '1', '3', '3', '6', '6']);
    expect(edges(tiers('{ above: 5, points: 6 }, { above: 3, points: 3 }', '1'))).toEqual(['1', '1', '1', '3', '3', '6']);
    expect(edges(tiers('{ upTo: 3, points: 6 }, { upTo: 5, points: 3 }', '1'))).toEqual(['6', '6', '6', '3', '3', '1']);
    expect(edges(tiers('{ below: 3, points: 6 }, { below: 5, points: 3 }', '1'))).toEqual(['6', '6', '3', '3', '1', '1']);
    expect(phrase(tiers('{ from: 5, points: 6 }'))).toBeUndefined();
  });

  it('leaves open only the tiers that may still be reached', () => {
    const text = tiers('{ from: 5, points: 2 }, { from: 3, points: 6 }', '1');
    expect(total(text, {})).toBe('1..6');
    const limited = (limits: string): string => total(text.replace('label: 甲', `label: 甲, ${limits}`), {});
    expect([limited('max: 2'), limited('max: 4'), limited('min: 3'), limited('min: 5')]).toEqual(['1', '1..6', '2..6', '2']);
  });

  it('may be of an operation, with cuts and points that are no numbers', () => {
    const text = row('{ steps: { ratio: [a, b], points: [{ from: p, points: { choice: size, big: 6, small: q } }], else: q } }', {
      parameters: 'p: { kind: rate, label: 线 }\nq: { kind: amount, label: 分, min: 0, max: 2 }',
      facts: 'a: { kind: count, label: 甲 }\nb: { kind: count, label: 乙 }\nsize: { kind: choice, label: 规模, options: { big: 大, small: 小 } }',
    });
    expect(total(text, { a: 1, b: 2, size: 'big' }, { parameters: { p: '50%' } })).toBe('6');
    expect(total(text, { a: 1, b: 2, size: 'small' }, { parameters: { p: '50%', q: 2 } })).toBe('2');
    expect(total(text, { a: 1, b: 2, size: 'big' }, { parameters: { p: '60%', q: 1 } })).toBe('1');
    expect(total(text, { a: 1, b: 2, size: 'big' })).toBe('0..6');
    expect(total(text, { a: 0, b: 0, size: 'big' }, { parameters: { p: '50%', q: 1 } })).toBe('1..6');
  });

  it('uses one word for the whole list', () => {
    expect(faults(tiers('{ from: 5, points: 6 }, { above: 3, points: 3 }'))).toEqual(['TIERS_WORD indicators[0].scoring.steps.points[1].above']);
    expect(faults(tiers('{ from: 5, upTo: 9, points: 6 }'))).toEqual(['OPERATOR_SEVERAL indicators[0].scoring.steps.points[0]']);
    expect(faults(tiers('{ form: 5, points: 6 }'))).toEqual(['OPERATOR_UNKNOWN indicators[0].scoring.steps.points[0]']);
    expect(faults(tiers('{ from: 5 }'))).toEqual(['KEY_MISSING indicators[0].scoring.steps.points[0].points']);
    expect(faults(tiers('5'))).toEqual(['KIND_WRONG indicators[0].scoring.steps.points[0]']);
    expect(faults(tiers(''))).toEqual(['LIST_SHORT indicators[0].scoring.steps.points']);
    expect(faults(row('{ steps: { of: a, points: [{ from: 1, points: 6 }] } }', A))).toEqual(['KEY_MISSING indicators[0].scoring.steps.else']);
  });

  it.each(['{ from: 3, points: 6 }, { from: 5, points: 3 }', '{ above: 3, points: 6 }, { above: 3, points: 3 }', '{ upTo: 5, points: 6 }, { upTo: 3, points: 3 }', '{ below: 3, points: 6 }, { below: 3.0, points: 3 }'])('has cuts in order: %s', (list) => {
    const word = /\w+/.exec(list)![0];
    expect(faults(tiers(list))).toEqual([`TIERS_ORDER indicators[0].scoring.steps.points[1].${word}`]);
  });

  it('compares cuts that are numbers only, and says what is wrong once', () => {
    const cuts = (list: string): string[] => faults(row(`{ steps: { of: a, points: [${list}], else: 0 } }`, { ...A, parameters: 'p: { kind: count, label: 线 }' }));
    expect(cuts('{ from: 3, points: 6 }, { from: p, points: 4 }, { from: 5, points: 3 }')).toEqual([]);
    expect(cuts('{ from: p, points: 6 }, { from: 4, points: 4 }, { from: 5, points: 3 }, { from: 6, points: 2 }')).toEqual(['TIERS_ORDER indicators[0].scoring.steps.points[2].from']);
  });

  it('gives from nothing to all the points', () => {
    expect(faults(tiers('{ from: 5, points: 7 }, { from: 3, points: -1 }', '6.5'))).toEqual([
      'TIERS_OUTSIDE indicators[0].scoring.steps.points[0].points', 'TIERS_OUTSIDE indicators[0].scoring.steps.points[1].points', 'TIERS_OUTSIDE indicators[0].scoring.steps.else',
    ]);
    expect(faults(tiers('{ from: 5, points: 0 }', '6'))).toEqual([]);
  });

  it('compares like with like', () => {
    const limit = (unit: string): string[] => faults(row('{ steps: { of: a, points: [{ from: p, points: 6 }], else: 0 } }', { facts: 'a: { kind: count, label: 甲, unit: 人 }', parameters: `p: { kind: count, label: 线, unit: ${unit} }` }));
    expect([limit('人'), limit('户')]).toEqual([[], ['UNIT_MISMATCH indicators[0].scoring.steps']]);
  });
});

describe('ladder', () => {
  const STATUS = { facts: 'status: { kind: choice, label: 申请, options: { none: 未申请, applied: 已申请, approved: 已批复 } }' };
  const text = row('{ ladder: { of: status, none: 0, applied: 3, approved: 6 } }', STATUS);

  it('gives the points of the option', () => {
    expect(['none', 'applied', 'approved'].map((status) => total(text, { status }))).toEqual(['0', '3', '6']);
    expect(total(text, {})).toBe('0..6');
    expect(phrase(text)).toBe('ladder');
  });

  it('names every option of a choice fact once', () => {
    const of = (body: string, facts = STATUS.facts): string[] => faults(row(`{ ladder: { of: status, ${body} } }`, { facts }));
    expect(of('none: 0, approved: 6')).toEqual(['OPTION_MISSING indicators[0].scoring.ladder.of']);
    expect(of('none: 0, aplied: 3, approved: 6')).toEqual(['OPTION_UNKNOWN indicators[0].scoring.ladder.aplied']);
    expect(of('none: 0', 'status: { kind: count, label: 申请 }')).toContain('NAME_KIND indicators[0].scoring.ladder.of');
    expect(faults(row('{ ladder: { none: 0 } }'))).toEqual(['KEY_MISSING indicators[0].scoring.ladder.of']);
  });

  it('gives from nothing to all the points', () => {
    expect(faults(row('{ ladder: { of: status, none: 0, applied: 3, approved: 8 } }', STATUS))).toEqual(['TIERS_OUTSIDE indicators[0].scoring.ladder.approved']);
    const read = row('{ ladder: { of: status, none: 0, applied: 3, approved: { product: [2, p] } } }', { ...STATUS, parameters: 'p: { kind: amount, label: 数, value: 2.5 }' });
    expect([total(read, { status: 'approved' }), total(read, { status: 'applied' })]).toEqual(['5', '3']);
  });
});

describe('accrue', () => {
  it('adds for each, up to the points', () => {
    const text = row('{ accrue: { each: 1.5, of: a } }', A);
    expect([0, 1, 3, 4, 5].map((a) => total(text, { a }))).toEqual(['0', '3/2', '9/2', '6', '6']);
    expect(total(text, {})).toBe('0..6');
    expect(total(row('{ accrue: { each: p, of: a } }', { ...A, parameters: 'p: { kind: amount, label: 加分, min: 0 }' }), { a: 0 })).toBe('0');
    expect(phrase(text)).toBe('accrue');
  });
});

describe('shortfall', () => {
  const R = { facts: 'r: { kind: rate, label: 率 }' };
  const missed = (partial: string, per = '10%', parts: Readonly<Record<string, string>> = R): string => row(`{ shortfall: { of: r, target: 90%, each: 2, per: ${per}, partialUnit: ${partial} } }`, parts);
  const edges = (text: string): string[] => ['100%', '90%', '89%', '80%', '75%', '60%', '59%', '0%'].map((r) => total(text, { r }));

  it('takes points off for each unit below the target, a part of a unit as said', () => {
    expect(edges(missed('proRata'))).toEqual(['6', '6', '29/5', '4', '3', '0', '0', '0']);
    expect(edges(missed('floor'))).toEqual(['6', '6', '6', '4', '4', '0', '0', '0']);
    expect(edges(missed('ceil'))).toEqual(['6', '6', '4', '4', '2', '0', '0', '0']);
    expect(phrase(missed('ceil'))).toBe('shortfall');
  });

  it('leaves the part of a unit to a reading', () => {
    const readings = { ...R, readings: 'partial: { clause: A, question: 不足 10%？, default: floor, options: { floor: 不计, ceil: 按 10% 计 } }' };
    const text = missed('{ reading: partial }', '10%', readings);
    expect([total(text, { r: '75%' }), total(text, { r: '75%' }, { readings: { partial: 'ceil' } })]).toEqual(['4', '2']);
  });

  it('leaves open what is not known', () => {
    expect([total(missed('proRata'), {}), total(missed('ceil'), { r: [0, 0] })]).toEqual(['0..6', '0..6']);
    expect(total(missed('floor', '10%', { facts: 'r: { kind: amount, label: 率, min: 65%, max: 1 }' }), {})).toBe('2..6');
    const each = row('{ shortfall: { of: r, target: 90%, each: p, per: 1%, partialUnit: proRata } }', { ...R, parameters: 'p: { kind: amount, label: 扣分, min: 0, max: 1 }' });
    expect([total(each, { r: '88%' }), total(each, { r: '90%' })]).toEqual(['4..6', '6']);
  });

  it('may be of an operation, and compares like with like', () => {
    const text = row('{ shortfall: { difference: [a, b], target: 4, each: 1, per: 1, partialUnit: floor } }', { facts: 'a: { kind: count, label: 甲 }\nb: { kind: count, label: 乙 }' });
    expect(total(text, { a: 5, b: 3 })).toBe('4');
    const limit = (unit: string): string[] => faults(row('{ shortfall: { of: a, target: p, each: 1, per: 1, partialUnit: floor } }', { facts: 'a: { kind: count, label: 甲, unit: 人 }', parameters: `p: { kind: count, label: 线, unit: ${unit} }` }));
    expect([limit('人'), limit('户')]).toEqual([[], ['UNIT_MISMATCH indicators[0].scoring.shortfall']]);
  });

  it('has a unit above 0, and says what becomes of a part of it', () => {
    expect(faults(missed('floor', '0'))).toEqual(['NUMBER_RANGE indicators[0].scoring.shortfall.per']);
    expect(faults(missed('half'))).toEqual(['WORD_UNKNOWN indicators[0].scoring.shortfall.partialUnit']);
    expect(faults(row('{ shortfall: { of: r, target: 90%, each: 2, per: 10% } }', R))).toEqual(['KEY_MISSING indicators[0].scoring.shortfall.partialUnit']);
  });
});

describe('deduct', () => {
  it('takes off for each, down to 0', () => {
    const text = row('{ deduct: { each: 1.5, of: a } }', A);
    expect([0, 1, 4, 5].map((a) => total(text, { a }))).toEqual(['6', '9/2', '0', '0']);
    expect(total(row('{ deduct: { each: p, of: a } }', { ...A, parameters: 'p: { kind: amount, label: 扣分, min: 0 }' }), { a: 0 })).toBe('6');
    expect(phrase(text)).toBe('deduct');
  });
});
