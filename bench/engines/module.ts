import { score as scoreEnterprise, type Facts as EnterpriseFacts } from 'pingfen/weihai/enterprise';
import { score as scoreEstate, type Facts as EstateFacts } from 'pingfen/weihai/estate';
import type { Answer } from '../table/table.js';
import type { Ready } from './engine.js';

type Scored = Extract<ReturnType<typeof scoreEstate> | ReturnType<typeof scoreEnterprise>, { status: 'scored' }>;

/** What is left aside, of which there is nothing in what is timed, is asked of the rest; by itself a module has none. */
export type Rest = (facts: never) => Answer | Promise<Answer>;

const NO_REST: Rest = () => { throw new Error('something is left to evaluate'); };

function complete<T extends { readonly status: string }>(scored: T): Extract<T, { status: 'scored' }> {
  if (scored.status !== 'scored') throw new Error(`${scored.status} is not timed`);
  return scored as Extract<T, { status: 'scored' }>;
}

function answered(scored: Scored): Answer {
  const isWithheld = 'isWithheld' in scored && scored.isWithheld;
  const grade = isWithheld ? 'withheld' : 'grade' in scored ? scored.grade : '';
  const rows = Object.values(scored.points).filter((points): points is number => points !== null);
  return { total: scored.total, grade, rows, cents: BigInt(Math.round(scored.total * 100)) };
}

type PointsOf<T> = T extends { status: 'scored'; points: infer P } ? P : never;

// Every row is read by its name, as whoever uses the module does.
function readEstate(points: PointsOf<ReturnType<typeof scoreEstate>>): number {
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

function readEnterprise(points: PointsOf<ReturnType<typeof scoreEnterprise>>): number {
  return (
    (points['A2-01'] ?? 0) + (points['A2-02'] ?? 0) + (points['A2-03'] ?? 0) + (points['A2-04'] ?? 0) + (points['A2-05'] ?? 0) + (points['A2-06'] ?? 0) +
    (points['A2-07'] ?? 0) + (points['A2-08'] ?? 0) + (points['A2-09'] ?? 0) + (points['A2-10'] ?? 0) + (points['A2-11'] ?? 0) + (points['A2-12'] ?? 0) +
    (points['A2-13'] ?? 0) + (points['A2-14'] ?? 0) + (points['A2-15'] ?? 0) + (points['A2-16'] ?? 0) + (points['A2-17'] ?? 0) + (points['A2-18'] ?? 0) +
    (points['A2-19'] ?? 0) + (points['A2-20'] ?? 0) + (points['A2-21'] ?? 0) + (points['A2-22'] ?? 0) + (points['A2-23'] ?? 0) + (points['A2-24'] ?? 0) +
    (points['A2-25'] ?? 0) + (points['A2-S1'] ?? 0) + (points['A2-S2'] ?? 0) + (points['A2-S3'] ?? 0) + (points['A2-S4'] ?? 0) + (points['A2-S5'] ?? 0)
  );
}

// What V8 learns of a loop that several share makes it slow for all, so each table has its own; all rows are read.

/** `pingfen/weihai/estate`. */
export function prepareEstate(rest: Rest = NO_REST): Ready {
  return {
    answer: (facts: EstateFacts) => {
      const scored = scoreEstate(facts);
      return scored.status === 'scored' ? answered(scored) : rest(facts as never);
    },
    run: (inputs: readonly EstateFacts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, isWithheld, grade, points } = complete(scoreEstate(inputs[i]!));
        read += total + (isWithheld ? 0 : grade.length) + readEstate(points);
      }
      return read;
    },
  };
}

/** `pingfen/weihai/enterprise`, in the same way. */
export function prepareEnterprise(rest: Rest = NO_REST): Ready {
  return {
    answer: (facts: EnterpriseFacts) => {
      const scored = scoreEnterprise(facts);
      return scored.status === 'scored' ? answered(scored) : rest(facts as never);
    },
    run: (inputs: readonly EnterpriseFacts[]) => {
      let read = 0;
      for (let i = 0; i < inputs.length; i += 1) {
        const { total, points } = complete(scoreEnterprise(inputs[i]!));
        read += total + readEnterprise(points);
      }
      return read;
    },
  };
}
