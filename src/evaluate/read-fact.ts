import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { dateOf, dayOf, isDate, NEVER } from '../exact/date.js';
import { compare, divide, integer, sign, type Rational } from '../exact/rational.js';
import { decimalText } from '../exact/text.js';
import { point, type Interval } from '../formula/interval.js';
import type { FactKind, PlanBallots, PlanFact } from '../plan/plan.js';
import { isObject } from '../plan/shape.js';
import type { EntryValue, FactValue } from './assessment.js';
import { problem } from './codes.js';
import { checkLimits, foundText, limitsOf, numberText, readLimited, readNumber, UNKNOWN, type NumberLimits, type NumberProblem } from './read-number.js';
import { isRange, rangeValue, readRange } from './read-range.js';

/** A rate as given: its value, and its parts where they were given. `whole` 0 says that there was none. */
export interface GivenRate {
  readonly value: Rational;
  readonly part?: Rational;
  readonly whole?: Rational;
}

/** The entries of a list as given; one that is known only within a range is an interval. */
export type GivenList = readonly (Rational | Interval | undefined)[];

/** The votes for each answer of a question, in the order of the answers. */
export interface GivenBallots {
  readonly votes: GivenList;
}

/**
 * A fact as given, by its kind: yes or no, a number, a rate, the index of an option, the entries of a list, the number of
 * a day. A number, a rate or a day that is known only within a range is an interval; a rate may be given as its ballots.
 */
export type Given = boolean | Rational | GivenRate | number | GivenList | Interval | GivenBallots;

/** Reads the value of one fact, which is neither null nor undefined. Nothing is read of a range without ends. */
export type FactReader = (value: unknown) => Given | undefined | Diagnostic;

export function isDiagnostic(x: Given | undefined | Diagnostic): x is Diagnostic {
  return typeof x === 'object' && 'code' in x;
}

/** Whether a fact, or an entry of a list, is known only within a range. */
export function isOpenRange(given: Given | undefined): given is Interval {
  return typeof given === 'object' && 'lo' in given;
}

/** Whether something of a fact is not known: all of it, where it lies in a range, or an entry of a list. */
export function isOpen(given: Given | undefined): boolean {
  if (given === undefined || isOpenRange(given)) return true;
  const entries = isBallots(given) ? given.votes : given;
  return Array.isArray(entries) && (entries as GivenList).some(isOpen);
}

export function isBallots(given: Given | undefined): given is GivenBallots {
  return typeof given === 'object' && 'votes' in given;
}

/** A number or a range as what is known of it. */
export function asInterval(given: Rational | Interval): Interval {
  return isOpenRange(given) ? given : point(given);
}

const KINDS: Readonly<Record<FactKind, Words>> = {
  yesNo: { zh: 'true（是）或 false（否）', en: 'true or false' },
  count: { zh: '整数', en: 'a whole number' },
  amount: { zh: '数', en: 'a number' },
  rate: { zh: '比率，如 0.85、"85%" 或 [17, 20]', en: 'a rate such as 0.85, "85%" or [17, 20]' },
  choice: { zh: '选项编号', en: 'the id of an option' },
  counts: { zh: '整数的列表', en: 'a list of whole numbers' },
  amounts: { zh: '数的列表', en: 'a list of numbers' },
  date: { zh: '日期 YYYY-MM-DD，尚未发生写 never', en: 'a date YYYY-MM-DD, or never' },
};

export function readerOf(fact: PlanFact): FactReader {
  switch (fact.kind) {
    case 'yesNo':
      return (value) => (typeof value === 'boolean' ? value : wrongType(fact, value));
    case 'choice':
      return choiceReader(fact);
    case 'rate':
      return rateReader(fact);
    case 'counts':
    case 'amounts':
      return listReader(fact);
    case 'date':
      return dateReader(fact);
    default: {
      const limits = limitsOf(fact);
      const path = [fact.id];
      return (value) => numberOrRange(value, limits, path, KINDS[fact.kind]);
    }
  }
}

/** A number within its limits, or the range in which it lies. */
function numberOrRange(value: unknown, limits: NumberLimits, path: Path, kind: Words): Rational | Interval | undefined | Diagnostic {
  if (!isRange(value)) return readLimited(value, limits, path, kind);
  return readRange(value, { ...limits, read: (end, at) => readLimited(end, limits, at, kind) }, path);
}

function wrongType(fact: PlanFact, value: unknown, path: Path = [fact.id]): Diagnostic {
  const code = value === '' ? 'FACT_EMPTY_TEXT' : 'FACT_TYPE';
  return problem(code, { path, found: foundText(value), slots: { label: fact.label, kind: KINDS[fact.kind], unknown: UNKNOWN } });
}

