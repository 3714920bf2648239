import type { Diagnostic, Path, Place, Result, Words } from '../../diagnostics/diagnostic.js';
import type { AssessedEffect, Assessment, RequirementStatus } from '../../evaluate/assessment.js';
import type { RoundingMode } from '../../exact/rounding.js';

/** Facts as a case file gives them: a number is text as written; `null` is unknown. */
export type CaseFacts = Readonly<Record<string, unknown>>;

/** A case file (用例文件) whose shape is right: facts and what must come out, one case after the other. */
export interface CaseFile {
  /** The id of the rulebook that it says it belongs to, or what stands behind its slash. */
  readonly rulebook?: string;
  /** The named sets of facts, each with those of the base it stands on. */
  readonly bases: Readonly<Record<string, CaseFacts>>;
  /** In the order of the file; at least one. */
  readonly cases: readonly TestCase[];
  /** The content as written. */
  readonly document: CaseFileDocument;
  /** Where the thing at a path of the document stands: its value, or with `'key'` its key. */
  readonly placeOf: (path: Path, at?: 'key' | 'value') => Place;
}

/** One case: what is given, and what must come out. */
export interface TestCase {
  /** Unique in its file. */
  readonly name: string;
  /** Where it stands in the file, from 0. */
  readonly index: number;
  /** Those of its base, with its own over them. */
  readonly facts: CaseFacts;
  /** What else is given. */
  readonly options: CaseOptions;
  /** Only what is written is compared. */
  readonly expect: Expected;
  /** `false`: made by a program; nobody has held it against the text yet. */
  readonly confirmed: boolean;
}

/** What a case gives beside facts. */
export interface CaseOptions {
  /** Reading id → option id. */
  readonly readings?: Readonly<Record<string, string>>;
  /** Parameter id → number; `null` is without value. */
  readonly parameters?: Readonly<Record<string, string | null>>;
  /** The day of the assessment, `YYYY-MM-DD`. */
  readonly asOf?: string;
  /** The id of the body whose requirements are asked. */
  readonly subject?: string;
}

/** A number, or the ends of what stays open; `none` is without bound. Numbers are text, as exact as they were written. */
export type ExpectedAmount = string | { readonly min: string; readonly max: string };

/** What must come out. All is compared exactly. */
export interface Expected {
  /** The points in all. */
  readonly total?: ExpectedAmount;
  /** The points that could be had. */
  readonly available?: ExpectedAmount;
  /** The total before it was rounded. */
  readonly unrounded?: ExpectedAmount;
  /** The bonus points that count. */
  readonly bonus?: ExpectedAmount;
  /** The grades that are possible, the highest first. What is `withheld` is compared with it. */
  readonly grade?: string | readonly string[];
  /** The grades on the scales after the first, by the name of the scale. */
  readonly otherGrades?: Readonly<Record<string, string | readonly string[]>>;
  /** Effect id → whether it took effect. */
  readonly effects?: Readonly<Record<string, AssessedEffect['status']>>;
  /** Why there is no grade yet. */
  readonly withheld?: 'validity';
  /** Row id → points, or that it does not apply. */
  readonly rows?: Readonly<Record<string, ExpectedAmount>>;
  /** The facts and parameters that still matter, most points at stake first. */
  readonly unknown?: readonly string[];
  /** What stays open because there was nothing to measure. */
  readonly none?: readonly string[];
  /** Requirement id → status. */
  readonly requirements?: Readonly<Record<string, RequirementStatus>>;
  /** What a negative list took off. */
  readonly negativeList?: Readonly<Partial<Record<'before' | 'deducted' | 'raw', ExpectedAmount>>>;
  /** Values that somebody published, rounded. */
  readonly published?: Published;
  /** What is wrong with what is given, instead of all others: the codes in order. */
  readonly errors?: readonly ExpectedError[];
}

/** A code, or a code with the path of what is wrong. */
export type ExpectedError = string | { readonly code: string; readonly path: string };

/** Values as they were printed: the exact ones, rounded so, must be equal to them. */
export interface Published {
  /** The total as printed. */
  readonly total?: string;
  /** Row id → points as printed. */
  readonly rows?: Readonly<Record<string, string>>;
  /** How it was rounded; half up to the last digit printed where nothing is said. */
  readonly round?: { readonly to?: string; readonly mode?: RoundingMode };
  /** Where it is printed. */
  readonly source?: string;
}

/** A case file as written, every number as text. */
export interface CaseFileDocument {
  /** The format of the file: `1`. */
  readonly format: string;
  /** The rulebook that it belongs to. */
  readonly rulebook?: string;
  /** Named sets of facts for cases to stand on. */
  readonly bases?: Readonly<Record<string, BaseDocument>>;
  /** At least one. */
  readonly cases: readonly CaseDocument[];
}

/** A named set of facts as written. */
export interface BaseDocument extends CaseFacts {
  /** The base that it stands on, which stands before it. */
  readonly base?: string;
}

/** A case as written. */
export interface CaseDocument extends CaseOptions {
  /** Unique in its file. */
  readonly name: string;
  /** The base that it stands on. */
  readonly base?: string;
  /** Over those of its base. */
  readonly facts?: CaseFacts;
  /** `false` where a program made it and nobody has held it against the text yet. */
  readonly confirmed?: boolean;
  /** Only what is written is compared. */
  readonly expect: Expected;
}

/** What came out of the cases of a file. Plain data. */
export interface CaseReport {
  /** The id of the rulebook. */
  readonly rulebook: string;
  /** Whether every case came out as expected and nothing is wrong with the file. */
  readonly passed: boolean;
  /** How many cases came out as expected, how many did not, and how many of both nobody has confirmed. */
  readonly counts: { readonly passed: number; readonly failed: number; readonly unconfirmed: number };
  /** What is wrong with the file as a whole. */
  readonly diagnostics: readonly Diagnostic[];
  /** In the order of the file. */
  readonly cases: readonly CaseResult[];
}

/** What came out of one case. */
export interface CaseResult {
  /** As in the file. */
  readonly name: string;
  /** Where it stands in the file, from 0. */
  readonly index: number;
  /** Where its name stands. */
  readonly place: Place;
  /** `false`: made by a program; nobody has held it against the text yet. */
  readonly confirmed: boolean;
  /** Whether there are neither differences nor problems. */
  readonly passed: boolean;
  /** What came out otherwise than expected, in the order of the assessment. */
  readonly differences: readonly CaseDifference[];
  /** What is wrong with the case: names that the rulebook does not have, facts that cannot be read. */
  readonly diagnostics: readonly Diagnostic[];
  /** The answer of the library. */
  readonly result: Result<Assessment>;
}

/** One thing that came out otherwise than expected. */
export interface CaseDifference {
  /** What it is, as under `expect`: `total`, `rows.A1-04`. */
  readonly path: string;
  /** Where it is expected in the case file. */
  readonly place: Place;
  /** What should have come out. */
  readonly expected: Words;
  /** What came out. */
  readonly found: Words;
  /** Both in one sentence without a full stop. */
  readonly message: Words;
  /** How what came out was reached: the sentence of the row or requirement. */
  readonly why?: Words;
}
