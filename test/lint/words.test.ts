import { describe, expect, it } from 'vitest';
import { exampleText } from '../../src/authoring/lint/example.js';
import { applyFixes } from '../../src/authoring/lint/fix.js';
import { lint } from '../../src/authoring/lint/lint.js';
import { modalWordsIn } from '../../src/authoring/text/modality.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';

const textOf = (keys: string): string => exampleText(keys);
const findings = (rule: string, keys: string) => unwrap(lint(textOf(keys), { rules: [rule] }));
const said = (rule: string, keys: string): readonly string[] => findings(rule, keys).map(({ message }) => message.en);

const COUNTS = `facts:
  visits: { kind: count, label: 走访, unit: 次 }
  talks: { kind: count, label: 座谈, unit: 次 }
`;
const row = (title: string, scoring: string, more = ''): string => `${COUNTS}${more}indicators:
  - { id: A-1, title: ${title}, points: 2, scoring: ${scoring} }
  - { id: A-2, title: 其他, points: 1, appliesWhen: { all: [{ of: visits, odd: true }, { of: talks, odd: true }] }, fact: other, scoring: met }
`;

describe('number-not-in-quote', () => {
  const rule = 'number-not-in-quote';

  it('takes numbers as they are written, once each', () => {
    expect(said(rule, row('走访一半以上', '{ met: { all: [{ of: visits, above: 60% }, { of: talks, above: 0.6 }] } }'))).toEqual(['0.6 is not in the words of A-1: "走访一半以上"']);
  });

  it('knows the words of sections, and those of the quote beside the title', () => {
    const section = (title: string, quote: string): string => `${COUNTS}indicators:
  - title: ${title}
    indicators:
      - { id: A-1, title: 走访, quote: ${quote}, points: 2, scoring: { reach: { of: visits, target: 4 } } }
      - { id: A-2, title: 座谈, points: 2, scoring: { reach: { of: talks, target: 1 } }, basis: local }
`;
    expect(said(rule, section('每年 4 次', '走访居民'))).toEqual([]);
    expect(said(rule, section('每年', '走访 4 次'))).toEqual([]);
    expect(said(rule, section('每年', '走访居民'))).toEqual(['4 is not in the words of A-1: "每年｜走访｜走访居民"']);
  });

  it('holds the points of parts, values of parameters, and deductions against their words', () => {
    expect(said(rule, `${COUNTS}parameters:
  target: { kind: count, label: 目标, value: 3, basis: text }
indicators:
  - id: A-1
    title: 走访（1.5分），座谈（2分）
    points: 2.5
    scoring: { parts: [{ title: 走访, points: 1.5, scoring: { reach: { of: visits, target: target } } }, { title: 座谈, points: 1, scoring: { reach: { of: talks, target: target } } }] }
negativeList:
  items: [{ id: N-1, title: 事故，扣5分, deduct: [5, 7], fact: accidents }]
`)).toEqual(['3 of target has no quote', '1 is not in the words of A-1: "走访（1.5分），座谈（2分）"', '7 is not in the words of N-1: "事故，扣5分"']);
  });

  it('of a reading of the text all options are its own, of ours only what they share', () => {
    const readings = (basis: string): string => `readings:
  often: { clause: '1', question: 几次？, basis: ${basis}, default: few, options: { few: 少, many: 多 } }
${row('走访 2 次', '{ reach: { of: visits, target: { reading: often, few: 2, many: 4 } } }')}`;
    expect(said(rule, readings('inferred'))).toEqual([]);
    expect(said(rule, readings('text'))).toEqual(['4 is not in the words of A-1: "走访 2 次"']);
  });

  it('never is no day of the text', () => {
    const dated = (value: string): string => `facts:
  done: { kind: date, label: 建成的日期 }
indicators:
  - { id: A-1, title: 建成, points: 2, scoring: { met: { of: done, below: ${value} } } }
`;
    expect(said(rule, dated('never'))).toEqual([]);
    expect(said(rule, dated('2021-12-31'))).toEqual(['2021-12-31 is not in the words of A-1: "建成"']);
  });

  it('looks into values by date and into cuts', () => {
    expect(said(rule, `${COUNTS}parameters:
  target: { kind: count, label: 目标, basis: text, values: [{ from: 2021-12-31, value: 3, clause: '4', quote: 2021年底 3 次 }, { from: 2022-12-31, value: 4, clause: '4' }] }
indicators:
  - { id: A-1, title: 走访, points: 2, scoring: { reach: { of: visits, target: target } } }
  - { id: A-2, title: 座谈, points: 2, scoring: { met: { of: talks, above: 0 } } }
grades: { scale: 等级, clause: '5', quote: 得 4 分的为优, bands: [{ id: good, label: 优, from: 3 }], otherwise: { id: other, label: 其他 } }
`)).toEqual(['2022-12-31 of target has no quote', '4 of target has no quote', '3 is not in the words of good: "得 4 分的为优"']);
  });
});

