import type { AssessedIndicator } from '../../evaluate/assessment.js';
import { conditionOf, cutsOf } from '../../evaluate/grades.js';
import { wholeTable } from '../../evaluate/whole-table.js';
import { childrenOf, factOf, scalesIn } from '../../plan/lookup.js';
import type { PlanGrades } from '../../plan/clauses.js';
import type { Plan } from '../../plan/plan.js';
import type { Otherwise, PlanIndicator } from '../../plan/table.js';
import { leaves } from '../../report/explain.js';
import { behind, meetSides, type Here, type Target, type TargetKind, type Walk } from './target.js';
import { optionWords, readingWords, walkFormula, walkTest, walkTruth } from './walk-formula.js';
import { walkTotal } from './walk-total.js';

/** Walks a whole plan: rows, facts, the total, grades, preconditions, requirements and the negative list. */
export function walkPlan(walk: Walk): void {
  walkReadings(walk);
  walkFacts(walk);
  const { live, traced: { plan } } = walk;
  const assessed = new Map(leaves(live === undefined ? [] : wholeTable(live.assessment)).map((one) => [one.id, one]));
  const table: Table = { assessed, isGated: false, isAway: false };
  walkTable(walk, table, undefined, NOWHERE);
  if (plan.bonus !== undefined) walkIndicator(walk, table, plan.bonus.section, NOWHERE);
  walkTotal(walk);
  const { grade, otherGrades = [] } = live?.assessment ?? {};
  scalesIn(plan).forEach((grades, place) => { walkGrades(walk, grades, [grade, ...otherGrades][place]?.value); });
  walkEffects(walk);
  walkClauses(walk);
}

const NOWHERE: Here = { path: [], guards: [] };

/** Meets a target that a part of the plan stands for. */
function meetPart(walk: Walk, kind: TargetKind, part: object, sides: Parameters<typeof meetSides>[1], shown: string | undefined, { reads, guards = [] }: Pick<Target, 'reads'> & Partial<Pick<Target, 'guards'>>): void {
  meetSides(walk, sides, shown, { kind, path: walk.traced.pathOf(part)!, guards, reads });
}

function walkReadings(walk: Walk): void {
  for (const reading of walk.traced.plan.readings) {
    const path = walk.traced.pathOf(reading)!;
    const chosen = walk.live?.assessment.readings[reading.id];
    for (const { id, label } of reading.options) {
      if (chosen === undefined || chosen === id) walk.meet({ kind: 'reading', path, side: id, guards: [], what: () => readingWords(reading.id, id, label), reads: { reading: reading.id } });
    }
  }
}

/** The guards of facts, and the rates of which there was none. */
function walkFacts(walk: Walk): void {
  const { traced: { plan, pathOf }, live } = walk;
  for (const fact of plan.facts) {
    const here = { path: pathOf(fact)!, guards: [] };
    if (fact.onlyIf !== undefined) walkTruth(walk, fact.onlyIf, here);
    if (fact.ifNone === undefined) continue;
    const given = live?.replay.env.rates[live.replay.build.scope.fact(fact.id)]!.given;
    meetPart(walk, 'none', fact, { none: () => ({ zh: `“${fact.label}”没有发生，即 [0, 0]`, en: `"${fact.label}": there was none, [0, 0]` }) }, given, { reads: { fact: fact.id } });
    if (live === undefined || given === 'none') walkFormula(walk, fact.ifNone, here);
  }
}

interface Table {
  readonly assessed: ReadonlyMap<string, AssessedIndicator>;
  /** Whether something above says when rows apply. */
  readonly isGated: boolean;
  /** Whether that does not hold in this assessment: its rows are met, and nothing else in it is walked. */
  readonly isAway: boolean;
}

