import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml';
import type { CaseFacts, CaseFile } from '../../src/authoring/cases/case-file.js';
import { parseCases } from '../../src/authoring/cases/parse-cases.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { YamlMap } from '../reference/yaml.js';

export type Facts = CaseFacts;

/** A case file with the rulebook that it is for. */
export interface CasesOf {
  /** Below `rules/` or the other folder, without ending. */
  readonly id: string;
  /** The text of the rulebook, and the same as data in which every scalar is text. */
  readonly text: string;
  readonly rulebook: YamlMap;
  readonly file: CaseFile;
}

const RULES = join(import.meta.dirname, '../../rules');

export function caseFiles(root = RULES): readonly CasesOf[] {
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
export function readCaseFile(path: string, root = RULES): CasesOf {
  const table = basename(path, '.cases.yaml');
  const folder = join(root, dirname(path));
  const text = readFileSync(join(folder, `${table}.yaml`), 'utf8');
  const name = `${table}.cases.yaml`;
  const file = unwrap(parseCases(readFileSync(join(folder, name), 'utf8'), { file: name }));
  return { id: posix.join(dirname(path), table), text, rulebook: readYamlText(text), file };
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
