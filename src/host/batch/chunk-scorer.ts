import { failure, type Diagnostic } from '../../diagnostics/diagnostic.js';
import { createEvaluator, type Evaluator } from '../../evaluate/evaluator.js';
import type { EvaluateOptions } from '../../evaluate/options.js';
import type { Plan } from '../../plan/plan.js';
import { ROWS_AT_ONCE, RowScorer } from '../../straight/batch/row-scorer.js';
import { partedIn } from '../../straight/batch/score-rows.js';
import { STATUS } from '../../straight/batch/scores.js';
import type { Chunk } from './chunks.js';
import { rowsProblem } from './codes.js';
import { csvReader } from './csv-rows.js';
import { decoded, type Encoding } from './encoding.js';
import type { Heads } from './heads.js';
import { jsonReader } from './json-rows.js';
import { resultWriter, type ResultOptions, type ResultWriter } from './results.js';
import type { RowReader, Rows } from './rows.js';

/** All that scoring a part of a file needs to know; plain data, which other threads can be handed. */
export interface Setup {
  readonly plan: Plan;
  readonly options: Omit<EvaluateOptions, 'subject'>;
  readonly input: { readonly format: 'ndjson' } | { readonly format: 'csv'; readonly heads: Heads; readonly delimiter: string };
  readonly output: ResultOptions;
}

/** A part of a file, and what it is written in. */
export interface Task extends Chunk {
  readonly encoding: Encoding;
}

/** What came of a part. */
export interface Scored {
  /** The lines of the results, as UTF-8. */
  readonly results: Uint8Array;
  /** Those of the rows that failed. */
  readonly failed: Uint8Array;
  readonly counts: Counts;
}

/** How many rows came to what. */
export type Counts = Readonly<Record<keyof typeof STATUS, number>>;

/** Makes the function that scores parts of a file, one after the other. */
export function chunkScorer(setup: Setup): (task: Task) => Scored {
  const evaluate = createEvaluator(setup.plan, setup.options);
  const read = readerOf(setup, evaluate);
  const writer = resultWriter(setup.plan, setup.output);
  let scorer: RowScorer | undefined;
  return ({ bytes, line, encoding, broken }) => {
    const text = decoded(bytes, encoding) ?? new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);
    const rows = broken === undefined ? read(text, line) : brokenRow(text, line, broken, setup.output.ids.length);
    scorer ??= new RowScorer(setup.plan, { ...setup.options, points: setup.output.hasRows }, partedIn(setup.plan, Array.from({ length: Math.min(rows.count, ROWS_AT_ONCE) }, (_, row) => rows.rates(row))));
    return scoreRows(scorer, rows, writer);
  };
}

function readerOf({ plan, options, input, output }: Setup, evaluate: Evaluator): RowReader {
  if (input.format === 'csv') return csvReader(plan, input.heads, input.delimiter, evaluate);
  return jsonReader({ ids: output.ids, extraFacts: options.extraFacts ?? 'error' }, evaluate);
}

/** Something that is no record. */
function brokenRow(text: string, line: number, code: NonNullable<Chunk['broken']>, ids: number): Rows {
  return {
    count: 1,
    line: () => line,
    put: () => false,
    ask: () => failure([rowsProblem(code)]),
    rates: () => ({}),
    given: () => text.trimEnd(),
    ids: () => new Array<string>(ids).fill(''),
  };
}

function scoreRows(scorer: RowScorer, rows: Rows, writer: ResultWriter): Scored {
  const counts = { scored: 0, open: 0, failed: 0 };
  const results: string[] = [];
  const failed: string[] = [];
  for (let from = 0; from < rows.count; from += ROWS_AT_ONCE) {
    const count = Math.min(ROWS_AT_ONCE, rows.count - from);
    const scored = scorer.score({ rows: count, put: (row, columns, at) => rows.put(from + row, columns, at), ask: (row) => rows.ask(from + row) });
    for (let row = 0; row < count; row += 1) {
      const line = rows.line(from + row);
      results.push(writer.line(scored, row, line, rows.ids(from + row)));
      const status = scored.scoresOf(row).status[scored.placeOf(row)]!;
      if (status === STATUS.scored) counts.scored += 1;
      else if (status === STATUS.open) counts.open += 1;
      else {
        counts.failed += 1;
        failed.push(failedLine(line, rows.given(from + row), scored.problemsOf(row)));
      }
    }
  }
  const encoder = new TextEncoder();
  return { results: encoder.encode(results.join('')), failed: encoder.encode(failed.join('')), counts };
}

/** A row that failed: where it stands, what it says, and what is wrong with it. */
function failedLine(line: number, given: unknown, problems: readonly Diagnostic[]): string {
  return `${JSON.stringify({ line, given, problems })}\n`;
}

