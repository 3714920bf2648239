// npm run fuzz:batch [seed] [rows]: columns of every rulebook with points, aimed at edges and ties. Each row is held against
// the module of the rulebook, and against the evaluator where a total lies near a cut or a tie and in one row of 64.
import fc from 'fast-check';
import { unwrap } from '../../../src/diagnostics/diagnostic.js';
import { parseFraction } from '../../../src/exact/text.js';
import { createBatch, type Batch } from '../../../src/straight/batch/batch.js';
import { STATUS, type Scores } from '../../../src/straight/batch/scores.js';
import { totalsOnCuts } from '../../generators/cuts.js';
import { situations, type Situation } from '../../generators/facts.js';
import { pickFrom, type Pick } from '../../generators/picks.js';
import { SUBJECTS, type Subject } from '../../generators/plans.js';
import { evaluatorOf } from '../../generators/run.js';
import { isComplete, madeFrom, spoken, type Answer } from '../made.js';
import { columned } from './columns.js';

type Facts = Readonly<Record<string, unknown>>;

const [seed, wanted] = [Number(process.argv[2] ?? '1'), Number(process.argv[3] ?? '1000000')];
const ROWS = 4096;
const NEAR = 1e-9;
const BASES = 400;

const tally = { rows: 0, scored: 0, failed: 0, near: 0, evaluated: 0, wrong: 0 };

/** Facts under some options, drawn slowly and mixed fast. */
interface Pool {
  readonly subject: Subject;
  readonly options: Situation['options'];
  readonly facts: readonly Facts[];
}

function poolOf(subject: Subject): Pool {
  const { plan } = subject;
  const [first] = fc.sample(situations(plan), { numRuns: 1, seed });
  const options = { ...first!.options };
  const aimed = plan.grades?.bands.some(({ from }) => from?.op === 'number') === true ? fc.sample(totalsOnCuts(subject, {}), { numRuns: BASES, seed }) : [];
  const drawn = [...fc.sample(situations(plan), { numRuns: BASES, seed }), ...aimed.flatMap((one) => (one === undefined ? [] : [one]))];
  const facts = drawn.flatMap((one) => {
    const assessed = evaluatorOf(plan, options)(one.facts);
    return assessed.ok ? [spoken(assessed.value.facts)] : [];
  });
  return { subject, options, facts };
}

/** A row as it was drawn, with some facts of another. */
function mixed({ facts, subject }: Pool, pick: Pick): Facts {
  const row = { ...pick.of(facts) };
  const other = pick.of(facts);
  for (let count = pick.below(4); count > 0; count -= 1) {
    const { id } = pick.of(subject.plan.facts);
    row[id] = other[id];
  }
  return row;
}

function isNear(fraction: string, { plan }: Subject): boolean {
  const { n, d } = parseFraction(fraction)!;
  const steps = (Number(n) / Number(d)) * 10 ** plan.places;
  return Math.abs(steps - Math.round(steps)) > 0.5 - NEAR || Math.abs(Number(n) / Number(d) - Math.round(Number(n) / Number(d))) < NEAR;
}

function hold(pool: Pool, batch: Batch, score: (facts: object) => Answer, pick: Pick): void {
  const { plan } = pool.subject;
  const { columns, rows } = columned(plan, Array.from({ length: ROWS }, () => mixed(pool, pick)), pick.below);
  const scores = unwrap(batch(columns));
  rows.forEach((facts, at) => {
    tally.rows += 1;
    const answer = score(facts);
    const isScored = scores.status[at] === STATUS.scored;
    tally.scored += Number(isScored);
    tally.failed += Number(scores.status[at] === STATUS.failed);
    if (answer.status === 'scored' && scores.status[at] !== STATUS.failed) report(pool, facts, isScored && Object.is(answer.total, scores.min[at]! / scores.unit) && scores.min[at] === scores.max[at] && answer.grade === gradeAt(scores, at));
    const near = isScored && isNear(scores.exact!.min[at]!, pool.subject);
    tally.near += Number(near);
    if (!near && at % 64 !== 0) return;
    tally.evaluated += 1;
    const assessed = evaluatorOf(plan, pool.options)(facts);
    if (!assessed.ok) report(pool, facts, scores.status[at] === STATUS.failed);
    else report(pool, facts, isScored === isComplete(assessed.value) && assessed.value.total.max.fraction === scores.exact!.max[at] && assessed.value.grade?.value === gradeAt(scores, at));
  });
}

function gradeAt({ grades: [first] }: Scores, at: number): string | undefined {
  return first?.ids[first.codes[at]!];
}

function report({ subject, options }: Pool, facts: Facts, isRight: boolean): void {
  if (isRight) return;
  tally.wrong += 1;
  if (tally.wrong <= 10) console.log(`! ${subject.name} ${JSON.stringify({ options, facts })}`);
}

const start = performance.now();
const pools = SUBJECTS.filter(({ plan }) => plan.indicators.length > 0).map(poolOf).filter(({ facts }) => facts.length > 0);
const made = pools.map((pool) => {
  const { readings, parameters, asOf } = pool.options;
  const day = asOf === undefined ? {} : { asOf };
  return { pool, batch: createBatch(pool.subject.plan, { readings, parameters, ...day, exact: true }), score: madeFrom(pool.subject.plan, { readings, parameters, ...day }) };
});
for (let turn = 0; tally.rows < wanted; turn += 1) {
  const { pool, batch, score } = made[turn % made.length]!;
  hold(pool, batch, score, pickFrom(seed * 1_000_003 + turn + 1));
  if (turn % 32 === 31) process.stderr.write(`${String(tally.rows)} rows, ${((performance.now() - start) / 1000).toFixed(0)} s\n`);
}
console.log(`seed ${String(seed)}: ${JSON.stringify(tally)}, ${((performance.now() - start) / 1000).toFixed(0)} s`);
if (tally.wrong > 0) process.exitCode = 1;
