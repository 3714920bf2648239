import type { Plan } from 'pingfen';
import { encode as encodeCel } from './encode/cel.js';
import { encode as encodeLogic } from './encode/json-logic.js';
import { encode as encodeRules } from './encode/json-rules.js';
import { encode as encodePublicodes } from './encode/publicodes.js';
import { encode as encodeZen } from './encode/zen.js';
import { prepare as cel } from './engines/cel.js';
import type { Ready } from './engines/engine.js';
import { prepare as handEnterprise } from './engines/hand-enterprise.js';
import { prepare as handEstate } from './engines/hand-estate.js';
import { prepareBuilt, prepareRun } from './engines/json-logic.js';
import { prepare as jsonRules } from './engines/json-rules.js';
import { prepare as pingfen, prepareOnce as pingfenOnce } from './engines/pingfen.js';
import { prepare as publicodes, situationOf } from './engines/publicodes.js';
import { prepare as zen } from './engines/zen.js';
import { HAND_NAME } from './words.js';
import type { Facts, Table } from './table/table.js';

/** One way to score a table. A new one (a module made ahead of time, `batch`) is one more entry here. */
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
  /** The code that the engine needs beside its encoded table comes from this module instead of the encoded table. */
  readonly planFrom?: 'pingfen/weihai';
  prepare(encoded: never): Ready;
  /** Needs code generation at run time, which strict content security policies forbid. */
  readonly generatesCode?: true;
}

/** By the name of the sheet; the hand-written code knows one table each. */
const HAND: Readonly<Record<string, () => Ready>> = { estate: handEstate, enterprise: handEnterprise };

const PEERS: readonly Subject[] = [
  { name: 'json-logic-engine, built', package: 'json-logic-engine', module: 'json-logic', make: 'prepareBuilt', encode: encodeLogic, prepare: prepareBuilt, generatesCode: true },
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

/** The first is the limit that the others are held against. */
export function subjectsFor(sheet: string): readonly Subject[] {
  const hand = HAND[sheet];
  const first: readonly Subject[] = hand === undefined ? [] : [{ name: HAND_NAME, module: `hand-${sheet}`, make: 'prepare', encode: () => undefined, prepare: hand }];
  return [...first, ...OURS, ...PEERS];
}
