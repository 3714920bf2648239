import { basename, dirname } from 'node:path';
import type { CaseFile } from '../../authoring/cases/case-file.js';
import { parseCases } from '../../authoring/cases/parse-cases.js';
import type { Result } from '../../diagnostics/diagnostic.js';
import { parseRulebook, type Rulebook } from '../../rulebook/parse.js';
import { valueOf, type Call, type Option } from './command.js';
import { loaded, problemsIn, refused, type Loaded } from './problem.js';
import { readTextFile } from './text-file.js';

/** The option that names a case file. */
export const CASES: Option = {
  name: 'cases',
  value: { zh: '文件', en: 'FILE' },
  words: { zh: '用例文件，默认是评分表旁边的 .cases.yaml', en: 'the case file; the .cases.yaml beside the rulebook by default' },
};

/** A rulebook with its cases, as read from their files. */
export interface RulebookWithCases {
  readonly rulebook: Rulebook;
  readonly cases: CaseFile;
  /** The text of the rulebook, and that of the case file. */
  readonly sources: { readonly rulebook: string; readonly cases: string };
}

/** The case file of a rulebook file: the one that is named, or the one beside it. */
export function casesPath(rulebook: string, call: Call): string {
  return valueOf(call.options, 'cases') ?? casesBeside(rulebook);
}

/** The name of the case file beside a rulebook file. */
export function casesBeside(rulebook: string): string {
  return `${rulebook.replace(/\.ya?ml$/i, '')}.cases.yaml`;
}

/** Whether a rulebook file that is there has a case file: one that is named counts, be it there or not. */
export async function hasCases(rulebook: string, call: Call): Promise<boolean> {
  if (call.options.has(CASES.name)) return true;
  const path = casesPath(rulebook, call);
  const entries = await call.io.files.list(dirname(path));
  return entries.some(({ name, isFolder }) => name === basename(path) && !isFolder);
}

/** A rulebook file and its case file. */
export async function loadWithCases(path: string, call: Call): Promise<Loaded<RulebookWithCases>> {
  const rulebook = await readAs(path, call, parseRulebook);
  const cases = await readAs(casesPath(path, call), call, parseCases);
  if (!rulebook.ok || !cases.ok) return refused([...(rulebook.ok ? [] : rulebook.problems), ...(cases.ok ? [] : cases.problems)]);
  return loaded({ rulebook: rulebook.value.value, cases: cases.value.value, sources: { rulebook: rulebook.value.source, cases: cases.value.source } });
}

async function readAs<T>(path: string, call: Call, parse: (text: string, options: { readonly file: string }) => Result<T>): Promise<Loaded<{ readonly value: T; readonly source: string }>> {
  const file = await readTextFile(path, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const parsed = parse(text, { file: name });
  return parsed.ok ? loaded({ value: parsed.value, source: text }) : refused(problemsIn(parsed.diagnostics, text));
}
