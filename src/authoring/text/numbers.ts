import { isDate } from '../../exact/date.js';
import { rational, type Rational } from '../../exact/rational.js';
import { fractionText, parseNumber } from '../../exact/text.js';

/**
 * Whether a text says a number, given as fraction text: `3/5` is said by 60%, 百分之六十 and 六成.
 *
 * - 1 is also said by 每 (每年 asks for one), and as 100% by 全部, 所有 and the like
 * - a number that is part of another is not said: 12345 says neither 1 nor 45, 60% does not say 60
 */
export function saysNumber(text: string, value: string): boolean {
  return numbersIn(text).includes(value) || (value === '1' && ALL_OR_EACH.test(text));
}

/** Whether a text says a day, `YYYY-MM-DD`: 2021年3月31日, 2021年3月底 or, of the last day of a year, 2021年底. */
export function saysDate(text: string, date: string): boolean {
  return datesIn(text).includes(date);
}

const ALL_OR_EACH = /每|全部|全额|全体|全覆盖|全面覆盖|所有/;

/** The numbers that a text says, as fraction text, in the order of the text. */
export function numbersIn(text: string): readonly string[] {
  return amountsIn(text).map(({ value }) => value);
}

/** A number in a text, and where it stands there. */
export interface Amount {
  /** Fraction text. */
  readonly value: string;
  /** Whether it is a part of something: 60%, 三分之二, 六成, 过半. */
  readonly isShare: boolean;
  readonly from: number;
  readonly to: number;
}

/** The numbers that a text says, in the order of the text. */
export function amountsIn(text: string): readonly Amount[] {
  const plain = withoutOthers(halfWidth(text));
  return [...plain.matchAll(NUMBER)].flatMap(({ groups, index, 0: found }) => {
    const value = valueOf(groups!);
    const isShare = SHARES.some((name) => groups![name] !== undefined);
    return value === undefined ? [] : [{ value: fractionText(value), isShare, from: index, to: index + found.trimEnd().length }];
  });
}

const SHARES = ['half', 'whole', 'tenths', 'over', 'percent'] as const;

const NUMERALS = '零〇一二两三四五六七八九十百千万亿';
const DIGITS = '\\d+(?:,\\d{3})*(?:\\.\\d+)?';

const NUMBER = new RegExp(
  [
    '(?<half>过半|半数|一半)',
    `(?<whole>百|千|万|[${NUMERALS}]+)分之(?<part>[${NUMERALS}]+)`,
    `(?<tenths>[一二两三四五六七八九])成(?<hundredths>[一二三四五六七八九半])?(?![员立为功果本效])`,
    `(?<over>\\d+/\\d+)`,
    `(?<percent>${DIGITS}) ?%`,
    `(?<digits>${DIGITS}) ?(?<scale>[万亿])?`,
    '(?<round>百(?=分制)|(?<=每)[百千万])',
    `(?<numerals>[${NUMERALS}]+)`,
  ].join('|'),
  'g',
);

/** What has digits or numerals in it and says no number of its own. Years stay: 2005年以前 is about a number. */
const OTHERS: readonly RegExp[] = [
  /\d{4}年(?:\d{1,2}月(?:\d{1,2}日)?|年?[底末])/g,
  /\d{4}[-/]\d{1,2}[-/]\d{1,2}/g,
  /\d{1,2}月\d{1,2}日/g,
  // Numbers of standards, rows and clauses: GB/T 8170—2008, A1-17, A.2.3, 4.2.1.2
  /[A-Z]+\d*\/T ?[\d.—-]+/g,
  /[A-Za-z]+\.?\d[\d.-]*/g,
  /\d+\.\d+(?:\.\d+)+/g,
  /\d+(?:\.\d+){0,2}\.(?=\s)/g,
  // Places in a list: 第三, 第12, （一）, 1）, 一是, and 一、 at the beginning
  new RegExp(`第[${NUMERALS}\\d]+`, 'g'),
  new RegExp(`[（(][${NUMERALS}\\d]+[）)]`, 'g'),
  new RegExp(`^\\s*(?:[${NUMERALS}]+、|\\d+[）)、])`, 'g'),
  new RegExp(`(?<![${NUMERALS}])[一二三四五六七八九]是`, 'g'),
  // Words
  /统一|一致|一体|一般|进一步|一律|一定|唯一|同一|单一|逐一|一并|万一|一些|一直|一旦|一切|一线|一站|一网|一流/g,
  /(?:周|星期)[一二三四五六]|二维码|百姓|千家万户|千方百计|(?<![得扣加满给\d])十分(?!之)/g,
];

