import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import { inTextOrder } from '../../rulebook/parse.js';
import { placeAt, plainValue, type YamlNode } from '../../rulebook/yaml-node.js';
import { readYaml } from '../../rulebook/yaml-read.js';
import type { Call } from './command.js';
import { loaded, problemsIn, refused, type Loaded, type Problem } from './problem.js';
import { readTextFile } from './text-file.js';

/** Facts as written, numbers still text, and where each stands. */
export interface FactsInput {
  readonly value: unknown;
  /** What was found wrong with the facts, shown in their text. */
  readonly problems: (diagnostics: readonly Diagnostic[]) => readonly Problem[];
}

/** Facts from a YAML or JSON file or from standard input. */
export async function loadFacts(path: string, call: Call): Promise<Loaded<FactsInput>> {
  const file = await readTextFile(path, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const read = readYaml(text, { file: name });
  if (!read.ok) return refused(problemsIn(read.diagnostics, text));
  const { root } = read.value;
  const problems: FactsInput['problems'] = (diagnostics) =>
    problemsIn(atMost50(inTextOrder(diagnostics.map((diagnostic) => placed(diagnostic, root)))), text);
  return loaded({ value: plainValue(root), problems }, problemsIn(read.diagnostics, text));
}

/** An unknown fact is shown at its name, a wrong value where it stands. */
function placed(diagnostic: Diagnostic, root: YamlNode): Diagnostic {
  return { ...diagnostic, place: placeAt(root, diagnostic.path, diagnostic.code === 'FACT_UNKNOWN' ? 'key' : 'value') };
}