function walkTable(walk: Walk, table: Table, parent: number | undefined, here: Here): void {
  const { traced: { plan }, live } = walk;
  const children = childrenOf(plan, parent);
  const variant = parent === undefined ? undefined : plan.indicators[children[0]!]!.variant;
  if (variant === undefined) {
    for (const index of children) walkIndicator(walk, table, index, here);
    return;
  }
  const known = live?.replay.env.choices[live.replay.build.scope.fact(variant.fact)];
  for (const [place, { id }] of factOf(plan, variant.fact).options!.entries()) {
    if (live !== undefined && place !== known) continue;
    const inside = table.isAway ? here : intoBlock(walk, variant.fact, id, here);
    for (const index of children) if (plan.indicators[index]!.variant!.option === id) walkIndicator(walk, table, index, inside);
  }
}

function intoBlock(walk: Walk, fact: string, option: string, here: Here): Here {
  const words = optionWords(walk, fact, option);
  walk.meet({ kind: 'option', path: here.path, side: option, guards: here.guards, what: words, reads: { fact } });
  return behind(walk, here, option, words, { set: { kind: 'fact', id: fact, option } });
}

function walkIndicator(walk: Walk, table: Table, index: number, above: Here): void {
  const { traced: { plan, pathOf }, live } = walk;
  const one = plan.indicators[index]!;
  const here = { ...above, path: pathOf(one)! };
  const { appliesWhen, zeroWhen, scoring } = one;
  const applies = appliesWhen === undefined || live === undefined ? true : live.replay.build.condition(appliesWhen)(live.replay.env);
  const inner: Table = { ...table, isGated: table.isGated || appliesWhen !== undefined, isAway: table.isAway || applies === false };
  if (scoring !== undefined) meetRow(walk, one, inner, here);
  if (appliesWhen !== undefined && !table.isAway) walkTruth(walk, appliesWhen, here);
  if (inner.isAway || applies !== true) {
    if (scoring === undefined && inner.isAway) walkTable(walk, inner, index, here);
    return;
  }
  const inside = appliesWhen === undefined ? here : behind(walk, here, 'applies', () => ({ zh: `“${one.title}”适用`, en: `"${one.title}" applies` }), { reads: appliesWhen });
  if (zeroWhen !== undefined) walkTruth(early(walk), zeroWhen, inside);
  if (scoring === undefined) walkTable(walk, inner, index, inside);
  else walkFormula(walk, scoring.points, inside);
}

/** What voids a section or row sees the points before anything is voided. */
function early(walk: Walk): Walk {
  const { live } = walk;
  return live === undefined ? walk : { ...walk, live: { ...live, replay: { ...live.replay, env: live.replay.early } } };
}

function meetRow(walk: Walk, one: PlanIndicator, { assessed, isGated, isAway }: Table, { guards }: Here): void {
  const { id, scoring, appliesWhen, zeroWhen, otherwise = 'exclude', ifUnknown } = one;
  const words: readonly Otherwise[] = typeof otherwise === 'string' ? [otherwise] : Object.values(otherwise.options);
  const leaves = words.includes('exclude') || words.includes('rescale');
  const sides = {
    full: () => ({ zh: `${id} 得满分`, en: `${id} gets full points` }),
    less: () => ({ zh: `${id} 未得满分`, en: `${id} gets less than full points` }),
    ...(isGated && leaves ? { notApplicable: () => ({ zh: `${id} 不适用`, en: `${id} does not apply` }) } : {}),
    ...(isGated && words.includes('full') ? { granted: () => ({ zh: `${id} 不适用而得满分`, en: `${id} does not apply and gets full points` }) } : {}),
    ...(ifUnknown === undefined ? {} : { settled: () => ({ zh: `${id} 未提供材料`, en: `facts of ${id} are not given` }) }),
  };
  const found = assessed.get(id);
  meetPart(walk, 'row', one, sides, found === undefined ? undefined : sideOf(found, isAway), { guards, reads: [scoring!.points, appliesWhen, zeroWhen] });
}

function sideOf({ status, awarded, available, ifUnknown }: AssessedIndicator, isAway: boolean): string | undefined {
  if (ifUnknown !== undefined) return 'settled';
  if (status === 'notApplicable') return status;
  if (awarded === undefined) return undefined;
  if (awarded.fraction !== available.max.fraction) return 'less';
  return isAway ? 'granted' : 'full';
}

