import type { ByReading, Condition, Quantity } from '../formula/formula.js';
import type { PlanEffect, PlanGrades, PlanNegativeList, PlanNote, PlanRequirement, PlanShare, PlanValidity } from './clauses.js';
import type { Basis, Labelled } from './labels.js';
import type { PlanBonus, PlanIndicator, PlanRound, PlanTotal } from './table.js';

/** The format number of plans that this edition of the library writes and reads. */
export const PLAN_FORMAT = 1;

/**
 * A compiled rulebook: flat, serialisable data that can be stored as JSON, inspected, and turned into a function.
 * `F` is the type of its facts; it exists for the compiler only.
 */
export interface Plan<F = unknown> {
  /** The version of this shape. */
  readonly format: typeof PLAN_FORMAT;
  /** As in `weihai-db3710-t133-2021/estate`. */
  readonly id: string;
  /** A released edition never changes a score. */
  readonly edition: string;
  /** The title of the table, verbatim. */
  readonly title: string;
  /** The standard that the table stands in. */
  readonly standard: PlanStandard;
  /** What is assessed: 小区（项目）. */
  readonly entity: string;
  /** Digits after the point that are shown; never compared. */
  readonly places: number;
  /** The points of the sections together when everything applies, as fraction text. */
  readonly total: string;
  /** The choices that the text leaves open. */
  readonly readings: readonly PlanReading[];
  /** The numbers that the text does not give. */
  readonly parameters: readonly PlanParameter[];
  /** What is said once and used by name. */
  readonly terms: readonly PlanTerm[];
  /** What is asked, in the order of declaration. */
  readonly facts: readonly PlanFact[];
  /** In the order of the printed table; a parent stands before its children. */
  readonly indicators: readonly PlanIndicator[];
  /** What the total is, where it is not simply the sum of the sections. */
  readonly totalOf?: PlanTotal;
  /** What is added to the total; absent where the rulebook has none. */
  readonly bonus?: PlanBonus;
  /** How points are rounded; absent where they are not. */
  readonly round?: PlanRound;
  /** The first scale; absent where the rulebook has no grades. */
  readonly grades?: PlanGrades;
  /** The scales after the first; absent where there are none. */
  readonly otherGrades?: readonly PlanGrades[];
  /** What changes a grade whatever the points, in the order in which it does; absent where the rulebook has none. */
  readonly effects?: readonly PlanEffect[];
  /** The preconditions of the grade. */
  readonly validity: readonly PlanValidity[];
  /** What takes points off the total; absent where the rulebook has none. */
  readonly negativeList?: PlanNegativeList;
  /** The clauses that are checked one by one; absent where the rulebook has none. */
  readonly requirements?: readonly PlanRequirement[];
  /** Who the requirements are for; absent where they are not told apart. */
  readonly subjects?: readonly Labelled[];
  /** What the text says of the points of some assessors; checked when the plan was made. */
  readonly shares?: readonly PlanShare[];
  /** What the document leaves open, misprints or contradicts. */
  readonly notes?: readonly PlanNote[];
  /** Never present: carries the type of the facts. */
  readonly factTypes?: F;
}

/**
 * A number, or a day, that is known only to lie between two ends. An end that is left out is the limit of the fact; where
 * both are, nothing is known.
 */
export interface FactRange<T = number | string> {
  /** At least; of days, not before. */
  readonly min?: T | null | undefined;
  /** At most; of days, not after. */
  readonly max?: T | null | undefined;
}

/** Facts of no particular rulebook. */
export type FactsInput = Readonly<Record<string, unknown>>;

/** The standard that a table stands in, and where. */
export interface PlanStandard {
  /** As in DB3710/T 133—2021. */
  readonly code: string;
  /** As in 红色物业建设规范. */
  readonly name: string;
  /** Who issued it. */
  readonly issuer?: string;
  /** The day it was published, `YYYY-MM-DD`. */
  readonly published?: string;
  /** The day from which it applies. */
  readonly effectiveFrom: string;
  /** The last day on which it applies; absent where it is still in force. */
  readonly effectiveTo?: string;
  /** As in 附录 A 表 A.1. */
  readonly place: string;
  /** Whether the table binds. */
  readonly standing: Standing;
}

