import type { ByChoice, ByCondition, ByReading, Condition, Quantity } from '../formula/formula.js';

/** The format number of plans that this edition of the library writes and reads. */
export const PLAN_FORMAT = 1;

/**
 * A compiled rulebook: flat, serialisable data that can be stored as JSON, inspected, and turned into a function.
 * `F` is the type of its facts; it exists for the compiler only.
 */
export interface Plan<F = unknown> {
  readonly format: typeof PLAN_FORMAT;
  /** `weihai-db3710-t133-2021/estate` */
  readonly id: string;
  /** A released edition never changes a score. */
  readonly edition: string;
  readonly title: string;
  readonly standard: PlanStandard;
  /** What is assessed: 小区（项目）. */
  readonly entity: string;
  /** Digits after the point that are shown; never compared. */
  readonly places: number;
  /** Points to be had when everything applies, as fraction text. */
  readonly total: string;
  readonly readings: readonly PlanReading[];
  readonly parameters: readonly PlanParameter[];
  readonly terms: readonly PlanTerm[];
  readonly facts: readonly PlanFact[];
  /** In the order of the printed table; a parent stands before its children. */
  readonly indicators: readonly PlanIndicator[];
  readonly grades?: PlanGrades;
  readonly validity: readonly PlanValidity[];
  /** Never present: carries the type of the facts. */
  readonly factTypes?: F;
}

/** Facts of no particular rulebook. */
export type FactsInput = Readonly<Record<string, unknown>>;

export interface PlanStandard {
  readonly code: string;
  readonly name: string;
  readonly issuer?: string;
  readonly published?: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  /** 附录 A 表 A.1 */
  readonly place: string;
  readonly standing: Standing;
}

export type Standing = 'normative' | 'informative' | 'recommended' | 'plan';
/** What a rule rests on: the text, an inference from it, or a local decision. */
export type Basis = 'text' | 'inferred' | 'local';

/** A choice that the text leaves open. */
export interface PlanReading {
  readonly id: string;
  readonly clause: string;
  readonly question: string;
  readonly basis: Basis;
  readonly default: string;
  readonly options: readonly Labelled[];
}

export interface Labelled {
  readonly id: string;
  readonly label: string;
}

/** A number that the text does not give. */
export interface PlanParameter {
  readonly id: string;
  readonly kind: 'count' | 'amount' | 'rate';
  readonly label: string;
  readonly unit?: string;
  readonly basis: Basis;
  readonly min?: string;
  readonly max?: string;
}

/** A quantity or condition that is said once and used by name. */
export type PlanTerm =
  | { readonly id: string; readonly label: string; readonly quantity: Quantity }
  | { readonly id: string; readonly label: string; readonly condition: Condition };

export type FactKind = 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts';

/** One fact that a caller may give. */
export interface PlanFact {
  readonly id: string;
  readonly kind: FactKind;
  readonly label: string;
  readonly unit?: string;
  readonly note?: string;
  /** Of numbers and of the entries of a list; absent: no lower end. */
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  /** Of lists: what an entry stands for, and how many there are. */
  readonly per?: string;
  readonly length?: number;
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
  readonly id: string;
  /** The index of the section it stands in; absent at the first level. */
  readonly parent?: number;
  readonly title: string;
  readonly points: string;
  readonly note?: string;
  readonly clause?: string;
  readonly quote?: string;
  readonly basis?: Basis;
  readonly assessor?: string;
  /** Counts only while the choice fact names this option. */
  readonly variant?: { readonly fact: string; readonly option: string };
  readonly appliesWhen?: Condition;
  readonly otherwise?: Otherwise | ByReading<Otherwise>;
  readonly scoring?: Scoring;
}

/** What a row is worth, and the phrase that explains it. */
export interface Scoring {
  readonly points: Quantity;
  readonly say: Say;
}

/** Which phrase explains a row, chosen in the same way as its formula. */
export type Say = Phrase | ByReading<Say> | ByChoice<Say> | ByCondition<Say>;

/** A key of the phrase table with the formulas and texts that fill its slots. */
export interface Phrase {
  readonly phrase: string;
  readonly quantities?: Readonly<Record<string, Quantity>>;
  readonly conditions?: readonly Condition[];
  readonly parts?: readonly { readonly title: string; readonly points: string; readonly say: Say }[];
}

export interface PlanGrades {
  readonly scale: string;
  readonly clause: string;
  /** What is compared with the cuts; the total where nothing else is said. */
  readonly of: Quantity;
  /** Tried from the top. */
  readonly bands: readonly { readonly id: string; readonly label: string; readonly from: Quantity }[];
  readonly otherwise: Labelled;
}

/** A precondition; where it fails, points stay and the grade is withheld. */
export interface PlanValidity {
  readonly id: string;
  readonly clause: string;
  readonly quote: string;
  readonly check: Condition;
}
