import type { TracedPlan } from '../../compile/compile.js';
import type { Path, Place, Words } from '../../diagnostics/diagnostic.js';
import type { FactValue } from '../../evaluate/assessment.js';
import type { Plan } from '../../plan/plan.js';
import type { Rulebook } from '../../rulebook/parse.js';

/** How much a finding matters: wrong in any case, most likely wrong, or worth a look. */
export type LintSeverity = 'error' | 'warning' | 'info';

/** What the rules look at: a rulebook that compiles, as text, document and plan. */
export interface LintSubject {
  /** The text as given. */
  readonly source: string;
  /** The text as a document, with the place of everything. */
  readonly rulebook: Rulebook;
  /** What it compiles to. */
  readonly plan: Plan;
  /** The path in the document of a part of this plan: an indicator, a fact, a band, a formula, a test; `undefined` of what a method made. */
  readonly pathOf: TracedPlan['pathOf'];
  /** The text of the standard; absent where none was given. */
  readonly standardText?: string;
}

/** Something that an author of rulebooks wants to know though it is no error of the language. */
export interface LintRule {
  /** In kebab-case. */
  readonly id: string;
  /** Of its findings. */
  readonly severity: LintSeverity;
  /** What it looks for, in a few words. */
  readonly title: Words;
  /** Why one would want to know, and what to do. */
  readonly reason: Words;
  /** The keys of a rulebook, below the head of examples, in which it finds something. */
  readonly bad: string;
  /** The same mended: no rule finds anything. */
  readonly good: string;
  /** Finds something only where the text of the standard is given; with the text of its example. */
  readonly standardText?: string;
  /** What it finds, in any order. */
  readonly check: (subject: LintSubject) => readonly Found[];
}

/** What a rule finds, before it has a place. */
export interface Found {
  /** Where it stands in the document. */
  readonly path: Path;
  /** Whether the key or the value at the path is meant; the value where nothing is said. */
  readonly at?: 'key' | 'value';
  /** What is the matter, in one sentence without a full stop. */
  readonly message: Words;
  /** What to do. */
  readonly mend: Words;
  /** Facts that show it; they were evaluated and give what is told. */
  readonly witness?: Witness;
  /** Edits of the text that mend it for certain. */
  readonly fix?: readonly TextEdit[];
}

/** A finding of a rule in the text of a rulebook. */
export interface Finding extends Found {
  /** The id of the rule. */
  readonly rule: string;
  /** How much it matters. */
  readonly severity: LintSeverity;
  /** Where it stands. */
  readonly place: Place;
}

/** Facts that show a finding, and what they give. `evaluate` gives the same again. */
export interface Witness {
  /** By the id of the fact, as text that reads back; facts that are left out are unknown. */
  readonly facts: Readonly<Record<string, FactValue>>;
  /** The readings chosen beside the defaults. */
  readonly readings?: Readonly<Record<string, string>>;
  /** The least and the most total, as fraction text; `null` where nothing bounds it; absent where nothing gives points. */
  readonly total?: { readonly min: string | null; readonly max: string };
  /** The labels of the possible grades, where the rulebook grades. */
  readonly grades?: readonly string[];
}

/** A stretch of a text, by offsets in UTF-16 code units, and what stands there instead. */
export interface TextEdit {
  /** From 0. */
  readonly from: number;
  /** Behind the last code unit; `from` where text is put in. */
  readonly to: number;
  /** What takes its place. */
  readonly text: string;
}
