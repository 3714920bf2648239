import { decimalText, parseFraction } from '../../exact/text.js';
import { cellAddress, columnName } from '../xlsx/address.js';
import { flag, isCell, isLiteral, lesserOf } from './formula-text.js';
import type { Cell, Sheet } from './model.js';

/** The hidden sheet on which every step of the calculation has a cell. */
export const CALC = '计算';

/**
 * What is known of a number: two cells or literals, both ends. An end without bound is {@link Calc.infinite}. Of a
 * condition: 1 where it surely holds, and 1 where it may hold.
 */
export interface Ends {
  readonly lo: string;
  readonly hi: string;
}

/** A cell by row and column from 0, with absolute parts. */
export function cellName(row: number, column: number): string {
  return `$${columnName(column)}$${String(row + 1)}`;
}

/** A cell of another sheet. */
export function onSheet(sheet: string, cell: string): string {
  return `'${sheet}'!${cell}`;
}

/** A cell of the calculation, for other sheets; a literal stands for itself. */
export function onCalc(cell: string): string {
  return isCell(cell) ? onSheet(CALC, cell) : cell;
}

/** The sheet of the calculation, filled row by row. References are those of its own cells. */
export class Calc {
  private readonly rows: Cell[][] = [];
  private readonly places = new Map<string, string>();
  private readonly doubts: string[] = [];
  private readonly faults: string[] = [];

  constructor() {
    this.rows.push([{ text: '无穷' }, { number: '1E+300' }], [{ text: '视为无穷' }, { number: '1E+290' }]);
  }

  /** Stands for an end without bound; what is as large as {@link beyond} counts as such. */
  readonly infinite = 'B1';
  readonly beyond = 'B2';

  /**
   * Writes formulas side by side in a row of its own, and says where they stand: each formula once. A literal and a cell
   * stand for themselves.
   */
  put(what: string, ...formulas: readonly string[]): readonly string[] {
    const cells: Cell[] = [];
    const places = formulas.map((formula) => {
      if (isLiteral(formula) || isCell(formula)) return formula;
      const known = this.places.get(formula);
      if (known !== undefined) return known;
      cells.push({ formula });
      const place = cellAddress(this.rows.length, cells.length);
      this.places.set(formula, place);
      return place;
    });
    if (cells.length > 0) this.rows.push([{ text: what }, ...cells]);
    return places;
  }

  ends(what: string, lo: string, hi: string): Ends {
    const [low, high] = this.put(what, lo, hi) as [string, string];
    return { lo: low, hi: high };
  }

  /** A number on whose side of another one so many digits cannot decide. */
  doubt(what: string, formula: string): void {
    this.doubts.push(this.put(what, flag(formula))[0]!);
  }

  /** Facts that cannot be. */
  fault(what: string, formula: string): void {
    this.faults.push(this.put(what, flag(formula))[0]!);
  }

  /** How many doubts and faults there are. */
  counts(): { readonly doubts: string; readonly faults: string } {
    const [doubts, faults] = this.put('存疑、矛盾', sumOf(this.doubts), sumOf(this.faults)) as [string, string];
    return { doubts, faults };
  }

  sheet(): Sheet {
    return { name: CALC, widths: [40], rows: this.rows, isHidden: true, isProtected: true };
  }
}

/** Functions take at most 255 arguments; far fewer are read more easily. */
const MOST_ARGUMENTS = 100;

/** A function of any number of arguments, without those that say nothing. */
export function fold(name: 'SUM' | 'MIN' | 'MAX', all: readonly string[]): string {
  const parts = name === 'SUM' ? addends(all) : distinct(name, all);
  if (parts.length === 1) return parts[0]!;
  if (parts.length <= MOST_ARGUMENTS) return `${name}(${parts.join(',')})`;
  return `${name}(${inGroups(parts).map((group) => fold(name, group)).join(',')})`;
}

/** As many as one formula takes, one group after the other. */
export function inGroups(parts: readonly string[]): readonly (readonly string[])[] {
  return Array.from({ length: Math.ceil(parts.length / MOST_ARGUMENTS) }, (_, index) => parts.slice(index * MOST_ARGUMENTS, (index + 1) * MOST_ARGUMENTS));
}

function addends(all: readonly string[]): readonly string[] {
  const some = all.filter((one) => one !== '0');
  return some.length === 0 ? ['0'] : some;
}

/** Each argument once, and of the literals only the one that counts. */
function distinct(name: 'MIN' | 'MAX', all: readonly string[]): readonly string[] {
  const literals = all.filter(isLiteral);
  const others = all.filter((one) => !isLiteral(one));
  const best = literals.length === 0 ? [] : [literals.reduce((a, b) => ((lesserOf(a, b) === a) === (name === 'MIN') ? a : b))];
  return [...new Set([...others, ...best])];
}

export function sumOf(parts: readonly string[]): string {
  return fold('SUM', parts);
}

/** A number as people read it: decimal where that is exact, otherwise as a fraction. */
export function numberText(fraction: string): string {
  const text = decimalText(parseFraction(fraction)!, 0);
  return text.startsWith('≈') ? fraction : text;
}

/** A number as a literal of formulas. */
export function literal(fraction: string): string {
  const text = numberText(fraction);
  return text.includes('/') ? `(${text})` : text;
}

/** A text as a literal. */
export function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

/** The argument that a count picks, from 1. */
export function pick(index: string, choices: readonly string[]): string {
  return choices.every((one) => one === choices[0]) ? choices[0]! : `CHOOSE(${index},${choices.join(',')})`;
}
