import { describe, expect, test } from 'vitest';
import { parseCases } from '../../../src/authoring/cases/parse-cases.js';
import { runCases } from '../../../src/authoring/cases/run-cases.js';
import { coverage, type Coverage } from '../../../src/authoring/coverage/coverage.js';
import { compileTraced } from '../../../src/compile/compile.js';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { parseRulebook } from '../../../src/rulebook/parse.js';
import { row, tiny } from '../../compile/tiny.js';

function coverageOf(text: string, cases: readonly string[]): Coverage {
  const traced = unwrap(compileTraced(unwrap(parseRulebook(text))));
  const file = unwrap(parseCases(`format: 1\ncases:\n${cases.map((one, index) => `  - { name: c${String(index)}, expect: { total: 0 }, ${one} }\n`).join('')}`));
  return coverage(traced, runCases(traced.plan, file));
}

/** `line kind side what` of each target that is shown, or with the reason of each that is not. */
function missed({ targets }: Coverage, lang: 'zh' | 'en' = 'en'): string[] {
  return targets.flatMap(({ kind, side, what, why }) => (why === undefined ? [] : [`${kind} ${side}: ${what[lang]} <- ${why[lang]}`]));
}

function shown({ targets }: Coverage): string[] {
  return targets.flatMap(({ kind, side, by }) => (by === undefined ? [] : [`${kind} ${side} ${by}`]));
}

const VISITS = { facts: 'visits: { kind: count, label: 走访, unit: 户 }' };

describe('a threshold', () => {
  const text = row('{ reach: { of: visits, target: 5 } }', VISITS);

  test('has two sides and an edge; what is missed tells the values that the cases have', () => {
    expect(missed(coverageOf(text, ['facts: { visits: 7 }', 'facts: { visits: 9 }']))).toEqual([
      'row less: R gets less than full points <- there is no such case',
      'threshold false: "走访 ≥ 5" does not hold <- the cases have 7 to 9',
      'edge edge: "走访 ≥ 5" exactly at the cut <- the cases have 7 to 9',
    ]);
    expect(missed(coverageOf(text, ['facts: { visits: 5 }']), 'zh')).toEqual(['row less: R 未得满分 <- 没有这样的用例', 'threshold false: “走访 ≥ 5”不成立 <- 用例中只有 5']);
    expect(missed(coverageOf(text, ['facts: { visits: 5 }', 'facts: { visits: 4 }']))).toEqual([]);
  });

  test('shows no side while the value is open, and nothing where the facts are wrong', () => {
    const wanted = ['row full', 'row less', 'threshold true', 'threshold false', 'edge edge'];
    for (const cases of [['facts: {}'], ['facts: { visits: -1 }']]) {
      const { targets, counts } = coverageOf(text, cases);
      expect(targets.map(({ kind, side }) => `${kind} ${side}`)).toEqual(wanted);
      expect(counts).toEqual({ shown: 0, all: 5 });
      expect(targets[2]!.why!.en).toBe('in every case the numbers here are open');
    }
  });

  test('stands in its line, at the cut, with the first case that shows it', () => {
    const { targets, kinds } = coverageOf(text, ['facts: { visits: 7 }', 'facts: { visits: 6 }', 'facts: { visits: 0 }']);
    const cut = targets.find(({ kind, side }) => kind === 'threshold' && side === 'true')!;
    expect([text.split('\n')[cut.place.line - 1]!.slice(cut.place.column - 1).slice(0, 1), cut.by]).toEqual(['5', 'c0']);
    expect(kinds).toEqual({ row: { shown: 2, all: 2 }, threshold: { shown: 2, all: 2 }, edge: { shown: 0, all: 1 } });
  });

  test('strict, equal, odd and several comparisons', () => {
    const several = row('{ met: { all: [{ of: visits, above: 1, below: 9 }, { of: visits, is: 3 }, { of: visits, odd: true }, { of: visits, atMost: 3 }] } }', VISITS);
    expect(missed(coverageOf(several, ['facts: { visits: 1 }']))).toEqual([
      'row full: R gets full points <- there is no such case',
      'condition true: "走访 > 1 & 走访 < 9 & 走访 = 3 & 走访 % 2 = 1 & 走访 ≤ 3" holds <- there is no such case',
      'threshold true: "走访 > 1" holds <- the cases have 1 alone',
      'threshold false: "走访 < 9" does not hold <- the cases have 1 alone',
      'edge edge: "走访 < 9" exactly at the cut <- the cases have 1 alone',
      'threshold true: "走访 = 3" holds <- the cases have 1 alone',
      'threshold false: "走访 % 2 = 1" does not hold <- the cases have 1 alone',
      'threshold false: "走访 ≤ 3" does not hold <- the cases have 1 alone',
      'edge edge: "走访 ≤ 3" exactly at the cut <- the cases have 1 alone',
    ]);
    expect(missed(coverageOf(several, ['facts: { visits: 3 }', 'facts: { visits: 2 }', 'facts: { visits: 1 }', 'facts: { visits: 9 }', 'facts: { visits: null }']))).toEqual([]);
  });

  test('of shares and of entries is read as a percentage, or entry by entry', () => {
    const facts = 'done: { kind: rate, label: 完成率 }\na: { kind: count, label: 甲 }\nb: { kind: count, label: 乙 }\nmonths: { kind: counts, per: quarter, label: 各季 }';
    const text = row('{ met: { all: [{ of: done, atLeast: 60% }, { ratio: [a, b], atLeast: 1/2 }, { every: months, atLeast: 1 }, { share: { every: months, atLeast: 2 }, above: 0 }, { sum: [a, { mean: [a, b] }], atLeast: 1 }] } }', { facts });
    const found = missed(coverageOf(text, ['facts: { done: 70%, a: 1, b: 3, months: [1, 1, null, 2] }']));
    expect(found).toContain('threshold false: "完成率 ≥ 60%" does not hold <- the cases have 70% alone');
    expect(found).toContain('threshold true: "甲 ÷ 乙 ≥ 50%" holds <- the cases have ≈33.33% alone');
    expect(found).toContain('threshold false: "各季 ≥ 1" does not hold <- the cases have 1 to 2');
    expect(found).not.toContain('threshold false: "各季 ≥ 2" does not hold <- the cases have 1 to 2');
    expect(found.at(-1)).toBe('edge edge: "甲、乙 ≥ 1" exactly at the cut <- the cases have 3 alone');
  });
});

