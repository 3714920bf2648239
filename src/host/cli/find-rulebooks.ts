import { join } from 'node:path';
import { inputProblem } from './codes.js';
import type { Files } from './io.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';

/**
 * Rulebook files by path: files as given, folders searched for `*.yaml` but `*.cases.yaml` and `*.sample.yaml`,
 * sorted. Whether a file can be read shows when it is. Diagnostics: RULEBOOKS_NONE.
 */
export async function findRulebooks(paths: readonly string[], files: Files): Promise<Loaded<readonly string[]>> {
  const found: string[] = [];
  const problems: Problem[] = [];
  for (const path of paths) {
    const inside = await rulebooksIn(path, files);
    if (inside?.length === 0) problems.push(...problemsIn([inputProblem('RULEBOOKS_NONE', { slots: { file: path } })]));
    found.push(...(inside ?? [path]));
  }
  return problems.length > 0 ? refused(problems) : loaded([...new Set(found)]);
}

const RULEBOOK = /^(?!.*\.(?:cases|sample)\.yaml$).+\.yaml$/i;

/** `undefined` where the path is not a folder that can be looked into. */
async function rulebooksIn(path: string, files: Files): Promise<readonly string[] | undefined> {
  try {
    const entries = [...(await files.list(path))].sort((a, b) => (a.name < b.name ? -1 : 1));
    const found: string[] = [];
    for (const { name, isFolder } of entries) {
      const inner = join(path, name);
      if (isFolder && !name.startsWith('.') && name !== 'node_modules') found.push(...((await rulebooksIn(inner, files)) ?? [inner]));
      else if (!isFolder && RULEBOOK.test(name)) found.push(inner);
    }
    return found;
  } catch {
    // Reading it as a file tells what is the matter with it.
    return undefined;
  }
}
