import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/authoring/lint/example.js';
import { findingText } from '../../src/authoring/lint/finding-text.js';
import { lint } from '../../src/authoring/lint/lint.js';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../src/evaluate/evaluator.js';

/** What rules about words say of such short examples is another matter. */
const rules = [
  ...['points-budget', 'unreachable-grade', 'band-gap', 'band-overlap', 'exclude-in-graded-table', 'dead-threshold', 'constant-condition'],
  ...['cap-never-reached', 'idle-fact', 'double-counting', 'rate-without-none', 'part-without-whole'],
];
const findings = (keys: string) => unwrap(lint(exampleText(keys), { rules }));
/** What a rule says of a rulebook, in English. */
const said = (rule: string, keys: string) => findings(keys).flatMap((one) => (one.rule === rule ? [one.message.en] : []));

const row = (scoring: string, more = '') => `  - { id: A-1, title: 一, points: 2, scoring: ${scoring}${more} }\n`;
const table = (facts: string, scoring: string) => `facts:\n${facts}\nindicators:\n${row(scoring)}`;
const NUMBER = '  n: { kind: count, label: 数, max: 10 }';
const YES = '  x: { kind: yesNo, label: 甲 }\n  y: { kind: yesNo, label: 乙 }';

describe('dead-threshold', () => {
  const dead = (facts: string, condition: string) => said('dead-threshold', table(facts, `{ met: ${condition} }`));

  it('goes by the limits of the fact', () => {
    expect(dead(NUMBER, '{ of: n, atLeast: 0 }')).toEqual(['this comparison is always true: what is compared lies from 0 to 10']);
    expect(dead(NUMBER, '{ of: n, above: 10 }')).toEqual(['this comparison is always false: what is compared lies from 0 to 10']);
    expect(dead(NUMBER, '{ of: n, is: 11 }')).toHaveLength(1);
    for (const open of ['atLeast: 1', 'atMost: 9', 'above: 9', 'below: 1', 'is: 10']) expect(dead(NUMBER, `{ of: n, ${open} }`)).toEqual([]);
    expect(dead('  n: { kind: count, label: 数 }', '{ of: n, atLeast: 0 }')).toEqual(['this comparison is always true: what is compared is at least 0']);
    expect(dead('  n: { kind: amount, label: 数, min: null, max: 3 }', '{ of: n, atMost: 3 }')).toEqual(['this comparison is always true: what is compared is at most 3']);
    expect(dead('  n: { kind: amount, label: 数, min: null }', '{ of: n, atMost: 3 }')).toEqual([]);
    expect(dead(NUMBER, '{ sum: [1, 2, { product: [0, n] }], atMost: 3 }')).toEqual(['this comparison is always true: what is compared is 3']);
  });

  it('knows whole numbers', () => {
    expect(dead('  n: { kind: count, label: 数, min: 2, max: 3 }', '{ of: n, is: 2.5 }')).toHaveLength(1);
    expect(dead('  n: { kind: amount, label: 数, min: 2, max: 3 }', '{ of: n, is: 2.5 }')).toEqual([]);
    expect(dead('  n: { kind: count, label: 数, max: 1 }', '{ of: n, above: 0.5 }')).toEqual([]);
  });

  it('looks at the entries of lists, and says nothing of odd numbers or of what is not a number', () => {
    expect(dead('  n: { kind: counts, label: 数, per: month }', '{ every: n, atLeast: 0 }')).toHaveLength(1);
    expect(dead('  n: { kind: counts, label: 数, per: month }', '{ every: n, atLeast: 1 }')).toEqual([]);
    expect(dead('  n: { kind: amounts, label: 数, per: month, max: 5 }', '{ count: { every: n, above: 5 }, atLeast: 1 }')[0]).toBe('this comparison is always false: what is compared lies from 0 to 5');
    expect(dead(NUMBER, '{ of: n, odd: true }')).toEqual([]);
    expect(dead(`${NUMBER}\n  m: { kind: count, label: 又数, max: 10 }`, '{ of: n, atLeast: m }')).toEqual([]);
  });

  it('tells the number of a method, and what every reading agrees on', () => {
    expect(said('dead-threshold', table(NUMBER, '{ reach: { of: n, target: 20 } }'))).toHaveLength(1);
    const read = (other: string) => `readings:\n  r: { clause: 一, question: 何？, default: a, options: { a: 甲, b: 乙 } }\n${table(`${NUMBER}\n  m: { kind: count, label: 又数 }`, `{ met: { of: { reading: r, a: n, b: ${other} }, above: 10 } }`)}`;
    expect(said('dead-threshold', read('m'))).toEqual([]);
    expect(said('dead-threshold', read('{ difference: [n, m] }'))).toEqual(['this comparison is always false: what is compared lies from 0 to 10']);
  });
});