describe('conditions and choices', () => {
  const FACTS = 'a: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙 }\nkind: { kind: choice, label: 类型, options: { new: 新建, old: 老旧 } }';

  test('members both ways, behind a reading that a case must take', () => {
    const readings = 'both: { clause: 第 1 条, question: 都要？, default: all, options: { all: 都要, any: 任一 } }';
    const text = row('{ reading: both, all: { met: { all: [a, { not: b }, { of: kind, is: new }, { any: [a, true] }] } }, any: { checklist: { items: [a, b], award: each } } }', { readings, facts: FACTS });
    expect(missed(coverageOf(text, ['facts: { a: true, b: false, kind: new }']))).toEqual([
      'reading any: the reading both is any (任一) <- there is no such case',
      'row less: R gets less than full points <- there is no such case',
      'condition false: "甲 & ¬(乙) & 类型 = 新建 & 甲 | true" does not hold <- there is no such case',
      'condition false: "甲" does not hold <- there is no such case',
      'condition false: "¬(乙)" does not hold <- there is no such case',
      'condition false: "类型 = 新建" does not hold <- there is no such case',
      'condition false: "甲 | true" does not hold <- there is no such case',
      'condition false: "甲" does not hold <- there is no such case',
      'condition true: "甲" holds <- no case in which the reading both is any (任一)',
      'condition false: "甲" does not hold <- no case in which the reading both is any (任一)',
      'condition true: "乙" holds <- no case in which the reading both is any (任一)',
      'condition false: "乙" does not hold <- no case in which the reading both is any (任一)',
    ]);
  });

  test('branches, options of a choice, and terms', () => {
    const terms = 'ready: { label: 就绪, condition: { any: [a, b] } }\nworth: { label: 分数, quantity: { choice: kind, new: { when: [{ if: a, use: 6 }, { if: ready, use: 3 }], otherwise: 1 }, old: 2 } }\nfew: { label: 数, quantity: { sum: [worth, worth] } }';
    const text = row('{ proportional: { of: few, fullAt: 12 } }', { terms, facts: FACTS });
    expect(missed(coverageOf(text, ['facts: { a: true, b: true, kind: new }']))).toEqual([
      'condition true: "甲" holds <- there is no such case',
      'condition false: "甲" does not hold <- there is no such case',
      'condition true: "乙" holds <- there is no such case',
      'condition false: "乙" does not hold <- there is no such case',
      'branch 1: branch 2: "就绪" holds <- there is no such case',
      'branch otherwise: no branch holds (otherwise) <- there is no such case',
      'option old: 类型 = 老旧 <- there is no such case',
      'row less: R gets less than full points <- there is no such case',
    ]);
    const open = coverageOf(text, ['facts: { b: true, kind: new }', 'facts: { kind: null }']);
    expect(shown(open)).toEqual(['option new c0']);
  });

  test('rows that apply or not, variants, points by option, and points that are void', () => {
    const indicators = `
- title: 章
  points: 4
  appliesWhen: a
  indicators:
    choice: kind
    new: [{ id: N, title: 新, points: 4, scoring: { met: b }, zeroWhen: { not: a } }]
    old: [{ id: O, title: 旧, points: 4, scoring: { met: b } }]
- { id: P, title: 分, points: { choice: kind, new: 1, old: 2 }, otherwise: zero, appliesWhen: b, scoring: { met: a } }
`;
    const text = tiny({ facts: FACTS, indicators });
    expect(missed(coverageOf(text, ['facts: { a: true, b: false, kind: new }']), 'zh')).toEqual([
      'option old: 类型 = 老旧 <- 没有这样的用例',
      'condition false: “甲”不成立 <- 没有这样的用例',
      'row full: N 得满分 <- 没有这样的用例',
      'row notApplicable: N 不适用 <- 没有这样的用例',
      'condition true: “¬(甲)”成立 <- 没有这样的用例',
      'condition true: “乙”成立 <- 没有这样的用例',
      'row full: O 得满分 <- 没有用例使类型 = 老旧',
      'row less: O 未得满分 <- 没有用例使类型 = 老旧',
      'row notApplicable: O 不适用 <- 没有用例使类型 = 老旧',
      'condition true: “乙”成立 <- 没有用例使类型 = 老旧',
      'condition false: “乙”不成立 <- 没有用例使类型 = 老旧',
      'row full: P 得满分 <- 没有这样的用例',
      'condition true: “乙”成立 <- 没有这样的用例',
      'option new: 类型 = 新建 <- 没有用例使“分”适用',
      'condition true: “甲”成立 <- 没有用例使“分”适用',
      'condition false: “甲”不成立 <- 没有用例使“分”适用',
      'option old: 类型 = 老旧 <- 没有用例使“分”适用',
    ]);
  });

  test('rows of a section that does not apply are met there, and nothing else in it', () => {
    const indicators = `
- title: 章
  points: 4
  appliesWhen: a
  indicators:
    choice: kind
    new: [{ id: N, title: 新, points: 4, scoring: { met: b } }]
    old: [{ id: O, title: 旧, points: 4, otherwise: zero, scoring: { met: b } }]
`;
    const text = tiny({ facts: FACTS, indicators });
    expect(shown(coverageOf(text, ['facts: { a: false, kind: new, b: true }']))).toEqual(['condition false c0', 'row notApplicable c0']);
    const { targets } = coverageOf(text, ['facts: { a: false, kind: old, b: true }']);
    expect(targets.filter(({ kind }) => kind === 'row').map(({ what, by }) => `${what.zh} ${by ?? ''}`)).toEqual(['N 得满分 ', 'N 未得满分 ', 'N 不适用 ', 'O 得满分 ', 'O 未得满分 c0']);
    expect(shown(coverageOf(text, ['facts: { kind: new, b: true }']))).toEqual([]);
  });

  test('points that are granted, settled and voided by points', () => {
    const readings = 'gone: { clause: 第 1 条, question: 缺项怎样计？, default: give, options: { give: 给, rescale: 折 } }';
    const indicators = `
- title: 章
  id: S
  points: 4
  zeroWhen: { awarded: S, below: 2 }
  indicators:
    - { id: G, title: 给, points: 2, appliesWhen: a, otherwise: full, scoring: { met: b } }
    - { id: H, title: 读, points: 1, appliesWhen: a, otherwise: { reading: gone, give: full, rescale: rescale }, scoring: { met: b } }
    - { id: U, title: 材料, points: 1, ifUnknown: zero, scoring: { met: c } }
`;
    const text = tiny({ readings, facts: 'a: { kind: yesNo, label: 甲 }\nb: { kind: yesNo, label: 乙 }\nc: { kind: yesNo, label: 丙 }', indicators });
    // Whether the section is voided is not known, and so not what U gets: it is settled.
    expect(missed(coverageOf(text, ['facts: { c: true }'])).filter((line) => line.startsWith('row'))).toEqual([
      'row full: G gets full points <- there is no such case',
      'row less: G gets less than full points <- there is no such case',
      'row granted: G does not apply and gets full points <- there is no such case',
      'row full: H gets full points <- there is no such case',
      'row less: H gets less than full points <- there is no such case',
      'row notApplicable: H does not apply <- there is no such case',
      'row granted: H does not apply and gets full points <- there is no such case',
      'row full: U gets full points <- there is no such case',
      'row less: U gets less than full points <- there is no such case',
    ]);
    const some = (one: string): string[] => shown(coverageOf(text, [one])).filter((line) => line.startsWith('row') || line.startsWith('threshold'));
    expect(some('facts: { a: false, b: true }')).toEqual(['threshold false c0', 'row granted c0', 'row granted c0', 'row settled c0']);
    expect(some('facts: { a: true, b: false, c: true }')).toEqual(['threshold true c0', 'row less c0', 'row less c0', 'row less c0']);
    // What voids the section sees its points before: 1, and not 0.
    const two = coverageOf(text, ['facts: { a: true, b: false, c: true }', 'facts: { a: true, b: true, c: true }']);
    expect(missed(two).filter((line) => line.startsWith('edge'))).toEqual(['edge edge: "章 < 2" exactly at the cut <- the cases have 1 to 4']);
  });
});

