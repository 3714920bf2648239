import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { atMost50 } from '../../diagnostics/limit.js';
import type { Plan } from '../../plan/plan.js';
import { inTextOrder } from '../../rulebook/parse.js';
import { placeAt, plainValue, type YamlNode } from '../../rulebook/yaml-node.js';
import { readYaml } from '../../rulebook/yaml-read.js';
import { readFilled } from '../sheets/filled.js';
import { kindOfTable, readTables } from '../sheets/tables.js';
import type { Call } from './command.js';
import type { GivenFacts } from './given-facts.js';
import { loaded, problemsIn, refused, type Loaded } from './problem.js';
import { readBytes, textOf, type TextFile } from './text-file.js';

/** What a file says under a plan: only that knows the labels in a table. */
export type FactsFile = (plan: Plan) => GivenFacts;

/** Facts from a YAML or JSON file, a workbook or a table, or from standard input. */
export async function loadFacts(path: string, call: Call): Promise<Loaded<FactsFile>> {
  const file = await readBytes(path, call);
  if (!file.ok) return file;
  const { name, bytes } = file.value;
  const kind = kindOfTable(name, bytes);
  if (kind !== undefined) {
    const tables = readTables(name, bytes, kind);
    return 'code' in tables ? refused(problemsIn([tables])) : loaded((plan) => readFilled(plan, name, tables));
  }
  const text = textOf(file.value);
  return text.ok ? yamlFacts(text.value) : text;
}

function yamlFacts({ name, text }: TextFile): Loaded<FactsFile> {
  const read = readYaml(text, { file: name });
  if (!read.ok) return refused(problemsIn(read.diagnostics, text));
  const { root } = read.value;
  const problems: GivenFacts['problems'] = (diagnostics) =>
    problemsIn(atMost50(inTextOrder(diagnostics.map((diagnostic) => placed(diagnostic, root)))), text);
  const value = plainValue(root) as GivenFacts['value'];
  return loaded(() => ({ value, options: {}, found: [], problems }), problemsIn(read.diagnostics, text));
}

/** An unknown fact is shown at its name, a wrong value where it stands. */
function placed(diagnostic: Diagnostic, root: YamlNode): Diagnostic {
  return { ...diagnostic, place: placeAt(root, diagnostic.path, diagnostic.code === 'FACT_UNKNOWN' ? 'key' : 'value') };
}
