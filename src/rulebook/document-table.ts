import type { Basis } from '../plan/labels.js';

/** A section or a row. */
export type IndicatorDocument = SectionDocument | RowDocument;

/** What becomes of a row whose points are open because facts are unknown. */
export type IfUnknownWord = 'unknown' | 'zero' | 'notApplicable';

/** What a section and a row may both say. */
export interface IndicatorCommon {
  /** The id of the row, unique in the table. */
  readonly id?: string;
  /** The title, verbatim. */
  readonly title: string;
  /** A remark, such as an erratum. */
  readonly note?: string;
  /** The clause it rests on. */
  readonly clause?: string;
  /** The words it rests on. */
  readonly quote?: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: Basis;
  /** Who assesses it; rows inherit that of their section. */
  readonly assessor?: string;
  /** When it applies; the condition of a section holds for what stands in it. */
  readonly appliesWhen?: unknown;
  /** What becomes of it where it does not apply: exclude takes its points away, zero keeps them and gives none, full gives all of them, rescale takes them away and scales the total up; rows inherit it. */
  readonly otherwise?: unknown;
  /** Where it holds there are no points, whatever else is so; that of a section holds for what stands in it. */
  readonly zeroWhen?: unknown;
  /** What becomes of its points where unknown facts leave them open: unknown keeps them open, zero gives none, notApplicable counts it as not applicable; rows inherit it. */
  readonly ifUnknown?: IfUnknownWord;
}

/** A section: what has `indicators`. */
export interface SectionDocument extends IndicatorCommon {
  /** The points, checked against the sum of what stands in it; where it takes a share, its own. */
  readonly points?: string;
  /** What it awards: the sum of what stands in it, or the share of its points that this earns of its own. */
  readonly combine?: 'sum' | 'share';
  /** What stands in it; or one list for each option of a choice fact, all worth the same. */
  readonly indicators: readonly IndicatorDocument[] | VariantDocument;
}

/** One block counts: the one of the option that the choice fact names. */
export type VariantDocument = { readonly choice: string } & Readonly<Record<string, string | readonly IndicatorDocument[]>>;

/** A row: what has `scoring`. */
export interface RowDocument extends IndicatorCommon {
  /** The id of the row, unique in the table. */
  readonly id: string;
  /** The points to be had, above 0; or by the option of a choice fact. */
  readonly points: string | ChoicePoints;
  /** The scoring method, see below. */
  readonly scoring: unknown;
  /** A fact of its own, labelled by the title; only beside met, judged or proportional alone. */
  readonly fact?: string;
}

/** Points by the option that a choice fact names. */
export type ChoicePoints = { readonly choice: string } & Readonly<Record<string, string>>;

/** What stands under `total`, where that is no number. */
export interface TotalDocument {
  /** The formula; the sum of the sections where nothing is said. */
  readonly of?: unknown;
  /** What the total cannot fall below. */
  readonly min?: string;
  /** What the total cannot exceed, the bonus included. */
  readonly max?: string;
}

/** What stands under `bonus`. */
export interface BonusDocument {
  /** The title; 加分项 where nothing is said. */
  readonly title?: string;
  /** The clause it rests on. */
  readonly clause?: string;
  /** The words it rests on. */
  readonly quote?: string;
  /** Who assesses it; rows inherit that. */
  readonly assessor?: string;
  /** The most points that are added. */
  readonly cap?: string;
  /** The rows. */
  readonly items: readonly RowDocument[];
}

/** An entry of `shares`. */
export interface ShareDocument {
  /** The clause. */
  readonly clause: string;
  /** The words of the text, verbatim. */
  readonly quote: string;
  /** The assessors whose rows are added up. */
  readonly assessors: readonly string[];
  /** Their points together. */
  readonly points: string;
}