describe('inclusive-as-strict', () => {
  const rule = 'inclusive-as-strict';

  it.each([
    ['走访 4 次以上', '{ met: { of: visits, above: 4 } }', ['the text of A-1 says "以上", which is written as above: exactly 4 is decided the wrong way'], 'atLeast: 4'],
    ['走访不超过 4 次', '{ met: { of: visits, below: 4 } }', ['the text of A-1 says "不超过", which is written as below: exactly 4 is decided the wrong way'], 'atMost: 4'],
    ['走访超过 4 次', '{ met: { of: visits, atLeast: 4 } }', ['the text of A-1 says "超过", which is written as atLeast: exactly 4 is decided the wrong way'], 'above: 4'],
    ['走访不满 4 次', '{ met: { of: visits, atMost: 4 } }', ['the text of A-1 says "不满", which is written as atMost: exactly 4 is decided the wrong way'], 'below: 4'],
  ])('%s as %s is mended for certain', (title, scoring, messages, mended) => {
    const keys = row(title, scoring);
    expect(said(rule, keys)).toEqual(messages);
    const fixed = applyFixes(textOf(keys), findings(rule, keys)).text;
    expect(fixed).toBe(textOf(row(title, `{ met: { of: visits, ${mended} } }`)));
    expect(unwrap(lint(fixed, { rules: [rule] }))).toEqual([]);
  });

  it('says of steps the words that steps have', () => {
    const steps = (title: string): string => row(title, '{ steps: { of: visits, points: [{ from: 4, points: 2 }], else: 1 } }');
    expect(unwrap(lint(textOf(steps('4 次以下 1 分')), { rules: [rule] })).map(({ message, mend }) => `${message.en}; ${mend.en}`)).toEqual(['the text of A-1 says "以下", which is written as from: exactly 4 is decided the wrong way; write above']);
    expect(said(rule, steps('4 次（不含 4 次）以下 1 分'))).toEqual([]);
  });

  it('shows it by the fact that stands exactly there', () => {
    expect(findings(rule, row('走访 4 次以上', '{ met: { of: visits, above: 4 } }'))[0]!.witness).toEqual({ facts: { visits: '4' }, total: { min: '0', max: '0' } });
  });

  it('a target that is to be passed is no target', () => {
    const [found] = findings(rule, row('走访超过 4 次', '{ reach: { of: visits, target: 4 } }'));
    expect([found!.message.zh, found!.mend.en, found!.fix]).toEqual(['A-1 的原文是“超过”，写成了 reach：恰好 4 时判反了', 'use met: { …, above: … }', undefined]);
  });

  it.each([
    ['the other side of the number', '走访不少于 4 次', '{ met: { not: { of: visits, below: 4 } } }'],
    ['another number', '走访 4 次以上', '{ met: { of: visits, above: 5 } }'],
    ['two words for one number', '走访 4 次以上，座谈超过 4 次', '{ met: { of: visits, above: 4 } }'],
    ['a number of another', '走访 4 次以上', '{ met: { of: visits, above: talks } }'],
    ['no word', '走访 4 次', '{ met: { of: visits, above: 4 } }'],
    ['odd', '走访 4 次以上', '{ met: { of: visits, odd: true } }'],
  ])('says nothing of %s', (_, title, scoring) => {
    expect(said(rule, row(title, scoring))).toEqual([]);
  });

  it('leaves to the author what stands beside others, and what readings differ in', () => {
    const two = findings(rule, row('走访 4 次以上，座谈 2 次以上', '{ met: { all: [{ sum: [visits, talks], above: 4 }, { of: talks, atLeast: 2 }] } }'));
    expect(two.map(({ fix, witness }) => [fix, witness])).toEqual([[undefined, undefined]]);
    const readings = (strict: string): string => `readings:
  above: { clause: '1', question: 以上含不含本数？, default: yes, options: { yes: 含, no: 不含 } }
${row('走访 4 次以上', `{ reading: above, yes: { met: { of: visits, ${strict}: 4 } }, no: { met: { of: visits, above: 4 } } }`)}`;
    expect(said(rule, readings('atLeast'))).toEqual([]);
    expect(said(rule, readings('above'))).toHaveLength(1);
  });

  it('looks into parts, preconditions and cuts', () => {
    const keys = `${COUNTS}indicators:
  - id: A-1
    title: 走访 4 次以上，1 分；座谈 2 次以上，1 分
    points: 2
    scoring: { parts: [{ title: 走访, points: 1, scoring: { met: { of: visits, above: 4 } } }, { title: 座谈, points: 1, scoring: { reach: { of: talks, target: 2 } } }] }
validity: [{ id: enough, clause: '2', quote: 座谈超过 1 次, check: { of: talks, atLeast: 1 } }]
`;
    expect(findings(rule, keys).map(({ message }) => message.zh)).toEqual(['A-1 的原文是“以上”，写成了 above：恰好 4 时判反了', 'enough 的原文是“超过”，写成了 atLeast：恰好 1 时判反了']);
  });
});

