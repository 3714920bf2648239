// Run by main.ts as a script of its own: how many assessments of table A.1 are put into sentences in a second.
import { createEvaluator, explain, unwrap } from 'pingfen';
import { fillings, SHEETS } from '../table/tables.js';
import { report } from './report.js';

const [rounds] = process.argv.slice(2).map(Number) as [number];
const sheet = SHEETS.estate;
const score = createEvaluator(sheet.plan);
const assessments = fillings(sheet, 50).map((one) => unwrap(score(one)));
let read = 0;
const speeds = Array.from({ length: rounds + 2 }, () => {
  const start = performance.now();
  for (const one of assessments) for (const { text } of explain(sheet.plan, one)) read += text.length;
  return (assessments.length * 1000) / (performance.now() - start);
});
report({ speeds: speeds.slice(2), read });
