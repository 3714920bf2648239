import { describe, expect, it } from 'vitest';
import { compileText } from '../../src/compile/compile.js';
import { faults, planOf, row, rowsOf, tiny, total } from './tiny.js';

const OPTIONS = { highestFirst: ['A', 'B', 'C', 'D'], lowestFirst: ['D', 'C', 'B', 'A'] } as const;
type Order = keyof typeof OPTIONS;

const choice = (order: Order | undefined, options: readonly string[] = OPTIONS[order ?? 'highestFirst']): string =>
  `grade: { kind: choice, label: 等级, ${order === undefined ? '' : `ordered: ${order}, `}options: { ${options.map((id) => `${id}: ${id}级`).join(', ')} } }`;

describe.each(['highestFirst', 'lowestFirst'] as const)('an ordered choice, %s', (order) => {
  const facts = { facts: choice(order) };
  /** The options with which the condition holds, from A to D. */
  const passing = (comparators: string): string => {
    const text = row(`{ met: { of: grade, ${comparators} } }`, facts);
    return ['A', 'B', 'C', 'D'].filter((grade) => total(text, { grade }) === '6').join('');
  };

  it.each([
    ['atLeast: B', 'AB'],
    ['atLeast: A', 'A'],
    ['atLeast: D', 'ABCD'],
    ['atMost: B', 'BCD'],
    ['atMost: D', 'D'],
    ['above: C', 'AB'],
    ['above: A', ''],
    ['below: B', 'CD'],
    ['below: D', ''],
    ['is: C', 'C'],
    ['oneOf: [A, D]', 'AD'],
    // Several stand for "and".
    ['atLeast: C, below: A', 'BC'],
    ['above: D, atMost: B', 'BC'],
    ['atLeast: C, oneOf: [A, D]', 'A'],
    ['is: B, atMost: A', 'B'],
    ['is: B, atLeast: A', ''],
    ['atLeast: D, atMost: A, above: D, below: A', 'BC'],
  ])('%s is "that grade or better" by rank: %s', (comparators, expected) => {
    expect(passing(comparators)).toBe(expected);
  });

  it('of which nothing is known leaves open which side it is on', () => {
    expect(total(row('{ met: { of: grade, atLeast: B } }', facts), {})).toBe('0..6');
  });

  it('keeps its order in the plan', () => {
    expect(planOf(row('{ met: { of: grade, is: A } }', facts)).facts).toEqual([
      { id: 'grade', kind: 'choice', label: '等级', options: OPTIONS[order].map((id) => ({ id, label: `${id}级` })), ordered: order },
    ]);
  });

  it.each([
    ['atLeast: E', ['OPTION_UNKNOWN ·.atLeast']],
    ['atLeast: 3', ['OPTION_UNKNOWN ·.atLeast']],
    ['above: E, below: F', ['OPTION_UNKNOWN ·.above', 'OPTION_UNKNOWN ·.below']],
    ['oneOf: [A, E]', ['OPTION_UNKNOWN ·.oneOf[1]']],
    ['atLeast: { of: grade }', ['COMPARISON_KIND ·.atLeast']],
    ['atLeast: B, odd: true', ['COMPARISON_KIND ·.odd']],
    ['odd: true', ['COMPARISON_KIND ·.odd']],
  ])('is compared with options: %s', (comparators, problems) => {
    expect(faults(row(`{ met: { of: grade, ${comparators} } }`, facts)).map((fault) => fault.replace('indicators[0].scoring.met', '·'))).toEqual(problems);
  });
});

it('a choice without order has no better and no worse', () => {
  const said = (comparators: string): string[] =>
    compileText(row(`{ met: { of: grade, ${comparators} } }`, { facts: choice(undefined) })).diagnostics.map(({ code, message, expected, mend }) => `${code} ${message.en} | ${expected!.en} | ${mend.en}`);
  expect(said('atLeast: B')).toEqual(['COMPARISON_KIND "grade", a choice fact, cannot be compared by atLeast | is or oneOf, with ids of options | compare in a way such as is: A']);
  expect(said('is: A, oneOf: [B]')[0]).toMatch(/^COMPARISON_KIND .* by oneOf/);
  const ordered = compileText(row('{ met: { of: grade, atLeast: { sum: [1, 2] } } }', { facts: choice('highestFirst') })).diagnostics[0]!;
  expect(ordered.expected).toEqual({ zh: 'atLeast、atMost、above、below、is 或 oneOf，加选项编号', en: 'atLeast, atMost, above, below, is or oneOf, with ids of options' });
  const missing = compileText(row('{ met: { of: grade } }', { facts: choice('highestFirst') })).diagnostics[0]!;
  expect([missing.code, missing.mend.zh]).toEqual(['COMPARISON_MISSING', '补上一个比较，例如 is: A']);
});

