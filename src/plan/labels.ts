/** What a rule rests on: the text, an inference from it, or a local decision. */
export type Basis = 'text' | 'inferred' | 'local';

/** An id with its label. */
export interface Labelled {
  /** As code names it. */
  readonly id: string;
  /** As people read it, verbatim. */
  readonly label: string;
}
