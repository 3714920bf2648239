import { divide, isInteger } from '../exact/rational.js';
import { decimalText, parseFraction } from '../exact/text.js';
import { readsTotal } from '../formula/names.js';
import { scalesIn } from '../plan/lookup.js';
import { outcomesRead } from '../plan/outcome-order.js';
import type { Plan } from '../plan/plan.js';
import type { Path } from '../diagnostics/diagnostic.js';
import { scalesOf } from './bands.js';
import type { Context } from './names.js';
import { indicatorsOf } from './row-facts.js';

/** Points are rounded once: what is rounded goes into the interval, and nothing rounds it again. */
export function checkRound(context: Context, plan: Plan): void {
  if (plan.round?.at === 'row') checkIntervals(context, plan, plan.round.to);
  const scales = scalesIn(plan);
  const places: readonly (readonly [unknown, Path])[] = [
    ...plan.terms.map(({ id, ...term }) => [term, ['terms', id]] as const),
    ...indicatorsOf(context.document).map(({ path }, index) => [plan.indicators[index]!.scoring?.points, [...path, 'scoring']] as const),
    ...scalesOf(context).flatMap(({ path }, at) => {
      const { of, bands } = scales[at]!;
      return [[of, [...path, 'of']] as const, ...bands.map((band, index) => [band, [...path, 'bands', index]] as const)];
    }),
    ...(plan.effects ?? []).map(({ when }, index) => [when, ['effects', index, 'when']] as const),
    ...plan.validity.map(({ check }, index) => [check, ['validity', index, 'check']] as const),
  ];
  for (const [formula, path] of places) {
    if (roundsTwice(plan, formula, plan.round !== undefined)) context.report('ROUND_TWICE', path, {}, 'key');
  }
}

/** The points of a row are a multiple of what they are rounded to, or all of them could not be had. */
function checkIntervals(context: Context, { indicators }: Plan, to: string): void {
  indicatorsOf(context.document).forEach(({ path }, index) => {
    const shown = (text: string): string => decimalText(parseFraction(text)!, 0);
    const { scoring, points, pointsBy, title } = indicators[index]!;
    const wrong = scoring === undefined ? undefined : [points, ...Object.values(pointsBy?.options ?? {})].find((one) => !isInteger(divide(parseFraction(one)!, parseFraction(to)!)));
    if (wrong !== undefined) context.report('ROUND_POINTS', [...path, 'points'], { found: shown(wrong), slots: { title, points: shown(wrong), to: shown(to) } });
  });
}

/** Whether a formula rounds points that are rounded already, by the rulebook or by itself. */
function roundsTwice(plan: Plan, node: unknown, isRounded: boolean): boolean {
  if (typeof node !== 'object' || node === null) return false;
  const { op, of } = node as { readonly op?: unknown; readonly of?: unknown };
  const isRounding = op === 'round' && (readsTotal(of) || outcomesRead(plan, of).size > 0);
  if (isRounding && isRounded) return true;
  return Object.values(node).some((part) => roundsTwice(plan, part, isRounded || isRounding));
}
