import type { Path } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import { parseNumber } from '../exact/text.js';
import type { EffectChange, PlanBand, PlanEffect, PlanGrades } from '../plan/clauses.js';
import type { Plan } from '../plan/plan.js';
import type { BandDocument, EffectDocument, GradesDocument } from '../rulebook/document-table.js';
import { didYouMean, listed } from '../rulebook/words.js';
import { CUT_NAMES, scalesOf, type PlacedGrades } from './bands.js';
import { lowerCondition, lowerQuantity } from './lower-formula.js';
import type { Context } from './names.js';

/** What a rulebook says of grades, as the plan says it. */
export function lowerGrades(context: Context): Pick<Plan, 'grades' | 'otherGrades' | 'effects'> {
  const scales = scalesOf(context);
  checkScales(context, scales);
  const [first, ...others] = scales.map((one) => lowerScale(context, one));
  const effects = (context.document.effects ?? []).map((effect, index) => lowerEffect(context, effect, ['effects', index]));
  return {
    ...(first === undefined ? {} : { grades: first }),
    ...(others.length === 0 ? {} : { otherGrades: others }),
    ...(effects.length === 0 ? {} : { effects }),
  };
}

/** Scales are told apart by their names. */
function checkScales({ report }: Context, scales: readonly PlacedGrades[]): void {
  scales.forEach(({ grades: { scale }, path }, index) => {
    if (scales.slice(0, index).some(({ grades }) => grades.scale === scale)) report('SCALE_TWICE', [...path, 'scale'], { found: scale, slots: { scale } });
  });
}

function lowerScale(context: Context, { grades, path }: PlacedGrades): PlanGrades {
  const { scale, clause, quote, of, bands, otherwise } = grades;
  return {
    scale,
    clause,
    ...(quote === undefined ? {} : { quote }),
    of: lowerQuantity(context, of ?? 'total', [...path, 'of'], 'grade'),
    bands: bands.map((band, index) => lowerBand(context, band, [...path, 'bands', index])),
    otherwise,
  };
}

function lowerBand(context: Context, band: BandDocument, path: Path): PlanBand {
  const { id, label, when } = band;
  const cuts = CUT_NAMES.filter((cut) => band[cut] !== undefined);
  if (cuts.length === 0 && when === undefined) context.report('BAND_OPEN', path, { slots: { band: label } });
  return context.wrote(path, {
    id,
    label,
    ...Object.fromEntries(cuts.map((cut) => [cut, lowerQuantity(context, band[cut], [...path, cut], 'row')])),
    ...(when === undefined ? {} : { when: lowerCondition(context, when, [...path, 'when'], 'grade') }),
  });
}

const CHANGES = ['capAt', 'downgrade', 'grade'] as const;

function lowerEffect(context: Context, effect: EffectDocument, path: Path): PlanEffect {
  const { id, clause, quote, when } = effect;
  const written = CHANGES.filter((change) => effect[change] !== undefined);
  if (written.length !== 1) context.report('EFFECT_CHANGE', path, { slots: { id } });
  const place = scaleOf(context, effect, path);
  return context.wrote(path, {
    id,
    clause,
    ...(quote === undefined ? {} : { quote }),
    ...(place === 0 ? {} : { scale: place }),
    when: lowerCondition(context, when, [...path, 'when'], 'grade'),
    ...changeOf(effect),
  });
}

function changeOf({ capAt, grade, downgrade = '1' }: EffectDocument): EffectChange {
  if (capAt !== undefined) return { capAt };
  return grade === undefined ? { downgrade: Number(parseNumber(downgrade)!.n) } : { grade };
}

/** The place of the scale that an effect acts on: the one it names, or the first that has its grade. */
function scaleOf(context: Context, { scale, capAt, grade }: EffectDocument, path: Path): number {
  const scales = scalesOf(context).map((one) => one.grades);
  const named = scale === undefined ? undefined : scales.findIndex((one) => one.scale === scale);
  if (scales.length === 0) context.report('EFFECT_WITHOUT_SCALE', path);
  else if (named === -1) unknown(context, scale!, scales.map((one) => one.scale), { zh: '等级', en: 'scale' }, [...path, 'scale']);
  if (scales.length === 0 || named === -1) return 0;
  const meant = capAt ?? grade;
  const own = named === undefined ? scales : [scales[named]!];
  const found = meant === undefined ? 0 : own.findIndex((one) => gradeIds(one).includes(meant));
  if (found < 0) unknown(context, meant!, [...new Set(own.flatMap(gradeIds))], { zh: '等级', en: 'grade' }, [...path, capAt === undefined ? 'grade' : 'capAt']);
  return named ?? Math.max(found, 0);
}

function gradeIds({ bands, otherwise }: GradesDocument): readonly string[] {
  return [...bands.map(({ id }) => id), otherwise.id];
}

function unknown(context: Context, name: string, known: readonly string[], kind: { readonly zh: string; readonly en: string }, path: Path): void {
  const among = listed(known);
  const suggestion = didYouMean(suggest(name, known), { zh: `换成其中一个：${among.zh}`, en: `use one of these: ${among.en}` });
  context.report('NAME_UNKNOWN', path, { found: name, slots: { name, kind, suggestion } });
}
