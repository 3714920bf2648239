/**
 * A rulebook as written, after its shape was checked: every scalar is text, so that numbers are as exact as they
 * were written. Formulas and scorings stay as written until they are lowered.
 */
export interface RulebookDocument {
  readonly format: string;
  readonly id: string;
  readonly edition: string;
  readonly title: string;
  readonly standard: StandardDocument;
  readonly entity: string;
  readonly places?: string;
  readonly total?: string;
  readonly readings?: Readonly<Record<string, ReadingDocument>>;
  readonly terms?: Readonly<Record<string, TermDocument>>;
  readonly parameters?: Readonly<Record<string, ParameterDocument>>;
  readonly surveys?: Readonly<Record<string, SurveyDocument>>;
  readonly facts?: Readonly<Record<string, FactDocument>>;
  readonly indicators: readonly IndicatorDocument[];
  readonly grades?: GradesDocument;
  readonly validity?: readonly ValidityDocument[];
}

export interface StandardDocument {
  readonly code: string;
  readonly name: string;
  readonly issuer?: string;
  readonly published?: string;
  readonly effectiveFrom: string;
  readonly effectiveTo?: string;
  readonly place: string;
  readonly standing: 'normative' | 'informative' | 'recommended' | 'plan';
}

type BasisWord = 'text' | 'inferred' | 'local';

export interface ReadingDocument {
  readonly clause: string;
  readonly question: string;
  readonly basis?: BasisWord;
  readonly default: string;
  readonly options: Readonly<Record<string, string>>;
}

export interface TermDocument { readonly label: string; readonly condition?: unknown; readonly quantity?: unknown }

export interface ParameterDocument {
  readonly kind: 'count' | 'amount' | 'rate';
  readonly label: string;
  readonly unit?: string;
  readonly basis?: BasisWord;
  readonly min?: string;
  readonly max?: string;
}

export interface SurveyDocument {
  readonly label: string;
  readonly questions: readonly string[] | Readonly<Record<string, string>>;
}

export interface FactDocument {
  readonly kind: 'yesNo' | 'count' | 'amount' | 'rate' | 'choice' | 'counts';
  readonly label: string;
  readonly unit?: string;
  readonly note?: string;
  readonly min?: string | null;
  readonly max?: string;
  readonly step?: string;
  readonly per?: 'month' | 'quarter' | 'halfYear';
  readonly options?: Readonly<Record<string, string>>;
  readonly atMost?: string;
  readonly onlyIf?: unknown;
  readonly ifNone?: unknown;
}

export type IndicatorDocument = SectionDocument | RowDocument;

interface IndicatorCommon {
  readonly id?: string;
  readonly title: string;
  readonly note?: string;
  readonly clause?: string;
  readonly quote?: string;
  readonly basis?: BasisWord;
  readonly assessor?: string;
  readonly appliesWhen?: unknown;
  readonly otherwise?: unknown;
}

export interface SectionDocument extends IndicatorCommon {
  readonly points?: string;
  readonly indicators: readonly IndicatorDocument[] | VariantDocument;
}

/** One block counts: the one of the option that the choice fact names. */
export type VariantDocument = { readonly choice: string } & Readonly<Record<string, string | readonly IndicatorDocument[]>>;

export interface RowDocument extends IndicatorCommon {
  readonly id: string;
  readonly points: string;
  readonly scoring: unknown;
  readonly fact?: string;
}

export interface GradesDocument {
  readonly scale: string;
  readonly clause: string;
  readonly of?: unknown;
  readonly bands: readonly { readonly id: string; readonly label: string; readonly from: unknown }[];
  readonly otherwise: { readonly id: string; readonly label: string };
}

export interface ValidityDocument {
  readonly id: string;
  readonly clause: string;
  readonly quote: string;
  readonly check: unknown;
}
