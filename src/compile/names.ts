import type { Circumstances } from '../diagnostics/codes.js';
import type { Diagnostic, Path, Words } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { FactDraft } from '../methods/method.js';
import type { RulebookDocument, FactDocument } from '../rulebook/document.js';
import type { Rulebook } from '../rulebook/parse.js';
import { compileProblem, type CompileCode } from './codes.js';
import { rowFacts, usersOf } from './row-facts.js';

/** What a name stands for. */
export type Named =
  | { readonly sort: 'fact'; readonly id: string; readonly fact: FactDocument; readonly path: Path; readonly label: string }
  | { readonly sort: 'term'; readonly id: string; readonly gives: 'quantity' | 'condition'; readonly path: Path }
  | { readonly sort: 'parameter'; readonly id: string; readonly path: Path }
  | { readonly sort: 'reading'; readonly id: string; readonly options: readonly string[]; readonly path: Path };

/** What the lowering of one rulebook shares: its names and its problems. */
export interface Context {
  readonly document: RulebookDocument;
  readonly names: ReadonlyMap<string, Named>;
  readonly report: (code: CompileCode, path: Path, more?: Circumstances, at?: 'key' | 'value') => void;
  readonly problems: Diagnostic[];
  readonly placeOf: Rulebook['placeOf'];
}

export const SORTS: Readonly<Record<Named['sort'], Words>> = {
  fact: { zh: '事实', en: 'fact' },
  term: { zh: '术语', en: 'term' },
  parameter: { zh: '参数', en: 'parameter' },
  reading: { zh: '读法', en: 'reading' },
};

const RESERVED = new Set(['total', 'unknown', 'asOf', 'true', 'false', 'null', 'never']);

/** All names of a rulebook: facts declared, asked by surveys or by rows; terms, parameters and readings. */
export function contextOf({ document, placeOf }: Rulebook): Context {
  const problems: Diagnostic[] = [];
  const names = new Map<string, Named>();
  const report: Context['report'] = (code, path, more = {}, at = 'value') => {
    problems.push(compileProblem(code, { path, place: placeOf(path, at), ...more }));
  };
  const enter = (named: Named): void => {
    const other = names.get(named.id);
    if (RESERVED.has(named.id)) report('NAME_RESERVED', named.path, { slots: { name: named.id } }, 'key');
    else if (other === undefined) names.set(named.id, named);
    else report('NAME_TWICE', named.path, { slots: { name: named.id, kind: SORTS[other.sort], other: SORTS[named.sort] } }, 'key');
  };
  for (const [id, reading] of Object.entries(document.readings ?? {})) {
    enter({ sort: 'reading', id, options: Object.keys(reading.options), path: ['readings', id] });
  }
  for (const [id, term] of Object.entries(document.terms ?? {})) {
    enter({ sort: 'term', id, gives: term.condition === undefined ? 'quantity' : 'condition', path: ['terms', id] });
  }
  for (const id of Object.keys(document.parameters ?? {})) enter({ sort: 'parameter', id, path: ['parameters', id] });
  for (const [id, fact] of Object.entries(document.facts ?? {})) {
    enter({ sort: 'fact', id, fact, path: ['facts', id], label: fact.label });
  }
  for (const question of surveyFacts(document)) enter(question);
  for (const { draft, path } of rowFacts(document)) {
    enter({ sort: 'fact', id: draft.id, fact: draftFact(draft), path, label: draft.label });
  }
  return { document, names, report, problems, placeOf };
}

function draftFact({ kind, label, max }: FactDraft): FactDocument {
  return { kind, label, ...(max === undefined ? {} : { max, unit: '分' }) };
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
      return { sort: 'fact', id, fact: { kind: 'rate', label }, path, label };
    });
  });
}

/** Reports a name that is not there, with the nearest one of the wanted sorts. */
export function unknownName(context: Context, name: string, path: Path, sorts: readonly Named['sort'][]): void {
  const near = suggest(name, [...context.names.values()].flatMap((named) => (sorts.includes(named.sort) ? [named.id] : [])));
  const suggestion =
    near === undefined
      ? { zh: `先在 ${sorts.map((sort) => `${sort}s`).join('、')} 里声明它`, en: `declare it under ${sorts.map((sort) => `${sort}s`).join(', ')} first` }
      : { zh: `是不是“${near}”？`, en: `did you mean "${near}"?` };
  const kind = { zh: sorts.map((sort) => SORTS[sort].zh).join('、'), en: sorts.map((sort) => SORTS[sort].en).join(', ') };
  context.report('NAME_UNKNOWN', path, { found: name, slots: { name, kind, suggestion } });
}

/** What a name stands for; a name that is not there is reported. */
export function findName(context: Context, name: string, path: Path, sorts: readonly Named['sort'][]): Named | undefined {
  const named = context.names.get(name);
  if (named === undefined) unknownName(context, name, path, sorts);
  return named;
}

/** Reports a name that stands for something else than what is wanted. */
export function wrongKind(context: Context, named: Named, path: Path, wanted: Words): void {
  context.report('NAME_KIND', path, { found: named.id, slots: { name: named.id, kind: kindWords(named), wanted } });
}

const KIND_WORDS: Readonly<Record<FactDocument['kind'], Words>> = {
  yesNo: { zh: '是非事实', en: 'a yes-or-no fact' },
  count: { zh: '数量事实', en: 'a count' },
  amount: { zh: '数值事实', en: 'an amount' },
  rate: { zh: '比率事实', en: 'a rate' },
  choice: { zh: '选项事实', en: 'a choice' },
  counts: { zh: '列表事实', en: 'a list' },
};

/** The kind of what a name stands for, in words. */
export function kindWords(named: Named): Words {
  return named.sort === 'fact' ? KIND_WORDS[named.fact.kind] : SORTS[named.sort];
}
