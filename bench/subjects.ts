import type { Plan } from 'pingfen';
import { encodeAssessment } from './encode/assessment.js';
import { encode as encodeCel } from './encode/cel.js';
import { encode as encodeLogic } from './encode/json-logic.js';
import { encode as encodeRules } from './encode/json-rules.js';
import { encode as encodePublicodes } from './encode/publicodes.js';
import { encode as encodeZen } from './encode/zen.js';
import { packedColumns, plainColumns, prepare as batch } from './engines/batch.js';
import { prepare as cel } from './engines/cel.js';
import type { Ready } from './engines/engine.js';
import { prepare as handAssessment } from './engines/hand-assessment.js';
import { prepare as handColumns } from './engines/hand-columns.js';
import { prepare as handEnterprise } from './engines/hand-enterprise.js';
import { prepare as handEstate } from './engines/hand-estate.js';
import { prepareBuilt, prepareRun } from './engines/json-logic.js';
import { prepare as jsonRules } from './engines/json-rules.js';
import { prepare as moduleEnterprise } from './engines/module-enterprise.js';
import { prepare as moduleEstate } from './engines/module-estate.js';
import { prepare as pingfen, prepareOnce as pingfenOnce } from './engines/pingfen.js';
import { prepare as publicodes, situationOf } from './engines/publicodes.js';
import { prepare as zen } from './engines/zen.js';
import { columnsOf } from './table/columns.js';
import type { Facts, Table } from './table/table.js';
import { SHEETS } from './table/tables.js';
import { ASSESSMENT_NAME, BATCH_NAME, COLUMNS_NAME, HAND_NAME, MODULE_NAME, PACKED_NAME } from './words.js';

/** One way to score a table. A new one is one more entry here. */
export interface Subject {
  readonly name: string;
  /** The npm package, whose version the page names. */
  readonly package?: string;
  /** The module in `engines/`, and what it exports: for cold starts and sizes. */
  readonly module: string;
  readonly make: string;
  /** The table in the engine's own form, which is plain JSON. */
  encode(table: Table, plan: Plan): unknown;
  /** The facts in the form that the engine takes; made beforehand. */
  input?(facts: Facts, encoded: never): unknown;
  /** Of a subject that takes columns: many fillings at once; `input` then makes columns of one. */
  columns?(table: Table, facts: readonly Facts[]): unknown;
  /** Works out totals and grades, but not the points of the rows. */
  readonly totalsOnly?: true;
  /** The code that the engine needs beside its encoded table comes from this module instead of the encoded table. */
  readonly planFrom?: 'pingfen/weihai';
  prepare(encoded: never): Ready;
  /** Nothing is encoded for it but what it asks where it leaves something aside: for cold starts and sizes it stands alone. */
  readonly standsAlone?: true;
}

/** By the name of the sheet; the hand-written code knows one table each. */
const HAND: Readonly<Record<string, () => Ready>> = { estate: handEstate, enterprise: handEnterprise };

const PEERS: readonly Subject[] = [
  { name: 'json-logic-engine, built', package: 'json-logic-engine', module: 'json-logic', make: 'prepareBuilt', encode: encodeLogic, prepare: prepareBuilt },
  { name: 'json-logic-engine, run', package: 'json-logic-engine', module: 'json-logic', make: 'prepareRun', encode: encodeLogic, prepare: prepareRun },
  { name: 'cel-js', package: '@marcbachmann/cel-js', module: 'cel', make: 'prepare', encode: encodeCel, prepare: cel },
  { name: 'zen-engine', package: '@gorules/zen-engine', module: 'zen', make: 'prepare', encode: encodeZen, prepare: zen },
  { name: 'json-rules-engine', package: 'json-rules-engine', module: 'json-rules', make: 'prepare', encode: encodeRules, prepare: jsonRules },
  { name: 'publicodes', package: 'publicodes', module: 'publicodes', make: 'prepare', encode: encodePublicodes, input: situationOf, prepare: publicodes },
];

const OURS: readonly Subject[] = [
  { name: 'pingfen, createEvaluator', module: 'pingfen', make: 'prepare', encode: (_, plan) => plan, planFrom: 'pingfen/weihai', prepare: pingfen },
  { name: 'pingfen, evaluate', module: 'pingfen', make: 'prepareOnce', encode: (_, plan) => plan, planFrom: 'pingfen/weihai', prepare: pingfenOnce },
];

/** The built-in modules, by the name of the sheet. */
const MODULES: Readonly<Record<string, typeof moduleEstate>> = { estate: moduleEstate, enterprise: moduleEnterprise };

/** A module that asks the evaluator of what it leaves aside. */
function withRest(prepare: typeof moduleEstate, plan: Plan): Ready {
  const rest = pingfen(plan);
  return prepare((facts) => rest.answer(facts));
}

/** Nobody writes the same for lists of free length, so that A.2 has none. */
const COLUMNS: readonly Subject[] = [
  {
    name: COLUMNS_NAME, module: 'hand-columns', make: 'prepare', encode: (table) => table, columns: columnsOf,
    input: (facts, table) => columnsOf(table, [facts]), prepare: handColumns, totalsOnly: true,
  },
  {
    name: BATCH_NAME, module: 'batch', make: 'prepare', encode: (_, plan) => plan, columns: plainColumns,
    input: (facts) => plainColumns(SHEETS.estate.table, [facts]), prepare: batch, totalsOnly: true,
  },
  {
    name: PACKED_NAME, module: 'batch', make: 'prepare', encode: (_, plan) => plan, columns: packedColumns,
    input: (facts) => packedColumns(SHEETS.estate.table, [facts]), prepare: batch, totalsOnly: true,
  },
];

/** Written for A.1 alone, as most would not write it for one table. */
const ASSESSMENT: Subject = { name: ASSESSMENT_NAME, module: 'hand-assessment', make: 'prepare', encode: (table, plan) => encodeAssessment(plan, table), prepare: handAssessment };

/** The first is the limit that the others are held against. */
export function subjectsFor(sheet: string): readonly Subject[] {
  const hand = HAND[sheet];
  const first: readonly Subject[] = hand === undefined ? [] : [{ name: HAND_NAME, module: `hand-${sheet}`, make: 'prepare', encode: () => undefined, prepare: hand }];
  const made = MODULES[sheet];
  const ahead: readonly Subject[] = made === undefined ? [] : [{ name: MODULE_NAME, module: `module-${sheet}`, make: 'prepare', standsAlone: true, encode: (_, plan) => plan, prepare: (plan: Plan) => withRest(made, plan) }];
  return [...first, ...(sheet === 'estate' ? [ASSESSMENT, ...COLUMNS] : []), ...ahead, ...OURS, ...PEERS];
}

/**
 * The fillings in the subject's own form, made before anything is timed. Each subject has facts of its own: an engine may
 * leave them in a shape that is slow for others.
 */
export function inputsOf(subject: Subject, table: Table, facts: readonly Facts[], encoded: unknown): readonly never[] {
  const own = JSON.parse(JSON.stringify(facts)) as readonly Facts[];
  return subject.columns === undefined ? own.map((one) => inputOf(subject, one, encoded) as never) : [subject.columns(table, own) as never];
}

/** One filling in the subject's own form. */
export function inputOf(subject: Subject, facts: Facts, encoded: unknown): unknown {
  return subject.input?.(facts, encoded as never) ?? facts;
}
