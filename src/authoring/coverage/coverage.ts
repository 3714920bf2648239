import { unwrap, type Path, type Place, type Words } from '../../diagnostics/diagnostic.js';
import type { TracedPlan } from '../../compile/compile.js';
import type { Assessment } from '../../evaluate/assessment.js';
import { replay } from '../../evaluate/replay.js';
import { compare, type Rational } from '../../exact/rational.js';
import { fractionText } from '../../exact/text.js';
import type { CaseResult } from '../cases/case-file.js';
import { numberSigns } from './symbols.js';
import { keyOf, type Target, type TargetKind, type Walk } from './target.js';
import { walkPlan } from './walk-plan.js';

/** What the cases of a rulebook show, and what they do not. Plain data. */
export interface Coverage {
  /** The id of the rulebook. */
  readonly rulebook: string;
  /** How many targets there are, and how many of them some case shows. */
  readonly counts: CoverageCount;
  /** The same for each kind of target that the rulebook has. */
  readonly kinds: Readonly<Partial<Record<TargetKind, CoverageCount>>>;
  /** In the order of the rulebook. */
  readonly targets: readonly CoverageTarget[];
}

/** How many of how many. */
export interface CoverageCount {
  /** How many a case shows. */
  readonly shown: number;
  /** How many there are. */
  readonly all: number;
}

/** One thing that a case may show. */
export interface CoverageTarget {
  /**
   * A row in full, in part, and not applicable; a grade; an effect on grades; an option of a reading; both sides of a threshold, and (`edge`) the
   * value exactly at it; a condition both ways; a branch of `when`; an option of a choice; a rate of which there was `none`; a
   * requirement in each status; an item of the negative list with an event; a precondition both ways; a `limit` of the total or of the
   * bonus, reached and not; a `rounding` of the total, up and down.
   */
  readonly kind: TargetKind;
  /** Where it stands in the rulebook. */
  readonly path: Path;
  /** The same as line and column. */
  readonly place: Place;
  /** Which side of it: `full`, `true`, an option. */
  readonly side: string;
  /** What a case shows there, or would have to. */
  readonly what: Words;
  /** The first case that shows it. */
  readonly by?: string;
  /** Of what no case shows: why, as far as can be said. */
  readonly why?: Words;
}

/**
 * What the cases of a rulebook show of it: each row in full and in part, each grade, each option of a reading, both sides of
 * each threshold, each branch. What none of them shows comes with its line and with the reason, as far as it can be said.
 *
 * - only cases that came to a score count, whether it was the one expected or not
 * - a value that is open shows no side of a threshold
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, facts: { recorded: true }, expect: { total: 3 } }]'));
 * const traced = unwrap(compileTraced(unwrap(parseRulebook(text))));
 * const { targets } = coverage(traced, runCases(traced.plan, file));
 * targets.filter(({ by }) => by === undefined).map(({ what }) => what.en); // → ['B-1 gets less than full points', '"有走访记录" does not hold']
 * ```
 */
export function coverage(traced: TracedPlan, { cases }: { readonly cases: readonly Pick<CaseResult, 'index' | 'name' | 'result'>[] }): Coverage {
  const shown = new Shown(traced);
  const scored = cases.filter(({ result }) => result.ok).map((one) => ({ one, assessment: unwrap(one.result) }));
  for (const { one, assessment } of grouped(scored, (each) => optionsKey(each.assessment))) shown.add(one, assessment);
  const targets = targetsOf(traced).map((target) => shown.tell(target));
  const kinds = [...new Set(targets.map(({ kind }) => kind))].map((kind) => [kind, countOf(targets.filter((one) => one.kind === kind))] as const);
  return { rulebook: traced.plan.id, counts: countOf(targets), kinds: Object.fromEntries(kinds), targets };
}

