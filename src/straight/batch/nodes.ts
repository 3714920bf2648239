import type { Rational } from '../../exact/rational.js';
import type { Leaving, Steps } from './checks.js';
import type { Bits, Lane, Run } from './lanes.js';

/** Where something is worked out: everywhere, or only for rows where a mask holds. */
export interface Arm {
  readonly depth: number;
  readonly around?: Arm;
  /** That of every arm around, too. */
  readonly mask?: Bit;
}

interface Common {
  /** In the order in which they were made, so that what a node stands on comes before it. */
  readonly order: number;
  /** What it stands on. */
  readonly of: readonly Node[];
  /** The arm in which it was made. */
  readonly arm: Arm;
  /** Whether it is worked out even where nothing stands on it. */
  readonly isNeeded?: true;
}

/** A number for each row. */
export interface Double extends Common {
  readonly is: 'double';
  /** Of a constant. */
  readonly value?: number;
  /** A whole number lies between these; of other numbers nothing is known. */
  readonly ends?: Ends;
  /** A sum of parts, each so many times, and a constant. */
  readonly sum?: Sum;
  /** Whether what is made of it uses it instead of what it is made of. */
  readonly isKept: boolean;
  /** The quotient that it is. */
  readonly quotient?: readonly [Double, Double];
  /** The choice that it is. */
  readonly choice?: { readonly where: Bit; readonly yes: Double; readonly no: Double };
  /** The column that it is read from, in steps. */
  readonly steps?: { readonly x: Double; readonly limits: Steps };
  /** The number that it is under another name. */
  readonly same?: Double;
  /** A column that is read where it stands. */
  readonly column?: Lane;
  readonly emit?: (to: Emitter, out: Lane) => Run;
  /** Of what is worked out for each entry of a list: the entry, and how one after the other is taken. */
  readonly over?: Over;
}

/** Yes or no for each row. */
export interface Bit extends Common {
  readonly is: 'bit';
  readonly value?: boolean;
  /** Whether it says which numbers are from a limit on. */
  readonly isTest?: boolean;
  /** What it is the opposite of. */
  readonly opposite?: Bit;
  readonly emit?: (to: Emitter, out: Bits) => Run;
}

/** Something done to rows that gives nothing by itself: it leaves some to the evaluator. */
export interface Effect extends Common {
  readonly is: 'effect';
  /** What is checked to be whole and between its ends, so that it may be asked together with what is compared with it. */
  readonly checks?: Double;
  readonly emit: (to: Emitter) => Run;
}

export type Node = Double | Bit | Effect;

export interface Sum {
  readonly constant: number;
  readonly parts: ReadonlyMap<Double | Bit, number>;
}

export interface Ends {
  readonly lo: number;
  readonly hi: number;
}

/** What was noted since `entry` is done for each place in the lists of a chunk. */
export interface Over {
  readonly entry: Double;
  readonly each: (to: Emitter, out: Lane, body: Run) => Run;
}

/** Where the numbers and truths of a chunk are. */
export interface Registered {
  readonly lane: (x: Double) => Lane;
  readonly bits: (x: Bit) => Bits;
}

/** Where a node finds what it stands on. */
export interface Emitter extends Registered {
  /** The rows that are left to the evaluator. */
  readonly left: Bits;
  /** Whether a number is only read, or checked, where it is used. */
  readonly isLater: (x: Double) => boolean;
  /** Where those of an arm are left. */
  readonly leaving: (arm: Arm) => Leaving;
}

/** A number without error, of a row of the chunk. */
export interface Exactly {
  readonly of: readonly Node[];
  readonly bind: (to: Registered) => (row: number) => Rational;
}
