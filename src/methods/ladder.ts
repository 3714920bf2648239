import * as z from 'zod';
import { without } from './lowered.js';
import type { Method } from './method.js';
import { checkTiers } from './tiers.js';

/** 按状态给分: the points of the option that a choice fact names. */
export const ladder: Method = {
  schema: (forms) => z.object({ of: forms.id }).catchall(forms.quantity),
  lower: (body, lowering) => {
    const points = lowering.byOption((body as { readonly of: string }).of, 'of', without(body, ['of']));
    checkTiers(Object.entries(points.options).map(([option, use]) => ({ use, at: [option] })), lowering);
    return { points, say: { phrase: 'ladder', quantities: { by: points } } };
  },
};
