import { findRulebook, listRulebooks } from '../../catalog/catalog.js';
import { compileText } from '../../compile/compile.js';
import type { Plan } from '../../plan/plan.js';
import type { Call } from './command.js';
import { loaded, problemsIn, refused, type Loaded } from './problem.js';
import { resolveId } from './rulebook-name.js';
import { readTextFile, STDIN } from './text-file.js';

/** The plan of a built-in rulebook or of a rulebook file. */
export async function loadRulebook(operand: string, call: Call): Promise<Loaded<Plan>> {
  if (operand === STDIN || /\.ya?ml$/i.test(operand)) return compileFile(operand, call);
  const found = resolveId(operand, builtInIds());
  if ('id' in found) return loaded(builtIn(found.id));
  // A rulebook may be in a file of any name; a name that is neither is more likely a misspelt id.
  return (await isThere(operand, call)) ? compileFile(operand, call) : refused(problemsIn([found.problem]));
}

export function builtInIds(): readonly string[] {
  return [...new Set(listRulebooks().map(({ id }) => id))];
}

/** The built-in plan with one of the ids above. Its facts are not known before they are read. */
export function builtIn(id: string): Plan {
  return findRulebook(id) as Plan;
}

/** A rulebook file as a plan, with every problem shown in its text. */
export async function compileFile(path: string, call: Call): Promise<Loaded<Plan>> {
  const file = await readTextFile(path, call);
  if (!file.ok) return file;
  const { name, text } = file.value;
  const compiled = compileText(text, { file: name });
  const problems = problemsIn(compiled.diagnostics, text);
  return compiled.ok ? loaded(compiled.value, problems) : refused(problems);
}

async function isThere(path: string, { io }: Call): Promise<boolean> {
  try {
    await io.files.list(path);
    return true;
  } catch {
    // Not a folder; perhaps a file.
  }
  try {
    await io.files.read(path);
    return true;
  } catch {
    return false;
  }
}
