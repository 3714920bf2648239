import type { Path } from '../diagnostics/diagnostic.js';
import { greatest, ZERO, type Rational } from '../exact/rational.js';
import { fractionText, parseNumber } from '../exact/text.js';
import type { FactDraft, OwnFact } from '../methods/method.js';
import { METHODS } from '../methods/registry.js';
import type { RulebookDocument } from '../rulebook/document.js';
import type { BonusDocument, ChoicePoints, IndicatorDocument, RowDocument, SectionDocument } from '../rulebook/document-table.js';

interface PlacedIndicator {
  readonly indicator: IndicatorDocument;
  readonly path: Path;
}

/** The bonus as a section. */
export function bonusSection({ title = '加分项', clause, quote, assessor, items }: BonusDocument): SectionDocument {
  return {
    title,
    ...(clause === undefined ? {} : { clause }),
    ...(quote === undefined ? {} : { quote }),
    ...(assessor === undefined ? {} : { assessor }),
    indicators: items,
  };
}

/** All sections and rows in the order of the table, those of every variant and of the bonus included. */
export function indicatorsOf(document: RulebookDocument): readonly PlacedIndicator[] {
  const walk = (list: readonly IndicatorDocument[], path: Path): readonly PlacedIndicator[] =>
    list.flatMap((indicator, index) => {
      const here = [...path, index];
      const inside = 'scoring' in indicator ? [] : blocksOf(indicator.indicators);
      return [{ indicator, path: here }, ...inside.flatMap(({ list: inner, at }) => walk(inner, [...here, 'indicators', ...at]))];
    });
  const { indicators = [], bonus } = document;
  // As the bonus stands in the plan: a section after the table.
  const beside: readonly PlacedIndicator[] = bonus === undefined ? [] : [{ indicator: bonusSection(bonus), path: ['bonus'] }, ...walk(bonus.items, ['bonus', 'items'])];
  return [...walk(indicators, ['indicators']), ...beside];
}

interface PlacedRow {
  readonly row: RowDocument;
  readonly path: Path;
}

function rowsOf(document: RulebookDocument): readonly PlacedRow[] {
  return indicatorsOf(document).flatMap(({ indicator, path }) => ('scoring' in indicator ? [{ row: indicator, path }] : []));
}

type Inside = Extract<IndicatorDocument, { indicators: unknown }>['indicators'];

/** The lists inside a section: one, or one for each option of a variant. */
export function blocksOf(inside: Inside): readonly { readonly option?: string; readonly list: readonly IndicatorDocument[]; readonly at: Path }[] {
  if (isList(inside)) return [{ list: inside, at: [] }];
  return Object.entries(inside).flatMap(([option, list]) => (typeof list === 'string' ? [] : [{ option, list, at: [option] }]));
}

export function isList(inside: Inside): inside is readonly IndicatorDocument[] {
  return Array.isArray(inside);
}

interface PlacedDraft {
  readonly draft: FactDraft;
  readonly path: Path;
  readonly at: 'key' | 'value';
}

/** The facts that rows declare by themselves: under `fact:`, or as the items of a checklist. */
export function rowFacts(document: RulebookDocument): readonly PlacedDraft[] {
  return rowsOf(document).flatMap(({ row, path }) => once(declared(row, row.scoring, [...path, 'scoring'], path)));
}

/** A row's own fact that several of its options ask in the same way is one fact. */
function once(drafts: readonly PlacedDraft[]): readonly PlacedDraft[] {
  const text = (one: PlacedDraft): string => JSON.stringify([one.draft, one.path]);
  return [...new Map(drafts.map((one) => [text(one), one])).values()];
}

interface Owner {
  readonly title: string;
  readonly points: RowDocument['points'];
  readonly fact?: string;
}

function declared(owner: Owner, scoring: unknown, path: Path, ownerPath: Path): readonly PlacedDraft[] {
  if (typeof scoring === 'string') return ownFact(owner, METHODS[scoring]!.bare!, ownerPath);
  const branches = branchesOf(scoring);
  if (branches !== undefined) return branches.flatMap((one) => declared(owner, one.scoring, [...path, ...one.at], ownerPath));
  const [name, body] = Object.entries(scoring as Record<string, unknown>)[0]!;
  const method = METHODS[name]!;
  const here = [...path, name];
  const marks = method.own?.(body);
  const own = (method.facts?.(body) ?? []).map((draft) => ({ draft, path: [...here, 'items', draft.id], at: 'key' as const }));
  const inner = (method.inner?.(body) ?? []).flatMap((part) =>
    declared(part, part.scoring, [...here, ...part.at, 'scoring'], [...here, ...part.at]),
  );
  return [...(marks === undefined ? [] : ownFact(owner, marks, ownerPath)), ...own, ...inner];
}

/** The fact that a row declares under `fact:`, if it does; marks go up to its points. */
function ownFact({ fact, title, points }: Owner, { kind, per, min, step }: OwnFact, ownerPath: Path): readonly PlacedDraft[] {
  if (fact === undefined) return [];
  const most = kind === 'amount' || kind === 'amounts' ? { max: mostPoints(points) } : {};
  const more = { ...(per === undefined ? {} : { per }), ...(min === undefined ? {} : { min }), ...(step === undefined ? {} : { step }) };
  return [{ draft: { id: fact, kind, label: title, ...most, ...more }, path: [...ownerPath, 'fact'], at: 'value' }];
}

/** The points of a row, or the most that an option gives. */
export function mostPoints(points: RowDocument['points']): string {
  if (typeof points === 'string') return points;
  return fractionText(optionPoints(points).map(({ worth }) => worth).reduce(greatest, ZERO));
}

/** The points of a row by the option of a choice fact. */
export function optionPoints(points: ChoicePoints): readonly { readonly option: string; readonly worth: Rational }[] {
  return Object.entries(points).flatMap(([option, worth]) => (option === 'choice' ? [] : [{ option, worth: parseNumber(worth)! }]));
}

/** The scorings that a selector chooses from, or `undefined` when the scoring is not a selector. */
export function branchesOf(scoring: unknown): readonly { readonly scoring: unknown; readonly at: Path }[] | undefined {
  const map = scoring as Readonly<Record<string, unknown>>;
  // As in `select`: an option may be named by a later word.
  const key = ['reading', 'choice'].find((one) => one in map);
  if (key !== undefined) return Object.entries(map).flatMap(([option, branch]) => (option === key ? [] : [{ scoring: branch, at: [option] }]));
  if (!('when' in map)) return undefined;
  const cases = (map.when as { use: unknown }[]).map((one, index) => ({ scoring: one.use, at: ['when', index, 'use'] }));
  return [...cases, { scoring: map.otherwise, at: ['otherwise'] }];
}

/** Finds the title of the row that uses a name, which labels a question of a survey. */
export function usersOf(document: RulebookDocument): (name: string) => string | undefined {
  const rows = rowsOf(document).map(({ row }) => ({ title: row.title, words: new Set(JSON.stringify(row.scoring).match(/[A-Za-z][A-Za-z0-9]*/g)) }));
  return (name) => rows.find(({ words }) => words.has(name))?.title;
}
