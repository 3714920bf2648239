import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, tiny } from './tiny.js';

const table = (parts: Readonly<Record<string, string>>, more = ''): string => tiny({
  ...parts,
  indicators: `
- id: S1
  title: 一
  assessor: 业主
  indicators:
    - { id: A-1, title: 甲, points: 4, fact: a, scoring: judged }
    - { id: A-2, title: 乙, points: 2, fact: b, scoring: met, assessor: 街道 }
- title: 二
  indicators:
    choice: kind
    x: [{ id: B-1, title: 丙, points: 3, fact: c, scoring: judged, assessor: 考核组 }]
    y: [{ id: B-2, title: 丁, points: 3, fact: d, scoring: judged }]
${more}`,
  facts: `
kind: { kind: choice, label: 类型, options: { x: 甲, y: 乙 } }
${parts.facts ?? ''}`,
});

const check = (condition: string): Readonly<Record<string, string>> => ({ validity: `- { id: v, clause: A, quote: 引, check: ${condition} }` });

describe('what reads points', () => {
  it('names sections, rows and assessors', () => {
    const plan = planOf(table(check('{ all: [{ awarded: S1, above: 1 }, { available: B-2, above: 1 }, { earned: A-1, above: 0 }, { awardedBy: 考核组, is: 3 }, { awardedBy: 街道, is: 0 }] }')));
    expect(plan.validity[0]!.check).toMatchObject({ of: [
      { of: { op: 'awarded', indicator: 'S1' } },
      { of: { op: 'available', indicator: 'B-2' } },
      { of: { op: 'ratio', part: { op: 'awarded', indicator: 'A-1' }, whole: { op: 'available', indicator: 'A-1' } } },
      { of: { op: 'awardedBy', assessor: '考核组' } },
      { of: { op: 'awardedBy', assessor: '街道' } },
    ] });
  });

  it.each([
    ['{ awarded: A-3, above: 1 }', 'NAME_UNKNOWN validity[0].check.awarded', 'A-1'],
    ['{ earned: service, above: 0 }', 'NAME_UNKNOWN validity[0].check.earned', '给要说的章节或评分行写上这个 id'],
    ['{ available: service, above: 0 }', 'NAME_UNKNOWN validity[0].check.available', '给要说的章节或评分行写上这个 id'],
    ['{ awardedBy: 业主委, above: 0 }', 'NAME_UNKNOWN validity[0].check.awardedBy', '业主'],
    ['{ awardedBy: 全体居民代表, above: 0 }', 'NAME_UNKNOWN validity[0].check.awardedBy', '在由其评分的行或章节里写上 assessor'],
    ['{ difference: [{ awarded: S1 }, people], above: 1 }', 'UNIT_MISMATCH validity[0].check.difference', 'ratio'],
  ])('%s: %s', (condition, fault, mend) => {
    const text = table({ facts: 'people: { kind: count, label: 人数, unit: 人 }', ...check(condition), terms: 'used: { label: 用, condition: { of: people, above: 0 } }' });
    expect(faults(text)).toEqual([fault]);
    expect(compileText(text).diagnostics[0]!.mend.zh).toContain(mend);
  });

  it('knows no assessor where there is no table', () => {
    const requirements = '- { id: Q-1, clause: 1, quote: 应达到, modality: shall, check: { awardedBy: 考核组, above: 0 } }';
    expect(faults(tiny({ requirements }))).toEqual(['NAME_UNKNOWN requirements[0].check.awardedBy']);
  });

  it.each([
    ['a row', '- { id: C-1, title: 戊, points: 2, scoring: { met: { awarded: C-1, above: 0 } } }', 'C-1 → C-1'],
    ['a row and its section', '- { id: C, title: 三, indicators: [{ id: C-1, title: 戊, points: 2, scoring: { met: { earned: C, above: 0 } } }] }', 'C → C-1 → C'],
    ['whether a section applies', '- { id: C, title: 三, appliesWhen: { awarded: C-1, above: 0 }, indicators: [{ id: C-1, title: 戊, points: 2, fact: e, scoring: met }] }', 'C → C-1 → C'],
    ['an assessor', '- { id: C, title: 三, assessor: 专家, indicators: [{ title: 戊, indicators: [{ id: C-1, title: 己, points: 2, scoring: { met: much } }] }] }', 'C → 3.1 → C-1 → C'],
  ])('is no circle: %s', (_, more, circle) => {
    const parts: Readonly<Record<string, string>> = circle.includes('3.1') ? { terms: 'much: { label: 多, condition: { awardedBy: 专家, above: 1 } }' } : {};
    const { diagnostics } = compileText(table(parts, more));
    expect(diagnostics.map(({ code, message }) => [code, message.zh])).toEqual([['NAME_CIRCLE', `互相依赖，成了一圈：${circle}`]]);
  });

  it.each([
    ['guard: { kind: yesNo, label: 护, onlyIf: { awarded: S1, above: 0 } }', 'onlyIf', 'yes'],
    ['guard: { kind: rate, label: 护, ifNone: rule }', 'ifNone', 'rate'],
  ])('never decides a fact: %s', (facts, key, kind) => {
    const use = kind === 'yes' ? 'guard' : '{ of: guard, above: 0 }';
    const terms = kind === 'yes' ? '' : 'rule: { label: 则, quantity: { earned: S1 } }';
    const { diagnostics } = compileText(table({ facts, ...check(use), ...(terms === '' ? {} : { terms }) }));
    expect(diagnostics.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([`WORD_MISPLACED facts.guard.${key}`]);
  });
});

describe('a section that takes a share', () => {
  const share = (more: string): string => tiny({
    facts: 'kind: { kind: choice, label: 类型, options: { x: 甲, y: 乙 } }',
    indicators: `- { id: S, title: 一, ${more}, combine: share, indicators: { choice: kind, x: [{ id: A-1, title: 甲, points: 4, fact: a, scoring: judged }], y: [{ id: B-1, title: 乙, points: 7, fact: b, scoring: met, assessor: 街道 }] } }`,
  });

  it('has points of its own, whatever those of its rows are', () => {
    const plan = planOf(share('assessor: 街道, points: 10'));
    expect([plan.total, plan.indicators.map(({ points, combine }) => [points, combine])]).toEqual(['10', [['10', 'share'], ['4', undefined], ['7', undefined]]]);
  });

  it('has one assessor', () => {
    expect(compileText(share('points: 10')).diagnostics.map(({ code, message }) => [code, message.zh])).toEqual([
      ['COMBINE_ASSESSORS', '“一”按得分率折算，其中的行却不由同一评价主体评分：街道'],
    ]);
  });
});

describe('points that are rounded', () => {
  const ROUND = { round: 'to: 0.5\nmode: halfUp\nat: row\nbasis: text' };
  const rows = '- { id: A-1, title: 甲, points: { choice: kind, x: 2, y: 1.25 }, fact: a, scoring: met }';
  const facts = 'kind: { kind: choice, label: 类型, options: { x: 甲, y: 乙 } }';

  it('are worth a multiple of what they are rounded to', () => {
    expect(faults(tiny({ ...ROUND, facts, indicators: rows }))).toEqual(['ROUND_POINTS indicators[0].points']);
    expect(planOf(tiny({ ...ROUND, facts, indicators: rows.replace('1.25', '1.5') })).round).toEqual({ to: '1/2', mode: 'halfUp', at: 'row', basis: 'text' });
    expect(planOf(tiny({ round: `${ROUND.round.replace('row', 'total')}\nclause: 3.2`, facts, indicators: rows })).round).toEqual({ to: '1/2', mode: 'halfUp', at: 'total', clause: '3.2', basis: 'text' });
  });

  const grades = (of: string, more = ''): Readonly<Record<string, string>> => ({ facts: `${facts}\nrate: { kind: rate, label: 率 }`, indicators: `${rows}\n- { id: A-2, title: 乙, points: 2, scoring: { proportional: { round: rate, to: 0.1, mode: down } } }`, grades: `scale: 等\nclause: 3\nof: ${of}\nbands: [{ id: g, label: 好, from: 1${more} }]\notherwise: { id: n, label: 无 }` });

  it.each([
    [grades('{ round: total, to: 1, mode: halfUp }'), {}, []],
    [grades('{ round: total, to: 1, mode: halfUp }'), { round: ROUND.round.replace('row', 'total') }, ['ROUND_TWICE grades.of']],
    [grades('{ round: { round: total, to: 0.1, mode: halfUp }, to: 1, mode: halfUp }'), {}, ['ROUND_TWICE grades.of']],
    [grades('total', ', when: { round: { earned: A-1 }, to: 0.1, mode: up, above: 0 }'), { round: ROUND.round.replace('row', 'total') }, ['ROUND_TWICE grades.bands[0]']],
    [grades('total', ', when: { round: rate, to: 0.1, mode: up, above: 0 }'), { round: ROUND.round.replace('row', 'total') }, []],
  ])('are rounded once: %#', (parts, round, found) => {
    expect(faults(tiny({ ...round, ...parts }))).toEqual(found);
  });
});

describe('zeroWhen', () => {
  const text = (zeroWhen: string, terms: string): string => tiny({
    terms,
    facts: 'late: { kind: yesNo, label: 逾期 }',
    indicators: `- { id: S, title: 一, zeroWhen: ${zeroWhen}, indicators: [{ id: A-1, title: 甲, points: 4, zeroWhen: late, fact: a, scoring: judged }] }`,
  });
  const kept = (zeroWhen: string, terms: string): readonly boolean[] => planOf(text(zeroWhen, terms)).indicators.map((one) => one.zeroWhen !== undefined);

  it('stays a condition where it reads points, by a term as well, and so do the others', () => {
    expect(kept('{ all: [other, { awarded: A-1, is: 1 }] }', 'used: { label: 用, condition: late }\nother: { label: 另, condition: used }').concat(kept('few', 'few: { label: 少, condition: { of: some, below: 2 } }\nsome: { label: 些, quantity: { sum: [{ awarded: A-1 }, 1] } }'))).toEqual([true, true, true, true]);
    expect(kept('gone', 'gone: { label: 没, condition: { any: [late, late] } }')).toEqual([false, false]);
  });
});
