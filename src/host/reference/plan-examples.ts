import type { Plan } from '../../plan/plan.js';

/** A plan that came back otherwise than it was written, and how it differs. */
export interface PlanExample {
  readonly code: string;
  readonly shown: string;
  readonly damage: (plan: Plan) => unknown;
}

/** One for each code, in the order of the codes. */
export const PLAN_EXAMPLES: readonly PlanExample[] = [
  { code: 'PLAN_FORMAT', shown: 'format: 2', damage: (plan) => ({ ...plan, format: 2 }) },
  { code: 'PLAN_PART', shown: 'places: 7', damage: (plan) => ({ ...plan, places: 7 }) },
  {
    code: 'PLAN_NAME',
    shown: 'readings[0].default: half',
    damage: (plan) => ({ ...plan, readings: plan.readings.map((reading) => ({ ...reading, default: 'half' })) }),
  },
  { code: 'PLAN_TWICE', shown: 'indicators[6].id: R1', damage: (plan) => ({ ...plan, indicators: [...plan.indicators.slice(0, -1), { ...plan.indicators.at(-1), id: 'R1' }] }) },
];
