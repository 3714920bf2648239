import * as z from 'zod';
import { add, equals, ZERO } from '../exact/rational.js';
import { fractionText, parseFraction, parseNumber } from '../exact/text.js';
import type { InnerScoring, Method } from './method.js';

interface Part {
  readonly title: string;
  readonly points: string;
  readonly fact?: string;
  readonly scoring: unknown;
}

/** One printed row with several boxes: each part has its own points and method. */
export const parts: Method = {
  schema: (forms) =>
    z
      .array(forms.record({ title: forms.text, points: forms.points, 'fact?': forms.id, scoring: forms.scoring }))
      .min(2),
  inner: (body) => (body as readonly Part[]).map((part, index): InnerScoring => ({ ...part, at: [index] })),
  lower: (body, { points, scoring, report }) => {
    const written = body as readonly Part[];
    const worth = written.map((part) => fractionText(parseNumber(part.points)!));
    const sum = worth.reduce((total, one) => add(total, parseFraction(one)!), ZERO);
    if (!equals(sum, parseFraction(points)!)) report('PARTS_SUM', [], { slots: { sum: fractionText(sum), points } });
    const lowered = written.map((part, index) => scoring(part.scoring, worth[index]!, part.fact, index, 'scoring'));
    return {
      points: { op: 'sum', over: { items: lowered.map((one) => one.points) } },
      say: {
        phrase: 'parts',
        parts: lowered.map((one, index) => ({ title: written[index]!.title, points: worth[index]!, awarded: one.points, say: one.say })),
      },
    };
  },
};
