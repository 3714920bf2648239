import { enterprise, estate } from 'pingfen/weihai';
import type { Plan } from 'pingfen';
import { Draw, randomOf, type DrawOptions } from './draw.js';
import { tableOf } from './from-plan.js';
import type { Facts, Table } from './table.js';

/** A table of the benchmark: the plan, the table that it comes to, and how to fill it. */
export interface Sheet {
  readonly name: string;
  readonly title: string;
  readonly plan: Plan;
  readonly table: Table;
  readonly draw: DrawOptions;
  /** What brings a total exactly to an edge: this rate, worth so many points, while the other is [0, 0]. */
  readonly lever?: { readonly rate: string; readonly other: string; readonly points: number };
}

const ESTATE_DECIMALS = new Set(['serviceOverall', 'environment', 'convenience', 'problemSolving', 'belonging', 'happiness']);
const ENTERPRISE_DECIMALS = new Set(['contractIndex', 'attitudeIndex', 'upkeepIndex', 'orderIndex', 'problemIndex']);

/** Table A.1 for new estates and table A.2, both under their default readings. */
export const SHEETS: Readonly<Record<'estate' | 'enterprise', Sheet>> = {
  estate: {
    name: 'estate',
    title: 'A.1 (`weihai/estate`, new estates)',
    plan: estate,
    table: tableOf(estate, { variant: 'new', decimals: ESTATE_DECIMALS }),
    draw: {
      always: { estateType: 'new' },
      ranges: { households: [600, 1600], committeeMembers: [5, 11], redServices: [3, 7], partyProjects: [1, 5], illegalStructures: [0, 1], smartStars: [3, 5] },
      guard: { fact: 'hasCommittee', term: 'committee' },
      decimals: ESTATE_DECIMALS,
    },
    lever: { rate: 'hotlineSolved', other: 'platformSolved', points: 4 },
  },
  enterprise: {
    name: 'enterprise',
    title: 'A.2 (`weihai/enterprise`)',
    plan: enterprise,
    table: tableOf(enterprise, { decimals: ENTERPRISE_DECIMALS }),
    draw: { ranges: { partyProjects: [1, 5], redServices: [3, 7], accidents: [0, 1], charity: [1, 4] }, decimals: ENTERPRISE_DECIMALS },
    lever: { rate: 'allianceAttendance', other: 'jointAttendance', points: 2 },
  },
};

/** So many different fillings, the same each time. */
export function fillings({ plan, table, draw }: Sheet, count: number, seed = 1): readonly Facts[] {
  const drawn = new Draw(plan, table, draw, randomOf(seed));
  return Array.from({ length: count }, () => drawn.next());
}