/** A gap of the same length keeps what stands on both sides apart, and in its place. */
function withoutOthers(text: string): string {
  return OTHERS.reduce((rest, other) => rest.replace(other, ({ length }) => '·'.repeat(length)), text);
}

function halfWidth(text: string): string {
  return text.replace(/[０-９．％／]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

function valueOf(found: Readonly<Record<string, string | undefined>>): Rational | undefined {
  const { half, whole, part, tenths, hundredths, over, percent, digits, scale, round, numerals } = found;
  if (half !== undefined) return rational(1, 2);
  if (whole !== undefined) return ratio(numeralsValue(part!), UNITS[whole] ?? numeralsValue(whole));
  if (tenths !== undefined) return rational(DIGIT[tenths]! * 10 + (hundredths === '半' ? 5 : DIGIT[hundredths ?? '零']!), 100);
  if (over !== undefined) return parseNumber(over);
  if (percent !== undefined) return parseNumber(`${percent.replaceAll(',', '')}%`);
  if (digits !== undefined) return scaled(digits.replaceAll(',', ''), scale);
  if (round !== undefined) return rational(UNITS[round]!);
  const value = numeralsValue(numerals!);
  return value === undefined ? undefined : rational(value);
}

function ratio(part: number | undefined, whole: number | undefined): Rational | undefined {
  return part === undefined || whole === undefined || whole === 0 ? undefined : rational(part, whole);
}

function scaled(digits: string, scale: string | undefined): Rational | undefined {
  const [whole, places = ''] = digits.split('.') as [string, string | undefined];
  if (whole.length > 1 && whole.startsWith('0')) return undefined;
  return rational(BigInt(whole + places) * BigInt(UNITS[scale ?? ''] ?? 1), 10n ** BigInt(places.length));
}

const DIGIT: Readonly<Record<string, number>> = { 零: 0, 〇: 0, 一: 1, 二: 2, 两: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9 };
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10_000, 亿: 100_000_000 };

/** 二十五 is 25, 三万 30000, 二〇二一 2021; `undefined` where the numerals say no number, as 三四 or a bare 万. */
function numeralsValue(text: string): number | undefined {
  if (/^[零〇一二三四五六七八九]{3,}$/.test(text)) return Number(text.replace(/./g, (digit) => String(DIGIT[digit])));
  if (!/[零〇一二两三四五六七八九]|^十$/.test(text)) return undefined;
  const [high, low] = splitAt(text, '万');
  if (high === undefined) return belowTenThousand(low);
  const above = belowTenThousand(high);
  const below = low === '' ? 0 : belowTenThousand(low);
  return above === undefined || below === undefined ? undefined : above * 10_000 + below;
}

function splitAt(text: string, unit: string): [string | undefined, string] {
  const at = text.indexOf(unit);
  return at < 0 ? [undefined, text] : [text.slice(0, at), text.slice(at + 1)];
}

const GROUPS = /^(?:([一二两三四五六七八九])千)?零?(?:([一二两三四五六七八九])百)?零?(?:([一二三四五六七八九]?)十)?零?([一二两三四五六七八九])?$/;

function belowTenThousand(text: string): number | undefined {
  if (/^[零〇]$/.test(text)) return 0;
  const groups = text === '' ? null : GROUPS.exec(text);
  if (groups === null) return undefined;
  const [, thousands, hundreds, tens, ones] = groups;
  const digit = (numeral: string | undefined): number => (numeral === undefined ? 0 : numeral === '' ? 1 : DIGIT[numeral]!);
  return digit(thousands) * 1000 + digit(hundreds) * 100 + digit(tens) * 10 + digit(ones);
}

const DAY = /(?<year>\d{4})(?:年(?:(?<month>\d{1,2})月(?:(?<day>\d{1,2})日|底)|年?[底末])|-(?<isoMonth>\d\d)-(?<isoDay>\d\d))/g;

/** The days that a text says, in the order of the text. A year alone, or a month alone, says none. */
export function datesIn(text: string): readonly string[] {
  return [...halfWidth(text).matchAll(DAY)].flatMap(({ groups }) => {
    const { year, month, day, isoMonth, isoDay } = groups!;
    const from = `${year!}-${(month ?? isoMonth ?? '12').padStart(2, '0')}`;
    const date = `${from}-${(day ?? isoDay ?? lastDayOf(from)).padStart(2, '0')}`;
    return isDate(date) ? [date] : [];
  });
}

function lastDayOf(month: string): string {
  return ['31', '30', '29', '28'].find((day) => isDate(`${month}-${day}`)) ?? '31';
}
