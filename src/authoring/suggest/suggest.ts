import type { Place, Result, Words } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { TracedPlan } from '../../compile/compile.js';
import type { CaseFile } from '../cases/case-file.js';
import { grouped, showingOf, Shown, targetKey, targetsOf, type CoverageTarget } from '../coverage/coverage.js';
import { keyOf, type Target } from '../coverage/target.js';
import { caseText, missingText } from './print.js';
import { findCase } from './search.js';
import { seedsOf, type Seed } from './seeds.js';
import { trier, type Tried } from './trial.js';

/** Cases that a rulebook lacks, made by a program. Plain data. */
export interface Suggestions {
  /** The id of the rulebook. */
  readonly rulebook: string;
  /** In the order of the rulebook. */
  readonly cases: readonly SuggestedCase[];
  /** What no case shows, and no case was found for. */
  readonly missing: readonly { readonly what: Words; readonly why: Words; readonly place: Place }[];
  /** The cases as YAML, to be added at the end of a case file; what is missing as comments. */
  readonly yaml: string;
}

/** A case that shows what no other does. What it expects is what the library answers: somebody has to confirm it. */
export interface SuggestedCase {
  /** Unique in the file. */
  readonly name: string;
  /** What it shows. */
  readonly what: Words;
  /** Where that stands in the rulebook. */
  readonly place: Place;
  /** The case as YAML. */
  readonly yaml: string;
}

/**
 * Cases for what the cases of a rulebook do not show: rows, grades, readings, branches; and of each threshold that is not
 * shown whole the value at the cut, just below it and just above it, as finely as the fact is given. They are made from cases
 * that are there, by changing few facts.
 *
 * - what is expected is computed, exactly; each case has `confirmed: false` until somebody has held it against the text
 * - what no case was found for is listed with the reason why none shows it
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, facts: { recorded: true }, expect: { total: 3 } }]'));
 * const { cases } = suggestCases(unwrap(compileTraced(unwrap(parseRulebook(text)))), file);
 * cases.map(({ name }) => name); // → ['B-1 未得满分']
 * ```
 */
export function suggestCases(traced: TracedPlan, file?: CaseFile): Suggestions {
  const { score, mend } = trier(traced);
  const shown = new Shown(traced);
  const bases = basesOf(traced, file, score, shown);
  const seeds = [...bases.keys()];
  const names = new Set((file?.cases ?? []).map(({ name }) => name));
  const got = new Set<string>();
  const cases: SuggestedCase[] = [];
  const open: { readonly key: string; readonly told: CoverageTarget }[] = [];
  const known = new Set([...bases.keys()].map(givenText));
  for (const { target, told } of wantedOf(traced, shown)) {
    if (got.has(targetKey(target))) continue;
    const found = findCase(traced, target, seeds, mend);
    if (told.why !== undefined && found === undefined) open.push({ key: targetKey(target), told });
    // What is shown already is shown once more only nearer to the cut.
    if (found === undefined || (told.why === undefined && known.has(givenText(found)))) continue;
    for (const key of found.shown) got.add(key);
    seeds.push(found);
    const name = uniqueName(told.what.zh, names);
    cases.push({ name, what: told.what, place: told.place, yaml: caseText({ traced, target, found, name, seeds: [...bases.values()], file }) });
  }
  const missing = open.flatMap(({ key, told }) => (got.has(key) ? [] : [told]));
  return { rulebook: traced.plan.id, cases, missing: missing.map(({ what, why, place }) => ({ what, why: why!, place })), yaml: [...cases.map(({ yaml }) => yaml), ...missing.map(missingText)].join('') };
}

/** The cases to begin from. What those of a file show is entered. */
function basesOf(traced: TracedPlan, file: CaseFile | undefined, score: (given: Seed) => Result<Assessment>, shown: Shown): ReadonlyMap<Tried, Seed> {
  const seeds = seedsOf(traced.plan, file).map((seed, index) => ({ seed, index }));
  const tried = new Map<number, Tried>();
  for (const { seed, index } of grouped(seeds, (one) => JSON.stringify(one.seed.options))) {
    const result = score(seed);
    if (!result.ok) continue;
    const { facts, options } = seed;
    const showing = file === undefined ? showingOf(traced, result.value) : shown.add({ index, name: file.cases[index]!.name }, result.value);
    tried.set(index, { facts, options, assessment: result.value, ...showing });
  }
  return new Map(seeds.flatMap(({ seed, index }) => (tried.has(index) ? [[tried.get(index)!, seed]] : [])));
}

function givenText({ facts, options }: Tried): string {
  return JSON.stringify([facts, options]);
}

/** What is not shown; of a threshold that is not shown whole, all of it, since the cases may be far from the cut. */
function wantedOf(traced: TracedPlan, shown: Shown): readonly { readonly target: Target; readonly told: CoverageTarget }[] {
  const all = targetsOf(traced).map((target) => ({ target, told: shown.tell(target) }));
  const cutOf = ({ kind, path }: Target): string => (kind === 'threshold' || kind === 'edge' ? keyOf({ path }) : '');
  const open = new Set(all.flatMap(({ target, told }) => (told.why === undefined ? [] : [cutOf(target)])));
  open.delete('');
  const wanted = all.filter(({ target, told }) => told.why !== undefined || open.has(cutOf(target)));
  // Cases at and beside cuts show rows and conditions as well.
  return [...wanted.filter(({ target }) => cutOf(target) !== ''), ...wanted.filter(({ target }) => cutOf(target) === '')];
}

function uniqueName(name: string, names: Set<string>): string {
  let unique = name;
  for (let count = 2; names.has(unique); count += 1) unique = `${name}（${String(count)}）`;
  names.add(unique);
  return unique;
}