describe('constant-condition', () => {
  const constant = (facts: string, condition: string, before = '') => said('constant-condition', `${before}${table(facts, `{ met: ${condition} }`)}`);
  const ALWAYS = ['this condition always holds'];
  const NEVER = ['this condition contradicts itself and never holds'];
  const CHOICE = `  c: { kind: choice, label: 类, options: { a: 甲, b: 乙, d: 丙 } }`;

  it('tries all cases of what a condition depends on', () => {
    expect(constant(YES, '{ any: [x, { not: x }, y] }')).toEqual(ALWAYS);
    expect(constant(YES, '{ all: [x, y, { not: x }] }')).toEqual(NEVER);
    expect(constant(YES, '{ any: [x, { not: y }] }')).toEqual([]);
    expect(constant(NUMBER, '{ any: [{ of: n, below: 5 }, { of: n, atLeast: 5 }] }')).toEqual(ALWAYS);
    expect(constant(NUMBER, '{ any: [{ of: n, below: 5 }, { of: n, above: 5 }] }')).toEqual([]);
    expect(constant(NUMBER, '{ any: [{ of: n, atMost: 4 }, { of: n, above: 4.5 }] }')).toEqual(ALWAYS);
    expect(constant(CHOICE, '{ any: [{ of: c, is: a }, { of: c, oneOf: [b, d] }] }')).toEqual(ALWAYS);
    expect(constant(CHOICE, '{ of: c, oneOf: [a, b, d] }')).toEqual(ALWAYS);
    expect(constant(CHOICE, '{ all: [{ choice: c, a: true, b: false, d: { of: c, is: a } }, { of: c, is: b }] }')).toEqual(NEVER);
    expect(constant(YES, '{ when: [{ if: x, use: true }, { if: y, use: { not: x } }], otherwise: { not: y } }')).toEqual(ALWAYS);
  });

  it('takes what it does not know as either', () => {
    expect(constant(NUMBER, '{ all: [{ of: n, odd: true }, { not: { of: n, odd: true } }] }')).toEqual(NEVER);
    expect(constant('  n: { kind: counts, label: 数, per: month }', '{ any: [{ every: n, atLeast: 1 }, { not: { every: n, atLeast: 1 } }] }')).toEqual(ALWAYS);
    const many = Array.from({ length: 13 }, (_, index) => `f${String(index)}`);
    expect(constant(many.map((name) => `  ${name}: { kind: yesNo, label: 某 }`).join('\n'), `{ any: [{ not: f0 }, ${many.join(', ')}] }`)).toEqual([]);
    expect(constant(YES, '{ any: [{ not: true }, { all: [x, y] }] }')).toEqual([]);
  });

  it('looks through terms and readings', () => {
    expect(constant(YES, '{ any: [both, { not: x }, { not: y }] }', 'terms:\n  both: { label: 两项, condition: { all: [x, y] } }\n')).toEqual(ALWAYS);
    const reading = 'readings:\n  r: { clause: 一, question: 何？, default: a, options: { a: 甲, b: 乙 } }\n';
    expect(constant(YES, '{ any: [{ reading: r, a: x, b: y }, { not: x }] }', reading)).toEqual([]);
    expect(constant(YES, '{ any: [{ reading: r, a: x, b: { all: [x, true] } }, { not: x }, y] }', reading)).toEqual(ALWAYS);
  });

  it('stands at the list of a method that joins conditions', () => {
    const [one, ...others] = findings(table(YES, '{ checklist: { items: [x, { not: x }, y], award: all } }'));
    expect(others).toEqual([]);
    expect(one).toMatchObject({ rule: 'constant-condition', path: ['indicators', 0, 'scoring', 'checklist', 'items'] });
  });
});

