// Run by ../edges.ts: totals that are exactly a cut or a tie, on every path: the evaluator, the module, the columns. What each
// must come to is known beforehand, since the total was chosen first and a rate solved for.
import { createEvaluator, unwrap } from 'pingfen';
import { createBatch } from 'pingfen/batch';
import { plainColumns } from '../engines/batch.js';
import { prepare as prepareModule } from '../engines/module-estate.js';
import { prepare } from '../engines/pingfen.js';
import { edgesOf, type Edge } from '../table/aim.js';
import { fillings, SHEETS } from '../table/tables.js';
import type { Answer } from '../table/table.js';

const [COUNT, SEED] = [Number(process.argv[2] ?? '100000'), Number(process.argv[3] ?? '1')];
const DRAWN = 2000;

/** What one path says: its grade, and its total in hundredths. */
type Said = readonly [grade: string, hundredths: number];

const sheet = SHEETS.estate;
const score = createEvaluator(sheet.plan);
const evaluator = prepare(sheet.plan);
const module = prepareModule((facts) => evaluator.answer(facts));
const batch = createBatch(sheet.plan);

function byAnswer({ grade, cents }: Answer): Said {
  return [grade, Number(cents)];
}

/** Path → what it says of these fillings. */
function said(edges: readonly Edge[]): Readonly<Record<string, readonly Said[]>> {
  const { min, grades, withheld, counts } = unwrap(batch(plainColumns(sheet.table, edges.map(({ facts }) => facts))));
  if (counts.scored !== edges.length) throw new Error('a filling is not complete');
  const { ids, codes } = grades[0]!;
  return {
    evaluator: edges.map(({ facts }) => byAnswer(evaluator.answer(facts as never) as Answer)),
    module: edges.map(({ facts }) => byAnswer(module.answer(facts as never) as Answer)),
    columns: edges.map((_, row) => [withheld![row] === 1 ? 'withheld' : ids[codes[row]!]!, min[row]!]),
  };
}

const wrong: Record<string, { grades: number; hundredths: number }> = {};
const begin = performance.now();
let [checked, cuts] = [0, 0];
for (let seed = SEED * 1_000_000; checked < COUNT; seed += 1) {
  const edges = fillings(sheet, DRAWN, seed).flatMap((facts) => edgesOf(sheet, facts, score));
  for (const [path, all] of Object.entries(said(edges))) {
    const own = (wrong[path] ??= { grades: 0, hundredths: 0 });
    for (const [row, [grade, hundredths]] of all.entries()) {
      own.grades += Number(grade !== edges[row]!.grade);
      own.hundredths += Number(hundredths !== edges[row]!.hundredths);
    }
  }
  checked += edges.length;
  cuts += edges.reduce((sum, { isCut }) => sum + Number(isCut), 0);
  if (process.stderr.isTTY || seed % 20 === 0) {
    const left = ((performance.now() - begin) / checked) * Math.max(0, COUNT - checked);
    process.stderr.write(`\r${String(checked)} of ${String(COUNT)}, about ${String(Math.ceil(left / 60_000))} min left `);
  }
}
process.stderr.write('\n');
console.log(`${String(checked)} totals: ${String(cuts)} exactly on a cut, ${String(checked - cuts)} exactly between two hundredths`);
for (const [path, { grades, hundredths }] of Object.entries(wrong)) console.log(`${path}: ${String(grades)} wrong grades, ${String(hundredths)} wrong hundredths`);
process.exitCode = Object.values(wrong).every(({ grades, hundredths }) => grades + hundredths === 0) ? 0 : 1;