/** Those with the same options one after the other: what is built for them is built once. */
export function grouped<T>(list: readonly T[], keyOfOne: (one: T) => string): readonly T[] {
  const groups = new Map<string, T[]>();
  for (const one of list) {
    const key = keyOfOne(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flat();
}

function optionsKey({ readings, parameters, asOf }: Assessment): string {
  return JSON.stringify([readings, parameters, asOf]);
}

function countOf(targets: readonly CoverageTarget[]): CoverageCount {
  return { shown: targets.filter(({ by }) => by !== undefined).length, all: targets.length };
}

/** Everything that a case of this plan may show, in the order of the rulebook. */
export function targetsOf(traced: TracedPlan): readonly Target[] {
  const found = new Map<string, Target>();
  const meet = (target: Target): void => { if (!found.has(targetKey(target))) found.set(targetKey(target), target); };
  walkPlan({ traced, meet, pass: ignore, see: ignore, terms: new Set() });
  const lines = new Map([...found.values()].map((target) => [target, traced.placeOf(target.path, 'key')]));
  return [...found.values()].sort((a, b) => lines.get(a)!.line - lines.get(b)!.line);
}

function ignore(): void {
  // Nothing is made of it.
}

/** What tells one target from all others. */
export function targetKey(target: Target): string {
  return `${target.kind} ${keyOf(target)}`;
}

/** What one assessment shows, by key. */
export interface Showing {
  /** The targets. */
  readonly shown: ReadonlySet<string>;
  /** The choices that were made on the way. */
  readonly passed: ReadonlySet<string>;
}

/** What an assessment shows, and the values that it compares. */
export function showingOf(traced: TracedPlan, assessment: Assessment, see: Walk['see'] = ignore): Showing {
  const [shown, passed] = [new Set<string>(), new Set<string>()];
  walkPlan({
    traced,
    live: { replay: replay(traced.plan, assessment), assessment },
    meet: (target) => { shown.add(targetKey(target)); },
    pass: ({ key }) => { passed.add(key); },
    see,
    terms: new Set(),
  });
  return { shown, passed };
}

/** What some assessments show, added up. */
export class Shown {
  private readonly by = new Map<string, { readonly index: number; readonly name: string }>();
  private readonly passed = new Set<string>();
  private readonly seen = new Map<string, { lo: Rational; hi: Rational }>();

  constructor(private readonly traced: TracedPlan) {}

  /** Adds what a case shows; of several cases the one that stands first in the file is told. */
  add(one: { readonly index: number; readonly name: string }, assessment: Assessment): Showing {
    const showing = showingOf(this.traced, assessment, (key, value) => { this.see(key, value); });
    for (const key of showing.shown) if ((this.by.get(key)?.index ?? Infinity) > one.index) this.by.set(key, one);
    for (const key of showing.passed) this.passed.add(key);
    return showing;
  }

  private see(key: string, value: Rational): void {
    const { lo, hi } = this.seen.get(key) ?? { lo: value, hi: value };
    this.seen.set(key, { lo: compare(value, lo) < 0 ? value : lo, hi: compare(value, hi) > 0 ? value : hi });
  }

  tell(target: Target): CoverageTarget {
    const { kind, path, side } = target;
    const by = this.by.get(targetKey(target))?.name;
    const at = kind === 'threshold' || kind === 'edge' ? 'value' : 'key';
    return { kind, path, place: this.traced.placeOf(path, at), side, what: target.what(), ...(by === undefined ? { why: this.why(target) } : { by }) };
  }

  /** The first choice on the way that no case made; or what the cases show instead. */
  private why(target: Target): Words {
    const missed = target.guards.find(({ key }) => !this.passed.has(key));
    if (missed !== undefined) {
      const { zh, en } = missed.words();
      return { zh: `没有用例使${zh}`, en: `no case in which ${en}` };
    }
    if (target.kind !== 'threshold' && target.kind !== 'edge') return { zh: '没有这样的用例', en: 'there is no such case' };
    const seen = this.seen.get(keyOf({ path: target.path }));
    if (seen === undefined) return { zh: '用例中这里的数都不确定', en: 'in every case the numbers here are open' };
    const [lo, hi] = [seen.lo, seen.hi].map((value) => numberSigns(fractionText(value), target.inShares === true)) as [string, string];
    return lo === hi ? { zh: `用例中只有 ${lo}`, en: `the cases have ${lo} alone` } : { zh: `用例中是 ${lo} 到 ${hi}`, en: `the cases have ${lo} to ${hi}` };
  }
}

