import type { Words } from '../../diagnostics/diagnostic.js';
import type { Assessment, OpenBounds } from '../../evaluate/assessment.js';
import { compare } from '../../exact/rational.js';
import { parseFraction } from '../../exact/text.js';
import { meetSides, type Walk } from './target.js';
import { numberSigns } from './symbols.js';
import { walkFormula } from './walk-formula.js';

/** What the total is beside a sum: its formula, its limits, the cap of the bonus, and its rounding. */
export function walkTotal(walk: Walk): void {
  const { traced: { plan }, live } = walk;
  const { totalOf, bonus, round } = plan;
  if (totalOf?.of !== undefined) walkFormula(walk, totalOf.of, { path: ['total', 'of'], guards: [] });
  const total = live && beforeList(live.assessment);
  for (const end of ['min', 'max'] as const) walkLimit(walk, ['total', end], { limit: totalOf?.[end], name: { zh: '总分', en: 'the total' }, sign: end === 'min' ? -1 : 1 }, total);
  const added = live?.assessment.bonus?.awarded;
  walkLimit(walk, ['bonus', 'cap'], { limit: bonus?.cap, name: { zh: '加分', en: 'the bonus' }, sign: 1 }, added && { min: added, max: added });
  if (round?.at === 'total') walkRounding(walk, round.mode);
}

/** The total before the negative list and before it is rounded. */
function beforeList({ total, negativeList }: Assessment): OpenBounds {
  return negativeList?.before ?? total.unrounded ?? total;
}

interface Limit {
  /** As fraction text. */
  readonly limit: string | undefined;
  readonly name: Words;
  /** 1 of what may not be more, −1 of what may not be less. */
  readonly sign: 1 | -1;
}

/** A case that comes up to a limit, and one that does not. */
function walkLimit(walk: Walk, path: readonly string[], { limit, name, sign }: Limit, { min, max }: Partial<OpenBounds> = {}): void {
  if (limit === undefined) return;
  const text = numberSigns(limit, false);
  const sides = {
    reached: () => ({ zh: `${name.zh}达到 ${text}`, en: `${name.en} comes to ${text}` }),
    inside: () => ({ zh: `${name.zh}未到 ${text}`, en: `${name.en} does not come to ${text}` }),
  };
  const isReached = (end: { readonly fraction: string }): boolean => compare(parseFraction(end.fraction)!, parseFraction(limit)!) * sign >= 0;
  const [far, near] = sign === 1 ? [min, max] : [max, min];
  const shown = far && near ? (isReached(far) ? 'reached' : isReached(near) ? undefined : 'inside') : undefined;
  meetSides(walk, sides, shown, { kind: 'limit', path, guards: [], reads: readsAll(walk), compared: { of: { op: 'total' }, value: { op: 'number', value: limit } } });
}

const RAISED: Words = { zh: '总分因修约升高', en: 'rounding raises the total' };
const LOWERED: Words = { zh: '总分因修约降低', en: 'rounding lowers the total' };

/** A total that rounding raises, and one that it lowers, as far as its mode does both. */
function walkRounding(walk: Walk, mode: string): void {
  const sides = { ...(mode === 'down' ? {} : { raised: () => RAISED }), ...(mode === 'up' ? {} : { lowered: () => LOWERED }) };
  const { value, unrounded } = walk.live?.assessment.total ?? {};
  const sign = value && unrounded?.min && unrounded.min.fraction === unrounded.max?.fraction ? compare(parseFraction(value.fraction)!, parseFraction(unrounded.min.fraction)!) : 0;
  meetSides(walk, sides, sign > 0 ? 'raised' : sign < 0 ? 'lowered' : undefined, { kind: 'rounding', path: ['round'], guards: [], reads: readsAll(walk) });
}

/** The total, and the points of all rows. */
function readsAll({ traced: { plan } }: Walk): unknown {
  return [{ op: 'total' }, plan.indicators.map(({ scoring }) => scoring?.points)];
}
