import type { Modality } from '../plan/clauses.js';

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

/** Ends of which one may be without bound, which is `null`. */
export interface OpenBounds {
  /** At least. */
  readonly min: Exact | null;
  /** At most. */
  readonly max: Exact | null;
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
  /** The points in all; 0 of 0 where the rulebook has no table. */
  readonly total: AssessedTotal;
  /** By the first scale; absent where the rulebook has no grades. */
  readonly grade?: AssessedGrade;
  /** By the scales after the first; absent where there are none. */
  readonly otherGrades?: readonly AssessedGrade[];
  /** What changes grades whatever the points, in the order of the rulebook; absent where it has none. */
  readonly effects?: readonly AssessedEffect[];
  /** The sections of the first level, each with what stands in it, in the order of the printed table. */
  readonly indicators: readonly AssessedIndicator[];
  /** 加分项 beside the table; absent where the rulebook has none. */
  readonly bonus?: AssessedBonus;
  /** What each assessor marks, in the order of the table. */
  readonly byAssessor: readonly AssessorShare[];
  /** The preconditions of the grade, in the order of the rulebook. */
  readonly validity: readonly AssessedValidity[];
  /** What the negative list took off; absent where the rulebook has none. */
  readonly negativeList?: AssessedNegativeList;
  /** The clauses that were checked, in the order of the rulebook; absent where it has none. */
  readonly requirements?: readonly AssessedRequirement[];
  /** How many of these come to what, by how they bind; absent where there are none. */
  readonly conformity?: readonly ConformityCount[];
  /** Unknown facts and parameters that still matter, most points at stake first. */
  readonly unknown: readonly Unknown[];
  /** Rows, preconditions and requirements that stay open because there was nothing to measure; no fact can settle them. */
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
  /** The id of the body whose requirements were asked, where one was named. */
  readonly subject?: string;
}

/** A fact as it was read: yes or no, number text, the id of an option, a range, `[part, whole]`, a list, or the votes by answer; `null` is unknown. */
export type FactValue = boolean | string | RangeValue | null | readonly EntryValue[] | BallotsValue;

/** The ballots of a question of a survey as they were read: the id of each answer, and its votes. */
export type BallotsValue = Readonly<Record<string, EntryValue>>;

/** An entry of a list as it was read: number text, or a range; `null` is unknown. */
export type EntryValue = string | RangeValue | null;

/** A number or a day that is known only to lie within a range; an end that is absent is without bound. */
export interface RangeValue {
  /** At least; of days, not before. */
  readonly min?: string;
  /** At most; of days, not after. */
  readonly max?: string;
}

/** `value` is present exactly when the total is known; then it equals both ends. */
export interface AssessedTotal {
  /** The total. */
  readonly value?: Exact;
  /** At least; `null` where a negative list without floor may take off any number of points. */
  readonly min: Exact | null;
  /** At most. */
  readonly max: Exact;
  /** The points that could be had, without a bonus; by a formula, the most that it can come to whatever applies. */
  readonly available: Bounds;
  /** The exact total, where the rulebook rounds it; present only there. */
  readonly unrounded?: OpenBounds;
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
  /** The ids of the grades that are possible before the effects; present where the rulebook has effects on this scale. */
  readonly beforeEffects?: readonly string[];
  /** Why there is no grade yet, whatever the points. */
  readonly withheld?: 'validity';
  /** What the grade still depends on beside the points. */
  readonly pending?: 'validity';
}

/** What changes a grade whatever the points, and whether it does. */
export interface AssessedEffect {
  /** Its id. */
  readonly id: string;
  /** The clause it rests on. */
  readonly clause: string;
  /** Whether it takes effect, as far as that is known; a grade that is low enough already stays as it is. */
  readonly status: 'applied' | 'notApplied' | 'unknown';
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
  /** Present where unknown facts left the points open and the rulebook says what becomes of them then. */
  readonly ifUnknown?: 'zero' | 'notApplicable';
  /** What stands in a section; absent for a row. */
  readonly indicators?: readonly AssessedIndicator[];
}

/** The bonus: a section of its own, of whose points so many count. */
export interface AssessedBonus extends AssessedIndicator {
  /** The points that are added to the total. */
  readonly counted: Bounds;
  /** The most points that are added, where that is limited. */
  readonly cap?: Exact;
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

/** What a negative list took off the total. */
export interface AssessedNegativeList {
  /** Who decides on the points, where the table says so. */
  readonly assessor?: string;
  /** The total before it. */
  readonly before: Bounds;
  /** The points taken off; `max` is `null` while it is not known how many events there were. */
  readonly deducted: OpenBounds;
  /** The total after it, before the floor. */
  readonly raw: OpenBounds;
  /** Each kind of event, in the order of the list. */
  readonly items: readonly AssessedNegativeItem[];
}

/** One kind of event. */
export interface AssessedNegativeItem {
  /** As in the table. */
  readonly id: string;
  /** Verbatim. */
  readonly title: string;
  /** The points that each event costs, as they were read: a range where that is known only so far, `null` where it is open, and for the whole list where it is not known. */
  readonly events: readonly EntryValue[] | null;
  /** The points taken off for these events. */
  readonly deducted: OpenBounds;
}

/** Whether a requirement is met; `permitted` is what a clause only allows. */
export type RequirementStatus = 'met' | 'unmet' | 'unknown' | 'notApplicable' | 'permitted';

/** One requirement. Only an unmet `shall` is a nonconformity. */
export interface AssessedRequirement {
  /** As in the rulebook. */
  readonly id: string;
  /** The clause it stands in. */
  readonly clause: string;
  /** How it binds. */
  readonly modality: Modality;
  /** Whether it is met, as far as that is known. */
  readonly status: RequirementStatus;
}

/** How many requirements of one modality come to what. */
export type ConformityCount = {
  /** How these requirements bind. */
  readonly modality: Modality;
} & Readonly<Record<RequirementStatus, number>>;

/** A fact or parameter that is not known and that the result still depends on. */
export interface Unknown {
  /** The id of the fact or parameter, or `asOf`. */
  readonly id: string;
  /** A fact, a parameter, or the day of the assessment. */
  readonly kind: 'fact' | 'parameter' | 'asOf';
  /** Its label in the rulebook; 评价日期 for the day. */
  readonly label: string;
  /** Sum of what the undetermined rows that read it may still gain, or events may still cost; `null` where that is without bound. */
  readonly pointsAtStake: Exact | null;
  /** The undetermined rows and items of the negative list that read it; none where it only settles another fact that matters. */
  readonly rows: readonly string[];
  /** The preconditions that read it and are not known yet. */
  readonly validity: readonly string[];
  /** The requirements that read it and are not known yet; absent where the rulebook has none. */
  readonly requirements?: readonly string[];
  /** The effects on grades that read it and are not known yet; absent where the rulebook has none. */
  readonly effects?: readonly string[];
}
