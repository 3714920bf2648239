import type { ExpectedAmount, TestCase } from '../../src/authoring/cases/case-file.js';
import { order, readFraction, show, type Fraction } from '../reference/fraction.js';
import { score } from '../reference/scorer.js';
import type { YamlMap } from '../reference/yaml.js';
import type { Facts } from './read.js';
import type { Confirmed } from './run.js';

/** Whether a fact, or an entry of a list, is known only within a range. */
export const hasRange = (facts: Facts): boolean => Object.values(facts).some((value) => isRange(value) || insideOf(value).some(isRange));

/** The reference scorer knows no ranges: it scores every way in which the facts lie on an end of theirs, and each must be as expected. */
export function cornerFaultsOf(rulebook: YamlMap, { facts, options, expect }: TestCase): Confirmed {
  const faults: string[] = [];
  let answered = 0;
  for (const corner of cornersOf(facts)) {
    const found = score(rulebook, { facts: corner, ...options });
    const confirm = (what: string, wanted: ExpectedAmount | undefined, is: unknown): void => {
      if (wanted === undefined || wanted === 'notApplicable' || typeof is !== 'object' || is === null) return;
      answered += 1;
      if (!isWithin(is as Fraction, wanted)) faults.push(`${what}: ${show(is as Fraction)} is not as expected`);
    };
    confirm('total', expect.total, found.total);
    confirm('available', expect.available, found.available);
    for (const [id, wanted] of Object.entries(expect.rows ?? {})) confirm(`row ${id}`, wanted, found.rows[id]);
    if (expect.grade !== undefined && found.grade !== null && ![expect.grade].flat().includes(found.grade)) faults.push(`grade: ${found.grade} is not expected`);
  }
  return { faults, answered };
}

function isWithin(value: Fraction, wanted: ExpectedAmount): boolean {
  const { min, max } = typeof wanted === 'string' ? { min: wanted, max: wanted } : wanted;
  return order(readFraction(min)!, value) <= 0 && order(value, readFraction(max)!) <= 0;
}

/** The entries of a list, the votes of ballots. */
const insideOf = (value: unknown): readonly unknown[] => (typeof value === 'object' && value !== null ? Object.values(value) : []);

const isRange = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).every((key) => key === 'min' || key === 'max');

const endsOf = (value: unknown): readonly unknown[] => (isRange(value) ? Object.values(value).filter((end) => end !== null) : [value]);

function cornersOf(facts: Facts): readonly Facts[] {
  let corners: readonly Facts[] = [{}];
  for (const [id, value] of Object.entries(facts)) {
    const ways = isRange(value) ? endsOf(value) : insideOf(value).some(isRange) ? innerCorners(value as object) : [value];
    corners = corners.flatMap((corner) => ways.map((way) => ({ ...corner, [id]: way })));
  }
  return corners;
}

function innerCorners(value: object): readonly unknown[] {
  const lists = Object.values(value).reduce<readonly (readonly unknown[])[]>((some, entry) => some.flatMap((list) => endsOf(entry).map((end) => [...list, end])), [[]]);
  return lists.map((list) => (Array.isArray(value) ? list : Object.fromEntries(Object.keys(value).map((key, at) => [key, list[at]]))));
}
