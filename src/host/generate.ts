// npm run generate: everything in the repository that is made from something else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rulebookSchema } from '../authoring/json-schema.js';
import { printModule } from '../authoring/print-module.js';
import { compileText } from '../compile/compile.js';
import { unwrap } from '../diagnostics/diagnostic.js';
import { referencePages } from './reference/pages.js';

/** Every generated file by its path from the root of the repository, as it should be. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map(await referencePages(root));
  files.set('schema/rulebook.json', `${JSON.stringify(rulebookSchema(), null, 2)}\n`);
  for (const folder of readdirSync(join(root, 'rules')).sort()) {
    const rulebooks = readdirSync(join(root, 'rules', folder)).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name)).sort();
    for (const name of rulebooks) {
      const file = `rules/${folder}/${name}`;
      const plan = unwrap(compileText(readFileSync(join(root, file), 'utf8'), { file }));
      files.set(`src/catalog/${plan.id}.ts`, printModule(plan, { planFrom: '../../plan/plan.js' }));
    }
  }
  return files;
}

if (process.argv[1]?.endsWith('generate.ts') === true) {
  for (const [file, text] of await generatedFiles('.')) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stderr.write(`${file}\n`);
  }
}
