import type { Path, Words } from '../diagnostics/diagnostic.js';
import { namesIn } from '../formula/names.js';
import { factOrder, termCircle } from '../plan/order.js';
import { scalesIn } from '../plan/lookup.js';
import { outcomeOrder, outcomesRead } from '../plan/outcome-order.js';
import type { Plan } from '../plan/plan.js';
import { checkBands, scalesOf } from './bands.js';
import { checkTotalOf } from './lower-total.js';
import { reportTwice, SORTS, type Context } from './names.js';
import { checkRound } from './rounds.js';
import { indicatorsOf } from './row-facts.js';

/** Whole-rulebook checks on the finished plan. */
export function checkPlan(context: Context, plan: Plan): void {
  if (!checkCircles(context, plan)) checkOutcomes(context, plan);
  if (context.problems.length === 0) checkTotalOf(context, plan);
  const scales = scalesIn(plan);
  scalesOf(context).forEach((placed, index) => { checkBands(context, scales[index]!, placed); });
  checkRound(context, plan);
  checkIds(context);
  const { indicators, grades, requirements } = context.document;
  if (indicators === undefined && grades === undefined && requirements === undefined) context.report('NOTHING_ASSESSED', []);
  // What is misspelt where it should be used is not unused as well.
  if (context.problems.length === 0) checkUsed(context, plan);
}

/** Whether a circle was reported. */
function checkCircles(context: Context, plan: Plan): boolean {
  const terms = termCircle(plan);
  const facts = terms === undefined ? factOrder(plan) : { order: [] };
  const circle = terms ?? ('circle' in facts ? facts.circle : undefined);
  if (circle === undefined) return false;
  const { path, at } = context.names.get(circle[0]!)!;
  reportCircle(context, circle, path, at);
  return true;
}

function reportCircle({ report }: Context, circle: readonly string[], path: Path, at: 'key' | 'value'): void {
  const text = [...circle, circle[0]!].join(' → ');
  report('NAME_CIRCLE', path, { slots: { circle: { zh: text, en: text } } }, at);
}

/** What reads points comes after them: no fact hangs on points, and no points hang on themselves. */
function checkOutcomes(context: Context, plan: Plan): void {
  // What names no section or row was reported, and has no place.
  if (context.problems.length > 0) return;
  const where = { zh: '评分行、章节、等级、校验和条款里', en: 'rows, sections, grades, checks and requirements' };
  for (const { id, ...fact } of plan.facts) {
    const { path } = context.names.get(id)!;
    for (const key of ['onlyIf', 'ifNone'] as const) {
      if (outcomesRead(plan, fact[key]).size > 0) context.report('WORD_MISPLACED', [...path, key], { slots: { name: POINTS_WORDS, where } });
    }
  }
  const order = outcomeOrder(plan);
  if (!('circle' in order)) return;
  const path = indicatorsOf(context.document)[order.circle[0]!]!.path;
  reportCircle(context, order.circle.map((index) => plan.indicators[index]!.id), path, 'value');
}

const POINTS_WORDS = 'awarded、available、earned、awardedBy';

/** Everything that is declared must be read by something else; what reads itself is a circle. */
function checkUsed(context: Context, plan: Plan): void {
  const { indicators, grades, otherGrades, effects, validity, facts, terms, negativeList, requirements } = plan;
  const readers = [
    indicators.map(({ scoring, appliesWhen, otherwise, zeroWhen, variant, pointsBy }) => [scoring?.points, appliesWhen, otherwise, zeroWhen, variant, { fact: pointsBy?.fact }]),
    facts.map(({ onlyIf, ifNone, atMost, ballots }) => [onlyIf, ifNone, { fact: atMost }, ballots?.index]),
    [plan.totalOf, grades, otherGrades, (effects ?? []).map(({ when }) => when), validity, terms, negativeList],
    (requirements ?? []).map(({ appliesWhen, check }) => [appliesWhen, check]),
  ];
  const used = new Set(namesIn(readers).flatMap(({ kind, name }) => (kind === 'indicator' || kind === 'assessor' ? [] : [name])));
  for (const { id, sort, path, at } of context.names.values()) {
    if (!used.has(id)) context.report('NAME_UNUSED', path, { found: id, slots: { name: id, kind: SORTS[sort] } }, at);
  }
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
  const items = (document.negativeList?.items ?? []).map(({ id }, index) => ({ id, path: ['negativeList', 'items', index, 'id'], kind: { zh: '负面清单项', en: 'item' } }));
  const requirements = (document.requirements ?? []).map(({ id }, index) => ({ id, path: ['requirements', index, 'id'], kind: { zh: '条款', en: 'requirement' } }));
  const effects = (document.effects ?? []).map(({ id }, index) => ({ id, path: ['effects', index, 'id'], kind: { zh: '定级的特别规定', en: 'effect' } }));
  tellApart(context, [...indicators, ...items]);
  tellApart(context, effects);
  tellApart(context, requirements);
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
