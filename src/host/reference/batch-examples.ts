import { compileText } from '../../compile/compile.js';
import { unwrap } from '../../diagnostics/diagnostic.js';
import { EVALUATE_RULEBOOK } from './evaluate-examples.js';

/** Columns with one thing wrong, and the same with what the message says done; both as they are shown, too. */
export interface BatchExample {
  readonly code: string;
  readonly given: unknown;
  readonly mended: Readonly<Record<string, unknown>>;
  readonly shown: readonly [given: string, mended: string];
}

export const BATCH_PLAN = unwrap(compileText(EVALUATE_RULEBOOK));

/** An example for every code, in the order of the table. */
export const BATCH_EXAMPLES: readonly BatchExample[] = [
  { code: 'COLUMNS_NOT_OBJECT', given: [Uint8Array.of(1)], mended: { hasClub: Uint8Array.of(1) }, shown: ['[Uint8Array.of(1)]', '{ hasClub: Uint8Array.of(1) }'] },
  { code: 'COLUMN_UNKNOWN', given: { hasclub: Uint8Array.of(1) }, mended: { hasClub: Uint8Array.of(1) }, shown: ['{ hasclub: Uint8Array.of(1) }', '{ hasClub: Uint8Array.of(1) }'] },
  { code: 'COLUMN_FORM', given: { members: [8, 9] }, mended: { members: Int32Array.of(8, 9) }, shown: ['{ members: [8, 9] }', '{ members: Int32Array.of(8, 9) }'] },
  {
    code: 'COLUMN_LENGTH',
    given: { hasClub: Uint8Array.of(1, 0), members: Int32Array.of(8) },
    mended: { hasClub: Uint8Array.of(1, 0), members: Float64Array.of(8, NaN) },
    shown: ['{ hasClub: Uint8Array.of(1, 0), members: Int32Array.of(8) }', '{ hasClub: Uint8Array.of(1, 0), members: Float64Array.of(8, NaN) }'],
  },
  {
    code: 'COLUMN_OFFSETS',
    given: { roomMarks: { values: Float64Array.of(80, 90, 70), offsets: Int32Array.of(0, 2) } },
    mended: { roomMarks: { values: Float64Array.of(80, 90, 70), offsets: Int32Array.of(0, 2, 3) } },
    shown: ['{ roomMarks: { values: Float64Array.of(80, 90, 70), offsets: Int32Array.of(0, 2) } }', '{ roomMarks: { values: Float64Array.of(80, 90, 70), offsets: Int32Array.of(0, 2, 3) } }'],
  },
];
