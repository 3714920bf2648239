import { plain } from '../../bridges/cells/cell.js';
import { problem as cellProblem } from '../../bridges/cells/codes.js';
import { namesOf } from '../../bridges/cells/names.js';
import { clip } from '../../diagnostics/codes.js';
import type { Diagnostic, Place, Words } from '../../diagnostics/diagnostic.js';
import { suggest } from '../../diagnostics/suggest.js';
import { didYouMean } from '../../evaluate/read-fact.js';
import type { Plan } from '../../plan/plan.js';
import { rowsProblem } from './codes.js';

/** What the columns of a table are. */
export interface Heads {
  readonly names: readonly string[];
  readonly facts: readonly FactCellsAt[];
  /** The columns that are carried through, in the order that was asked for. */
  readonly ids: readonly number[];
}

/** The cells of a fact: those from its head to the next. */
export interface FactCellsAt {
  readonly id: string;
  readonly from: number;
  readonly to: number;
}

export interface HeadOptions {
  readonly file: string;
  readonly line: number;
  readonly ids: readonly string[];
  readonly extraFacts: 'error' | 'ignore';
}

/** What heads say; each that says nothing is told of, unless it is carried through or left out. */
export function readHeads(plan: Plan, cells: readonly string[], { file, line, ids, extraFacts }: HeadOptions): { readonly heads: Heads; readonly problems: readonly Diagnostic[] } {
  const { byName } = namesOf(plan.facts);
  const problems: Diagnostic[] = [];
  const facts: FactCellsAt[] = [];
  const names = cells.map((cell) => cell.trim());
  const isCarried = (name: string): boolean => ids.some((id) => plain(id) === plain(name));
  names.forEach((name, column) => {
    const place = { file, line, column: column + 1, length: 1 };
    if (plain(name) === '') {
      widen(facts, column);
      return;
    }
    const all = byName.get(plain(name)) ?? [];
    const [one] = all;
    if (all.length > 1) problems.push(cellProblem('CELL_NAME_SHARED', { place, found: name, slots: { name: clip(name), ids: all.map(({ id }) => id).join('、') } }));
    else if (one !== undefined && facts.some(({ id }) => id === one.id)) problems.push(rowsProblem('ROWS_NAME_TWICE', { place, slots: { name: clip(name) } }));
    else if (one !== undefined) facts.push({ id: one.id, from: column, to: column + 1 });
    else if (!isCarried(name) && extraFacts === 'error') problems.push(unknownName(name, place, byName.keys()));
  });
  const carried = ids.map((id) => names.findIndex((name) => plain(name) === plain(id)));
  const missing = ids.filter((_, at) => carried[at] === -1);
  problems.push(...missing.map((name) => rowsProblem('ROWS_ID_MISSING', { slots: { name: clip(name), names: listed(names) } })));
  const isStranger = facts.length === 0 && missing.length === 0;
  return { heads: { names, facts, ids: carried }, problems: isStranger ? [rowsProblem('ROWS_NO_FACT', { slots: { file, rulebook: plan.title } })] : problems };
}

/** A blank head goes with the fact before it. */
function widen(facts: FactCellsAt[], column: number): void {
  const last = facts.at(-1);
  if (last?.to === column) facts[facts.length - 1] = { ...last, to: column + 1 };
}

function unknownName(name: string, place: Place, known: Iterable<string>): Diagnostic {
  const suggestion = didYouMean(suggest(plain(name), known), { zh: '核对列名', en: 'check the name' });
  return rowsProblem('ROWS_NAME_UNKNOWN', { place, found: name, slots: { name: clip(name), suggestion } });
}

function listed(names: readonly string[]): Words {
  const some = names.filter((name) => name !== '').slice(0, 20).map(clip);
  return { zh: some.join('、'), en: some.join(', ') };
}

/** By what cells are parted: what the line of heads has, tabs before commas and semicolons. */
export function delimiterOf(heads: string): string {
  return ['\t', ',', ';'].find((one) => heads.includes(one)) ?? ',';
}
