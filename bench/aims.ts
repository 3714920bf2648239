import { times } from './format.js';
import type { Results } from './results.js';
import { quantile } from './statistics.js';
import { ASSESSMENT_NAME, BATCH_NAME, COLUMNS_NAME, HAND_NAME, MODULE_NAME, PACKED_NAME } from './words.js';

/** A ratio that is to be reached on A.1: how many times slower than what a hand wrote at most, or faster than a peer at least. */
type Aim = { readonly subject: string; readonly beside?: string; readonly atMost: number } | { readonly subject?: string; readonly peer: string; readonly atLeast: number };

/** A subject that is not there yet is left out. */
const AIMS: readonly Aim[] = [
  { subject: MODULE_NAME, atMost: 1.5 },
  { subject: 'pingfen, createEvaluator', beside: ASSESSMENT_NAME, atMost: 20 },
  { subject: 'pingfen, createEvaluator', atMost: 20 },
  { subject: BATCH_NAME, peer: COLUMNS_NAME, atLeast: 1 },
  { subject: PACKED_NAME, peer: COLUMNS_NAME, atLeast: 1.8 },
  { peer: 'json-logic-engine, run', atLeast: 6 },
  { peer: 'zen-engine', atLeast: 70 },
  { peer: 'json-rules-engine', atLeast: 200 },
  { peer: 'publicodes', atLeast: 4000 },
];

/** Two workers, so many times as fast as one; a million kept totals and grades, in megabytes. */
const LEAST_BY_TWO = 1.8;
const MOST_KEPT = 8;

type Speeds = ReadonlyMap<string, readonly number[]>;

/** How many times faster the one is than the other, round by round. */
function faster(speeds: Speeds, one: string, other: string): number {
  return quantile(speeds.get(one)!.map((speed, round) => speed / speeds.get(other)![round]!));
}

/** What, aim and what was reached, in words. Against a peer it is the fastest of ours with the same outputs that counts. */
export function reached({ sheets, kept, workers }: Results): readonly (readonly string[])[] {
  const speeds: Speeds = new Map([...sheets.get('estate')!].filter((one) => one[1].speeds.length > 0).map(([name, one]) => [name, one.speeds]));
  const [fastest] = [...speeds.keys()].filter((name) => name.startsWith('pingfen') && !name.startsWith(BATCH_NAME)).sort((a, b) => quantile(speeds.get(b)!) - quantile(speeds.get(a)!));
  const byTwo = quantile(workers);
  const keeping = kept.filter(({ form }) => form.startsWith(BATCH_NAME)).map(({ bytes, count }) => bytes / count);
  return [
    ...AIMS.flatMap((aim) => ratioOf(aim, speeds, fastest)),
    [`${BATCH_NAME}, two workers beside one`, `≥ ${times(LEAST_BY_TWO)} × faster`, verdict(`${times(byTwo)} × faster`, byTwo >= LEAST_BY_TWO)],
    ...keeping.map((bytes) => [`${BATCH_NAME}, a million kept`, `≤ ${String(MOST_KEPT)} MB`, verdict(`${bytes.toFixed(1)} MB`, bytes <= MOST_KEPT)]),
  ];
}

function ratioOf(aim: Aim, speeds: Speeds, fastest: string | undefined): readonly (readonly string[])[] {
  if ('peer' in aim) {
    const { subject = fastest, peer } = aim;
    if (!speeds.has(peer) || subject === undefined || !speeds.has(subject)) return [];
    const ratio = faster(speeds, subject, peer);
    return [[`${subject}, beside ${peer}`, `≥ ${times(aim.atLeast)} × faster`, verdict(ratio < 1 ? `${times(1 / ratio)} × slower` : `${times(ratio)} × faster`, ratio >= aim.atLeast)]];
  }
  if (!speeds.has(aim.subject)) return [];
  const { beside = HAND_NAME } = aim;
  const ratio = faster(speeds, beside, aim.subject);
  return [[`${aim.subject}, beside ${beside}`, `≤ ${times(aim.atMost)} × slower`, verdict(`${times(ratio)} × slower`, ratio <= aim.atMost)]];
}

function verdict(words: string, isReached: boolean): string {
  return `${words}: ${isReached ? 'reached' : 'missed'}`;
}
