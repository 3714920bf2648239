import { score, type Facts, type Score } from 'pingfen/weihai/enterprise';
import type { Ready } from './engine.js';
import { answered, complete, NO_REST, type Rest } from './module.js';

function readRows(points: Score['points']): number {
  return (
    (points['A2-01'] ?? 0) + (points['A2-02'] ?? 0) + (points['A2-03'] ?? 0) + (points['A2-04'] ?? 0) + (points['A2-05'] ?? 0) + (points['A2-06'] ?? 0) +
    (points['A2-07'] ?? 0) + (points['A2-08'] ?? 0) + (points['A2-09'] ?? 0) + (points['A2-10'] ?? 0) + (points['A2-11'] ?? 0) + (points['A2-12'] ?? 0) +
    (points['A2-13'] ?? 0) + (points['A2-14'] ?? 0) + (points['A2-15'] ?? 0) + (points['A2-16'] ?? 0) + (points['A2-17'] ?? 0) + (points['A2-18'] ?? 0) +
    (points['A2-19'] ?? 0) + (points['A2-20'] ?? 0) + (points['A2-21'] ?? 0) + (points['A2-22'] ?? 0) + (points['A2-23'] ?? 0) + (points['A2-24'] ?? 0) +
    (points['A2-25'] ?? 0) + (points['A2-S1'] ?? 0) + (points['A2-S2'] ?? 0) + (points['A2-S3'] ?? 0) + (points['A2-S4'] ?? 0) + (points['A2-S5'] ?? 0)
  );
}

/** `pingfen/weihai/enterprise`, in the same way. */
export function prepare(rest: Rest = NO_REST): Ready {
  return {
    answer: (facts: Facts) => {
      const scored = score(facts);
      return scored.status === 'scored' ? answered(scored) : rest(facts as never);
    },
    run: (inputs: readonly Facts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, points } = complete(score(inputs[i]!));
        read += total + readRows(points);
      }
      return read;
    },
  };
}