function choiceReader(fact: PlanFact): FactReader {
  const options = fact.options!;
  const indexes = new Map(options.map((option, index) => [option.id, index]));
  return (value) => {
    if (typeof value !== 'string' || value === '') return wrongType(fact, value);
    const index = indexes.get(value);
    if (index !== undefined) return index;
    const meant = options.find((option) => option.label === value)?.id ?? suggest(value, indexes.keys());
    const list = {
      zh: options.map((option) => `${option.id}（${option.label}）`).join('、'),
      en: options.map((option) => `${option.id} (${option.label})`).join(', '),
    };
    const suggestion = didYouMean(meant, { zh: '从上面的选项编号中选一个', en: 'choose one of the option ids above' });
    return problem('FACT_OPTION', { path: [fact.id], found: foundText(value), slots: { label: fact.label, options: list, suggestion } });
  };
}

/** "did you mean", or other advice where nothing is near. */
export function didYouMean(meant: string | undefined, otherwise: Words): Words {
  return meant === undefined ? otherwise : { zh: `是不是“${meant}”？`, en: `did you mean "${meant}"?` };
}

/** A half of a rate is of no use: the whole of it is given or left out. */
const PART_UNKNOWN: Words = { zh: '两个数有一个不知道，就整项不填', en: 'where one of the two is not known, leave out both' };
const PARTS = /^([^/]+)\/([^/]+)$/;

function rateReader(fact: PlanFact): FactReader {
  const limits = limitsOf(fact);
  const votes = fact.ballots === undefined ? undefined : ballotsReader(fact, fact.ballots);
  const path = [fact.id];
  const parts = (pair: readonly unknown[]): GivenRate | Diagnostic => {
    const part = readNumber(pair[0]);
    const whole = readNumber(pair[1]);
    if (typeof part === 'string') return wrongPart(part, pair, 0);
    return typeof whole === 'string' ? wrongPart(whole, pair, 1) : ratioOf(part, whole);
  };
  const wrongPart = (code: NumberProblem, pair: readonly unknown[], at: 0 | 1): Diagnostic =>
    problem(code, { path: [...path, at], found: foundText(pair[at]), slots: { label: fact.label, kind: KINDS.amount, unknown: PART_UNKNOWN } });
  const ratioOf = (part: Rational, whole: Rational): GivenRate | Diagnostic => {
    if (sign(part) < 0) return problem('FACT_BELOW_MIN', { path, found: pairText(part, whole), slots: { label: fact.label, limit: '0' } });
    if (compare(part, whole) > 0) return problem('FACT_PARTS', { path, found: pairText(part, whole), slots: { label: fact.label } });
    if (sign(whole) === 0) return { value: whole, part, whole };
    const value = divide(part, whole);
    return checkLimits(value, limits, path) ?? { value, part, whole };
  };
  return (value) => {
    if (Array.isArray(value)) return value.length === 2 ? parts(value) : wrongType(fact, value);
    const fraction = typeof value === 'string' ? PARTS.exec(value) : null;
    if (fraction !== null) return parts([fraction[1], fraction[2]]);
    if (votes !== undefined && isObject(value) && !isRange(value)) return votes(value);
    const bare = numberOrRange(value, limits, path, KINDS.rate);
    return bare !== undefined && 'n' in bare ? { value: bare } : bare;
  };
}

/** Votes are counted, so they are whole numbers. */
function ballotsReader(fact: PlanFact, { answers }: PlanBallots): (value: Readonly<Record<string, unknown>>) => GivenBallots | Diagnostic {
  const limits = limitsOf({ label: fact.label, kind: 'count', min: '0' });
  return (value) => {
    const keys = Object.keys(value);
    const missing = answers.filter(({ id }) => !keys.includes(id)).map(({ id }) => id);
    const strange = keys.filter((key) => !answers.some(({ id }) => id === key));
    if (missing.length + strange.length > 0) return wrongBallots(fact, answers, missing, strange);
    const votes: GivenList[number][] = [];
    for (const { id } of answers) {
      const vote = value[id];
      const read = vote === null || vote === undefined ? undefined : numberOrRange(vote, limits, [fact.id, id], KINDS.count);
      if (isDiagnostic(read)) return read;
      votes.push(read);
    }
    return { votes };
  };
}

function wrongBallots(fact: PlanFact, answers: PlanBallots['answers'], missing: readonly string[], strange: readonly string[]): Diagnostic {
  const what = {
    zh: [...missing.map((id) => `补上 ${id}`), ...strange.map((id) => `删去 ${clip(id)}`)].join('，'),
    en: [...missing.map((id) => `add ${id}`), ...strange.map((id) => `leave out ${clip(id)}`)].join(', '),
  };
  const list = { zh: answers.map(({ id, label }) => `${id}（${label}）`).join('、'), en: answers.map(({ id, label }) => `${id} (${label})`).join(', ') };
  return problem('FACT_BALLOTS', { path: [fact.id], slots: { label: fact.label, answers: list, what } });
}