describe('cap-never-reached', () => {
  const idle = (clamp: string) => findings(table(NUMBER, `{ proportional: { of: ${clamp}, fullAt: 10 } }`)).flatMap(({ rule, path }) => (rule === 'cap-never-reached' ? [path.at(-1)] : []));

  it('tells each end that never acts', () => {
    expect(idle('{ clamp: n, from: 0, to: 10 }')).toEqual(['from', 'to']);
    expect(idle('{ clamp: n, from: 0, to: 9 }')).toEqual(['from']);
    expect(idle('{ clamp: n, from: 1, to: 10 }')).toEqual(['to']);
    expect(idle('{ clamp: n, from: 1, to: 9 }')).toEqual([]);
    expect(idle('{ clamp: n, to: { sum: [10, n] } }')).toEqual(['to']);
  });

  it('says nothing where an end is open', () => {
    const open = (clamp: string) => said('cap-never-reached', `parameters:\n  p: { kind: amount, label: 数 }\n${table('  n: { kind: amount, label: 数, min: null }', `{ proportional: { of: ${clamp}, fullAt: 10 } }`)}`);
    expect(open('{ clamp: n, from: 0, to: { least: [p, 10] } }')).toEqual([]);
    expect(open('{ clamp: { clamp: n, from: 1, to: 5 }, from: p, to: p }')).toEqual([]);
  });
});

describe('points-budget', () => {
  it('tells of a row that gives the same whatever the facts are', () => {
    expect(said('points-budget', `facts:\n${NUMBER}\nindicators:\n${row('{ proportional: { of: { least: [n, 0] }, fullAt: 10 } }')}`)).toEqual(['this row gives 0 whatever the facts are']);
  });

  it('takes what is open for anything', () => {
    expect(said('points-budget', table('  n: { kind: amount, label: 数, min: null }', '{ proportional: n }'))).toEqual([]);
    expect(said('points-budget', `parameters:\n  p: { kind: amount, label: 每次 }\n${table(NUMBER, '{ accrue: { each: p, of: n } }')}`)).toEqual([]);
  });
});

describe('idle-fact', () => {
  it('tells of facts behind what is settled', () => {
    const keys = (scoring: string) => said('idle-fact', `facts:\n${YES}\n${NUMBER}\nindicators:\n${row(scoring)}  - { id: A-2, title: 二, points: 1, scoring: { met: { any: [x, y] } } }\n`);
    expect(keys('{ proportional: { of: { when: [{ if: x, use: 1 }, { if: true, use: 0 }], otherwise: n }, fullAt: 2 } }')).toEqual(['"数" changes nothing, whatever it is']);
    expect(keys('{ proportional: { of: { when: [{ if: false, use: n }, { if: x, use: 1 }], otherwise: 0 }, fullAt: 2 } }')).toEqual(['"数" changes nothing, whatever it is']);
    expect(keys('{ proportional: { of: { when: [{ if: x, use: n }], otherwise: 0 }, fullAt: 2 } }')).toEqual([]);
  });

  it('knows rates that are pooled, weights, choices and guards', () => {
    const keys = `facts:
  part: { kind: choice, label: 类, options: { a: 甲, b: 乙 } }
  open: { kind: yesNo, label: 有 }
  marks: { kind: amounts, per: project, label: 分, max: 2, onlyIf: open }
  sizes: { kind: amounts, per: project, label: 面积 }
  one: { kind: rate, label: 一, ifNone: 1 }
  two: { kind: rate, label: 二, ifNone: 1 }
indicators:
  - { id: A-1, title: 一, points: { choice: part, a: 1, b: 2 }, scoring: { proportional: { pool: [one, two] } } }
  - { id: A-2, title: 二, points: 2, scoring: { proportional: { of: { mean: marks, weights: sizes }, fullAt: 2 } } }
`;
    expect(findings(keys)).toEqual([]);
  });
});

