import type { Path } from '../diagnostics/diagnostic.js';
import { readsTotal } from '../formula/names.js';
import { compare, type Rational } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { PlanBand, PlanGrades } from '../plan/clauses.js';
import type { GradesDocument } from '../rulebook/document-table.js';
import type { Context } from './names.js';

/** A scale as written, and where. */
export interface PlacedGrades {
  readonly grades: GradesDocument;
  readonly path: Path;
}

/** The scales of a rulebook, the first one first: one is written without a list. */
export function scalesOf({ document: { grades = [] } }: Pick<Context, 'document'>): readonly PlacedGrades[] {
  if (!isList(grades)) return [{ grades, path: ['grades'] }];
  return grades.map((one, index) => ({ grades: one, path: ['grades', index] }));
}

function isList(grades: GradesDocument | readonly GradesDocument[]): grades is readonly GradesDocument[] {
  return Array.isArray(grades);
}

/** The cuts of a band, and how each stands to what is graded: which side is in, and whether the cut itself is. */
export const CUTS = {
  from: { side: 1, strict: false },
  above: { side: 1, strict: true },
  upTo: { side: -1, strict: false },
  below: { side: -1, strict: true },
} as const;

type CutName = keyof typeof CUTS;

export const CUT_NAMES = Object.keys(CUTS) as readonly CutName[];

/** A cut that is written as a number. */
interface Cut {
  readonly name: CutName;
  readonly value: Rational;
}

/** Bands are tried in the order written, so none may lie wholly within one before it, so far as cuts are numbers. */
export function checkBands(context: Context, { of, bands }: PlanGrades, { grades, path }: PlacedGrades): void {
  if (context.document.indicators === undefined && context.document.negativeList === undefined) checkTotal(context, of, bands, path);
  const cuts = bands.map(cutsOf);
  for (const [index, own] of cuts.entries()) {
    const before = bands.slice(0, index).find((band, at) => takesAll(band, cuts[at]!, own));
    if (before === undefined) continue;
    const { name } = own[0]!;
    const found = grades.bands[index]![name] as string;
    context.report('BAND_ORDER', [...path, 'bands', index, name], { found, slots: { upper: before.label, lower: bands[index]!.label } });
    // The others of a list that is upside down are mended with it.
    return;
  }
}

function cutsOf(band: PlanBand): readonly Cut[] {
  return CUT_NAMES.flatMap((name) => {
    const cut = band[name];
    return cut?.op === 'number' ? [{ name, value: parseFraction(cut.value)! }] : [];
  });
}

/** Whether whatever passes the cuts of a later band passes this band as well. */
function takesAll(band: PlanBand, cuts: readonly Cut[], later: readonly Cut[]): boolean {
  const isPlain = band.when === undefined && cuts.length > 0 && cuts.length === CUT_NAMES.filter((name) => band[name] !== undefined).length;
  return isPlain && cuts.every((cut) => later.some((one) => implies(one, cut)));
}

function implies(one: Cut, other: Cut): boolean {
  const [a, b] = [CUTS[one.name], CUTS[other.name]];
  const way = compare(one.value, other.value) * a.side;
  return a.side === b.side && (way > 0 || (way === 0 && (a.strict || !b.strict)));
}

/** Without indicators there is no total to be graded. */
function checkTotal({ report }: Context, of: PlanGrades['of'], bands: readonly PlanBand[], path: Path): void {
  const isCut = bands.some((band) => CUT_NAMES.some((name) => band[name] !== undefined));
  if ((isCut && readsTotal(of)) || readsTotal(bands)) report('TOTAL_ABSENT', path, {}, 'key');
}
