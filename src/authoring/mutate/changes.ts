import type { Path } from '../../diagnostics/diagnostic.js';
import type { RulebookDocument } from '../../rulebook/document.js';
import { isList, renamed, replacedAt } from './edit.js';
import { neighboursOf } from './neighbours.js';

/** What sort of thing in a rulebook is changed. */
export type ChangeKind = 'number' | 'comparator' | 'default' | 'word' | 'logic';

/** One small change of a rulebook: a mistake that its author might have made. */
export interface Change {
  /** A number one step up or down, a comparator made strict or not, another default, another word, and for or. */
  readonly kind: ChangeKind;
  /** What is changed. */
  readonly path: Path;
  /** Whether that is the key at the path, or its value. */
  readonly at: 'key' | 'value';
  /** As written. */
  readonly from: string;
  /** What it becomes. */
  readonly to: string;
  /** The document with this change. */
  readonly make: () => unknown;
}

/** Parts that say what something is, and score nothing. */
const UNSCORED = ['format', 'id', 'edition', 'title', 'standard', 'entity', 'places', 'notes', 'shares', 'subjects'];
/** Keys of words for people, wherever they stand. */
const TEXTS = ['title', 'label', 'note', 'clause', 'quote', 'question', 'text', 'unit', 'assessor', 'options', 'questions', 'answers', 'scale'];
/** Maps from the author's own ids: a fact may be called `title`. */
const NAMED = ['readings', 'terms', 'parameters', 'surveys', 'facts'];

/** The words of the language that change a score, by the key that they stand under. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  otherwise: ['exclude', 'rescale', 'zero', 'full'],
  award: ['all', 'any', 'each'],
  below: ['nothing', 'linear'],
  take: ['mean', 'least'],
  several: ['sum', 'greatest'],
  combine: ['sum', 'share'],
  ifUnknown: ['unknown', 'zero', 'notApplicable'],
  mode: ['halfUp', 'halfEven', 'down', 'up'],
  partialUnit: ['proRata', 'floor', 'ceil'],
  at: ['row', 'total'],
};

const COMPARATORS: Readonly<Record<string, string>> = { atLeast: 'above', above: 'atLeast', atMost: 'below', below: 'atMost' };
const CUTS: Readonly<Record<string, string>> = { from: 'above', above: 'from', upTo: 'below', below: 'upTo' };
const LOGIC: Readonly<Record<string, string>> = { all: 'any', any: 'all' };

type Map = Readonly<Record<string, unknown>>;

/** Every small change of a rulebook that may change a score, in the order of the document. */
export function changesOf(document: RulebookDocument): readonly Change[] {
  const found: Change[] = [];
  const enter = (kind: ChangeKind, path: Path, from: string, to: string, value: unknown = to): void => {
    found.push({ kind, path, at: 'value', from, to, make: () => replacedAt(document, path, () => value) });
  };
  const enterKey = (kind: ChangeKind, path: Path, from: string, to: string): void => {
    found.push({ kind, path, at: 'key', from, to, make: () => replacedAt(document, path.slice(0, -1), (map) => renamed(map, from, to)) });
  };
  const walk = (node: unknown, path: Path, key: string): void => {
    if (isList(node)) node.forEach((item, index) => { walk(item, [...path, index], key); });
    else if (typeof node === 'string') for (const [kind, to] of otherValues(node, key)) enter(kind, path, node, to);
    else if (typeof node === 'object' && node !== null) walkMap(node as Map, path, key);
  };
  const walkMap = (map: Map, path: Path, key: string): void => {
    const isSelector = 'reading' in map || 'choice' in map;
    if ('not' in map) enter('logic', path, 'not', '', map.not);
    for (const [name, value] of Object.entries(map)) {
      if (!isSelector && TEXTS.includes(name)) continue;
      const other = isSelector ? undefined : otherKey(map, name);
      if (other !== undefined) enterKey(name in LOGIC ? 'logic' : 'comparator', [...path, name], name, other);
      if (!(name === 'items' && isLabels(value))) walk(value, [...path, name], isSelector ? key : name);
    }
  };
  for (const [name, part] of Object.entries(document)) {
    if (UNSCORED.includes(name)) continue;
    if (!NAMED.includes(name)) walk(part, [name], name);
    else for (const [id, one] of Object.entries(part as Map)) walk(one, [name, id], name);
  }
  for (const [id, { default: chosen, options }] of Object.entries(document.readings ?? {})) {
    for (const option of Object.keys(options)) if (option !== chosen) enter('default', ['readings', id, 'default'], chosen, option);
  }
  return found;
}

function otherValues(written: string, key: string): readonly (readonly [ChangeKind, string])[] {
  const words = WORDS[key] ?? [];
  if (words.includes(written)) return words.filter((word) => word !== written).map((word) => ['word', word]);
  return neighboursOf(written).map((number) => ['number', number]);
}

/** The operator that an author might have mistaken for this one. */
function otherKey(map: Map, key: string): string | undefined {
  const value = map[key];
  if (isList(value)) return Object.hasOwn(LOGIC, key) ? LOGIC[key] : undefined;
  // The word `below` of a method, and the ends of `clamp`, compare nothing.
  if ('target' in map || 'clamp' in map) return undefined;
  const names = 'label' in map || 'points' in map ? CUTS : COMPARATORS;
  return Object.hasOwn(names, key) ? names[key] : undefined;
}

/** The items of a checklist as ids with their words. */
function isLabels(value: unknown): boolean {
  return !isList(value);
}
