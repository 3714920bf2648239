import { success, type Path, type Place, type Result } from '../../diagnostics/diagnostic.js';
import { compile } from '../../compile/compile.js';
import type { Plan } from '../../plan/plan.js';
import type { RulebookDocument } from '../../rulebook/document.js';
import { shapeDiagnostics } from '../../rulebook/issues.js';
import { NO_CODE } from '../../rulebook/leaf.js';
import type { Rulebook } from '../../rulebook/parse.js';
import { rulebookShape } from '../../rulebook/schema.js';
import type { CaseFile, TestCase } from '../cases/case-file.js';
import { caseRunner } from '../cases/run-cases.js';
import { changesOf, type Change, type ChangeKind } from './changes.js';
import { differenceOf, type Difference } from './touched.js';

/** What became of one small change. Plain data. */
export interface Mutation {
  /** What sort of thing was changed. */
  readonly kind: ChangeKind;
  /** Where it stands in the rulebook. */
  readonly path: Path;
  /** The same as line and column. */
  readonly place: Place;
  /** As written. */
  readonly from: string;
  /** What it was changed to; empty where it was left out. */
  readonly to: string;
  /** Whether the compiler refused the changed rulebook, a case came out otherwise, or nothing noticed. */
  readonly outcome: 'check' | 'case' | 'survived';
  /** The code of the compiler, or the name of the case. */
  readonly by?: string;
}

/** How far a change of the rulebook would be noticed. Plain data. */
export interface MutationReport {
  /** The id of the rulebook. */
  readonly rulebook: string;
  /** How many changes were noticed by the compiler, how many by a case, and how many by nothing. */
  readonly counts: { readonly check: number; readonly case: number; readonly survived: number };
  /** Cases that fail as it is: they can notice nothing. */
  readonly failing: readonly string[];
  /** In the order of the rulebook. */
  readonly mutations: readonly Mutation[];
}

/** How {@link mutate} goes about it. */
export interface MutateOptions {
  /** Called after each change, with how many are done. */
  readonly onProgress?: (done: number, all: number) => void;
}

/**
 * Changes a rulebook in one small place after another, and runs its cases until one of them notices: a number one step up
 * or down, `atLeast` made `above`, another default of a reading, another word, `all` made `any`, `not` left out. A change
 * that nobody notices shows a case that is missing.
 *
 * - changes that score alike are left out
 * - a change that the compiler refuses counts as noticed, by `check`
 * - diagnostics: those of `compile`
 *
 * @example
 * ```ts
 * const file = unwrap(parseCases('format: 1\ncases: [{ name: 有记录, facts: { recorded: true }, expect: { total: 3 } }]'));
 * unwrap(mutate(unwrap(parseRulebook(text)), file)).counts; // → { check: 0, case: 2, survived: 0 }
 * ```
 */
export function mutate(rulebook: Rulebook, caseFile: CaseFile, { onProgress }: MutateOptions = {}): Result<MutationReport> {
  const trials = mutationTrials(rulebook, caseFile);
  if (!trials.ok) return trials;
  const { changes, tryOne: attempt, report } = trials.value;
  const mutations = changes.flatMap((change, index) => {
    const mutation = attempt(change);
    onProgress?.(index + 1, changes.length);
    return mutation ?? [];
  });
  return success(report(mutations), trials.diagnostics);
}

/** The changes of a rulebook, to be tried one at a time. */
export interface MutationTrials {
  readonly changes: readonly Change[];
  /** What becomes of one; `undefined` where it scores alike. */
  readonly tryOne: (change: Change) => Mutation | undefined;
  readonly report: (mutations: readonly Mutation[]) => MutationReport;
}

/** As {@link mutate}, for those who do other things between one change and the next. */
export function mutationTrials(rulebook: Rulebook, caseFile: CaseFile): Result<MutationTrials> {
  const compiled = compile(rulebook);
  if (!compiled.ok) return compiled;
  const plan = compiled.value;
  const passes = passer(plan, caseFile);
  const failing = caseFile.cases.filter((one) => !passes(one));
  // Cases that noticed lately come first: they are likely to notice again.
  const order = caseFile.cases.filter((one) => !failing.includes(one));
  return success({
    changes: changesOf(rulebook.document),
    tryOne: (change) => tryOne({ rulebook, plan, caseFile, order }, change),
    report: (mutations) => ({
      rulebook: plan.id,
      counts: { check: count(mutations, 'check'), case: count(mutations, 'case'), survived: count(mutations, 'survived') },
      failing: failing.map(({ name }) => name),
      mutations,
    }),
  });
}

function passer(plan: Plan, caseFile: CaseFile): (one: TestCase) => boolean {
  const run = caseRunner(plan, caseFile);
  return (one) => run(one).passed;
}

function count(mutations: readonly Mutation[], outcome: Mutation['outcome']): number {
  return mutations.filter((one) => one.outcome === outcome).length;
}

interface Trial {
  readonly rulebook: Rulebook;
  readonly plan: Plan;
  readonly caseFile: CaseFile;
  readonly order: TestCase[];
}

function tryOne(trial: Trial, { kind, path, at, from, to, make }: Change): Mutation | undefined {
  const { rulebook, plan } = trial;
  const mutation = { kind, path, place: rulebook.placeOf(path, at), from, to };
  const document = make() as RulebookDocument;
  const shape = rulebookShape.safeParse(document, NO_CODE);
  if (!shape.success) return { ...mutation, outcome: 'check', by: shapeDiagnostics(shape.error.issues, document, rulebook.placeOf)[0]!.code };
  const compiled = compile({ ...rulebook, document });
  if (!compiled.ok) return { ...mutation, outcome: 'check', by: compiled.diagnostics[0]!.code };
  const difference = differenceOf(plan, compiled.value);
  if (difference === undefined) return undefined;
  const by = noticedBy(trial, compiled.value, difference);
  return by === undefined ? { ...mutation, outcome: 'survived' } : { ...mutation, outcome: 'case', by };
}

/** The name of a case that comes out otherwise. It moves to the front. */
function noticedBy({ caseFile, order }: Trial, plan: Plan, { ids, touches }: Difference): string | undefined {
  const passes = passer(plan, caseFile);
  const names = ({ expect }: TestCase): boolean => ids.some((id) => Object.hasOwn({ ...expect.rows, ...expect.requirements }, id));
  const touched = order.filter(({ options }) => touches(options.readings ?? {}));
  const found = [...touched.filter(names), ...touched.filter((one) => !names(one))].find((one) => !passes(one));
  if (found === undefined) return undefined;
  order.splice(order.indexOf(found), 1);
  order.unshift(found);
  return found.name;
}