/** Each grade alone, and both sides of each cut. A band is tried where those above it do not hold. */
function walkGrades(walk: Walk, grades: PlanGrades, shown: string | undefined): void {
  const { traced: { pathOf }, live } = walk;
  const { scale, of, bands, otherwise } = grades;
  const named = new Map([...bands, otherwise].map(({ id, label }) => [id, () => ({ zh: `${scale}为“${label}”`, en: `${scale} is "${label}"` })] as const));
  meetPart(walk, 'grade', bands[0]!, Object.fromEntries(named), shown, { reads: of });
  walkFormula(walk, of, NOWHERE);
  const value = live?.replay.build.quantity(of)(live.replay.env);
  for (const band of bands) {
    const here = { path: pathOf(band)!, guards: [] };
    for (const test of cutsOf(band)) walkTest(walk, { of, test, values: value === undefined ? [] : [value] }, here);
    if (band.when !== undefined) walkTruth(walk, band.when, here);
    if (live?.replay.build.condition(conditionOf(grades, band))(live.replay.env) === true) return;
  }
}

function walkEffects(walk: Walk): void {
  const { traced: { plan }, live } = walk;
  for (const [index, effect] of (plan.effects ?? []).entries()) {
    const words = { applied: () => ({ zh: `${effect.id} 起作用`, en: `${effect.id} takes effect` }), notApplied: () => ({ zh: `${effect.id} 不起作用`, en: `${effect.id} takes no effect` }) };
    meetPart(walk, 'effect', effect, words, live?.assessment.effects![index]!.status, { reads: effect.when });
    walkFormula(walk, effect.when, { path: walk.traced.pathOf(effect)!, guards: [] });
  }
}

function walkClauses(walk: Walk): void {
  const { traced: { plan, pathOf }, live } = walk;
  const { validity, requirements = [], negativeList } = plan;
  for (const one of validity) {
    const words = { met: () => ({ zh: `前提 ${one.id} 成立`, en: `the precondition ${one.id} is met` }), unmet: () => ({ zh: `前提 ${one.id} 不成立`, en: `the precondition ${one.id} is not met` }) };
    meetPart(walk, 'validity', one, words, live?.assessment.validity.find(({ id }) => id === one.id)!.status, { reads: one.check });
    walkFormula(walk, one.check, { path: pathOf(one)!, guards: [] });
  }
  for (const one of requirements) walkRequirement(walk, one);
  for (const item of negativeList?.items ?? []) {
    const events = live?.assessment.negativeList!.items.find(({ id }) => id === item.id)!.events ?? [];
    meetPart(walk, 'item', item, { event: () => ({ zh: `${item.id} 发生一起`, en: `${item.id} happens` }) }, events.length > 0 ? 'event' : undefined, { reads: { fact: item.fact } });
  }
}

function walkRequirement(walk: Walk, one: NonNullable<Plan['requirements']>[number]): void {
  const { id, check, appliesWhen } = one;
  const here = { path: walk.traced.pathOf(one)!, guards: [] };
  const status = walk.live?.assessment.requirements!.find((other) => other.id === id)?.status;
  if (walk.live !== undefined && status === undefined) return;
  const sides = {
    ...(check === undefined ? { permitted: () => ({ zh: `${id} 允许`, en: `${id} is permitted` }) } : { met: () => ({ zh: `${id} 符合`, en: `${id} is met` }), unmet: () => ({ zh: `${id} 不符合`, en: `${id} is not met` }) }),
    ...(appliesWhen === undefined ? {} : { notApplicable: () => ({ zh: `${id} 不适用`, en: `${id} does not apply` }) }),
  };
  meetPart(walk, 'requirement', one, sides, status, { reads: [check, appliesWhen] });
  if (appliesWhen !== undefined) walkTruth(walk, appliesWhen, here);
  if (check !== undefined && status !== 'notApplicable') walkFormula(walk, check, behind(walk, here, 'applies', () => ({ zh: `${id} 适用`, en: `${id} applies` }), { reads: appliesWhen }));
}
