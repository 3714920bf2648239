/**
 * A rulebook as written, after its shape was checked: every scalar is text, so that numbers are as exact as they
 * were written. Formulas and scorings stay as written until they are lowered.
 */
export interface RulebookDocument {
  /** The version of this file format, always 1. */
  readonly format: string;
  /** `standard/table`; never changes once released. */
  readonly id: string;
  /** `year-number`; whatever changes a score is a new edition. */
  readonly edition: string;
  /** The title of the table, verbatim. */
  readonly title: string;
  /** The standard, and the place in it. */
  readonly standard: StandardDocument;
  /** What is assessed, verbatim. */
  readonly entity: string;
  /** How many decimal places are shown, 0 to 6; scores are not rounded by it. */
  readonly places?: string;
  /** The total points, checked against the sum. */
  readonly total?: string;
  /** Readings: the choices that the text leaves open. */
  readonly readings?: Readonly<Record<string, ReadingDocument>>;
  /** Terms: conditions or quantities that are said once and used by name. */
  readonly terms?: Readonly<Record<string, TermDocument>>;
  /** Parameters: numbers that the text does not give and the caller may. */
  readonly parameters?: Readonly<Record<string, ParameterDocument>>;
  /** Surveys: each question is a rate fact. */
  readonly surveys?: Readonly<Record<string, SurveyDocument>>;
  /** Facts: what is asked when an entity is scored. */
  readonly facts?: Readonly<Record<string, FactDocument>>;
  /** Sections and rows, in the order of the table. */
  readonly indicators: readonly IndicatorDocument[];
  /** How the total becomes a grade. */
  readonly grades?: GradesDocument;
  /** Preconditions of the grade; where one fails the points stay and the grade is withheld. */
  readonly validity?: readonly ValidityDocument[];
}

/** What stands under `standard`. */
export interface StandardDocument {
  /** The number of the standard. */
  readonly code: string;
  /** Its name. */
  readonly name: string;
  /** Who issued it. */
  readonly issuer?: string;
  /** The day it was published. */
  readonly published?: string;
  /** The day from which it applies. */
  readonly effectiveFrom: string;
  /** The last day on which it applies. */
  readonly effectiveTo?: string;
  /** Where in the standard the table stands. */
  readonly place: string;
  /** Whether it binds: normative, informative, recommended, or a plan. */
  readonly standing: 'normative' | 'informative' | 'recommended' | 'plan';
}

/** What a rule rests on: the text, an inference from it, or a local decision. */
export type BasisWord = 'text' | 'inferred' | 'local';

/** What stands under an id of `readings`. */
export interface ReadingDocument {
  /** The clause that leaves the choice. */
  readonly clause: string;
  /** The question to answer. */
  readonly question: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: BasisWord;
  /** The option taken where the caller chooses none. */
  readonly default: string;
  /** The id of each option and what it says, at least two. */
  readonly options: Readonly<Record<string, string>>;
}

/** What stands under an id of `terms`. */
export interface TermDocument {
  /** The name in explanations and forms. */
  readonly label: string;
  /** Yes or no; either this or quantity. */
  readonly condition?: unknown;
  /** A number; either this or condition. */
  readonly quantity?: unknown;
}

/** What stands under an id of `parameters`. */
export interface ParameterDocument {
  /** Count (a whole number), amount or rate. */
  readonly kind: 'count' | 'amount' | 'rate';
  /** The name in explanations and forms. */
  readonly label: string;
  /** The unit; different units are not added, subtracted or compared. */
  readonly unit?: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: BasisWord;
  /** The smallest value. */
  readonly min?: string;
  /** The largest value. */
  readonly max?: string;
}

/** What stands under an id of `surveys`. */
export interface SurveyDocument {
  /** The name in explanations and forms. */
  readonly label: string;
  /** The questions: a list of ids, labelled by the rows that use them, or ids with labels. */
  readonly questions: readonly string[] | Readonly<Record<string, string>>;
}

/** What stands under an id of `facts`. */
export interface FactDocument {
  /** What kind of fact it is, see above. */
  readonly kind: 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts';
  /** The name in explanations and forms. */
  readonly label: string;
  /** The unit; different units are not added, subtracted or compared. */
  readonly unit?: string;
  /** A remark for who fills in the form. */
  readonly note?: string;
  /** The smallest value; null for none. */
  readonly min?: string | null;
  /** The largest value. */
  readonly max?: string;
  /** Only whole multiples of it. */
  readonly step?: string;
  /** What an entry stands for: month (12), quarter (4) or half year (2). */
  readonly per?: 'month' | 'quarter' | 'halfYear';
  /** The id and the label of each option, at least two. */
  readonly options?: Readonly<Record<string, string>>;
  /** The count or amount that it never exceeds. */
  readonly atMost?: string;
  /** While it is false the fact is not asked and stands for nothing (no, 0, [0, 0]); a value that says otherwise is an error. */
  readonly onlyIf?: unknown;
  /** The value where the whole is 0, so that there was none; unknown leaves it open. */
  readonly ifNone?: unknown;
}

/** A section or a row. */
export type IndicatorDocument = SectionDocument | RowDocument;

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
  readonly basis?: BasisWord;
  /** Who assesses it; rows inherit that of their section. */
  readonly assessor?: string;
  /** When it applies; the condition of a section holds for what stands in it. */
  readonly appliesWhen?: unknown;
  /** What becomes of it where it does not apply: exclude takes its points away, zero keeps them and gives none; rows inherit it. */
  readonly otherwise?: unknown;
}

/** A section: what has `indicators`. */
export interface SectionDocument extends IndicatorCommon {
  /** The points, checked against the sum of what stands in it. */
  readonly points?: string;
  /** What stands in it; or one list for each option of a choice fact, all worth the same. */
  readonly indicators: readonly IndicatorDocument[] | VariantDocument;
}

/** One block counts: the one of the option that the choice fact names. */
export type VariantDocument = { readonly choice: string } & Readonly<Record<string, string | readonly IndicatorDocument[]>>;

/** A row: what has `scoring`. */
export interface RowDocument extends IndicatorCommon {
  /** The id of the row, unique in the table. */
  readonly id: string;
  /** The points to be had, above 0. */
  readonly points: string;
  /** The scoring method, see below. */
  readonly scoring: unknown;
  /** A fact of its own, labelled by the title; only beside met, judged or proportional alone. */
  readonly fact?: string;
}

/** What stands under `grades`. */
export interface GradesDocument {
  /** The name of the scale. */
  readonly scale: string;
  /** The clause that grades. */
  readonly clause: string;
  /** What is compared with the cuts. */
  readonly of?: unknown;
  /** The grades, the highest first. */
  readonly bands: readonly BandDocument[];
  /** The grade below all cuts. */
  readonly otherwise: Omit<BandDocument, 'from'>;
}

/** An entry of the `bands` of `grades`. */
export interface BandDocument {
  /** The id of the grade. */
  readonly id: string;
  /** The name in explanations and forms. */
  readonly label: string;
  /** The lowest value that has the grade. */
  readonly from: unknown;
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
