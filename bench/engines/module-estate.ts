import { score, type Facts, type Score } from 'pingfen/weihai/estate';
import type { Ready } from './engine.js';
import { answered, complete, NO_REST, type Rest } from './module.js';

// Every row is read by its name, as whoever uses the module does.
function readRows(points: Score['points']): number {
  return (
    (points['A1-01'] ?? 0) + (points['A1-02'] ?? 0) + (points['A1-03'] ?? 0) + (points['A1-04'] ?? 0) + (points['A1-05'] ?? 0) + (points['A1-06'] ?? 0) +
    (points['A1-07'] ?? 0) + (points['A1-08'] ?? 0) + (points['A1-09'] ?? 0) + (points['A1-10'] ?? 0) + (points['A1-11'] ?? 0) + (points['A1-12'] ?? 0) +
    (points['A1-13'] ?? 0) + (points['A1-14'] ?? 0) + (points['A1-15'] ?? 0) + (points['A1-16'] ?? 0) + (points['A1-17'] ?? 0) + (points['A1-18'] ?? 0) +
    (points['A1-19'] ?? 0) + (points['A1-20'] ?? 0) + (points['A1-21'] ?? 0) + (points['A1-22'] ?? 0) + (points['A1-N01'] ?? 0) + (points['A1-N02'] ?? 0) +
    (points['A1-N03'] ?? 0) + (points['A1-N04'] ?? 0) + (points['A1-N05'] ?? 0) + (points['A1-N06'] ?? 0) + (points['A1-N07'] ?? 0) + (points['A1-N08'] ?? 0) +
    (points['A1-N09'] ?? 0) + (points['A1-N10'] ?? 0) + (points['A1-N11'] ?? 0) + (points['A1-S1'] ?? 0) + (points['A1-S2'] ?? 0) + (points['A1-S3'] ?? 0) +
    (points['A1-S4'] ?? 0) + (points['A1-S5'] ?? 0) + (points['A1-S6'] ?? 0)
  );
}

/** `pingfen/weihai/estate`. */
export function prepare(rest: Rest = NO_REST): Ready {
  return {
    answer: (facts: Facts) => {
      const scored = score(facts);
      return scored.status === 'scored' ? answered(scored) : rest(facts as never);
    },
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, isWithheld, grade, points } = complete(score(inputs[i]!));
        read += total + (isWithheld ? 0 : grade.length) + readRows(points);
      }
      return read;
    },
  };
}
