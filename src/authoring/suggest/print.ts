import type { Path } from '../../diagnostics/diagnostic.js';
import type { TracedPlan } from '../../compile/compile.js';
import { parseFraction } from '../../exact/text.js';
import type { AssessedIndicator, Assessment, Exact, OpenBounds } from '../../evaluate/assessment.js';
import { leaves } from '../../report/explain.js';
import type { CaseFacts, CaseFile } from '../cases/case-file.js';
import type { CoverageTarget } from '../coverage/coverage.js';
import type { Target } from '../coverage/target.js';
import type { Seed } from './seeds.js';
import type { Tried } from './trial.js';
import { textOf } from './values.js';

interface Printed {
  readonly traced: TracedPlan;
  readonly target: Target;
  readonly found: Tried;
  readonly name: string;
  readonly seeds: readonly Seed[];
  readonly file: CaseFile | undefined;
}

/** A case as YAML, with what came out as what is expected. */
export function caseText({ traced, target, found, name, seeds, file }: Printed): string {
  const { base, facts } = shortest(found, seeds, file);
  const { readings, parameters, asOf, subject } = found.options;
  const keys = { base, facts, readings, parameters, asOf, subject, expect: expectedOf(traced, target, found.assessment) };
  const lines = Object.entries(keys).flatMap(([key, value]) => (value === undefined ? [] : [`    ${key}: ${flow(value)}\n`]));
  return `  # 待确认 to be confirmed: ${target.what().zh}\n  - name: ${JSON.stringify(name)}\n    confirmed: false\n${lines.join('')}`;
}

export function missingText({ what, why, place }: CoverageTarget): string {
  return `  # 没有找到 not found (${String(place.line)}): ${what.zh}；${why!.zh}\n`;
}

/** The facts over those of the base from which they differ least. `null` takes a fact of a base away. */
function shortest({ facts }: Tried, seeds: readonly Seed[], file: CaseFile | undefined): { readonly base?: string; readonly facts: object } {
  const over = (base: CaseFacts): object => ({
    ...Object.fromEntries(Object.entries(facts).filter(([id, value]) => JSON.stringify(value) !== JSON.stringify(base[id]))),
    ...Object.fromEntries(Object.keys(base).flatMap((id) => (id in facts ? [] : [[id, null]]))),
  });
  const used = new Set(seeds.flatMap(({ base }) => base ?? []));
  return [...used].map((base) => ({ base, facts: over(file!.bases[base]!) })).reduce<{ readonly base?: string; readonly facts: object }>(
    (best, one) => (Object.keys(one.facts).length < Object.keys(best.facts).length ? one : best),
    { facts },
  );
}

function expectedOf(traced: TracedPlan, target: Target, assessment: Assessment): object {
  const { total, grade, requirements = [], indicators } = assessment;
  const part = partAt(traced, target.path);
  const row = leaves(indicators).find(({ id }) => id === part);
  const requirement = requirements.find(({ id }) => id === part);
  return {
    ...(indicators.length === 0 ? {} : { total: bounds(total) }),
    ...(grade === undefined ? {} : { grade: grade.value ?? grade.possible, ...(grade.withheld === undefined ? {} : { withheld: grade.withheld }) }),
    ...(row === undefined ? {} : { rows: { [row.id]: pointsOf(row) } }),
    ...(requirement === undefined ? {} : { requirements: { [requirement.id]: requirement.status } }),
    ...(indicators.length === 0 && requirement === undefined ? { requirements: Object.fromEntries(requirements.map(({ id, status }) => [id, status])) } : {}),
  };
}

/** The id of the row or requirement that a path leads into. */
function partAt({ plan, pathOf }: TracedPlan, path: Path): string | undefined {
  const isInside = (outer: Path): boolean => outer.every((step, index) => path[index] === step);
  return [...plan.indicators.filter(({ scoring }) => scoring !== undefined), ...(plan.requirements ?? [])].find((one) => isInside(pathOf(one)!))?.id;
}

function pointsOf({ status, awarded, bounds: ends }: AssessedIndicator): unknown {
  return status === 'notApplicable' ? status : (awarded === undefined ? bounds(ends!) : exactText(awarded));
}

function bounds({ min, max }: OpenBounds): unknown {
  const [low, high] = [exactText(min), exactText(max)];
  return low === high ? low : { min: low, max: high };
}

function exactText(exact: Exact | null): string {
  return exact === null ? 'none' : textOf(parseFraction(exact.fraction)!);
}

/** Plain data as one line of YAML. */
function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).map(([key, one]) => `${key}: ${flow(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
