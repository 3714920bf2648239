// npm run generate: everything in the repository that is made from something else.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { casesSchema } from '../authoring/cases/cases-schema.js';
import { rulebookSchema } from '../authoring/json-schema.js';
import { printModule } from '../authoring/print-module.js';
import { compileText } from '../compile/compile.js';
import { unwrap } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/plan.js';
import { hasPoints, toModule } from '../straight/module/module.js';
import { catalogFiles, inCatalogOrder } from './generate-catalog.js';
import { rulebookPages } from './rulebooks/pages.js';
import { kitFiles } from './sheet/kits.js';

/** Every generated file by its path from the root of the repository, as it should be. */
export async function generatedFiles(root: string): Promise<ReadonlyMap<string, string>> {
  return new Map([...plansAndSchema(root), ...(await pagesOf(root))]);
}

function plansAndSchema(root: string): ReadonlyMap<string, string> {
  const schemas = { 'schema/rulebook.json': rulebookSchema(), 'schema/cases.json': casesSchema() };
  const files = new Map(Object.entries(schemas).map(([file, schema]) => [file, `${JSON.stringify(schema, null, 2)}\n`]));
  const plans = rulebooksOf(root);
  for (const plan of plans) {
    files.set(`src/catalog/${plan.id}.ts`, printModule(plan, { planFrom: '../../plan/plan.js' }));
    if (hasPoints(plan)) files.set(`src/catalog/${plan.id}.score.ts`, unwrap(toModule(plan, { kitFrom: '../../straight/module/kit.js' })));
  }
  for (const [file, text] of catalogFiles(plans)) files.set(file, text);
  return files;
}

/** Pages show what the command line says of the catalog, so that they are loaded when the catalog is there. */
async function pagesOf(root: string): Promise<ReadonlyMap<string, string>> {
  const { referencePages } = await import('./reference/pages.js');
  return new Map([...(await referencePages(root)), ...rulebookPages(inCatalogOrder(rulebooksOf(root))), ...kitFiles()]);
}

/** The plans of all rulebooks under `rules/`. */
export function rulebooksOf(root: string): readonly Plan[] {
  return readdirSync(join(root, 'rules')).sort().flatMap((folder) => {
    const names = readdirSync(join(root, 'rules', folder)).filter((name) => /^[a-z0-9-]+\.yaml$/.test(name)).sort();
    return names.map((name) => {
      const file = `rules/${folder}/${name}`;
      return unwrap(compileText(readFileSync(join(root, file), 'utf8'), { file }));
    });
  });
}

function write(files: ReadonlyMap<string, string>): void {
  for (const [file, text] of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    process.stderr.write(`${file}\n`);
  }
}

if (process.argv[1]?.endsWith('generate.ts') === true) {
  write(plansAndSchema('.'));
  write(await pagesOf('.'));
}