describe('checklist-expected', () => {
  const rule = 'checklist-expected';
  const items = (count: number): string => `{ checklist: { award: all, items: { ${Array.from({ length: count }, (_, n) => `i${String(n)}: 第 ${String(n)} 项`).join(', ')} } } }`;

  it.each([
    ['落实“三公开三透明三报告”要求', items(9), []],
    ['落实“三公开三透明三报告”要求', items(8), ['"三公开三透明三报告" of A-1 is 9 things, and 8 are checked']],
    ['落实“两有”', '{ met: { of: visits, above: 0 } }', ['"两有" of A-1 is 2 things, which are not checked one by one']],
    ['落实“十二有”', '{ met: { of: visits, is: 12 } }', []], // they are counted
    ['“五星级”以上，“书记项目”', '{ met: { of: visits, above: 0 } }', []],
    ['落实“两有”', '{ parts: [{ title: 甲, points: 1, fact: a, scoring: met }, { title: 乙, points: 1, fact: b, scoring: met }] }', []],
  ])('%s with %s: %j', (title, scoring, messages) => {
    expect(said(rule, row(title, scoring))).toEqual(messages);
  });

  it('looks at rows, not at sections', () => {
    expect(said(rule, `indicators:
  - { title: “三有”, indicators: [{ id: A-1, title: 有台账, points: 2, fact: ledger, scoring: met }] }
`)).toEqual([]);
  });

  it('one of the readings may check them', () => {
    const readings = `readings:
  listed: { clause: '1', question: 怎样核对？, default: each, options: { each: 逐项, mark: 评分 } }
`;
    expect(said(rule, `${readings}${row('落实“三有”', `{ reading: listed, each: ${items(3)}, mark: { met: { of: visits, above: 0 } } }`)}`)).toEqual([]);
  });
});

describe('modality-differs', () => {
  const rule = 'modality-differs';
  const requirement = (quote: string, modality: string, more = ''): string => `requirements:
  - { id: C-1, clause: '4', quote: ${quote}, modality: ${modality}${modality === 'may' ? '' : ', fact: done'}${more} }
`;

  it.each([
    ['应公示', 'shall', 0],
    ['应公示', 'should', 1],
    ['一般应公示', 'should', 0],
    ['一般应公示', 'shall', 1],
    ['可设立', 'may', 0],
    ['不得收费', 'shall', 0],
    ['鼓励应用智慧平台', 'aspire', 0],
    ['应公示，可上网', 'may', 0],
    ['应公示，可上网', 'aspire', 1],
    ['响应及时，有可行的应急预案', 'unstated', 0],
    ['应急值守', 'shall', 0], // nothing to hold it against
    ['力争覆盖', 'unstated', 1],
  ])('%s as %s', (quote, modality, count) => {
    expect(said(rule, requirement(quote, modality))).toHaveLength(count);
  });

  it('says nothing of what is inferred, nor of a table', () => {
    expect(said(rule, requirement('应公示', 'should', ', basis: inferred'))).toEqual([]);
    expect(said(rule, requirement('应公示', 'should', ', basis: local'))).toEqual([]);
    expect(said(rule, row('应走访', '{ met: { of: visits, above: 0 } }'))).toEqual([]);
  });

  it('finds the words in the order of the text', () => {
    expect(modalWordsIn('街道应会同…，必须及时，原则上公示，可以延期，争取全覆盖，应建尽建').map(({ word, modality }) => `${word} ${modality}`)).toEqual(['应 shall', '必须 shall', '原则上 should', '可以 may', '争取 aspire']);
  });
});

