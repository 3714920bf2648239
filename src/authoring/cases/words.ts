import type { Language, Words } from '../../diagnostics/diagnostic.js';
import type { OpenBounds } from '../../evaluate/assessment.js';
import type { Rational } from '../../exact/rational.js';
import { decimalText, fractionText, parseFraction } from '../../exact/text.js';

/** A number with the decimal that it is near to, where no short one is equal: `2/3（≈0.67）`. */
export function numberWords(value: Rational): Words {
  const decimal = decimalText(value, 0);
  if (!decimal.startsWith('≈')) return same(decimal);
  const fraction = fractionText(value);
  const near = decimalText(value, 2);
  return { zh: `${fraction}（${near}）`, en: `${fraction} (${near})` };
}

const NO_END: Words = { zh: '无限', en: 'no limit' };

/** A number, or what it lies between. */
export function boundsWords({ min, max }: OpenBounds): Words {
  return min?.fraction === max?.fraction ? endWords(min) : rangeWords(endWords(min), endWords(max));
}

function endWords(end: OpenBounds['min']): Words {
  return end === null ? NO_END : numberWords(parseFraction(end.fraction)!);
}

export function rangeWords(from: Words, to: Words): Words {
  return { zh: `${from.zh} 至 ${to.zh}`, en: `${from.en} to ${to.en}` };
}

export function expectedEnd(value: Rational | null): Words {
  return value === null ? NO_END : numberWords(value);
}

/** Words that are the same in both languages, as ids and numbers are. */
export function same(text: string): Words {
  return { zh: text, en: text };
}

/** Words one after the other; `无` where there are none. */
export function listWords(words: readonly Words[]): Words {
  if (words.length === 0) return { zh: '无', en: 'none' };
  const joined = (lang: Language, mark: string): string => words.map((one) => one[lang]).join(mark);
  return { zh: joined('zh', '、'), en: joined('en', ', ') };
}

/** `A1-04 应为 1.5，实为 1`. */
export function differenceWords(what: Words, expected: Words, found: Words): Words {
  return { zh: `${what.zh}应为 ${expected.zh}，实为 ${found.zh}`, en: `${what.en}: expected ${expected.en}, found ${found.en}` };
}
