import type { ByChoice, ByCondition, ByReading, Condition, Quantity } from '../formula/formula.js';

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
  /** Points to be had when everything applies, as fraction text. */
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
  /** Absent where the rulebook has no grades. */
  readonly grades?: PlanGrades;
  /** The preconditions of the grade. */
  readonly validity: readonly PlanValidity[];
  /** Never present: carries the type of the facts. */
  readonly factTypes?: F;
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

/** What a rule rests on: the text, an inference from it, or a local decision. */
export type Basis = 'text' | 'inferred' | 'local';

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

/** An id with its label. */
export interface Labelled {
  /** As code names it. */
  readonly id: string;
  /** As people read it, verbatim. */
  readonly label: string;
}

/** A number that the text does not give. */
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

/** Yes or no, a whole number, a number, a rate, one of some options, or a list of whole numbers. */
export type FactKind = 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts';

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
  /** Of lists: what an entry stands for, and how many there are. */
  readonly per?: string;
  /** How many entries a list has. */
  readonly length?: number;
  /** Of a choice, at least two. */
  readonly options?: readonly Labelled[];
  /** A fact that this one can never exceed. */
  readonly atMost?: string;
  /** While this is false the fact is not asked and stands for nothing: no, 0, 0 of 0. */
  readonly onlyIf?: Condition;
  /** The value of the rate [0, 0]. */
  readonly ifNone?: Quantity;
}

/** What becomes of a row that does not apply: it leaves the points to be had, or stays and gets nothing. */
export type Otherwise = 'exclude' | 'zero';

/** A section or a row of the table. A row has `scoring`. */
export interface PlanIndicator {
  /** Unique in the table. */
  readonly id: string;
  /** The index of the section it stands in; absent at the first level. */
  readonly parent?: number;
  /** Verbatim. */
  readonly title: string;
  /** The points to be had, as fraction text; of a section the sum, of one variant where it has several. */
  readonly points: string;
  /** A remark, such as an erratum. */
  readonly note?: string;
  /** The clause it rests on, where it is not the place of the table. */
  readonly clause?: string;
  /** The words it rests on, where they are not the title. */
  readonly quote?: string;
  /** What it rests on, where that is said. */
  readonly basis?: Basis;
  /** Who assesses it. */
  readonly assessor?: string;
  /** Counts only while the choice fact names this option. */
  readonly variant?: PlanVariant;
  /** Absent: always. */
  readonly appliesWhen?: Condition;
  /** `exclude` where nothing is said. */
  readonly otherwise?: Otherwise | ByReading<Otherwise>;
  /** Absent for a section. */
  readonly scoring?: Scoring;
}

/** An option of a choice fact. */
export interface PlanVariant {
  /** The id of the choice fact. */
  readonly fact: string;
  /** The id of the option. */
  readonly option: string;
}

/** What a row is worth, and the phrase that explains it. */
export interface Scoring {
  /** What it is worth, from 0 to the points of the row. */
  readonly points: Quantity;
  /** The phrase that explains it. */
  readonly say: Say;
}

/** Which phrase explains a row, chosen in the same way as its formula. */
export type Say = Phrase | ByReading<Say> | ByChoice<Say> | ByCondition<Say>;

/** A key of the phrase table with the formulas and texts that fill its slots. */
export interface Phrase {
  /** The key. */
  readonly phrase: string;
  /** The quantities that fill its slots, by the name of the slot. */
  readonly quantities?: Readonly<Record<string, Quantity>>;
  /** The conditions that it speaks of. */
  readonly conditions?: readonly Condition[];
  /** The parts of a row of several. */
  readonly parts?: readonly PhrasePart[];
}

/** One part of a row of several. */
export interface PhrasePart {
  /** Verbatim. */
  readonly title: string;
  /** The points to be had for it, as fraction text. */
  readonly points: string;
  /** The points that it gets. */
  readonly awarded: Quantity;
  /** The phrase that explains it. */
  readonly say: Say;
}

/** How a total becomes a grade. */
export interface PlanGrades {
  /** As in 星级. */
  readonly scale: string;
  /** The clause that grades. */
  readonly clause: string;
  /** What is compared with the cuts; the total where nothing else is said. */
  readonly of: Quantity;
  /** Tried from the top. */
  readonly bands: readonly PlanBand[];
  /** The grade below all cuts. */
  readonly otherwise: Labelled;
}

/** A grade and its cut. */
export interface PlanBand {
  /** The id of the grade. */
  readonly id: string;
  /** Its label, verbatim. */
  readonly label: string;
  /** The lowest value that has it. */
  readonly from: Quantity;
}

/** A precondition; where it fails, points stay and the grade is withheld. */
export interface PlanValidity {
  /** Its id. */
  readonly id: string;
  /** The clause it rests on. */
  readonly clause: string;
  /** Its words, verbatim. */
  readonly quote: string;
  /** What must hold. */
  readonly check: Condition;
}
