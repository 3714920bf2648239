/**
 * Reads `rules/<standard>/<table>.cases.yaml`, and those of another folder that is laid out like it:
 *
 *     format: 1
 *     rulebook: weihai-db3710-t133-2021/estate     # the rulebook beside it
 *     bases:                                       # named sets of facts
 *       newFull: { estateType: new, households: 1000, … }
 *       oldFull: { base: newFull, estateType: old }     # a base may stand on another; null takes a fact away
 *     cases:
 *       - name: 党员 4/7，不到 60%
 *         base: newFull                            # optional
 *         facts: { committeePartyMembers: 4 }      # over those of the base
 *         readings: { partialCredit: linear }
 *         parameters: { appTargetRate: 60% }
 *         asOf: 2025-12-31
 *         subject: enterprise                      # whose requirements are asked
 *         expect:                                  # only what is written is compared; always exactly
 *           total: 98 | 2098/21 | { min: 98, max: 100 }
 *           available: 100 | { min: 96, max: 100 }
 *           grade: five | [five, four]             # the grades still possible; `withheld` is then compared too
 *           otherGrades: { 安全等级: [A, B] }        # by the name of the scale
 *           effects: { veto: applied }             # applied, notApplied, unknown
 *           withheld: validity
 *           rows: { A1-04: 0, A1-06: { min: 11/6, max: 2 }, A1-05: notApplicable }
 *           unknown: [happiness, cleanMark]        # facts and parameters that still matter, in this order
 *           none: [A1-S6]                          # rows with nothing to measure
 *           requirements: { C4-2-1-2a: met }       # met, unmet, unknown, notApplicable, permitted
 *           negativeList: { before: 90, deducted: { min: 0, max: none }, raw: … }      # none: without bound
 *           errors: [FACT_CONTRADICTION]           # instead of all others
 *
 * Numbers are text, so that they are as exact as they were written. Only the plain words true, false and null are
 * booleans and null.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { YamlMap } from '../reference/yaml.js';

export type Facts = Readonly<Record<string, unknown>>;

export interface Range {
  readonly min: string;
  readonly max: string;
}

export interface Expected {
  readonly total?: string | Range;
  readonly available?: string | Range;
  readonly grade?: string | readonly string[];
  readonly otherGrades?: Readonly<Record<string, string | readonly string[]>>;
  readonly effects?: Readonly<Record<string, string>>;
  readonly withheld?: string;
  readonly rows?: Readonly<Record<string, string | Range>>;
  readonly unknown?: readonly string[];
  readonly none?: readonly string[];
  readonly errors?: readonly string[];
  readonly requirements?: Readonly<Record<string, string>>;
  readonly negativeList?: Readonly<Partial<Record<'before' | 'deducted' | 'raw', string | Range>>>;
}

export interface Case {
  readonly name: string;
  readonly facts: Facts;
  readonly options: {
    readonly readings?: Readonly<Record<string, string>>;
    readonly parameters?: Readonly<Record<string, string | null>>;
    readonly asOf?: string;
    readonly subject?: string;
  };
  readonly expect: Expected;
}

export interface CaseFile {
  /** Below `rules/` or the other folder, without ending. */
  readonly id: string;
  /** The text of the rulebook, and the same as data in which every scalar is text. */
  readonly text: string;
  readonly rulebook: YamlMap;
  readonly bases: Readonly<Record<string, Facts>>;
  readonly cases: readonly Case[];
}

interface Written {
  readonly bases?: Readonly<Record<string, Facts>>;
  readonly cases: readonly { name: string; base?: string; facts?: Facts; readings?: Record<string, string>; parameters?: Record<string, string>; asOf?: string; subject?: string; expect: Expected }[];
}

const RULES = join(import.meta.dirname, '../../rules');

export function caseFiles(root = RULES): readonly CaseFile[] {
  return filesIn(root)
    .filter((path) => path.endsWith('.cases.yaml'))
    .map((path) => readCaseFile(path, root));
}

export interface RulebookText {
  readonly id: string;
  readonly text: string;
}

/** Every rulebook of `rules/`, or of another folder. */
export function rulebookTexts(root = RULES): readonly RulebookText[] {
  return filesIn(root)
    .filter((path) => path.endsWith('.yaml') && !/\.(cases|sample)\.yaml$/.test(path))
    .map((path) => ({ id: path.replace(/\.yaml$/, ''), text: readFileSync(join(root, path), 'utf8') }));
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** `path` is below `rules/`, or below another folder. */
export function readCaseFile(path: string, root = RULES): CaseFile {
  const table = basename(path, '.cases.yaml');
  const folder = join(root, dirname(path));
  const text = readFileSync(join(folder, `${table}.yaml`), 'utf8');
  const written = readYaml(readFileSync(join(folder, `${table}.cases.yaml`), 'utf8')) as Written;
  const bases: Record<string, Facts> = {};
  for (const [name, { base, ...facts }] of Object.entries(written.bases ?? {})) bases[name] = { ...baseOf(bases, base), ...facts };
  const cases = written.cases.map(({ name, base, facts, readings, parameters, asOf, subject, expect }) => {
    const options = { ...(readings && { readings }), ...(parameters && { parameters }), ...(asOf !== undefined && { asOf }), ...(subject !== undefined && { subject }) };
    return { name, facts: { ...baseOf(bases, base), ...facts }, options, expect };
  });
  return { id: posix.join(dirname(path), table), text, rulebook: readYamlText(text), bases, cases };
}

function baseOf(bases: Readonly<Record<string, Facts>>, name: unknown): Facts {
  if (name === undefined) return {};
  const base = bases[name as string];
  if (base === undefined) throw new Error(`no base ${JSON.stringify(name)}; a base stands before those that stand on it`);
  return base;
}

/** YAML in which every scalar is text. */
export function readYamlText(text: string): YamlMap {
  return parseDocument(text, { schema: 'failsafe' }).toJS() as YamlMap;
}

/** YAML in which every scalar is text, but for the plain words true, false and null. */
export function readYaml(text: string): unknown {
  const document = parseDocument(text, { schema: 'failsafe' });
  if (document.errors.length > 0) throw document.errors[0]!;
  return dataOf(document.contents);
}

const WORDS: Readonly<Record<string, boolean | null>> = { true: true, false: false, null: null };

function dataOf(node: Node | null): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map((pair) => [(pair.key as Node).toString(), dataOf(pair.value as Node)]));
  if (isSeq(node)) return node.items.map((item) => dataOf(item as Node));
  if (!isScalar(node)) return null;
  const value = node.value as string;
  return node.type === 'PLAIN' && Object.hasOwn(WORDS, value) ? WORDS[value] : value;
}