/** Whether the table binds: normative or informative annex, recommended, or a plan. */
export type Standing = 'normative' | 'informative' | 'recommended' | 'plan';

/** A choice that the text leaves open. */
export interface PlanReading {
  /** Its id. */
  readonly id: string;
  /** The clause that leaves the choice. */
  readonly clause: string;
  /** What it answers. */
  readonly question: string;
  /** What it rests on. */
  readonly basis: Basis;
  /** The id of the option taken where the caller chooses none. */
  readonly default: string;
  /** At least two. */
  readonly options: readonly Labelled[];
}

/** A number that the text does not give, or that changes with the day. */
export interface PlanParameter {
  /** Its id. */
  readonly id: string;
  /** What may be given. */
  readonly kind: 'count' | 'amount' | 'rate';
  /** Its name. */
  readonly label: string;
  /** What it counts; absent for a bare number. */
  readonly unit?: string;
  /** Who gives it. */
  readonly basis: Basis;
  /** The smallest value, as fraction text; absent: no lower end. */
  readonly min?: string;
  /** The largest value, as fraction text; absent: no upper end. */
  readonly max?: string;
  /** The value where the caller gives none, as fraction text. */
  readonly value?: string;
  /** The values by date, the earliest first; before the first there is none. */
  readonly values?: readonly PlanDatedValue[];
}

/** A value that holds from a day until the next. */
export interface PlanDatedValue {
  /** The first day, `YYYY-MM-DD`. */
  readonly from: string;
  /** As fraction text. */
  readonly value: string;
  /** The clause that gives it. */
  readonly clause: string;
  /** Its words, where they are not those of the parameter. */
  readonly quote?: string;
  /** What it rests on, where that is said. */
  readonly basis?: Basis;
}

/** A quantity or condition that is said once and used by name. */
export type PlanTerm = QuantityTerm | ConditionTerm;

/** A term that is a number. */
export interface QuantityTerm extends Labelled {
  /** Its formula. */
  readonly quantity: Quantity;
}

/** A term that is yes or no. */
export interface ConditionTerm extends Labelled {
  /** Its formula. */
  readonly condition: Condition;
}

/** Yes or no, a whole number, a number, a rate, one of some options, a list of whole numbers or of numbers, or a date. */
export type FactKind = 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts' | 'amounts' | 'date';

/** One fact that a caller may give. */
export interface PlanFact {
  /** The key of the facts object. */
  readonly id: string;
  /** What may be given. */
  readonly kind: FactKind;
  /** Its name. */
  readonly label: string;
  /** What it counts. */
  readonly unit?: string;
  /** A remark for who fills in the form. */
  readonly note?: string;
  /** Of numbers and of the entries of a list; absent: no lower end. */
  readonly min?: string;
  /** Absent: no upper end. */
  readonly max?: string;
  /** Only whole multiples of it are taken. */
  readonly step?: string;
  /** Of lists: what an entry stands for. Lists of free length with the same word have the same length. */
  readonly per?: string;
  /** How many entries a list has; absent where that is free. */
  readonly length?: number;
  /** Of a choice, at least two. */
  readonly options?: readonly Labelled[];
  /** Of a choice whose options are grades: which end is the highest. */
  readonly ordered?: 'highestFirst' | 'lowestFirst';
  /** A fact that this one can never exceed. */
  readonly atMost?: string;
  /** While this is false the fact is not asked and stands for nothing: no, 0, 0 of 0. */
  readonly onlyIf?: Condition;
  /** The value of the rate [0, 0]. */
  readonly ifNone?: Quantity;
  /** Of a rate that is a question of a survey: the answers that may be counted, and what they are worth. */
  readonly ballots?: PlanBallots;
}

/** The answers to a question, at least two, and how their votes make a rate: Σ worth × votes ÷ Σ votes. */
export interface PlanBallots {
  /** In the order of the survey. */
  readonly answers: readonly Labelled[];
  /** What they are worth, as the text says it or as a reading picks it. */
  readonly index: BallotIndex | ByReading<BallotIndex>;
}

/** What answers are worth: the whole mark, a part of it, or nothing. */
export interface BallotIndex {
  /** From 0 to 1 as fraction text, in the order of the answers. */
  readonly worth: readonly string[];
}
