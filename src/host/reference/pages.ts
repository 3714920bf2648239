import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assessmentPage } from './assessment.js';
import { commandLinePage } from './command-line.js';
import { diagnosticsPage } from './diagnostics.js';
import { languagePage } from './language.js';
import { lintPages } from './lint.js';

/** The pages of docs/reference and docs/lint by their path from the root of the repository. */
export async function referencePages(root: string): Promise<ReadonlyMap<string, string>> {
  const read = (file: string): string => readFileSync(join(root, file), 'utf8');
  const invalid = (name: string): string | undefined => {
    const file = `test/invalid/${name}`;
    return existsSync(join(root, file)) ? read(file) : undefined;
  };
  return new Map([
    ['docs/reference/language.md', languagePage(read('src/host/reference/example.yaml'))],
    ['docs/reference/diagnostics.md', await diagnosticsPage(invalid)],
    ['docs/reference/command-line.md', commandLinePage()],
    ['docs/reference/assessment.md', assessmentPage(read('schema/assessment.json'))],
    ...lintPages(),
  ]);
}
