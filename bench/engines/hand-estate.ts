import type { Answer } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

type Pair = readonly [number, number];

/** The facts of table A.1 that a new estate is asked for. */
interface Estate {
  readonly [yes: `hall${string}`]: boolean;
  readonly households: number;
  readonly surveyedHouseholds: number;
  readonly managerIsPartyOrActivist: boolean;
  readonly projectBranch: boolean;
  readonly projectInstructor: boolean;
  readonly hasCommittee: boolean;
  readonly committeeMembers: number;
  readonly committeePartyMembers: number;
  readonly committeeBranch: boolean;
  readonly committeeInstructor: boolean;
  readonly jointMeetings: readonly number[];
  readonly deliberationMark: number;
  readonly postsWithCommittee: boolean;
  readonly postsWithCompany: boolean;
  readonly committeeOnCommunity: boolean;
  readonly managerOnCommunity: boolean;
  readonly committeeAtPartyLife: boolean;
  readonly companyAtPartyLife: boolean;
  readonly partyProjects: number;
  readonly managerMark: number;
  readonly staffMark: number;
  readonly equipmentMark: number;
  readonly redStandards: Pair;
  readonly industryStandards: Pair;
  readonly redServices: number;
  readonly hotlineSolved: Pair;
  readonly platformSolved: Pair;
  readonly committeeResponse: Pair;
  readonly companyResponse: Pair;
  readonly communityResponse: Pair;
  readonly platformConnected: boolean;
  readonly appHouseholds: number;
  readonly cleanMark: number;
  readonly greenMark: number;
  readonly illegalStructures: number;
  readonly facilitiesMark: number;
  readonly amenitiesMark: number;
  readonly smartStars: number;
  readonly guardRule: boolean;
  readonly guardRecords: boolean;
  readonly parkingMark: number;
  readonly accessMark: number;
  readonly cultureMark: number;
  readonly groupsMark: number;
  readonly serviceOverall: number;
  readonly environment: number;
  readonly convenience: number;
  readonly problemSolving: number;
  readonly belonging: number;
  readonly happiness: number;
}

function everyMonth(meetings: readonly number[]): boolean {
  for (let i = 0; i < meetings.length; i += 1) if (meetings[i]! < 1) return false;
  return true;
}

function complaints([a, all]: Pair, [b, ofAll]: Pair): number {
  const whole = all + ofAll;
  return whole === 0 ? 1 : (a + b) / whole;
}

function responses([a, all]: Pair, [b, ofAll]: Pair, [c, inAll]: Pair): number {
  const whole = all + ofAll + inAll;
  return whole === 0 ? 1 : (a + b + c) / whole;
}

/** Table A.1 for new estates, as one would write it by hand with doubles: the limit. */
function score(f: Estate): Answer {
  const hall = f.hallFlag && f.hallSign && f.hallRoom && f.hallRules && f.hallMembers && f.hallRecords && f.hallResults;
  const rows = [
    f.managerIsPartyOrActivist ? 2 : 0,
    f.projectBranch || f.projectInstructor ? 2 : 0,
    f.hasCommittee ? 2 : 0,
    f.hasCommittee && f.committeePartyMembers / f.committeeMembers >= 0.6 ? 2 : 0,
    f.hasCommittee && (f.committeeBranch || f.committeeInstructor) ? 2 : 0,
    everyMonth(f.jointMeetings) ? 2 : 0,
    hall ? 2 : 0,
    f.deliberationMark,
    (f.postsWithCommittee ? 1 : 0) + (f.postsWithCompany ? 1 : 0),
    f.committeeOnCommunity && f.managerOnCommunity ? 2 : 0,
    f.committeeAtPartyLife && f.companyAtPartyLife ? 2 : 0,
    f.partyProjects >= 2 ? 2 : 0,
    f.managerMark,
    f.staffMark,
    f.equipmentMark,
    f.redStandards[0] / f.redStandards[1] >= 0.7 ? 2 : 0,
    f.industryStandards[0] / f.industryStandards[1] >= 0.7 ? 2 : 0,
    f.redServices >= 4 ? 2 : 0,
    4 * complaints(f.hotlineSolved, f.platformSolved),
    2 * responses(f.committeeResponse, f.companyResponse, f.communityResponse),
    f.platformConnected ? 2 : 0,
    (2 * f.appHouseholds) / f.households,
    f.cleanMark,
    f.greenMark,
    f.illegalStructures === 0 ? 4 : 0,
    f.facilitiesMark,
    f.amenitiesMark,
    f.smartStars >= 4 ? 2 : 0,
    f.guardRule && f.guardRecords ? 2 : 0,
    f.parkingMark,
    f.accessMark,
    f.cultureMark,
    f.groupsMark,
    5 * f.serviceOverall,
    5 * f.environment,
    5 * f.convenience,
    5 * f.problemSolving,
    5 * f.belonging,
    5 * f.happiness,
  ];
  let total = 0;
  for (let i = 0; i < rows.length; i += 1) total += rows[i]!;
  const valid = f.surveyedHouseholds / f.households >= 0.3;
  const grade = !valid ? 'withheld' : total >= 90 ? 'five' : total >= 80 ? 'four' : total >= 70 ? 'three' : 'none';
  return { total, grade, rows };
}

export function prepare(): Ready {
  return {
    answer: score,
    run: (inputs: readonly Estate[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, rows } = score(inputs[i]!);
        read += total + grade.length + sum(rows);
      }
      return read;
    },
  };
}
