/**
 * An exact number as text. `fraction` is the value (`179/2`, `90`); `decimal` is for reading (`89.50`) and is marked
 * `≈` when it does not end within six places.
 */
export interface Exact {
  /** For reading: at least `plan.places` digits after the point, and as many as it takes not to seem to cross a cut. */
  readonly decimal: string;
  /** For computing on: a whole number or a fraction in lowest terms. */
  readonly fraction: string;
}

/** Both ends are possible lower and upper limits; the truth lies between them. */
export interface Bounds {
  /** At least. */
  readonly min: Exact;
  /** At most. */
  readonly max: Exact;
}

/** The version of the shape of an assessment. */
export const ASSESSMENT_FORMAT = 1;

/** A score with everything needed to read, cite and appeal it. Plain, JSON-safe data; read only. */
export interface Assessment {
  /** The version of this shape. */
  readonly format: typeof ASSESSMENT_FORMAT;
  /** Which rulebook scored, and which edition of it. */
  readonly rulebook: {
    /** As in `weihai-db3710-t133-2021/estate`. */
    readonly id: string;
    /** As in `2021-1`; a released edition never changes a score. */
    readonly edition: string;
  };
  /** The points in all. */
  readonly total: AssessedTotal;
  /** Absent where the rulebook has no grades. */
  readonly grade?: AssessedGrade;
  /** The sections of the first level, each with what stands in it, in the order of the printed table. */
  readonly indicators: readonly AssessedIndicator[];
  /** What each assessor marks, in the order of the table. */
  readonly byAssessor: readonly AssessorShare[];
  /** The preconditions of the grade, in the order of the rulebook. */
  readonly validity: readonly AssessedValidity[];
  /** Unknown facts and parameters that still matter, most points at stake first. */
  readonly unknown: readonly Unknown[];
  /** Rows and preconditions that stay open because there was nothing to measure; no fact can settle them. */
  readonly none: readonly string[];
  /** Facts that were given and that nothing read this time. */
  readonly unused: readonly string[];
  /** Facts that were given and that only other readings would read. */
  readonly unusedUnderReadings: readonly string[];
  /** The facts as they were read, in a form that may be given again; `null` is unknown. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** Reading id → the option used, for every reading. */
  readonly readings: Readonly<Record<string, string>>;
  /** Fraction text; `null` is without value. */
  readonly parameters: Readonly<Record<string, string | null>>;
  /** The day of the assessment, where one was given. */
  readonly asOf?: string;
}

/** A fact as it was read: yes or no, number text, the id of an option, `[part, whole]` or a list; `null` is unknown. */
export type FactValue = boolean | string | null | readonly (string | null)[];

/** `value` is present exactly when the total is known; then it equals both ends. */
export interface AssessedTotal extends Bounds {
  /** The total. */
  readonly value?: Exact;
  /** The points that could be had. */
  readonly available: Bounds;
}

/**
 * - `value` (with its label) is present when only one grade is possible
 * - `withheld`: a precondition failed, so that the value is provisional
 * - `pending`: a precondition is not known yet
 */
export interface AssessedGrade {
  /** The name of the scale, such as 星级. */
  readonly scale: string;
  /** The id of the grade. */
  readonly value?: string;
  /** Its label, such as 五星级红色物业小区（项目）. */
  readonly label?: string;
  /** The ids of the grades that are possible, the highest first; at least one. */
  readonly possible: readonly string[];
  /** Why there is no grade yet, whatever the points. */
  readonly withheld?: 'validity';
  /** What the grade still depends on beside the points. */
  readonly pending?: 'validity';
}

/** Whether the points of a row are known, open, or do not count because it does not apply. */
export type Status = 'scored' | 'undetermined' | 'notApplicable';

/** A section or a row. `awarded` is present when it is scored, `bounds` when it is undetermined. */
export interface AssessedIndicator {
  /** As in the table; that of a section without one is its number, such as `1.2`. */
  readonly id: string;
  /** Verbatim. */
  readonly title: string;
  /** Of a section: that of what stands in it as a whole. */
  readonly status: Status;
  /** The points that could be had. */
  readonly available: Bounds;
  /** The points awarded, from 0 to those that could be had. */
  readonly awarded?: Exact;
  /** What the points lie between. */
  readonly bounds?: Bounds;
  /** Who assesses it, where the table says so. */
  readonly assessor?: string;
  /** What stands in a section; absent for a row. */
  readonly indicators?: readonly AssessedIndicator[];
}

/** The points that one assessor gives. */
export interface AssessorShare extends Bounds {
  /** As the table names it. */
  readonly assessor: string;
  /** Present when it is known. */
  readonly value?: Exact;
  /** The points that could be had from this assessor. */
  readonly available: Bounds;
}

/** One precondition of the grade. */
export interface AssessedValidity {
  /** The id of the check. */
  readonly id: string;
  /** The clause it rests on. */
  readonly clause: string;
  /** Whether it holds, as far as that is known. */
  readonly status: 'met' | 'unmet' | 'unknown';
}

/** A fact or parameter that is not known and that the result still depends on. */
export interface Unknown {
  /** The id of the fact or parameter. */
  readonly id: string;
  /** Which of the two it is. */
  readonly kind: 'fact' | 'parameter';
  /** Its label in the rulebook. */
  readonly label: string;
  /** Sum of what the undetermined rows that read it may still gain. */
  readonly pointsAtStake: Exact;
  /** The undetermined rows that read it; none where it only settles another fact that matters. */
  readonly rows: readonly string[];
  /** The preconditions that read it and are not known yet. */
  readonly validity: readonly string[];
}
