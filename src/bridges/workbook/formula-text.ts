import { compare } from '../../exact/rational.js';
import { parseNumber } from '../../exact/text.js';

export const TRUE = 'TRUE()';
export const FALSE = 'FALSE()';

/** A cell of the sheet of the calculation, as its own formulas name it. */
export function isCell(formula: string): boolean {
  return /^[A-Z]+\d+$/.test(formula);
}

/** A decimal number. */
export function isLiteral(formula: string): boolean {
  return /^-?\d{1,15}(?:\.\d{1,15})?$/.test(formula);
}

/** The lesser of two literals. */
export function lesserOf(a: string, b: string): string {
  return compare(parseNumber(a)!, parseNumber(b)!) <= 0 ? a : b;
}

/** One or the other by a condition; what is settled already is not asked. */
export function either(condition: string, yes: string, no: string): string {
  if (condition === TRUE || yes === no) return yes;
  return condition === FALSE ? no : `IF(${condition},${yes},${no})`;
}

/** 1 where a condition holds, and 0. */
export function flag(condition: string): string {
  return either(condition, '1', '0');
}

export function equal(a: string, b: string): string {
  if (a === b) return TRUE;
  return isLiteral(a) && isLiteral(b) ? FALSE : `${a}=${b}`;
}

/** Whether one number is greater than another, or as great. */
export function ordered(a: string, relation: '>=' | '>', b: string): string {
  if (!isLiteral(a) || !isLiteral(b)) return `${a}${relation}${b}`;
  return a === lesserOf(a, b) && (relation === '>' || a !== b) ? FALSE : TRUE;
}

export function allOf(...conditions: readonly string[]): string {
  return joined('AND', conditions, TRUE, FALSE);
}

export function anyOf(...conditions: readonly string[]): string {
  return joined('OR', conditions, FALSE, TRUE);
}

/** Without those that say nothing; one that settles it stands for all. */
function joined(name: 'AND' | 'OR', conditions: readonly string[], idle: string, settled: string): string {
  if (conditions.includes(settled)) return settled;
  const parts = [...new Set(conditions.filter((one) => one !== idle))];
  if (parts.length < 2) return parts[0] ?? idle;
  return `${name}(${parts.join(',')})`;
}