describe('open-phrase', () => {
  const rule = 'open-phrase';
  const met = '{ met: { of: visits, above: 0 } }';
  const proportional = '{ proportional: { of: visits, fullAt: 4 } }';

  it.each([
    ['定期走访', met, ['"定期" of A-1 is left open: how often is regular']],
    ['定期走访，每月不少于 1 次', met, []],
    ['定期走访，每月 1 次', met, []],
    ['走访 4 次左右', met, ['"左右" of A-1 is left open: how near is near enough']],
    ['酌情走访', met, ['"酌情" of A-1 is left open: how much is enough, and who decides']],
    ['走访数量', met, ['"走访数量"'.replace('走访', '') + ' of A-1 is left open: how many give full points']],
    ['走访率', met, ['"率" of A-1 is left open: whether points follow the rate, or from where on they are given']],
    ['走访率', proportional, []],
    ['走访效率', met, []],
    ['走访比例', '{ reach: { of: visits, target: 4 } }', []],
    ['业主满意度', proportional, ['"满意度" of A-1 is left open: how satisfaction becomes a number: the share of the satisfied, or an index of weighted answers']],
    ['问题整改，扣完为止', met, ['"扣完为止" of A-1 is left open: points come off one by one until none is left']],
    ['问题整改，每处扣 1 分，扣完为止', '{ deduct: { each: 1, of: visits } }', []],
    ['整改率每低 1 个百分点扣 0.5 分', '{ deduct: { each: 0.5, of: visits } }', ['"每低 1 个百分点扣 0.5 分" of A-1 is left open: how much a shortfall costs, and what becomes of less than a unit']],
  ])('%s as %s: %j', (title, scoring, messages) => {
    expect(said(rule, row(title, scoring))).toEqual(messages);
  });

  it('a reading, a parameter, a mark or a survey closes it, also by a term', () => {
    const readings = `readings:
  near: { clause: '1', question: 定期是多久？, default: month, options: { month: 每月, year: 每年 } }
`;
    const byReading = (scoring: string, more = ''): readonly string[] => said(rule, `${readings}${row('定期走访', scoring, more)}`);
    expect(byReading('{ met: { of: visits, atLeast: { reading: near, month: 12, year: 1 } } }')).toEqual([]);
    expect(byReading('{ met: { of: visits, atLeast: often } }', 'terms:\n  often: { label: 次数, quantity: { reading: near, month: 12, year: 1 } }\n')).toEqual([]);
    expect(said(rule, row('定期走访', '{ met: { of: visits, atLeast: often } }', 'parameters:\n  often: { kind: count, label: 次数 }\n'))).toEqual([]);
    const survey = `surveys:
  owners: { label: 调查, questions: [index] }
indicators:
  - { title: 群众满意度, quote: 业主满意度, indicators: [{ id: A-1, title: 满意, quote: 业主满意度, points: 2, scoring: { proportional: index } }] }
`;
    expect(said(rule, survey)).toEqual([]);
  });
});

describe('quote-not-in-text', () => {
  const against = (standardText: string, keys: string): readonly string[] =>
    unwrap(lint(textOf(keys), { rules: ['quote-not-in-text'], standardText })).map(({ message, place }) => `${String(place.line)}:${String(place.column)} ${message.zh}`);
  const requirement = (quote: string): string => `requirements:
  - { id: C-1, clause: '4', quote: ${quote}, modality: unstated, fact: done }
`;

  it.each([
    ['街道应　组织\n“三方”会议，每季度1次', '街道应组织"三方"会议,每季度１次', []],
    ['街道应组织会议。社区应参加，每月通报', '街道应组织会议…每月通报', []],
    ['街道应组织会议', '街道应当组织会议', ['8:36 原文里没有“街道应当组织会议”']],
    ['街道社区应组织会议并通报', '街道社区应组织座谈并通报', ['8:36 原文里没有“街道社区应组织座谈并通报”：“街道社区应组织”后面，这里是“座谈并通报”，原文是“会议并通报”']],
    ['别的', '街', ['8:36 原文里没有“街”']],
  ])('%j against %s: %j', (text, quote, messages) => {
    expect(against(text, requirement(JSON.stringify(quote)))).toEqual(messages);
  });

  it('looks at sections, rows, preconditions and deductions; notes and labels are ours', () => {
    const keys = `${COUNTS}indicators:
  - { title: 管理, note: 甲, indicators: [{ id: A-1, title: 走访, quote: 四次, points: 2, scoring: { met: { of: visits, above: 0 } } }] }
validity: [{ id: enough, clause: '2', quote: 座谈一次, check: { of: talks, atLeast: 1 } }]
negativeList:
  items: [{ id: N-1, title: 事故, deduct: [5, 5], fact: accidents }]
`;
    expect(against('', keys).map((one) => /“(.*)”/.exec(one)![1])).toEqual(['管理', '走访', '四次', '座谈一次', '事故']);
    expect(against('管理 走访 四次 座谈一次 事故', keys)).toEqual([]);
  });
});
