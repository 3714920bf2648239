import type { Basis } from '../plan/labels.js';
import type { BonusDocument, EffectDocument, GradesDocument, IfUnknownWord, IndicatorDocument, NegativeListDocument, NoteDocument, RequirementDocument, ShareDocument, TotalDocument, ValidityDocument } from './document-table.js';

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
  /** The total points, checked against the sum; or what the total is. */
  readonly total?: string | TotalDocument;
  /** What becomes of a row whose points are open because facts are unknown: unknown keeps them open, zero gives none, notApplicable counts it as not applicable; sections and rows may say otherwise. */
  readonly ifUnknown?: IfUnknownWord;
  /** How points are rounded, once. */
  readonly round?: RoundDocument;
  /** Readings: the choices that the text leaves open. */
  readonly readings?: Readonly<Record<string, ReadingDocument>>;
  /** Terms: conditions or quantities that are said once and used by name. */
  readonly terms?: Readonly<Record<string, TermDocument>>;
  /** Parameters: numbers that the text does not give and the caller may. */
  readonly parameters?: Readonly<Record<string, ParameterDocument>>;
  /** Surveys: each question is a rate fact, which may be given as its ballots where the answers are declared. */
  readonly surveys?: Readonly<Record<string, SurveyDocument>>;
  /** Facts: what is asked when an entity is scored. */
  readonly facts?: Readonly<Record<string, FactDocument>>;
  /** Sections and rows, in the order of the table. */
  readonly indicators?: readonly IndicatorDocument[];
  /** What is added to the total. */
  readonly bonus?: BonusDocument;
  /** What the text says of the points of some assessors, checked against the sum. */
  readonly shares?: readonly ShareDocument[];
  /** What takes points off the total, event by event. */
  readonly negativeList?: NegativeListDocument;
  /** How the total becomes a grade: one scale, or several. */
  readonly grades?: GradesDocument | readonly GradesDocument[];
  /** What changes a grade whatever the points, in the order in which it does. */
  readonly effects?: readonly EffectDocument[];
  /** Preconditions of the grade; where one fails the points stay and the grade is withheld. */
  readonly validity?: readonly ValidityDocument[];
  /** Clauses that are met or not, without points. */
  readonly requirements?: readonly RequirementDocument[];
  /** Who the requirements are for: the id and the name of each. */
  readonly subjects?: Readonly<Record<string, string>>;
  /** What the document leaves open, misprints or contradicts. */
  readonly notes?: readonly NoteDocument[];
}

/** How points are rounded. */
export interface RoundDocument {
  /** To a multiple of this. */
  readonly to: string;
  /** To the nearer multiple, of two equally near the upper (halfUp) or the even one (halfEven); or always down or up. */
  readonly mode: 'halfUp' | 'halfEven' | 'down' | 'up';
  /** Whether each row is rounded, or the total alone. */
  readonly at: 'row' | 'total';
  /** The clause that says so. */
  readonly clause?: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis: Basis;
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

/** What stands under an id of `readings`. */
export interface ReadingDocument {
  /** The clause that leaves the choice. */
  readonly clause: string;
  /** The question to answer. */
  readonly question: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: Basis;
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
  readonly basis?: Basis;
  /** The smallest value. */
  readonly min?: string;
  /** The largest value. */
  readonly max?: string;
  /** The value where the caller gives none. */
  readonly value?: string;
  /** The values by date, the earliest first; each holds until the next. */
  readonly values?: readonly DatedValueDocument[];
}

/** An entry of the `values` of a parameter. */
export interface DatedValueDocument {
  /** The first day. */
  readonly from: string;
  /** The value from that day on. */
  readonly value: string;
  /** The clause that gives it. */
  readonly clause: string;
  /** The words of the text, verbatim. */
  readonly quote?: string;
  /** What it rests on: text, inferred from the text, or a local decision. */
  readonly basis?: Basis;
}

/** What stands under an id of `surveys`. */
export interface SurveyDocument {
  /** The name in explanations and forms. */
  readonly label: string;
  /** The questions: a list of ids, labelled by the rows that use them, or ids with labels. */
  readonly questions: readonly string[] | Readonly<Record<string, string>>;
  /** The id and the label of each answer, at least two; with index, ballots may be given for the questions. */
  readonly answers?: Readonly<Record<string, string>>;
  /** What the answers are worth: weights for all of them, or those that count as satisfied; or a reading that picks one of these. */
  readonly index?: unknown;
}

/** What stands under an id of `facts`. */
export interface FactDocument {
  /** What kind of fact it is, see above. */
  readonly kind: 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts' | 'amounts' | 'date';
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
  /** What an entry stands for: month (12), quarter (4), half year (2), or any other word; lists of the same other word have the same length. */
  readonly per?: string;
  /** The id and the label of each option, at least two. */
  readonly options?: Readonly<Record<string, string>>;
  /** Where the options are grades: which end is the highest. */
  readonly ordered?: 'highestFirst' | 'lowestFirst';
  /** The count or amount that it never exceeds. */
  readonly atMost?: string;
  /** While it is false the fact is not asked and stands for nothing (no, 0, [0, 0]); a value that says otherwise is an error. */
  readonly onlyIf?: unknown;
  /** The value where the whole is 0, so that there was none; unknown leaves it open. */
  readonly ifNone?: unknown;
}
