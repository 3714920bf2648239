import type { Answer } from '../table/table.js';
import type { Ready } from './engine.js';

/** Its own, see `Ready`. */
function sum(rows: readonly number[]): number {
  let read = 0;
  for (let i = 0; i < rows.length; i += 1) read += rows[i]!;
  return read;
}

type Pair = readonly [number, number];

/** The facts of table A.2 that count under the default readings. */
interface Enterprise {
  readonly companyBranch: boolean;
  readonly obligedBranches: Pair;
  readonly branchMark: number;
  readonly routineMark: number;
  readonly allianceAttendance: Pair;
  readonly jointAttendance: Pair;
  readonly managerMeetingsAttended: Pair;
  readonly problemsMark: number;
  readonly partyProjects: number;
  readonly redServices: number;
  readonly openStandards: boolean;
  readonly openComplaints: boolean;
  readonly openIncome: boolean;
  readonly clearStaff: boolean;
  readonly clearFinance: boolean;
  readonly clearWork: boolean;
  readonly reportDepartment: boolean;
  readonly reportCommunity: boolean;
  readonly reportCommittee: boolean;
  readonly safetyDuty: boolean;
  readonly accidents: number;
  readonly creditGrade: string;
  readonly badCredit: boolean;
  readonly contractBreach: boolean;
  readonly disciplineMark: number;
  readonly managerMarks: readonly number[];
  readonly staffMarks: readonly number[];
  readonly equipmentMarks: readonly number[];
  readonly equipmentRules: boolean;
  readonly buildingRules: boolean;
  readonly orderRules: boolean;
  readonly emergencyRules: boolean;
  readonly cleaningRules: boolean;
  readonly gardenRules: boolean;
  readonly fireRules: boolean;
  readonly renovationRules: boolean;
  readonly standardsClear: boolean;
  readonly skillMarks: readonly number[];
  readonly managementMark: number;
  readonly specialServices: readonly number[];
  readonly brandMark: number;
  readonly alertMark: number;
  readonly obeyedCommand: boolean;
  readonly charity: number;
  readonly contractIndex: number;
  readonly attitudeIndex: number;
  readonly upkeepIndex: number;
  readonly orderIndex: number;
  readonly problemIndex: number;
  readonly majorAccidents: readonly number[];
  readonly massIncidents: readonly number[];
  readonly mediaStorms: readonly number[];
}

function shareOfTwo(counts: readonly number[]): number {
  let enough = 0;
  for (let i = 0; i < counts.length; i += 1) if (counts[i]! >= 2) enough += 1;
  return enough / counts.length;
}

/** Table A.2 as one would write it by hand with doubles. It has no grades. */
function score(f: Enterprise): Answer {
  const open =
    f.openStandards && f.openComplaints && f.openIncome && f.clearStaff && f.clearFinance && f.clearWork &&
    f.reportDepartment && f.reportCommunity && f.reportCommittee;
  const systems =
    f.equipmentRules && f.buildingRules && f.orderRules && f.emergencyRules && f.cleaningRules && f.gardenRules &&
    f.fireRules && f.renovationRules;
  const credit = f.creditGrade === 'AAA' || f.creditGrade === 'AA' || f.creditGrade === 'A';
  const rows = [
    f.companyBranch ? 2 : 0,
    (2 * f.obligedBranches[0]) / f.obligedBranches[1],
    f.branchMark,
    f.routineMark,
    (2 * (f.allianceAttendance[0] + f.jointAttendance[0])) / (f.allianceAttendance[1] + f.jointAttendance[1]),
    (2 * f.managerMeetingsAttended[0]) / f.managerMeetingsAttended[1],
    f.problemsMark,
    f.partyProjects >= 2 ? 2 : 0,
    f.redServices >= 4 ? 2 : 0,
    open ? 2 : 0,
    f.safetyDuty && f.accidents === 0 ? 2 : 0,
    credit && !f.badCredit ? 2 : 0,
    f.contractBreach ? 0 : f.disciplineMark,
    sum(f.managerMarks) / f.managerMarks.length,
    sum(f.staffMarks) / f.staffMarks.length,
    sum(f.equipmentMarks) / f.equipmentMarks.length,
    systems ? 2 : 0,
    f.standardsClear ? 2 : 0,
    sum(f.skillMarks) / f.skillMarks.length,
    f.managementMark,
    2 * shareOfTwo(f.specialServices),
    f.brandMark,
    f.alertMark,
    f.obeyedCommand ? 2 : 0,
    f.charity >= 2 ? 2 : 0,
    10 * f.contractIndex,
    10 * f.attitudeIndex,
    10 * f.upkeepIndex,
    10 * f.orderIndex,
    10 * f.problemIndex,
  ];
  let total = 0;
  for (let i = 0; i < rows.length; i += 1) total += rows[i]!;
  total -= sum(f.majorAccidents) + sum(f.massIncidents) + sum(f.mediaStorms);
  return { total: total < 0 ? 0 : total, grade: '', rows };
}

export function prepare(): Ready {
  return {
    answer: score,
    run: (inputs: readonly Enterprise[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, rows } = score(inputs[i]!);
        read += total + sum(rows);
      }
      return read;
    },
  };
}
