import { add, ONE } from '../../exact/rational.js';
import { fractionText, parseFraction } from '../../exact/text.js';
import { comparisonsIn, type Comparison } from '../text/comparisons.js';
import { isSurvey, type Given, type Guess, type Numbered } from './guess.js';
import { flow, scalar, type Entry } from './yaml-text.js';

/** 不少于 4 次, 不低于 60%, 超过 3 人: a number that is to be reached, or kept to. Several numbers are more than one target. */
export function reachOf({ row: { title }, n, words }: Numbered): Guess | undefined {
  const found = comparisonsIn(words).filter((one) => !isLabel(words, one));
  const [comparison] = found;
  if (comparison === undefined || found.length > 1) return undefined;
  const { amount, relation } = comparison;
  const measured = amount.isShare ? rateOf(title, n) : countOf(title, n, words, comparison);
  const written = amount.isShare ? words.slice(amount.from, amount.to).replace(/\s/g, '') : amount.value;
  const value = /^\d+(?:\.\d+)?%$/.test(written) ? written : amount.value;
  const above = amount.isShare ? '100%' : fractionText(add(parseFraction(amount.value)!, ONE));
  const entries = (number: string): readonly Given[] => [[measured.fact, measured.per === undefined ? number : Array.from({ length: PERIODS[measured.per]! }, () => number)]];
  if (relation === 'atLeast') {
    const below = belowOf(words);
    const target = flow([[measured.per === undefined ? 'of' : 'least', measured.fact], ['target', value], ...below.entries]);
    return { scoring: `{ reach: ${target} }`, readings: below.readings, full: entries(value), none: entries('0'), ...measured.declared };
  }
  const scoring = `{ met: ${flow([[measured.per === undefined ? 'of' : relation === 'above' ? 'least' : 'greatest', measured.fact], [relation, value]])} }`;
  return relation === 'above' ? { scoring, full: entries(above), none: entries('0'), ...measured.declared } : { scoring, full: entries('0'), none: entries(above), ...measured.declared };
}

/** 四星级以上, A 级以上: a grade, not a number. */
function isLabel(words: string, { amount }: Comparison): boolean {
  return /^\s*(?:星|级|分[，。；、]|分$|年)/.test(words.slice(amount.to));
}

interface Measured {
  readonly fact: string;
  readonly per?: string;
  readonly declared: Pick<Guess, 'facts' | 'questions'>;
}

function rateOf(title: string, n: number): Measured {
  const fact = `rate${String(n)}`;
  if (isSurvey(title)) return { fact, declared: { questions: [fact] } };
  return { fact, declared: { facts: [[fact, flow([['kind', 'rate'], ['label', scalar(title)]])]] } };
}

const PERIODS: Readonly<Record<string, number>> = { month: 12, quarter: 4, halfYear: 2 };
const EVERY: readonly (readonly [RegExp, string])[] = [[/每月|每个月|月均/, 'month'], [/每季度?/, 'quarter'], [/每半年/, 'halfYear']];
const UNIT = /^\s*([项次个人名户处件场起家篇条份天小时平方米元分]{1,3})/;

function countOf(title: string, n: number, words: string, { amount }: Comparison): Measured {
  const per = EVERY.find(([pattern]) => pattern.test(words))?.[1];
  const fact = `${per === undefined ? 'count' : 'counts'}${String(n)}`;
  const unit = UNIT.exec(words.slice(amount.to))?.[1];
  const kind = /^\d+$/.test(amount.value) ? 'count' : 'amount';
  const entries: readonly Entry[] = [
    ['kind', per === undefined ? kind : `${kind}s`],
    ...(per === undefined ? [] : ([['per', per]] as const)),
    ['label', scalar(title)],
    ...(unit === undefined ? [] : ([['unit', unit]] as const)),
  ];
  return { fact, ...(per !== undefined && { per }), declared: { facts: [[fact, flow(entries)]] } };
}

interface Below {
  readonly entries: readonly Entry[];
  readonly readings: readonly string[];
}

/** What becomes of those who do not reach it: said, or a reading. */
function belowOf(words: string): Below {
  if (/按比例|按实际完成|按完成比例/.test(words)) return { entries: [['below', 'linear']], readings: [] };
  if (/不得分|得?\s*0\s*分|不计分|零分/.test(words)) return { entries: [], readings: [] };
  return { entries: [['below', '{ reading: partialCredit }']], readings: ['partialCredit'] };
}
