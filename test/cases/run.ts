import type { ExpectedAmount, TestCase } from '../../src/authoring/cases/case-file.js';
import type { AssessedIndicator } from '../../src/evaluate/assessment.js';
import { readFraction, show, type Fraction } from '../reference/fraction.js';
import { score } from '../reference/scorer.js';
import { list, map, text, type YamlMap } from '../reference/yaml.js';
import { cornerFaultsOf, hasRange } from './corners.js';

export interface Confirmed {
  readonly faults: readonly string[];
  /** How many of the expectations the reference could answer: what leaves open something that is read is beyond it. */
  readonly answered: number;
}

/** What the reference scorer's answer to a case has wrong. */
export function referenceFaultsOf(rulebook: YamlMap, one: TestCase): Confirmed {
  const { facts, options, expect } = one;
  if (hasRange(facts)) return cornerFaultsOf(rulebook, one);
  const found = score(rulebook, { facts, ...options });
  const { total, available, before, negativeList, grade, validity, isComplete } = found;
  const faults: string[] = [];
  let answered = 0;
  const confirm = (what: string, wanted: unknown, is: unknown): void => {
    answered += 1;
    faults.push(...differ(what, wanted, is));
  };
  // What is expected of a number that stays open are bounds, which are no business of the reference.
  const closed = (what: string, wanted: ExpectedAmount | undefined, is: Fraction | null | undefined): void => {
    if (typeof wanted === 'string' && is !== null && is !== undefined) confirm(what, exact(wanted), show(is));
  };
  closed('total', expect.total, total);
  closed('unrounded', expect.unrounded, found.unrounded);
  closed('available', expect.available, available);
  closed('before', expect.negativeList?.before, before);
  closed('deducted', expect.negativeList?.deducted, negativeList?.deducted);
  closed('raw', expect.negativeList?.raw, negativeList?.raw);
  if (typeof expect.grade === 'string' && grade !== null) confirm('grade', expect.grade, grade);
  if (expect.grade !== undefined && isComplete) confirm('withheld', expect.withheld ?? null, Object.values(validity).includes(false) ? 'validity' : null);
  for (const [index, scale] of list(rulebook.grades).slice(1).entries()) {
    const [wanted, is] = [expect.otherGrades?.[text(map(scale).scale)], found.otherGrades[index]];
    if (typeof wanted === 'string' && is !== null) confirm('other grade', wanted, is);
  }
  for (const [id, wanted] of Object.entries(expect.effects ?? {})) {
    const truth = found.effects[id];
    if (typeof truth === 'boolean') confirm(`effect ${id}`, wanted, truth ? 'applied' : 'notApplied');
  }
  for (const [id, wanted] of Object.entries(expect.rows ?? {})) {
    const row = found.rows[id];
    const shown = row === undefined ? 'not in the table' : row === null ? 'none' : typeof row === 'string' ? row : show(row);
    if (shown !== 'open') confirm(`row ${id}`, typeof wanted === 'string' ? exact(wanted) : 'none', shown);
  }
  for (const [id, wanted] of Object.entries(expect.requirements ?? {})) {
    const status = found.requirements[id] ?? 'not asked';
    if (status !== 'open') confirm(`requirement ${id}`, wanted, status);
  }
  if (expect.unknown?.length === 0 && isComplete) confirm('total is open', typeof expect.total === 'object', total === null);
  return { faults, answered };
}

/** The rows of a tree of indicators, in order. */
export function rowsIn(indicators: readonly AssessedIndicator[]): readonly AssessedIndicator[] {
  return indicators.flatMap((one) => (one.indicators === undefined ? [one] : rowsIn(one.indicators)));
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
