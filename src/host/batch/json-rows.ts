import { failure, type Result } from '../../diagnostics/diagnostic.js';
import type { Assessment } from '../../evaluate/assessment.js';
import type { Evaluator } from '../../evaluate/evaluator.js';
import { isPlainObject } from '../../evaluate/options.js';
import { plainValue } from '../../rulebook/yaml-node.js';
import { readYaml } from '../../rulebook/yaml-read.js';
import { putFacts } from '../../straight/batch/score-rows.js';
import { rowsProblem } from './codes.js';
import { NO_TEXT, type RowReader, type Rows } from './rows.js';

export interface JsonOptions {
  readonly ids: readonly string[];
  readonly extraFacts: 'error' | 'ignore';
}

/** A line: its text, and what it says or what is wrong with it. */
interface Line {
  readonly line: number;
  readonly text: string;
  readonly value: Result<unknown>;
}

/** What reads lines of JSON, one object on each; blank lines say nothing. */
export function jsonReader({ ids, extraFacts }: JsonOptions, evaluate: Evaluator): RowReader {
  const carried = new Set(ids);
  return (text, first) => {
    const lines = text.split('\n').flatMap((one, at): readonly Line[] => (one.trim() === '' ? [] : [{ line: first + at, text: one, value: valueOf(one) }]));
    return rowsOf(lines, ids, {
      factsOf: (value) => (carried.size > 0 && isPlainObject(value) ? Object.fromEntries(Object.entries(value).filter(([id]) => !carried.has(id))) : value),
      ignoresExtra: extraFacts === 'ignore',
      evaluate,
    });
  };
}

interface Means {
  /** Without what is carried through. */
  readonly factsOf: (value: unknown) => unknown;
  readonly ignoresExtra: boolean;
  readonly evaluate: Evaluator;
}

function rowsOf(lines: readonly Line[], ids: readonly string[], { factsOf, ignoresExtra, evaluate }: Means): Rows {
  const facts = lines.map(({ value }) => (value.ok ? factsOf(value.value) : undefined));
  return {
    count: lines.length,
    line: (row) => lines[row]!.line,
    put: (row, columns, at) => {
      const one = facts[row];
      return isPlainObject(one) && putFacts(one, columns, at, ignoresExtra);
    },
    ask: (row): Result<Assessment> => {
      const { value } = lines[row]!;
      return value.ok ? evaluate(facts[row]) : value;
    },
    rates: (row) => facts[row],
    given: (row) => {
      const { value, text } = lines[row]!;
      return value.ok ? value.value : text.trimEnd();
    },
    ids: (row) => {
      const { value } = lines[row]!;
      return ids.map((id) => (value.ok && isPlainObject(value.value) ? (value.value[id] ?? null) : null));
    },
  };
}

/** Numbers of more digits than a double has, or with exponents, which facts may not have. */
const CAREFUL = /[\d.]{16}|\d[eE]/;

/** A line of JSON. What `JSON.parse` would change or pass over without a word, such as a key that is there twice, is read as `pingfen score` reads it. */
function valueOf(text: string): Result<unknown> {
  if (text.includes(NO_TEXT)) return failure([rowsProblem('ROW_ENCODING')]);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return failure([rowsProblem('ROW_JSON', { slots: { form: '{ "factId": value, … }' } })]);
  }
  if (!CAREFUL.test(text) && colons(text) === keys(value)) return { ok: true, value, diagnostics: [] };
  const read = readYaml(text.trim());
  return read.ok ? { ok: true, value: plainValue(read.value.root), diagnostics: [] } : failure(read.diagnostics.map(({ place: _, ...rest }) => rest));
}

/** How many keys a text seems to have: at least as many as it has. */
function colons(text: string): number {
  let found = 0;
  for (let at = text.indexOf('":'); at >= 0; at = text.indexOf('":', at + 2)) found += 1;
  return found;
}

/** How many keys there are; nothing is said of what has more levels than facts have. */
function keys(value: unknown): number {
  if (!isPlainObject(value)) return 0;
  let found = 0;
  for (const id of Object.keys(value)) {
    const one = value[id];
    found += 1;
    if (typeof one === 'object' && one !== null && !Array.isArray(one)) found += Object.keys(one).length;
  }
  return found;
}