describe('points by a choice', () => {
  const FACTS = 'town: { kind: choice, label: 镇街, options: { yatou: 崖头, others: 其他 } }\ndone: { kind: count, label: 次数 }';
  const table = (rows: string, parts: Readonly<Record<string, string>> = {}, facts = FACTS): string => tiny({ ...parts, facts, indicators: rows });
  const ROW = '- { id: R1, title: 甲, points: { choice: town, yatou: 4, others: 2.5 }, scoring: { proportional: { of: done, fullAt: 10 } } }\n';
  const OTHER = '- { id: R2, title: 乙, points: { choice: town, yatou: 1, others: 2.5 }, scoring: { met: { of: done, atLeast: 1 } } }\n';

  it('are those of the option, at most the most of them', () => {
    const text = table(ROW);
    expect(rowsOf(text)[0]).toMatchObject({ id: 'R1', points: '4', pointsBy: { fact: 'town', options: { yatou: '4', others: '5/2' } } });
    expect(planOf(text).total).toBe('4');
    expect([total(text, { town: 'yatou', done: 5 }), total(text, { town: 'others', done: 5 }), total(text, { done: 10 })]).toEqual(['2', '5/4', '5/2..4']);
  });

  it('may be stated as a sum only where the sum is the same for every option', () => {
    const same = `${ROW}${OTHER}`;
    expect(faults(`${table(same)}total: 5\n`)).toEqual([]);
    expect(planOf(table(same)).total).toBe('5');
    expect(faults(`${table(ROW)}total: 4\n`)).toEqual(['TOTAL_SUM total']);
    const section = (points: string, rows: string): string => table(`- title: 一\n  points: ${points}\n  indicators:\n${rows.replace(/^(?=.)/gm, '    ')}`);
    expect(faults(section('5', same))).toEqual([]);
    expect(faults(section('4', ROW))).toEqual(['POINTS_SUM indicators[0].points']);
    expect(rowsOf(section('5', same)).map(({ points }) => points)).toEqual(['5', '4', '5/2']);
  });

  it('that differ are told with both ends', () => {
    const [diagnostic] = compileText(`${table(`${ROW}- { id: R3, title: 丙, points: 10, scoring: { met: { of: done, is: 1 } } }`)}total: 14\n`).diagnostics;
    expect(diagnostic).toMatchObject({
      code: 'TOTAL_SUM',
      message: { zh: '总分写的是 14，各部分合计 25/2 – 14', en: 'the total says 14, but the indicators add up to 25/2 – 14' },
      expected: { zh: '每个选项都相同的分值', en: 'points that are the same for every option' },
      mend: { zh: '对照标准原文，改正 total 或各部分的 points；分值本来就随选项而变的，删去这个数' },
    });
  });

  it('of two choices add up each by itself', () => {
    const facts = `${FACTS}\nsize: { kind: choice, label: 规模, options: { big: 大, small: 小 } }`;
    const rows = `${ROW}- { id: R4, title: 丁, points: { choice: size, big: 3, small: 1 }, scoring: { met: { of: done, is: 1 } } }\n`;
    expect(planOf(table(rows, {}, facts)).total).toBe('7');
    expect(compileText(`${table(rows, {}, facts)}total: 7\n`).diagnostics[0]!.message.en).toContain('7/2 – 7');
    // The same options in another order are the same options.
    expect(faults(`${table(`${ROW}${OTHER.replace('yatou: 1, others: 2.5', 'others: 2.5, yatou: 1')}`)}total: 5\n`)).toEqual([]);
  });

  it('cannot differ within a variant, which is worth the same in every case', () => {
    const variants = (rows: string): string => table(`- title: 一\n  indicators:\n    choice: size\n    big: [${rows}]\n    small: [{ id: S, title: 小, points: 4, scoring: { met: { of: done, is: 1 } } }]`, {}, `${FACTS}\nsize: { kind: choice, label: 规模, options: { big: 大, small: 小 } }`);
    const inner = ROW.trim().slice(2);
    expect(faults(variants(inner))).toEqual(['VARIANT_SUM indicators[0].indicators']);
    expect(compileText(variants(inner)).diagnostics[0]!.message.zh).toBe('“一”的几种情形分值不同：big 5/2 – 4、small 4');
    const both = `${inner}, ${OTHER.trim().slice(2)}`;
    expect(faults(variants(both).replace('points: 4, scoring: { met', 'points: 5, scoring: { met'))).toEqual([]);
  });

  it('name every option of a choice', () => {
    expect(faults(table(ROW.replace(', others: 2.5', '')))).toEqual(['OPTION_MISSING indicators[0].points.choice']);
    expect(faults(table(ROW.replace(', yatou: 4, others: 2.5', '')))).toEqual(['OPTION_MISSING indicators[0].points.choice']);
    expect(faults(`${table(ROW.replace(', yatou: 4, others: 2.5', ''))}total: 4\n`)).toEqual(['OPTION_MISSING indicators[0].points.choice', 'TOTAL_SUM total']);
    expect(faults(table(ROW.replace('others', 'other')))).toEqual(['OPTION_UNKNOWN indicators[0].points.other']);
    expect(faults(table(ROW.replace('town', 'done')))).toContain('NAME_KIND indicators[0].points.choice');
    expect(faults(table(ROW.replace('town', 'nowhere')))).toContain('NAME_UNKNOWN indicators[0].points.choice');
  });

  it('count as a use of the choice', () => {
    expect(faults(table(ROW))).toEqual([]);
    expect(faults(table(ROW.replace('{ choice: town, yatou: 4, others: 2.5 }', '4')))).toEqual(['NAME_UNUSED facts.town']);
  });

  it('what is wrong with the scoring is said once, however many options there are', () => {
    const said = (scoring: string, points = '{ choice: town, yatou: 4, others: 2.5 }'): string[] => faults(table(`- { id: R1, title: 甲, points: ${points}, scoring: ${scoring} }`, {}, FACTS));
    expect(said('{ met: { of: donne, is: 1 } }')).toEqual(['NAME_UNKNOWN indicators[0].scoring.met.of']);
    expect(said('{ proportional: { of: done, fullAt: total } }')).toEqual(['WORD_MISPLACED indicators[0].scoring.proportional.fullAt']);
    expect(said('judged')).toEqual(['BARE_WITHOUT_FACT indicators[0].scoring']);
    // Two sums are two problems.
    expect(said('{ parts: [{ title: 一, points: 1, scoring: { met: { of: done, is: 1 } } }, { title: 二, points: 1, scoring: { met: { of: done, is: 2 } } }] }')).toEqual([
      'PARTS_SUM indicators[0].scoring.parts', 'PARTS_SUM indicators[0].scoring.parts',
    ]);
  });

  it('leave no room for a mark that may exceed those of an option', () => {
    const judged = (scoring: string): string[] => compileText(table(`- { id: R1, title: 甲, points: { choice: town, yatou: 4, others: 2 }, fact: mark, scoring: ${scoring} }`, {}, FACTS.split('\n')[0])).diagnostics.map(({ code, message, mend }) => `${code} ${message.zh} | ${mend.zh}`);
    const said = 'JUDGED_ABOVE_POINTS 评分“mark”可以超过这里的 2 分 | 分值随选项而变的行，改在 facts 里声明评分，写 proportional: { of: 评分, fullAt: { choice: …, 选项: 分值 } }';
    expect(judged('judged')).toEqual([said]);
    expect(judged('{ judged: { per: project } }')).toEqual([said]);
    const mended = table('- { id: R1, title: 甲, points: { choice: town, yatou: 4, others: 2 }, scoring: { proportional: { of: mark, fullAt: { choice: town, yatou: 4, others: 2 } } } }', {}, `${FACTS.split('\n')[0]!}\nmark: { kind: amount, label: 评分, max: 4 }`);
    expect([total(mended, { town: 'yatou', mark: 3 }), total(mended, { town: 'others', mark: 1 })]).toEqual(['3', '1']);
  });
});
