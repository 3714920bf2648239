import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import type { Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { interval, isKnown, type Interval } from '../formula/interval.js';
import { ASSESSMENT_FORMAT, type Assessment } from './assessment.js';
import { isPlainObject } from './options.js';
import { order } from './rank-places.js';
import { rankProblem } from './rank-codes.js';
import { foundOf, readText, twice, wrongForm } from './rank-rule.js';
import { foundText } from './read-number.js';

/** An entry as it was read. */
export interface ReadEntry {
  readonly id: string;
  readonly assessment: Assessment;
  readonly total: Interval;
  readonly available: Interval;
}

const KINDS = {
  entries: { zh: '{ id, assessment } 的数组，可以为空', en: 'an array of { id, assessment }, which may be empty' },
  entry: { zh: '{ id, assessment }', en: '{ id, assessment }' },
} as const satisfies Readonly<Record<string, Words>>;

/** The entries; what is wrong with them is added to the problems. */
export function readEntries(entries: unknown, problems: Diagnostic[]): readonly ReadEntry[] {
  if (!Array.isArray(entries)) {
    problems.push(wrongForm(['entries'], entries, KINDS.entries));
    return [];
  }
  // A hole of the array is an entry as well, which is missing.
  const read = Array.from(entries as readonly unknown[], (entry, index) => readEntry(entry, ['entries', index], problems));
  const seen = new Set<string>();
  let first: ReadEntry | undefined;
  for (const [index, entry] of read.entries()) {
    if (entry === undefined) continue;
    if (seen.has(entry.id)) problems.push(twice(['entries', index, 'id'], entry.id));
    seen.add(entry.id);
    if (first === undefined) first = entry;
    else problems.push(...differences(entry, first, ['entries', index, 'assessment']));
  }
  return read.filter((entry) => entry !== undefined);
}

function readEntry(entry: unknown, path: Path, problems: Diagnostic[]): ReadEntry | undefined {
  if (!isPlainObject(entry)) {
    problems.push(wrongForm(path, entry, KINDS.entry));
    return undefined;
  }
  const id = readText(entry.id, [...path, 'id'], problems);
  if (id === undefined) return undefined;
  const { assessment } = entry;
  const at = { path: [...path, 'assessment'], ...foundOf(assessment), slots: { id: clip(id) } };
  const read = isAssessment(assessment) ? readTotal(assessment) : undefined;
  if (read === undefined) problems.push(rankProblem('RANK_ASSESSMENT', at));
  else if (read.assessment.indicators.length > 0 || read.assessment.negativeList !== undefined) return { id, ...read };
  else problems.push(rankProblem('RANK_NO_POINTS', { ...at, found: read.assessment.rulebook.id }));
  return undefined;
}

/** As far as a ranking reads it. */
function isAssessment(x: unknown): x is Assessment {
  if (!isPlainObject(x) || x.format !== ASSESSMENT_FORMAT) return false;
  const { rulebook, total, readings, parameters, indicators } = x;
  if (!isPlainObject(rulebook) || typeof rulebook.id !== 'string' || typeof rulebook.edition !== 'string') return false;
  return isPlainObject(total) && isPlainObject(total.available) && [readings, parameters].every(isPlainObject) && Array.isArray(indicators);
}

function readTotal(assessment: Assessment): Omit<ReadEntry, 'id'> | undefined {
  const { total } = assessment;
  const [max, least, most] = [total.max, total.available.min, total.available.max].map(readExact);
  const min = total.min === null ? null : readExact(total.min);
  if (min === undefined || max === undefined || least === undefined || most === undefined) return undefined;
  if ((min !== null && order(min, max) > 0) || order(least, most) > 0) return undefined;
  return { assessment, total: interval(min, max), available: interval(least, most) };
}

function readExact(x: unknown): Rational | undefined {
  return isPlainObject(x) && typeof x.fraction === 'string' && typeof x.decimal === 'string' ? parseFraction(x.fraction) : undefined;
}

/** What the other one does not have. */
const NONE: Words = { zh: '没有', en: 'none' };

/** What must be the same for all, and is not. */
function differences({ id, assessment: one }: ReadEntry, { id: first, assessment: other }: ReadEntry, path: Path): readonly Diagnostic[] {
  const differ = (what: Words, steps: readonly string[], found: unknown, wanted: unknown): readonly Diagnostic[] =>
    found === wanted ? [] : [rankProblem('RANK_DIFFERS', { path: [...path, ...steps], ...foundOf(found), slots: { id: clip(id), first: clip(first), what, wanted: wanted === undefined ? NONE : foundText(wanted) } })];
  const ids = differ({ zh: '评分表', en: 'rulebook' }, ['rulebook', 'id'], one.rulebook.id, other.rulebook.id);
  if (ids.length > 0) return ids;
  const editions = differ({ zh: '版本', en: 'edition' }, ['rulebook', 'edition'], one.rulebook.edition, other.rulebook.edition);
  if (editions.length > 0) return editions;
  const each = (key: 'readings' | 'parameters', zh: string, en: string): readonly Diagnostic[] =>
    Object.keys({ ...other[key], ...one[key] }).flatMap((name) => differ({ zh: `${zh}“${clip(name)}”`, en: `${en} "${clip(name)}"` }, [key, name], one[key][name], other[key][name]));
  return [
    ...each('readings', '读法', 'reading'),
    ...each('parameters', '参数', 'parameter'),
    ...differ({ zh: '评价日期（asOf）', en: 'day of the assessment (asOf)' }, ['asOf'], one.asOf, other.asOf),
    ...differ({ zh: '对象（subject）', en: 'subject' }, ['subject'], one.subject, other.subject),
  ];
}

/** Whether all could have the same points. */
export function availabilityOf(entries: readonly ReadEntry[]): 'same' | 'different' | 'open' {
  const ranges = entries.map(({ available }) => available as { readonly lo: Rational; readonly hi: Rational });
  const highestLow = ranges.map(({ lo }) => lo).sort(order).at(-1);
  const lowestHigh = ranges.map(({ hi }) => hi).sort(order).at(0);
  if (highestLow === undefined || lowestHigh === undefined) return 'same';
  if (order(highestLow, lowestHigh) > 0) return 'different';
  return entries.every(({ available }) => isKnown(available)) ? 'same' : 'open';
}
