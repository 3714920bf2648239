import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compileText } from '../../src/author.js';
import { evaluate, renderText, unwrap } from '../../src/index.js';
import { listRulebooks } from '../../src/catalog.js';
import { estate } from '../../src/weihai.js';
import { node } from './npm.js';
import { project } from './project.js';

const RULEBOOK = resolve('rules/weihai-db3710-t133-2021/estate.yaml');
const FACTS = { estateType: 'new', hasCommittee: true, committeeMembers: 7, committeePartyMembers: 4 } as const;

const there = project();
afterAll(() => { there.remove(); });

const USE = `
  const plan = unwrap(compileText(readFileSync(${JSON.stringify(RULEBOOK)}, 'utf8')));
  const result = unwrap(evaluate(estate, ${JSON.stringify(FACTS)}));
  const shown = renderText(estate, result);
  console.log(JSON.stringify({ plan, result, shown, tables: listRulebooks().map((one) => one.id) }));
`;

describe('a project that installed the package', () => {
  const plan = unwrap(compileText(readFileSync(RULEBOOK, 'utf8')));
  const result = unwrap(evaluate(estate, FACTS));
  const expected = JSON.stringify({ plan, result, shown: renderText(estate, result), tables: listRulebooks().map(({ id }) => id) });

  it('of ES modules scores and compiles', () => {
    const path = there.write('main.mjs', `
      import { readFileSync } from 'node:fs';
      import { evaluate, renderText, unwrap } from 'pingfen';
      import { compileText } from 'pingfen/author';
      import { listRulebooks } from 'pingfen/catalog';
      import { estate } from 'pingfen/weihai';
      ${USE}`);
    expect(node([path], there.folder).trim()).toBe(expected);
  });

  it('of CommonJS scores and compiles', () => {
    const path = there.write('main.cjs', `
      const { readFileSync } = require('node:fs');
      const { evaluate, renderText, unwrap } = require('pingfen');
      const { compileText } = require('pingfen/author');
      const { listRulebooks } = require('pingfen/catalog');
      const { estate } = require('pingfen/weihai');
      ${USE}`);
    expect(node([path], there.folder).trim()).toBe(expected);
  });

  it('has the command', () => {
    const cli = join(there.folder, 'node_modules/pingfen/dist/cli.js');
    expect(readFileSync(join(there.folder, 'node_modules/.bin/pingfen')).equals(readFileSync(cli))).toBe(true);
    expect(node([cli, 'list'], there.folder)).toContain(estate.id);
  });

  it('finds the schemas and the rulebooks', () => {
    const path = there.write('schemas.cjs', `
      const files = ['schema/rulebook.json', 'schema/assessment.json', 'package.json'].map((file) => require('pingfen/' + file));
      console.log(files.map((file) => typeof file).join());`);
    expect(node([path], there.folder).trim()).toBe('object,object,object');
    expect(readFileSync(join(there.folder, 'node_modules/pingfen/rules/weihai-db3710-t133-2021/estate.yaml'), 'utf8')).toBe(readFileSync(RULEBOOK, 'utf8'));
  });
});

const TYPED = `
import { createEvaluator, evaluate, explain, readPlan, unwrap, type Assessment, type Diagnostic, type Plan, type Result } from 'pingfen';
import { compile, compileText, parseRulebook, printModule, type Rulebook } from 'pingfen/author';
import { findRulebook, listRulebooks, type RulebookEntry } from 'pingfen/catalog';
import { estate, type EstateFacts } from 'pingfen/weihai';

export const facts: EstateFacts = { estateType: 'new', committeeMembers: 7 };
export const result: Result<Assessment> = evaluate(estate, facts, { readings: { monthly: 'byMonth' } });
export const problems: readonly Diagnostic[] = result.diagnostics;
export const rows: readonly string[] = explain(estate, unwrap(result), { lang: 'en' }).map((row) => row.text);
export const plan: Plan = unwrap(readPlan(JSON.parse('{}')));
export const rulebook: Result<Rulebook> = parseRulebook('');
export const compiled: readonly Result<Plan>[] = [compileText(''), compile(unwrap(rulebook))];
export const source: string = printModule(plan);
export const entries: readonly (RulebookEntry | undefined)[] = [...listRulebooks(), findRulebook('a/b')];

// @ts-expect-error -- a fact that the rulebook does not know
evaluate(estate, { estateTyp: 'new' });
// @ts-expect-error -- an option that the fact does not have
createEvaluator(estate)({ estateType: 'newish' });
// @ts-expect-error -- a value that may not be there
export const surely: string = unwrap(result).total.value.fraction;
// @ts-expect-error -- results are not written to
if (result.ok) result.value.total = 1;
`;

describe('a TypeScript project', () => {
  const common = { target: 'es2022', lib: ['es2022'], strict: true, skipLibCheck: false, types: [], noEmit: true };

  it.each([
    ['node16', { module: 'node16', moduleResolution: 'node16' }, ['main.mts', 'main.cts']],
    ['bundler', { module: 'esnext', moduleResolution: 'bundler' }, ['main.ts']],
  ])('of %s has its types checked, those of the package included', (name, resolution, files) => {
    for (const file of files) there.write(`${name}/${file}`, TYPED);
    const config = there.write(`${name}/tsconfig.json`, JSON.stringify({ compilerOptions: { ...common, ...resolution }, files }));
    expect(() => node([resolve('node_modules/typescript/bin/tsc'), '-p', config], there.folder)).not.toThrow();
  });
});
