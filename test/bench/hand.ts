/** Table A.1 (new estate, default readings) as one would write it by hand with doubles: the yardstick of the benchmark. */
export type HandFacts = Readonly<Record<string, unknown>>;

export interface HandScore {
  readonly total: number;
  readonly stars: string;
  readonly rows: readonly number[];
}

type Pair = readonly [number, number];

const yes = (x: unknown, points: number): number => (x === true ? points : 0);
const share = ([part, whole]: Pair): number => (whole === 0 ? 1 : part / whole);
const pooled = (...pairs: Pair[]): number => {
  let part = 0;
  let whole = 0;
  for (const [p, w] of pairs) {
    part += p;
    whole += w;
  }
  return whole === 0 ? 1 : part / whole;
};

export function handScore(f: HandFacts): HandScore {
  const committee = f.hasCommittee === true;
  const months = f.jointMeetings as number[];
  let everyMonth = true;
  for (const month of months) if (month < 1) everyMonth = false;
  const hall =
    f.hallFlag === true && f.hallSign === true && f.hallRoom === true && f.hallRules === true &&
    f.hallMembers === true && f.hallRecords === true && f.hallResults === true;
  const rows = [
    yes(f.managerIsPartyOrActivist, 2),
    f.projectBranch === true || f.projectInstructor === true ? 2 : 0,
    committee ? 2 : 0,
    committee && (f.committeePartyMembers as number) / (f.committeeMembers as number) >= 0.6 ? 2 : 0,
    committee && (f.committeeBranch === true || f.committeeInstructor === true) ? 2 : 0,
    everyMonth ? 2 : 0,
    hall ? 2 : 0,
    f.deliberationMark as number,
    yes(f.postsWithCommittee, 1) + yes(f.postsWithCompany, 1),
    f.committeeOnCommunity === true && f.managerOnCommunity === true ? 2 : 0,
    f.committeeAtPartyLife === true && f.companyAtPartyLife === true ? 2 : 0,
    (f.partyProjects as number) >= 2 ? 2 : 0,
    f.managerMark as number,
    f.staffMark as number,
    f.equipmentMark as number,
    share(f.redStandards as Pair) >= 0.7 ? 2 : 0,
    share(f.industryStandards as Pair) >= 0.7 ? 2 : 0,
    (f.redServices as number) >= 4 ? 2 : 0,
    4 * pooled(f.hotlineSolved as Pair, f.platformSolved as Pair),
    2 * pooled(f.committeeResponse as Pair, f.companyResponse as Pair, f.communityResponse as Pair),
    yes(f.platformConnected, 2),
    (2 * (f.appHouseholds as number)) / (f.households as number),
    f.cleanMark as number,
    f.greenMark as number,
    f.illegalStructures === 0 ? 4 : 0,
    f.facilitiesMark as number,
    f.amenitiesMark as number,
    (f.smartStars as number) >= 4 ? 2 : 0,
    f.guardRule === true && f.guardRecords === true ? 2 : 0,
    f.parkingMark as number,
    f.accessMark as number,
    f.cultureMark as number,
    f.groupsMark as number,
    5 * (f.serviceOverall as number),
    5 * (f.environment as number),
    5 * (f.convenience as number),
    5 * (f.problemSolving as number),
    5 * (f.belonging as number),
    5 * (f.happiness as number),
  ];
  let total = 0;
  for (const points of rows) total += points;
  const valid = (f.surveyedHouseholds as number) / (f.households as number) >= 0.3;
  const stars = !valid ? 'withheld' : total >= 90 ? 'five' : total >= 80 ? 'four' : total >= 70 ? 'three' : 'none';
  return { total, stars, rows };
}
