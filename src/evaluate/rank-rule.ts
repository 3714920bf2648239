import { clip } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import { pathText } from '../diagnostics/format.js';
import { suggest } from '../diagnostics/suggest.js';
import { compare, ONE, sign, type Rational } from '../exact/rational.js';
import { isPlainObject } from './options.js';
import { rankProblem } from './rank-codes.js';
import { didYouMean } from './read-fact.js';
import { foundText, readNumber } from './read-number.js';
import type { Ties } from './ranking.js';

/** A rule as it was read. */
export interface ReadRule {
  readonly ties: Ties;
  readonly lists: readonly ReadList[];
}

export interface ReadList {
  readonly id: string;
  readonly label: string;
  readonly take: ReadQuota | ReadCut;
}

/** So many places, or a share of the entries. */
export interface ReadQuota {
  readonly from: 'top' | 'bottom';
  readonly size: number | { readonly value: Rational; readonly text: string; readonly round: 'down' | 'up' | 'halfUp' };
}

export interface ReadCut {
  readonly cut: readonly (readonly [CutWord, Rational])[];
}

export type CutWord = (typeof CUT_WORDS)[number];

const TIES = ['competition', 'dense'] as const;
const ENDS = ['top', 'bottom'] as const;
const ROUNDS = ['down', 'up', 'halfUp'] as const;
const CUT_WORDS = ['atLeast', 'above', 'atMost', 'below'] as const;

const KINDS = {
  rule: { zh: '{ ties, lists }', en: '{ ties, lists }' },
  lists: { zh: '名单的数组，可以为空', en: 'an array of lists, which may be empty' },
  list: { zh: '{ id, label, from, take }', en: '{ id, label, from, take }' },
  text: { zh: '不为空的文字', en: 'a text that is not empty' },
  take: { zh: '{ places: 3 } 之类的对象', en: 'an object such as { places: 3 }' },
  places: { zh: '不小于 1 的整数', en: 'a whole number of at least 1' },
  share: { zh: '0 到 1 之间的文字，如 "10%"、"0.1" 或 "1/10"', en: 'a text from 0 to 1 such as "10%", "0.1" or "1/10"' },
  points: { zh: '能精确读出的数，如 60 或 "89.5"', en: 'a number that can be read exactly, such as 60 or "89.5"' },
} as const satisfies Readonly<Record<string, Words>>;

type Problems = Diagnostic[];
type Given = Readonly<Record<string, unknown>>;

/** The rule, or nothing where something is wrong with it, which is added to the problems. */
export function readRule(rule: unknown, problems: Problems): ReadRule | undefined {
  const path = ['rule'];
  if (!isPlainObject(rule)) {
    problems.push(wrongForm(path, rule, KINDS.rule));
    return undefined;
  }
  hasKeys(rule, ['ties', 'lists'], path, problems);
  const ties = readWord(rule.ties, TIES, [...path, 'ties'], problems);
  const given = rule.lists;
  if (!Array.isArray(given)) {
    problems.push(wrongForm([...path, 'lists'], given, KINDS.lists));
    return undefined;
  }
  const lists = Array.from(given as readonly unknown[], (list, index) => readList(list, [...path, 'lists', index], problems));
  const seen = new Set<string>();
  for (const [index, list] of lists.entries()) {
    if (list === undefined) continue;
    if (seen.has(list.id)) problems.push(twice([...path, 'lists', index, 'id'], list.id));
    seen.add(list.id);
  }
  return ties === undefined ? undefined : { ties, lists: lists.filter((list) => list !== undefined) };
}

export function twice(path: Path, id: string): Diagnostic {
  return rankProblem('RANK_TWICE', { path, found: id, slots: { id: clip(id) } });
}

/** Says what should stand here. */
export function wrongForm(path: Path, found: unknown, kind: Words): Diagnostic {
  return rankProblem('RANK_FORM', { path, ...foundOf(found), slots: { at: clip(pathText(path)), kind } });
}

/** A text that is not empty. */
export function readText(value: unknown, path: Path, problems: Problems): string | undefined {
  if (typeof value === 'string' && value !== '') return value;
  problems.push(wrongForm(path, value, KINDS.text));
  return undefined;
}

function readList(list: unknown, path: Path, problems: Problems): ReadList | undefined {
  if (!isPlainObject(list)) {
    problems.push(wrongForm(path, list, KINDS.list));
    return undefined;
  }
  const id = readText(list.id, [...path, 'id'], problems);
  const label = readText(list.label, [...path, 'label'], problems);
  const take = readTake(list, path, problems);
  return id === undefined || label === undefined || take === undefined ? undefined : { id, label, take };
}

