// Run by main.ts as a script of its own: each subject's table in its own form, one filling, and the total that must come out.
import { prepare } from '../engines/pingfen.js';
import { inputOf, subjectsFor } from '../subjects.js';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const sheet = SHEETS.estate;
const facts = fillings(sheet, 1)[0]!;
const { total } = await prepare(sheet.plan).answer(facts as never);
for (const subject of subjectsFor('estate')) {
  // Columns do not go through JSON.
  if (subject.columns !== undefined) continue;
  const { name, module, make, planFrom, standsAlone } = subject;
  const encoded = subject.encode(sheet.table, sheet.plan);
  report({ name, module, make, planFrom, ...(planFrom === undefined && standsAlone !== true && { encoded }), input: inputOf(subject, facts, encoded), total });
}