function pairText(part: Rational, whole: Rational): string {
  return `[${decimalText(part, 0)}, ${decimalText(whole, 0)}]`;
}

function dateReader(fact: PlanFact): FactReader {
  const read = (value: unknown, path: Path): Rational | Diagnostic => {
    if (value === NEVER || isDate(value)) return integer(dayOf(value));
    if (typeof value !== 'string' || value === '') return wrongType(fact, value, path);
    return problem('FACT_DATE', { path, found: foundText(value), slots: { label: fact.label, kind: KINDS.date, unknown: UNKNOWN } });
  };
  const end = { label: fact.label, min: undefined, max: undefined, read };
  const path = [fact.id];
  return (value) => (isRange(value) ? readRange(value, end, path) : read(value, path));
}

/** More than any list of ours, and few enough to be read at once. */
export const MOST_ENTRIES = 10_000;

/** How many entries a list must have, and what to do about it. */
function lengthWords({ length }: PlanFact): Readonly<Record<'many' | 'limit' | 'advice', Words>> {
  if (length === undefined) {
    const most = { zh: `至多 ${String(MOST_ENTRIES)}`, en: `at most ${String(MOST_ENTRIES)}` };
    return {
      many: most,
      limit: most,
      advice: { zh: '核对这个列表：一个对象或一起事件一个值', en: 'check the list: one value for each thing or event' },
    };
  }
  return {
    // The blank is that before a digit.
    many: { zh: ` ${String(length)}`, en: String(length) },
    limit: { zh: String(length), en: String(length) },
    advice: { zh: '每期一个值；某期不知道就写 null', en: 'one value for each period; null where one is not known' },
  };
}

function listReader(fact: PlanFact): FactReader {
  const limits = limitsOf(fact);
  const kind = fact.kind === 'counts' ? KINDS.count : KINDS.amount;
  return (value) => {
    if (!Array.isArray(value)) return wrongType(fact, value);
    const list: readonly unknown[] = value;
    if (fact.length === undefined ? list.length > MOST_ENTRIES : list.length !== fact.length) {
      return problem('FACT_LENGTH', { path: [fact.id], found: foundText(list), slots: { label: fact.label, ...lengthWords(fact) } });
    }
    const entries: (Rational | Interval | undefined)[] = [];
    for (let index = 0; index < list.length; index += 1) {
      const entry = list[index];
      if (entry === null || entry === undefined) entries.push(undefined);
      else {
        const read = numberOrRange(entry, limits, [fact.id, index], kind);
        if (isDiagnostic(read)) return read;
        entries.push(read);
      }
    }
    return entries;
  };
}

/** Says a fact as it was read, in a form that may be given again and reads the same. */
export type FactEcho = (given: Given) => FactValue;

export function echoOf({ kind, options, ballots }: PlanFact): FactEcho {
  switch (kind) {
    case 'yesNo':
      return (given) => given as boolean;
    case 'choice':
      return (given) => options![given as number]!.id;
    case 'date':
      return (given) => endsText(given as Rational | Interval, (day) => dateOf(Number(day.n)));
    case 'counts':
    case 'amounts':
      return (given) => (given as GivenList).map(entryValue);
    case 'rate':
      return (given) => rateValue(given as GivenRate | Interval | GivenBallots, ballots);
    default:
      return (given) => endsText(given as Rational | Interval, numberText);
  }
}

function rateValue(given: GivenRate | Interval | GivenBallots, ballots: PlanBallots | undefined): FactValue {
  if ('value' in given) return given.part === undefined ? bareText(given.value) : [numberText(given.part), numberText(given.whole!)];
  if (isBallots(given)) return Object.fromEntries(ballots!.answers.map(({ id }, index) => [id, entryValue(given.votes[index])]));
  return rangeValue(given, numberText);
}

function entryValue(entry: GivenList[number]): EntryValue {
  return entry === undefined ? null : endsText(entry, numberText);
}

/** A rate without its parts. Only a range has one that no decimal says, and a fraction would be taken for the parts. */
function bareText(value: Rational): FactValue {
  const text = numberText(value);
  return text.includes('/') ? { min: text, max: text } : text;
}

function endsText(given: Rational | Interval, textOf: (value: Rational) => string): Exclude<EntryValue, null> {
  return isOpenRange(given) ? rangeValue(given, textOf) : textOf(given);
}
