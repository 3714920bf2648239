import { expect, it } from 'vitest';
import { readFactCells } from '../../src/bridges/cells/read-facts.js';
import { toWorkbook } from '../../src/bridges/workbook/to-workbook.js';
import { findRulebook } from '../../src/catalog/catalog.js';
import { unwrap } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/plan/plan.js';

const [ESTATE, ENTERPRISE] = ['weihai-db3710-t133-2021/estate', 'taian-db3709-t024-2023/enterprise'];

it.each([
  [ENTERPRISE, 'projectScores', [91, 84.5], [91, 84.5]],
  [ENTERPRISE, 'projectScores', [], []],
  [ENTERPRISE, 'projectScores', [91, null], undefined],
  [ENTERPRISE, 'projectScores', [null, 91], undefined],
  [ENTERPRISE, 'projectScores', Array<number>(12).fill(90), Array<number>(12).fill(90)],
  [ENTERPRISE, 'projectScores', Array<number>(13).fill(90), undefined],
  [ESTATE, 'jointMeetings', [1, null, 0, 1, 1, 1, 1, 1, 1, 1, 1, null], [1, null, 0, 1, 1, 1, 1, 1, 1, 1, 1, null]],
  [ESTATE, 'serviceOverall', [468, 500], [468, 500]],
])('%s: what stands in the cells of %s is what was known of %j, or nothing', (id, fact, known, found) => {
  const plan = findRulebook(id) as Plan;
  const { rows } = unwrap(toWorkbook(plan, { facts: { [fact]: known } })).sheets[0]!;
  const { facts, problems } = readFactCells(plan, rows.map((row) => row.map((cell) => cell?.text ?? (cell?.number === undefined ? null : Number(cell.number)))));
  expect([facts[fact], problems]).toEqual([found, []]);
});
