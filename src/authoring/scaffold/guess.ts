import { divide, ONE } from '../../exact/rational.js';
import { roundTo } from '../../exact/rounding.js';
import { fractionText, parseNumber } from '../../exact/text.js';
import type { PrintedRow } from './printed-table.js';
import type { Entry } from './yaml-text.js';

/** How a row is scored, guessed from its words. */
export interface Guess {
  /** The scoring as YAML, and the row's own fact where it has one. */
  readonly scoring: string;
  readonly fact?: string;
  /** Facts to declare: id, and what stands under it as YAML. */
  readonly facts?: readonly Entry[];
  /** Questions of the survey of satisfaction. */
  readonly questions?: readonly string[];
  readonly parameters?: readonly Entry[];
  /** Readings of `READINGS`. */
  readonly readings?: readonly string[];
  /** Values for full points, and for none. */
  readonly full: readonly Given[];
  readonly none: readonly Given[];
  /** Values of the parameters in both cases. */
  readonly given?: readonly Given[];
  /** What is to be checked against the standard. */
  readonly check?: string;
}

/** A fact or a parameter with a value. */
export type Given = readonly [id: string, value: string | boolean | readonly string[]];

/** A row with its place in the table, from 1, which the names of its facts end in. */
export interface Numbered {
  readonly row: PrintedRow;
  readonly n: number;
  /** Title and criteria. */
  readonly words: string;
}

/** 满意度, 满意率, 服务态度满意, 幸福感: what a survey asks. */
export function isSurvey(title: string): boolean {
  return /满意度|满意率|满意$|认同感|幸福感|获得感|安全感/.test(title);
}

/** How many times something has to go wrong before nothing is left. */
export function timesToNothing(points: string, each: string): string {
  return fractionText(roundTo(divide(parseNumber(points)!, parseNumber(each)!), ONE, 'up'));
}