describe('double-counting', () => {
  const variants = (second: string) => `facts:
  x: { kind: yesNo, label: 甲 }
  part: { kind: choice, label: 类, options: { a: 甲, b: 乙 } }
indicators:
  - title: 一
    indicators:
      choice: part
      a: [{ title: 一一, indicators: [{ id: A-1, title: 一, points: 2, scoring: { met: x } }] }]
      b: [{ title: 一二, indicators: [{ id: A-2, title: 二, points: 2, scoring: { met: x } }] }]
${second}`;

  it('is not told of rows of two variants', () => {
    expect(said('double-counting', variants(''))).toEqual([]);
    expect(said('double-counting', variants('  - { id: A-3, title: 三, points: 1, scoring: { met: x } }\n'))).toEqual(['A-3 gives points for the same thing as A-1']);
  });

  it('sees numbers that become points', () => {
    const proportional = (of: string) => `  - { id: A-${of}, title: 一, points: 2, scoring: { proportional: { of: ${of}, fullAt: 10 } } }\n`;
    const facts = `facts:\n${NUMBER}\n  m: { kind: count, label: 又数 }\nindicators:\n`;
    expect(said('double-counting', `${facts}${proportional('n')}${proportional('m')}`)).toEqual([]);
    expect(said('double-counting', `${facts}${proportional('n')}${proportional('m')}${proportional('n').replace('A-n', 'A-9')}`)).toEqual(['A-9 gives points for the same thing as A-n']);
  });
});

describe('rate-without-none and part-without-whole', () => {
  it('leave alone what says it, what is never 0, and surveys', () => {
    const ratio = (part: string, whole: string, more = '') => findings(table(`  a: { kind: count, label: 甲${part} }\n  b: { kind: count, label: 乙${whole} }`, `{ proportional: { ratio: [a, b]${more} } }`)).map(({ rule }) => rule);
    expect(ratio('', '')).toEqual(['rate-without-none', 'part-without-whole']);
    expect(ratio(', atMost: b', ', min: 1')).toEqual([]);
    expect(ratio(', atMost: b', '', ', ifNone: 1')).toEqual([]);
    expect(ratio(', unit: 人', ', unit: 户, min: 1')).toEqual([]);
    expect(ratio(', max: 1', ', min: 1')).toEqual([]);
    expect(findings(table('  a: { kind: count, label: 甲, max: 1 }\n  b: { kind: count, label: 乙 }', '{ proportional: { ratio: [a, b], ifNone: 0 } }'))).toMatchObject([{ rule: 'part-without-whole' }]);
    expect(findings(table('  a: { kind: count, label: 甲, max: 1 }\n  b: { kind: count, label: 乙 }', '{ proportional: { ratio: [a, b], ifNone: 0 } }'))[0]!.witness).toBeUndefined();
    expect(findings(`surveys:\n  s: { label: 调查, questions: { q: 满意 } }\nindicators:\n${row('{ proportional: q }')}`)).toEqual([]);
  });

  it('find facts that show it only where these settle it', () => {
    const [one] = findings(table('  a: { kind: count, label: 甲, atMost: b }\n  b: { kind: count, label: 乙 }', '{ proportional: { ratio: [a, b] } }'));
    expect(one).toMatchObject({ rule: 'rate-without-none', witness: { facts: { a: '0', b: '0' } } });
    const [mixed] = findings(table('  a: { kind: count, label: 甲 }\n  r: { kind: rate, label: 率, ifNone: 0 }', '{ proportional: { ratio: [{ product: [a, r] }, { sum: [a, 0] }] } }'));
    expect(mixed!.rule).toBe('rate-without-none');
    const [limited] = findings(table('  a: { kind: count, label: 甲, max: 1 }\n  c: { kind: count, label: 丙, max: 5, min: 3 }', '{ proportional: { ratio: [c, { clamp: a, from: 0 }] } }')).filter(({ rule }) => rule === 'rate-without-none');
    expect(limited!.witness).toBeUndefined();
  });
});

const GRADED = (bands: string, scoring = 'judged', of = '') => `indicators:
  - { id: A-1, title: 质量, points: 100, fact: quality, scoring: ${scoring} }
grades:
  scale: 等级
  clause: A.3
${of}  bands:
${bands}
  otherwise: { id: poor, label: 较差 }
`;
const band = (id: string, label: string, cuts: string) => `    - { id: ${id}, label: ${label}, ${cuts} }`;