function readTake(list: Given, path: Path, problems: Problems): ReadQuota | ReadCut | undefined {
  const { take } = list;
  const at = [...path, 'take'];
  if (!isPlainObject(take)) {
    hasKeys(list, ['id', 'label', 'from', 'take'], path, problems);
    problems.push(wrongForm(at, take, KINDS.take));
    return undefined;
  }
  const isCut = CUT_WORDS.some((word) => take[word] !== undefined);
  // A cut is counted from no end, so that an end beside it would say nothing.
  hasKeys(list, ['id', 'label', ...(isCut ? [] : ['from']), 'take'], path, problems, isCut ? NO_END : LEAVE_OUT);
  if (!hasKeys(take, ['places', 'share', 'round', ...CUT_WORDS], at, problems)) return undefined;
  const isShare = take.share !== undefined || take.round !== undefined;
  if ([isCut, isShare, take.places !== undefined].filter(Boolean).length !== 1) {
    problems.push(rankProblem('RANK_TAKE', { path: at, found: `{ ${givenKeys(take).join(', ')} }`.replace('{  }', '{}') }));
    return undefined;
  }
  if (isCut) return readCut(take, at, problems);
  const from = readWord(list.from, ENDS, [...path, 'from'], problems);
  const size = isShare ? readShare(take, at, problems) : readPlaces(take.places, [...at, 'places'], problems);
  return from === undefined || size === undefined ? undefined : { from, size };
}

function readPlaces(value: unknown, path: Path, problems: Problems): number | undefined {
  if (Number.isSafeInteger(value) && (value as number) >= 1) return value as number;
  problems.push(wrongNumber(path, value, KINDS.places));
  return undefined;
}

function readShare({ share, round }: Given, path: Path, problems: Problems): ReadQuota['size'] | undefined {
  const at = [...path, 'share'];
  const value = typeof share === 'string' ? readNumber(share) : '';
  const fits = typeof value !== 'string' && sign(value) >= 0 && compare(value, ONE) <= 0;
  if (!fits) problems.push(wrongNumber(at, share, KINDS.share));
  const mode = readWord(round, ROUNDS, [...path, 'round'], problems);
  return fits && mode !== undefined ? { value, text: share as string, round: mode } : undefined;
}

function readCut(take: Given, path: Path, problems: Problems): ReadCut | undefined {
  const cut = CUT_WORDS.flatMap((word): readonly (readonly [CutWord, Rational])[] => {
    if (take[word] === undefined) return [];
    const value = readNumber(take[word]);
    if (typeof value !== 'string') return [[word, value]];
    problems.push(wrongNumber([...path, word], take[word], KINDS.points));
    return [];
  });
  if (isEmpty(cut)) problems.push(rankProblem('RANK_CUT_EMPTY', { path, found: cut.map(([word]) => `${word}: ${String(take[word])}`).join(', ') }));
  return { cut };
}

/** Whether a lower limit leaves nothing below an upper one. */
function isEmpty(cut: ReadCut['cut']): boolean {
  const lower = cut.filter(([word]) => word === 'atLeast' || word === 'above');
  const upper = cut.filter(([word]) => word === 'atMost' || word === 'below');
  return lower.some(([low, a]) => upper.some(([up, b]) => compare(a, b) > (low === 'atLeast' && up === 'atMost' ? 0 : -1)));
}

function wrongNumber(path: Path, found: unknown, kind: Words): Diagnostic {
  return rankProblem('RANK_NUMBER', { path, ...foundOf(found), slots: { key: String(path.at(-1)), kind } });
}

function readWord<T extends string>(value: unknown, words: readonly T[], path: Path, problems: Problems): T | undefined {
  const word = words.find((one) => one === value);
  if (word !== undefined) return word;
  const suggestion = didYouMean(typeof value === 'string' ? suggest(value, words) : undefined, { zh: '没有默认值，从上面选一个写明', en: 'there is no default: choose one of those above' });
  problems.push(rankProblem('RANK_WORD', { path, ...foundOf(value), slots: { key: String(path.at(-1)), values: listed(words), suggestion } }));
  return undefined;
}

const LEAVE_OUT: Words = { zh: '删去它', en: 'leave it out' };
const NO_END: Words = { zh: '删去它：按总分取的名单不分前后', en: 'leave it out: a list by the total is counted from no end' };

/** Whether all keys are known; each that is not is a problem. */
function hasKeys(given: Given, keys: readonly string[], path: Path, problems: Problems, otherwise = LEAVE_OUT): boolean {
  const strangers = givenKeys(given).filter((key) => !keys.includes(key));
  for (const key of strangers) {
    const suggestion = didYouMean(suggest(key, keys), otherwise);
    problems.push(rankProblem('RANK_KEY', { path: [...path, key], found: key, slots: { id: clip(key), keys: listed(keys), suggestion } }));
  }
  return strangers.length === 0;
}

function givenKeys(given: Given): readonly string[] {
  return Object.keys(given).filter((key) => given[key] !== undefined);
}

/** What stands there; nothing where nothing does. */
export function foundOf(value: unknown): { readonly found?: string } {
  return value === undefined ? {} : { found: foundText(value) };
}

function listed(words: readonly string[]): Words {
  return { zh: words.join('、'), en: words.join(', ') };
}
