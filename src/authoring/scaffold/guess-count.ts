import { comparisonsIn } from '../text/comparisons.js';
import { numbersIn } from '../text/numbers.js';
import { timesToNothing, type Guess, type Numbered } from './guess.js';
import { flow, scalar } from './yaml-text.js';

const DEDUCT = /(?:每|一(?=[处次项例起人个户件天]))[^，。；,;扣]*?([处次项例起人个户件天名份条])?[^，。；,;扣]*[，,]?\s*扣(?:除|减)?\s*(\d+(?:\.\d+)?)\s*分/g;
const PROGRESSIVE = /每(?:再)?(?:低|降低|下降|减少|少|差|高|增加|超)[^，。；]*(?:%|％|百分点|分之)/;

/** 每发现一处扣 2 分，扣完为止. Several rates of deduction, or one by percentage points, are more than a count. */
export function deductOf({ row: { title, points }, n, words }: Numbered): Guess | undefined {
  const found = [...words.matchAll(DEDUCT)];
  const [first] = found;
  if (first === undefined || found.length > 1 || PROGRESSIVE.test(words)) return undefined;
  const [, unit = '次', each] = first as unknown as [string, string | undefined, string];
  if (numbersIn(each)[0] === '0') return undefined;
  const fact = `faults${String(n)}`;
  const label = `${title.split(/[，,；;（(]/)[0]!}：扣分的${unit}数`;
  return {
    scoring: `{ deduct: { each: ${each}, of: ${fact} } }`,
    facts: [[fact, flow([['kind', 'count'], ['label', scalar(label)], ['unit', unit]])]],
    full: [[fact, '0']],
    none: [[fact, timesToNothing(points, each)]],
  };
}

/** 品牌数量: a count without a number that it must reach, which is a parameter for whoever decides. */
export function quantityOf({ row: { title }, n, words }: Numbered): Guess | undefined {
  if (!/(?:数量|人数|次数|个数|项数)$/.test(title) || comparisonsIn(words).length > 0) return undefined;
  const [fact, target] = [`count${String(n)}`, `target${String(n)}`];
  return {
    scoring: `{ reach: { of: ${fact}, target: ${target}, below: { reading: partialCredit } } }`,
    facts: [[fact, flow([['kind', 'count'], ['label', scalar(title)]])]],
    parameters: [[target, flow([['kind', 'count'], ['label', scalar(`${title}得满分的数`)], ['min', '1'], ['basis', 'local']])]],
    readings: ['partialCredit'],
    full: [[fact, '1']],
    none: [[fact, '0']],
    given: [[target, '1']],
    check: '原文没有说多少得满分，由当地确定。',
  };
}
