import type { Answer, Facts } from '../table/table.js';
import type { Ready } from './engine.js';
import { prepare as handEstate } from './hand-estate.js';

interface Indicator {
  readonly awarded?: { readonly fraction: string };
  readonly indicators?: readonly Indicator[];
}

interface Assessment {
  readonly total: { readonly value: { readonly fraction: string } };
  readonly grade: { readonly value: string };
  readonly indicators: readonly Indicator[];
}

function readRows(indicators: readonly Indicator[]): number {
  let read = 0;
  for (const one of indicators) read += one.indicators === undefined ? (one.awarded?.fraction.length ?? 0) : readRows(one.indicators);
  return read;
}

/** Hand-written points of table A.1, and then everything that an assessment says around them. */
export function prepare(body: string): Ready {
  const hand = handEstate();
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the benchmark's own text
  const assess = (new Function(body) as () => (facts: Facts, answer: Answer) => Assessment)();
  const score = (facts: Facts): Answer => hand.answer(facts as never) as Answer;
  return {
    answer: (facts: Facts) => {
      const scored = score(facts);
      const { total, grade } = assess(facts, scored);
      return { ...scored, total: Number(total.value.fraction), grade: grade.value };
    },
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, grade, indicators } = assess(inputs[i]!, score(inputs[i]!));
        read += total.value.fraction.length + grade.value.length + readRows(indicators);
      }
      return read;
    },
  };
}
