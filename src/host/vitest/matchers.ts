import { expect } from 'vitest';
import type { Result } from '../../diagnostics/diagnostic.js';
import type { Assessment, OpenBounds } from '../../evaluate/assessment.js';
import { fractionText, parseNumber } from '../../exact/text.js';

/** What `expect` can say of an assessment, or of the result of `evaluate`. */
export interface PingfenMatchers {
  /** The total is known and is exactly this: `'90'`, `'98.5'`, `'2098/21'`. */
  toScore: (total: string) => void;
  /** This grade alone is possible, and it is not withheld. */
  toGrade: (id: string) => void;
  /** The total, or the grade where there is one, is not known yet. */
  toBeUndetermined: () => void;
}

declare module 'vitest' {
  // Its own declaration has this type parameter, and two of one interface must agree.
  // eslint-disable-next-line @typescript-eslint/no-explicit-any, @typescript-eslint/no-empty-object-type, @typescript-eslint/no-unused-vars
  interface Matchers<T = any> extends PingfenMatchers {}
}

/** What a matcher answers. */
interface Verdict {
  readonly pass: boolean;
  readonly message: () => string;
}

// Matchers are added by importing them, as those of other packages are.
expect.extend({ toScore, toGrade, toBeUndetermined });

function toScore(received: unknown, total: unknown): Verdict {
  const wanted = typeof total === 'string' ? parseNumber(total) : undefined;
  if (wanted === undefined) throw new TypeError(`toScore takes a number as text, such as '98.5' or '2098/21', and not ${JSON.stringify(total)}`);
  return verdict(received, `a total of ${String(total)}`, ({ total: { value } }) => value?.fraction === fractionText(wanted));
}

function toGrade(received: unknown, id: unknown): Verdict {
  return verdict(received, `the grade ${String(id)}`, ({ grade }) => grade?.value === id && grade?.withheld === undefined);
}

function toBeUndetermined(received: unknown): Verdict {
  return verdict(received, 'something open', ({ total, grade }) => total.value === undefined || (grade !== undefined && grade.value === undefined));
}

function verdict(received: unknown, wanted: string, holds: (assessment: Assessment) => boolean): Verdict {
  const result = received as Assessment | Result<Assessment>;
  if ('ok' in result && !result.ok) {
    const problems = result.diagnostics.map(({ code, message }) => `${code}: ${message.en}`).join('\n');
    return { pass: false, message: () => `expected ${wanted}, found no score:\n${problems}` };
  }
  const assessment = 'ok' in result ? result.value : result;
  const pass = holds(assessment);
  return { pass, message: () => `expected ${pass ? 'anything but ' : ''}${wanted}, found ${summaryOf(assessment)}` };
}

/** `a total of 88.18, the grade four`; with what is open, and what it hangs on. */
function summaryOf({ total, grade, unknown }: Assessment): string {
  const graded = grade === undefined ? '' : `, ${grade.value === undefined ? `the grades ${grade.possible.join(' or ')}` : `the grade ${grade.value}`}`;
  const withheld = grade?.withheld === undefined ? '' : ` (withheld: ${grade.withheld})`;
  const open = unknown.length === 0 ? '' : `; not known: ${unknown.map(({ id }) => id).join(', ')}`;
  return `a total of ${boundsText(total)}${graded}${withheld}${open}`;
}

function boundsText({ min, max }: OpenBounds): string {
  const end = (one: OpenBounds['min']): string => (one === null ? 'no limit' : one.decimal.startsWith('≈') ? `${one.fraction} (${one.decimal})` : one.decimal);
  return min?.fraction === max?.fraction ? end(max) : `${end(min)} to ${end(max)}`;
}
