/** How many rows are worked out at a time: so few that what is read again is still in the cache. A multiple of 32. */
export const WIDTH = 1024;
/** As many rows as one number holds truths of. */
export const WORD = 32;

/** Doubles of a chunk of rows: a register, or a column from where the chunk begins. */
export interface Lane {
  data: Float64Array;
  at: number;
}

/** Yes or no of a chunk of rows: 32 in a number, the first in the lowest place. */
export type Bits = Uint32Array;

/** A column that is read where it stands. */
export interface Slot<T> {
  data: T;
  at: number;
}

/** A column of bytes, and the same four at a time. */
export interface ByteSlot extends Slot<Uint8Array> {
  words: Uint32Array;
}

/** Works out one thing for so many rows of a chunk, a multiple of 32. */
export type Run = (rows: number) => void;

export function lane(): Lane {
  return { data: new Float64Array(WIDTH), at: 0 };
}

export function bits(): Bits {
  return new Uint32Array(WIDTH / WORD);
}

export function holdsAt(where: Bits, row: number): boolean {
  return ((where[row >>> 5]! >>> (row & 31)) & 1) === 1;
}

/** Visits the rows where something holds, in order. */
export function eachWhere(where: Bits, rows: number, visit: (row: number) => void): void {
  for (let word = 0; word < rows / WORD; word += 1) {
    for (let rest = where[word]!; rest !== 0; rest &= rest - 1) visit(word * WORD + 31 - Math.clz32(rest & -rest));
  }
}