describe('band-gap', () => {
  const gap = (bands: string, scoring?: string, of?: string) => said('band-gap', GRADED(bands, scoring, of));

  it('is told where a total falls into it', () => {
    const whole = [band('a', '甲', 'from: 90, upTo: 100'), band('b', '乙', 'from: 80, upTo: 89'), band('c', '丙', 'from: 60, upTo: 79')].join('\n');
    expect(gap(whole)).toEqual(['what is between 79 and 80 lies within the ends of no grade', 'what is between 89 and 90 lies within the ends of no grade']);
    expect(gap(whole, 'met')).toEqual([]);
    expect(gap([band('a', '甲', 'above: 80'), band('b', '乙', 'below: 80')].join('\n'))).toEqual(['what is exactly 80 lies within the ends of no grade']);
    expect(gap([band('a', '甲', 'above: 80'), band('b', '乙', 'upTo: 80')].join('\n'))).toEqual([]);
    expect(gap([band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80')].join('\n'))).toEqual([]);
  });

  it('minds how what is graded is rounded or counted', () => {
    const whole = [band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80, upTo: 89')].join('\n');
    const reading = 'readings:\n  r: { clause: 一, question: 何？, default: rounded, options: { rounded: 甲, plain: 乙 } }\n';
    expect(said('band-gap', `${reading}${GRADED(whole, 'judged', '  of: { reading: r, rounded: { round: total, to: 1, mode: halfUp }, plain: total }\n')}`)).toEqual([]);
    expect(gap(whole, 'judged', '  of: { round: total, to: 0.5, mode: halfUp }\n')).toHaveLength(1);
    const counted = (kind: string) => said('band-gap', `facts:\n  n: { kind: ${kind}, label: 数 }\n${GRADED(whole, 'judged', '  of: n\n')}`);
    expect(counted('count')).toEqual([]);
    expect(counted('amount')).toHaveLength(1);
  });

  it('says nothing where cuts are not numbers, or no total can be worked out', () => {
    const whole = [band('a', '甲', 'from: p'), band('b', '乙', 'from: 80, upTo: 89')].join('\n');
    expect(said('band-gap', `parameters:\n  p: { kind: amount, label: 线 }\n${GRADED(whole)}`)).toEqual([]);
    const bands = [band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80, upTo: 89')].join('\n');
    expect(said('band-gap', `parameters:\n  p: { kind: amount, label: 每处, min: 0 }\n${GRADED(bands, '{ deduct: { each: p, of: n } }').replace(', fact: quality', '')}facts:\n  n: { kind: count, label: 数 }\n`)).toEqual([]);
  });

  it('looks for whole numbers, past facts that cannot be had together, and gives up on an unknown total', () => {
    const bands = [band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80, upTo: 89')].join('\n');
    const keys = (scoring: string, more: string, facts: string) => GRADED(bands, scoring).replace(', fact: quality', '').replace('points: 100', 'points: 98').replace('grades:', `${more}grades:`).concat(facts);
    const counted = findings(keys('{ proportional: { of: n, fullAt: 196 } }', '  - { id: A-2, title: 二, points: 2, scoring: { met: { not: open } } }\n', 'facts:\n  n: { kind: count, label: 数, max: 196 }\n  open: { kind: yesNo, label: 有 }\n  staff: { kind: count, label: 人数, min: 1, onlyIf: open }\n').replace('{ not: open }', '{ not: { all: [open, { of: staff, atLeast: 2 }] } }'));
    expect(counted).toMatchObject([{ rule: 'band-gap', witness: { facts: { n: '175' }, total: { min: '179/2' } } }]);
    expect(said('band-gap', `parameters:\n  p: { kind: count, label: 线, min: 1 }\n${keys('{ proportional: { of: n, fullAt: p } }', '', 'facts:\n  n: { kind: count, label: 数, min: 1 }\n')}`)).toEqual([]);
    const unbounded = keys('{ proportional: n }', '', 'facts:\n  n: { kind: rate, label: 率 }\nnegativeList: { items: [{ id: N-1, title: 事故, deduct: [1, 5], fact: accidents }] }\n');
    const [gap, none] = findings(unbounded);
    expect([gap, none]).toMatchObject([{ rule: 'band-gap' }, { rule: 'rate-without-none', witness: { total: { min: null, max: '98' } } }]);
    expect(findingText(none!, { lang: 'en' })).toContain('shown by: n = [0, 0] gives … – 98, "甲" or "乙" or "较差"');
  });

  it('is told of words that give whole numbers only', () => {
    const lower = [band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80')].join('\n');
    const quote = '  quote: 90～100分为甲，80～89分为乙，80分以下较差\n';
    expect(gap(lower, 'judged', quote)).toEqual(['the words do not say which grade lies between 89 and 90, and no reading does']);
    expect(gap(lower, 'met', quote)).toEqual([]);
    expect(gap(lower, 'judged', '  quote: 90分以上为甲，80～89.5分为乙\n')).toEqual([]);
    expect(gap(lower, 'judged', '  quote: 80～89分为乙\n')).toEqual([]);
  });

  it('finds a total among many kinds of fact', () => {
    const bands = [band('a', '甲', 'from: 90, upTo: 100'), band('b', '乙', 'from: 80, upTo: 89')].join('\n');
    const text = `${GRADED(bands).replace('points: 100, fact: quality, scoring: judged', 'points: 60, scoring: { proportional: { of: share, fullAt: 1 } }').replace('grades:', `  - { id: A-2, title: 二, points: 10, scoring: { met: { of: kind, is: good } } }
  - { id: A-3, title: 三, points: 10, scoring: { met: { every: visits, atLeast: 1 } } }
  - { id: A-4, title: 四, points: 10, scoring: { met: { of: day, atMost: 2026-01-01 } } }
  - { id: A-5, title: 五, points: 10, scoring: { met: { all: [open, { of: staff, atLeast: 3 }] } } }
grades:`)}facts:
  share: { kind: rate, label: 比率, ifNone: 0 }
  kind: { kind: choice, label: 类, options: { poor: 差, good: 好 } }
  visits: { kind: counts, per: quarter, label: 走访 }
  day: { kind: date, label: 日期 }
  open: { kind: yesNo, label: 有 }
  staff: { kind: count, label: 人数, onlyIf: open }
negativeList: { floor: 0, items: [{ id: N-1, title: 事故, deduct: [1, 5], fact: accidents }] }
`;
    const [found] = findings(text).filter(({ rule }) => rule === 'band-gap');
    expect(found!.witness!.grades).toEqual(['较差']);
    expect(Object.keys(found!.witness!.facts)).toEqual(expect.arrayContaining(['share', 'kind', 'visits', 'day', 'open', 'staff']));
  });
});

describe('band-overlap', () => {
  const overlap = (...bands: readonly string[]) => said('band-overlap', GRADED(bands.join('\n')));

  it('is told of grades that write both ends', () => {
    expect(overlap(band('a', '甲', 'above: 70, upTo: 100'), band('b', '乙', 'from: 60, below: 80'))).toEqual(['75 belongs to "甲" and to "乙"']);
    expect(overlap(band('a', '甲', 'from: 80'), band('b', '乙', 'from: 60, upTo: 80'))).toEqual([]);
    expect(overlap(band('a', '甲', 'from: 80, upTo: 100'), band('b', '乙', 'from: 60, below: 80'))).toEqual([]);
  });
});

describe('unreachable-grade', () => {
  it('looks at what rows could come to, whatever a rule makes of unknown facts', () => {
    const graded = (from: number): string => `ifUnknown: zero\n${table(NUMBER, '{ reach: { of: n, target: 2 } }')}grades: { scale: 等, clause: A.1, bands: [{ id: a, label: 优, from: ${String(from)} }], otherwise: { id: b, label: 差 } }\n`;
    expect(said('unreachable-grade', graded(2))).toEqual([]);
    expect(said('unreachable-grade', graded(3))).toHaveLength(1);
  });

  it('looks at every scale, and at other readings before it says so', () => {
    const scales = `readings:
  r: { clause: 一, question: 何？, default: half, options: { half: 一半, full: 全部, quarter: 小半, broken: 不通 } }
indicators:
  - { id: A-1, title: 一, points: 10, scoring: { met: x } }
  - { id: A-2, title: 二, points: 10, scoring: { proportional: { product: [{ reading: r, half: 0.5, full: 1, quarter: 0.25, broken: { ratio: [1, 0] } }, share] } } }
facts:
  x: { kind: yesNo, label: 甲 }
  share: { kind: rate, label: 比率, ifNone: 0 }
grades:
  - { scale: 甲级, clause: 一, bands: [{ id: a, label: 上, from: 18 }], otherwise: { id: b, label: 下 } }
  - { scale: 乙级, clause: 二, bands: [{ id: a, label: 优, from: 21 }], otherwise: { id: b, label: 良 } }
`;
    expect(said('unreachable-grade', scales)).toEqual(['no total is graded "优": the highest is 20.00']);
  });
});

describe('exclude-in-graded-table', () => {
  const keys = (gate: string, when: string, of = '') => `readings:
  r: { clause: 一, question: 何？, default: zero, options: { zero: 零分, gone: 不计 } }
facts:
${gate}
indicators:
  - { id: A-1, title: 一, points: 70, fact: quality, scoring: judged }
  - { id: A-2, title: 二, points: 30, fact: renewed, appliesWhen: ${when}, otherwise: { reading: r, zero: zero, gone: exclude }, scoring: met }
grades: { scale: 等级, clause: A.3, ${of}bands: [{ id: a, label: 优, from: 80 }], otherwise: { id: b, label: 良 } }
`;

  it('finds the reading and the fact that put a grade out of reach', () => {
    const [found] = findings(keys('  kind: { kind: choice, label: 类, options: { big: 大, small: 小 } }', '{ of: kind, is: big }'));
    expect(found).toMatchObject({ rule: 'exclude-in-graded-table', witness: { facts: { kind: 'small' }, readings: { r: 'gone' } } });
    expect(findingText(found!, { lang: 'zh' })).toContain('例证：kind = small，r = gone 得 0 – 70 分，“良”');
    const sections = keys('  x: { kind: yesNo, label: 甲 }', 'x').replace('  - { id: A-2, title: 二, points: 30, fact: renewed, appliesWhen: x, otherwise: { reading: r, zero: zero, gone: exclude }, scoring: met }', '  - { title: 二, appliesWhen: x, otherwise: { reading: r, zero: zero, gone: exclude }, indicators: [{ id: A-2, title: 二, points: 30, fact: renewed, scoring: met }] }');
    expect(findings(sections)).toMatchObject([{ rule: 'exclude-in-graded-table', witness: { facts: { x: false }, readings: { r: 'gone' } } }]);
    expect(said('exclude-in-graded-table', keys('  n: { kind: count, label: 数 }', '{ of: n, atLeast: 1 }'))).toEqual([]);
    expect(said('exclude-in-graded-table', keys('  n: { kind: yesNo, label: 数 }\n  m: { kind: amount, label: 又数 }', 'n', 'of: m, '))).toEqual([]);
  });
});

it('where nothing can be worked out, rules that need it say nothing', () => {
  const broken = `facts:\n${NUMBER}\nindicators:\n${row('{ proportional: { ratio: [1, 0], ifNone: 1 } }')}  - { id: A-2, title: 二, points: 8, scoring: { met: { of: n, atLeast: 0 } } }\ngrades: { scale: 等级, clause: A.3, bands: [{ id: a, label: 优, from: 80, upTo: 90 }, { id: c, label: 中, from: 60, upTo: 70 }], otherwise: { id: b, label: 良 } }\n`;
  expect(findings(broken)).toEqual([]);
  expect(unwrap(lint(exampleText(broken), { rules, standardText: '' }))).toEqual([]);
});

it('formulas that read points are looked at under each reading as a whole', () => {
  const keys = `readings:
  r: { clause: 一, question: 何？, default: a, options: { a: 甲, b: 乙, broken: 不通 } }
indicators:
  - { id: A-1, title: 一, points: 10, scoring: { met: x } }
  - { id: A-2, title: 二, points: 10, scoring: { met: { awarded: A-1, atLeast: 0 } } }
  - { id: A-3, title: 三, points: 10, scoring: { met: { reading: r, a: y, b: true, broken: { ratio: [1, 0], above: 0 } } } }
  - { id: A-4, title: 四, points: 10, scoring: { met: { awarded: A-3, above: 0 } } }
facts:
${YES}
`;
  expect(findings(keys).map(({ rule, path }) => [rule, path[1]])).toEqual([['dead-threshold', 1]]);
});

it('a witness may tell of a fact that is known within a range', () => {
  const [found] = findings(GRADED([band('a', '甲', 'from: 90'), band('b', '乙', 'from: 80, upTo: 89')].join('\n')));
  expect(findingText({ ...found!, witness: { facts: { n: { min: '1' } } } }, { lang: 'en' })).toMatch(/shown by: n = \{"min":"1"\}$/);
});

it('what a witness tells is what its facts give', () => {
  const text = exampleText(GRADED([band('a', '甲', 'from: 90, upTo: 100'), band('b', '乙', 'from: 80, upTo: 89')].join('\n')));
  const [found] = unwrap(lint(text, { rules }));
  const { facts, total } = found!.witness!;
  const assessment = unwrap(evaluate(unwrap(compileText(text)), facts));
  expect(assessment.total.value?.fraction).toBe(total!.min);
  expect(assessment.grade?.value).toBe('poor');
});
