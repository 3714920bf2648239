// npm run bench: table A.1 by pingfen beside hand-written float code, in one process, interleaved; medians and ratios.
import { createEvaluator, explain, unwrap, type AssessedIndicator } from '../../src/index.js';
import { estate, type EstateFacts } from '../../src/weihai.js';
import { handScore, type HandFacts } from './hand.js';

const COUNT = 1000;
const ROUNDS = 15;

/** Different facts, every one checked, made by JSON.parse as records from elsewhere are. */
export function records(): readonly EstateFacts[] {
  return Array.from({ length: COUNT }, (_, i) => {
    const yes = (k: number): boolean => (i >> (k % 10)) % 3 !== 1;
    const mark = (k: number): number => ((i * 7 + k) % 21) / 10;
    const index = (k: number): number => (7000 + ((i * 13 + k * 101) % 3000)) / 10000;
    const pair = (k: number): [number, number] => {
      const whole = ((i * 5 + k) % 97) + 3;
      return [whole - ((i + k) % 4), whole];
    };
    const facts: EstateFacts = {
      estateType: 'new', households: 600 + i, surveyedHouseholds: 180 + ((i * 3) % 300),
      managerIsPartyOrActivist: yes(1), projectBranch: yes(2), projectInstructor: yes(3), hasCommittee: true,
      committeeMembers: 5 + (i % 5), committeePartyMembers: 3 + (i % 3), committeeBranch: yes(4), committeeInstructor: yes(5),
      jointMeetings: [1, 1, 2, 1, 1, 1, 1, 1, 1, i % 4, 1, 1],
      hallFlag: true, hallSign: true, hallRoom: true, hallRules: true, hallMembers: yes(6), hallRecords: true, hallResults: true,
      deliberationMark: mark(1), postsWithCommittee: yes(7), postsWithCompany: yes(8), committeeOnCommunity: true,
      managerOnCommunity: yes(9), committeeAtPartyLife: true, companyAtPartyLife: true, partyProjects: i % 4,
      managerMark: mark(2), staffMark: mark(3), equipmentMark: mark(4), redStandards: pair(1), industryStandards: pair(2),
      redServices: 2 + (i % 5), hotlineSolved: pair(3), platformSolved: pair(4), committeeResponse: pair(5),
      companyResponse: pair(6), communityResponse: pair(7), platformConnected: yes(3), appHouseholds: 100 + (i % 400),
      cleanMark: mark(5), greenMark: mark(6), illegalStructures: i % 5 === 0 ? 1 : 0, facilitiesMark: mark(7), amenitiesMark: mark(8),
      smartStars: i % 6, guardRule: true, guardRecords: yes(2), parkingMark: mark(9), accessMark: mark(10), cultureMark: mark(11),
      groupsMark: mark(12), serviceOverall: index(1), environment: index(2), convenience: index(3), problemSolving: index(4),
      belonging: index(5), happiness: index(6),
    };
    return JSON.parse(JSON.stringify(facts)) as EstateFacts;
  });
}

function readAwarded(indicators: readonly AssessedIndicator[]): number {
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
      consumed += readAwarded(assessment.indicators) + assessment.total.min.fraction.length;
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
