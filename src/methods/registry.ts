import { accrue } from './accrue.js';
import { checklist } from './checklist.js';
import { deduct } from './deduct.js';
import { judged } from './judged.js';
import { ladder } from './ladder.js';
import { met } from './met.js';
import type { Method } from './method.js';
import { parts } from './parts.js';
import { proportional } from './proportional.js';
import { reach } from './reach.js';
import { shortfall } from './shortfall.js';
import { steps } from './steps.js';

/** Every scoring method, by the word that stands under `scoring`. */
export const METHODS: Readonly<Record<string, Method>> = { met, reach, proportional, judged, checklist, parts, steps, ladder, deduct, accrue, shortfall };
