import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Cells } from '../../src/bridges/cells/cell.js';
import { functionsOver, type SheetFunctions } from '../../src/bridges/cells/functions.js';
import { sheetFunctions } from '../../src/bridges/cells/sheet-functions.js';
import { findRulebook } from '../../src/catalog.js';
import { PLANS } from '../../src/catalog/plans.js';
import { TABLES } from '../../src/host/sheet/tables.js';
import { asCells, optionCells } from '../bridges/cells/as-cells.js';
import { caseFiles } from '../cases/read.js';

type Name = keyof SheetFunctions;

interface Asked {
  readonly name: string;
  /** The functions that are asked. */
  readonly names: readonly Name[];
  readonly rulebook: string;
  readonly range: unknown;
  readonly options: unknown;
}

/** Every case as cells, and some that are wrong. */
const cases: readonly Asked[] = caseFiles().flatMap(({ id, file }) => {
  const plan = findRulebook(id)!;
  const good = file.cases.filter(({ expect: { errors } }) => errors === undefined);
  return good.map(({ name, facts, options }) => ({ name, names: ['PINGFEN_TOTAL_TEXT', 'PINGFEN_GRADE', 'PINGFEN_ROWS'], rulebook: id, range: asCells(plan, facts), options: optionCells(plan, options) }));
});
const scored = new Set(TABLES.map(({ id }) => id));
const tables = cases.filter(({ rulebook }) => scored.has(rulebook));
const every = Object.keys(sheetFunctions([])) as Name[];
/** All functions, of what is right and what is wrong. */
const others: readonly Asked[] = [
  { ...tables[0]!, names: every },
  { name: 'a name that is not there', names: every, rulebook: 'estate', range: [['无此项', 1]], options: [] },
  { name: 'an error', names: every, rulebook: 'weihai/estate', range: [['业主总家庭户数', '#N/A']], options: null },
  { name: 'a rulebook that is not there', names: every, rulebook: 'estat', range: [], options: [] },
];

type Answers = (asked: Asked) => readonly unknown[];

/** What the sources answer, each asked once for all tests. */
function answersOf(functions: SheetFunctions): Answers {
  const calls = functions as unknown as Readonly<Record<Name, (...given: unknown[]) => unknown>>;
  const known = new Map<Asked, readonly unknown[]>();
  return (asked) => {
    const { names, rulebook, range, options } = asked;
    const answers = known.get(asked) ?? names.map((one) => calls[one](rulebook, range, options));
    known.set(asked, answers);
    return answers;
  };
}

const small = answersOf(functionsOver(TABLES, {}));
const full = answersOf(sheetFunctions(PLANS));

/** What a build answers, as a program of its own. */
async function answersOfBuild(build: string, input: string): Promise<string> {
  const running = promisify(execFile)(process.execPath, ['--no-warnings', 'test/dist/builds.mjs', build], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  running.child.stdin!.end(input);
  return (await running).stdout;
}

async function conform(build: string, asked: readonly Asked[], sources: Answers): Promise<void> {
  const answering = answersOfBuild(build, JSON.stringify(asked.map(({ names, rulebook, range, options }) => ({ names, given: [rulebook, range, options] }))));
  // While the build works.
  const expected = asked.map(sources);
  const answers = JSON.parse(await answering) as string[];
  expect(answers).toHaveLength(asked.length);
  for (const [index, { name }] of asked.entries()) expect([name, JSON.parse(answers[index]!)]).toEqual([name, expected[index]]);
}

describe('the scripts for sheets answer as the sources do', () => {
  it('in a bare engine', async () => {
    await conform('sheet', [...tables, ...others], small);
  });

  it('with everything, in a bare engine, for every third case', async () => {
    await conform('sheetFull', [...cases.filter((_, index) => index % 3 === 0), ...others], full);
  });

  it('in QuickJS, for every third case: it is slow', async () => {
    await conform('sheetQuickjs', [...tables.filter((_, index) => index % 3 === 0), ...others], small);
  });

  it('with enough to ask', () => {
    expect(tables.length).toBeGreaterThan(100);
  });
});

/** The rows of the table without their sentences; the clauses below it are told by the full script alone. */
const rowsOf = (rows: Cells): Cells => rows.filter(([, first]) => first !== '条款').map((row) => row.slice(0, 7));

it('what is packed small scores as the whole', () => {
  for (const asked of tables) {
    const [left, right] = [small, full].map((answers) => {
      const [total, grade, rows] = answers(asked);
      return [total, grade, rowsOf(rows as Cells)];
    });
    expect([asked.name, left]).toEqual([asked.name, right]);
  }
});

describe('the script for sheets', () => {
  const text = readFileSync('dist/pingfen.sheet.iife.js', 'utf8');

  it('is at most 60 kB when zipped', () => {
    const size = gzipSync(text, { level: 9 }).length;
    console.log(`pingfen.sheet.iife.js: ${String(size)} of 60000 bytes`);
    expect(size).toBeLessThanOrEqual(60_000);
    expect(size).toBeGreaterThan(50_000);
  });
});
