import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { JsonObject } from '../../src/authoring/describe-schema.js';
import { rulebookSchema } from '../../src/authoring/json-schema.js';
import { MEANINGS } from '../../src/authoring/meanings.js';
import { CELL_CODES } from '../../src/bridges/cells/codes.js';
import { compileText } from '../../src/compile/compile.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import { evaluate } from '../../src/evaluate/evaluator.js';
import { COMMANDS } from '../../src/host/cli/commands.js';
import { GLOBAL_OPTIONS } from '../../src/host/cli/arguments.js';
import { changes, rooms } from '../../src/host/reference/diagnostics.js';
import { FACT_KINDS } from '../../src/host/reference/fact-kinds.js';

const page = (name: string): string => readFileSync(`docs/reference/${name}.md`, 'utf8');
const EXAMPLE = readFileSync('src/host/reference/example.yaml', 'utf8');

/** Every map of a schema, with its keys. */
function* mapsOf(node: unknown): Generator<Readonly<Record<string, JsonObject>>> {
  if (typeof node !== 'object' || node === null) return;
  const { properties } = node as { properties?: Readonly<Record<string, JsonObject>> };
  if (typeof properties === 'object') yield properties;
  for (const inner of Object.values(node)) yield* mapsOf(inner);
}

describe('the language', () => {
  const described = [...mapsOf(rulebookSchema())].flatMap((map) => Object.entries(map));

  it('has a meaning for every key, and no meaning for what is no key', () => {
    expect(described.filter(([, { description }]) => description === undefined).map(([key]) => key)).toEqual([]);
    const used = new Set(described.map(([, { description }]) => description));
    expect(Object.entries(MEANINGS).filter(([, { zh, en }]) => !used.has(`${zh} · ${en}`)).map(([key]) => key)).toEqual([]);
  });

  it('is shown by an example that compiles and uses every key', () => {
    expect(compileText(EXAMPLE)).toMatchObject({ ok: true, diagnostics: [] });
    const written = new Set([...EXAMPLE.matchAll(/([A-Za-z]+):\s/g)].map(([, key]) => key));
    expect([...new Set(described.map(([key]) => key))].filter((key) => !written.has(key))).toEqual([]);
  });

  it('has an example beside every key and form', () => {
    const rows = page('language').split('\n').filter((line) => line.startsWith('| `'));
    const bare = rows.filter((row) => row.endsWith(' |  |')).map((row) => /`[^`]+`/.exec(row)![0]);
    // These mean the same in a section and in a row, and are shown in one of the two.
    expect(bare).toEqual(['`note`', '`quote`', '`basis`', '`appliesWhen`', '`otherwise`', '`ifUnknown`', '`clause`', '`assessor`', '`zeroWhen`']);
  });

  it('takes the values that it names for each kind of fact', () => {
    const plan = unwrap(compileText(EXAMPLE));
    for (const [kind, { given }] of Object.entries(FACT_KINDS)) {
      const { id } = plan.facts.find((fact) => fact.kind === kind && fact.onlyIf === undefined && fact.atMost === undefined)!;
      for (const value of given) expect(evaluate(plan, { [id]: parse(value) }).diagnostics).toEqual([]);
    }
  });
});

describe('the diagnostics', () => {
  const text = page('diagnostics');
  const all = rooms(() => undefined).flatMap(({ codes }) => Object.keys(codes));

  it('are all there, each with an example', () => {
    expect([...text.matchAll(/^### (\S+)$/gm)].map(([, code]) => code)).toEqual(all);
    const shown = new Set([...text.matchAll(/(?:error|warning) ([A-Z_]+)(?:: |：)/g)].map(([, code]) => code));
    // What cells say has no code beside it; test/bridges/cells/mends.test.ts holds that each has an example. What a line of many says
    // goes to a file, which test/host/batch.test.ts reads.
    expect(all.filter((code) => !shown.has(code) && !(code in CELL_CODES) && !code.startsWith('ROW_'))).toEqual(['INTERNAL']);
  });

  it('are every code that the sources declare', () => {
    const sources = ['authoring/cases/codes', 'rulebook/yaml-codes', 'authoring/scaffold/codes', 'rulebook/codes', 'compile/codes', 'methods/codes', 'diagnostics/limit', 'evaluate/codes', 'evaluate/rank-codes', 'plan/codes', 'bridges/cells/codes', 'straight/batch/codes', 'host/cli/codes', 'host/sheets/codes', 'host/batch/codes'];
    const declared = sources.flatMap((file) => [...readFileSync(`src/${file}.ts`, 'utf8').matchAll(/^ {2}([A-Z_]+): \{$/gm)].map(([, code]) => code!));
    expect([...all].sort()).toEqual(declared.sort());
  });

  it('show a mend as the lines that change', () => {
    expect(changes('a: 1\nb: 2 # <-\nc: 3', 'a: 1\nb: 4\nc: 3')).toBe('- b: 2\n+ b: 4');
    expect(changes('a\n\u202eb', 'a\nb')).toBe('- ·b\n+ b');
    expect(changes(`a\n${'\n'.repeat(20)}b`, 'a\nb').split('\n')).toHaveLength(4);
  });
});

it('every command and option has its place on the page', () => {
  const text = page('command-line');
  for (const { name, options, examples } of COMMANDS) {
    expect(text).toContain(`\n## ${name}\n`);
    for (const option of [...options, ...GLOBAL_OPTIONS]) expect(text).toContain(`--${option.name}`);
    for (const { line } of examples) expect(text).toContain(line);
  }
});

describe('the assessment', () => {
  const schema = JSON.parse(readFileSync('schema/assessment.json', 'utf8')) as JsonObject;

  it('has a meaning for every key', () => {
    const keys = [...mapsOf(schema)].flatMap((map) => Object.entries(map));
    expect(keys.filter(([, { description }]) => description === undefined).map(([key]) => key)).toEqual([]);
  });

  it('is shown by an example that its schema describes', () => {
    const [, example] = /```json\n([\s\S]*?)```/.exec(page('assessment'))!;
    expect(new Ajv2020({ strict: true, allowUnionTypes: true }).validate(schema, JSON.parse(example!))).toBe(true);
  });
});
