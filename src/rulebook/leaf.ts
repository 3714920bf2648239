import * as z from 'zod';
import { Decimal } from 'decimal.js';
import type { Words } from '../diagnostics/diagnostic.js';
import { isDate } from '../exact/date.js';
import { compare, isInteger, ONE, sign, ZERO, type Rational } from '../exact/rational.js';
import { parseNumber } from '../exact/text.js';
import type { ShapeCode } from './codes.js';

/** zod makes code from text where it may, which nothing here does: every parse says so. */
export const NO_CODE = { jitless: true } as const;

/** What a check of ours says of a value; carried through zod as the params of a custom issue. */
export interface ShapeFault {
  readonly code: ShapeCode;
  readonly slots: Readonly<Record<string, string | Words>>;
  /** The key meant, where the place is a key and not a value. */
  readonly key?: string;
}

/** A JSON Schema fragment for editors, where zod's own would not fit what an author may write. */
export type JsonFragment = Readonly<Record<string, unknown>>;

/** The fragments of our own schemas; the published JSON Schema is put together from them. */
export const FRAGMENTS = new Map<z.ZodType, JsonFragment>();

/** What zod's own fragment lacks because a check of ours says it. */
export const EXTRAS = new Map<z.ZodType, JsonFragment>();

/** A schema whose check is ours, with the fragment that editors see. */
export function checked(fragment: JsonFragment, check: (value: unknown) => readonly ShapeFault[]): z.ZodType {
  const schema = z.unknown().check((context) => {
    for (const fault of check(context.value)) {
      context.issues.push({ code: 'custom', message: fault.code, input: context.value, path: [], params: { ...fault } });
    }
  });
  FRAGMENTS.set(schema, fragment);
  return schema;
}

export const MISSING: ShapeFault = { code: 'KEY_MISSING', slots: {} };

export function kindFault(zh: string, en: string): ShapeFault {
  return { code: 'KIND_WRONG', slots: { kind: { zh, en } } };
}

function ofText(fragment: JsonFragment, wrong: ShapeFault, check: (text: string) => ShapeFault | undefined): z.ZodType {
  return checked(fragment, (value) => {
    if (value === undefined) return [MISSING];
    const fault = typeof value === 'string' && value.trim() !== '' ? check(value) : wrong;
    return fault === undefined ? [] : [fault];
  });
}

const NAME = /^[A-Za-z][A-Za-z0-9]{0,59}$/;
const STARTS_LIKE_NUMBER = /^[-+.0-9\uff10-\uff19]/;
const NAME_FORM = { zh: '数，或英文名称，例如 partyMembers', en: 'a number, or a name such as partyMembers' };

const TEXT = kindFault('一段文字（true、false、null 这些词要加引号）', 'text (the words true, false and null in quotes)');

export const text = ofText({ anyOf: [{ type: 'string', minLength: 1 }, { type: 'number' }] }, TEXT, () => undefined);

function identifier(pattern: RegExp, zh: string, en: string): z.ZodType {
  return ofText({ type: 'string', pattern: pattern.source }, kindFault(zh, en), (value) =>
    pattern.test(value) ? undefined : { code: 'ID_FORM', slots: { text: value, form: { zh, en } } },
  );
}

export const id = identifier(
  /^[a-z][A-Za-z0-9]{0,59}$/,
  '小写字母开头的英文编号，例如 partyMembers',
  'an id that starts with a small letter, such as partyMembers',
);
export const optionId = identifier(NAME, '英文编号，例如 new、AAA', 'an id such as new or AAA');
export const rowId = identifier(/^[A-Za-z][A-Za-z0-9-]{0,59}$/, '字母开头的编号，例如 A1-01', 'an id that starts with a letter, such as A1-01');
export const rulebookId = identifier(
  /^[a-z][a-z0-9-]{0,59}\/[a-z][a-z0-9-]{0,59}$/,
  '“标准/表”，例如 weihai-db3710-t133-2021/estate',
  '"standard/table" such as weihai-db3710-t133-2021/estate',
);
export const edition = identifier(/^\d{4}-\d{1,4}$/, '“年-序号”，例如 2021-1', '"year-number" such as 2021-1');

const A_DATE = kindFault('日期，例如 2021-08-01', 'a date such as 2021-08-01');

const DATE_PATTERN = '^[0-9]{4}-[0-9]{2}-[0-9]{2}$';
const LIKE_DATE = /^\d{4}-\d{1,2}-\d{1,2}$/;

export const date = ofText({ type: 'string', pattern: DATE_PATTERN }, A_DATE, (value) =>
  isDate(value) ? undefined : { code: 'DATE_FORM', slots: { text: value } },
);

const NUMBER_TEXT = '-?(0|[1-9][0-9]{0,14})(([.][0-9]{1,15})?%?|/[1-9][0-9]{0,14})';

