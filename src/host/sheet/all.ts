import { PLANS } from '../../catalog/plans.js';
import type { Plan } from '../../plan/plan.js';

/** All rulebooks, whole. The build packs them into one text. */
export const ALL: readonly Plan[] = PLANS;
