import type * as z from 'zod';
import type { Circumstances } from '../diagnostics/codes.js';
import type { Path } from '../diagnostics/diagnostic.js';
import type { ByChoice, Condition, Quantity } from '../formula/formula.js';
import type { Scoring } from '../plan/table.js';
import type { MethodCode } from './codes.js';

/** A part of a rulebook as written: text, a list, or a map. Shapes are checked before anything is lowered. */
export type Written = unknown;

/** The schemas of the language that a method's own schema is made of. Names are those of the published JSON Schema. */
export interface Forms {
  readonly quantity: z.ZodType;
  readonly condition: z.ZodType;
  readonly scoring: z.ZodType;
  /** A quantity whose map may also hold the given keys: `{ ratio: […], fullAt: … }`. */
  readonly quantityWith: (name: string, keys: Readonly<Record<string, z.ZodType>>) => z.ZodType;
  /** One operation whose map also holds the given keys: `{ of: visits, target: … }`. */
  readonly operationWith: (name: string, keys: Readonly<Record<string, z.ZodType>>) => z.ZodType;
  /** One of some words, or a reading that picks one. */
  readonly word: (name: string, words: readonly string[]) => z.ZodType;
  /** A map told by which one of some keys it has, each a quantity, beside the given keys. */
  readonly byKey: (name: string, keys: readonly string[], beside: Readonly<Record<string, z.ZodType>>) => z.ZodType;
  readonly id: z.ZodType;
  readonly text: z.ZodType;
  readonly number: z.ZodType;
  /** One of two, told apart by whether it is a map. */
  readonly plainOrMap: (name: string, plain: z.ZodType, map: z.ZodType) => z.ZodType;
  readonly points: z.ZodType;
  readonly notNegative: z.ZodType;
  readonly record: (shape: Readonly<Record<string, z.ZodType>>) => z.ZodType;
  /** A map of the author's own ids to texts, with at least so many. */
  readonly labels: (least: number) => z.ZodType;
  /** A list or a map, told apart by the look. */
  readonly listOrMap: (name: string, list: z.ZodType, map: z.ZodType) => z.ZodType;
}

/** What a method may ask while it is lowered. Paths lead from the method's body to the part meant. */
export interface Lowering {
  /** The points of the row, as fraction text. */
  readonly points: string;
  /** The row's own fact, where it has one. */
  readonly fact: string | undefined;
  readonly quantity: (written: Written, ...at: Path) => Quantity;
  readonly condition: (written: Written, ...at: Path) => Condition;
  /** A scoring inside this one, worth the given points, with its own fact where it has one. */
  readonly scoring: (written: Written, points: string, fact: string | undefined, ...at: Path) => Scoring;
  /** Follows a word, or each option of a reading that picks one. */
  readonly word: (written: Written, words: readonly string[], at: Path, then: (word: string) => Scoring) => Scoring;
  /** A quantity for every option of a choice fact, which is named at `key`. */
  readonly byOption: (fact: string, key: string, written: Readonly<Record<string, Written>>) => ByChoice<Quantity>;
  /** Reports quantities that are compared though their units differ. */
  readonly sameUnits: (quantities: readonly Quantity[]) => void;
  /** The largest value a fact may have, as fraction text, where one is declared. */
  readonly greatestOf: (fact: string) => string | undefined;
  readonly report: (code: MethodCode, at: Path, more?: Circumstances) => void;
}

/** A fact that a row declares by itself. */
export interface FactDraft {
  readonly id: string;
  readonly kind: 'yesNo' | 'amount' | 'rate' | 'amounts';
  readonly label: string;
  readonly min?: string;
  readonly max?: string;
  readonly step?: string;
  readonly per?: string;
}

/** What a method that reads the row's own fact says of it. Marks go up to the points of the row. */
export type OwnFact = Omit<FactDraft, 'id' | 'label' | 'max'>;

/** One scoring method (评分办法): the schema of what stands under its name, and how it becomes a formula. */
export interface Method {
  readonly schema: (forms: Forms) => z.ZodType;
  /** What the bare word stands for: the kind of the row's own fact, and the body that names it. */
  readonly bare?: { readonly kind: 'yesNo' | 'amount' | 'rate'; readonly body: (fact: string) => Written };
  /** What a body that is written out says of the row's own fact; `undefined` where it does not read it. */
  readonly own?: (body: Written) => OwnFact | undefined;
  /** Facts declared inside the body. */
  readonly facts?: (body: Written) => readonly FactDraft[];
  /** Scorings inside the body, each with its own points and fact. */
  readonly inner?: (body: Written) => readonly InnerScoring[];
  readonly lower: (body: Written, lowering: Lowering) => Scoring;
}

export interface InnerScoring {
  readonly title: string;
  readonly points: string;
  readonly fact?: string;
  readonly scoring: Written;
  readonly at: Path;
}
