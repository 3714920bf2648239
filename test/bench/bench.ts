// npm run bench (after npm run build): table A.1 by the built pingfen beside hand-written float code, in one process, interleaved; medians and ratios.
import type * as Main from '../../src/index.js';
import type * as Weihai from '../../src/weihai.js';
import { built } from './built.js';
import { handScore, type HandFacts } from './hand.js';
import { records } from './records.js';

const { createEvaluator, explain, unwrap } = (await import(built('index'))) as typeof Main;
const { estate } = (await import(built('weihai'))) as typeof Weihai;

const ROUNDS = 15;

function readAwarded(indicators: readonly Main.AssessedIndicator[]): number {
  let read = 0;
  for (const one of indicators) {
    if (one.indicators === undefined) read += one.awarded?.fraction.length ?? 0;
    else read += readAwarded(one.indicators);
  }
  return read;
}

const facts = records();
const score = createEvaluator(estate);
const assessments = facts.slice(0, 50).map((one) => unwrap(score(one)));
let consumed = 0;

const CANDIDATES = {
  hand: () => {
    for (const one of facts) {
      const { total, rows, stars } = handScore(one as HandFacts);
      consumed += total + stars.length + rows[0]! + rows[38]!;
    }
    return facts.length;
  },
  evaluator: () => {
    for (const one of facts) {
      const assessment = unwrap(score(one));
      consumed += readAwarded(assessment.indicators) + assessment.total.max.fraction.length;
    }
    return facts.length;
  },
  explain: () => {
    for (const one of assessments) for (const row of explain(estate, one)) consumed += row.text.length;
    return assessments.length;
  },
};

function agree(): void {
  for (const one of facts) {
    const exact = unwrap(score(one));
    const [n, d] = exact.total.value!.fraction.split('/').map(Number) as [number, number | undefined];
    const hand = handScore(one as HandFacts);
    if (Math.abs(n / (d ?? 1) - hand.total) > 1e-9) throw new Error(`totals differ: ${exact.total.value!.fraction} and ${String(hand.total)}`);
  }
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

agree();
const speeds: Record<keyof typeof CANDIDATES, number[]> = { hand: [], evaluator: [], explain: [] };
for (let round = 0; round < ROUNDS; round += 1) {
  for (const name of Object.keys(CANDIDATES) as (keyof typeof CANDIDATES)[]) {
    const start = performance.now();
    const count = CANDIDATES[name]();
    speeds[name].push((count * 1000) / (performance.now() - start));
  }
}
const hand = median(speeds.hand);
for (const [name, values] of Object.entries(speeds)) {
  const speed = median(values.slice(3));
  console.log(`${name.padEnd(10)} ${String(Math.round(speed)).padStart(9)} per second   ${(hand / speed).toFixed(1)} x hand`);
}
console.log(`consumed ${String(consumed % 1000)}`);
