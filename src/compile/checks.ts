import { compare } from '../exact/rational.js';
import { parseFraction } from '../exact/text.js';
import type { Path, Words } from '../diagnostics/diagnostic.js';
import { namesIn } from '../formula/names.js';
import { factOrder, termCircle } from '../plan/order.js';
import type { Plan } from '../plan/plan.js';
import { reportTwice, SORTS, type Context } from './names.js';
import { indicatorsOf } from './row-facts.js';

/** Whole-rulebook checks on the finished plan. */
export function checkPlan(context: Context, plan: Plan): void {
  checkCircles(context, plan);
  checkBands(context, plan);
  checkIds(context);
  // What is misspelt where it should be used is not unused as well.
  if (context.problems.length === 0) checkUsed(context, plan);
}

function checkCircles(context: Context, plan: Plan): void {
  const terms = termCircle(plan);
  const facts = terms === undefined ? factOrder(plan) : { order: [] };
  const circle = terms ?? ('circle' in facts ? facts.circle : undefined);
  if (circle === undefined) return;
  const { path, at } = context.names.get(circle[0]!)!;
  const text = [...circle, circle[0]!].join(' → ');
  context.report('NAME_CIRCLE', path, { slots: { circle: { zh: text, en: text } } }, at);
}

/** Everything that is declared must be read by something else; what reads itself is a circle. */
function checkUsed(context: Context, plan: Plan): void {
  const { indicators, grades, validity, facts, terms } = plan;
  const readers = [
    indicators.map(({ scoring, appliesWhen, otherwise, variant }) => [scoring?.points, appliesWhen, otherwise, variant]),
    facts.map(({ onlyIf, ifNone, atMost }) => [onlyIf, ifNone, { fact: atMost }]),
    [grades, validity, terms],
  ];
  const used = new Set(namesIn(readers).map(({ name }) => name));
  for (const { id, sort, path, at } of context.names.values()) {
    if (!used.has(id)) context.report('NAME_UNUSED', path, { found: id, slots: { name: id, kind: SORTS[sort] } }, at);
  }
}

/** Cuts that are written as numbers must fall strictly. */
function checkBands(context: Context, { grades }: Plan): void {
  const cuts = (grades?.bands ?? []).flatMap(({ from }, index) => (from.op === 'number' ? [{ from: from.value, index }] : []));
  const written = context.document.grades?.bands.map(({ from }) => from as string);
  cuts.slice(1).forEach(({ from, index }, before) => {
    const upper = cuts[before]!;
    if (compare(parseFraction(from)!, parseFraction(upper.from)!) < 0) return;
    const slots = { upper: written![upper.index]!, lower: written![index]! };
    context.report('BAND_ORDER', ['grades', 'bands', index, 'from'], { found: slots.lower, slots });
  });
}

interface PlacedId {
  readonly id: string;
  readonly path: Path;
  readonly kind: Words;
}

/** Row and section ids are told apart, and so are the ids of checks. */
function checkIds(context: Context): void {
  const { document } = context;
  const checks = (document.validity ?? []).map(({ id }, index) => ({ id, path: ['validity', index, 'id'], kind: { zh: '校验', en: 'check' } }));
  const indicators = indicatorsOf(document).flatMap(({ indicator, path }) => {
    const kind = 'scoring' in indicator ? { zh: '评分行', en: 'row' } : { zh: '章节', en: 'section' };
    return indicator.id === undefined ? [] : [{ id: indicator.id, path: [...path, 'id'], kind }];
  });
  tellApart(context, indicators);
  tellApart(context, checks);
}

function tellApart(context: Context, ids: readonly PlacedId[]): void {
  const seen = new Map<string, PlacedId>();
  for (const one of ids) {
    const before = seen.get(one.id);
    if (before === undefined) seen.set(one.id, one);
    else reportTwice(context, { ...one, at: 'value' }, { ...before, at: 'value' });
  }
}