test('rates of which there was none, and the guards of facts', () => {
  const facts = 'had: { kind: yesNo, label: 有投诉 }\nrule: { kind: yesNo, label: 从宽 }\nsolved: { kind: rate, label: 解决率, onlyIf: had, ifNone: { when: [{ if: rule, use: 1 }], otherwise: 0 } }\na: { kind: count, label: 甲, atMost: b }\nb: { kind: count, label: 乙 }';
  const text = row('{ proportional: { product: [solved, { ratio: [a, b], ifNone: 1 }] } }', { facts });
  expect(missed(coverageOf(text, ['facts: { had: true, solved: [1, 2], a: 1, b: 2 }']))).toEqual([
    'condition false: "有投诉" does not hold <- there is no such case',
    'none none: "解决率": there was none, [0, 0] <- there is no such case',
    'branch 0: branch 1: "从宽" holds <- there is no such case',
    'branch otherwise: no branch holds (otherwise) <- there is no such case',
    'row full: R gets full points <- there is no such case',
    'none none: "乙" is 0 <- there is no such case',
  ]);
  expect(missed(coverageOf(text, ['facts: { had: false, rule: true, b: 0 }', 'facts: { had: false, rule: false, b: 0 }', 'facts: { had: true }']))).toEqual([]);
});

