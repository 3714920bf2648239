import type { EstateFacts } from '../../src/weihai.js';

const COUNT = 1000;

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
