import { numberOf } from './lowered.js';
import type { Method } from './method.js';

/** 符合得满分，不符合得零分: all or nothing. */
export const met: Method = {
  schema: (forms) => forms.condition,
  bare: { kind: 'yesNo', body: (fact) => fact },
  lower: (body, { points, condition }) => {
    const check = condition(body);
    return {
      points: { op: 'when', cases: [{ if: check, use: numberOf(points) }], otherwise: numberOf('0') },
      say: { phrase: 'met', conditions: [check] },
    };
  },
};
