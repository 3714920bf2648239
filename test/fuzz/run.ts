/** Many inputs of a lane, from one seed. An input is made from the seed, its lane and its number alone, so any of them can be made again. */
import { pickFrom } from '../generators/picks.js';
import { LANES } from './lanes.js';

export interface LaneReport {
  readonly lane: string;
  count: number;
  readonly codes: Map<string, number>;
  /** `number: what is wrong`, of the first few. */
  readonly faults: string[];
  faulty: number;
  slow: number;
  ms: number;
  slowest: { readonly number: number; readonly ms: number };
}

/** Longer than this is counted as slow. */
export const BUDGET_MS = 1000;
const SHOWN = 20;

export interface RunOptions {
  readonly seed: number;
  /** Inputs of all lanes together. */
  readonly count: number;
  /** Called after every thousandth input of a lane. */
  readonly progress?: (lane: string, done: number) => void;
}

const WHOLE = Object.values(LANES).reduce((sum, { part }) => sum + part, 0);

/** The share of one lane. */
export function fuzzLane(lane: string, { seed, count, progress }: RunOptions): LaneReport {
  const report: LaneReport = { lane, count: 0, codes: new Map(), faults: [], faulty: 0, slow: 0, ms: 0, slowest: { number: 0, ms: 0 } };
  for (let number = 1; number <= Math.ceil((count * LANES[lane]!.part) / WHOLE); number += 1) {
    tryOne(report, seed, number);
    if (number % 1000 === 0) progress?.(lane, number);
  }
  return report;
}

/** One input of a lane, made and tried. */
function tryOne(report: LaneReport, seed: number, number: number): void {
  const attempt = LANES[report.lane]!.lane(pickFrom(seedOf(seed, report.lane, number)));
  const start = performance.now();
  const { codes, fault } = tried(attempt);
  const ms = performance.now() - start;
  report.count += 1;
  report.ms += ms;
  for (const code of codes) report.codes.set(code, (report.codes.get(code) ?? 0) + 1);
  if (ms > BUDGET_MS) report.slow += 1;
  if (ms > report.slowest.ms) report.slowest = { number, ms };
  if (fault === undefined) return;
  report.faulty += 1;
  if (report.faults.length < SHOWN) report.faults.push(`${String(number)}: ${fault}`);
}

function tried(attempt: () => { readonly codes: readonly string[]; readonly fault?: string | undefined }): { readonly codes: readonly string[]; readonly fault?: string | undefined } {
  try {
    return attempt();
  } catch (error) {
    return { codes: ['threw'], fault: `threw ${error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 4).join(' | ') : String(error)}` };
  }
}

/** FNV-1a of the parts; never 0, which `pickFrom` keeps for the simplest input. */
function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join(' ')) hash = Math.imul(hash ^ character.codePointAt(0)!, 0x01000193) >>> 0;
  return hash === 0 ? 1 : hash;
}