test('grades alone, both sides of their cuts, preconditions, requirements and events', () => {
  const text = tiny({
    facts: 'a: { kind: amount, label: 分, max: 10 }\nok: { kind: yesNo, label: 合格 }\ndue: { kind: yesNo, label: 到期 }',
    indicators: '- { id: R, title: 行, points: 10, scoring: { judged: a } }',
    negativeList: 'items: [{ id: X, title: 事故, deduct: [1, 2], fact: accidents }]',
    validity: '- { id: v, clause: 第 1 条, quote: 合格, check: ok }',
    grades: 'scale: 等级\nclause: 第 2 条\nbands: [{ id: good, label: 好, from: 8, when: ok }, { id: special, label: 特, when: due }, { id: fair, label: 中, upTo: 6 }]\notherwise: { id: rest, label: 其他 }',
    requirements: '- { id: Q1, clause: 第 3 条, quote: 应合格, modality: shall, check: ok, appliesWhen: due }\n- { id: Q2, clause: 第 4 条, quote: 可到期, modality: may, appliesWhen: due }',
  });
  expect(missed(coverageOf(text, ['facts: { a: 8, ok: true, due: true, accidents: [] }', 'facts: { a: null, ok: null, due: null }']))).toEqual([
    'row full: R gets full points <- there is no such case',
    'item event: X happens <- there is no such case',
    'validity unmet: the precondition v is not met <- there is no such case',
    'grade special: 等级 is "特" <- there is no such case',
    'grade fair: 等级 is "中" <- there is no such case',
    'grade rest: 等级 is "其他" <- there is no such case',
    'threshold false: "total ≥ 8" does not hold <- the cases have 8 alone',
    'condition false: "合格" does not hold <- there is no such case',
    'condition true: "到期" holds <- there is no such case',
    'condition false: "到期" does not hold <- there is no such case',
    'threshold true: "total ≤ 6" holds <- in every case the numbers here are open',
    'threshold false: "total ≤ 6" does not hold <- in every case the numbers here are open',
    'edge edge: "total ≤ 6" exactly at the cut <- in every case the numbers here are open',
    'requirement unmet: Q1 is not met <- there is no such case',
    'requirement notApplicable: Q1 does not apply <- there is no such case',
    'condition false: "到期" does not hold <- there is no such case',
    'requirement notApplicable: Q2 does not apply <- there is no such case',
    'condition false: "到期" does not hold <- there is no such case',
  ]);
});

