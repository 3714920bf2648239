import { PingfenError } from '../../diagnostics/diagnostic.js';
import { casesBeside } from '../cli/cases-input.js';
import { findRulebooks } from '../cli/find-rulebooks.js';
import { nodeFiles } from '../cli/node-io.js';
import type { Loaded } from '../cli/problem.js';
import { decode } from '../cli/text-file.js';
import type { RulebookTexts } from './describe-rulebook.js';

/**
 * The rulebooks below a folder that have a `.cases.yaml` beside them, with the texts of both, sorted by path.
 *
 * @throws {@link PingfenError} RULEBOOKS_NONE, where the folder holds no rulebook
 *
 * @example
 * ```ts
 * for (const one of await rulebookFiles('rules')) describeRulebook(one);
 * ```
 */
export async function rulebookFiles(folder: string): Promise<readonly Required<RulebookTexts>[]> {
  const found: Required<RulebookTexts>[] = [];
  for (const file of valueOf(await findRulebooks([folder], nodeFiles))) {
    const casesFile = casesBeside(file);
    const cases = await textOf(casesFile);
    if (cases !== undefined) found.push({ rulebook: (await textOf(file))!, cases, file, casesFile });
  }
  return found;
}

function valueOf<T>(loaded: Loaded<T>): T {
  if (loaded.ok) return loaded.value;
  throw new PingfenError(loaded.problems.map(({ diagnostic }) => diagnostic));
}

/** `undefined` where there is no such file. */
async function textOf(path: string): Promise<string | undefined> {
  try {
    return decode(await nodeFiles.read(path));
  } catch {
    return undefined;
  }
}
