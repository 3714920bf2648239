import { clip, type Circumstances } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { FactDraft } from '../methods/method.js';
import type { RulebookDocument, FactDocument } from '../rulebook/document.js';
import type { Rulebook } from '../rulebook/parse.js';
import { didYouMean } from '../rulebook/words.js';
import { compileProblem, type CompileCode } from './codes.js';
import { rowFacts, usersOf } from './row-facts.js';

/** What a name stands for. */
export type Named = Declared &
  (
    | { readonly sort: 'fact'; readonly fact: FactDocument }
    | { readonly sort: 'term'; readonly gives: 'quantity' | 'condition' }
    | { readonly sort: 'parameter' }
    | { readonly sort: 'reading'; readonly options: readonly string[] }
  );

interface Declared {
  readonly id: string;
  readonly path: Path;
  /** Whether the name is the key at its path, or the value: `fact: id`. */
  readonly at: 'key' | 'value';
}

/** What the lowering of one rulebook shares: its names and its problems. */
export interface Context {
  readonly document: RulebookDocument;
  readonly names: ReadonlyMap<string, Named>;
  readonly report: (code: CompileCode, path: Path, more?: Circumstances, at?: 'key' | 'value') => void;
  readonly problems: Diagnostic[];
  /** The requirements that are being read as conditions, each for the one before it. */
  readonly meeting: string[];
  readonly placeOf: Rulebook['placeOf'];
  /** Notes where a part of the plan was written, and hands it on. */
  readonly wrote: <T extends object>(path: Path, part: T) => T;
  readonly written: WeakMap<object, Path>;
}

export const SORTS: Readonly<Record<Named['sort'], Words>> = {
  fact: { zh: '事实', en: 'fact' },
  term: { zh: '术语', en: 'term' },
  parameter: { zh: '参数', en: 'parameter' },
  reading: { zh: '读法', en: 'reading' },
};

/** Words of the language that nothing can be named by. */
export const RESERVED: ReadonlySet<string> = new Set(['total', 'unknown', 'asOf', 'true', 'false', 'null', 'never']);

/** All names of a rulebook: facts declared, asked by surveys or by rows; terms, parameters and readings. */
export function contextOf({ document, placeOf }: Rulebook): Context {
  const problems: Diagnostic[] = [];
  const names = new Map<string, Named>();
  const report: Context['report'] = (code, path, { slots = {}, ...more } = {}, at = 'value') => {
    problems.push(compileProblem(code, { path, place: placeOf(path, at), ...more, slots: clipped(slots) }));
  };
  const enter = (named: Named): void => {
    const { id, path, at } = named;
    const other = names.get(id);
    if (RESERVED.has(id)) report('NAME_RESERVED', path, { found: id, slots: { name: id } }, at);
    else if (other === undefined) names.set(id, named);
    else reportTwice({ report, placeOf }, named, { ...other, kind: SORTS[other.sort] });
  };
  for (const named of namesOf(document)) enter(named);
  const written = new WeakMap<object, Path>();
  const wrote: Context['wrote'] = (path, part) => {
    written.set(part, path);
    return part;
  };
  return { document, names, report, problems, meeting: [], placeOf, wrote, written };
}

/** Reports a name or id that stands somewhere already. */
export function reportTwice({ report, placeOf }: Pick<Context, 'report' | 'placeOf'>, { id, path, at }: Declared, before: Declared & { readonly kind: Words }): void {
  const line = String(placeOf(before.path, before.at).line);
  const kind = { zh: before.kind.zh, en: `the ${before.kind.en}` };
  report('NAME_TWICE', path, { found: id, slots: { name: id, kind, line } }, at);
}

/** What the author wrote is cut; our own words are not. */
function clipped(slots: Required<Circumstances>['slots']): Required<Circumstances>['slots'] {
  return Object.fromEntries(Object.entries(slots).map(([name, slot]) => [name, typeof slot === 'string' ? clip(slot) : slot]));
}

function namesOf(document: RulebookDocument): readonly Named[] {
  const { readings = {}, terms = {}, parameters = {}, facts = {} } = document;
  return [
    ...Object.entries(readings).map(([id, { options }]): Named => ({ sort: 'reading', id, options: Object.keys(options), path: ['readings', id], at: 'key' })),
    ...Object.entries(terms).map(([id, { condition }]): Named => ({ sort: 'term', id, gives: condition === undefined ? 'quantity' : 'condition', path: ['terms', id], at: 'key' })),
    ...Object.keys(parameters).map((id): Named => ({ sort: 'parameter', id, path: ['parameters', id], at: 'key' })),
    ...Object.entries(facts).map(([id, fact]): Named => ({ sort: 'fact', id, fact, path: ['facts', id], at: 'key' })),
    ...surveyFacts(document),
    ...rowFacts(document).map(({ draft, path, at }): Named => ({ sort: 'fact', id: draft.id, fact: draftFact(draft), path, at })),
    ...itemFacts(document),
    ...requirementFacts(document),
  ];
}

function draftFact(draft: FactDraft): FactDocument {
  return { ...draft, ...(draft.max === undefined ? {} : { unit: '分' }) };
}

/** Each event of a negative list costs so many points. */
function itemFacts({ negativeList }: RulebookDocument): readonly Named[] {
  return (negativeList?.items ?? []).map(({ fact, title, deduct: [min, max] }, index): Named => {
    const path = ['negativeList', 'items', index, 'fact'];
    return { sort: 'fact', id: fact, fact: { kind: 'amounts', label: title, min, max, unit: '分' }, path, at: 'value' };
  });
}

function requirementFacts({ requirements = [] }: RulebookDocument): readonly Named[] {
  return requirements.flatMap(({ fact, quote }, index): readonly Named[] =>
    fact === undefined ? [] : [{ sort: 'fact', id: fact, fact: { kind: 'yesNo', label: quote }, path: ['requirements', index, 'fact'], at: 'value' }],
  );
}

function surveyFacts(document: RulebookDocument): readonly Named[] {
  const users = usersOf(document);
  return Object.entries(document.surveys ?? {}).flatMap(([survey, { questions }]) => {
    const listed = Array.isArray(questions);
    const entries: readonly (readonly [string, string])[] = listed
      ? (questions as readonly string[]).map((id) => [id, users(id) ?? id])
      : Object.entries(questions as Record<string, string>);
    return entries.map(([id, label], index): Named => {
      const path = ['surveys', survey, 'questions', listed ? index : id];
      return { sort: 'fact', id, fact: { kind: 'rate', label }, path, at: 'key' };
    });
  });
}

/** Reports a name that is not there, with the nearest one of the wanted sorts. */
export function unknownName(context: Context, name: string, path: Path, sorts: readonly Named['sort'][]): void {
  const near = suggest(name, [...context.names.values()].flatMap((named) => (sorts.includes(named.sort) ? [named.id] : [])));
  const under = sorts.map((sort) => `${sort}s`);
  const suggestion = didYouMean(near, { zh: `先在 ${under.join(' 或 ')} 里声明它`, en: `declare it under ${under.join(' or ')} first` });
  const kind = { zh: sorts.map((sort) => SORTS[sort].zh).join('、'), en: sorts.map((sort) => SORTS[sort].en).join(' or ') };
  context.report('NAME_UNKNOWN', path, { found: name, slots: { name, kind, suggestion } });
}

/** What a name stands for; a name that is not there is reported. */
export function findName(context: Context, name: string, path: Path, sorts: readonly Named['sort'][]): Named | undefined {
  const named = context.names.get(name);
  if (named === undefined) unknownName(context, name, path, sorts);
  return named;
}
