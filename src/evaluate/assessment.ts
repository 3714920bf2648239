/**
 * An exact number as text. `fraction` is the value (`179/2`, `90`); `decimal` is for reading (`89.50`) and is marked
 * `≈` when it does not end within six places.
 */
export interface Exact {
  readonly decimal: string;
  readonly fraction: string;
}

/** Both ends are possible lower and upper limits; the truth lies between them. */
export interface Bounds {
  readonly min: Exact;
  readonly max: Exact;
}

/** The version of the shape of an assessment. */
export const ASSESSMENT_FORMAT = 1;

/** A score with everything needed to read, cite and appeal it. Plain, JSON-safe data; read only. */
export interface Assessment {
  readonly format: typeof ASSESSMENT_FORMAT;
  readonly rulebook: { readonly id: string; readonly edition: string };
  readonly total: AssessedTotal;
  readonly grade?: AssessedGrade;
  /** The sections of the first level, each with what stands in it, in the order of the printed table. */
  readonly indicators: readonly AssessedIndicator[];
  readonly byAssessor: readonly AssessorShare[];
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
  readonly readings: Readonly<Record<string, string>>;
  /** Fraction text; `null` is without value. */
  readonly parameters: Readonly<Record<string, string | null>>;
  readonly asOf?: string;
}

export type FactValue = boolean | string | null | readonly (string | null)[];

/** `value` is present exactly when the total is known. */
export interface AssessedTotal extends Bounds {
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
  readonly scale: string;
  readonly value?: string;
  readonly label?: string;
  readonly possible: readonly string[];
  readonly withheld?: 'validity';
  readonly pending?: 'validity';
}

export type Status = 'scored' | 'undetermined' | 'notApplicable';

/** A section or a row. `awarded` is present when it is scored, `bounds` when it is undetermined. */
export interface AssessedIndicator {
  readonly id: string;
  readonly title: string;
  readonly status: Status;
  readonly available: Bounds;
  readonly awarded?: Exact;
  readonly bounds?: Bounds;
  readonly assessor?: string;
  readonly indicators?: readonly AssessedIndicator[];
}

export interface AssessorShare extends Bounds {
  readonly assessor: string;
  readonly value?: Exact;
  readonly available: Bounds;
}

export interface AssessedValidity {
  readonly id: string;
  readonly clause: string;
  readonly status: 'met' | 'unmet' | 'unknown';
}

export interface Unknown {
  readonly id: string;
  readonly kind: 'fact' | 'parameter';
  readonly label: string;
  /** Sum of what the undetermined rows that read it may still gain. */
  readonly pointsAtStake: Exact;
  /** The undetermined rows that read it; none where it only settles another fact that matters. */
  readonly rows: readonly string[];
  /** The preconditions that read it and are not known yet. */
  readonly validity: readonly string[];
}
