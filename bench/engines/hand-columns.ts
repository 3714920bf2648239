import type { Columns } from '../table/columns.js';
import type { Ready } from './engine.js';

const GRADES = ['withheld', 'none', 'three', 'four', 'five'];

type YesNo =
  | 'managerIsPartyOrActivist' | 'projectBranch' | 'projectInstructor' | 'hasCommittee' | 'committeeBranch' | 'committeeInstructor' | 'hallFlag'
  | 'hallSign' | 'hallRoom' | 'hallRules' | 'hallMembers' | 'hallRecords' | 'hallResults' | 'postsWithCommittee' | 'postsWithCompany'
  | 'committeeOnCommunity' | 'managerOnCommunity' | 'committeeAtPartyLife' | 'companyAtPartyLife' | 'platformConnected' | 'guardRule'
  | 'guardRecords';

type Amount =
  | 'households' | 'surveyedHouseholds' | 'committeeMembers' | 'committeePartyMembers' | 'deliberationMark' | 'partyProjects' | 'managerMark'
  | 'staffMark' | 'equipmentMark' | 'redServices' | 'appHouseholds' | 'cleanMark' | 'greenMark' | 'illegalStructures' | 'facilitiesMark'
  | 'amenitiesMark' | 'smartStars' | 'parkingMark' | 'accessMark' | 'cultureMark' | 'groupsMark' | 'serviceOverall' | 'environment'
  | 'convenience' | 'problemSolving' | 'belonging' | 'happiness';

interface Scored {
  readonly totals: Float64Array;
  /** Places in `GRADES`. */
  readonly grades: Uint8Array;
}

/** Totals and grades of table A.1 for new estates from columns, as one would write it by hand with doubles. */
function score({ count, yes: y, numbers: n, lists }: Columns): Scored {
  const totals = new Float64Array(count);
  const grades = new Uint8Array(count);
  const {
    managerIsPartyOrActivist, projectBranch, projectInstructor, hasCommittee, committeeBranch, committeeInstructor, hallFlag, hallSign, hallRoom,
    hallRules, hallMembers, hallRecords, hallResults, postsWithCommittee, postsWithCompany, committeeOnCommunity, managerOnCommunity,
    committeeAtPartyLife, companyAtPartyLife, platformConnected, guardRule, guardRecords,
  } = y as Readonly<Record<YesNo, Uint8Array>>;
  const {
    households, surveyedHouseholds, committeeMembers, committeePartyMembers, deliberationMark, partyProjects, managerMark, staffMark,
    equipmentMark, redServices, appHouseholds, cleanMark, greenMark, illegalStructures, facilitiesMark, amenitiesMark, smartStars, parkingMark,
    accessMark, cultureMark, groupsMark, serviceOverall, environment, convenience, problemSolving, belonging, happiness,
  } = n as Readonly<Record<Amount, Float64Array>>;
  const rate = (fact: string): readonly [Float64Array, Float64Array] => lists[fact] as unknown as readonly [Float64Array, Float64Array];
  const [redPart, redWhole] = rate('redStandards');
  const [industryPart, industryWhole] = rate('industryStandards');
  const [hotlinePart, hotlineWhole] = rate('hotlineSolved');
  const [platformPart, platformWhole] = rate('platformSolved');
  const [committeePart, committeeWhole] = rate('committeeResponse');
  const [companyPart, companyWhole] = rate('companyResponse');
  const [communityPart, communityWhole] = rate('communityResponse');
  const months = lists.jointMeetings!;
  for (let i = 0; i < count; i += 1) {
    let everyMonth = true;
    for (let month = 0; month < 12; month += 1) if (months[month]![i]! < 1) everyMonth = false;
    const complaints = hotlineWhole[i]! + platformWhole[i]!;
    const calls = committeeWhole[i]! + companyWhole[i]! + communityWhole[i]!;
    let total = managerIsPartyOrActivist[i]! * 2;
    total += (projectBranch[i]! | projectInstructor[i]!) * 2;
    total += hasCommittee[i]! * 2;
    total += hasCommittee[i]! > 0 && committeePartyMembers[i]! / committeeMembers[i]! >= 0.6 ? 2 : 0;
    total += (hasCommittee[i]! & (committeeBranch[i]! | committeeInstructor[i]!)) * 2;
    total += everyMonth ? 2 : 0;
    total += (hallFlag[i]! & hallSign[i]! & hallRoom[i]! & hallRules[i]! & hallMembers[i]! & hallRecords[i]! & hallResults[i]!) * 2;
    total += deliberationMark[i]! + postsWithCommittee[i]! + postsWithCompany[i]!;
    total += (committeeOnCommunity[i]! & managerOnCommunity[i]!) * 2;
    total += (committeeAtPartyLife[i]! & companyAtPartyLife[i]!) * 2;
    total += partyProjects[i]! >= 2 ? 2 : 0;
    total += managerMark[i]! + staffMark[i]! + equipmentMark[i]!;
    total += redPart[i]! / redWhole[i]! >= 0.7 ? 2 : 0;
    total += industryPart[i]! / industryWhole[i]! >= 0.7 ? 2 : 0;
    total += redServices[i]! >= 4 ? 2 : 0;
    total += complaints === 0 ? 4 : (4 * (hotlinePart[i]! + platformPart[i]!)) / complaints;
    total += calls === 0 ? 2 : (2 * (committeePart[i]! + companyPart[i]! + communityPart[i]!)) / calls;
    total += platformConnected[i]! * 2 + (2 * appHouseholds[i]!) / households[i]!;
    total += cleanMark[i]! + greenMark[i]!;
    total += illegalStructures[i]! > 0 ? 0 : 4;
    total += facilitiesMark[i]! + amenitiesMark[i]!;
    total += smartStars[i]! >= 4 ? 2 : 0;
    total += (guardRule[i]! & guardRecords[i]!) * 2;
    total += parkingMark[i]! + accessMark[i]! + cultureMark[i]! + groupsMark[i]!;
    total += 5 * (serviceOverall[i]! + environment[i]! + convenience[i]! + problemSolving[i]! + belonging[i]! + happiness[i]!);
    totals[i] = total;
    grades[i] = surveyedHouseholds[i]! / households[i]! < 0.3 ? 0 : total >= 90 ? 4 : total >= 80 ? 3 : total >= 70 ? 2 : 1;
  }
  return { totals, grades };
}

export function prepare(): Ready {
  return {
    answer: (columns: Columns) => {
      const { totals, grades } = score(columns);
      return { total: totals[0]!, grade: GRADES[grades[0]!]!, rows: [] };
    },
    run: (inputs: readonly Columns[]) => {
      let read = 0;
      for (const columns of inputs) {
        const { totals, grades } = score(columns);
        for (let i = 0; i < totals.length; i += 1) read += totals[i]! + grades[i]!;
      }
      return read;
    },
  };
}