/** What stands under `negativeList`. */
export interface NegativeListDocument {
  /** Who decides on the points. */
  readonly assessor?: string;
  /** The clause it rests on. */
  readonly clause?: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: Basis;
  /** Whether several events of one kind add up (sum) or the gravest counts (greatest). */
  readonly several?: unknown;
  /** What the total cannot fall below; none for no such limit. */
  readonly floor?: unknown;
  /** The kinds of event. */
  readonly items: readonly NegativeItemDocument[];
}

/** An entry of the `items` of `negativeList`. */
export interface NegativeItemDocument {
  /** The id, unique in the table. */
  readonly id: string;
  /** The title, verbatim. */
  readonly title: string;
  /** The fewest and the most points that one event costs. */
  readonly deduct: readonly [string, string];
  /** A fact of its own: a list with the points that each event costs. */
  readonly fact: string;
  /** A remark, such as an erratum. */
  readonly note?: string;
  /** The clause it rests on. */
  readonly clause?: string;
  /** The words it rests on. */
  readonly quote?: string;
}

/** An entry of `requirements`. */
export interface RequirementDocument {
  /** The id, unique among the requirements. */
  readonly id: string;
  /** The clause. */
  readonly clause: string;
  /** The words of the text, verbatim. */
  readonly quote: string;
  /** How it binds: shall, should, may, aspire, or unstated. */
  readonly modality: 'shall' | 'should' | 'may' | 'aspire' | 'unstated';
  /** Whom it is for: an id of subjects, or several. */
  readonly subject?: string | readonly string[];
  /** When it applies. */
  readonly appliesWhen?: unknown;
  /** What must hold; either this or fact, and neither for may. */
  readonly check?: unknown;
  /** A yes-or-no fact of its own, labelled by the quote. */
  readonly fact?: string;
  /** A remark. */
  readonly note?: string;
  /** What the check rests on: text, inferred from the text, or a local decision. */
  readonly basis?: Basis;
}

/** An entry of `notes`. */
export interface NoteDocument {
  /** A gap, an erratum, or a conflict of two places. */
  readonly kind: 'gap' | 'erratum' | 'conflict';
  /** Where. */
  readonly clause?: string;
  /** One sentence. */
  readonly text: string;
}

/** What stands under `grades`. */
export interface GradesDocument {
  /** The name of the scale. */
  readonly scale: string;
  /** The clause that grades. */
  readonly clause: string;
  /** Its words, verbatim: every cut that is a number stands in them. */
  readonly quote?: string;
  /** What is compared with the cuts. */
  readonly of?: unknown;
  /** The grades, the highest first. */
  readonly bands: readonly BandDocument[];
  /** The grade below all cuts. */
  readonly otherwise: Pick<BandDocument, 'id' | 'label'>;
}

/** An entry of the `bands` of `grades`. */
export interface BandDocument {
  /** The id of the grade. */
  readonly id: string;
  /** The name in explanations and forms. */
  readonly label: string;
  /** At least this. */
  readonly from?: unknown;
  /** More than this. */
  readonly above?: unknown;
  /** At most this. */
  readonly upTo?: unknown;
  /** Less than this. */
  readonly below?: unknown;
  /** And only where this holds. */
  readonly when?: unknown;
}

/** An entry of `effects`; one of `capAt`, `downgrade` and `grade` says what it does. */
export interface EffectDocument {
  /** The id of the effect. */
  readonly id: string;
  /** The clause. */
  readonly clause: string;
  /** The words of the text, verbatim. */
  readonly quote?: string;
  /** The name of the scale it acts on; the first that has the grade named where nothing is said. */
  readonly scale?: string;
  /** When it takes effect. */
  readonly when: unknown;
  /** The grade is not above this one. */
  readonly capAt?: string;
  /** So many levels down, but never below the last. */
  readonly downgrade?: string;
  /** The grade is this one. */
  readonly grade?: string;
}

/** An entry of `validity`. */
export interface ValidityDocument {
  /** The id of the check. */
  readonly id: string;
  /** The clause. */
  readonly clause: string;
  /** The words of the text, verbatim. */
  readonly quote: string;
  /** What must hold. */
  readonly check: unknown;
}
