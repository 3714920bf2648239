import { namesIn } from '../formula/names.js';
import { compare } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import { factOrder, termCircle } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import { SORTS, type Context, type Named } from './names.js';

/** Whole-rulebook checks on the finished plan. */
export function checkPlan(context: Context, plan: Plan): void {
  checkCircles(context, plan);
  checkUsed(context, plan);
  checkBands(context, plan);
  checkIds(context, plan);
}

function checkCircles(context: Context, plan: Plan): void {
  const terms = termCircle(plan);
  const facts = terms === undefined ? factOrder(plan) : { order: [] };
  const circle = terms ?? ('circle' in facts ? facts.circle : undefined);
  if (circle === undefined) return;
  const path = context.names.get(circle[0]!)!.path;
  context.report('NAME_CIRCLE', path, { slots: { circle: [...circle, circle[0]!].join(' → ') } }, 'key');
}

/** Everything that is declared must be read by something else. */
function checkUsed(context: Context, plan: Plan): void {
  const used = new Set<string>();
  const note = (formula: unknown, own?: string): void => {
    for (const { name } of namesIn(formula)) if (name !== own) used.add(name);
  };
  note([plan.indicators.map(({ scoring, appliesWhen, otherwise, variant }) => [scoring?.points, appliesWhen, otherwise, variant])]);
  note([plan.grades, plan.validity]);
  for (const { onlyIf, ifNone, atMost, id } of plan.facts) {
    note([onlyIf, ifNone], id);
    if (atMost !== undefined) used.add(atMost);
  }
  for (const term of plan.terms) note(term, term.id);
  for (const named of context.names.values()) {
    if (!used.has(named.id)) context.report('NAME_UNUSED', pathOf(named), { found: named.id, slots: { name: named.id, kind: SORTS[named.sort] } }, 'key');
  }
}

function pathOf(named: Named): Named['path'] {
  return named.path;
}

/** Cuts that are written as numbers must fall strictly. */
function checkBands(context: Context, { grades }: Plan): void {
  const cuts = (grades?.bands ?? []).flatMap(({ from }, index) => (from.op === 'number' ? [{ from: from.value, index }] : []));
  cuts.slice(1).forEach(({ from, index }, before) => {
    const upper = cuts[before]!.from;
    if (compare(parseFraction(from)!, parseFraction(upper)!) < 0) return;
    context.report('BAND_ORDER', ['grades', 'bands', index, 'from'], { found: from, slots: { upper, lower: from } });
  });
}

/** Row and section ids, and the ids of checks, are told apart. */
function checkIds(context: Context, plan: Plan): void {
  const seen = new Set<string>();
  for (const { id, scoring } of plan.indicators) {
    const kind = scoring === undefined ? { zh: '章节', en: 'a section' } : { zh: '评分行', en: 'a row' };
    if (seen.has(id)) context.report('NAME_TWICE', ['indicators'], { found: id, slots: { name: id, kind, other: kind } }, 'key');
    seen.add(id);
  }
}
