// Run by ../edges.ts: totals that are exactly a cut or a tie, held against the module.
import { createEvaluator, unwrap } from 'pingfen';
import { prepare as prepareModule } from '../engines/module-estate.js';
import { gradeOf } from '../engines/pingfen.js';
import { aimed } from '../table/aim.js';
import { SHEETS } from '../table/tables.js';
import type { Answer } from '../table/table.js';

const COUNT = Number(process.argv[2] ?? '100000');
const PART = 2000;

/** n/d in hundredths, half up. */
function cents(fraction: string): bigint {
  const [n, d = '1'] = fraction.split('/');
  return (BigInt(n!) * 200n + BigInt(d)) / (BigInt(d) * 2n);
}

const sheet = SHEETS.estate;
const exact = createEvaluator(sheet.plan);
const module = prepareModule();
const found = { checked: 0, wrongGrades: 0, wrongHundredths: 0 };
for (let part = 0; found.checked < COUNT; part += 1) {
  for (const facts of aimed(sheet, PART, 1_000_000 + part * 7)) {
    const wanted = unwrap(exact(facts));
    const answer = module.answer(facts as never) as Answer;
    found.checked += 1;
    if (answer.grade !== gradeOf(wanted)) found.wrongGrades += 1;
    if (answer.cents !== cents(wanted.total.value!.fraction)) found.wrongHundredths += 1;
  }
  if (process.stderr.isTTY || part % 25 === 0) process.stderr.write(`\r${String(found.checked)} of ${String(COUNT)}`);
}
process.stderr.write('\n');
console.log(`${String(found.checked)} totals on cuts and ties: ${String(found.wrongGrades)} wrong grades, ${String(found.wrongHundredths)} wrong hundredths`);
process.exitCode = found.wrongGrades + found.wrongHundredths === 0 ? 0 : 1;
