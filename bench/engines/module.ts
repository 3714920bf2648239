import type { Answer } from '../table/table.js';

/** What the modules of the benchmark come to. */
interface Scored {
  readonly status: 'scored';
  readonly total: number;
  readonly grade?: string;
  readonly isWithheld?: boolean;
  readonly points: object;
}

/** What is left aside, of which there is nothing in what is timed, is asked of the rest; by itself a module has none. */
export type Rest = (facts: never) => Answer | Promise<Answer>;

export const NO_REST: Rest = () => { throw new Error('something is left to evaluate'); };

export function complete<T extends { readonly status: string }>(scored: T): Extract<T, { status: 'scored' }> {
  if (scored.status !== 'scored') throw new Error(`${scored.status} is not timed`);
  return scored as Extract<T, { status: 'scored' }>;
}

export function answered({ total, grade = '', isWithheld = false, points }: Scored): Answer {
  const rows = Object.values(points).filter((one): one is number => one !== null);
  return { total, grade: isWithheld ? 'withheld' : grade, rows, cents: BigInt(Math.round(total * 100)) };
}
