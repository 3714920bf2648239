import type { ByReading, Condition, Quantity } from '../formula/formula.js';
import type { Basis, Labelled } from './labels.js';

/** How a total becomes a grade. */
export interface PlanGrades {
  /** As in 星级. */
  readonly scale: string;
  /** The clause that grades. */
  readonly clause: string;
  /** Its words, verbatim. */
  readonly quote?: string;
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
  /** At least this. */
  readonly from?: Quantity;
  /** More than this. */
  readonly above?: Quantity;
  /** At most this. */
  readonly upTo?: Quantity;
  /** Less than this. */
  readonly below?: Quantity;
  /** And only where this holds. */
  readonly when?: Condition;
}

/** What changes a grade whatever the points. */
export type PlanEffect = PlanEffectCommon & EffectChange;

/** What all effects have, whatever they do. */
export interface PlanEffectCommon {
  /** Unique among the effects. */
  readonly id: string;
  /** The clause it rests on. */
  readonly clause: string;
  /** Its words, verbatim. */
  readonly quote?: string;
  /** Which of the scales after the first it acts on, counted from 1; absent: the first. */
  readonly scale?: number;
  /** When it takes effect. */
  readonly when: Condition;
}

/** What an effect does to a grade: not above a band, so many levels down but never below the last, or straight to a band. */
export type EffectChange = { readonly capAt: string } | { readonly downgrade: number } | { readonly grade: string };

/** What takes points off the total, event by event. */
export interface PlanNegativeList {
  /** Who decides on the points. */
  readonly assessor?: string;
  /** The clause it rests on, where it is not the place of the table. */
  readonly clause?: string;
  /** What it rests on, where that is said. */
  readonly basis?: Basis;
  /** Whether several events of one kind add up, or the gravest counts. */
  readonly several: Several | ByReading<Several>;
  /** What the total cannot fall below, as fraction text, or `none`; without it nothing stops it. */
  readonly floor?: string | ByReading<string>;
  /** At least one. */
  readonly items: readonly PlanNegativeItem[];
}

/** Several events of one kind add up, or the gravest counts. */
export type Several = 'sum' | 'greatest';

/** One kind of event. */
export interface PlanNegativeItem {
  /** Unique among the rows. */
  readonly id: string;
  /** Verbatim. */
  readonly title: string;
  /** The fewest and the most points that an event costs, as fraction text. */
  readonly deduct: readonly [string, string];
  /** The list fact: the points that each event costs. */
  readonly fact: string;
  /** A remark. */
  readonly note?: string;
  /** The clause it rests on, where it is not that of the list. */
  readonly clause?: string;
  /** The words it rests on, where they are not the title. */
  readonly quote?: string;
}

/** How a clause binds: 应, 宜, 可, 鼓励; or that its text does not say. */
export type Modality = 'shall' | 'should' | 'may' | 'aspire' | 'unstated';

/** A clause that is met or not. */
export interface PlanRequirement {
  /** Unique among the requirements. */
  readonly id: string;
  /** The clause it stands in. */
  readonly clause: string;
  /** Its words, verbatim. */
  readonly quote: string;
  /** How it binds. */
  readonly modality: Modality;
  /** The ids of those whom it is for; absent where they are not told apart. */
  readonly subjects?: readonly string[];
  /** A remark. */
  readonly note?: string;
  /** What the check rests on, where that is said. */
  readonly basis?: Basis;
  /** Absent: always. */
  readonly appliesWhen?: Condition;
  /** What must hold; absent of what is only allowed. */
  readonly check?: Condition;
}

/** What the text says of the points of some assessors together. */
export interface PlanShare {
  /** The clause that says so. */
  readonly clause: string;
  /** Its words, verbatim. */
  readonly quote: string;
  /** As the table names them. */
  readonly assessors: readonly string[];
  /** Their points together, as fraction text. */
  readonly points: string;
}

/** What the document leaves open, misprints or contradicts. */
export interface PlanNote {
  /** Something that is not there, a misprint, or two places that disagree. */
  readonly kind: 'gap' | 'erratum' | 'conflict';
  /** Where. */
  readonly clause?: string;
  /** One sentence. */
  readonly text: string;
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