test('requirements of another subject are not shown, and a rulebook without any part has no target of it', () => {
  const text = tiny({
    facts: 'ok: { kind: yesNo, label: 合格 }',
    subjects: 'a: 甲方\nb: 乙方',
    requirements: '- { id: Q1, clause: 第 3 条, quote: 应合格, modality: shall, subject: a, check: ok }\n- { id: Q2, clause: 第 3 条, quote: 应合格, modality: shall, subject: b, check: ok }',
  });
  expect(shown(coverageOf(text, ['facts: { ok: true }, subject: a']))).toEqual(['requirement met c0']);
});

describe('the total', () => {
  const text = tiny({
    indicators: '- { id: A, title: 甲, points: 8, fact: a, scoring: judged }',
    bonus: 'cap: 2\nitems: [{ id: B, title: 乙, points: 3, fact: b, scoring: judged }]',
    total: 'max: 8\nmin: 1',
    round: 'to: 1\nmode: halfUp\nat: total\nbasis: local',
  });

  test('has rows of the bonus, limits that are reached or not, and roundings either way', () => {
    expect(missed(coverageOf(text, ['facts: {}']))).toEqual([
      'row full: A gets full points <- there is no such case',
      'row less: A gets less than full points <- there is no such case',
      'limit reached: the bonus comes to 2 <- there is no such case',
      'limit inside: the bonus does not come to 2 <- there is no such case',
      'row full: B gets full points <- there is no such case',
      'row less: B gets less than full points <- there is no such case',
      'limit reached: the total comes to 8 <- there is no such case',
      'limit inside: the total does not come to 8 <- there is no such case',
      'limit reached: the total comes to 1 <- there is no such case',
      'limit inside: the total does not come to 1 <- there is no such case',
      'rounding raised: rounding raises the total <- there is no such case',
      'rounding lowered: rounding lowers the total <- there is no such case',
    ]);
    expect(shown(coverageOf(text, ['facts: { a: 7, b: 3 }']))).toEqual(['row less c0', 'limit reached c0', 'row full c0', 'limit reached c0', 'limit inside c0']);
    expect(shown(coverageOf(text, ['facts: { a: 1, b: 0 }']))).toEqual(['row less c0', 'limit inside c0', 'row less c0', 'limit inside c0', 'limit reached c0']);
    expect(shown(coverageOf(text, ['facts: { a: 2.4, b: 0.2 }', 'facts: { a: 2.4, b: 0 }'])).slice(-2)).toEqual(['rounding raised c0', 'rounding lowered c1']);
  });

  test('shows no side of a limit that it may come to', () => {
    expect(shown(coverageOf(text, ['facts: { a: 7 }']))).toEqual(['row less c0', 'limit inside c0']);
  });

  test('is shown where a formula makes it, one way where it is always rounded so', () => {
    const made = tiny({
      indicators: '- { id: A, title: 甲, points: 8, fact: a, scoring: judged }',
      total: 'of: { when: [{ if: { awarded: A, above: 4 }, use: 9 }], otherwise: { awarded: A } }',
      round: 'to: 1\nmode: down\nat: total\nbasis: local',
    });
    expect(missed(coverageOf(made, ['facts: { a: 8 }']))).toEqual([
      'row less: A gets less than full points <- there is no such case',
      'threshold false: "甲 > 4" does not hold <- the cases have 8 alone',
      'edge edge: "甲 > 4" exactly at the cut <- the cases have 8 alone',
      'branch otherwise: no branch holds (otherwise) <- there is no such case',
      'rounding lowered: rounding lowers the total <- there is no such case',
    ]);
    const up = made.replace('mode: down', 'mode: up');
    expect(shown(coverageOf(up, ['facts: { a: 3.5 }'])).at(-1)).toBe('rounding raised c0');
  });
});

test('what is asked only where a requirement applies is missed because it never does', () => {
  const text = tiny({
    facts: 'due: { kind: yesNo, label: 到期 }\nn: { kind: count, label: 次数 }',
    requirements: '- { id: Q, clause: 第 3 条, quote: 应达到 3 次, modality: shall, appliesWhen: due, check: { of: n, atLeast: 3 } }',
  });
  expect(missed(coverageOf(text, ['facts: { due: false }']))).toContain('threshold true: "次数 ≥ 3" holds <- no case in which Q applies');
  expect(missed(coverageOf(text, ['facts: { due: false }']), 'zh')).toContain('threshold true: “次数 ≥ 3”成立 <- 没有用例使Q 适用');
});