/** Editors read 4 and 0.5 as numbers; 60% and 2/3 are text to them. */
export function numberFragment(limits: JsonFragment, ...others: readonly JsonFragment[]): JsonFragment {
  return { anyOf: [{ type: 'number', ...limits }, { type: 'string', pattern: `^${NUMBER_TEXT}$` }, ...others] };
}

const A_NUMBER = kindFault('一个数，例如 4、0.5、60% 或 2/3', 'a number such as 4, 0.5, 60% or 2/3');

function numberWithin(accepts: (value: Rational) => boolean, range: Words, limits: JsonFragment): z.ZodType {
  return ofText(numberFragment(limits), A_NUMBER, (value) => {
    const number = parseNumber(value);
    if (number === undefined) return numberFault(value);
    return accepts(number) ? undefined : { code: 'NUMBER_RANGE', slots: { text: value, range } };
  });
}

export const number = numberWithin(() => true, { zh: '', en: '' }, {});

/** A number, or `null` for "no limit". */
export const limit = checked(numberFragment({}, { type: 'null' }), (value) => {
  if (value === null) return [];
  if (typeof value !== 'string') return [A_NUMBER];
  return parseNumber(value) === undefined ? [numberFault(value)] : [];
});

/** A number or a name, as it may stand in a formula; which names there are is known to `compile`. */
export const numberOrName = ofText(
  numberFragment({}, { type: 'string', pattern: NAME.source }, { type: 'string', pattern: DATE_PATTERN }),
  kindFault('一个数或一个名称', 'a number or a name'),
  (value) => {
    if (parseNumber(value) !== undefined || NAME.test(value) || isDate(value)) return undefined;
    if (LIKE_DATE.test(value)) return { code: 'DATE_FORM', slots: { text: value } };
    return STARTS_LIKE_NUMBER.test(value) ? numberFault(value) : { code: 'ID_FORM', slots: { text: value, form: NAME_FORM } };
  },
);
export const points = numberWithin((value) => sign(value) > 0, { zh: '大于 0 的数', en: 'a number above 0' }, { exclusiveMinimum: 0 });
export const share = numberWithin((value) => sign(value) >= 0 && compare(value, ONE) <= 0, { zh: '0 到 1 的数', en: 'a number from 0 to 1' }, { minimum: 0, maximum: 1 });
export const notNegative = numberWithin((value) => sign(value) >= 0, { zh: '不小于 0 的数', en: 'a number of at least 0' }, { minimum: 0 });

/** A number of at least 0, or the word for no limit. */
export function floorAt(): z.ZodType {
  const fragment = numberFragment({ minimum: 0 }, { const: 'none' });
  return ofText(fragment, kindFault('一个数，或 none', 'a number, or none'), (value) => {
    if (value === 'none') return undefined;
    const number = parseNumber(value);
    if (number === undefined) return numberFault(value);
    return sign(number) >= 0 ? undefined : { code: 'NUMBER_RANGE', slots: { text: value, range: { zh: '不小于 0 的数', en: 'a number of at least 0' } } };
  });
}

export const places = numberWithin(
  (value) => isInteger(value) && compare(value, ZERO) >= 0 && compare(value, { n: 6, d: 1 }) <= 0,
  { zh: '0 到 6 的整数', en: 'a whole number from 0 to 6' },
  { minimum: 0, maximum: 6 },
);

export const levels = numberWithin(
  (value) => isInteger(value) && compare(value, ONE) >= 0 && compare(value, { n: 99, d: 1 }) <= 0,
  { zh: '1 到 99 的整数', en: 'a whole number from 1 to 99' },
  { minimum: 1, maximum: 99 },
);

/** Reads human decimal text that we refuse, to say how to write it; own settings, so that a host's cannot leak in. */
const Reader = Decimal.clone({ defaults: true, precision: 40, maxE: 30, minE: -30 });
const READABLE = /^[+-]?[\d.]{1,40}(?:[eE][+-]?\d{1,2})?$/;

export function numberFault(value: string): ShapeFault {
  const plain = value.replace(/[\uff10-\uff19\uff0e\uff05]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
  const percent = plain.endsWith('%') ? '%' : '';
  const digits = percent === '' ? plain : plain.slice(0, -1);
  const read = READABLE.test(digits) && /\d/.test(digits) && digits.split('.').length < 3 ? new Reader(digits).toFixed() : '';
  const meant = parseNumber(`${read}${percent}`) === undefined ? '' : `${read}${percent}`;
  const mend = meant === '' ? { zh: '写成不带单位的数', en: 'write a number without unit' } : { zh: `写成 ${meant}`, en: `write ${meant}` };
  return { code: 'NUMBER_FORM', slots: { text: value, mend } };
}
