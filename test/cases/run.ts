import type { Result } from '../../src/diagnostics/diagnostic.js';
import type { AssessedIndicator, Assessment, Bounds } from '../../src/evaluate/assessment.js';
import { readFraction, show } from '../reference/fraction.js';
import { Incomplete, score, type Score, type YamlMap } from '../reference/scorer.js';
import type { Case, Expected, Range } from './read.js';

/** What the library's answer to a case has wrong, one sentence each; empty when all is as expected. */
export function faultsOf(expect: Expected, result: Result<Assessment>): readonly string[] {
  const errors = result.ok ? [] : result.diagnostics.map((diagnostic) => diagnostic.code);
  if (expect.errors !== undefined || !result.ok) return differ('errors', expect.errors ?? [], errors);
  const { total, grade, unknown, none, indicators } = result.value;
  const faults = [...bounds('total', expect.total, total), ...bounds('available', expect.available, total.available)];
  if (expect.grade !== undefined) {
    faults.push(...differ('grade', [expect.grade].flat(), grade?.possible ?? []));
    faults.push(...differ('withheld', expect.withheld ?? null, grade?.withheld ?? null));
  }
  if (expect.unknown !== undefined) faults.push(...differ('unknown', expect.unknown, unknown.map((one) => one.id)));
  if (expect.none !== undefined) faults.push(...differ('none', expect.none, none));
  const rows = new Map(rowsIn(indicators).map((row) => [row.id, row]));
  for (const [id, wanted] of Object.entries(expect.rows ?? {})) {
    const row = rows.get(id);
    if (row === undefined) faults.push(`row ${id}: not in the table`);
    else if (wanted === 'notApplicable' || row.status === 'notApplicable') faults.push(...differ(`row ${id}`, wanted, row.status));
    else faults.push(...bounds(`row ${id}`, wanted, row.bounds ?? { min: row.awarded!, max: row.awarded! }));
  }
  return faults;
}

/**
 * What the reference scorer's answer to a case has wrong, or why it has none: a case that leaves open something that
 * is read is beyond it.
 */
export function referenceFaultsOf(rulebook: YamlMap, { facts, options, expect }: Case): readonly string[] | 'incomplete' {
  let found: Score;
  try {
    found = score(rulebook, { facts, ...options });
  } catch (error) {
    if (error instanceof Incomplete) return 'incomplete';
    throw error;
  }
  const { total, available, rows, grade, validity } = found;
  // What is expected of a row that stays open are bounds, which are no business of the reference.
  const known = (wanted: string | Range | undefined): wanted is string => typeof wanted === 'string';
  const faults = known(expect.total) ? differ('total', exact(expect.total), total === null ? 'none' : show(total)) : [];
  if (known(expect.available)) faults.push(...differ('available', exact(expect.available), available === null ? 'open' : show(available)));
  if (typeof expect.grade === 'string' && total !== null) {
    faults.push(...differ('grade', expect.grade, grade));
    faults.push(...differ('withheld', expect.withheld ?? null, Object.values(validity).includes(false) ? 'validity' : null));
  }
  for (const [id, wanted] of Object.entries(expect.rows ?? {})) {
    const row = rows[id];
    const shown = row === undefined ? 'not in the table' : row === null ? 'none' : typeof row === 'string' ? row : show(row);
    faults.push(...differ(`row ${id}`, known(wanted) ? exact(wanted) : 'none', shown));
  }
  if (expect.unknown?.length === 0) {
    const open = Object.values(rows).includes(null);
    faults.push(...differ('total is open', typeof expect.total === 'object', open));
  }
  return faults;
}

/** The rows of a tree of indicators, in order. */
export function rowsIn(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => (one.indicators === undefined ? [one] : rowsIn(one.indicators)));
}

function bounds(what: string, wanted: string | Range | undefined, found: Bounds): string[] {
  if (wanted === undefined) return [];
  const { min, max } = typeof wanted === 'string' ? { min: wanted, max: wanted } : wanted;
  return differ(what, `${exact(min)} to ${exact(max)}`, `${found.min.fraction} to ${found.max.fraction}`);
}

function differ(what: string, wanted: unknown, found: unknown): string[] {
  const [left, right] = [JSON.stringify(wanted), JSON.stringify(found)];
  return left === right ? [] : [`${what}: expected ${left}, found ${right}`];
}

/** A number as written as canonical fraction text; words stay. */
function exact(written: string): string {
  const value = readFraction(written);
  return value === undefined ? written : show(value);
}
