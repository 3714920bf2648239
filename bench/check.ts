import type { Ready } from './engines/engine.js';
import type { Answer, Facts, Table } from './table/table.js';

/** How a subject answered, held against pingfen's exact answers. */
export interface Agreement {
  readonly checked: number;
  /** Row points, total or grade differ where nothing is decided by a hair: the subject computes something else. */
  readonly wrong: number;
  /** The first of these, in words. */
  readonly first?: string;
  /** Fillings whose exact total is the cut of a grade, and those of them with a wrong grade. */
  readonly cuts: number;
  readonly wrongGrades: number;
  /** Fillings whose exact total ends in half a hundredth, and those of them whose total rounds to another hundredth. */
  readonly ties: number;
  readonly wrongTotals: number;
}

interface Exact extends Answer {
  readonly atCut: boolean;
  readonly isTie: boolean;
}

/** Doubles of this size err by less. */
const HAIR = 1e-9;

function exactOf(table: Table, exact: Answer): Exact {
  const hundredths = exact.total * 100;
  const isTie = Math.abs(hundredths - Math.floor(hundredths) - 0.5) < HAIR * 100;
  const atCut = table.grades?.bands.some(({ from }) => Math.abs(exact.total - from) < HAIR) ?? false;
  return { ...exact, atCut, isTie };
}

function differs(table: Table, exact: Exact, answer: Answer, totalsOnly: boolean): string | undefined {
  const row = totalsOnly ? -1 : exact.rows.findIndex((points, i) => !(Math.abs(points - answer.rows[i]!) < HAIR));
  if (row >= 0) return `${table.rows[row]!.id}: ${String(answer.rows[row])} instead of ${String(exact.rows[row])}`;
  if (!totalsOnly && answer.rows.length !== exact.rows.length) return `${String(answer.rows.length)} rows instead of ${String(exact.rows.length)}`;
  // Who says hundredths may keep the rest to himself.
  if (answer.cents === undefined && !(Math.abs(answer.total - exact.total) < HAIR)) return `total ${String(answer.total)} instead of ${String(exact.total)}`;
  if (!exact.atCut && answer.grade !== exact.grade) return `grade ${answer.grade} instead of ${exact.grade}`;
  if (!exact.isTie && centsOf(answer) !== exact.cents) return `total ${String(answer.total)} does not round to ${String(exact.cents)} hundredths`;
  return undefined;
}

function centsOf({ total, cents }: Answer): bigint {
  return cents ?? BigInt(Math.floor(total * 100 + 0.5));
}

/** `inputs` are the fillings in the subject's own form. */
export async function agreement(table: Table, ours: Ready, subject: Ready, fillings: readonly Facts[], inputs: readonly unknown[], totalsOnly = false): Promise<Agreement> {
  const found = { wrong: 0, cuts: 0, wrongGrades: 0, ties: 0, wrongTotals: 0 };
  let first: string | undefined;
  for (const [i, facts] of fillings.entries()) {
    const exact = exactOf(table, await ours.answer(facts as never));
    const answer = await subject.answer(inputs[i] as never);
    const difference = differs(table, exact, answer, totalsOnly);
    if (difference !== undefined) {
      found.wrong += 1;
      first ??= difference;
    } else {
      found.cuts += Number(exact.atCut);
      found.ties += Number(exact.isTie);
      found.wrongGrades += Number(answer.grade !== exact.grade);
      found.wrongTotals += Number(centsOf(answer) !== exact.cents!);
    }
  }
  return { checked: fillings.length, ...found, ...(first !== undefined && { first }) };
}
