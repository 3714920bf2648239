import type { ByChoice, ByCondition, ByReading, Condition, Quantity } from '../formula/formula.js';
import type { Basis } from './labels.js';

/**
 * What becomes of a row that does not apply: it leaves the points to be had; stays and gets nothing; stays and gets all;
 * or leaves, and the total is scaled up to the points that the other rows have together with it.
 */
export type Otherwise = 'exclude' | 'zero' | 'rescale' | 'full';

/** What becomes of a row whose points are open because facts are unknown: 未提供材料不得分, or it counts as not applicable. */
export type IfUnknown = 'zero' | 'notApplicable';

/** A section or a row of the table. A row has `scoring`. */
export interface PlanIndicator {
  /** Unique in the table. */
  readonly id: string;
  /** The index of the section it stands in; absent at the first level. */
  readonly parent?: number;
  /** Verbatim. */
  readonly title: string;
  /** The most points to be had, as fraction text; of a section the sum, of one variant where it has several. */
  readonly points: string;
  /** The points to be had by the option that a choice fact names, where they differ. */
  readonly pointsBy?: PlanPointsBy;
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
  /**
   * Where it holds there are no points, whatever else is so; reads points before anything is voided. Conditions that
   * read facts alone are part of the formulas of the rows instead.
   */
  readonly zeroWhen?: Condition;
  /** Of a section: it awards the share of its points that its rows earn of theirs; absent: their sum. */
  readonly combine?: 'share';
  /** Of a row; absent: it stays open. */
  readonly ifUnknown?: IfUnknown;
  /** Absent for a section. */
  readonly scoring?: Scoring;
}

/** What the total is before the negative list, where it is not simply the sum of the sections. */
export interface PlanTotal {
  /** A formula of what the sections and rows come to; absent: their sum. */
  readonly of?: Quantity;
  /** What it cannot fall below, as fraction text. */
  readonly min?: string;
  /** What it cannot exceed, the bonus included, as fraction text. */
  readonly max?: string;
}

/** 加分项: a section beside the table, whose points are added to the total. */
export interface PlanBonus {
  /** The index of the section; the last of the first level. */
  readonly section: number;
  /** The most points that are added, as fraction text; absent: all. */
  readonly cap?: string;
}

/** How points are rounded, once: 修约间隔 and 修约规则. */
export interface PlanRound {
  /** To a multiple of this, as fraction text above 0. */
  readonly to: string;
  /** What becomes of what lies between two multiples; `halfUp` and `halfEven` (GB/T 8170) take the nearer one. */
  readonly mode: 'halfUp' | 'halfEven' | 'down' | 'up';
  /** Whether each row is rounded, or the total alone. */
  readonly at: 'row' | 'total';
  /** The clause that says so. */
  readonly clause?: string;
  /** What it rests on. */
  readonly basis: Basis;
}

/** An option of a choice fact. */
export interface PlanVariant {
  /** The id of the choice fact. */
  readonly fact: string;
  /** The id of the option. */
  readonly option: string;
}

/** Points to be had that differ by the option that a choice fact names. */
export interface PlanPointsBy {
  /** The id of the choice fact. */
  readonly fact: string;
  /** Option id → points, as fraction text, for every option. */
  readonly options: Readonly<Record<string, string>>;
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
